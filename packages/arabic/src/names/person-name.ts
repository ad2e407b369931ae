import { nameParticles, neverNames, personContexts, regnalNumbers, speechVerbs } from "./head-words.ts";
import { isListedWord } from "./common-word.ts";
import { knownNameAt } from "./known-name.ts";
import { type NamePage, type NameRun, personWord } from "./name-page.ts";
import { isOffice, isTitle, isTitleInitial } from "./person-title.ts";

/** No name that news prints has more words. */
const longest = 7;
/** How far before a name its title may stand: «وزير الدولة للشؤون الخارجية في حكومة الوحدة الوطنية». */
const titleReach = 8;

/** What shows that a person's name begins here: a title with all that belongs to it, or a verb of saying. */
type Evidence = "none" | "context" | "speech" | "title";

const isLinkOfTitle = (page: NamePage, at: number): boolean => {
  const key = page.key(at);
  return (
    isOffice(key) ||
    key.startsWith("ال") ||
    key.startsWith("لل") ||
    key.startsWith("وال") ||
    key === "في" ||
    key === "باسم" ||
    key === "لدي" ||
    knownNameAt(page, at) !== undefined
  );
};

function evidenceBefore(page: NamePage, at: number): Evidence {
  if (at > 0 && isTitleInitial(page.key(at - 1))) return "title";
  for (let place = at - 1; place >= at - titleReach && place >= 0 && page.follows(place + 1); place--) {
    const key = page.key(place);
    if (isTitle(key)) return "title";
    if (place === at - 1 && speechVerbs.has(key)) return key.endsWith("ت") ? "context" : "speech";
    if (place === at - 1 && personContexts.has(key)) return "context";
    if (!isLinkOfTitle(page, place)) return "none";
  }
  return "none";
}

type WordClass = "sure" | "doubtful" | "unknown" | "particle";

/** Whether a word can be no part of a person's name, whatever its letters. */
const isBarred = (page: NamePage, at: number): boolean =>
  page.units[at]?.kind !== "word" || page.key(at).length < 2 || speechVerbs.has(page.key(at)) || isNever(page, at);

const isNever = (page: NamePage, at: number): boolean => {
  const key = page.key(at);
  if (neverNames.has(key) || (/^[وف]/u.test(key) && neverNames.has(key.slice(1)))) return true;
  // «على» and «روى», where the text tells ى from ي.
  return page.units[at]?.endsInMaqsura === true && personWord(key)?.endsInYa === true;
};

function classOf(page: NamePage, at: number, key: string, before: number): WordClass | undefined {
  if (isBarred(page, at)) return undefined;
  if (nameParticles.has(key)) return "particle";
  const known = personWord(key);
  const hasArticle = key.startsWith("ال");
  // «أحمد الخطيب» is a name; of «إدريس جطو الوزير الأول» the title is none.
  if (isTitle(key) && (known === undefined || !hasArticle || before !== 1)) return undefined;
  if (before === 0 && (isOffice(key) || (hasArticle && isOfPeople(page, at)))) return undefined;
  if (known !== undefined) return known.isDoubtful ? "doubtful" : "sure";
  if (before > 0 && regnalNumbers.has(key)) return "doubtful";
  if (before === 0 && hasArticle) return undefined;
  // «البرنوصي»، «العلمي»: behind a given name an adjective with the article is the family's.
  if (page.isCommon(at)) return before > 0 && (/^ال\S{2,}ي$/u.test(key) || isFamilyLike(key)) ? "doubtful" : undefined;
  // A new clause or a new name, rather than a name in و that no list has.
  if (before > 0 && key.startsWith("و")) return undefined;
  return key.length > 2 ? "unknown" : undefined;
}

/**
 * «عليوة»، «عبادة»: a word that some pattern makes of some root may be a family's name, where it is none that the lexicon
 * lists, no verb in the present and has no pronoun.
 */
const isFamilyLike = (key: string): boolean =>
  key.length > 3 && !/^(?:[يتسنولبف]|ال)|(?:ها|هم|هما|نا|ون|ين|وا|ت)$/u.test(key) && !isListedWord(key);

/** «الرئيس السوري بشار الأسد»: what belongs to a country is not the man. */
const isOfPeople = (page: NamePage, at: number): boolean => knownNameAt(page, at)?.kind === "people";

interface Count {
  sure: number;
  doubtful: number;
  unknown: number;
  words: number;
}

/** Where a run of name words from `at` ends, and what it is made of. */
function runFrom(
  page: NamePage,
  at: number,
  first: string,
  isFree: boolean,
): { readonly to: number; readonly count: Count } {
  const count: Count = { sure: 0, doubtful: 0, unknown: 0, words: 0 };
  let to = at;
  for (; to - at < longest && (to === at || page.follows(to)); to++) {
    const key = to === at ? first : page.key(to);
    const kind = classOf(page, to, key, count.words);
    if (kind === undefined) break;
    if (kind === "particle") {
      // A particle takes the word behind it along: «بن لادن»، «فون دير لاين».
      const next = page.follows(to + 1) && !isBarred(page, to + 1) ? page.key(to + 1) : "";
      const isTaken = nameParticles.has(next) || (next !== "" && (count.words > 0 || personWord(next) !== undefined));
      if (!isTaken) break;
      if (!nameParticles.has(next)) {
        to += 1;
        count.words += 1;
        count.sure += count.words > 1 ? 1 : 0;
      }
      continue;
    }
    if (to > at && kind !== "sure" && endsName(page, to, count)) break;
    if (kind === "unknown" && !isFree && count.sure === 0 && !isSureNext(page, to)) break;
    count[kind] += 1;
    count.words += 1;
  }
  return { to, count };
}

/** A known country, people or body behind a name begins something else, unless the name wants a second word. */
function endsName(page: NamePage, at: number, { words, sure, doubtful }: Count): boolean {
  const known = knownNameAt(page, at);
  if (known === undefined || known.kind === "person") return false;
  const isFamilyLike = page.key(at).startsWith("ال") && personWord(page.key(at)) !== undefined;
  return !(isFamilyLike && words === 1 && sure + doubtful === 1);
}

/** «دونكان هانتر»: an unknown word before a name that is known is a name too. */
function isSureNext(page: NamePage, at: number): boolean {
  if (!page.follows(at + 1)) return false;
  if (nameParticles.has(page.key(at + 1))) return page.key(at + 1) !== "لا" && isSureNext(page, at + 1);
  const known = personWord(page.key(at + 1));
  return known !== undefined && !known.isDoubtful && knownNameAt(page, at + 1) === undefined;
}

/** What a run must have to be taken for a name. */
function isAccepted({ sure, doubtful, unknown, words }: Count, evidence: Evidence, hasClitic: boolean): boolean {
  if (words === 0) return false;
  if (words > 1) return sure > 0 || evidence === "title" || (evidence !== "none" && !hasClitic);
  if (sure === 1) return true;
  return !hasClitic && unknown + doubtful === 1 && (evidence === "title" || evidence === "speech");
}

/** «ومحمد»، «وعادل فتحي»: nothing but a conjunction stands before a name that is sure, or has a sure one behind it. */
const isAnd = (page: NamePage, at: number, key: string): boolean =>
  page.key(at) === `و${key}` && key.length > 2 && (isSureGiven(key) || isSureNext(page, at));

const isSureGiven = (key: string): boolean => {
  const known = personWord(key);
  return known?.isDoubtful === false && known.kind === "given";
};

/**
 * A person's name that begins at a unit: known words of names, and others that stand with them, behind a title, or with
 * a conjunction behind another person (`isListed`).
 */
export function personNameAt(page: NamePage, at: number, isListed: boolean): NameRun | undefined {
  let evidence: Evidence | undefined;
  for (const { key, cut } of page.readings(at)) {
    const kind = classOf(page, at, key, 0);
    if (kind === undefined || (kind === "unknown" && cut > 0 && !isListed)) continue;
    const isAdded = isListed && page.key(at) === `و${key}`;
    if (cut > 0 && kind !== "unknown" && page.isCommon(at) && !isAdded && !isAnd(page, at, key) && key.length < 5)
      continue;
    evidence ??= isAdded ? "title" : evidenceBefore(page, at);
    const { to, count } = runFrom(page, at, key, evidence !== "none");
    if (isAccepted(count, evidence, cut > 0 && !isAdded)) return { from: at, to, kind: "person", cut };
  }
  return undefined;
}
