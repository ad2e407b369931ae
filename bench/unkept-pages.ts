import { toInstant } from "@mihwar/newsroom";
import { tagHref } from "@mihwar/site/addresses";
import { writeCursor } from "@mihwar/storage/cursor";

/** The sections among which `manyStories` deals its stories out, and as many of its tags. */
const sections = ["world", "economy", "culture", "sport", "science", "region"].map((section) => `/${section}`);
const tags = Array.from({ length: 40 }, (_, n) => tagHref(`ملف ${n}`));
const newest = Date.parse("2026-01-01T00:00:00.000Z");

/**
 * So many different pages of an archive that `manyStories` has filled that hardly any is asked for twice: each page of a
 * section or of a tag from each story on, except from the last ones, after which little follows.
 */
export const pagesOf = (stories: number): readonly string[] =>
  Array.from({ length: Math.floor(stories * 0.8) }, (_, n) => {
    const at = toInstant(newest - (n + 1) * 3_600_000);
    const after = writeCursor("p", { at, id: `m${n + 1}` });
    return [...sections, ...tags].map((path) => `${path}?after=${encodeURIComponent(after)}`);
  }).flat();
