import { randomBytes } from "node:crypto";
import {
  type MediaId,
  type PersonId,
  type StoryIds,
  type TickerId,
  randomMediaIds,
  randomPersonIds,
  randomStoryIds,
  randomTickerIds,
} from "@mihwar/newsroom";

/** Where the ids of all that is new come from. */
export interface Ids {
  readonly story: StoryIds;
  readonly media: { next(): MediaId };
  readonly person: { next(): PersonId };
  readonly ticker: { next(): TickerId };
}

/** Ids from the system's random source. */
export function systemIds(): Ids {
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  return {
    story: randomStoryIds(random),
    media: randomMediaIds(random),
    person: randomPersonIds(random),
    ticker: randomTickerIds(random),
  };
}
