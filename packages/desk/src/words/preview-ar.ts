import { agree } from "@mihwar/arabic/agree";
import type { WordsFor } from "@mihwar/newsroom";
import type { NoSuchDay } from "../preview-ports.ts";

/** What the preview of a dossier says. */
export interface PreviewWords {
  readonly title: string;
  readonly views: string;
  readonly now: string;
  readonly nowGist: string;
  readonly accepted: (waiting: number) => string;
  readonly acceptedGist: string;
  readonly day: string;
  readonly dayGist: string;
  readonly show: string;
  readonly refusals: WordsFor<NoSuchDay>;
}

const cards = {
  one: "اقتراح ينتظر",
  two: "اقتراحان ينتظران",
  few: "اقتراحات تنتظر",
  many: "اقتراحًا ينتظر",
  other: "اقتراح ينتظر",
};

export const previewWordsAr: PreviewWords = {
  title: "الملف كما يراه القارئ",
  views: "كيف يُعرض",
  now: "الآن",
  nowGist: "ما يجده من يفتح الملف الآن.",
  accepted: (waiting) => (waiting === 1 ? "كما سيصير إن قُبل ما ينتظر" : `كما سيصير إن قُبل ${agree(waiting, cards)}`),
  acceptedGist: "لا يراه قارئ: ما يصير إليه الملف لو قُبل كل ما ينتظر. وما يقوم على مادة لم تُنشر لا يظهر قبل نشرها.",
  day: "كما كان في يوم",
  dayGist: "ما كان يجده من فتح الملف في آخر ذلك اليوم.",
  show: "أظهره",
  refusals: {
    "day-unreadable": () => "ليس هذا يومًا؛ اكتبه هكذا: \u20662026-11-06\u2069",
    "day-is-today": () => "هذا يومنا؛ اعرض الملف كما هو الآن",
    "day-to-come": () => "لم يأتِ هذا اليوم بعد",
    "day-before": ({ opened }) => `لم يكن الملف قد فُتح؛ أول أيامه \u2066${opened}\u2069`,
  },
};
