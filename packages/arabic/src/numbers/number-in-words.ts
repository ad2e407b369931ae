/** The gender of what is counted. From three to ten the number takes the other one: «ثلاثة رجال»، «ثلاث نساء». */
export type Gender = "masculine" | "feminine";

export type Case = "nominative" | "accusative" | "genitive";

/** Where a number stands in its sentence. What is left out is masculine, nominative and stands for itself. */
export interface NumberPlace {
  readonly gender?: Gender;
  readonly case?: Case;
  /** Its noun follows right behind: «مئتا صحفي» for «مئتان», «ثماني سنوات» for «ثمان». */
  readonly isConstruct?: boolean;
  /** With the article on each part: «الخمسة والعشرون». */
  readonly isDefinite?: boolean;
  /** How a hundred is spelt: the Arab academies drop the alif that «مائة» kept from before there were dots. */
  readonly hundred?: "مئة" | "مائة";
}

/** The same, every part of it known. */
type Place = Required<NumberPlace>;

const nothingSaid: Place = {
  gender: "masculine",
  case: "nominative",
  isConstruct: false,
  isDefinite: false,
  hundred: "مئة",
};

/** Three to ten without the ta marbuta; eight as it is before a noun. */
const stems = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"] as const;
const stem = (n: number): string => stems[n] as string;

/** «ثلاثمئة»; the ya of «ثماني» is dropped there (Cairo's academy). */
const hundredStem = (n: number): string => (n === 8 ? "ثمان" : stem(n));
const tensStem = (n: number): string => (n === 2 ? "عشر" : hundredStem(n));

/** The ending of duals and of the tens: ان/ون as a subject, ين in both other cases (Wright I § 299, 323). */
const ending = (nominative: string, { case: kase }: Place): string => (kase === "nominative" ? nominative : "ين");

/** A dual of a stem; before its noun it loses its nun. */
function dual(noun: string, place: Place): string {
  const whole = `${noun}${ending("ان", place)}`;
  return place.isConstruct ? whole.slice(0, -1) : whole;
}

/** The accusative's tanwin is written with an alif, unless the article or a noun behind the word takes it away. */
const hasTanwin = (place: Place): boolean => place.case === "accusative" && !place.isConstruct && !place.isDefinite;

/** One and two agree with what is counted (Wright I § 321; Ryding ch. 15, 1.1–1.2). */
function oneOrTwo(n: number, place: Place): string {
  const isFeminine = place.gender === "feminine";
  if (n === 2) return dual(isFeminine ? "اثنت" : "اثن", { ...place, isConstruct: false });
  if (isFeminine) return "واحدة";
  return hasTanwin(place) ? "واحدا" : "واحد";
}

/** Three to ten turn the gender round (Wright I § 319). «ثمانٍ» is declined as «قاضٍ» where nothing follows it. */
function threeToTen(n: number, place: Place): string {
  if (place.gender === "masculine") return `${stem(n)}ة`;
  if (hasTanwin(place)) return `${stem(n)}ا`;
  return n === 8 && !place.isConstruct && !place.isDefinite ? "ثمان" : stem(n);
}

/**
 * Eleven to nineteen: both halves are indeclinable but for «اثنا»; ten agrees with the counted, its unit turns round
 * from thirteen up (Wright I § 322).
 */
function teen(n: number, place: Place): string {
  const isFeminine = place.gender === "feminine";
  const ten = isFeminine ? "عشرة" : "عشر";
  if (n === 11) return `${isFeminine ? "إحدى" : "أحد"} ${ten}`;
  if (n === 12) return `${dual(isFeminine ? "اثنت" : "اثن", { ...place, isConstruct: true })} ${ten}`;
  return `${isFeminine ? stem(n - 10) : `${stem(n - 10)}ة`} ${ten}`;
}

/** The unit before «وعشرون» is declined and takes the tanwin: «ثلاثا وعشرين سنة» (Wright I § 324). */
function unitOfTens(unit: number, place: Place): string {
  if (unit === 1 && place.gender === "feminine") return "إحدى";
  const apart = { ...place, isConstruct: false };
  return unit <= 2 ? oneOrTwo(unit, apart) : threeToTen(unit, apart);
}

/** The parts of 1 to 99 that «و» joins. */
function belowHundred(n: number, place: Place): readonly string[] {
  if (n <= 2) return [oneOrTwo(n, place)];
  if (n <= 10) return [threeToTen(n, place)];
  if (n < 20) return [teen(n, place)];
  const tens = `${tensStem(Math.floor(n / 10))}${ending("ون", place)}`;
  return n % 10 === 0 ? [tens] : [unitOfTens(n % 10, place), tens];
}

/** The parts of 1 to 999. */
function belowThousand(n: number, place: Place): readonly string[] {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const after = rest === 0 ? [] : belowHundred(rest, place);
  if (hundreds === 0) return after;
  const { hundred } = place;
  const isLast = rest === 0;
  const word =
    hundreds === 1
      ? hundred
      : hundreds === 2
        ? dual(`${hundred.slice(0, -1)}ت`, { ...place, isConstruct: place.isConstruct && isLast })
        : `${hundredStem(hundreds)}${hundred}`;
  return [word, ...after];
}

interface ScaleNoun {
  readonly value: number;
  readonly one: string;
  readonly few: string;
}

/** Masculine nouns, counted as any other. */
const scales: readonly ScaleNoun[] = [
  { value: 1e15, one: "كوادريليون", few: "كوادريليونات" },
  { value: 1e12, one: "تريليون", few: "تريليونات" },
  { value: 1e9, one: "مليار", few: "مليارات" },
  { value: 1e6, one: "مليون", few: "ملايين" },
  { value: 1e3, one: "ألف", few: "آلاف" },
];

const joinParts = (parts: readonly string[], { isDefinite }: Place): string =>
  (isDefinite ? parts.map((part) => `ال${part}`) : parts).join(" و");

/**
 * So many thousands or millions. Past a round hundred one and two are said by the noun: «مئة ألف وألف» (Wright I § 325,
 * as in «ألف ليلة وليلة»).
 */
function scaleParts(count: number, { one, few }: ScaleNoun, place: Place): readonly string[] {
  const rest = count % 100;
  if (count === 1) return [hasTanwin(place) ? `${one}ا` : one];
  if (count === 2) return [dual(one, place)];
  const of: Place = { ...place, gender: "masculine", isConstruct: true };
  if (rest === 1 || rest === 2) {
    const again = scaleParts(rest, { value: 0, one, few }, place);
    return [...withNoun(belowThousand(count - rest, of), one), ...again];
  }
  if (rest === 0) return withNoun(belowThousand(count, of), one);
  if (rest <= 10) return withNoun(belowThousand(count, of), few);
  // The specification (tamyiz) is accusative, and loses its tanwin where the counted noun follows it.
  const specified = place.isConstruct ? one : `${one}ا`;
  return withNoun(belowThousand(count, { ...of, isConstruct: false }), specified);
}

/** The noun behind the last part. */
const withNoun = (parts: readonly string[], noun: string): readonly string[] =>
  parts.map((part, index) => (index === parts.length - 1 ? `${part} ${noun}` : part));

/** A whole number from 1 up. */
function whole(n: number, place: Place): string {
  const parts: string[] = [];
  let rest = n;
  for (const scale of scales) {
    const count = Math.floor(rest / scale.value);
    rest -= count * scale.value;
    if (count > 0) parts.push(...scaleParts(count, scale, { ...place, isConstruct: place.isConstruct && rest === 0 }));
  }
  if (rest > 0) parts.push(...belowThousand(rest, place));
  return joinParts(parts, place);
}

const digitWords = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"] as const;

/** Digits behind the decimal comma: zeros one by one, then a number, and one by one again where that would be long. */
function decimals(digits: string, place: Place): string {
  const zeros = /^0*/u.exec(digits)?.[0].length ?? 0;
  const rest = digits.slice(zeros);
  const said = Array.from<string>({ length: zeros }).fill("صفر");
  if (rest.length > 3) said.push(...Array.from(rest, (digit) => digitWords[Number(digit)] as string));
  else if (rest !== "") said.push(whole(Number(rest), place));
  return said.join(" ");
}

/**
 * A number in words as the grammar wants it at its place in a sentence: agreement of one and two, the turned gender of
 * three to ten, indeclinable teens, duals and tens by case, thousands and millions counted as nouns, up to 10¹⁵.
 * Decimals are read behind «فاصلة» in the masculine, negatives behind «سالب». A number that no double keeps exactly
 * comes back in digits. Vowels are left out, the alif of the tanwin is not.
 * @example numberInWords(25, { gender: "feminine", case: "accusative" }) // "خمسا وعشرين"
 */
export function numberInWords(n: number, place: NumberPlace = {}): string {
  const known: Place = { ...nothingSaid, ...place };
  const digits = String(Math.abs(n));
  if (Math.abs(n) > Number.MAX_SAFE_INTEGER || !/^\d+(?:\.\d+)?$/u.test(digits)) return String(n);
  if (n < 0) return `سالب ${numberInWords(-n, place)}`;
  const [before, after] = digits.split(".") as [string, string?];
  const read: Place =
    after === undefined ? known : { ...known, gender: "masculine", isConstruct: false, isDefinite: false };
  const zero = hasTanwin(read) && after === undefined ? "صفرا" : read.isDefinite ? "الصفر" : "صفر";
  const said = Number(before) === 0 ? zero : whole(Number(before), read);
  return after === undefined ? said : `${said} فاصلة ${decimals(after, read)}`;
}
