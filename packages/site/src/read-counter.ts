import { hash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type StoryId, parseStoryId } from "@mihwar/newsroom";
import { isbot } from "isbot";
import { clientOf } from "./client-address.ts";

/** Counts that a story is read: once for each reader an hour, by whom nothing is known and nothing kept. */
export interface ReadCounter {
  /** Whether a message says that a story is read; it is counted where it should be. */
  take(incoming: IncomingMessage): boolean;
}

/** For so long a reader of a story is not counted again. Milliseconds. */
const again = 3_600_000;

/** So many readers of stories are remembered; beyond that nobody is counted until the hour is over. */
const mostRemembered = 200_000;

const address = /^\/reads\/([A-Za-z0-9_-]{1,16})$/;

/** Whether it comes from a page of ours that a person has before him. */
function isOfReader({ headers }: IncomingMessage): boolean {
  const { "sec-fetch-site": from = "same-origin", "user-agent": browser = "" } = headers;
  return from === "same-origin" && browser !== "" && !isbot(browser);
}

/**
 * Readers are told apart by a number made of their address, the story and a secret of the hour. The secret is never
 * written anywhere, so that the number leads back to nobody, and both are forgotten together.
 * @param onRead told of each that counts
 */
export function createReadCounter(onRead: (story: StoryId) => void, now: () => number = Date.now): ReadCounter {
  let secret = randomUUID();
  let since = now();
  const remembered = new Set<string>();
  return {
    take(incoming) {
      const story = incoming.method === "POST" ? parseStoryId(address.exec(incoming.url ?? "")?.[1]) : undefined;
      if (story === undefined) return false;
      if (now() - since >= again) {
        secret = randomUUID();
        since = now();
        remembered.clear();
      }
      if (!isOfReader(incoming) || remembered.size >= mostRemembered) return true;
      const reader = hash("sha256", `${secret} ${story} ${clientOf(incoming)}`, "base64url").slice(0, 12);
      if (!remembered.has(reader)) {
        remembered.add(reader);
        onRead(story);
      }
      return true;
    },
  };
}
