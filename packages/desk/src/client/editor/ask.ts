import type { PresenceTold, SaveRefused, TextTold } from "../../editor-boot.ts";
import type { StoryContent, TextBase } from "@mihwar/newsroom";
import type { Told } from "./saver.ts";

/** The longest that a server may take, milliseconds: after that it counts as away. */
const patience = 15_000;

/** Asks the desk. `undefined` where it does not answer. */
export async function ask<Value>(
  path: string,
  init: {
    readonly method?: "GET" | "POST";
    readonly body?: object | Blob;
    readonly headers?: Record<string, string>;
  } = {},
): Promise<Told<Value>> {
  const { method = "POST", body, headers } = init;
  let answer: Response;
  try {
    answer = await fetch(`/desk/api/${path}`, {
      method,
      signal: AbortSignal.timeout(body instanceof Blob ? patience * 20 : patience),
      headers: {
        accept: "application/json",
        ...(body === undefined || body instanceof Blob ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
    const told = (await answer.json()) as unknown;
    return answer.ok
      ? { ok: true, value: told as Value }
      : { ok: false, status: answer.status, refused: told as SaveRefused };
  } catch {
    return undefined;
  }
}

/** The addresses of one story's text. */
export function storyAsks(story: string, tab: string) {
  const at = `stories/${story}`;
  return {
    save: (given: { readonly base: TextBase; readonly content: StoryContent }) =>
      ask<{ readonly base: TextBase }>(`${at}/text`, { body: { tab, ...given } }),
    read: () => ask<TextTold>(`${at}/text`, { method: "GET" }),
    see: (wants: "write" | "look") => ask<PresenceTold>(`${at}/presence`, { body: { tab, wants } }),
    takeTurn: () => ask<PresenceTold>(`${at}/turn`, { body: { tab } }),
    keep: () => ask<{ readonly base: TextBase }>(`${at}/keep`, { body: { tab } }),
    /** As the window closes: nobody waits for the answer. */
    leave: () =>
      void navigator.sendBeacon(
        `/desk/api/${at}/leave`,
        new Blob([JSON.stringify({ tab })], { type: "application/json" }),
      ),
  };
}

export type StoryAsks = ReturnType<typeof storyAsks>;
