import { knownPersonWords } from "../authority/authority.ts";
import { bodyStops } from "./body-words.ts";
import { nameParticles } from "./person-words.ts";
import { isOwnWord } from "./common-word.ts";
import { knownNameAt } from "./known-name.ts";
import { type Evidence, evidenceBefore } from "./name-evidence.ts";
import { type NamePage, type NameRun, personWord } from "./name-page.ts";
import { isOffice, isTitle } from "./person-title.ts";
import { isBarred, isSureGiven, nameWordAt } from "./name-word.ts";

/** No name that news prints has more words. */
const longest = 7;

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
  evidence: Evidence,
): { readonly to: number; readonly count: Count } {
  const count: Count = { sure: 0, doubtful: 0, unknown: 0, words: 0 };
  let to = at;
  for (; to - at < longest && (to === at || page.follows(to)); to++) {
    const key = to === at ? first : page.key(to);
    // «مي عز الدين»: a name of two words.
    if (page.follows(to + 1) && knownPersonWords().has(`${key} ${page.key(to + 1)}`) && !isBarred(page, to)) {
      count.sure += 1;
      count.words += 1;
      to += 1;
      continue;
    }
    const kind =
      nameWordAt(page, to, key, count.words) ?? (wantsFamily(page, to, evidence, count) ? "doubtful" : undefined);
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
    if (kind === "unknown" && evidence === "none" && count.sure === 0 && count.unknown === 0 && !isSureNext(page, to))
      break;
    count[kind] += 1;
    count.words += 1;
  }
  return { to, count };
}

/**
 * «الوزير سعيد صيام»: behind a title and one given name a plain word is the family's, where it is no verb in the
 * present and nothing that parts.
 */
function wantsFamily(page: NamePage, at: number, evidence: Evidence, { words }: Count): boolean {
  const key = page.key(at);
  return (
    evidence === "title" &&
    words === 1 &&
    personWord(page.key(at - 1))?.kind === "given" &&
    !isBarred(page, at) &&
    !isTitle(key) &&
    !isOffice(key) &&
    key.length > 2 &&
    !/^[يتسنلبوفك]/u.test(key) &&
    !bodyStops.has(key) &&
    knownNameAt(page, at) === undefined
  );
}

/** A known country, people or body behind a name begins something else, unless the name wants a second word. */
function endsName(page: NamePage, at: number, { words, sure, doubtful }: Count): boolean {
  const known = knownNameAt(page, at);
  if (known === undefined || known.kind === "person") return false;
  // «سهير البابلي», «فيصل الجامايكي».
  const isFamilyLike =
    page.key(at).startsWith("ال") &&
    (personWord(page.key(at)) !== undefined ||
      (known.kind === "people" && page.key(at).endsWith("ي") && personWord(page.key(at - 1))?.kind === "given"));
  return !(isFamilyLike && words === 1 && sure + doubtful === 1);
}

/** «دونكان هانتر»: an unknown word before a name that is known is a name too. */
function isSureNext(page: NamePage, at: number): boolean {
  let next = at + 1;
  while (next - at < longest && page.follows(next) && nameParticles.has(page.key(next))) next += 1;
  if (!page.follows(next)) return false;
  const known = personWord(page.key(next));
  return known !== undefined && !known.isDoubtful && knownNameAt(page, next) === undefined;
}

/** What a run must have to be taken for a name. */
function isAccepted(count: Count, evidence: Evidence, hasClitic: boolean, isListedNoun: boolean): boolean {
  const { sure, doubtful, unknown, words } = count;
  if (words === 0) return false;
  if (words > 1) return sure > 0 || evidence === "title" || (evidence !== "none" && !hasClitic);
  if (sure === 1) return true;
  if (hasClitic || unknown + doubtful !== 1) return false;
  // «أفاد بيان»: what speaks may be no person.
  return evidence === "title" || (evidence === "speech" && !isListedNoun);
}

/** «ومحمد»، «وعادل فتحي»: nothing but a conjunction stands before a name that is sure, or has a sure one behind it. */
const isAnd = (page: NamePage, at: number, key: string): boolean =>
  page.key(at) === `و${key}` && key.length > 2 && (isSureGiven(key) || isSureNext(page, at));

/**
 * A person's name that begins at a unit: known words of names, and others that stand with them, behind a title, or with
 * a conjunction behind another person (`isListed`).
 */
export function personNameAt(page: NamePage, at: number, isListed: boolean): NameRun | undefined {
  let evidence: Evidence | undefined;
  for (const { key, cut } of page.readings(at)) {
    const kind = nameWordAt(page, at, key, 0);
    if (kind === undefined) continue;
    if (kind === "unknown" && ((cut > 0 && !isListed) || knownNameAt(page, at) !== undefined)) continue;
    const isAdded = isListed && page.key(at) === `و${key}`;
    if (cut > 0 && kind !== "unknown" && page.isCommon(at) && !isAdded && !isAnd(page, at, key) && key.length < 5)
      continue;
    evidence ??= isAdded ? "title" : evidenceBefore(page, at);
    const { to, count } = runFrom(page, at, key, evidence);
    if (isAccepted(count, evidence, cut > 0 && !isAdded, isOwnWord(key))) return { from: at, to, kind: "person", cut };
  }
  return undefined;
}
