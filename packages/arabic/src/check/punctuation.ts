import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";

const arabicLetter = /[\u0621-\u0652]/u;
const arabicSigns: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };
const isDigit = (sign: string): boolean => /\p{Nd}/u.test(sign);
const isSpace = (sign: string): boolean => /[ \t\u00a0]/u.test(sign);

/** The nearest sign behind or before that is no space; within reason, so that a page of spaces costs nothing. */
function nearest(text: string, at: number, step: 1 | -1): string {
  for (let far = 0; far < 8; far++, at += step) {
    const sign = text.charAt(at);
    if (!isSpace(sign) && !"»”\"')]".includes(sign)) return sign;
    if (sign === "") return "";
  }
  return "";
}

/** Whether a sign stands among Arabic: behind an Arabic letter, or behind a number that one follows. */
function isAmongArabic(text: string, at: number, end: number): boolean {
  const before = nearest(text, at - 1, -1);
  if (arabicLetter.test(before)) return true;
  return isDigit(before) && arabicLetter.test(nearest(text, end, 1));
}

/** «,» and «;» and «?» in Arabic copy are ، and ؛ and ؟. */
export function* latinPunctuation({ text }: Copy): Iterable<Slip> {
  for (const { 0: found, index } of text.matchAll(/(?:(?<=\S) {1,8})?[,;?]{1,16}/gu)) {
    const signs = found.trimStart();
    const start = index + found.length - signs.length;
    const end = start + signs.length;
    if (isDigit(text.charAt(start - 1)) && isDigit(text.charAt(end))) continue;
    if (/[\w/=&]/u.test(text.charAt(end)) || /[A-Za-z/]/u.test(text.charAt(start - 1))) continue;
    if (!isAmongArabic(text, start, end)) continue;
    const sign = arabicSigns[signs.charAt(0)] as string;
    // The space before it goes as well: «مغلقة ,».
    yield { start: index, end, rule: "latin-punctuation", suggest: [sign] };
  }
}

/** «،،» and «؟؟»: one sign is enough. Two full stops are the dash of the Arabic press, three an ellipsis. */
export function* repeatedPunctuation({ text }: Copy): Iterable<Slip> {
  for (const { 0: signs, index: start } of text.matchAll(/([،؛؟!])\1{1,16}|[،؛:]{1,8}[.،؛:]{1,8}/gu)) {
    const sign = signs.endsWith(".") ? "." : signs.charAt(0);
    yield { start, end: start + signs.length, rule: "repeated-punctuation", suggest: [sign] };
  }
}

/** A space before a sign that closes: «السفير ،». An ellipsis and a number's point are no such
 * sign, and the colon is left to the house: from Beirut to Rabat many set it off, as French does. */
export function* spaceBefore({ text }: Copy): Iterable<Slip> {
  for (const { 0: signs, index: start } of text.matchAll(/(?<=[^\s]) {1,8}[،؛؟!.](?![.\p{L}\p{Nd}\-/)(])/gu)) {
    if (!arabicLetter.test(nearest(text, start - 1, -1))) continue;
    yield { start, end: start + signs.length, rule: "space-before", suggest: [signs.trim()] };
  }
}

/** No space behind a sign that closes: «الوضع؛ثم»، «الخبر.وقال». */
export function* spaceAfter({ text }: Copy): Iterable<Slip> {
  for (const { 0: sign, index: start } of text.matchAll(
    /(?<=[\u0621-\u064a]{2}[»”)\]]?)[،؛؟!.](?=[\u0621-\u064a]{2})/gu,
  )) {
    yield { start, end: start + 1, rule: "space-after", suggest: [`${sign} `] };
  }
  for (const { 0: sign, index: start } of text.matchAll(
    /(?<=[\u0621-\u064a]{2}[»”)\]]?)[،؛](?=[وفب][\u0621-\u064a]|[\p{Nd}«])/gu,
  )) {
    if (!/[\u0621-\u064a]{2}/u.test(text.slice(start + 1, start + 3))) {
      yield { start, end: start + 1, rule: "space-after", suggest: [`${sign} `] };
    }
  }
}

/** Spaces inside quotes and brackets: «( نور )». */
export function* spaceInside({ text }: Copy): Iterable<Slip> {
  for (const { 0: run, index: start } of text.matchAll(
    /(?<=[«([]) {1,8}(?=[\p{L}\p{Nd}])|(?<=[\p{L}\p{Nd}.!؟]) {1,8}(?=[»)\]])/gu,
  )) {
    // The signs go with the space, so that the slip can be seen and pointed at.
    const opens = "«([".includes(text.charAt(start - 1));
    const from = opens ? start - 1 : start;
    const end = start + run.length + (opens ? 0 : 1);
    yield { start: from, end, rule: "space-inside", suggest: [text.slice(from, end).trim()] };
  }
}

/** Two spaces and more between words. */
export function* repeatedSpace({ text }: Copy): Iterable<Slip> {
  for (const { 0: run, index: start } of text.matchAll(/(?<=[^\s]) {2,64}(?=[^\s])/gu)) {
    if (!arabicLetter.test(text.charAt(start - 1)) && !arabicLetter.test(text.charAt(start + run.length))) continue;
    yield { start, end: start + run.length, rule: "space-repeated", suggest: [" "] };
  }
}
