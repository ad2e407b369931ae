import { type WordsFor, say } from "@mihwar/newsroom/words";
import type { AgendaProblem, AgendaSpot } from "./agenda-problem.ts";

const mebibytes = (bytes: number): string => `${Math.round((bytes / 1_048_576) * 10) / 10} م.ب`;

const columns = { title: "العنوان", start: "التاريخ" } as const;

const problems: WordsFor<AgendaProblem> = {
  "too-large": ({ size, limit }) => `الملف ${mebibytes(size)} والحد ${mebibytes(limit)}؛ قسّمه ملفّين أو أكثر`,
  "too-many": ({ limit }) => `في الملف أكثر من ${limit} حدث؛ قسّمه ملفّين أو أكثر`,
  "line-too-long": ({ limit }) => `سطر أطول من ${limit} بايت؛ اختصره أو احذفه`,
  "not-text": () => "ليس نصًّا بترميز UTF-8؛ صدّره من جديد بهذا الترميز",
  "not-calendar": () => "ليس تقويم iCalendar؛ يبدأ التقويم بالسطر BEGIN:VCALENDAR",
  "cut-short": ({ open }) => `لا يُغلق ${open} في موضعه: الملف ناقص؛ صدّره من جديد`,
  "quotes-broken": () => "علامات الاقتباس لا تستقيم حتى هذا السطر؛ صدّر الجدول من جديد بصيغة CSV",
  "column-missing": ({ column }) =>
    `لا عمود لـ«${columns[column]}» في رأس الجدول؛ سمِّ عمودًا بهذا الاسم (أو ${column === "title" ? "title" : "date"})`,
  "no-events": () => "لا أحداث في الملف؛ تأكد من أنه الملف المقصود",
  "title-missing": () => "حدث بلا عنوان؛ اكتب له عنوانًا",
  "start-missing": () => "حدث بلا تاريخ؛ اكتب له تاريخًا",
  "date-unreadable": ({ text }) => `لا يُفهم التاريخ «${text}»؛ اكتبه كاملًا: 2026-03-05 أو 5 آذار 2026`,
  "zone-unknown": ({ text }) => `لا تُعرف المنطقة الزمنية «${text}»؛ اكتبها باسمها: Asia/Riyadh`,
  "ends-before": () => "ينتهي قبل أن يبدأ؛ صحّح أحد تاريخيه",
  "state-unknown": ({ text }) =>
    `لا تُعرف الحال «${text}»؛ اكتب: متوقَّع أو مقرَّر أو جارٍ أو انعقد أو مؤجَّل أو أُلغي أو لم يتأكد`,
  repeats: () => "حدث متكرّر (RRULE)، ولكل حدث في الملف سنده؛ أدرج مواعيده المقصودة حدثًا حدثًا، أو احذفه",
  duplicate: ({ first }) => `هو نفسه في السطر ${first}؛ أبقِ أحدهما`,
  "text-too-long": ({ length, limit }) => `طوله ${length} والحد ${limit} حرف؛ اختصره`,
  "text-hostile": () => "فيه حرف لا يُكتب (NUL أو نصف حرف)؛ اكتبه من جديد",
};

const spot = ({ line, name }: AgendaSpot): string => {
  const words = [line === undefined ? "" : `السطر ${line}`, name === undefined ? "" : `(${name})`];
  const said = words.filter((word) => word !== "").join(" ");
  return said === "" ? "" : `${said}: `;
};

/** @example agendaProblemWordsAr({ code: "start-missing", line: 7, name: "u7@example.org" }) // "السطر 7 (u7@example.org): حدث بلا تاريخ؛ اكتب له تاريخًا" */
export const agendaProblemWordsAr = (problem: AgendaProblem): string => `${spot(problem)}${say(problems, problem)}`;
