import { isListedWord } from "./common-word.ts";
import { bodyStops, nameParticles, narrativeVerbs, neverNames, regnalNumbers, speechVerbs } from "./head-words.ts";
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
  // «على» and «روى», where the text tells ى from ي.
  return page.units[at]?.endsInMaqsura === true && personWord(key)?.endsInYa === true;
};

/** What a word under one of its readings is to a name of which `before` words stand before it; undefined if no part. */
export function nameWordAt(page: NamePage, at: number, key: string, before: number): NameWord | undefined {
  if (isBarred(page, at)) return undefined;
  if (nameParticles.has(key)) return "particle";
  const known = personWord(key);
  const hasArticle = key.startsWith("ال");
  // «أحمد الخطيب» is a name; of «إدريس جطو الوزير الأول» the title is none.
  if (isTitle(key) && (known === undefined || (hasArticle ? before !== 1 : !isTitleAsName(page, at)))) return undefined;
  if (before === 0 && (isOffice(key) || (hasArticle && isOfPeople(page, at)))) return undefined;
  if (known !== undefined) return known.isDoubtful ? "doubtful" : "sure";
  if (before > 0 && regnalNumbers.has(key)) return "doubtful";
  if (before === 0 && hasArticle) return undefined;
  // «البرنوصي»، «العلمي»: behind a given name an adjective with the article is the family's.
  // «حسين العودات»، «مظفر النواب»: what is definite behind one given name is the family.
  if (before > 0 && hasArticle && isSureGiven(page.key(at - 1)) && !isOfPeople(page, at) && !bodyStops.has(key)) {
    return "doubtful";
  }
  if (page.isCommon(at))
    return before > 0 && (/^ال\S{2,}ي$/u.test(key) || isFamilyLike(key, page.key(at - 1))) ? "doubtful" : undefined;
  // A new clause or a new name, rather than a name in و that no list has.
  if (before > 0 && /^(?:و|[بكف]ال|لل)/u.test(key)) return undefined;
  return key.length > 2 ? "unknown" : undefined;
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

/** «الرئيس السوري بشار الأسد»: what belongs to a country is not the man. */
const isOfPeople = (page: NamePage, at: number): boolean => knownNameAt(page, at)?.kind === "people";
