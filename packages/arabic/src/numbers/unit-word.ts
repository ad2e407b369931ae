import { foldForSearch } from "../fold.ts";

/** What is counted. */
export interface UnitWord {
  /** The unit by its CLDR name (`kilometer`), or the money by its ISO 4217 code, or by its name where several have it. */
  readonly unit: string;
  readonly isMoney: boolean;
  /** The coin, a hundredth of the money (a thousandth where it is a fils): `cent`. */
  readonly coin?: string;
}

/** A unit, its name in the singular, and its plurals and other spellings. The duals and the accusative are derived. */
type Row = readonly [unit: string, singulars: string, others?: string];

const measures: readonly Row[] = [
  ["gram", "غرام جرام", "غرامات جرامات"],
  ["kilogram", "كيلوغرام كيلوجرام", "كيلوغرامات كيلوجرامات"],
  ["milligram", "ملليغرام ميليغرام مليغرام ملليجرام", ""],
  ["tonne", "طن", "أطنان"],
  ["ounce", "أونصة أوقية", "أونصات أوقيات"],
  ["carat", "قيراط", "قراريط"],
  ["liter", "لتر ليتر", "لترات ليترات"],
  ["milliliter", "ميليلتر ملليلتر مليلتر ميلليلتر", ""],
  ["hectoliter", "هكتوليتر هكتولتر", ""],
  ["gallon", "غالون جالون", "غالونات جالونات"],
  ["barrel", "برميل", "براميل"],
  ["cup", "كوب", "أكواب"],
  ["meter", "متر", "أمتار"],
  ["kilometer", "كيلومتر", "كيلومترات"],
  ["centimeter", "سنتيمتر سنتمتر", "سنتيمترات سنتمترات"],
  ["millimeter", "مليمتر ميليمتر ملليمتر", "مليمترات"],
  ["mile", "ميل", "أميال"],
  ["hectare", "هكتار", "هكتارات"],
  ["dunam", "دونم", "دونمات"],
  ["degree", "درجة", "درجات"],
  ["watt", "واط", ""],
  ["kilowatt", "كيلوواط", ""],
  ["megawatt", "ميغاواط ميجاواط ميغاوات ميجاوات", ""],
  ["second", "ثانية", "ثوان ثواني"],
  ["minute", "دقيقة", "دقائق"],
  ["hour", "ساعة", "ساعات"],
  ["day", "يوم", "أيام"],
  ["week", "أسبوع", "أسابيع"],
  ["month", "شهر", "أشهر شهور"],
  ["year", "سنة عام", "سنوات أعوام سنين"],
  ["decade", "عقد", "عقود"],
  ["century", "قرن", "قرون"],
];

/** Written after digits alone, for some are words of their own: «كم» is "how much" and «جم» "abundant". */
const signs: readonly (readonly [unit: string, forms: string])[] = [
  ["gram", "غ غم جم g"],
  ["kilogram", "كغ كغم كجم كلغ كيلو kg"],
  ["milligram", "ملغ ملغم ملج ملجم mg"],
  ["milliliter", "مل ml"],
  // «م» is "of our era" behind a year as often as it is metres.
  ["meter", "m"],
  ["kilometer", "كم كلم km"],
  ["centimeter", "سم cm"],
  ["millimeter", "ملم مم mm"],
  ["percentage-point", "نقطة مئوية|نقاط مئوية"],
  ["kilometer-per-hour", "كم/س km/h"],
];

/** Names of two or three words, longer than what they begin with. */
const phrases: readonly (readonly [unit: string, forms: string])[] = [
  ["milliliter", "ملي لتر|ميلي لتر|ملي ليتر"],
  ["hectoliter", "هكتو ليتر|هكتو لتر"],
  ["kilogram", "كيلو غرام|كيلو جرام|كيلو غرامات"],
  ["kilometer", "كيلو متر|كيلو مترا"],
  ["square-meter", "متر مربع|مترا مربعا|أمتار مربعة"],
  ["square-kilometer", "كيلومتر مربع|كيلومترا مربعا|كيلومترات مربعة|كم مربع|كلم مربع"],
  ["cubic-meter", "متر مكعب|مترا مكعبا|أمتار مكعبة"],
  ["celsius", "درجة مئوية|درجات مئوية|درجة سلزيوس|درجة سيليزيوس|سلزيوس|سيليزيوس"],
  ["fahrenheit", "درجة فهرنهايت|درجات فهرنهايت|فهرنهايت"],
  ["percentage-point", "نقطة مئوية|نقاط مئوية"],
];

/** Money that one state or one union has. */
const monies: readonly Row[] = [
  ["USD", "دولار", "دولارات"],
  ["EUR", "يورو أورو"],
  ["ILS", "شيكل شيقل", "شواكل شواقل شيكلات"],
  ["RUB", "روبل", "روبلات"],
  ["JPY", "ين"],
  ["CNY", "يوان"],
  ["KRW", "وون"],
  ["BTC", "بيتكوين بتكوين"],
  // Shared names: the adjective after them decides, and without it the name is all that is known.
  ["pound", "جنيه", "جنيهات"],
  ["riyal", "ريال", "ريالات"],
  ["dinar", "دينار", "دنانير"],
  ["dirham", "درهم", "دراهم"],
  ["lira", "ليرة", "ليرات"],
  ["franc", "فرنك", "فرنكات"],
  ["rupee", "روبية", "روبيات"],
  ["krone", "كرونة كرونا", "كرونات"],
];

/** Coins; whose they are is known of the cent alone. */
const coins: readonly Row[] = [
  ["cent", "سنت سينت", "سنتات سينتات"],
  ["piastre", "قرش", "قروش"],
  ["halala", "هللة", "هللات"],
  ["fils", "فلس"],
];

/** The state's adjective after a shared name. */
const nationalities: Readonly<Record<string, string>> = {
  "pound استرليني": "GBP",
  "pound إسترليني": "GBP",
  "pound مصري": "EGP",
  "pound سوداني": "SDG",
  "riyal سعودي": "SAR",
  "riyal قطري": "QAR",
  "riyal عماني": "OMR",
  "riyal يمني": "YER",
  "riyal إيراني": "IRR",
  "dinar كويتي": "KWD",
  "dinar عراقي": "IQD",
  "dinar أردني": "JOD",
  "dinar جزائري": "DZD",
  "dinar تونسي": "TND",
  "dinar ليبي": "LYD",
  "dinar بحريني": "BHD",
  "dirham إماراتي": "AED",
  "dirham مغربي": "MAD",
  "lira لبناني": "LBP",
  "lira سوري": "SYP",
  "lira تركي": "TRY",
  "franc سويسري": "CHF",
  "rupee هندي": "INR",
  "rupee باكستاني": "PKR",
  "krone سويدي": "SEK",
  "krone نرويجي": "NOK",
  "krone دنماركي": "DKK",
  "USD كندي": "CAD",
  "USD أسترالي": "AUD",
};

/** Signs and codes of money beside digits. */
const moneySigns: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₪": "ILS",
  "₽": "RUB",
  "₺": "TRY",
  "¢": "cent",
  c: "cent",
};

const codes: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CNY ILS RUB TRY EGP SDG SAR QAR OMR YER IRR KWD IQD JOD DZD TND LYD BHD AED MAD LBP SYP CHF INR PKR SEK NOK DKK CAD AUD".split(
    " ",
  ),
);

/** Duals in which a noun counts itself. «قدمين» and «نقطتين» are feet and points of other kinds too often to be here. */
function dualsOf(singular: string): readonly string[] {
  const stem = singular.endsWith("ة") ? `${singular.slice(0, -1)}ت` : singular;
  return [`${stem}ان`, `${stem}ين`];
}

const coinOf = (coin: string): UnitWord => ({ unit: coin === "cent" ? "USD" : coin, isMoney: true, coin });

interface Found extends UnitWord {
  readonly isDual: boolean;
}

const words = new Map<string, Found>();
const afterDigits = new Map<string, Found>();
const firstOfPhrase = new Set<string>();

{
  const put = (form: string, found: Found): void => {
    const key = foldForSearch(form);
    // The first to claim a form keeps it: «سنتين» is two years, not two cents; «ميلان» is Milan.
    if (!words.has(key) && key !== "ميلان") words.set(key, found);
    const first = key.split(" ")[0] as string;
    if (first !== key) firstOfPhrase.add(first);
  };
  const putRow = ([, singulars, others = ""]: Row, unit: UnitWord): void => {
    for (const singular of singulars.split(" ")) {
      put(singular, { ...unit, isDual: false });
      put(`${singular}ا`, { ...unit, isDual: false });
      for (const dual of dualsOf(singular)) put(dual, { ...unit, isDual: true });
    }
    for (const other of others.split(" ")) if (other !== "") put(other, { ...unit, isDual: false });
  };
  for (const [unit, forms] of phrases) {
    for (const form of forms.split("|")) put(form, { unit, isMoney: false, isDual: false });
  }
  for (const row of measures) putRow(row, { unit: row[0], isMoney: false });
  for (const row of monies) putRow(row, { unit: row[0], isMoney: true });
  for (const row of coins) putRow(row, coinOf(row[0]));
  for (const [unit, forms] of signs) {
    for (const form of forms.split(/[ |]/u)) {
      afterDigits.set(foldForSearch(form), { unit, isMoney: false, isDual: false });
    }
  }
  afterDigits.set(foldForSearch("ج.م"), { unit: "EGP", isMoney: true, isDual: false });
}

const nationality = new Map(
  Object.entries(nationalities).map(([key, code]) => {
    const [name, adjective] = key.split(" ") as [string, string];
    return [`${name} ${foldForSearch(adjective)}`, code];
  }),
);

/** «سويسري، سويسرية، سويسريا»: the masculine that the table of nationalities is kept by. */
const masculine = (adjective: string): string => adjective.replace(/(?:ه|ا|ين|تين|ان|تان)$/u, "");

/** Whether a folded word is a unit or the first word of one. */
export const beginsUnit = (folded: string): boolean =>
  folded.length <= 14 && (words.has(folded) || firstOfPhrase.has(folded));

/** What was found: the unit, how many words it took, and whether the noun said «two» by itself. */
export interface UnitFound extends UnitWord {
  readonly words: number;
  readonly isDual: boolean;
}

/**
 * The unit that folded words begin with, an adjective of nationality included.
 * @param next gives the folded word that stands so many words ahead, undefined where none follows
 */
export function findUnit(next: (ahead: number) => string | undefined, isAfterDigits: boolean): UnitFound | undefined {
  const first = next(0);
  if (first === undefined || first.length > 14) return undefined;
  if (firstOfPhrase.has(first)) {
    const phrase = words.get(`${first} ${next(1) ?? ""}`);
    if (phrase !== undefined) return { ...phrase, words: 2 };
  }
  const found = words.get(first) ?? (isAfterDigits ? afterDigits.get(first) : undefined);
  if (found === undefined) return undefined;
  if (!found.isMoney) return { ...found, words: 1 };
  const code = nationality.get(`${found.unit} ${masculine(next(1) ?? "")}`);
  return code === undefined ? { ...found, words: 1 } : { ...found, unit: code, words: 2 };
}

/** The money that a sign or a code beside digits names. */
export function findMoneySign(sign: string): UnitWord | undefined {
  const code = moneySigns[sign] ?? (codes.has(sign) ? sign : undefined);
  if (code === undefined) return undefined;
  return code === "cent" ? coinOf(code) : { unit: code, isMoney: true };
}
