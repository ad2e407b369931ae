import type { Copy, CopyWord } from "./copy.ts";
import { findPlural, findSingular } from "./counted-form.ts";
import type { Slip } from "./finding.ts";
import { type Gender, genderOf, isPlural, showsAccusative } from "./noun-gender.ts";

/** Three to ten: the form for a masculine noun and that for a feminine one. «ثماني» stands before its noun. */
const units: readonly (readonly [masculine: string, feminine: string])[] = [
  ["ثلاثة", "ثلاث"],
  ["أربعة", "أربع"],
  ["خمسة", "خمس"],
  ["ستة", "ست"],
  ["سبعة", "سبع"],
  ["ثمانية", "ثماني"],
  ["تسعة", "تسع"],
  ["عشرة", "عشر"],
];
const unitOf = new Map(units.flatMap((pair) => pair.map((form) => [form, pair] as const)));
unitOf.set("ثمان", units[5] as readonly [string, string]);
const tens = new Set([
  "عشرون",
  "عشرين",
  "ثلاثون",
  "ثلاثين",
  "أربعون",
  "أربعين",
  "خمسون",
  "خمسين",
  "ستون",
  "ستين",
  "سبعون",
  "سبعين",
  "ثمانون",
  "ثمانين",
  "تسعون",
  "تسعين",
]);

const clitic = /^[وفبلك](?=[^\s]{2,})/u;

interface Numeral {
  readonly head: string;
  readonly form: string;
  readonly pair: readonly [string, string];
}

function numeralOf(letters: string): Numeral | undefined {
  const whole = unitOf.get(letters);
  if (whole !== undefined) return { head: "", form: letters, pair: whole };
  const head = clitic.exec(letters)?.[0] ?? "";
  const form = letters.slice(head.length);
  const pair = head === "" ? undefined : unitOf.get(form);
  return pair === undefined ? undefined : { head, form, pair };
}

const isFor = ({ form, pair }: Numeral): Gender => (form === pair[0] ? "masculine" : "feminine");
const formFor = ({ head, pair }: Numeral, gender: Gender): string =>
  head + (gender === "masculine" ? pair[0] : pair[1]);

/** A noun that can stand counted: no article, no pronoun. */
const isCountable = (word: CopyWord | undefined): word is CopyWord =>
  word !== undefined && word.follows && word.kind === "word" && !word.letters.startsWith("ال");

/** Three to ten with a plural: the numeral has the other gender of the singular. A singular behind it is a slip as well. */
function* simple(words: readonly CopyWord[], place: number, numeral: Numeral): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const noun = words[place + 1];
  if (!isCountable(noun)) return;
  const previous = words[place - 1];
  // «ستة وعشرين»: the noun behind belongs to the tens; «القناة عشرة» counts nothing.
  const { letters } = noun;
  const plural = letters.endsWith("ة") ? findPlural(letters) : undefined;
  if (
    plural !== undefined &&
    numeral.form !== "عشر" &&
    !(previous?.follows === true && previous.letters.startsWith("ال"))
  ) {
    const right = formFor(numeral, "feminine");
    yield { start: word.start, end: noun.end, rule: "counted-noun", suggest: [`${right} ${plural}`] };
    return;
  }
  const gender = isPlural(letters) ? genderOf(letters, "plural") : undefined;
  if (gender === undefined || gender === isFor(numeral)) {
    if (numeral.form !== "ثمان" || gender !== "feminine") return;
  }
  yield {
    start: word.start,
    end: noun.end,
    rule: "counted-noun",
    suggest: [`${formFor(numeral, gender ?? "masculine")} ${noun.text}`],
  };
}

const teen = new Set(["عشر", "عشرة"]);
const eleven: ReadonlyMap<string, Gender> = new Map([
  ["أحد", "masculine"],
  ["إحدى", "feminine"],
]);

/** Eleven to nineteen: both parts, and the noun in the accusative of the singular. */
function* compound(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const first = words[place] as CopyWord;
  const ten = words[place + 1];
  const noun = words[place + 2];
  if (ten === undefined || !ten.follows || !teen.has(ten.letters)) return;
  const numeral = numeralOf(first.letters);
  const head = clitic.exec(first.letters)?.[0] ?? "";
  const one = eleven.get(first.letters) ?? eleven.get(first.letters.slice(head.length));
  if (numeral === undefined && one === undefined) return;
  const isAlone = !isCountable(noun);
  const singular = isAlone ? "" : noun.letters.replace(/ا$/u, "");
  const gender = isAlone ? undefined : (genderOf(noun.letters, "singular") ?? genderOf(singular, "singular"));
  const wanted = gender ?? (numeral === undefined ? one : undefined);
  if (wanted === undefined) return;
  const rightFirst =
    numeral === undefined
      ? eleven.has(first.letters)
        ? wanted === "feminine"
          ? "إحدى"
          : "أحد"
        : head + (wanted === "feminine" ? "إحدى" : "أحد")
      : head + (wanted === "masculine" ? numeral.pair[0] : numeral.pair[1]);
  const rightTen = wanted === "masculine" ? "عشر" : "عشرة";
  const isWrong = rightTen !== ten.letters || (rightFirst !== first.letters && first.letters !== `${head}ثمان`);
  if (isWrong && !isAlone) {
    yield {
      start: first.start,
      end: noun.end,
      rule: "counted-noun",
      suggest: [`${rightFirst} ${rightTen} ${noun.text}`],
    };
  } else if (isWrong && one !== undefined) {
    yield { start: first.start, end: ten.end, rule: "counted-noun", suggest: [`${rightFirst} ${rightTen}`] };
  }
}

/** Numbers of two digits at the end, 11 to 99: their noun is in the accusative. */
function takesAccusative(digits: string): boolean {
  if (!/^[\d\u0660-\u0669]{2,9}$/u.test(digits) || /^(?:1[89]|20)\d\d$/u.test(digits)) return false;
  return lastTwo(digits) >= 11;
}

/** The number that the last two digits make: it decides the form of the noun. */
function lastTwo(digits: string): number {
  return Array.from(digits.slice(-2)).reduce(
    (sum, digit) => sum * 10 + (digit.charCodeAt(0) >= 0x0660 ? digit.charCodeAt(0) - 0x0660 : Number(digit)),
    0,
  );
}

/** Before these a number is a name, a date or a rank, and what follows is not counted: «المادة 5», «عام 2020». */
const namedByNumber =
  /^[وفبل]?(?:ال|لل)?(?:مادة|رقم|عام|سنة|بند|فقرة|فصل|صفحة|قرار|قانون|قناة|دورة|حلقة|خط|طراز|شارع|مجموعة|تحت|ساعة|مركز|يوم|جزء|عدد|فئة|نسخة|طابق|غرفة|بوابة|موسم|شهر)/u;
const digitsOnly = /^[\d\u0660-\u0669]{1,9}$/u;

/** «25 أشخاص» is 25 شخصا, «200 أشخاص» 200 شخص, «5 شخص» 5 أشخاص: the number decides between singular and plural. */
function* numberOfNoun(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const noun = words[place + 1];
  if (word.kind !== "number" || !digitsOnly.test(word.text) || !isCountable(noun)) return;
  const previous = words[place - 1];
  // «2ر3 مليار»: a decimal as Cairo prints it.
  if (word.gap === "" && previous?.letters === "ر") return;
  if (
    previous !== undefined &&
    /^[ -–/]*$/u.test(word.gap) &&
    (previous.kind === "number" || namedByNumber.test(previous.letters))
  )
    return;
  if (/^(?:1[89]|20)\d\d$/u.test(word.text)) return;
  const two = lastTwo(word.text);
  const yields = (right: string): Slip => ({
    start: word.start,
    end: noun.end,
    rule: "counted-noun",
    suggest: [`${word.text} ${right}`],
  });
  if (two >= 3 && two <= 10) {
    const plural = findPlural(noun.letters);
    if (plural !== undefined && plural !== noun.letters) yield yields(plural);
    return;
  }
  const singular = findSingular(noun.letters);
  if (singular === undefined || singular === noun.letters) return;
  if (two >= 11) yield yields(showsAccusative(singular) ? `${singular}ا` : singular);
  else if (two === 0 && word.text.length > 2) yield yields(singular);
}

/** What counts by the thousand takes the accusative only where nothing is counted behind it; and metres are squared. */
const ownCounts = new Set(["ألف", "مليون", "مليار", "قرن"]);

function* accusative(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const noun = words[place + 1];
  if (!isCountable(noun) || !showsAccusative(noun.letters)) return;
  const isDigits = word.kind === "number";
  const previous = words[place - 1];
  const isTeen =
    teen.has(word.letters) &&
    previous !== undefined &&
    word.follows &&
    (numeralOf(previous.letters) !== undefined || /^.?(?:أحد|إحدى|اثن[اي]|اثنت[اي])$/u.test(previous.letters));
  if (
    !isTeen &&
    !tens.has(word.letters.replace(/^(?:[وفبل]?ال|[وفبل]|لل)/u, "")) &&
    !(isDigits && takesAccusative(word.text))
  )
    return;
  if (ownCounts.has(noun.letters) && (isDigits || words[place + 2]?.follows === true)) return;
  // «في 12 بيت شعر»: a noun that another follows may be in construction; «المادة 15 قانون» is a number behind its noun.
  if (
    isDigits &&
    previous !== undefined &&
    word.follows &&
    /^(?:ال)?(?:مادة|رقم|عام|سنة|بند|فقرة|فصل|صفحة|قرار|قانون|قناة|دورة|حلقة|خط|طراز|شارع|مجموعة|تحت)/u.test(
      previous.letters,
    )
  )
    return;
  const next = words[place + 2];
  // «في 25 عام 1990»: a day and a year.
  if (noun.letters === "عام" && next?.kind === "number") return;
  if (isDigits && next?.follows === true && next.letters.startsWith("ال")) return;
  yield { start: word.start, end: noun.end, rule: "counted-accusative", suggest: [`${word.text} ${noun.text}ا`] };
}

const ordinal = /^([وفبلك]?(?:ال|لل)?(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع))(ة?)$/u;

/** «الدورة الثالثة عشر» is الثالثة عشرة: both parts of an ordinal have the gender of their noun. */
function* ordinals(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const ten = words[place + 1];
  const match = ordinal.exec(word.letters);
  if (match === null || ten === undefined || !ten.follows || !teen.has(ten.letters)) return;
  const right = match[2] === "ة" ? "عشرة" : "عشر";
  if (ten.letters !== right) {
    yield { start: word.start, end: ten.end, rule: "counted-noun", suggest: [`${word.text} ${right}`] };
  }
}

/** Twelve: both parts have one gender. */
const twelve = /^([وفبلك]?)(اثن|اثنت)([اي])$/u;
function* twelves(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const ten = words[place + 1];
  const match = twelve.exec(word.letters);
  if (match === null || ten === undefined || !ten.follows || !teen.has(ten.letters)) return;
  const noun = words[place + 2];
  const gender = isCountable(noun) ? genderOf(noun.letters.replace(/ا$/u, ""), "singular") : undefined;
  const isFeminine = gender === undefined ? ten.letters === "عشرة" : gender === "feminine";
  const right = `${match[1] ?? ""}${isFeminine ? "اثنت" : "اثن"}${match[3] ?? ""} ${isFeminine ? "عشرة" : "عشر"}`;
  if (right !== `${word.letters} ${ten.letters}`) {
    yield { start: word.start, end: ten.end, rule: "counted-noun", suggest: [right] };
  }
}

const twoOf = /^([وفبلك]?(?:مئت|مائت|ألف|مليون|مليار))(ان|ين)$/u;

/** «ألفين شخص» is ألفي شخص: two hundreds and two thousands lose their nun before what they count. */
function* twoHundreds(words: readonly CopyWord[], place: number): Iterable<Slip> {
  const word = words[place] as CopyWord;
  const noun = words[place + 1];
  const match = twoOf.exec(word.letters);
  if (match === null || !isCountable(noun) || findPlural(noun.letters.replace(/ا$/u, "")) === undefined) return;
  const right = `${match[1] ?? ""}${match[2] === "ان" ? "ا" : "ي"}`;
  yield {
    start: word.start,
    end: noun.end,
    rule: "counted-noun",
    suggest: [`${right} ${noun.text.replace(/ا$/u, "")}`],
  };
}

/** Counts and what they count. */
export function* countedNouns({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    if (word.kind !== "word" && word.kind !== "number") continue;
    const found = [
      ...compound(words, place),
      ...ordinals(words, place),
      ...twelves(words, place),
      ...twoHundreds(words, place),
      ...numberOfNoun(words, place),
    ];
    yield* found;
    if (found.length > 0) continue;
    const numeral = word.kind === "word" ? numeralOf(word.letters) : undefined;
    const next = words[place + 1];
    const isCompound = next !== undefined && teen.has(next.letters);
    const isTeen =
      teen.has(word.letters) &&
      place > 0 &&
      word.follows &&
      numeralOf((words[place - 1] as CopyWord).letters) !== undefined;
    const behindEleven =
      teen.has(word.letters) &&
      place > 0 &&
      /^.?(?:أحد|إحدى|اثن[اي]|اثنت[اي]|ال.*)$/u.test((words[place - 1] as CopyWord).letters);
    if (numeral !== undefined && !isCompound && !isTeen && !behindEleven) yield* simple(words, place, numeral);
    yield* accusative(words, place);
  }
}
