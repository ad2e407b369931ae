import { likeness, signature } from "@mihwar/arabic/similarity/signature";
import { nearness, storyWords } from "@mihwar/arabic/similarity/story-words";
import { stems } from "@mihwar/arabic/terms/search-terms";
import {
  type Instant,
  type ReadonlyArchive,
  type StoryCard,
  type StoryContent,
  type StoryId,
  bodyText,
} from "@mihwar/newsroom";
import { newsRarity } from "./news-words.ts";
import { queryLimits } from "./query-limits.ts";
import type { SearchIndex } from "./search-index.ts";
import type { SearchQuery } from "./search-query.ts";

/** What related stories are looked for: published, or a draft that is being written. */
export interface StoryToRelate {
  readonly id: StoryId;
  readonly content: StoryContent;
  /** When it was published; absent for a draft, which everything is before. */
  readonly published?: Instant | undefined;
}

/** A story that is told of the same matter. */
export interface RelatedHit {
  readonly card: StoryCard;
  /** The cosine of the two stories' words, 0 to 1. */
  readonly score: number;
  /** Whether it came out after the story that it is related to. */
  readonly isAfter: boolean;
  /** Words that both share and few other stories have, as this one writes them: the rarest first. */
  readonly shared: readonly string[];
  /** Others with nearly the same wording as this one: the same copy, lightly edited. */
  readonly copies: readonly Pick<RelatedHit, "card" | "score">[];
}

/** So many stories are read whole and compared, where no more are asked for. */
const closely = 60;
/** Of the words that bring them, as many as a question may have. */
const mostWords = queryLimits.words;
/** Words of this share are the same copy. Measured on edited copies: 98 of 100 are told, and no other story. */
const sameCopy = 0.4;
/** Less is the language that all news share. */
const leastNear = 0.06;
const mostShared = 3;

const copyOf = ({ headline, standfirst = "", body }: StoryContent) => ({
  headline,
  body: `${standfirst}\n${bodyText(body)}`,
});

/** The words of a story that tell it from other news: the heaviest first, each as it is first written. */
function tellingWords(content: StoryContent, weights: ReadonlyMap<string, number>): readonly string[] {
  const { headline, body } = copyOf(content);
  const printed = new Map<string, string>();
  for (const { stem, text } of stems(`${headline}\n${body}`)) if (!printed.has(stem)) printed.set(stem, text);
  return [...weights]
    .map(([stem, weight]) => ({ word: printed.get(stem) ?? stem, worth: weight * newsRarity(stem) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostWords)
    .map(({ word }) => word);
}

/** The rarest words that two stories share, as the second writes them. */
function sharedWords(one: ReadonlyMap<string, number>, content: StoryContent): readonly string[] {
  const { headline, body } = copyOf(content);
  const found = new Map<string, string>();
  for (const { stem, text } of stems(`${headline}\n${body}`))
    if (one.has(stem) && !found.has(stem)) found.set(stem, text);
  return [...found]
    .toSorted(([a], [b]) => (one.get(b) ?? 0) * newsRarity(b) - (one.get(a) ?? 0) * newsRarity(a))
    .slice(0, mostShared)
    .map(([, text]) => text);
}

/** Puts stories of nearly the same wording under the nearest of them. */
function grouped(hits: readonly (RelatedHit & { readonly wording: Uint32Array })[]): readonly RelatedHit[] {
  const first: { hit: RelatedHit; wording: Uint32Array; copies: Pick<RelatedHit, "card" | "score">[] }[] = [];
  for (const { wording, ...hit } of hits) {
    const same = first.find((one) => likeness(one.wording, wording) >= sameCopy);
    if (same === undefined) first.push({ hit, wording, copies: [] });
    else same.copies.push({ card: hit.card, score: hit.score });
  }
  return first.map(({ hit, copies }) => ({ ...hit, copies }));
}

/**
 * Stories of the same matter as a story, the nearest first: what has its most telling words, compared whole. Only what
 * readers may read; never the story itself.
 * @param limit of groups of copies
 */
export async function findRelated(
  { search, archive }: { readonly search: SearchIndex; readonly archive: Pick<ReadonlyArchive, "findStories"> },
  { id, content, published }: StoryToRelate,
  limit: number,
): Promise<readonly RelatedHit[]> {
  const own = storyWords(copyOf(content));
  const words = tellingWords(content, own);
  if (words.length === 0) return [];
  const query: SearchQuery = { words, phrases: [], excluded: [], filters: {}, order: "likeness" };
  const { hits } = await search.search(query, { limit: Math.min(queryLimits.page, Math.max(closely, limit)) });
  const others = hits.filter(({ card }) => card.id !== id);
  const stories = await archive.findStories(others.map(({ card }) => card.id));
  const contents = new Map(stories.map((story) => [story.id, story.content]));
  const compared = others.flatMap(({ card }) => {
    const there = contents.get(card.id);
    // It was withdrawn between the one question and the other.
    if (there === undefined) return [];
    const score = nearness(own, storyWords(copyOf(there)), newsRarity);
    if (score < leastNear) return [];
    const isAfter = published !== undefined && card.published > published;
    const shared = sharedWords(own, there);
    return [{ card, score, isAfter, shared, copies: [], wording: signature(copyOf(there).body) }];
  });
  return grouped(compared.toSorted((a, b) => b.score - a.score)).slice(0, limit);
}
