import { isListedWord, isOwnWord } from "./common-word.ts";
import { bodyStops } from "./body-words.ts";
import { nameParticles, narrativeVerbs, neverNames, regnalNumbers, speechVerbs } from "./person-words.ts";
import { knownNameAt } from "./known-name.ts";
import { type NamePage, personWord } from "./name-page.ts";
import { isOffice, isTitle } from "./person-title.ts";

/**
 * What a word is to a person's name: a name that is nothing else; a name that is a word as well; a word of no kind that
 * is known; a particle within a name, «بن».
 */
export type NameWord = "sure" | "doubtful" | "unknown" | "particle";

/** Whether a word can be no part of a person's name, whatever its letters. */
export const isBarred = (page: NamePage, at: number): boolean =>
  page.units[at]?.kind !== "word" ||
  page.key(at).length < 2 ||
  speechVerbs.has(page.key(at)) ||
  narrativeVerbs.has(page.key(at)) ||
  isNever(page, at);

const isNever = (page: NamePage, at: number): boolean => {
  const key = page.key(at);
  if (neverNames.has(key) || (/^[وف]/u.test(key) && neverNames.has(key.slice(1)))) return true;
  const known = personWord(key);
  const printed = page.units[at]?.lastLetter;
  // «على» and «روى»; many write «فاطمه», but «نظيره» is his like.
  return (
    (printed === "ى" && known?.lastLetter === "ي") || (printed === "ه" && known?.lastLetter === "ة" && known.isDoubtful)
  );
};

/** What a word under one of its readings is to a name of which `before` words stand before it; undefined if no part. */
export function nameWordAt(page: NamePage, at: number, key: string, before: number): NameWord | undefined {
  if (isBarred(page, at)) return undefined;
  if (nameParticles.has(key)) return "particle";
  const known = personWord(key);
  // «أحمد الخطيب» is a name; of «إدريس جطو الوزير الأول» the title is none.
  if (isTitle(key) && (known === undefined || (hasArticle(key) ? before !== 1 : !isTitleAsName(page, at)))) {
    return undefined;
  }
  if (before === 0 && !mayBegin(page, at, key)) return undefined;
  if (known !== undefined) return known.isDoubtful || isWordFirst(page, at, key, before) ? "doubtful" : "sure";
  return before === 0 ? firstWord(page, at, key) : laterWord(page, at, key);
}

const hasArticle = (key: string): boolean => key.startsWith("ال");

/** «الرئيس السوري بشار الأسد»: neither the office nor the country's adjective is the man. */
const mayBegin = (page: NamePage, at: number, key: string): boolean =>
  !isOffice(key) && !bodyStops.has(key) && !(hasArticle(key) && isOfPeople(page, at));

/** «سفن» are ships before they are Sven, and «مالكي» are owners before they are a family; given names are told apart. */
function isWordFirst(page: NamePage, at: number, key: string, before: number): boolean {
  const kind = personWord(key)?.kind;
  return kind !== "given" && (isOwnWord(key) || (kind === "family" && before === 0 && page.isCommon(at)));
}

/** No table has the word: what is none of the language may begin a name. */
const firstWord = (page: NamePage, at: number, key: string): NameWord | undefined =>
  !hasArticle(key) && !page.isCommon(at) && key.length > 2 ? "unknown" : undefined;

/** The same within a name, where more may stand. */
function laterWord(page: NamePage, at: number, key: string): NameWord | undefined {
  const previous = page.key(at - 1);
  const isGiven = personWord(previous)?.kind === "given";
  if (regnalNumbers.has(key)) return isGiven || personWord(previous)?.isDoubtful === false ? "doubtful" : undefined;
  // «البرنوصي»: behind a name of Arabs an adjective with the article is the family's, and what no lexicon lists.
  if (hasArticle(key) && !isOfPeople(page, at) && !bodyStops.has(key)) {
    if (isSureGiven(previous) && !isListedWord(key)) return "doubtful";
    if (page.isCommon(at) && personWord(previous)?.kind !== "foreign" && key.length > 4 && key.endsWith("ي")) {
      return "doubtful";
    }
  }
  if (page.isCommon(at)) return isFamilyLike(key, previous) ? "doubtful" : undefined;
  // A new clause or a new name, rather than a name in و that no list has.
  return key.length > 2 && !/^(?:و|[بكف]ال|لل)/u.test(key) ? "unknown" : undefined;
}

/**
 * «عليوة»، «عبادة»: a word that some pattern makes of some root may be a family's name, where it is none that the lexicon
 * lists, no verb in the present and has no pronoun.
 */
const isFamilyLike = (key: string, before: string): boolean =>
  key.length > 3 &&
  !/^(?:[يتسنولبف]|ال)|(?:ها|هم|هما|نا|وا|ت)$/u.test(key) &&
  (!/(?:ون|ين)$/u.test(key) || personWord(before)?.kind === "foreign") &&
  !isListedWord(key);

/** «حاكم الزاملي»، «أمين الجميل»: a word for an office is a given name where a name stands behind it. */
function isTitleAsName(page: NamePage, at: number): boolean {
  if (!page.follows(at + 1)) return false;
  const next = personWord(page.key(at + 1));
  return next !== undefined && (next.kind === "family" || !next.isDoubtful) && page.key(at + 1) !== "محمد";
}

/** Whether a word is a given name of Arabs and nothing else. */
export const isSureGiven = (key: string): boolean => {
  const known = personWord(key);
  return known?.isDoubtful === false && known.kind === "given";
};

/** Whether the word is the people of a country or the adjective of it. */
const isOfPeople = (page: NamePage, at: number): boolean => knownNameAt(page, at)?.kind === "people";
