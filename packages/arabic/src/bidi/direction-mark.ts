/** A control of direction that does a text no good. Offsets are UTF-16 units, half open. */
export interface StrayMark {
  readonly start: number;
  readonly end: number;
  /** The control's name in Unicode's own abbreviation. */
  readonly mark: MarkName;
  /**
   * - `override`: turns letters round, so that a text reads as what it is not («gpj.exe»);
   * - `embedding`: the old way to set direction, which markup and isolates have replaced; it disturbs what follows;
   * - `unclosed`: reaches to the end of its paragraph;
   * - `unopened`: closes what nobody opened;
   * - `idle`: a mark that changes nothing where it stands.
   */
  readonly reason: "override" | "embedding" | "unclosed" | "unopened" | "idle";
}

export type MarkName = "LRM" | "RLM" | "ALM" | "LRE" | "RLE" | "PDF" | "LRO" | "RLO" | "LRI" | "RLI" | "FSI" | "PDI";

const names: Readonly<Record<string, MarkName>> = {
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u061c": "ALM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const paragraphEnd = /[\n\r\u0085\u2029]/u;
const rightToLeft =
  /(?![\p{Nd}\u061c])[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/** A control on its way through the text. */
interface Found {
  readonly at: number;
  readonly mark: MarkName;
}

type Side = "ltr" | "rtl" | "number" | undefined;

/** What a mark's neighbours are, letter by letter: the last strong letter or digit before each offset that is asked. */
class Sides {
  readonly #text: string;
  #at: number;
  #side: Side;
  readonly #step: 1 | -1;

  constructor(text: string, step: 1 | -1) {
    this.#text = text;
    this.#step = step;
    this.#at = step === 1 ? 0 : text.length;
  }

  /** The side of what lies beyond `offset`; offsets must be asked in the order of the step. */
  at(offset: number): Side {
    while (this.#at !== offset) {
      const unit = this.#text.charAt(this.#step === 1 ? this.#at : this.#at - 1);
      this.#at += this.#step;
      if (paragraphEnd.test(unit)) this.#side = undefined;
      else if (rightToLeft.test(unit)) this.#side = "rtl";
      else if (letter.test(unit)) this.#side = "ltr";
      else if (/\p{Nd}/u.test(unit)) this.#side = "number";
    }
    return this.#side;
  }
}

/**
 * Whether a mark stands between letters of one direction, or inside a word. The edge of a paragraph counts as
 * right-to-left: a mark in front of a Latin first word, or behind «C++» at the end, is of use.
 */
function isIdle(at: number, text: string, before: Side, after: Side): boolean {
  if (letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1))) return true;
  return (before ?? "rtl") === (after ?? "rtl") && before !== "number";
}

const isMark = (mark: MarkName): boolean => mark === "LRM" || mark === "RLM" || mark === "ALM";
const isIsolate = (mark: MarkName): boolean => mark === "LRI" || mark === "RLI" || mark === "FSI";

/**
 * The controls of direction that a text is better without, in their order: overrides, embeddings, what is opened and not
 * closed in its paragraph or closed and not opened, marks that change nothing. Isolates that are closed, and marks between
 * two directions, are the author's word and not told. Time is linear in the length of the text.
 * @example strayMarks("عاجل\u202e fdp.exe") // [{ start: 4, end: 5, mark: "RLO", reason: "override" }]
 */
export function strayMarks(text: string): readonly StrayMark[] {
  const found: Found[] = [];
  const reasons = new Map<number, StrayMark["reason"]>();
  let open: Found[] = [];
  let isolates: Found[] = [];
  let done = 0;
  const endParagraph = (): void => {
    for (const { at, mark } of [...open, ...isolates]) if (!mark.endsWith("O")) reasons.set(at, "unclosed");
    [open, isolates] = [[], []];
  };
  for (const { 0: sign, index } of text.matchAll(controls)) {
    if (paragraphEnd.test(text.slice(done, index))) endParagraph();
    done = index + 1;
    const mark = names[sign];
    if (mark === undefined) continue;
    const one = { at: index, mark };
    found.push(one);
    if (isIsolate(mark)) isolates.push(one);
    else if (mark === "PDI") {
      if (isolates.pop() === undefined) reasons.set(index, "unopened");
    } else if (mark === "PDF") reasons.set(index, open.pop() === undefined ? "unopened" : "embedding");
    else if (!isMark(mark)) {
      open.push(one);
      reasons.set(index, mark.endsWith("O") ? "override" : "embedding");
    }
  }
  endParagraph();
  const before = new Sides(text, 1);
  const befores = found.map(({ at }) => before.at(at));
  const after = new Sides(text, -1);
  for (const [place, one] of Array.from(found.entries()).toReversed()) {
    const follows = after.at(one.at + 1);
    if (!isMark(one.mark)) continue;
    const isRepeated = found[place - 1]?.at === one.at - 1 && isMark(found[place - 1]?.mark ?? "PDI");
    if (isRepeated || isIdle(one.at, text, befores[place], follows)) reasons.set(one.at, "idle");
  }
  return found.flatMap(({ at, mark }) => {
    const reason = reasons.get(at);
    return reason === undefined ? [] : [{ start: at, end: at + 1, mark, reason }];
  });
}

/**
 * A text without its stray controls, and what was taken out.
 * @example withoutStrayMarks("هدنة\u200f، ثم هدوء") // { text: "هدنة، ثم هدوء", found: [{ start: 4, end: 5, mark: "RLM", reason: "idle" }] }
 */
export function withoutStrayMarks(text: string): { readonly text: string; readonly found: readonly StrayMark[] } {
  const found = strayMarks(text);
  if (found.length === 0) return { text, found };
  let cleaned = "";
  let done = 0;
  for (const { start, end } of found) {
    cleaned += text.slice(done, start);
    done = end;
  }
  return { text: cleaned + text.slice(done), found };
}
