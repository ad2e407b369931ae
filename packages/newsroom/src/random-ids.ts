import type { CoverageId } from "./desk/coverage.ts";
import type { MemberId } from "./desk/member.ts";
import type { NoteId } from "./desk/story-note.ts";
import type { MediaId } from "./media-asset.ts";
import type { PersonId } from "./person.ts";
import { type StoryIds, parseStoryId } from "./story-id.ts";
import type { TickerId } from "./ticker.ts";

/** A source of bytes that nobody can foretell: as many as were asked for. */
export type RandomBytes = (bytes: number) => Uint8Array;

/** Crockford's 32 signs: no i, l, o or u, so that an id can be read out over the telephone. */
const signs = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 7;
/** An id in 7 has no digit; so many in a row come only from a source that is not random. */
const mostTries = 200;

/** Ids of seven signs (35 bits) with at least one digit, none of them a word that the site keeps for itself. */
function randomIds<Id extends string>(random: RandomBytes): { next(): Id } {
  return {
    next() {
      for (let tries = 0; tries < mostTries; tries++) {
        const id = Array.from(random(length), (byte) => signs.charAt(byte & 31)).join("");
        if (id.length === length && parseStoryId(id) !== undefined) return id as string as Id;
      }
      throw new RangeError("the random source gives no usable id");
    },
  };
}

/**
 * New ids for stories. Whether one is taken already is the archive's to say.
 * @throws RangeError from `next` when the source is not random
 * @example randomStoryIds(() => new Uint8Array([7, 26, 2, 20, 9, 22, 31])).next() // "7t2m9pz"
 */
export const randomStoryIds = (random: RandomBytes): StoryIds => randomIds(random);

/** New ids for pictures; see `randomStoryIds`. */
export const randomMediaIds = (random: RandomBytes): { next(): MediaId } => randomIds(random);

/** New ids for people; see `randomStoryIds`. */
export const randomPersonIds = (random: RandomBytes): { next(): PersonId } => randomIds(random);

/** New ids for ticker lines; see `randomStoryIds`. */
export const randomTickerIds = (random: RandomBytes): { next(): TickerId } => randomIds(random);

/** New ids for members of the desk; see `randomStoryIds`. */
export const randomMemberIds = (random: RandomBytes): { next(): MemberId } => randomIds(random);

/** New ids for coverage notes; see `randomStoryIds`. */
export const randomCoverageIds = (random: RandomBytes): { next(): CoverageId } => randomIds(random);

/** New ids for notes on stories; see `randomStoryIds`. */
export const randomNoteIds = (random: RandomBytes): { next(): NoteId } => randomIds(random);
