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

/** Copy by story and revision, with the newer copy of those that have changed since. */
export type Copies = ReadonlyMap<string, CitedCopy & { readonly today?: CitedCopy }>;

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
  const changed = new Map(found.flatMap(({ story, revision, shown }) => (revision < shown ? [[story, shown]] : [])));
  const newer =
    changed.size === 0 ? [] : await archive.findCited([...changed].map(([story, revision]) => ({ story, revision })));
  const today = new Map(newer.map((copy) => [copy.story, copy]));
  return new Map(
    found.map((copy) => {
      const now = copy.revision < copy.shown ? today.get(copy.story) : undefined;
      return [`${copy.story} ${copy.revision}`, now === undefined ? copy : { ...copy, today: now }];
    }),
  );
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
