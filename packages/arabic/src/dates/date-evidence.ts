import { foldForSearch } from "../fold.ts";
import type { Said } from "./date-expression.ts";
import type { DatePiece } from "./date-piece.ts";
import { textAt, wordSet } from "./reading.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldForSearch));

/**
 * What is named after a date: cities, streets, squares, universities, movements. The date after such a word is a name, unless
 * it has its year: «مدينة 6 أكتوبر»، «ساحة 14 تموز», but «ثورة 25 يناير 2011».
 */
const namedAfterDates = folded(
  "مدينة شوارع شارع جسر كوبري ميدان ساحة جامعة حركة كتيبة كتائب لواء حي نادي فريق شركة بنك مستشفى مدرسة محور حزب جبهة تحالف قاعدة مطار ملعب صحيفة جريدة مجلة قناة إذاعة موقع فيلم مسلسل رواية كتاب سورة صلاة خطبة مسجد جامع سوق قرية بلدة طريق دوار قصر نفق سد متنزه حديقة منظمة جمعية مؤسسة دار ائتلاف تيار مركز النائب النائبة السيد السيدة الشيخ محمد خالد عبد أبو ابن بن آل مي عائلة",
);

/** What is named after a day of a month, and of a day of the week only told: «حرب أكتوبر», but «هجوم الأحد». */
const eventsOfDates = folded("حرب ثورة انتفاضة نكسة انقلاب أحداث هجوم هجمات عملية");

/** What has «اليوم» and «الغد» in its name, by itself or, as «صحيفة الجزائر اليوم», with a country between. */
const press = folded("صحيفة جريدة قناة موقع حزب تلفزيون شبكة وكالة مجلة أخبار منصة إذاعة");
const namedToday = folded("المصري روسيا");

const beforeAmbiguousMonth = wordSet("في منذ خلال حتي الي من اواخر اوايل مطلع بدايه نهايه منتصف شهر اواسط بحلول");

/** «أب», which pages print for آب too; it keeps its hamza so that the two are told apart. */
const fatherOrAugust = "أب";

/** Whether what was said is surely a date in running text. */
export function isSure(pieces: readonly DatePiece[], at: number, said: Said): boolean {
  const { fields, period, weekday, time, dayPart, isToday } = said;
  const before = textAt(pieces, at - 1);
  const isFather = textAt(pieces, at) === fatherOrAugust;
  if (fields !== undefined && period === undefined) {
    const isMonthOnly =
      fields.months !== undefined &&
      fields.day === undefined &&
      fields.year === undefined &&
      fields.shift === undefined;
    if (fields.isCertain || said.part !== undefined) return true;
    // «من أب لبناني» is a father.
    return isMonthOnly && !isFather && beforeAmbiguousMonth.has(before);
  }
  if (period !== undefined || weekday !== undefined) return true;
  if (time !== undefined) return true;
  return (
    dayPart !== undefined &&
    (isToday === true || (dayPart === "midnight" && ["عند", "بعد", "قبل", "حتي", "منذ"].includes(before)))
  );
}

/** Whether a word is of a list, with a clitic before it or without. */
const isAmong = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || words.has(word.replace(/^[وفبل]/u, ""));

/** Whether the words before make a name of what was said. */
export function isName(pieces: readonly DatePiece[], at: number, said: Said): boolean {
  const before = pieces[at - 1];
  if (before === undefined || pieces[at]?.isNewLine === true) return false;
  // «بكرة» is tomorrow in speech, and «بكرةٍ» with a ball.
  if (textAt(pieces, at) === "بكره") return true;
  const isDayWord = said.period?.unit === "day" && said.fields === undefined && said.weekday === undefined;
  // «مليون رغيف في اليوم» is a rate.
  if (isDayWord && before.text === "في" && textAt(pieces, at) === "اليوم")
    return pieces[at + 1]?.word?.shift === undefined;
  if (isDayWord) {
    const name = textAt(pieces, at - 2);
    return isAmong(namedToday, before.text) || isAmong(press, before.text) || isAmong(press, name);
  }
  if (
    said.fields?.year !== undefined ||
    said.part !== undefined ||
    said.dayPart !== undefined ||
    said.time !== undefined
  )
    return false;
  if (said.period !== undefined && said.period.unit !== "season") return false;
  if (said.weekdayShift !== undefined || said.fields?.shift !== undefined) return false;
  return isAmong(namedAfterDates, before.text) || (said.weekday === undefined && isAmong(eventsOfDates, before.text));
}
