import { foldForSearch } from "@mihwar/arabic/fold";
import { readNames } from "@mihwar/arabic/names/read-names";
import { likeness, signature } from "@mihwar/arabic/similarity/signature";
import { nearness, storyPairs } from "@mihwar/arabic/similarity/story-words";
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
export interface NearStory {
  readonly card: StoryCard;
  /** How much of their words the two share, 0 to 1. */
  readonly score: number;
  /** Whether it came out after the story that it is related to. */
  readonly isAfter: boolean;
  /** Whether it has nearly the wording of the story itself: the same copy, lightly edited. */
  readonly isCopy: boolean;
  /** Who and what both name and few others do, as the other story names them: the rarest first. Mostly there is some. */
  readonly names: readonly string[];
  /** Words that both share and few other stories have, as the other story writes them: the rarest first. */
  readonly shared: readonly string[];
}

/** A related story, with others that have nearly its wording. */
export interface RelatedHit extends NearStory {
  readonly copies: readonly NearStory[];
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
/** A stem of a greater rarity may be half of a pair. */
const telling = 0.7;
/**
 * Stories that share words and never two of them side by side share the language of a subject, and not the matter. Such
 * likeness counts for a fifth; in full where the likeness of the pairs is so great.
 */
const pairs = { none: 0.2, enough: 0.0225 } as const;
/** A name of a smaller rarity is no reason: every second story has it. */
const rareName = 1.5;

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

interface Named {
  /** As it is first named. */
  readonly name: string;
  readonly times: number;
  readonly rarity: number;
}

/** Whom and what a story names, each under what it is known by. */
function namesIn(content: StoryContent): ReadonlyMap<string, Named> {
  const { headline, body } = copyOf(content);
  const found = new Map<string, Named>();
  for (const { kind, name, entity } of readNames(`${headline}\n${body}`)) {
    const known = entity ?? foldForSearch(name);
    // «الأميركي» means a country and is no name to print; «سميرة» may be anybody.
    if (kind === "people" || (kind === "person" && entity === undefined && !name.includes(" "))) continue;
    const before = found.get(known);
    const rarity = before?.rarity ?? Math.max(0, ...stems(name).map(({ stem }) => newsRarity(stem)));
    found.set(known, { name: before?.name ?? name, times: (before?.times ?? 0) + 1, rarity });
  }
  return found;
}

/** The rare names that both name often, as the other story writes them; of «عوّاد الحجلاني» and «الحجلاني» the first. */
function sharedNames(own: ReadonlyMap<string, Named>, content: StoryContent): readonly string[] {
  const shared = [...namesIn(content)].flatMap(([known, { name, times, rarity }]) => {
    const here = own.get(known);
    if (here === undefined || rarity < rareName) return [];
    return [{ name, worth: rarity * (1 + Math.log(Math.min(times, here.times))) }];
  });
  const names = shared.toSorted((a, b) => b.worth - a.worth).map(({ name }) => name);
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name))).slice(0, mostShared);
}

const wordsAndPairs = (content: StoryContent): ReturnType<typeof storyPairs> =>
  storyPairs(copyOf(content), (stem) => newsRarity(stem) > telling);
const rarityOfPair = (pair: string): number => pair.split(" ").reduce((sum, stem) => sum + newsRarity(stem), 0);

/** So often, a headline counting three times, the two together speak of what is told as what they share. */
const leastSpoken = 3;

/** What both speak of most in two words side by side, as the other story mostly writes them: «سدّ الرمّانة». */
function sharedPair(own: ReadonlyMap<string, number>, there: ReadonlyMap<string, number>, content: StoryContent) {
  const [best] = [...there]
    .filter(([pair, weight]) => own.has(pair) && weight + (own.get(pair) ?? 0) >= leastSpoken)
    .map(([pair, weight]) => ({ pair, worth: Math.min(weight, own.get(pair) ?? 0) * rarityOfPair(pair) }))
    .toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const { headline, body } = copyOf(content);
  const forms = new Map<string, number>();
  for (const text of [headline, body]) {
    const words = [...stems(text)];
    for (const [at, { stem, text: second }] of words.entries()) {
      const first = words[at - 1];
      const form = `${first?.text} ${second}`;
      // What stands on both sides of a comma names nothing.
      if (first !== undefined && `${first.stem} ${stem}` === best.pair && text.includes(form))
        forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  const [form] = [...forms].toSorted(([a, x], [b, y]) => y - x || a.length - b.length);
  return form === undefined ? [] : [form[0]];
}

interface Compared extends NearStory {
  readonly wording: Uint32Array;
}

/** Puts stories of nearly the same wording under the nearest of them. */
function grouped(stories: readonly Compared[]): readonly RelatedHit[] {
  const first: { story: NearStory; wording: Uint32Array; copies: NearStory[] }[] = [];
  for (const { wording, ...story } of stories) {
    const same = first.find((one) => likeness(one.wording, wording) >= sameCopy);
    if (same === undefined) first.push({ story, wording, copies: [] });
    else same.copies.push(story);
  }
  return first.map(({ story, copies }) => ({ ...story, copies }));
}

/** What is looked for in: the index, and the copy of what it finds. */
export interface RelatedParts {
  readonly search: SearchIndex;
  readonly archive: Pick<ReadonlyArchive, "findStories">;
}

async function compare(
  { search, archive }: RelatedParts,
  { id, content, published }: StoryToRelate,
  limit: number,
): Promise<readonly Compared[]> {
  const { words: own, pairs: ownPairs } = wordsAndPairs(content);
  const words = tellingWords(content, own);
  if (words.length === 0) return [];
  const query: SearchQuery = { words, phrases: [], excluded: [], filters: {}, order: "likeness" };
  const { hits } = await search.search(query, { limit: Math.min(queryLimits.page, Math.max(closely, limit)) });
  const others = hits.filter(({ card }) => card.id !== id);
  const stories = await archive.findStories(others.map(({ card }) => card.id));
  const contents = new Map(stories.map((story) => [story.id, story.content]));
  const near = others.flatMap(({ card }) => {
    const there = contents.get(card.id);
    // It was withdrawn between the one question and the other.
    if (there === undefined) return [];
    const { words: wordsThere, pairs: pairsThere } = wordsAndPairs(there);
    const byWords = nearness(own, wordsThere, newsRarity);
    if (byWords < leastNear) return [];
    const byPairs = Math.min(1, Math.sqrt(nearness(ownPairs, pairsThere, rarityOfPair) / pairs.enough));
    const score = byWords * (pairs.none + (1 - pairs.none) * byPairs);
    return score < leastNear ? [] : [{ card, score, there, pairsThere }];
  });
  const wording = signature(copyOf(content).body);
  const ownNames = namesIn(content);
  return near
    .toSorted((a, b) => b.score - a.score)
    .slice(0, Math.max(closely, limit))
    .map(({ card, score, there, pairsThere }): Compared => {
      const names = sharedNames(ownNames, there);
      const wordingThere = signature(copyOf(there).body);
      return {
        card,
        score,
        isAfter: published !== undefined && card.published > published,
        isCopy: likeness(wording, wordingThere) >= sameCopy,
        names: names.length > 0 ? names : sharedPair(ownPairs, pairsThere, there),
        shared: sharedWords(own, there),
        wording: wordingThere,
      };
    });
}

/**
 * Stories of the same matter as a story, the nearest first: what has its most telling words, compared whole. Only what
 * readers may read; never the story itself.
 */
export async function findNear(
  parts: RelatedParts,
  story: StoryToRelate,
  limit: number,
): Promise<readonly NearStory[]> {
  const compared = await compare(parts, story, limit);
  return compared.slice(0, limit).map(({ wording: _wording, ...near }) => near);
}

/**
 * The same, each with the others that have nearly its wording.
 * @param limit of groups of copies
 */
export async function findRelated(
  parts: RelatedParts,
  story: StoryToRelate,
  limit: number,
): Promise<readonly RelatedHit[]> {
  return grouped(await compare(parts, story, limit)).slice(0, limit);
}
