import { agree } from "@mihwar/arabic/agree";
import { type TickerLevel, type TickerRefusal, type WordsFor, tickerLevelWordsAr } from "@mihwar/newsroom";
import type { LineSpan } from "../ticker-form.ts";

/** What the pages of the breaking strip say. */
export interface TickerWords {
  readonly title: string;
  readonly gist: string;
  readonly zone: (name: string) => string;
  readonly levels: Readonly<Record<TickerLevel, string>>;
  readonly levelHints: Readonly<Record<TickerLevel, string>>;
  readonly add: string;
  readonly text: string;
  readonly textHint: (most: number) => string;
  readonly level: string;
  readonly href: string;
  readonly hrefHint: string;
  readonly start: string;
  readonly now: string;
  readonly later: string;
  readonly keep: (at: string) => string;
  readonly startAt: string;
  readonly lasts: string;
  readonly spans: Readonly<Record<LineSpan, string>>;
  readonly endAt: string;
  readonly addButton: string;
  readonly live: string;
  readonly liveNone: string;
  readonly coming: string;
  readonly over: string;
  readonly from: string;
  readonly until: string;
  readonly edit: (text: string) => string;
  readonly editShort: string;
  readonly takeDown: (text: string) => string;
  readonly takeDownShort: string;
  readonly hiddenByWithdrawal: string;
  readonly leadsToUnpublished: string;
  readonly editing: string;
  readonly save: string;
  readonly back: string;
  readonly conflict: string;
  readonly conflictGist: string;
  readonly goneGist: string;
  readonly theirs: string;
  readonly refusals: WordsFor<
    TickerRefusal | { readonly code: "story-missing" } | { readonly code: "story-withdrawn" }
  >;
}

const letters = { one: "حرف", two: "حرفين", few: "أحرف", many: "حرفًا", other: "حرف" };
const days = { one: "يوم", two: "يومين", few: "أيام", many: "يومًا", other: "يوم" };

export const tickerWordsAr: TickerWords = {
  title: "الشريط العاجل",
  gist: "يظهر السطر عند القراء في الحال، في الصفحات المفتوحة أيضًا، ويغيب من نفسه في موعده.",
  zone: (name) => `الأوقات كلها بتوقيت الصحيفة: ${name}.`,
  levels: tickerLevelWordsAr,
  levelHints: { breaking: "خبر لا ينتظر", developing: "جديد في خبر يجري", notice: "أمر يهم القارئ" },
  add: "سطر جديد",
  text: "النص",
  textHint: (most) => `جملة واحدة، ${agree(most, letters)} على الأكثر.`,
  level: "الدرجة",
  href: "الرابط",
  hrefHint: "إن كان: رقم مادة أو عنوانها، أو عنوان يبدأ بـ https.",
  start: "يظهر",
  now: "الآن",
  later: "في وقت لاحق",
  keep: (at) => `كما هو: ${at}`,
  startAt: "وقت ظهوره",
  lasts: "ويبقى",
  spans: {
    "30m": "نصف ساعة",
    "1h": "ساعة",
    "3h": "ثلاث ساعات",
    "6h": "ست ساعات",
    "12h": "اثنتي عشرة ساعة",
    "24h": "يومًا",
    until: "حتى وقت أختاره",
  },
  endAt: "وقت غيابه",
  addButton: "أضف إلى الشريط",
  live: "على الشريط الآن",
  liveNone: "لا سطر على الشريط.",
  coming: "آتية",
  over: "انقضت",
  from: "منذ",
  until: "حتى",
  edit: (text) => `عدّل «${text}»`,
  editShort: "عدّل",
  takeDown: (text) => `أنزل «${text}» الآن`,
  takeDownShort: "أنزله الآن",
  hiddenByWithdrawal: "لا يراه القراء: المادة التي يقود إليها سُحبت",
  leadsToUnpublished: "المادة التي يقود إليها لم تُنشر بعد",
  editing: "تعديل سطر",
  save: "احفظ السطر",
  back: "إلى الشريط",
  conflict: "غيّر غيرك هذا السطر وأنت تعدّله",
  conflictGist: "لم يُحفظ ما كتبت، وهو باقٍ في الخانات. إن حفظته الآن حلّ محل ما كتبوا.",
  goneGist: "أُنزل هذا السطر عن الشريط وأنت تعدّله. ما كتبتَه باقٍ في الخانات: أضفه سطرًا جديدًا إن أردته.",
  theirs: "السطر كما هو الآن",
  refusals: {
    "text-empty": () => "اكتب نص السطر",
    "text-long": ({ most, has }) => `النص ${agree(has, letters)}، والشريط يسع ${agree(most, letters)}؛ اختصره`,
    "text-unreadable": () => "في النص ما لا يُحفظ؛ اكتبه من جديد",
    "level-unknown": () => "اختر درجة السطر",
    "href-unsafe": () => "الرابط ليس عنوانًا يُفتح بأمان؛ اكتب رقم مادة، أو عنوانًا يبدأ بـ https أو بـ /",
    "from-wrong": () => "وقت الظهور ليس وقتًا؛ اكتب اليوم والساعة",
    "expires-wrong": () => "وقت الغياب ليس وقتًا؛ اكتب اليوم والساعة",
    "expires-before-start": () => "يغيب السطر قبل أن يظهر؛ أخّر غيابه",
    "expires-past": () => "مضى وقت الغياب؛ أخّره، أو أنزل السطر",
    "too-far": ({ days: most }) => `يُكتب السطر لما لا يزيد على ${agree(most, days)} من الآن؛ قرّب وقته`,
    "story-missing": () => "لا مادة بهذا الرقم؛ راجعه",
    "story-withdrawn": () => "المادة التي يقود إليها الرابط مسحوبة؛ غيّر الرابط أو احذفه",
  },
};
