import { type Read, joined, readCardinal } from "./cardinal.ts";
import type { Line, Piece } from "./number-line.ts";

/** Months of two words, the day before yesterday, the dioxide: «تشرين الثاني», «جمادى الأولى», «أمس الأول», «ثاني أكسيد». */
const beforeOther = /^[وفبلك]?(?:تشرين|كانون|ربيع|جمادي|امس|اول)$/u;
const afterOther: ReadonlySet<string> = new Set(["امس", "باول", "اكسيد"]);

const startsWithArticle = (piece: Piece | undefined): boolean => piece?.folded.startsWith("ال") === true;

/** Plural nouns that cardinals follow («الدول الخمس والعشرون»); broken plurals of which no ending tells. */
const brokenPlurals: ReadonlySet<string> = new Set(
  "الدول المدن القري الرجال القتلي الجرحي الاسري النواب الوزراء الشهداء السجناء الرهائن الخبراء القضاه الجنود الركاب".split(
    " ",
  ),
);

/** Plurals on the patterns أفعال and أفعلاء: «الأعضاء», «الأصدقاء». */
const brokenPattern = /^الا\p{L}{2,3}[اء]?\p{L}?$/u;

/**
 * Whether a definite number after this noun tells which one («القرن العشرون») or how many («الدول العشرون»). Ordinal
 * and cardinal are the same words from twenty up, and after «الـ» in digits.
 */
export function tellsWhich(noun: Piece | undefined): boolean {
  if (noun === undefined) return false;
  const folded = noun.folded.replace(/^[وف]?[بك]?(?=ال)/u, "");
  if (!/^(?:ال|لل)/u.test(folded) && !/(?:ته|تها|ه|ها|هم)$/u.test(folded)) return false;
  return !brokenPlurals.has(folded) && !/(?:ات|ون|ين|ان)$/u.test(folded) && !brokenPattern.test(folded);
}

/** «الثانية» may be the second of time: behind a number, or in «في الثانية» behind what moves at that speed. */
function isSecondOfTime(line: Line, index: number): boolean {
  const piece = line.at(index) as Piece;
  if (piece.bare !== "ثانيه") return false;
  const before = line.at(index - 1);
  if (!piece.isDefinite) return before?.digits !== undefined || before?.number?.place !== undefined;
  const counted = before?.folded === "في" ? line.at(index - 3) : undefined;
  return counted?.digits !== undefined || counted?.number?.place !== undefined;
}

/** «الخامس والعشرون بعد المئة»: the rest of the number, in the cardinal. */
function afterHundreds(line: Line, rank: Read): Read {
  if (line.next(rank.next)?.folded !== "بعد") return rank;
  if (line.next(rank.next + 1)?.isDefinite !== true) return rank;
  const more = readCardinal(line, rank.next + 1);
  const isRound = more !== undefined && more.value >= 100 && more.value % 100 === 0;
  return isRound ? { value: rank.value + more.value, next: more.next } : rank;
}

/**
 * An ordinal in words: «ثالث», «الحادي عشر», «الخامسة والعشرين», «المئة والخامسة والعشرون», «الحادي بعد المئة».
 * Definite tens and more are ordinals by what stands before them.
 */
export function readOrdinal(line: Line, index: number): Read | undefined {
  const piece = line.at(index);
  if (piece?.number === undefined) return undefined;
  const { rank, place } = piece.number;
  const before = line.next(index) === undefined ? undefined : line.at(index - 1);
  if (rank !== undefined) {
    const ten = line.next(index + 1);
    if (ten?.number?.place === "ten" && !ten.isJoined && !ten.isDefinite) {
      return afterHundreds(line, { value: 10 + rank, next: index + 2 });
    }
    const and = joined(line, index + 1);
    const tens = and === undefined ? undefined : line.at(and);
    if (and !== undefined && tens?.number?.place === "tens" && tens.isDefinite === piece.isDefinite) {
      return afterHundreds(line, { value: rank + (tens.number.value as number), next: and + 1 });
    }
    if (and !== undefined && tens?.number?.place === "tens" && piece.isDefinite) {
      return { value: rank + (tens.number.value as number), next: and + 1 };
    }
    // «حادي» is said in compounds alone.
    if (piece.bare.startsWith("حاد")) return undefined;
    if (piece.bare === "ثانيا" || isSecondOfTime(line, index)) return undefined;
    if (piece.isDefinite && beforeOther.test(before?.folded ?? "")) return undefined;
    if (afterOther.has(line.next(index + 1)?.folded ?? "")) return undefined;
    return afterHundreds(line, { value: rank, next: index + 1 });
  }
  if (!piece.isDefinite || place === undefined || place === "zero") return undefined;
  return readDefinite(line, index, before);
}

/** «الواحد والعشرون»، «العشرون»، «المئة والخامسة والعشرون»: definite, and an ordinal by its neighbours. */
function readDefinite(line: Line, index: number, before: Piece | undefined): Read | undefined {
  const piece = line.at(index) as Piece;
  const { place } = piece.number as { place: string };
  if (place === "hundred" || place === "scale") {
    const and = joined(line, index + 1);
    const rest = and === undefined || line.at(and)?.number?.rank === undefined ? undefined : readOrdinal(line, and);
    if (rest !== undefined) return { value: (piece.number?.value as number) + rest.value, next: rest.next };
    const isDirect = before !== undefined && !/^(?:في|من|الي|علي|نحو)$/u.test(before.folded);
    const whole = isDirect && tellsWhich(before) ? readCardinal(line, index) : undefined;
    return whole !== undefined && noNoun(line, whole.next) ? { value: whole.value, next: whole.next } : undefined;
  }
  const all = readCardinal(line, index);
  if (all !== undefined && all.value < 100 && all.value > 10) {
    const ranked = afterHundreds(line, all);
    if (ranked !== all) return ranked;
  }
  if (all === undefined || all.value < 11 || all.value > 99) return undefined;
  const saysOne = /^(?:واحد|واحده|احد|احدي|اثنان|اثنين|اثنا|اثني)$/u.test(piece.bare);
  const isAlone = before === undefined || before.folded === "و";
  if (saysOne && (isAlone || tellsWhich(before))) return { value: all.value, next: all.next };
  if (place === "unit") return undefined;
  const isNamed = isAlone ? noNoun(line, all.next) : tellsWhich(before);
  return isNamed && noNoun(line, all.next) ? { value: all.value, next: all.next } : undefined;
}

/** Whether no indefinite noun follows that the number could count. */
function noNoun(line: Line, index: number): boolean {
  const piece = line.next(index);
  if (piece === undefined || piece.digits !== undefined) return true;
  return startsWithArticle(piece) || /^(?:من|في|علي|الي|عن|بعد|قبل|و.*|ب.*|ل.*|ك.*|غير|لا|ثم|او)$/u.test(piece.folded);
}
