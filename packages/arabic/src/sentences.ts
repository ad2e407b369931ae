import { isAbbreviation } from "./sentences/abbreviation.ts";
import { continuesQuote, continuesPause } from "./sentences/continuation.ts";
import { type Pair, pairsOf } from "./sentences/pair.ts";
import type { Span } from "./tokens.ts";

// All that repeats is bounded: of ten million full stops in a row a pattern without bounds runs out of stack.

/** What may end a sentence, and what opens: the places at which a line is looked at. */
const places = /[.!?؟…۔]{1,64}|[«“"([{]/gu;

/** What closes behind a stop and belongs to its sentence: quotes, brackets, their own stop, notes («[1]»), direction marks. */
const closing = /(?:[»”"'’)\]}\p{Cf}]|\[[^\]\n]{1,40}\]|[.!?؟…۔]{1,64}(?=[\s\p{Cf}]|$)){0,64}/uy;
/** Pictures behind a stop are the sentence's own: «فزنا! 🎉». */
const picture = /\s?(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f){0,4}){1,16}/uy;
const blank = /[\s\p{Cf}]{0,64}/uy;

const isBlank = (sign: string): boolean => sign === "" || /[\s\p{Cf}]/u.test(sign);

function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

/** No abbreviation and no word that decides about one is longer. */
const longestWord = 24;

const isOfWord = /[°\p{L}\p{M}\p{Nd}.\u200d]/u;

/** The word at the end of a few signs; a pattern would try from every one of them. */
function lastWord(near: string): string {
  let at = near.length;
  while (at > 0 && isOfWord.test(near.charAt(at - 1))) at -= 1;
  return near.slice(at);
}

/** Tatweel and direction marks are nothing to an abbreviation; the joiner that keeps ه‍ open is. */
const unseen = /[\u0640\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\p{Mn}]/gu;

/** The word that ends at `at`, the word before it, and whether a sentence could begin with the first of them. */
function wordsBefore(line: string, at: number, start: number): { word: string; before: string; isFirst: boolean } {
  const from = Math.max(start, at - 2 * longestWord);
  const near = line.slice(from, at).replace(unseen, "");
  const word = lastWord(near);
  const rest = near.slice(0, near.length - word.length).trimEnd();
  const before = lastWord(rest);
  return { word, before, isFirst: from === start && rest.trimStart() === "" };
}

const arabicWordAhead = /\p{Script=Arabic}\p{M}*\p{Script=Arabic}/uy;
const wordBehind = /(?:\p{Script=Arabic}\p{M}*\p{Script=Arabic}\p{M}*|(?:^|[^.\d])\d{1,9}|[»”"'’)\]}]|\s)$/u;

/** «الاجتماع.وقال»: a stop without a space ends a sentence between whole Arabic words, not in an address or a number. */
function endsUnspaced(line: string, at: number, end: number): boolean {
  arabicWordAhead.lastIndex = end;
  return arabicWordAhead.test(line) && wordBehind.test(line.slice(Math.max(0, at - longestWord), at));
}

interface Stop {
  readonly line: string;
  /** Where the sentence began. */
  readonly start: number;
  readonly at: number;
  readonly sign: string;
  /** Behind all that closes with the stop. */
  readonly end: number;
  /** The pairs that are open at the stop, the outermost first. */
  readonly open: readonly Pair[];
}

/** Whether a pair that closes with the stop lets the sentence go on behind it. */
function goesOnBehindPair({ line, start, end, sign }: Stop, pair: Pair, isInside: boolean): boolean {
  const opensSentence = line.slice(start, pair.open).trim() === "";
  if (!pair.isQuote) return !opensSentence;
  if (isInside) return true;
  const ahead = line.slice(end, end + longestWord).trimStart();
  if (continuesQuote(ahead)) return true;
  // «لماذا الآن؟» is a title; what a colon announces is speech, and its end may be the sentence's.
  return !sign.startsWith(".") && !opensSentence && !line.slice(start, pair.open).trimEnd().endsWith(":");
}

/** «لا أريد... لا أستطيع»: a word or two of speech and an ellipsis are a speaker who falters. */
function isFalter({ line, start, at }: Stop, around: Pair | undefined): boolean {
  if (around === undefined) return false;
  const from = Math.max(start, around.open, at - 3 * longestWord);
  return line.slice(from, at).trim().split(/\s+/u).length < 3;
}

/** A remark in brackets that is longer has sentences of its own. */
const longestRemark = 60;

/** Whether a stop ends its sentence. The end of the line does in any case. */
function endsSentence(stop: Stop): boolean {
  const { line, start, at, sign, end, open } = stop;
  if (line.slice(start, at).trim() === "") return false;
  const opener = line.charAt(at - 1);
  if (opener !== "" && "([{«“".includes(opener)) return false;
  const next = endOf(blank, line, end);
  if (next === line.length) return true;
  if ("،؛,;:".includes(line.charAt(next))) return false;

  const isSpaced = isBlank(line.charAt(end));
  const isPlain = sign === "." && end === at + 1;
  if (!isSpaced) return sign.length === 1 && sign !== "…" && endsUnspaced(line, at, end);

  const closed = open.findLast(({ close }) => close >= at && close < end);
  const around = open.filter(({ close }) => close >= end);
  const isInRemark = around.some(
    ({ isQuote, open: from }) => !isQuote && at - from < longestRemark && line.slice(start, from).trim() !== "",
  );
  if (isInRemark) return false;
  if (closed !== undefined && line.lastIndexOf(sign.charAt(0), end - 1) <= at + sign.length - 1) {
    if (
      goesOnBehindPair(
        stop,
        closed,
        around.some(({ isQuote }) => isQuote),
      )
    )
      return false;
  }
  if (sign === "..") return false;
  if (sign === "…" || /^\.{3,}$/u.test(sign)) {
    return !isFalter(stop, around.at(-1)) && !continuesPause(line.slice(next, next + longestWord));
  }
  if (!isPlain && !(sign === "." && /^\p{Cf}*$/u.test(line.slice(at + 1, end)))) return true;
  const { word, before, isFirst } = wordsBefore(line, at, start);
  // «1. فتح المعابر»: the number of an item.
  if (isFirst && /^\p{Nd}{1,3}$/u.test(word)) return false;
  return !isAbbreviation(word, before, line.slice(next, next + longestWord));
}

/** The ends of the sentences of a line, but for the last. */
function sentenceEnds(line: string): readonly number[] {
  const ends: number[] = [];
  const pairs = pairsOf(line);
  let open: Pair[] = [];
  let start = 0;
  let passed = 0;
  for (const { 0: sign, index: at } of line.matchAll(places)) {
    const pair = pairs.get(at);
    open = open.filter(({ close }) => close >= at);
    if (pair !== undefined) open.push(pair);
    if (at < passed || '«“"([{'.includes(sign)) continue;
    const end = endOf(closing, line, at + sign.length);
    passed = end;
    if (!endsSentence({ line, start, at, sign, end, open })) continue;
    start = endOf(picture, line, end);
    ends.push(start);
  }
  return ends;
}

const lineBreak = /[\n\r\u0085\u2028\u2029]/gu;

/**
 * The sentences of a text, without the white space between them. They end at a full stop, a question or exclamation mark,
 * an ellipsis and the end of a line, with the quotation marks that close there; not at «؛» and «:», and not at the stop of
 * a decimal, an initial, a title («د.»), an era, an address or the number of an item; nor at «..», which Arabic copy
 * writes for a dash. Takes time in proportion to the text.
 * @example sentences("قال د. سامي: «ارتفع 3.5%.» هل صدق؟").map((one) => one.text) // ["قال د. سامي: «ارتفع 3.5%.»", "هل صدق؟"]
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  const add = (line: string, offset: number, from: number, to: number): void => {
    const raw = line.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") return;
    const start = offset + from + raw.length - raw.trimStart().length;
    found.push({ text: trimmed, start, end: start + trimmed.length });
  };
  const addLine = (line: string, offset: number): void => {
    let from = 0;
    for (const end of [...sentenceEnds(line), line.length]) {
      add(line, offset, from, end);
      from = end;
    }
  };
  let offset = 0;
  for (const { index } of text.matchAll(lineBreak)) {
    addLine(text.slice(offset, index), offset);
    offset = index + 1;
  }
  addLine(text.slice(offset), offset);
  return found;
}
