import { speechVerbs } from "./person-words.ts";
import { placeHeads, placeWrappers, quarterHeads } from "./place-words.ts";
import { knownNameAt } from "./known-name.ts";
import { type NamePage, type NameRun, personWord } from "./name-page.ts";

/** Whether a word can be a place's name that no table has. */
const isNameLike = (page: NamePage, at: number): boolean =>
  page.units[at]?.kind === "word" && page.key(at).length > 2 && !speechVerbs.has(page.key(at)) && !page.isCommon(at);

/** The end of unknown words, two at most, that name a place. */
function unknownEnd(page: NamePage, at: number): number {
  let to = at;
  while (to - at < 2 && page.follows(to) && isNameLike(page, to) && (to === at || knownNameAt(page, to) === undefined))
    to += 1;
  return to;
}

/** A place's name that begins at a unit with its kind («نهر النيجر»), or behind a word for its kind («بلدة عيترون»). */
export function placeNameAt(page: NamePage, at: number): NameRun | undefined {
  for (const { key, cut } of page.readings(at)) {
    if (quarterHeads.has(key) && /^ال\S{3,}/u.test(page.key(at + 1)) && page.follows(at + 1)) {
      if (knownNameAt(page, at + 1)?.kind !== "place") return { from: at, to: at + 2, kind: "place", cut };
    }
    if (placeHeads.has(key) && page.follows(at + 1)) {
      const known = knownNameAt(page, at + 1);
      if (known !== undefined && known.cut === 0 && known.kind !== "people")
        return { from: at, to: known.to, kind: "place", cut };
      const to = unknownEnd(page, at + 1);
      if (to > at + 1 || personWord(page.key(at + 1))?.isDoubtful === false) {
        return { from: at, to: Math.max(to, at + 2), kind: "place", cut };
      }
    }
    if (placeWrappers.has(key) && page.follows(at + 1)) {
      const to = unknownEnd(page, at + 1);
      if (to > at + 1 && knownNameAt(page, at + 1) === undefined) return { from: at + 1, to, kind: "place", cut: 0 };
    }
  }
  return undefined;
}
