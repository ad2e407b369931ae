import { foldForSearch } from "../fold.ts";
import { type MonthWord, monthsOfOneWord } from "../month-word.ts";
import type { Part, Unit } from "./period.ts";

/** Times of day as words name them. */
export type DayPart =
  | "dawn"
  | "morning"
  | "noon"
  | "beforeNoon"
  | "afternoon"
  | "evening"
  | "night"
  | "midnight"
  | "afterMidnight";

/** What a word may mean in a date. One word may mean several things: «الثاني» is an ordinal, and half the name of a month. */
export interface DateWord {
  /** «ثلاثة، عشرين، مئة، ألفين». */
  readonly cardinal?: number;
  /** «الثالث، ثالثة، العشرين»; -1 for «الأخير، آخر». */
  readonly ordinal?: number;
  readonly unit?: Unit;
  /** Of a unit: 1 for «شهر», 2 for «شهرين», 3 for «أشهر». */
  readonly count?: 1 | 2 | 3;
  /** Whether the word has its article. */
  readonly isDefinite?: boolean;
  /** 0 for Sunday. */
  readonly weekday?: number;
  readonly months?: readonly MonthWord[];
  /** Whether the month's name is also a verb, a person or a thing, and needs a word beside it: «مارس، آب، رجب». */
  readonly isAmbiguous?: boolean;
  /** Days from today: -1 for «أمس». */
  readonly day?: number;
  /** -1 for «الماضي», 0 for «الجاري», 1 for «المقبل». */
  readonly shift?: -1 | 0 | 1;
  readonly part?: Part;
  readonly dayPart?: DayPart;
  /** 1 for spring. */
  readonly season?: number;
  /** 80 for «الثمانينيات». */
  readonly decade?: number;
}

/** One list of words that mean the same: the article is told from the spelling. */
type Row = readonly [words: string, meaning: DateWord];

const cardinals: readonly Row[] = [
  ["واحد واحدة", { cardinal: 1 }],
  ["اثنان اثنين اثنتان اثنتين إثنان إثنين", { cardinal: 2 }],
  ["ثلاث ثلاثة تلات تلاتة", { cardinal: 3 }],
  ["أربع أربعة", { cardinal: 4 }],
  ["خمس خمسة", { cardinal: 5 }],
  ["ست ستة", { cardinal: 6 }],
  ["سبع سبعة", { cardinal: 7 }],
  ["ثمان ثماني ثمانية ثمانيا", { cardinal: 8 }],
  ["تسع تسعة", { cardinal: 9 }],
  ["عشر عشرة", { cardinal: 10 }],
  ["أحد إحدى", { cardinal: 1 }],
  ["اثنا اثني اثنتا اثنتي", { cardinal: 2 }],
  ["عشرون عشرين", { cardinal: 20 }],
  ["ثلاثون ثلاثين", { cardinal: 30 }],
  ["أربعون أربعين", { cardinal: 40 }],
  ["خمسون خمسين", { cardinal: 50 }],
  ["ستون ستين", { cardinal: 60 }],
  ["سبعون سبعين", { cardinal: 70 }],
  ["ثمانون ثمانين", { cardinal: 80 }],
  ["تسعون تسعين", { cardinal: 90 }],
  ["مئة مائة", { cardinal: 100 }],
  ["مئتان مئتين مائتان مائتين مئتا مئتي", { cardinal: 200 }],
  ["ثلاثمئة ثلاثمائة", { cardinal: 300 }],
  ["أربعمئة أربعمائة", { cardinal: 400 }],
  ["خمسمئة خمسمائة", { cardinal: 500 }],
  ["ستمئة ستمائة", { cardinal: 600 }],
  ["سبعمئة سبعمائة", { cardinal: 700 }],
  ["ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة", { cardinal: 800 }],
  ["تسعمئة تسعمائة", { cardinal: 900 }],
  ["ألف آلاف", { cardinal: 1000 }],
  ["ألفان ألفين ألفا ألفي", { cardinal: 2000 }],
  // «بضعة أيام» is three to nine of them, and dates need one number: the least.
  ["بضع بضعة", { cardinal: 3 }],
];

const ordinals: readonly Row[] = [
  ["أول أولى أوّل حادي حادية", { ordinal: 1 }],
  ["فاتح غرة", { ordinal: 1 }],
  ["ثان ثاني ثانية", { ordinal: 2 }],
  ["ثالث ثالثة", { ordinal: 3 }],
  ["رابع رابعة", { ordinal: 4 }],
  ["خامس خامسة", { ordinal: 5 }],
  ["سادس سادسة", { ordinal: 6 }],
  ["سابع سابعة", { ordinal: 7 }],
  ["ثامن ثامنة", { ordinal: 8 }],
  ["تاسع تاسعة", { ordinal: 9 }],
  ["عاشر عاشرة", { ordinal: 10 }],
  ["آخر أخير أخيرة", { ordinal: -1 }],
];

const units: readonly Row[] = [
  ["ثانية", { unit: "second", count: 1 }],
  ["ثانيتان ثانيتين", { unit: "second", count: 2 }],
  ["ثوان ثواني", { unit: "second", count: 3 }],
  ["دقيقة", { unit: "minute", count: 1 }],
  ["دقيقتان دقيقتين", { unit: "minute", count: 2 }],
  ["دقائق", { unit: "minute", count: 3 }],
  ["ساعة", { unit: "hour", count: 1 }],
  ["ساعتان ساعتين", { unit: "hour", count: 2 }],
  ["ساعات", { unit: "hour", count: 3 }],
  ["يوم يوما", { unit: "day", count: 1 }],
  ["يومان يومين يومي", { unit: "day", count: 2 }],
  ["أيام", { unit: "day", count: 3 }],
  ["أسبوع أسبوعا أسبوعي", { unit: "week", count: 1 }],
  ["أسبوعان أسبوعين", { unit: "week", count: 2 }],
  ["أسابيع", { unit: "week", count: 3 }],
  ["شهر شهرا شهري", { unit: "month", count: 1 }],
  ["شهران شهرين", { unit: "month", count: 2 }],
  ["أشهر شهور", { unit: "month", count: 3 }],
  ["ربع فصل", { unit: "quarter", count: 1 }],
  ["نصف", { unit: "half", count: 1 }],
  ["عام عاما سنة حول", { unit: "year", count: 1 }],
  ["عامان عامين عامي سنتان سنتين سنتي", { unit: "year", count: 2 }],
  ["أعوام سنوات سنين", { unit: "year", count: 3 }],
  ["عقد عقدا", { unit: "decade", count: 1 }],
  ["عقدان عقدين", { unit: "decade", count: 2 }],
  ["عقود", { unit: "decade", count: 3 }],
  ["قرن قرنا", { unit: "century", count: 1 }],
  ["قرنان قرنين", { unit: "century", count: 2 }],
  ["قرون", { unit: "century", count: 3 }],
  ["ألفية", { unit: "millennium", count: 1 }],
];

const weekdays: readonly Row[] = [
  ["أحد", { weekday: 0 }],
  ["اثنين إثنين", { weekday: 1 }],
  ["ثلاثاء ثلاثا تلاتاء", { weekday: 2 }],
  ["أربعاء أربعا", { weekday: 3 }],
  ["خميس", { weekday: 4 }],
  ["جمعة", { weekday: 5 }],
  ["سبت", { weekday: 6 }],
];

const seasons: readonly Row[] = [
  ["ربيع", { season: 1 }],
  ["صيف صائفة", { season: 2 }],
  ["خريف", { season: 3 }],
  ["شتاء", { season: 4 }],
];

const decades: readonly Row[] = [
  ["عشرينيات عشرينات", { decade: 20 }],
  ["ثلاثينيات ثلاثينات", { decade: 30 }],
  ["أربعينيات أربعينات", { decade: 40 }],
  ["خمسينيات خمسينات", { decade: 50 }],
  ["ستينيات ستينات", { decade: 60 }],
  ["سبعينيات سبعينات", { decade: 70 }],
  ["ثمانينيات ثمانينات", { decade: 80 }],
  ["تسعينيات تسعينات", { decade: 90 }],
];

/** These are written with the article and without, and are read in both ways. */
const withAndWithoutArticle: readonly Row[] = [
  ...cardinals,
  ...ordinals,
  ...units,
  ...weekdays,
  ...seasons,
  ...decades,
  ["صباح صبح ضحى", { dayPart: "morning" }],
  ["فجر سحر", { dayPart: "dawn" }],
  ["ظهر ظهيرة", { dayPart: "noon" }],
  ["عصر", { dayPart: "afternoon" }],
  ["مساء مغرب غروب عشية", { dayPart: "evening" }],
  ["عشاء", { dayPart: "evening" }],
  ["ليل ليلة", { dayPart: "night" }],
  ["نهار", { dayPart: "noon" }],
];

/** These are read as they stand. */
const asTheyStand: readonly Row[] = [
  ["الماضي الماضية الماضيين الماضيتين الماضيان الماض الماضيات", { shift: -1 }],
  ["المنصرم المنصرمة المنصرمين المنصرمتين الفائت الفائتة الفائتين الفايت الفايتة المنقضي المنقضية", { shift: -1 }],
  ["السابق السابقة السابقين", { shift: -1 }],
  ["المقبل المقبلة المقبلين المقبلتين المقبلان القادم القادمة القادمين القادمتين الآتي الآتية", { shift: 1 }],
  ["التالي التالية التاليين الجاي الجاية اللاحق", { shift: 1 }],
  ["الحالي الحالية الجاري الجارية الراهن الراهنة", { shift: 0 }],
  ["أمس الأمس البارحة مبارح امبارح إمبارح", { day: -1 }],
  ["غد غدا الغد بكرة بكرا بكره", { day: 1 }],
  ["صباحا الصبح صبحا ص am", { dayPart: "morning" }],
  ["فجرا", { dayPart: "dawn" }],
  ["ظهرا", { dayPart: "noon" }],
  ["عصرا", { dayPart: "afternoon" }],
  ["مساء مساءا مساءً م pm", { dayPart: "evening" }],
  ["ليلا", { dayPart: "night" }],
  ["مطلع بداية مستهل بدايات مفتتح استهلال", { part: "start" }],
  ["منتصف نص", { part: "middle" }],
  ["نهاية ختام نهايات خاتمة", { part: "end" }],
  ["أوائل مطالع", { part: "early" }],
  ["أواسط", { part: "mid" }],
  ["أواخر", { part: "late" }],
];

/** Words that bind the parts of a date and mean nothing by themselves: a clitic before them is seen. */
const bindings =
  "ال من في إلى حتى لغاية غاية بين مابين ما الثلث منذ مذ قبل قبيل بعد خلال أثناء غضون هذا هذه نفس الموافق موافق بتاريخ تاريخ الساعة ساعة بتوقيت توقيت عند عشر عشرة ونصف نصف ربع ثلث إلا حوالي نحو قرابة زهاء تقريبا شهر موسم الدراسي الميلاد هجري هجرية الهجري الهجرية للهجرة ميلادي ميلادية الميلادي الميلادية نهاية عطلة كل تشرين كانون جمادى جماد ذي ذو ذا اليوم الليلة ليلة الذي اللي الي القبل الدقيقة وقت كامل كاملة أو لا ثم مدة طوال طيلة";

const made = new Map<string, DateWord>();

const merge = (word: string, meaning: DateWord): void => {
  const folded = foldForSearch(word);
  made.set(folded, { ...made.get(folded), ...meaning });
};

for (const [words, meaning] of withAndWithoutArticle) {
  for (const word of words.split(" ")) {
    merge(word, meaning);
    merge(`ال${word}`, { ...meaning, isDefinite: true });
  }
}
for (const [words, meaning] of asTheyStand) for (const word of words.split(" ")) merge(word, meaning);
// The tens are ordinals too where they have the article: «العشرين من آذار».
for (const [words, ten] of [
  ["العشرون العشرين", 20],
  ["الثلاثون الثلاثين", 30],
] as const)
  for (const word of words.split(" ")) merge(word, { ordinal: ten });
for (const word of bindings.split(" ")) merge(word, {});

/** Of months, what is also a verb, a person, a thing, a car, or a word of another language. */
const ambiguousMonths = new Set(
  "مارس شباط آذار نيسان أيار حزيران تموز آب أيلول صفر رجب شعبان رمضان محرم المحرم شوال جوان ماي ماى may mar mars march jun jan dec sep sept oct nov feb apr jul aug أدار مايس آيار دی تیر مهر آذر آبان"
    .split(" ")
    .map(foldForSearch),
);

for (const [name, months] of monthsOfOneWord()) {
  merge(name, ambiguousMonths.has(name) ? { months, isAmbiguous: true } : { months });
}

/**
 * What a folded word may mean in a date; undefined for the words of the rest of the language.
 * @example dateWord("امس") // { day: -1 }
 */
export const dateWord = (folded: string): DateWord | undefined => made.get(folded);
