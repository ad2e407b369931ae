import type { BlockId } from "../block.ts";
import type { StoryId } from "../story-id.ts";
import type { ItemId } from "./item-id.ts";

/**
 * Who stands behind the words, the strongest first: our own correspondent, a document, a named official, another named
 * source, a medium, a source that is not named, nobody.
 */
export const attributionLevels = ["witness", "document", "official", "named", "media", "unnamed", "plain"] as const;
export type AttributionLevel = (typeof attributionLevels)[number];

/** A pointer to the words that carry a claim (سند): they stand in one paragraph of one revision of one story. */
export interface Evidence {
  readonly story: StoryId;
  /** The revision that whoever cited it had before them. */
  readonly revision: number;
  readonly paragraph: BlockId;
  /** To the letter. */
  readonly quote: string;
  /** Which of them is meant, from 1, where the paragraph says the same words more than once. */
  readonly occurrence?: number;
  readonly attribution: AttributionLevel;
  readonly speaker?: ItemId;
  /** The attribution as it is printed: «بحسب «أوراسيا ريفيو»». */
  readonly phrase?: string;
  /** Where the source itself can be read. */
  readonly url?: string;
  /** It says otherwise. */
  readonly disputes?: true;
}

/**
 * Where a quote stands in its paragraph.
 * @returns the first UTF-16 unit of the occurrence that is meant, or -1
 * @example placeOfQuote("قالت إنها تدرس، ثم قالت إنها ترفض", "قالت إنها", 2) // 19
 */
export function placeOfQuote(paragraph: string, quote: string, occurrence = 1): number {
  if (quote === "") return -1;
  let at = -1;
  for (let n = 0; n < occurrence; n++) {
    at = paragraph.indexOf(quote, at + 1);
    if (at === -1) return -1;
  }
  return at;
}
