import { type DatePiece, datePieces } from "./date-piece.ts";
import { type Length, readLength } from "./date-units.ts";
import type { Unit } from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";

/** A length of time that a text names. */
export interface Duration {
  readonly text: string;
  /** UTF-16 offsets in the text, half open. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601: `P3D`, `PT48H`, `P1M2D`; decades and centuries in years. */
  readonly iso: string;
}

const order: readonly Unit[] = ["year", "month", "week", "day", "hour", "minute", "second"];
const letters: Readonly<Partial<Record<Unit, string>>> = {
  year: "Y",
  month: "M",
  week: "W",
  day: "D",
  hour: "H",
  minute: "M",
  second: "S",
};
const yearsOf: Readonly<Partial<Record<Unit, number>>> = { decade: 10, century: 100, millennium: 1000 };

const inYears = ({ unit, count, isAbout }: Length): Length =>
  yearsOf[unit] === undefined ? { unit, count, isAbout } : { unit: "year", count: count * yearsOf[unit], isAbout };

const isClock = (unit: Unit): boolean => unit === "hour" || unit === "minute" || unit === "second";

/** The largest unit first, as ISO 8601 wants it. */
function isoOf(lengths: readonly Length[]): string | undefined {
  const written = (isTime: boolean): string =>
    order
      .filter((unit) => isClock(unit) === isTime)
      .map((unit) => {
        const count = lengths.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.count, 0);
        return count === 0 ? "" : `${count}${letters[unit] ?? ""}`;
      })
      .join("");
  const [date, time] = [written(false), written(true)];
  if (date === "" && time === "") return undefined;
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

const throughout = wordSet("طوال طيله");
const moments = wordSet("لحظه لحظات");

/** «طوال اليوم»، «طيلة العام»: one of the unit, with its article or without. */
function readThroughout(pieces: readonly DatePiece[], at: number): Reading<Length> {
  if (!throughout.has(textAt(pieces, at))) return undefined;
  const word = pieces[at + 1]?.word;
  if (word?.unit === undefined || word.count !== 1 || word.shift !== undefined) return undefined;
  return { value: { unit: word.unit, count: 1, isAbout: false }, next: at + 2 };
}

/** «3 ساعات»، «يوم كامل»، «عام ونصف»، «شهر و21 يوما»، «ساعتين ونصف الساعة»; an indefinite «يوم» alone is a length too. */
function readDuration(pieces: readonly DatePiece[], at: number): Reading<string> {
  const first = readThroughout(pieces, at) ?? readMoment(pieces, at) ?? readLength(pieces, at);
  if (first === undefined) return undefined;
  const lengths = [inYears(first.value)];
  let { next } = first;
  for (let count = 0; count < 4; count++) {
    const and = textAt(pieces, next) === "و" ? next + 1 : pieces[next]?.clitic === "و" ? next : undefined;
    const more = and === undefined ? undefined : readLength(pieces, and);
    const last = lengths.at(-1);
    // «يومين وثلاثة أيام» are two lengths, «يومين وثلاث ساعات» one; «2 أيام وشهر» is said too.
    if (more === undefined || last === undefined || inYears(more.value).unit === last.unit) break;
    lengths.push(inYears(more.value));
    ({ next } = more);
  }
  next = past(pieces, next, wordSet("كامل كامله متواصله متتاليه"), 1);
  const iso = isoOf(lengths);
  return iso === undefined ? undefined : { value: iso, next };
}

function readMoment(pieces: readonly DatePiece[], at: number): Reading<Length> {
  return moments.has(textAt(pieces, at))
    ? { value: { unit: "second", count: 1, isAbout: false }, next: at + 1 }
    : undefined;
}

const lead = wordSet(
  "مده لمده علي مدي مدار خلال غضون استمر استمرت دام دامت طوال استغرق استغرقت بعد قبل منذ في لحظه لحظات",
);

/** Whether a lone «يوم» or «عام» counts: after «لمدة» and its like, or where it has a count of its own. */
function isSaid(pieces: readonly DatePiece[], at: number, next: number): boolean {
  const piece = pieces[at];
  if (piece?.word?.unit === undefined || piece.word.count === 2 || next > at + 1) return true;
  return lead.has(textAt(pieces, at - 1)) || (pieces.length === 1 && at === 0);
}

/**
 * The lengths of time of a text: «ثلاثة أيام»، «48 ساعة»، «عام ونصف»، «شهر و21 يوما»، «طوال اليوم». A lone «يوم» or «عام» counts after
 * «لمدة» and its like. Lengths that are part of a date («قبل ثلاثة أيام») are among them: `readDates` tells the date.
 * @example readDurations("استمرّ ثلاثة أيام").map(({ iso }) => iso) // ["P3D"]
 */
export function readDurations(text: string): readonly Duration[] {
  const pieces = datePieces(text);
  const found: Duration[] = [];
  for (let at = 0; at < pieces.length;) {
    const read = readDuration(pieces, at);
    if (read === undefined || !isSaid(pieces, at, read.next)) {
      at += 1;
      continue;
    }
    const start = pieces[at]?.start ?? 0;
    const end = pieces[read.next - 1]?.end ?? start;
    found.push({ text: text.slice(start, end), start, end, iso: read.value });
    at = read.next;
  }
  return found;
}
