import { foldForSearch } from "../fold.ts";
import { type Token, tokens } from "../tokens.ts";

/** A word of a text as the readers of names compare it: «عبد الله» and «أبو ظبي» are one unit each. */
export interface TextUnit {
  readonly start: number;
  readonly end: number;
  /** What `nameKey` makes of the word, clitics on. */
  readonly key: string;
  readonly kind: Token["kind"];
  /** As it is printed, where the key has ي for ى and ه for ة. */
  readonly lastLetter: string;
  /** Whether nothing but a space, or a hyphen within a name, parts it from the next. */
  readonly goesOn: boolean;
  /** Whether an opening quotation mark stands before it, or a closing one behind it. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
}

const opening = /[«"“]\s?$/u;
const closing = /^\s?[»"”]/u;

/** The first word of a name of two that are printed joined as well. */
const joinsNext = /^[وفبكل]{0,2}(?:عبد|اب[ويا])$/u;

const keyOf = ({ text, kind }: Token): string => {
  const key = foldForSearch(text);
  if (kind !== "word") return key;
  const plain = key.includes(".") ? key.replaceAll(".", " ") : key;
  return (plain === "ابن" ? "بن" : plain).replace("اميرك", "امريك").replace("اسحاق", "اسحق").replace("داوود", "داود");
};

/**
 * The units of a text in their order.
 * @example textUnits("لعبد الله").map(({ key }) => key) // ["لعبدالله"]
 */
export function textUnits(text: string): readonly TextUnit[] {
  const words = tokens(text);
  const units: TextUnit[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at] as Token;
    let last = first;
    let key = keyOf(first);
    const next = words[at + 1];
    if (next?.kind === "word" && joinsNext.test(key) && text.slice(first.end, next.start) === " ") {
      const second = keyOf(next);
      const isKunya = !key.endsWith("د");
      if (isKunya || second.startsWith("ال")) {
        key = (isKunya ? `${key.slice(0, -1)}و` : key) + second;
        last = next;
        at += 1;
      }
      // «أبو عبد الله» is three words and one unit.
      const third = words[at + 1];
      if (isKunya && second === "عبد" && third?.kind === "word" && text.slice(last.end, third.start) === " ") {
        key += keyOf(third);
        last = third;
        at += 1;
      }
    }
    const following = words[at + 1];
    const gap = following === undefined ? "" : text.slice(last.end, Math.min(following.start, last.end + 3));
    units.push({
      start: first.start,
      end: last.end,
      key,
      kind: first.kind,
      lastLetter: text.charAt(last.end - 1),
      goesOn: gap === " " || gap === "-" || gap === "\u00a0",
      isOpened: opening.test(text.slice(Math.max(0, first.start - 2), first.start)),
      isClosed: closing.test(text.slice(last.end, last.end + 2)),
    });
  }
  return units;
}
