import { tatweel } from "./arabic-mark.ts";

/** A part of a body text that stands apart in direction: what its author's isolate controls said. */
export interface IsolatedRange {
  readonly start: number;
  readonly end: number;
  readonly dir: "ltr" | "rtl" | "auto";
}

/** What no text may hold, with its UTF-16 offset. */
export interface TextRefusal {
  readonly ok: false;
  readonly code: "nul" | "lone-surrogate";
  readonly at: number;
}

/** A line that may be stored, or why not. */
export type Cleaned = { readonly ok: true; readonly text: string } | TextRefusal;

/** A body text that may be stored, or why not. */
export type CleanedCopy =
  | {
      readonly ok: true;
      readonly text: string;
      /** In order of their start, the outer before the inner; at most 500, at most eight deep. */
      readonly isolates: readonly IsolatedRange[];
      /** Where each UTF-16 offset of the given text, 0 to its length, stands in `text`. Absent when nothing was changed. */
      readonly offsets?: readonly number[];
    }
  | TextRefusal;

/** Shadda, a vowel and a superscript alef are three. */
const mostMarks = 4;
const mostTatweels = 3;
const mostIsolates = 500;
const deepestIsolate = 8;

const refused = /[\0\ud800-\udfff]/u;

/** Prints nothing and orders nothing: breaks inside words, byte order marks, tags, annotations, private controls. */
const worthless =
  /(?![\t-\r\u0085])\p{Cc}|\p{Noncharacter_Code_Point}|[\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffc\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/u;

/** Embeddings, overrides and isolates: direction comes from markup, and they reach over whatever follows. */
const bidiControl = /[\u202a-\u202e\u2066-\u2069]/;
/** ZWNJ, ZWJ, LRM, RLM, ALM: of use in some places, idle in most. */
const joinerOrMark = /[\u061c\u200c-\u200f]/;
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029\ufffc]/;
const whiteSpace = /\s/u;
const mark = /\p{M}/u;
const letter = /\p{L}/u;
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;

/** Nothing in such a text could have to change, unless NFC says so. */
const untouched = (text: string, line: boolean): boolean =>
  !/(?!\n)[\p{Cc}\p{Cf}\p{Cn}\p{M}\u2028\u2029\ufffc]|\u0640\u0640|^\s|\s$/u.test(text) &&
  !(line && /[^\S ]|\s\s/u.test(text)) &&
  text.normalize("NFC") === text;

/** A letter with what stands on it, and the units of the source that it was made of. */
interface Sign {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Admitted {
  readonly signs: readonly Sign[];
  /** In source offsets. */
  readonly isolates: readonly IsolatedRange[];
}

const isolateDirections: Readonly<Record<string, IsolatedRange["dir"]>> = {
  "\u2066": "ltr",
  "\u2067": "rtl",
  "\u2068": "auto",
};

/** Step 1: what may stay, letter by letter, and what the balanced isolate controls said of it. */
function admit(text: string, line: boolean): Admitted {
  const signs: Sign[] = [];
  const isolates: IsolatedRange[] = [];
  let open: { readonly start: number; readonly dir: IsolatedRange["dir"] }[] = [];
  let at = 0;
  for (const one of text) {
    const from = at;
    at += one.length;
    const dir = isolateDirections[one];
    if (dir !== undefined) open.push({ start: at, dir });
    else if (one === "\u2069") {
      const opened = open.pop();
      if (opened !== undefined && open.length < deepestIsolate) isolates.push({ ...opened, end: from });
    }
    if (worthless.test(one) || bidiControl.test(one)) continue;
    if (lineBreak.test(one)) {
      // A control does not reach over the end of its paragraph: what is open there was never balanced.
      open = [];
      if (one !== "\r" || text.charAt(at) !== "\n") signs.push({ text: line ? " " : "\n", from, to: at });
    } else if (one === "\t" || (line && whiteSpace.test(one))) signs.push({ text: " ", from, to: at });
    else signs.push({ text: one, from, to: at });
  }
  return { signs, isolates };
}

const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Letters that do not join the one after them. */
const joinsNotOn =
  /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5\u06ee\u06ef]/;
/** Letters that do not join the one before them. */
const joinsNotBack = /[\u0621\u0674]/;
/** Scripts in which a joiner never changes how a word is written. */
const joinerIsIdle = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hebrew}]/u;
const pictograph = /\p{Extended_Pictographic}/u;

/** Whether a joiner between two letters (or pictographs) changes how they are written. */
function joinerCounts(joiner: string, before: string, after: string): boolean {
  if (before === tatweel || after === tatweel) return false;
  if (arabicLetter.test(before) && arabicLetter.test(after)) {
    const wouldJoin = !joinsNotOn.test(before) && !joinsNotBack.test(after);
    return joiner === "\u200c" ? wouldJoin : !wouldJoin;
  }
  if (pictograph.test(before) && pictograph.test(after)) return joiner === "\u200d";
  const needy = (one: string): boolean => letter.test(one) && !arabicLetter.test(one) && !joinerIsIdle.test(one);
  return needy(before) && needy(after);
}

type Direction = "ltr" | "rtl" | undefined;

const directionOf = (one: string): Direction =>
  letter.test(one) ? (rightToLeft.test(one) ? "rtl" : "ltr") : undefined;

/** For every sign the direction of the nearest letter before it on its line. */
function directionsBefore(signs: readonly Sign[]): readonly Direction[] {
  let last: Direction;
  return signs.map(({ text }) => {
    const before = last;
    last = text === "\n" ? undefined : (directionOf(text) ?? last);
    return before;
  });
}

/**
 * Step 2: a joiner stays between two letters that it parts or joins, a direction mark where letters of two directions
 * lie on its two sides with something in between that it draws to one of them; one at a place.
 */
function dropIdleControls(signs: readonly Sign[]): readonly Sign[] {
  if (!signs.some(({ text }) => joinerOrMark.test(text))) return signs;
  const before = directionsBefore(signs);
  const after = directionsBefore(signs.toReversed()).toReversed();
  const kept: Sign[] = [];
  /** The last letter that joiners look at: vowels on it and the joiners themselves do not count. */
  let base = "";
  let next = 0;
  for (const [index, sign] of signs.entries()) {
    if (!joinerOrMark.test(sign.text)) {
      if (!mark.test(sign.text) && !/[\u{1f3fb}-\u{1f3ff}]/u.test(sign.text)) base = sign.text;
      kept.push(sign);
      continue;
    }
    if (next <= index) {
      next = index + 1;
      while (next < signs.length && joinerOrMark.test(signs[next]?.text ?? "")) next += 1;
    }
    const follower = signs[next]?.text ?? "";
    const neighbour = kept.at(-1)?.text ?? "";
    if (joinerOrMark.test(neighbour) || mark.test(follower)) continue;
    const isJoiner = sign.text === "\u200c" || sign.text === "\u200d";
    const counts = isJoiner
      ? joinerCounts(sign.text, base, follower)
      : before[index] !== undefined &&
        after[index] !== undefined &&
        before[index] !== after[index] &&
        !(letter.test(base) && letter.test(follower));
    if (counts) kept.push(sign);
  }
  return kept;
}

/** Step 3: a letter and its marks become one composed sign (NFC) with at most four marks; long strokes are shortened. */
function compose(signs: readonly Sign[]): readonly Sign[] {
  const made: Sign[] = [];
  let strokes = 0;
  for (let index = 0; index < signs.length;) {
    const first = signs[index];
    if (first === undefined) break;
    let cluster = first.text;
    let last = first;
    const sameCluster = jamo.test(first.text) ? /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u : mark;
    for (index += 1; index < signs.length; index += 1) {
      const follower = signs[index];
      if (follower === undefined || !sameCluster.test(follower.text)) break;
      cluster += follower.text;
      last = follower;
    }
    strokes = first.text === tatweel ? strokes + 1 : 0;
    if (strokes > mostTatweels) continue;
    made.push({ text: fewMarks(cluster.normalize("NFC")), from: first.from, to: last.to });
  }
  return made;
}

function fewMarks(cluster: string): string {
  if (cluster.length <= mostMarks) return cluster;
  let kept = "";
  let marks = 0;
  for (const one of cluster) {
    marks = mark.test(one) ? marks + 1 : 0;
    if (marks <= mostMarks) kept += one;
  }
  return kept;
}

/** Step 4: no white space at either end, and in a line no two spaces together. */
function closeGaps(signs: readonly Sign[], line: boolean): readonly Sign[] {
  const isSpace = (sign: Sign | undefined): boolean => sign !== undefined && /^\s+$/u.test(sign.text);
  let start = 0;
  let end = signs.length;
  while (start < end && isSpace(signs[start])) start += 1;
  while (end > start && isSpace(signs[end - 1])) end -= 1;
  const inner = signs.slice(start, end);
  return line ? inner.filter((sign, index) => sign.text !== " " || inner[index - 1]?.text !== " ") : inner;
}

/** Marks first: a cluster that was cut may end on what a space bore; the order of the steps is the order of their needs. */
function prepare(signs: readonly Sign[], line: boolean): readonly Sign[] {
  return closeGaps(compose(dropIdleControls(signs)), line);
}

function refusalOf(text: string): TextRefusal | undefined {
  const found = refused.exec(text);
  if (found === null) return undefined;
  return { ok: false, code: found[0] === "\0" ? "nul" : "lone-surrogate", at: found.index };
}

/** Where each offset of the source has gone. Offsets inside a sign that was changed go to its end. */
function offsetsOf(source: string, signs: readonly Sign[]): readonly number[] {
  const offsets: number[] = [];
  let length = 0;
  for (const { text, from, to } of signs) {
    while (offsets.length <= from) offsets.push(length);
    const unchanged = text.length === to - from;
    while (offsets.length < to) offsets.push(unchanged ? length + offsets.length - from : length + text.length);
    length += text.length;
  }
  while (offsets.length <= source.length) offsets.push(length);
  return offsets;
}

/**
 * Cleans the text of a plain field: a headline, a name, a caption, a tag, a file's name. Controls of direction and all
 * that prints nothing is removed, white space and line breaks become single spaces, letters are composed (NFC), at most
 * four marks stand on a letter and three strokes in a row. Cleaning twice is cleaning once; the text never grows, but
 * for the few letters that NFC itself takes apart. Refused: NUL and lone surrogates, which no database keeps as they are.
 * @example cleanLine(" هدنة\u202e هشّة\n") // { ok: true, text: "هدنة هشّة" }
 */
export function cleanLine(text: string): Cleaned {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return refusal;
  if (untouched(text, true)) return { ok: true, text };
  const signs = prepare(admit(text, true).signs, true);
  return { ok: true, text: signs.map((sign) => sign.text).join("") };
}

/**
 * Cleans the text of a block of a body as `cleanLine` does, but keeps its spaces and its line breaks (as `\n`), and
 * returns balanced isolates as ranges of the cleaned text. Overrides, embeddings and what is open at the end of its
 * paragraph are dropped.
 * @example cleanCopy("قال \u2066C++\u2069 أمس") // { ok: true, text: "قال C++ أمس", isolates: [{ start: 4, end: 7, dir: "ltr" }], offsets: [0, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 11] }
 */
export function cleanCopy(text: string): CleanedCopy {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return refusal;
  if (untouched(text, false)) return { ok: true, text, isolates: [] };
  const { signs: admitted, isolates: found } = admit(text, false);
  const signs = prepare(admitted, false);
  const made = signs.map((sign) => sign.text).join("");
  if (made === text) return { ok: true, text, isolates: [] };
  const offsets = offsetsOf(text, signs);
  const isolates = found
    .map(({ start, end, dir }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0, dir }))
    .filter(({ start, end }) => start < end && made.slice(start, end).trim() !== "")
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .slice(0, mostIsolates);
  return { ok: true, text: made, isolates, offsets };
}
