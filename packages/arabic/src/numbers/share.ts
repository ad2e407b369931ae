import { type Cardinal, type Read, joined, readCardinal } from "./cardinal.ts";
import type { Line, Piece } from "./number-line.ts";

/** Parts of a sport's knockout round and of a whole that has parts by name: no quantity. */
const notAfterShare: ReadonlySet<string> = new Set(["نهايي", "النهايي", "نهاييات", "دايره", "ساعي", "سنوي", "رسمي"]);

const isArabicWord = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && piece.digits === undefined && piece.folded !== "" && /^\p{Script=Arabic}/u.test(piece.folded);

/**
 * «خمس السكان» is a fifth and «خمس سنوات» five years; «ثمن الحرب» is a price. Before a definite noun the fraction is
 * meant, at the end of a clause only where a cardinal stands before it.
 */
function isShareHere(line: Line, index: number, isCounted: boolean): boolean {
  const piece = line.at(index) as Piece;
  const share = piece.number?.share;
  if (share === undefined) return false;
  const after = line.next(index + 1);
  if (share.isSpoken === true) return !piece.isDefinite && (isCounted || halvedInSpeech.has(after?.folded ?? ""));
  if (notAfterShare.has(after?.folded ?? "")) return false;
  // «الثلث المعطل»، «النصف الثاني», «الربع الأول»: a part of something by its name.
  if (piece.isDefinite && isArabicWord(after) && after.folded.startsWith("ال")) return false;
  if (share.isAmbiguous !== true || isCounted) return true;
  if (piece.isDefinite) return piece.bare === "ثمن" && followsHeir(line, index);
  // «ست الحبايب» and «ثمن الحرب» are none.
  if (piece.bare === "ثمن") return false;
  if (!isArabicWord(after) || after.isJoined) return false;
  // «خمس خمس العشرين»: the first is a fraction if the second is.
  const whole = after.number?.share?.isAmbiguous === true ? line.next(index + 2) : after;
  return whole?.isDefinite === true || whole?.folded.startsWith("ال") === true;
}

/** What «نص» before it is the half of, and no text about. */
const halvedInSpeech: ReadonlySet<string> = new Set(["ساعه", "لتر", "ليتر", "كيلو", "مليون", "مليار"]);

/** «للزوجة الثمن»: the shares of inheritance. */
const heirs: ReadonlySet<string> = new Set(["للزوجه", "للزوجات", "الزوجه", "لزوجته"]);
const followsHeir = (line: Line, index: number): boolean => heirs.has(line.at(index - 1)?.folded ?? "");

/** How many fractions of fractions are followed: «نصف ربع العُشر» is three. */
const deepest = 4;

/** A fraction in words and what it is a fraction of, where that is a number: «ثلاثة أرباع», «نصف مليون», «خمس العشرين». */
export function readShare(line: Line, index: number, isCounted = false, depth = 0): Cardinal | undefined {
  if (depth > deepest) return undefined;
  const piece = line.at(index);
  const plural = line.next(index + 1);
  let share: Read | undefined;
  if (plural?.number?.share?.isPlural === true && !plural.isJoined && plural.preposition === "") {
    const { place, value = 0 } = piece?.number ?? {};
    const isCount = (place === "unit" && value > 2) || place === "ten";
    if (isCount) share = { value: value / plural.number.share.of, next: index + 2 };
  }
  const own = piece?.number?.share;
  if (share === undefined && own !== undefined && own.isPlural !== true && isShareHere(line, index, isCounted)) {
    share = { value: own.parts / own.of, next: index + 1 };
  }
  if (share === undefined) return undefined;
  const whole = line.next(share.next);
  const isWhole = whole !== undefined && !whole.isJoined && whole.preposition === "";
  if (isWhole && whole.number?.place !== undefined && (whole.number.place === "scale" || whole.isDefinite)) {
    // Another fraction before all, for «خمس» is both.
    const of = readShare(line, share.next, false, depth + 1) ?? readCardinal(line, share.next);
    if (of !== undefined) return { ...of, value: share.value * of.value, isShare: of.isShare };
  }
  if (isWhole && whole.number?.share !== undefined) {
    const of = readShare(line, share.next, false, depth + 1);
    if (of !== undefined) return { ...of, value: share.value * of.value };
  }
  return { ...share, lastScale: 1, isDigits: false, isShare: true };
}

/** «ونصف», «وربع المليون», «وثلاثة أرباع» behind a number: a part of its last scale, or of one. */
export function addShare(line: Line, whole: Cardinal): Cardinal {
  const and = joined(line, whole.next);
  if (and === undefined) return whole;
  const piece = line.at(and) as Piece;
  const isLast = piece.number?.share?.isSpoken === true || !isArabicWord(line.next(and + 1));
  const share = readShare(line, and, isLast);
  if (share === undefined) return whole;
  // «مليون وربع المليون» has said its scale; «مليون ونصف دستة» is of two things.
  if (!share.isShare) {
    return share.lastScale === whole.lastScale ? { ...share, value: whole.value + share.value } : whole;
  }
  const part = whole.lastScale >= 1000 ? share.value * whole.lastScale : share.value;
  return { ...share, value: whole.value + part, lastScale: 1, isShare: false };
}

/** «ثلاثة وعشرون خمسا», «مئة وثلاثون أخماس»: fractions that any cardinal counts. */
function ofCount(line: Line, count: Cardinal): Cardinal | undefined {
  const piece = line.next(count.next);
  const share = piece?.number?.share;
  if (piece === undefined || share === undefined || share.parts !== 1) return undefined;
  if (piece.isJoined || piece.isDefinite || piece.preposition !== "") return undefined;
  if (share.isPlural !== true && isArabicWord(line.next(count.next + 1))) return undefined;
  return { ...count, value: count.value / share.of, next: count.next + 1, isShare: true, isDigits: false };
}

const parts: ReadonlySet<string> = new Set(["جزء", "جزءا", "جزا", "اجزاء"]);

/**
 * The fraction that a number is the upper part of: «3 أجزاء من مئة», «واحد على عشرين», «واحد من كل أربعة». «جزء من»
 * after a sum takes the part of it that is smaller than the whole: «مئتان وثلاثة أجزاء من مئة» is 200.03.
 */
export function overWhole(line: Line, count: Cardinal): Cardinal | undefined {
  const counted = ofCount(line, count);
  if (counted !== undefined) return counted;
  const word = line.next(count.next)?.folded;
  if (word === undefined) return undefined;
  const isParts = parts.has(word) && line.next(count.next + 1)?.folded === "من";
  const isEach = word === "من" && line.next(count.next + 1)?.folded === "كل";
  const isOver = word === "علي" || (word === "من" && count.value === 1);
  if (!isParts && !isEach && !isOver) return undefined;
  const from = count.next + (isParts || isEach ? 2 : 1);
  const first = line.next(from);
  if (first === undefined || first.isJoined || first.preposition !== "") return undefined;
  const of = readCardinal(line, from);
  if (of === undefined || of.value === 0) return undefined;
  if (isOver && (first.isDefinite || of.value < 2)) return undefined;
  const made = { ...of, isShare: true, isDigits: false };
  if (isParts && count.value > of.value && count.value % of.value !== 0 && Math.log10(of.value) % 1 === 0) {
    const part = count.value % of.value;
    return { ...made, value: count.value - part + part / of.value, isShare: false };
  }
  return { ...made, value: count.value / of.value };
}

/** «جزء من مئة وخمسة»: one of so many. */
export function readOnePart(line: Line, index: number): Cardinal | undefined {
  const piece = line.at(index);
  if (piece === undefined || !parts.has(piece.folded) || line.next(index + 1)?.folded !== "من") return undefined;
  const first = line.next(index + 2);
  if (first === undefined || first.isJoined || first.isDefinite || first.preposition !== "") return undefined;
  const of = readCardinal(line, index + 2);
  return of === undefined || of.value < 2 ? undefined : { ...of, value: 1 / of.value, isShare: true, isDigits: false };
}
