import {
  bodyStops,
  innerNouns,
  namedAfterPeople,
  namedAfterPlaces,
  namelessComplements,
  nationalBodies,
  organisationHeads,
  organisationWrappers,
  pairedHeads,
  surelyHeads,
  wrappers,
} from "./body-words.ts";
import { workHeads } from "./event-words.ts";
import { speechVerbs } from "./person-words.ts";
import { knownNameAt } from "./known-name.ts";
import { type NamePage, type NameRun, personWord } from "./name-page.ts";
import { isTitle } from "./person-title.ts";

/** No name of a body has more words. */
const longest = 8;

const isDefinite = (key: string): boolean => /^(?:ال|لل)\S{2,}/u.test(key);

const isNisba = (key: string): boolean => /^ال\S+(?:ي|يه)$/u.test(key);

interface Complement {
  readonly to: number;
  /** Whether a proper name is in it. */
  readonly isProper: boolean;
  /** Whether an adjective of belonging ends it: «الوطنية»، «الفرنسية». */
  readonly isRelative: boolean;
}

/** The words that a head governs: what is definite, what governs that, names, and what «و» adds where the head allows. */
function complementOf(page: NamePage, head: string, at: number): Complement {
  let to = at;
  let isProper = false;
  let isRelative = false;
  while (to - at < longest && page.follows(to) && page.units[to]?.kind === "word") {
    const key = page.key(to);
    if (bodyStops.has(key)) break;
    if (isTitle(key) && to > at && !isNisba(key)) break;
    const known = knownNameAt(page, to);
    if (known !== undefined && known.cut === 0 && known.from === to) {
      // The people's adjective behind a proper name says whose it is: «نادي تشيلسي الإنجليزي».
      if (known.kind === "people" && isProper) break;
      if (known.kind !== "people" && to > at) break;
      if (known.kind === "person" && !namedAfterPeople.has(head)) break;
      isProper ||= known.kind !== "people";
      isRelative = known.kind === "people";
      to = known.to;
      continue;
    }
    if (isDefinite(key)) {
      // «جامعة البلقاء التطبيقية»، «بنك إنجلترا المركزي»
      if (isProper && !(namedAfterPlaces.has(head) && isNisba(key))) break;
      isRelative = isNisba(key);
      to += 1;
      continue;
    }
    if (innerNouns.has(key) || innerNouns.has(key.slice(1))) {
      const next = page.follows(to + 1) ? page.key(to + 1) : "";
      if (!isDefinite(next) && !innerNouns.has(next)) break;
      to += 1;
      continue;
    }
    if (pairedHeads.has(head) && to > at && /^وال\S{2,}/u.test(key) && !isProper) {
      to += 1;
      continue;
    }
    const isForeign = !page.isCommon(to) && !speechVerbs.has(key) && key.length > 2 && personWord(key) === undefined;
    if (to === at && (isForeign || (namedAfterPeople.has(head) && personWord(key)?.isDoubtful === false))) {
      isProper = true;
      to += 1;
      while (page.follows(to) && !page.isCommon(to) && knownNameAt(page, to) === undefined && to - at < 4) to += 1;
      continue;
    }
    break;
  }
  return { to, isProper, isRelative };
}

/** «البرلمان الهندي»، «المركز الجهوي للاستثمار»: a body of a country, or one told by its adjectives and its purpose. */
function nationalBodyAt(page: NamePage, at: number, key: string, cut: number): NameRun | undefined {
  if (!nationalBodies.has(key) || !page.follows(at + 1) || (page.follows(at) && isTitle(page.key(at - 1))))
    return undefined;
  let to = at + 1;
  let isNational = false;
  while (to - at < longest && page.follows(to) && isNisba(page.key(to)) && !bodyStops.has(page.key(to))) {
    isNational ||= knownNameAt(page, to)?.kind === "people";
    to += 1;
  }
  const hasPurpose = to > at + 1 && page.follows(to) && /^لل\S{3,}/u.test(page.key(to));
  if (hasPurpose) to += 1;
  return isNational || hasPurpose ? { from: at, to, kind: "org", cut } : undefined;
}

/** A body of the authority that many countries have takes the country's adjective along: «المحكمة العليا الأميركية». */
function knownBodyAt(page: NamePage, at: number): NameRun | undefined {
  const known = knownNameAt(page, at);
  if (known?.kind !== "org" || known.from !== at) return undefined;
  const first = page.readings(at).find(({ cut }) => cut === known.cut)?.key ?? "";
  const isShared = known.to > at + 1 && (first === "مجلس" || nationalBodies.has(first));
  return isShared && page.follows(known.to) && knownNameAt(page, known.to)?.kind === "people"
    ? { from: at, to: known.to + 1, kind: "org", cut: known.cut }
    : known;
}

/** «صحيفة «حرييت»»، «مسلسل «أولاد الشوارع»»: what stands in quotation marks behind the word for it is its name. */
export function quotedNameAt(page: NamePage, at: number): NameRun | undefined {
  if (page.units[at + 1]?.isOpened !== true) return undefined;
  const isWork = page.readings(at).some(({ key }) => workHeads.has(key));
  if (!isWork && !page.readings(at).some(({ key }) => organisationWrappers.has(key))) return undefined;
  for (let to = at + 2; to < at + 2 + longest && to <= page.units.length; to++) {
    if (page.units[to - 1]?.isClosed === true) return { from: at + 1, to, kind: isWork ? "event" : "org", cut: 0 };
  }
  return undefined;
}

/** A body's name that begins at a unit with the word for what it is, or right behind such a word. */
export function organisationNameAt(page: NamePage, at: number): NameRun | undefined {
  const known = knownBodyAt(page, at);
  if (known !== undefined) return known;
  for (const { key, cut } of page.readings(at)) {
    const national = nationalBodyAt(page, at, key, cut);
    if (national !== undefined) return national;
    if (!organisationHeads.has(key)) continue;
    const { to, isProper, isRelative } = complementOf(page, key, at + 1);
    if (to === at + 1) continue;
    if (wrappers.has(key)) {
      if (isProper) return { from: at + 1, to, kind: "org", cut: 0 };
      continue;
    }
    if (namelessComplements.has(page.key(at + 1))) continue;
    // «نادي الزمالك»، «ميليشيا بدر»: what is a body's name by itself needs no head.
    const inner = knownNameAt(page, at + 1);
    if (inner?.kind === "org" && inner.cut === 0 && inner.to === to && !page.key(at + 1).startsWith("ال")) continue;
    if (isProper || surelyHeads.has(key) || (isRelative && to > at + 2)) return { from: at, to, kind: "org", cut };
  }
  return undefined;
}
