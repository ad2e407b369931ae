import { agree } from "@mihwar/arabic/agree";
import { type TaskKind, type WordsFor, say } from "@mihwar/newsroom";
import type { TaskRefusal } from "../task-answer.ts";
import { hasWords } from "./has-words.ts";
import { suggestionWordsAr } from "./suggestions-ar.ts";

export type OwnTaskRefusal = Extract<
  TaskRefusal,
  {
    readonly code:
      | "task-gone"
      | "story-unknown"
      | "paragraph-unknown"
      | "until-missing"
      | "until-past"
      | "why-empty"
      | "quote-absent"
      | "evidence-missing";
  }
>;

/** What the pages of what is owed to dossiers say. */
export interface TaskWords {
  readonly title: string;
  readonly one: string;
  readonly gist: string;
  readonly none: string;
  readonly noneFitting: string;
  readonly count: (count: number) => string;
  readonly more: (count: number) => string;
  readonly filter: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly kinds: Readonly<Record<TaskKind, string>>;
  readonly dossier: string;
  readonly anyDossier: string;
  readonly show: string;
  readonly clear: string;
  readonly into: string;
  readonly wasDue: (day: string, days: number) => string;
  readonly due: (day: string) => string;
  readonly owedFor: (days: number) => string;
  /** Beside the name of the part: how many are owed. */
  readonly inMasthead: (count: number) => string;
  readonly nothing: string;
  readonly onlyEditors: string;
  readonly goneTitle: string;
  readonly movedTitle: string;
  readonly asCited: (revision: number) => string;
  readonly asNow: (revision: number) => string;
  readonly paragraphGone: string;
  readonly candidate: string;
  readonly moveHere: string;
  readonly byHand: string;
  readonly moveByHand: string;
  readonly cut: string;
  readonly drop: string;
  readonly fold: string;
  readonly foundAgain: string;
  readonly withdrawnGist: string;
  readonly support: string;
  readonly became: Readonly<Record<"held" | "kept", string>>;
  readonly when: string;
  readonly why: string;
  readonly until: string;
  readonly untilHint: string;
  readonly answer: string;
  readonly later: string;
  readonly evidence: string;
  readonly story: string;
  readonly noStory: string;
  readonly other: string;
  readonly readParagraphs: string;
  readonly paragraph: string;
  readonly paragraphOf: string;
  readonly quote: string;
  readonly quoteHint: string;
  readonly attribution: string;
  /** Nothing is chosen: as the text itself says. */
  readonly asSaid: string;
  readonly back: string;
  /** From a card of a question to its answer. */
  readonly answerIt: string;
  readonly refusal: (refusal: TaskRefusal, nameOf: (by: `u:${string}`) => string) => string;
}

const tasks = { one: "مهمة", two: "مهمتان", few: "مهام", many: "مهمة", other: "مهمة" };
const days = { one: "يوم", two: "يومين", few: "أيام", many: "يومًا", other: "يوم" };

const ownRefusals: WordsFor<OwnTaskRefusal> = {
  "task-gone": () => "سبقك أحد إلى هذه المهمة، أو لم تعد قائمة",
  "story-unknown": () => "لا مادة لك بهذا المعرّف؛ اختر مادة، ثم اقرأ فقراتها",
  "paragraph-unknown": () => "اختر الفقرة التي تقول ذلك",
  "until-missing": () => "لم ينتهِ أمره بعد: اكتب اليوم الذي نسأل فيه ثانية، هكذا: \u20662026-11-06\u2069",
  "until-past": () => "يوم السؤال القادم يجب أن يكون بعد اليوم",
  "why-empty": () => "لا جواب بلا سبب؛ اكتب السبب",
  "quote-absent": ({ evidence }) => `لا تقول الفقرة: «${evidence.quote}»؛ انقل الكلمات بحروفها`,
  "evidence-missing": ({ place }) =>
    place === "fate"
      ? "لا خطوة في المصير بلا سند؛ اختر المادة والفقرة"
      : "هذا سنده الوحيد: أضف سندًا آخر أولًا، أو احذف السطر كله",
};

export const taskWordsAr: TaskWords = {
  title: "مهام الملفات",
  one: "مهمة",
  gist: "ما على غرفة التحرير لملفاتها: أسئلة حان جوابها، وأسانيد تغيّرت موادها. ما انقضى موعده أولًا.",
  none: "لا شيء على غرفة التحرير لملفاتها.",
  noneFitting: "لا مهمة مما اخترت.",
  count: (count) => (count === 1 ? "مهمة واحدة" : agree(count, tasks)),
  more: (count) => `وبعدها ${agree(count, tasks)}: أظهر المزيد`,
  filter: "تضييق المهام",
  kind: "النوع",
  anyKind: "كل الأنواع",
  kinds: {
    held: "هل انعقد؟",
    kept: "هل أُوفي؟",
    orphaned: "السند تغيّر",
    moved: "السند انتقل",
    withdrawn: "سُحبت مادته",
  },
  dossier: "الملف",
  anyDossier: "كل الملفات",
  show: "أظهر",
  clear: "الكل",
  into: "في ملف",
  wasDue: (day, late) =>
    late === 0
      ? `كان موعده ${day}`
      : `كان موعده ${day}، ومضى عليه ${agree(late, { ...days, one: "يوم واحد", two: "يومان" })}`,
  due: (day) => `كان موعده ${day}`,
  owedFor: (old) => (old === 0 ? "منذ اليوم" : old === 1 ? "منذ أمس" : `منذ ${agree(old, days)}`),
  inMasthead: (count) => agree(count, tasks),
  nothing: "لا شيء عليه الآن.",
  onlyEditors: "يقضي فيها محرر؛ لك أن تقرأها.",
  goneTitle: "لم تعد كلماته في",
  movedTitle: "انتقلت كلماته في",
  asCited: (revision) => `كما استُشهد به، من النسخة ${revision}`,
  asNow: (revision) => `الفقرة كما هي الآن، من النسخة ${revision}`,
  paragraphGone: "حُذفت الفقرة من المادة.",
  candidate: "الكلمات نفسها هنا:",
  moveHere: "أعد السند إلى هذه الفقرة",
  byHand: "اختر الفقرة والكلمات بيدك",
  moveByHand: "أعد السند إلى ما اخترته",
  cut: "اترك هذا السند",
  drop: "احذف السطر من الملف",
  fold: "اطوِ المهمة بلا تغيير",
  foundAgain: "كل أسانيده التي تقرؤها حيث تقول، فلا شيء يُصلَح.",
  withdrawnGist: "لا يقوم هذا السطر إلا على مادة سُحبت. أعطه سندًا آخر، أو احذفه.",
  support: "أضف هذا السند",
  became: { held: "ما كان من أمره", kept: "ما آل إليه" },
  when: "متى",
  why: "السبب",
  until: "نسأل ثانية في",
  untilHint: "إن لم ينتهِ أمره: يوم هكذا \u20662026-11-06\u2069.",
  answer: "سجّل الجواب",
  later: "لم يتبيّن بعد",
  evidence: "السند: المادة التي تقول ذلك",
  story: "من مواد الملف",
  noStory: "لا مادة",
  other: "أو معرّف مادة أخرى أو عنوانها على الموقع",
  readParagraphs: "اقرأ فقراتها",
  paragraph: "الفقرة",
  paragraphOf: "الفقرة من",
  quote: "الكلمات",
  quoteHint: "بحروفها؛ وإن تركتها فارغة فالفقرة كلها.",
  attribution: "من أين عُلم",
  asSaid: "كما يقول النص",
  back: "إلى المهام",
  answerIt: "أجب بسند",
  refusal: (refusal, nameOf) =>
    hasWords(ownRefusals, refusal)
      ? say(ownRefusals, refusal)
      : suggestionWordsAr.refusal(refusal as Parameters<typeof suggestionWordsAr.refusal>[0], nameOf),
};
