import { foldForSearch } from "../fold.ts";
import type { Calendar } from "../month-word.ts";
import type { Said } from "./date-expression.ts";
import { type DatePiece, isMark } from "./date-piece.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldForSearch));

/** Words that the number before them counts: a year is not followed by what it counts. */
const functionWord = folded(
  "على إلى عن من في مع بعد قبل حين عندما التي الذي حيث ثم أو كما لكن وفق منذ حتى عبر ضد بين خلال لم لن لا قد كان كانت إن أن إثر عقب ضمن لدى نحو أي إذ بسبب رغم بل فقط أيضا تم شهد شهدت بدأ بدأت أصبح صار دون بفضل أمام تحت فوق خلف وسط داخل خارج حول طوال أثناء تجاه مقابل",
);

/** A lone year: «في 2011»، «منذ 2015»، «(1948)»; «في 2000 نسخة» is a count. */
export function readLoneYear(pieces: readonly DatePiece[], at: number, before: string): Reading<Said> {
  const piece = pieces[at];
  if (piece?.value === undefined || piece.text.length !== 4 || piece.value < 1000 || piece.value > 2100)
    return undefined;
  const after = pieces[at + 1];
  const isEra = after !== undefined && ["م", "ه", "هجري", "هجريه", "ميلادي", "ميلاديه"].includes(after.text);
  if (
    !isEra &&
    !["في", "منذ", "حتي", "خلال", "بحلول", "مطلع", "سنه", "نحو", "حوالي", "عن", "من", "الي", "مواليد"].includes(before)
  )
    return undefined;
  if (isEra) {
    const era: Calendar = after.text.startsWith("ه") ? "hijri" : "gregorian";
    return { value: { fields: { year: { number: piece.value, era }, isCertain: true } }, next: at + 2 };
  }
  // «في 1445» is of the Hijri years, and says not which of their days.
  const isHedged = before === "نحو" || before === "حوالي";
  if (piece.value >= 1300 && piece.value <= 1480 && !isHedged) return undefined;
  if (piece.value < 1800 && before !== "نحو" && before !== "حوالي" && before !== "في") return undefined;
  const isFree =
    isMark(after) ||
    after?.isNewLine === true ||
    functionWord.has(after?.text ?? "") ||
    after?.clitic !== "" ||
    /^(?:ال|و|ف|ب|ل)\p{L}{2,}$/u.test(after?.text ?? "");
  const isNext =
    after !== undefined &&
    !after.apart &&
    (after.text === "%" || after.text === ".") &&
    pieces[at + 2]?.value !== undefined;
  return isFree && !isNext && after?.text !== "%"
    ? { value: { fields: { year: { number: piece.value }, isCertain: true } }, next: at + 1 }
    : undefined;
}

/** «نحو 1332». */
export function readHedgedYear(pieces: readonly DatePiece[], at: number): Reading<Said> {
  const hedge = textAt(pieces, at);
  const year = ["نحو", "حوالي"].includes(hedge) ? readLoneYear(pieces, at + 1, hedge) : undefined;
  return year && { value: { ...year.value, isAbout: true }, next: year.next };
}

export const pluralYears = wordSet("عامي سنتي الاعوام اعوام السنوات سنوات العامين");
const joinsYears = wordSet("و ، , /");

/** «عامي 2009 و2014»، «الأعوام 2011 و2012 و2013»: years that are all meant. */
export function readYears(pieces: readonly DatePiece[], at: number): Reading<readonly number[]> {
  if (!pluralYears.has(textAt(pieces, at))) return undefined;
  const years: number[] = [];
  let next = textAt(pieces, at + 1) === ":" ? at + 2 : at + 1;
  for (;;) {
    const start = years.length === 0 ? next : past(pieces, next, joinsYears, 2);
    const number = pieces[start];
    if (number?.value === undefined || number.text.length !== 4 || (years.length > 0 && start === next)) break;
    years.push(number.value);
    next = start + 1;
  }
  return years.length > 1 ? { value: years, next } : undefined;
}
