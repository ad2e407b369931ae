import {
  type CacheKey,
  type CitedCopy,
  type CitedRevision,
  type Evidence,
  type ReadonlyArchive,
  type StoryCard,
  latestKey,
  placeOfQuote,
  recheckEvidence,
} from "@mihwar/newsroom";

/** Copy by story and revision. */
export type Copies = ReadonlyMap<string, CitedCopy>;

/** A piece of evidence where readers find it. */
export interface CitedPlace {
  readonly evidence: Evidence;
  readonly paragraph: string;
  /** Where the quote begins in it. */
  readonly at: number;
  readonly card: StoryCard;
  /** The story has been corrected since, and its words no longer stand there (orphaned). */
  readonly isGone?: true;
}

/** The copy that is cited, of stories that readers may read. */
export async function loadCopies(archive: ReadonlyArchive, cited: readonly CitedRevision[]): Promise<Copies> {
  const found = cited.length === 0 ? [] : await archive.findCited(cited);
  return new Map(found.map((copy) => [`${copy.story} ${copy.revision}`, copy]));
}

/** Where a piece of evidence stands in copy that readers know; undefined where it stands nowhere there. */
export function placeIn(copies: Copies, evidence: Evidence): CitedPlace | undefined {
  const copy = copies.get(`${evidence.story} ${evidence.revision}`);
  const paragraph = copy?.paragraphs.get(evidence.paragraph);
  if (copy === undefined || paragraph === undefined) return undefined;
  const at = placeOfQuote(paragraph, evidence.quote, evidence.occurrence);
  if (at === -1) return undefined;
  const { card, today } = copy;
  const isGone = today !== undefined && recheckEvidence(evidence, today.revision, today.paragraphs).kind === "orphaned";
  return { evidence, paragraph, at, card, ...(isGone ? { isGone } : {}) };
}

/**
 * What a page hangs on that cites a story which is not out: it falls with every story that comes out. The key of the story
 * itself would tell readers of it.
 */
export const keysOfUnseen: readonly CacheKey[] = [latestKey];
