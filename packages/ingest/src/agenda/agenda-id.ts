import { createHash } from "node:crypto";
import { foldForSearch } from "@mihwar/arabic/fold";
import type { AgendaPlace, ItemId } from "@mihwar/newsroom";

const hash = (words: readonly string[]): string =>
  createHash("sha256").update(words.join("\0")).digest("hex").slice(0, 20);

/**
 * The id of an event that comes from outside: the same each time that its source names it so.
 * @param words what names it there: a calendar's UID; of a table without ids, what is said in it
 */
export const outsideId = (...words: readonly string[]): ItemId => `cal-${hash(words)}` as ItemId;

/** A place by its name, however it is spelt. */
export const placeNamed = (name: string): AgendaPlace => ({
  id: `place-${hash([foldForSearch(name)])}` as ItemId,
  name,
});
