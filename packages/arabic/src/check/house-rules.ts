import { gregorianMonths, levantineMonths, maghrebiMonths, monthName, moroccanMonths } from "../calendar-words.ts";
import { toArabicIndicDigits, toWesternDigits } from "../digits.ts";
import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";
import { isVerb } from "./standing.ts";
import { wordSet } from "./word-table.ts";

const western = /\d/u;
const arabicIndic = /[\u0660-\u0669\u06f0-\u06f9]/u;

/** Two kinds of digits in one number always; the other kind, and a decimal comma, where the house has chosen. */
export function* houseDigits({ words, text }: Copy, { digits }: HouseStyle): Iterable<Slip> {
  for (const { kind, text: number, start, end } of words) {
    if (kind !== "number") continue;
    // «10/٥»: what a slash joins, and «٢٠٢5» that the tokens part nowhere.
    const isMixed = western.test(number) && arabicIndic.test(number);
    const turned =
      digits === "arabic-indic"
        ? toArabicIndicDigits(number)
        : toWesternDigits(number).replaceAll("٫", ".").replaceAll("٬", ",");
    if (isMixed || (digits !== undefined && turned !== number)) {
      yield { start, end, rule: "digits", suggest: [turned] };
    } else if (digits === "western" && /^\d+,\d{1,2}$/u.test(number) && /[\s%٪]/u.test(text.charAt(end))) {
      yield { start, end, rule: "digits", suggest: [number.replace(",", ".")] };
    }
  }
}

interface MonthEntry {
  readonly month: number;
  readonly words: readonly string[];
}

/** Names that are words or people as well stand for a month only beside a number or a word of time. */
const doubtful = wordSet("مارس ماي جوان أوت آب شباط تموز مايو");
const monthContext =
  /^(?:شهر|منتصف|مطلع|أوائل|أواخر|نهاية|بداية|خلال|منذ|حتى|في|من|إلى|آخر|أول|ومنتصف|وفي|ل?غاية|الماضي|المقبل|الجاري|الحالي|الفائت|القادم)$/u;

const monthsByFirst: ReadonlyMap<string, readonly MonthEntry[]> = (() => {
  const made = new Map<string, MonthEntry[]>();
  for (const names of [gregorianMonths, levantineMonths, maghrebiMonths, moroccanMonths]) {
    for (const [place, name] of names.entries()) {
      const words = name.split(" ");
      const first = words[0] as string;
      const known = made.get(first) ?? [];
      if (known.every((one) => one.words.join(" ") !== name)) known.push({ month: place + 1, words });
      made.set(first, known);
    }
  }
  return made;
})();

function monthAt(words: readonly CopyWord[], place: number): { entry: MonthEntry; head: string } | undefined {
  const word = words[place];
  if (word === undefined) return undefined;
  const { letters } = word;
  for (const head of ["", letters.charAt(0)]) {
    if (head !== "" && !"وفبل".includes(head)) continue;
    for (const entry of monthsByFirst.get(letters.slice(head.length)) ?? []) {
      const isHere = entry.words.every((wanted, step) => {
        const word = words[place + step];
        return step === 0 || (word !== undefined && word.follows && word.letters === wanted);
      });
      if (isHere) return { entry, head };
    }
  }
  return undefined;
}

/** Months by the names of the house, where the house has chosen; a dual name already printed stands whole or not at all. */
export function* houseMonths({ words, text }: Copy, { months }: HouseStyle): Iterable<Slip> {
  if (months === undefined) return;
  for (let place = 0; place < words.length; place++) {
    const word = words[place] as CopyWord;
    const found = word.kind === "word" ? monthAt(words, place) : undefined;
    if (found === undefined) continue;
    const { entry, head } = found;
    const last = words[place + entry.words.length - 1] as CopyWord;
    const before = words[place - 1];
    const after = words[place + entry.words.length];
    const isBeside = [before, after].some(
      (one) => one !== undefined && (one.kind === "number" || monthContext.test(one.letters)),
    );
    if (doubtful.has(entry.words[0] as string) && !isBeside) continue;
    // The other half of a dual name: «نوفمبر/تشرين الثاني».
    let { end } = last;
    const start = word.start;
    const slash = /^\s?\/\s?/u.exec(text.slice(end, end + 3));
    let taken = entry.words.length;
    if (slash !== null) {
      const other = monthAt(words, place + taken);
      if (other?.entry.month === entry.month) {
        end = (words[place + taken + other.entry.words.length - 1] as CopyWord).end;
        taken += other.entry.words.length;
      }
    }
    const right = head + monthName(entry.month, months);
    if (text.slice(start, end).replace(/\s?\/\s?/u, "/") !== right)
      yield { start, end, rule: "month-name", suggest: [right] };
    place += taken - 1;
  }
}

const alefWithFatha = /ا[\u064e\u0655]$/u;
const maddaForTanwin = /^([\u0621-\u064a]{2,})آ$/u;
const wrongAlef = /(?:اءا|ئا|أا|ةا)ً?$/u;

/**
 * The tanwin of the accusative: never a fatha or a madda for it, no alef behind ـاءً and ةً; and where it stands, or
 * whether it is printed, as the house has it.
 */
export function* tanwinOfHouse({ words }: Copy, { tanwin }: HouseStyle): Iterable<Slip> {
  for (const { kind, text, letters, start, end } of words) {
    if (kind !== "word" || letters.length < 3) continue;
    const right = rightTanwin(text, tanwin);
    if (right !== undefined) yield { start, end, rule: "tanwin", suggest: [right] };
  }
}

const adverbsInMadda = wordSet(
  "شكرآ صباحآ دائمآ طبعآ جدآ أيضآ فورآ مثلآ أبدآ حقآ غدآ قليلآ كثيرآ سريعآ قريبآ دويآ رسميآ نهائيآ حاليآ سابقآ لاحقآ أولآ ثانيآ تقريبآ",
);

function rightTanwin(text: string, style: HouseStyle["tanwin"]): string | undefined {
  const placed = (stem: string): string =>
    style === "before-alef" ? `${stem}ًا` : style === "on-alef" ? `${stem}اً` : `${stem}ا`;
  if (alefWithFatha.test(text)) return placed(text.slice(0, -2));
  const madda = maddaForTanwin.exec(text);
  if (madda !== null && (adverbsInMadda.has(text) || text.endsWith("يآ"))) return placed(madda[1] as string);
  if (wrongAlef.test(text)) {
    if (/اءاً?$/u.test(text) && text.endsWith("ً")) return `${text.replace(/اً$/u, "")}ً`;
    if (/ةاً?$/u.test(text) && text.endsWith("ً")) return `${text.replace(/اً$/u, "")}ً`;
    if (/^(?:خطئ|مبدئ|ملجئ)اً?$/u.test(text)) return text.replace(/ئاً?$/u, "أ");
  }
  // «مساءا»: behind the hamza no alef; of two who came, «جاءا», there is.
  if (/..اءا$/u.test(text) && !isVerb(text.slice(0, -1))) return `${text.slice(0, -1)}ً`;
  if (/[^اى]ءً$/u.test(text)) return placed(text.slice(0, -1));
  if (style === undefined) return undefined;
  if (style === "before-alef" && text.endsWith("اً") && !text.endsWith("اءاً")) return placed(text.slice(0, -2));
  if (style === "on-alef" && text.endsWith("ًا")) return placed(text.slice(0, -2));
  if (style === "none" && /اً$|ًا$/u.test(text)) return placed(text.slice(0, -2));
  return undefined;
}
