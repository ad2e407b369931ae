import { deepEqual, equal, throws } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { monthName } from "@mihwar/arabic/calendar-words";
import {
  type DateStyle,
  dayOf,
  formatDate,
  formatDateTime,
  formatDay,
  formatTime,
  formatWeekday,
} from "@mihwar/arabic/date-format";
import { gregorianOfJalali } from "@mihwar/arabic/jalali";
import { printedDates } from "@mihwar/arabic/printed-date";

const house: DateStyle = { months: "dual", digits: "western", timeZone: "Asia/Riyadh", hijri: false };

test("الشهر بأسماء البيوت الأربعة", () => {
  equal(formatDay("2025-11-06", house), "6 نوفمبر/تشرين الثاني 2025");
  equal(formatDay("2025-11-06", { ...house, months: "gregorian" }), "6 نوفمبر 2025");
  equal(formatDay("2025-08-06", { ...house, months: "levantine" }), "6 آب 2025");
  equal(formatDay("2025-07-06", { ...house, months: "maghrebi" }), "6 جويلية 2025");
});

test("الأرقام والهجري كما يشاء البيت", () => {
  equal(formatDay("2025-11-06", { ...house, hijri: true }), "6 نوفمبر/تشرين الثاني 2025 الموافق 15 جمادى الأولى 1447هـ");
  equal(
    formatDay("2025-06-05", { months: "gregorian", digits: "arabic-indic", timeZone: "UTC", hijri: true }),
    "٥ يونيو ٢٠٢٥ الموافق ٩ ذي الحجة ١٤٤٦هـ",
  );
  equal(formatDay("1798-07-21", { ...house, hijri: true }), "21 يوليو/تموز 1798");
});

test("بيت الرباط، وبيت الرياض بالهجري أوّلًا، واسم اليوم قبل تاريخه", () => {
  equal(formatDay("2022-08-09", { ...house, months: "moroccan" }), "9 غشت 2022");
  equal(formatDay("2025-12-22", { ...house, months: "moroccan", weekday: true }), "الاثنين 22 دجنبر 2025");
  equal(
    formatDay("2025-11-06", { ...house, months: "gregorian", hijri: "first", weekday: true }),
    "الخميس 15 جمادى الأولى 1447هـ الموافق 6 نوفمبر 2025م",
  );
});

test("اليوم يومُ المكان", () => {
  const lateEvening = "2025-11-06T22:30:00.000Z";
  equal(dayOf(lateEvening, "Asia/Riyadh"), "2025-11-07");
  equal(dayOf(lateEvening, "Africa/Casablanca"), "2025-11-06");
  equal(dayOf("2025-11-06T03:00:00.000Z", "America/New_York"), "2025-11-05");
  equal(formatDate(lateEvening, house), "7 نوفمبر/تشرين الثاني 2025");
  equal(formatTime(lateEvening, house), "01:30");
  equal(formatTime("2025-11-06T21:00:00.000Z", house), "00:00");
  equal(formatTime(lateEvening, { ...house, digits: "arabic-indic" }), "٠١:٣٠");
  equal(formatDateTime(lateEvening, house), "7 نوفمبر/تشرين الثاني 2025، 01:30");
});

test("التوقيت الصيفي لا يضيع ساعة", () => {
  equal(formatTime("2025-07-01T12:00:00.000Z", { ...house, timeZone: "Africa/Cairo" }), "15:00");
  equal(formatTime("2025-12-01T12:00:00.000Z", { ...house, timeZone: "Africa/Cairo" }), "14:00");
});

test("أيام الأسبوع", () => {
  deepEqual(
    ["2025-11-02", "2025-11-03", "2025-11-04", "2025-11-05", "2025-11-06", "2025-11-07", "2025-11-08"].map(
      formatWeekday,
    ),
    ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
  );
});

test("ما ليس يومًا يُردّ", () => {
  for (const wrong of ["2025-02-30", "2025-13-01", "2025-11-6", "أمس", "", "2025-11-06T00:00:00Z"]) {
    throws(() => formatDay(wrong, house), RangeError);
  }
  throws(() => dayOf("أمس", "UTC"), RangeError);
  throws(() => dayOf("2025-11-06T00:00:00Z", "Mars/Olympus"), RangeError);
  throws(() => monthName(13, "dual"), RangeError);
});

const day = 86_400_000;
const numbersIn = (calendar: string) => {
  const clock = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return (time: number) => {
    const parts = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    return { year: parts.get("year"), month: parts.get("month"), day: parts.get("day") };
  };
};

test("التقويم الفارسي يساوي تقويم يونيكود", () => {
  const told = numbersIn("persian");
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1850, 0, 1) / day, max: Date.UTC(2100, 0, 1) / day }), (epochDay) => {
      const { year = 0, month = 0, day: date = 0 } = told(epochDay * day);
      equal(gregorianOfJalali({ year, month, day: date }), new Date(epochDay * day).toISOString().slice(0, 10));
    }),
  );
  equal(gregorianOfJalali({ year: 1402, month: 12, day: 30 }), undefined);
  equal(gregorianOfJalali({ year: 1403, month: 12, day: 30 }), "2025-03-20");
});

test("ما يطبعه البيت تاريخًا يقرؤه قارئ التواريخ", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1925, 0, 1) / day, max: Date.UTC(2077, 0, 1) / day }),
      fc.constantFrom("gregorian", "levantine", "dual", "maghrebi", "moroccan"),
      fc.constantFrom("western", "arabic-indic"),
      (epochDay, months, digits) => {
        const iso = new Date(epochDay * day).toISOString().slice(0, 10);
        const printed = formatDay(iso, { ...house, months, digits, hijri: true });
        deepEqual(
          printedDates(printed).map(({ edtf, calendar }) => `${calendar} ${edtf}`),
          [`gregorian ${iso}`, `hijri ${iso}`],
        );
      },
    ),
  );
});

test("اليوم والساعة كما يقولهما Intl في كلّ منطقة وكلّ لحظة، وعند قفزات الساعة خاصّة", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const jumps = ["2025-03-30T00:00:00Z", "2023-04-28T00:00:00Z", "1986-01-01T00:00:00Z", "2011-12-30T10:00:00Z"].map(
    Date.parse,
  );
  const moment = fc.oneof(
    fc.integer({ min: Date.parse("1905-01-01"), max: Date.parse("2105-01-01") }),
    fc.tuple(fc.constantFrom(...jumps), fc.integer({ min: -7_200_000, max: 7_200_000 })).map(([at, by]) => at + by),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (timeZone, at) => {
      const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
        timeZone,
        hourCycle: "h23",
        dateStyle: "short",
        timeStyle: "short",
      }).formatToParts(at);
      const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
      const instant = new Date(at).toISOString();
      deepEqual(
        [Number(dayOf(instant, timeZone).slice(8)), formatTime(instant, { ...house, timeZone })],
        [part("day"), `${String(part("hour")).padStart(2, "0")}:${String(part("minute")).padStart(2, "0")}`],
      );
    }),
    { numRuns: 600 },
  );
});
