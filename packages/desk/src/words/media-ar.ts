import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import { type WordsFor, say } from "@mihwar/newsroom";
import type { MediaEntryRefusal, MediaRefusal, MediaText } from "../media-refusal.ts";
import type { MediaFilter } from "../media-filter.ts";

/** What the library of pictures says. */
export interface MediaWords {
  readonly title: string;
  readonly upload: {
    readonly heading: string;
    readonly files: string;
    readonly hint: (limits: { readonly files: number; readonly bytes: number }) => string;
    readonly credit: string;
    readonly creditHint: string;
    readonly button: string;
    /** With a script. */
    readonly drop: string;
    readonly waiting: string;
    readonly arrived: string;
    readonly known: string;
    readonly lost: string;
    readonly sent: string;
    readonly describe: string;
  };
  readonly search: { readonly label: string; readonly button: string };
  readonly filters: Readonly<Record<MediaFilter | "all", string>>;
  readonly filtersLabel: string;
  readonly none: string;
  readonly noneFound: string;
  readonly older: string;
  readonly fresh: string;
  readonly noAlt: string;
  readonly noCredit: string;
  readonly unnamed: string;
  readonly rightsUntil: string;
  readonly rightsEnded: string;
  refusal(refusal: MediaRefusal): string;
  entryRefusal(refusal: MediaEntryRefusal): string;
  readonly back: string;
  readonly about: string;
  readonly fields: Readonly<Record<MediaText | "rightsUntil", string>>;
  readonly hints: Readonly<Record<MediaText | "rightsUntil", string>>;
  readonly focal: {
    readonly heading: string;
    readonly gist: string;
    readonly across: string;
    readonly down: string;
    readonly pad: string;
    readonly padHint: string;
    /** `{x}` and `{y}` stand for percentages: a script says it. */
    readonly at: string;
  };
  readonly crops: { readonly heading: string; readonly whole: string; readonly card: string; readonly square: string };
  readonly save: string;
  readonly uses: string;
  readonly usesNone: string;
  readonly usesElsewhere: (stories: number) => string;
  readonly seenByReaders: string;
  readonly notSeen: string;
  readonly endedInUse: string;
  readonly ended: string;
  readonly alike: string;
  readonly alikeGist: string;
  readonly facts: string;
  readonly size: string;
  readonly pixels: (width: number, height: number) => string;
  readonly file: string;
  readonly weight: (bytes: number) => string;
  readonly addedBy: string;
  /** Who added a picture that no member did. */
  readonly byCommand: string;
  readonly added: string;
}

const files: CountedNoun = { one: "ملف واحد", two: "ملفان", few: "ملفات", many: "ملفًا", other: "ملف" };
const letters: CountedNoun = { one: "حرف واحد", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" };
const others: CountedNoun = {
  one: "مادة أخرى",
  two: "مادتين أخريين",
  few: "مواد أخرى",
  many: "مادة أخرى",
  other: "مادة أخرى",
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} ميغابايت`;

const fields: MediaWords["fields"] = {
  alt: "الوصف لمن لا يراها",
  caption: "التعليق",
  credit: "المصدر",
  rightsNote: "الحقوق",
  rightsUntil: "آخر يوم للاستعمال",
};

export const mediaRefusalsAr: WordsFor<MediaRefusal> = {
  "picture-unknown-format": ({ found }) =>
    found === undefined
      ? "ليس صورة نقرؤها؛ ارفع JPEG أو PNG أو WebP أو AVIF"
      : `ملف ${found}، ولا نأخذ هذا النوع؛ احفظ الصورة JPEG أو PNG أو WebP أو AVIF ثم ارفعها`,
  "picture-too-large": ({ width, height }) =>
    `مقاسها ${width}×${height} بكسل، أكبر مما نفتح (100 مليون بكسل)؛ صغّرها ثم ارفعها`,
  "picture-broken": () => "الملف ناقص أو معطوب؛ أعد حفظه من أصله ثم ارفعه",
  "picture-too-costly": () => "فتحها يحتاج إلى وقت أو ذاكرة أكثر مما نعطي؛ صغّرها ثم ارفعها",
  "picture-missing": () => "ضاع ملف الصورة من الأرشيف؛ أخبر من يشغّل الموقع",
  "pictures-busy": () => "صور كثيرة تُرفع الآن؛ حاول مرة أخرى بعد قليل",
  "picture-too-heavy": ({ most }) => `أثقل من ${megabytes(most)}؛ صغّرها ثم ارفعها`,
  "file-empty": () => "الملف فارغ؛ اختر غيره",
  "too-many-files": ({ most }) => `زاد على ${agree(most, files)} في المرة؛ ارفعه في مرة أخرى`,
  "upload-broken": () => "انقطع الرفع قبل أن يتم؛ ارفع ما لم يصل مرة أخرى",
  "nothing-sent": () => "لم تختر ملفًا؛ اختر صورة أو أكثر ثم ارفع",
};

const entryRefusals: WordsFor<MediaEntryRefusal> = {
  "text-too-long": ({ field, most }) => `${fields[field]}: النص أطول من ${agree(most, letters)}؛ اختصره`,
  "text-unusable": ({ field }) => `${fields[field]}: في النص محرف لا يُحفظ؛ اكتبه من جديد`,
  "focal-unusable": () => "نقطة التركيز: اكتب رقمين من 0 إلى 100",
  "day-unusable": () => "آخر يوم للاستعمال: اكتب تاريخًا صحيحًا، هكذا: 2026-12-31",
  "changed-meanwhile": () => "غيّر أحد هذه الصورة بعد أن فتحتها؛ ما كتبتَه ما زال هنا، فراجعه ثم احفظ مرة أخرى",
};

export const mediaWordsAr: MediaWords = {
  title: "الصور",
  upload: {
    heading: "رفع صور",
    files: "الملفات",
    hint: ({ files: most, bytes }) =>
      `JPEG أو PNG أو WebP أو AVIF، حتى ${agree(most, files)} في المرة و${megabytes(bytes)} للملف. مكان التصوير يُحذف من الملف.`,
    credit: "مصدرها كلها",
    creditHint: "اختياري؛ لما لا يُذكر مصدره في ملفه.",
    button: "ارفع",
    drop: "أو اسحب الصور إلى هنا، أو الصقها.",
    waiting: "في الانتظار",
    arrived: "رُفعت",
    known: "عندنا من قبل",
    lost: "انقطع الاتصال؛ حاول مرة أخرى",
    sent: "ما صار بالملفات",
    describe: "اكتب وصفها",
  },
  search: { label: "بحث في الصور", button: "ابحث" },
  filters: { all: "الكل", mine: "صوري", "no-credit": "بلا مصدر", expiring: "تنتهي حقوقها" },
  filtersLabel: "الصور بحسب حالها",
  none: "لا صور بعدُ.",
  noneFound: "لا صور بهذه الكلمات.",
  older: "أقدم",
  fresh: "رُفعت الآن",
  noAlt: "بلا وصف",
  noCredit: "بلا مصدر",
  unnamed: "صورة بلا اسم",
  rightsUntil: "تُستعمل حتى",
  rightsEnded: "انتهى حقها",
  refusal: (refusal) => say(mediaRefusalsAr, refusal),
  entryRefusal: (refusal) => say(entryRefusals, refusal),
  back: "إلى الصور",
  about: "ما يُقال عنها",
  fields,
  hints: {
    alt: "جملة تغني من لا يرى الصورة عنها: من فيها، وماذا يفعل، وأين. بلا «صورة لـ»، وبلا تكرار التعليق.",
    caption: "يظهر تحتها للقراء: ما الذي نراه، ومتى.",
    credit: "المصوّر والجهة، كما يُكتبان للقراء.",
    rightsNote: "ما اتُّفق عليه، لغرفة الأخبار وحدها.",
    rightsUntil: "بعده لا تخرج مادة جديدة بهذه الصورة. اتركه فارغًا إن لم يكن للحق أجل.",
  },
  focal: {
    heading: "نقطة التركيز",
    gist: "ما يبقى ظاهرًا حين تُقصّ الصورة. القصّ إلى أقرب ربع، كما يراه القراء.",
    across: "من يسار الصورة (%)",
    down: "من أعلاها (%)",
    pad: "نقطة التركيز في الصورة",
    padHint: "اضغط على الصورة لتضع النقطة، أو حرّكها بالأسهم؛ ومع Shift خطوات أوسع.",
    at: "{x}٪ من اليسار، {y}٪ من أعلى",
  },
  crops: { heading: "كما يراها القراء", whole: "في صدر المادة: كاملة", card: "في البطاقات: 3:2", square: "مربعة: 1:1" },
  save: "احفظ",
  uses: "أين تظهر",
  usesNone: "لا تظهر في مادة.",
  usesElsewhere: (stories) => `وفي ${agree(stories, others)} في غير أقسامك.`,
  seenByReaders: "يراها القراء",
  notSeen: "لا يراها القراء",
  endedInUse: "انتهى حق استعمال هذه الصورة وما زال القراء يرونها؛ ضع غيرها في المواد المذكورة أدناه أو جدّد الحق.",
  ended: "انتهى حق استعمال هذه الصورة: لا تخرج بها مادة جديدة.",
  alike: "صور تشبهها",
  alikeGist: "لعلها اللقطة نفسها بمقاس آخر.",
  facts: "الملف",
  size: "المقاس",
  pixels: (width, height) => `${width}×${height}`,
  file: "اسم الملف",
  weight: (bytes) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} كيلوبايت` : megabytes(bytes)),
  addedBy: "رُفعت باسم",
  byCommand: "سطر الأوامر",
  added: "وقت الرفع",
};
