import { type NumberPlace, numberInWords } from "./number-in-words.ts";

/** Second to tenth on the pattern فاعِل (Wright I § 328). */
const stems = ["", "", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"] as const;

interface Place {
  readonly isFeminine: boolean;
  readonly isDefinite: boolean;
  readonly isAccusative: boolean;
}

/** Ordinals of one to ten; one is «أول» alone and «حادي» in compounds. A last ya falls away as in «قاضٍ». */
function unit(n: number, { isFeminine, isDefinite, isAccusative }: Place, isCompound: boolean): string {
  const article = isDefinite ? "ال" : "";
  if (n === 1 && !isCompound) return `${article}${isFeminine ? "أولى" : "أول"}`;
  const stem = n === 1 ? "حادي" : (stems[n] as string);
  if (isFeminine) return `${article}${stem}ة`;
  if (isDefinite) return `ال${stem}`;
  if (isAccusative) return `${stem}ا`;
  return stem.endsWith("ي") ? stem.slice(0, -1) : stem;
}

/** Both halves agree with the noun, and in the teens both are indeclinable (Wright I § 329). */
function belowHundred(n: number, place: Place, numberPlace: NumberPlace): string {
  if (n <= 10) return unit(n, place, false);
  if (n < 20) {
    const first = unit(n - 10, { ...place, isAccusative: false }, true);
    // «حادي عشر» keeps the ya that «حادٍ» drops: nothing takes the tanwin before «عشر».
    const whole = !place.isDefinite && !place.isFeminine && n <= 12 ? `${first}ي` : first;
    return `${whole} ${place.isFeminine ? "عشرة" : "عشر"}`;
  }
  const { case: kase = "nominative", isDefinite = true } = numberPlace;
  const tens = numberInWords(n - (n % 10), { case: kase, isDefinite });
  return n % 10 === 0 ? tens : `${unit(n % 10, place, true)} و${tens}`;
}

/**
 * Which one in a row, in words: definite unless it is told otherwise. Beyond a hundred what is below it is the ordinal
 * and the rest follows «بعد»: «الخامسة والعشرون بعد المئة». A number that is no whole one from 1 up comes back in digits.
 * @example ordinalInWords(21, { gender: "feminine" }) // "الحادية والعشرون"
 */
export function ordinalInWords(n: number, place: Omit<NumberPlace, "isConstruct"> = {}): string {
  if (!Number.isSafeInteger(n) || n < 1) return String(n);
  const known = { isDefinite: true, ...place };
  const rest = n % 100;
  if (rest === 0) return numberInWords(n, known);
  const last = belowHundred(
    rest,
    {
      isFeminine: place.gender === "feminine",
      isDefinite: known.isDefinite,
      isAccusative: place.case === "accusative",
    },
    known,
  );
  if (n < 100) return last;
  return `${last} بعد ${numberInWords(n - rest, { ...known, gender: "masculine", case: "genitive", isDefinite: true })}`;
}
