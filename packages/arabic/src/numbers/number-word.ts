import { foldForSearch } from "../fold.ts";

/**
 * What one word of a number means. A word may be several things at once: «خمس» is five and a fifth, and its neighbours
 * decide.
 */
export interface NumberWord {
  /**
   * Its place in a cardinal: a unit (1–9), ten, a joined teen («ستةعشر»), tens (20–90), a hundred (100–900), or a scale
   * (1000 and up, a dozen among them).
   */
  readonly place?: "zero" | "unit" | "ten" | "teen" | "tens" | "hundred" | "scale";
  /** Value of that place; of a dual («ألفان») the value of one. */
  readonly value?: number;
  /** «ألفان»: it counts itself twice. */
  readonly isDual?: true;
  /** «أحد»، «اثنا»: a number only before ten or tens, for alone it is "someone" or needs a noun. */
  readonly isOnlyCompound?: true;
  /** «ألفا»: two thousand before a noun («ألفا جندي»), and a thousand after a count or alone («أحد عشر ألفا»). */
  readonly isDualBeforeNoun?: true;
  /** A fraction: `parts` of `of`. */
  readonly share?: Share;
  /** An ordinal: «ثالث» is 3. */
  readonly rank?: number;
}

export interface Share {
  readonly parts: number;
  readonly of: number;
  /** «أرباع»: it wants a count before it. */
  readonly isPlural?: true;
  /** «خمس، سبع، تسع، عشر»: the same letters are a cardinal. «ثمن» is the price. */
  readonly isAmbiguous?: true;
  /** «نص»: the spoken half; alone it is a text. */
  readonly isSpoken?: true;
}

const split = (words: string): readonly string[] => words.split(" ");

/** Forms of one to nine in both genders and all cases. Egypt's and the Levant's spoken forms stand in quotes of the press. */
const units: readonly (readonly [value: number, forms: string])[] = [
  [1, "واحد واحدة واحدا"],
  [2, "اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين"],
  [3, "ثلاثة ثلاث ثلاثا تلاتة تلات"],
  [4, "أربعة أربع أربعا"],
  [5, "خمسة خمس خمسا"],
  [6, "ستة ست ستا"],
  [7, "سبعة سبع سبعا"],
  [8, "ثمانية ثماني ثمان ثمانيا تمانية تمنية"],
  [9, "تسعة تسع تسعا"],
];

/** Forms that are numbers before «عشر» or tens alone, by unit. «اثنا» is misspelt with a hamza or with final ya often. */
const compoundUnits: readonly (readonly [value: number, forms: string])[] = [
  [1, "أحد إحدى احدا حدى حادي"],
  [2, "اثنا اثني اثنتا اثنتي ثنتا ثنتي"],
];

/** Spoken teens of one word. */
const spokenTeens: readonly (readonly [value: number, forms: string])[] = [
  [11, "احداشر حداشر إحدعش"],
  [12, "اتناشر اطناشر اثناشر اطنعش"],
  [13, "تلتاشر ثلاثتاشر تلاتاشر تلطاشر"],
  [14, "اربعتاشر اربعطاشر"],
  [15, "خمستاشر خمسطاشر"],
  [16, "ستاشر سطاشر"],
  [17, "سبعتاشر سبعطاشر"],
  [18, "تمنتاشر تمانتاشر ثمنتاشر تمنطاشر"],
  [19, "تسعتاشر تسعطاشر"],
];

const tens: readonly (readonly [value: number, stem: string])[] = [
  [20, "عشر"],
  [30, "ثلاث"],
  [30, "تلات"],
  [40, "أربع"],
  [50, "خمس"],
  [60, "ست"],
  [70, "سبع"],
  [80, "ثمان"],
  [80, "تمان"],
  [90, "تسع"],
];

/** Stems before a joined hundred: «ثلاثمئة», and «ثلثمائة» of older books. */
const hundredStems: readonly (readonly [value: number, stems: string])[] = [
  [3, "ثلاث ثلث تلت ثلاثة"],
  [4, "أربع ربع أربعة"],
  [5, "خمس خمسة"],
  [6, "ست ستة"],
  [7, "سبع سبعة"],
  [8, "ثمان ثماني ثمن تمن ثمانية"],
  [9, "تسع تسعة"],
];

/** «مائة» keeps the alif of the oldest books, «مئة» drops it, «ميّة» is spoken; the fold makes one word of «مئة» and «ميّة». */
const hundredForms = ["مئة", "مائة"];
const hundredDuals = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي";

interface Scale {
  readonly value: number;
  readonly singular: string;
  readonly plurals: string;
}

/** The long and the short scale meet in Arabic: «بليون» is the press's word for a milliard, by the short scale. */
const scales: readonly Scale[] = [
  { value: 1e3, singular: "ألف", plurals: "آلاف ألوف تلاف" },
  { value: 1e6, singular: "مليون", plurals: "ملايين" },
  { value: 1e9, singular: "مليار", plurals: "مليارات ملايير" },
  { value: 1e9, singular: "بليون", plurals: "بلايين" },
  { value: 1e12, singular: "تريليون", plurals: "تريليونات" },
  { value: 1e12, singular: "ترليون", plurals: "ترليونات" },
  { value: 1e15, singular: "كوادريليون", plurals: "كوادريليونات" },
];

/** Fractions from a third to a tenth, on the pattern فُعل, plural أفعال (Wright I §§ 336). */
const shares: readonly (readonly [of: number, singular: string, plural: string])[] = [
  [2, "نصف", "أنصاف"],
  [3, "ثلث", "أثلاث"],
  [4, "ربع", "أرباع"],
  [5, "خمس", "أخماس"],
  [6, "سدس", "أسداس"],
  [7, "سبع", "أسباع"],
  [8, "ثمن", "أثمان"],
  [9, "تسع", "أتساع"],
  [10, "عشر", "أعشار"],
];

const ambiguousShares: ReadonlySet<string> = new Set(split("خمس سبع ثمن تسع عشر"));

const ranks: readonly (readonly [rank: number, forms: string])[] = [
  [1, "أول أولى"],
  [2, "ثاني ثانية ثان ثانيا"],
  [3, "ثالث ثالثة"],
  [4, "رابع رابعة"],
  [5, "خامس خامسة"],
  [6, "سادس سادسة"],
  [7, "سابع سابعة"],
  [8, "ثامن ثامنة"],
  [9, "تاسع تاسعة"],
  [10, "عاشر عاشرة"],
];

const table: ReadonlyMap<string, NumberWord> = (() => {
  const made = new Map<string, NumberWord>();
  const add = (forms: string | readonly string[], word: NumberWord): void => {
    for (const form of typeof forms === "string" ? split(forms) : forms) {
      const key = foldForSearch(form);
      made.set(key, { ...made.get(key), ...word });
    }
  };
  add("صفر صفرا", { place: "zero", value: 0 });
  for (const [value, forms] of units) {
    add(forms, { place: "unit", value });
    // «خمسةعشر»: the space forgotten.
    for (const form of split(forms)) add([`${form}عشر`, `${form}عشرة`], { place: "teen", value: 10 + value });
  }
  for (const [value, forms] of compoundUnits) {
    add(forms, { place: "unit", value, isOnlyCompound: true });
    for (const form of split(forms)) add([`${form}عشر`, `${form}عشرة`], { place: "teen", value: 10 + value });
  }
  for (const [value, forms] of spokenTeens) add(forms, { place: "teen", value });
  add("عشرة عشر عشرا", { place: "ten", value: 10 });
  for (const [value, stem] of tens) add([`${stem}ون`, `${stem}ين`], { place: "tens", value });
  add(hundredForms, { place: "hundred", value: 100 });
  add(hundredDuals, { place: "hundred", value: 200 });
  for (const [value, stems] of hundredStems) {
    for (const stem of split(stems)) {
      add(
        hundredForms.map((hundred) => stem + hundred),
        { place: "hundred", value: value * 100 },
      );
    }
  }
  for (const { value, singular, plurals } of scales) {
    add([singular, ...split(plurals)], { place: "scale", value });
    add([`${singular}ان`, `${singular}ين`, `${singular}ي`], { place: "scale", value, isDual: true });
    add(`${singular}ا`, { place: "scale", value, isDualBeforeNoun: true });
  }
  add("دستة دزينة درزن", { place: "scale", value: 12 });
  add("دستتان دستتين دزينتان دزينتين", { place: "scale", value: 12, isDual: true });
  for (const [of, singular, plural] of shares) {
    const share: Share = { parts: 1, of };
    const isAmbiguous = ambiguousShares.has(singular);
    add(singular, { share: isAmbiguous ? { ...share, isAmbiguous: true } : share });
    add(plural, { share: { ...share, isPlural: true } });
    if (!isAmbiguous) add(`${singular}ا`, { share: of === 3 ? { parts: 2, of } : share });
    else if (singular !== "ثمن" && singular !== "عشر")
      add(`${singular}ا`, { share: { parts: 2, of, isAmbiguous: true } });
    // «ربعين» is no Arabic fraction, and «عشرين» is twenty.
    if (of === 3 || of === 5) add([`${singular}ان`, `${singular}ي`], { share: { parts: 2, of } });
    if (of === 3) add(`${singular}ين`, { share: { parts: 2, of } });
  }
  add("نص", { share: { parts: 1, of: 2, isSpoken: true } });
  for (const [rank, forms] of ranks) add(forms, { rank });
  add("حادي حادية حاد", { rank: 1 });
  return made;
})();

const longest = Math.max(...Array.from(table.keys(), (key) => key.length));

/** What a folded word without clitics or article means as part of a number. */
export const numberWord = (folded: string): NumberWord | undefined =>
  folded.length > longest ? undefined : table.get(folded);
