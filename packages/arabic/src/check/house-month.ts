import { gregorianMonths, levantineMonths, maghrebiMonths, monthName, moroccanMonths } from "../calendar-words.ts";
import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";
import { wordSet } from "./word-table.ts";

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
