import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { type DateMention, readDate, readDates } from "@mihwar/arabic/dates/read-dates";

/** Thursday. */
const at = "2025-11-06";
const told = (text: string, circumstances = { at }): readonly string[] =>
  readDates(text, circumstances).map((mention) => `${mention.text} ← ${mention.edtf}`);

const cases: readonly (readonly [string, ...string[]])[] = [
  // Days from today
  ["وصل أمس الأول وغادر اليوم", "أمس الأول ← 2025-11-04", "اليوم ← 2025-11-06"],
  ["غادر أول من أمس (الثلاثاء) إلى أنقرة", "أول من أمس (الثلاثاء) ← 2025-11-04"],
  ["اجتمعا اليوم /الخميس/ في تونس", "اليوم /الخميس/ ← 2025-11-06"],
  ["سيعود بعد غدٍ إلى عمّان", "بعد غدٍ ← 2025-11-08"],
  // A sum, or the name of a summit
  ["قمة بصيغة «C5+1» ومحادثات 5+1 بدأت عند 15:30 +03:00", "15:30 +03:00 ← 2025-11-06T15:30:00+03:00"],
  // Days of the week: the sentence tells the way
  ["قال الوزير الأحد إنه سيزور القاهرة الأحد", "الأحد ← 2025-11-02", "الأحد ← 2025-11-09"],
  ["تنطلق البطولة في 20 أكتوبر وتُختتم الأحد", "20 أكتوبر ← 2025-10-20", "الأحد ← 2025-11-09"],
  ["أُجّلت منذ عام 2019 لم تُعقد", "منذ عام 2019 ← 2019/.."],
  ["وقع الهجوم الخميس قبل الماضي", "الخميس قبل الماضي ← 2025-10-23"],
  ["دارت المعارك ليل الأربعاء - الخميس", "ليل الأربعاء - الخميس ← 2025-11-05/2025-11-06"],
  // Names of months, side by side too
  ["بدأ الإضراب في 3 حزيران يونيو 2024", "3 حزيران يونيو 2024 ← 2024-06-03"],
  ["قُتل في ٧ تشرين الأوّل/أكتوبر ٢٠٢٣", "٧ تشرين الأوّل/أكتوبر ٢٠٢٣ ← 2023-10-07"],
  ["انعقدت بفاتح شتنبر 2021 بالرباط", "فاتح شتنبر 2021 ← 2021-09-01"],
  ["منذ 30 جويلية الفارط؛ صدر في 4 أوت 2023", "منذ 30 جويلية ← 2025-07-30/..", "4 أوت 2023 ← 2023-08-04"],
  // Hijri
  ["صدر في 9 ذي الحجة 1446هـ الموافق 5 يونيو 2025م", "9 ذي الحجة 1446هـ ← 2025-06-05", "5 يونيو 2025م ← 2025-06-05"],
  ["ولد سنة 164 هجرية في بغداد", "سنة 164 هجرية ← 0780~/0781~"],
  ["زار المدينة في رمضان 2019", "رمضان 2019 ← 2019-05-06/2019-06-03"],
  ["ولد في 5 شوال 1319 هـ", "5 شوال 1319 هـ ← 1902-01-15~"],
  ["القرن الخامس والسادس الهجري", "القرن الخامس ← 1010~/1107~"],
  // The moon was seen a day later than the calendar has it
  [
    "عيد الفطر 1 شوال 1445هـ (الموافق 11 أبريل 2024)",
    "عيد الفطر 1 شوال 1445هـ ← 2024-04-11",
    "11 أبريل 2024 ← 2024-04-11",
  ],
  // Ranges
  ["المعرض من 28 ديسمبر 2025 إلى 3 يناير 2026", "من 28 ديسمبر 2025 إلى 3 يناير 2026 ← 2025-12-28/2026-01-03"],
  ["امتدّ من 20 نوفمبر وحتى 18 ديسمبر 2022", "من 20 نوفمبر وحتى 18 ديسمبر 2022 ← 2022-11-20/2022-12-18"],
  ["الحرب الأهلية (1975-1990) في لبنان", "1975-1990 ← 1975/1990"],
  ["ترشّح عامي 2009 و2014", "عامي 2009 و2014 ← {2009,2014}"],
  ["سيُعقد الأسبوع المقبل بين الأربعاء والجمعة", "الأسبوع المقبل بين الأربعاء والجمعة ← 2025-11-12/2025-11-14"],
  [
    "بين عامي 1969م - 1982م وما بين عامي 1805 إلى 1848",
    "بين عامي 1969م - 1982م ← 1969/1982",
    "ما بين عامي 1805 إلى 1848 ← 1805/1848",
  ],
  ["فاز في الأعوام: 1954، 1974، و1990", "الأعوام: 1954، 1974، و1990 ← {1954,1974,1990}"],
  ["العام الدراسي 2025/2026", "العام الدراسي 2025/2026 ← 2025/2026"],
  ["يمتدّ المعرض من 24 أكتوبر إلى 6 نوفمبر", "من 24 أكتوبر إلى 6 نوفمبر ← 2025-10-24/2025-11-06"],
  // From the date before
  ["وقع في 7 أكتوبر 2023 ثم في ديسمبر من العام نفسه", "7 أكتوبر 2023 ← 2023-10-07", "ديسمبر من العام نفسه ← 2023-12"],
  ["صُوّت في 12 مارس 2020 ونُشر في 27 من الشهر ذاته", "12 مارس 2020 ← 2020-03-12", "27 من الشهر ذاته ← 2020-03-27"],
  ["يومي الجمعة والسبت المقبلين", "يومي الجمعة ← 2025-11-07", "السبت المقبلين ← 2025-11-08"],
  // Longer than a year
  ["هاجروا في أواخر القرن التاسع عشر", "أواخر القرن التاسع عشر ← 1867/1899"],
  ["في العقد الأول من القرن الحادي والعشرين", "العقد الأول من القرن الحادي والعشرين ← 200X"],
  ["ازدهرت في ستّينات القرن الماضي", "ستّينات القرن الماضي ← 196X"],
  ["قبل عام 1948 وبعد عام 1967", "عام 1948 ← 1948", "عام 1967 ← 1967"],
  // Parts of a year
  ["ارتفعت في الثلث الأول من العام الحالي", "الثلث الأول من العام الحالي ← 2025-37"],
  ["صيف 2022 وشتاء العام الماضي", "صيف 2022 ← 2022-22", "شتاء العام الماضي ← 2024-24"],
  // Distances
  ["رحل قبل نحو عشرين عاما", "قبل نحو عشرين عاما ← 2005~"],
  ["ستردّ الحكومة في غضون ثلاثة أيام", "غضون ثلاثة أيام ← 2025-11-06/2025-11-09"],
  // Times
  ["تنطلق الساعة الثامنة إلا ربعا مساء السبت المقبل", "الساعة الثامنة إلا ربعا مساء السبت المقبل ← 2025-11-08T19:45:00"],
  ["عند الساعة 12,30 ت غ", "الساعة 12,30 ت غ ← 2025-11-06T12:30:00Z"],
  ["حتى الثانية بعد منتصف الليل", "حتى الثانية بعد منتصف الليل ← ../2025-11-06T02:00:00"],
  ["اليوم الساعة 22:00 بتوقيت مكة المكرمة", "اليوم الساعة 22:00 بتوقيت مكة المكرمة ← 2025-11-06T22:00:00+03:00"],
  // What is named after a date, and what only looks like one
  ["في مدينة السادس من أكتوبر وشارع 26 يوليو"],
  ["أدان هجوم الأحد، وذكّر بحرب أكتوبر", "الأحد ← 2025-11-02"],
  ["بعد ثورة 25 يناير 2011 بعام", "25 يناير 2011 ← 2011-01-25"],
  ["مارس الضغط عليه، وآب إلى رشده"],
  ["قال رجب إن شعبان لم يصل، ولا أحد يعلم"],
  ["المصري اليوم وروسيا اليوم وصحيفة الجزائر اليوم"],
  ["نُقل 2011 مصابا، وصُرف 2000 دولار في 2000 قرية"],
  ["فاز 3-2 وخسر 26.30 نقطة"],
  ["استقال بعد يومين من تعيينه وقبل أسبوع من الانتخابات"],
  ["في العشرينيات من عمره"],
  ["لعب بكرة جديدة، وولد لأب لبناني"],
  ["مليون رغيف في اليوم"],
  ["استمرّ ثلاثة أيام وكلّ أسبوع"],
];

test("تواريخ الخبر في مواضعها وقيمها", () => {
  for (const [text, ...expected] of cases) deepEqual(told(text), expected, text);
});

test("ما هو تاريخ كلّه يُفهم منه أكثر", () => {
  const answers: readonly (readonly [string, string])[] = [
    ["15", "2025-11-15"],
    ["الحادي والعشرين", "2025-11-21"],
    ["الخميس", "2025-11-13"],
    ["السبت 15", "2025-11-15"],
    ["21/09", "2026-09-21"],
    ["السابعة والنصف", "2025-11-06T07:30:00"],
    ["غدا 8 مساء", "2025-11-07T20:00:00"],
    ["آخر اثنين من شهر آذار", "2026-03-30"],
    ["ثالث ثلاثاء في أيلول 2024", "2024-09-17"],
    ["الأسبوع الأول من تشرين الأول 2024", "2024-10-07/2024-10-13"],
    ["عيد الفطر 2026", "2026-03-20"],
    ["عيد الفصح 2024", "2024-03-31"],
    ["ألفين وعشرين", "2020"],
  ];
  for (const [text, edtf] of answers) equal(readDate(text, { at })?.edtf, edtf, text);
  equal(readDate("خمسة عشر صحفيا", { at }), undefined);
  equal(readDate("", { at }), undefined);
  equal(readDate("الآن", { at: "2025-11-06T15:05:00" })?.edtf, "2025-11-06T15:05:00");
});

test("الجهة كما يُطلب، والأسبوع كما يبدأ في المكان", () => {
  const one = (text: string, more: object): string | undefined => readDates(text, { at, ...more })[0]?.edtf;
  equal(one("اجتماع الاثنين في المقر", { direction: "past" }), "2025-11-03");
  equal(one("اجتماع الاثنين في المقر", { direction: "future" }), "2025-11-10");
  equal(one("كان ذلك الأسبوع الماضي هناك", {}), "2025-10-27/2025-11-02");
  equal(one("كان ذلك الأسبوع الماضي هناك", { weekStart: 6 }), "2025-10-25/2025-10-31");
});

test("ما ليس يومًا للخبر يُردّ", () => {
  for (const wrong of ["", "أمس", "2025-02-30", "2025-11-6"]) throws(() => readDates("أمس", { at: wrong }), RangeError);
});

interface GoldSentence {
  readonly at: string;
  readonly text: string;
  readonly dates: readonly DateMention[];
}

/** F1 of spans that are exact, and of spans that are exact and have the right value. */
function scores(sentences: readonly GoldSentence[]): { readonly span: number; readonly value: number } {
  let wanted = 0;
  let given = 0;
  let spans = 0;
  let values = 0;
  for (const { at: published, text, dates } of sentences) {
    const read = readDates(text, { at: published });
    wanted += dates.length;
    given += read.length;
    for (const date of dates) {
      const found = read.find(({ start, end }) => start === date.start && end === date.end);
      if (found === undefined) continue;
      spans += 1;
      if (found.edtf === date.edtf && found.calendar === date.calendar) values += 1;
    }
  }
  const f1 = (right: number): number => (2 * right) / (wanted + given);
  return { span: f1(spans), value: f1(values) };
}

test("أربعمئة وتسعون جملة حُكم فيها قبل القارئ", () => {
  const path = fileURLToPath(new URL("gold/dates.json", import.meta.url));
  const gold = JSON.parse(readFileSync(path, "utf8")) as readonly GoldSentence[];
  equal(gold.length, 490);
  for (const { text, dates } of gold) for (const date of dates) equal(text.slice(date.start, date.end), date.text);
  const { span, value } = scores(gold);
  ok(span >= 0.98, `span ${span}`);
  ok(value >= 0.97, `value ${value}`);
});

const pieces = fc.constantFrom(
  ..."من إلى حتى بين وبين منذ قبل بعد خلال في يوم الأحد الاثنين الخميس أمس الأول غدا اليوم الماضي المقبل أكتوبر تشرين الثاني مارس رجب 1447هـ 2025 15 3 الساعة الثالثة والنصف عصرا مساء عام القرن التاسع عشر الثمانينيات الأسبوع ثلاثة أيام شهرين ، . / - – ( ) : و ربع نهاية مطلع بتوقيت غرينتش GMT +03:00 هذا كل ألفين وعشرين ـ \u064e \u200f \ud800 \udc00 \u2067 \n ١٢ ۱۴۰۳".split(
    " ",
  ),
);
const soup = fc
  .array(fc.tuple(pieces, fc.constantFrom(" ", "", "  ")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));

test("لا نصّ يُسقط القارئ، والمواضع في النصّ مرتّبة لا تتداخل", () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      let last = 0;
      for (const mention of readDates(text, { at })) {
        ok(mention.start >= last && mention.end > mention.start && mention.end <= text.length, text);
        equal(mention.text, text.slice(mention.start, mention.end));
        ok(mention.edtf.length > 0 && !/NaN|undefined/u.test(mention.edtf), `${text} ← ${mention.edtf}`);
        last = mention.end;
      }
    }),
    { numRuns: 2000 },
  );
});

test("الوقت على قدر الطول، ولو كان النصّ كلمة واحدة", () => {
  const seconds = (text: string): number => {
    const before = process.cpuUsage();
    readDates(text, { at });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  for (const word of [
    "ا",
    "1",
    "و",
    "من ",
    "3 و",
    "بين 3 ",
    "إلى ",
    "- ",
    "يوم ",
    "أمس ",
    "ثلاثة و",
    "نوفمبر/",
    "الساعة ",
  ]) {
    const length = 20_000;
    seconds(word.repeat(1000));
    const [short, long] = [seconds(word.repeat(length)), seconds(word.repeat(length * 4))];
    ok(long < 10 * short + 0.5, `${word}: ${short} s, then ${long} s`);
  }
  ok(seconds("س".repeat(10_000_000)) < 20);
});
