import {
  type CacheKey,
  type CitedCopy,
  type CitedRevision,
  type Evidence,
  type Instant,
  type ReadonlyArchive,
  type StoryCard,
  latestKey,
  placeOfQuote,
  recheckEvidence,
} from "@mihwar/newsroom";

/** Copy by story and revision. */
export type Copies = ReadonlyMap<string, CitedCopy>;

/** Words that a story said, and says no more. */
export interface LostWords {
  /** When the copy that said them came out. */
  readonly said: Instant;
  /** Whether the story was corrected since, and not only brought up to date. */
  readonly isCorrected: boolean;
}

/** A piece of evidence where readers find it. */
export interface CitedPlace {
  readonly evidence: Evidence;
  readonly paragraph: string;
  /** Where the quote begins in it. */
  readonly at: number;
  readonly card: StoryCard;
  /** Its words no longer stand in the story (orphaned). */
  readonly gone?: LostWords;
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
  const gone = lostWords(copy, evidence);
  return { evidence, paragraph, at, card: copy.card, ...(gone === undefined ? {} : { gone }) };
}

function lostWords({ card, today }: CitedCopy, evidence: Evidence): LostWords | undefined {
  if (today === undefined) return undefined;
  const { revision, paragraphs, corrections } = today;
  if (recheckEvidence(evidence, revision, paragraphs).kind !== "orphaned") return undefined;
  return { said: corrections.before.at(-1)?.at ?? card.published, isCorrected: corrections.since.length > 0 };
}

/**
 * What a page hangs on that cites a story which is not out: it falls with every story that comes out. The key of the story
 * itself would tell readers of it.
 */
export const keysOfUnseen: readonly CacheKey[] = [latestKey];
