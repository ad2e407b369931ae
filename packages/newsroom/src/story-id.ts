import { reservedAddresses } from "./section.ts";

/** A story's short, permanent ASCII id: the first part of its address, and its short link. */
export type StoryId = string & { readonly __story: true };

/** Where new ids come from. An id once handed out is never handed out again. */
export interface StoryIds {
  next(): StoryId;
}

/**
 * Reads a story's id: 2 to 16 ASCII letters, digits, `_` or `-`, with at least one digit, and not a word the site keeps.
 * Sections have no digit, so a story and a section can never stand at one address.
 * @example parseStoryId("7k2m9q") // "7k2m9q"
 */
export function parseStoryId(value: unknown): StoryId | undefined {
  if (typeof value !== "string" || !/^[A-Za-z0-9][A-Za-z0-9_-]{1,15}$/.test(value)) return undefined;
  if (!/\d/.test(value) || reservedAddresses.has(value.toLowerCase())) return undefined;
  return value as StoryId;
}
