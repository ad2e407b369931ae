/** A run of a text: `text` is `source.slice(start, end)`, offsets are UTF-16 units. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a token is: a word in Arabic letters, a number, a word in other letters, a web or mail address, the name of an
 * account (`@…`), a hashtag (`#…`).
 */
export type TokenKind = "word" | "number" | "foreign" | "address" | "handle" | "tag";

/** One word, number or address of a text. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** What a character is to the words of a text; a bit each, to ask for several at once. */
const unmet = 0;
const between = 1;
const arabic = 2;
const digit = 4;
const foreign = 8;
/** Marks of any script and the tatweel: they belong to the letter before them, and are no word by themselves. */
const mark = 16;
/** Prints nothing: joiners, direction marks. A word goes on behind it. */
const silent = 32;

const kindOfUnit = new Uint8Array(0x1_0000);

function classify(character: string): number {
  if (/[\p{M}\u0640]/u.test(character)) return mark;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/[\p{L}\p{N}]/u.test(character)) return /\p{Script=Arabic}/u.test(character) ? arabic : foreign;
  return /\p{Cf}/u.test(character) ? silent : between;
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Past either end of the text nothing stands but what is between words. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = kindOfUnit[unit] ?? between;
  if (kind !== unmet) return kind;
  if (isSurrogate(unit)) return classify(String.fromCodePoint(text.codePointAt(at) as number));
  return (kindOfUnit[unit] = classify(String.fromCharCode(unit)));
}

const lengthAt = (text: string, at: number): number =>
  isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;

/** The end of a run of these kinds, with marks and silent characters inside it. */
function runEnd(text: string, at: number, kinds: number): number {
  const taken = kinds | mark;
  let end = at;
  for (let here = at; ;) {
    const kind = kindAt(text, here);
    if ((kind & (taken | silent)) === 0) return end;
    here += lengthAt(text, here);
    if (kind !== silent) end = here;
  }
}

const fullStop = 0x2e;
const underscore = 0x5f;

/** «أ.ف.ب»، «ق.م»: single letters with a stop after each are one word; «أ.د.سامي» is a title and a name. */
function wordEnd(text: string, at: number): number {
  const isInitial = (start: number): boolean =>
    kindAt(text, start) === arabic && (kindAt(text, start + lengthAt(text, start)) & (arabic | mark | silent)) === 0;
  let end = runEnd(text, at, arabic);
  if (!isInitial(at)) return end;
  while (text.charCodeAt(end) === fullStop && isInitial(end + 1)) end += 1 + lengthAt(text, end + 1);
  return end;
}

const unitsOf = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));

/** What stands between the digits of one number: 3.5, 1,234, 12:30, 2025/11/6, 5+1, ١٢٫٥, ١٬٢٣٤. */
const insideNumber = unitsOf(".,:/+٫٬");

function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, digit);
  while (insideNumber.has(text.charCodeAt(end)) && kindAt(text, end + 1) === digit) end = runEnd(text, end + 1, digit);
  return end;
}

/** What stands inside one foreign word: O'Neill, COVID-19, example.org, AT&T, C5+1, user_name. */
const insideForeign = unitsOf("'’-.&+_");

function foreignEnd(text: string, at: number): number {
  let end = runEnd(text, at, foreign | digit);
  while (insideForeign.has(text.charCodeAt(end)) && (kindAt(text, end + 1) & (foreign | digit)) !== 0) {
    end = runEnd(text, end + 1, foreign | digit);
  }
  return end;
}

const endsAddress = /[\s<>"«»“”‘’`{}|\\^،؛؟]/u;
const closesSentence = /[.,:;!?'*_~]/u;

/** The end of a web address that goes on at `at`: what closes the sentence, or a bracket round it, is not part of it. */
function addressEnd(text: string, at: number): number {
  let end = at;
  for (let open = 0; end < text.length && !endsAddress.test(text.charAt(end)); end++) {
    const sign = text.charAt(end);
    if (sign === "(" || sign === "[") open += 1;
    if ((sign === ")" || sign === "]") && --open < 0) break;
  }
  while (end > at && closesSentence.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** `https://…`, `example.org/…` and `name@example.org`, whose first part ends at `end`; undefined for plain words. */
function findAddressEnd(text: string, at: number, end: number): number | undefined {
  const next = text.charCodeAt(end);
  if (next === 0x40) return (kindAt(text, end + 1) & (foreign | digit)) === 0 ? undefined : foreignEnd(text, end + 1);
  if (next === 0x3a && text.startsWith("://", end)) return addressEnd(text, end + 3);
  const isHost = kindAt(text, at) === foreign && text.slice(Math.max(at, end - 64), end).includes(".");
  return next === 0x2f && isHost ? addressEnd(text, end) : undefined;
}

/** The end of `@name` or `#a_tag`; undefined where no letter follows the sign: «#1» is a number. */
function findNameEnd(text: string, at: number): number | undefined {
  let hasLetter = false;
  let end = at + 1;
  for (;;) {
    const kind = kindAt(text, end);
    if ((kind & (arabic | foreign)) !== 0) hasLetter = true;
    if ((kind & (arabic | foreign | digit)) !== 0) end = runEnd(text, end, arabic | foreign | digit);
    else if (text.charCodeAt(end) === underscore) end++;
    else return hasLetter ? end : undefined;
  }
}

function numberOrForeign(text: string, start: number, isNumber: boolean): Token {
  let end = isNumber ? numberEnd(text, start) : foreignEnd(text, start);
  const isPlain = isNumber && kindAt(text, end) !== foreign;
  if (isNumber && !isPlain) end = foreignEnd(text, end);
  const farther = findAddressEnd(text, start, end);
  if (farther !== undefined) return { text: text.slice(start, farther), start, end: farther, kind: "address" };
  return { text: text.slice(start, end), start, end, kind: isPlain ? "number" : "foreign" };
}

/** The token that starts at `start`, if one does. */
function findToken(text: string, start: number): Token | undefined {
  const kind = kindAt(text, start);
  if (kind === arabic) {
    const end = wordEnd(text, start);
    return { text: text.slice(start, end), start, end, kind: "word" };
  }
  if (kind === digit || kind === foreign) return numberOrForeign(text, start, kind === digit);
  const sign = text.charCodeAt(start);
  if (sign !== 0x40 && sign !== 0x23) return undefined;
  const end = findNameEnd(text, start);
  if (end === undefined) return undefined;
  return { text: text.slice(start, end), start, end, kind: sign === 0x40 ? "handle" : "tag" };
}

/**
 * The words, numbers and addresses of a text in their order. Clitics stay on their word, but Arabic breaks off where a
 * foreign word or a number begins («وNATO»، «بـ3»). A tag or an address is one token with all that is in it.
 * @example tokens("قال: 3.5%") // [{ text: "قال", start: 0, end: 3, kind: "word" }, { text: "3.5", start: 5, end: 8, kind: "number" }]
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = findToken(text, at);
    if (token !== undefined) found.push(token);
    at = token?.end ?? at + lengthAt(text, at);
  }
  return found;
}
