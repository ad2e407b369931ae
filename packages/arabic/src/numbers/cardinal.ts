import type { Line, Piece } from "./number-line.ts";

/** What was read, and the position behind it. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

/** A cardinal, with the scale of its last term: «3 ملايين» ends in a million, and «ونصف» is half of one. */
export interface Cardinal extends Read {
  readonly lastScale: number;
  /** Whether digits are in it, and they alone. */
  readonly isDigits: boolean;
  readonly isShare: boolean;
}

/** The position of what «و» joins to a number that ends before `index`, the conjunction written apart or with its word. */
export function joined(line: Line, index: number): number | undefined {
  const piece = line.next(index);
  if (piece === undefined) return undefined;
  if (piece.isJoined && piece.preposition === "") return index;
  // «مئة واحد عشر»: «وأحد» without its hamza.
  if (piece.folded === "واحد" && line.next(index + 1)?.number?.place === "ten") return index;
  return piece.folded === "و" && line.next(index + 1) !== undefined ? index + 1 : undefined;
}

/** A piece that goes on with a number without «و»: no conjunction, no preposition. */
function goesOn(line: Line, index: number): Piece | undefined {
  const piece = line.next(index);
  return piece === undefined || piece.isJoined || piece.preposition !== "" ? undefined : piece;
}

/** Whether a unit stands here that counts fractions: «ثلاثة أرباع» is no three. */
function countsShares(line: Line, index: number): boolean {
  const { place } = line.at(index)?.number ?? {};
  return (place === "unit" || place === "ten") && goesOn(line, index + 1)?.number?.share?.isPlural === true;
}

/** 1 to 99 in words: «خمس», «أحد عشر», «خمسة وعشرون». */
function readBelowHundred(line: Line, index: number): Read | undefined {
  const word = line.at(index)?.number;
  if (word?.value === undefined) return undefined;
  const { value, place } = word;
  if (place === "ten" || place === "teen" || place === "tens") return { value, next: index + 1 };
  if (place !== "unit") return undefined;
  if (goesOn(line, index + 1)?.number?.place === "ten") return { value: 10 + value, next: index + 2 };
  const and = joined(line, index + 1);
  const tens = and === undefined ? undefined : line.at(and)?.number;
  if (and !== undefined && tens?.place === "tens") return { value: value + (tens.value as number), next: and + 1 };
  return word.isOnlyCompound === true ? undefined : { value, next: index + 1 };
}

/** 1 to 999 in words. `hasHundred` tells that the word is in it. */
function readBelowThousand(line: Line, index: number): (Read & { readonly hasHundred: boolean }) | undefined {
  const first = line.at(index)?.number;
  let hundreds: Read | undefined;
  if (first?.place === "hundred") hundreds = { value: first.value as number, next: index + 1 };
  else {
    const count = readBelowHundred(line, index);
    if (count === undefined) return undefined;
    const hundred = goesOn(line, count.next);
    if (hundred?.number?.place !== "hundred" || hundred.number.value !== 100) return { ...count, hasHundred: false };
    hundreds = { value: count.value * 100, next: count.next + 1 };
  }
  const and = joined(line, hundreds.next);
  if (and === undefined || countsShares(line, and)) return { ...hundreds, hasHundred: true };
  const rest = readBelowHundred(line, and);
  return rest === undefined
    ? { ...hundreds, hasHundred: true }
    : { value: hundreds.value + rest.value, next: rest.next, hasHundred: true };
}

interface Term extends Read {
  readonly scale: number;
  readonly isDigits: boolean;
  readonly isBareScale: boolean;
  readonly isMultiple: boolean;
}

/** Words behind which no counted noun stands: particles and prepositions. */
const particles: ReadonlySet<string> = new Set(
  "في من علي الي عن مع بعد قبل منذ حتي او ثم ان لا لم ما هو هي التي الذي بين خلال عند لدي كما بل لكن اما ايضا فقط و هذا هذه".split(
    " ",
  ),
);

/** «ألفا جندي»: two thousand in construct, the noun right behind it; «ألفا ومئة» and «ألفاً» are the accusative. */
function isDualHere(line: Line, index: number): boolean {
  const piece = line.at(index) as Piece;
  if (line.text.slice(piece.start, piece.end).includes("\u064b")) return false;
  const noun = line.next(index + 1);
  if (noun === undefined || noun.digits !== undefined || noun.bare === "" || noun.number !== undefined) return false;
  return !particles.has(noun.folded) && !/^[وبلك]./u.test(noun.folded);
}

/** A count with its scales, or one of them alone: «ألف», «3.5 مليون», «مئة ألف مليون». */
function readTerm(line: Line, index: number): Term | undefined {
  const piece = line.at(index);
  let next = index;
  let value = 1;
  let scale = 1;
  let isBareScale = false;
  let isMultiple = false;
  const isDigits = piece?.digits !== undefined;
  if (piece?.digits !== undefined) {
    value = piece.digits.value;
    next = line.after(piece.digits.end, index + 1);
    const hundred = goesOn(line, next);
    if (hundred?.number?.place === "hundred" && hundred.number.value === 100) {
      value *= 100;
      scale = 100;
      next += 1;
    }
  } else {
    const count = readBelowThousand(line, index);
    if (count !== undefined) {
      ({ value, next } = count);
      isMultiple = count.hasHundred && count.next > index + 1;
    } else if (piece?.number?.place === "scale") {
      isBareScale = true;
      const isDual =
        piece.number.isDual === true || (piece.number.isDualBeforeNoun === true && isDualHere(line, index));
      scale = piece.number.value as number;
      value = (isDual ? 2 : 1) * scale;
      next = index + 1;
    } else return undefined;
  }
  for (;;) {
    const found = goesOn(line, next);
    // A dual behind a count is an accusative («أحد عشر ألفا») or no part of it («خمسة ألفان»).
    if (found?.number?.place !== "scale" || found.number.isDual === true) break;
    value *= found.number.value as number;
    scale *= found.number.value as number;
    next += 1;
  }
  return { value, next, scale, isDigits: isDigits && scale === 1, isBareScale, isMultiple };
}

/** «صفر خمسة»: the decimals said one by one or as one number. Their count of digits is what they are divided by. */
function readDecimals(line: Line, index: number): (Read & { readonly digits: number }) | undefined {
  const piece = line.next(index);
  if (piece?.digits !== undefined) {
    const said = line.text.slice(piece.digits.start, piece.digits.end);
    if (!/^\p{Nd}+$/u.test(said)) return undefined;
    return { value: piece.digits.value, next: line.after(piece.digits.end, index + 1), digits: said.length };
  }
  let zeros = 0;
  let at = index;
  while (goesOn(line, at)?.number?.place === "zero") {
    zeros += 1;
    at += 1;
  }
  const rest = goesOn(line, at) === undefined ? undefined : readBelowThousand(line, at);
  if (rest === undefined) return zeros === 0 ? undefined : { value: 0, next: at, digits: zeros };
  let { value, next } = rest;
  let digits = zeros + String(value).length;
  for (
    let unit = goesOn(line, next);
    value < 10 && digits < 12 && unit?.number?.place === "unit";
    unit = goesOn(line, next)
  ) {
    value = value * 10 + (unit.number.value as number);
    digits += 1;
    next += 1;
    if (value > 9) break;
  }
  return { value, next, digits };
}

const comma: ReadonlySet<string> = new Set(["فاصله", "فاصل"]);

/**
 * A cardinal that begins at `index`: words, digits, or both («3 ملايين و500 ألف»). Terms go down in scale; what «و»
 * joins on the same scale is another number («ثلاثة وأربعة»).
 */
export function readCardinal(line: Line, index: number): Cardinal | undefined {
  const first = line.at(index);
  if (first?.number?.place === "zero")
    return withDecimals(line, { value: 0, next: index + 1, lastScale: 1, isDigits: false, isShare: false });
  const term = readTerm(line, index);
  if (term === undefined) return undefined;
  let { value, next, scale } = term;
  while (scale > 1) {
    const and = joined(line, next);
    const follows = and ?? (scale >= 1000 && goesOn(line, next) !== undefined ? next : undefined);
    if (follows === undefined || countsShares(line, follows)) break;
    const more = readTerm(line, follows);
    if (more === undefined || (and === undefined && more.scale === 1 && !more.isMultiple)) break;
    // «مئة ألف وألف»: beyond a round hundred, one and two are said by the noun itself.
    const isOneMore = and !== undefined && more.isBareScale && more.scale === scale && (value / scale) % 100 === 0;
    if (more.value >= scale && !isOneMore) break;
    if (more.value < 0) break;
    value += more.value;
    ({ next } = more);
    ({ scale } = more);
  }
  return withDecimals(line, { value, next, lastScale: scale, isDigits: term.isDigits, isShare: false });
}

/** «ثلاثة فاصلة خمسة»، «مائتين فاصلة ثلاثة من مائة». */
function withDecimals(line: Line, whole: Cardinal): Cardinal {
  if (!comma.has(line.next(whole.next)?.folded ?? "")) return whole;
  const decimals = readDecimals(line, whole.next + 1);
  if (decimals === undefined) return whole;
  const of = line.next(decimals.next)?.folded === "من" ? line.next(decimals.next + 1)?.number : undefined;
  if (of?.place === "hundred" || of?.place === "scale") {
    return { ...whole, value: whole.value + decimals.value / (of.value as number), next: decimals.next + 2 };
  }
  const value = Number(`${whole.value}.${String(decimals.value).padStart(decimals.digits, "0")}`);
  const scale = goesOn(line, decimals.next)?.number;
  const isScaled = scale?.place === "scale" && scale.isDual !== true;
  return {
    value: isScaled ? value * (scale.value as number) : value,
    next: isScaled ? decimals.next + 1 : decimals.next,
    lastScale: isScaled ? (scale.value as number) : 1,
    isDigits: false,
    isShare: false,
  };
}
