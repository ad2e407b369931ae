import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import { type WordsFor, say } from "@mihwar/newsroom/words";
import { draftProblemWordsAr } from "@mihwar/newsroom/words-ar";

import type { IngestProblem } from "./problem.ts";

const seconds: CountedNoun = { one: "ثانية واحدة", two: "ثانيتين", few: "ثوانٍ", many: "ثانية", other: "ثانية" };

type Unit = Extract<IngestProblem, { code: "too-large" }>["unit"];
const units: Readonly<Record<Unit, string>> = { bytes: "بايت", letters: "حرف", lines: "سطر" };

const problems: WordsFor<IngestProblem> = {
  "not-text": () => "الملف ليس نصًّا؛ احفظ الصفحة بصيغة HTML أو انسخ نصها",
  "too-large": ({ unit, size, limit }) => `المادة أكبر من الحد: ${size} والحد ${limit} ${units[unit]}؛ قسّمها أو خفّفها`,
  "no-headline": () => "لم يُعرف للمادة عنوان؛ تأكد من أن عنوانها ضمن ما نُسخ",
  "no-body": () => "لم يُعرف للمادة متن؛ تأكد من أن فقراتها ضمن ما نُسخ",
  "json-broken": ({ line, column }) =>
    `السطر ${line}، الحرف ${column}: ليس JSON صحيحًا؛ اكتب مادة واحدة كاملة في كل سطر`,
  draft: ({ problem }) => draftProblemWordsAr(problem),
  "timed-out": ({ milliseconds }) =>
    `توقفت القراءة بعد ${agree(Math.round(milliseconds / 1000), seconds)}؛ قد تكون الصفحة تالفة، فجرّب نسخ نصها`,
  "out-of-memory": ({ megabytes }) =>
    `احتاجت القراءة إلى أكثر من ${megabytes} ميغابايت؛ قد تكون الصفحة تالفة، فجرّب نسخ نصها`,
  "reader-failed": () => "توقف قارئ الصفحات قبل أن يتم عمله؛ أعد المحاولة",
  "format-unknown": () => "صيغة الملف غير معروفة؛ حدّدها بالخيار ‎--format‎: ‏page أو capture أو stories",
};

/** @example ingestProblemWordsAr({ code: "no-headline" }) // "لم يُعرف للمادة عنوان؛ تأكد من أن عنوانها ضمن ما نُسخ" */
export const ingestProblemWordsAr = (problem: IngestProblem): string => say(problems, problem);
