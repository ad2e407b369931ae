import { agree } from "@mihwar/arabic/agree";
import type { StoryStateKind, WordsFor } from "@mihwar/newsroom";
import { storyStateWordsAr } from "@mihwar/newsroom";
import type { OrderRefusal } from "../front-order.ts";

/** What the pages of fronts say. Times come in as they are printed. */
export interface FrontWords {
  readonly title: string;
  readonly gist: string;
  readonly none: string;
  readonly home: string;
  readonly ofSection: (name: string) => string;
  readonly pins: (count: number) => string;
  readonly editing: (front: string) => string;
  readonly editingGist: string;
  readonly zone: (name: string) => string;
  readonly places: string;
  readonly empty: string;
  readonly automatic: string;
  readonly pinned: string;
  readonly pinnedUntil: string;
  readonly since: string;
  /** Said of the pinned story, where its place shows another. */
  readonly pinnedHere: (headline: string) => string;
  readonly coming: (at: string) => string;
  readonly unpublished: (state: StoryStateKind) => string;
  readonly withdrawn: string;
  readonly unknown: string;
  readonly expired: (at: string) => string;
  readonly twice: string;
  readonly beyond: string;
  readonly until: (headline: string) => string;
  readonly untilHint: string;
  readonly up: (headline: string) => string;
  readonly down: (headline: string) => string;
  readonly pin: (headline: string) => string;
  readonly unpin: (headline: string) => string;
  readonly remove: (headline: string) => string;
  readonly short: Readonly<Record<"up" | "down" | "pin" | "unpin" | "remove" | "until", string>>;
  readonly find: string;
  readonly findLabel: string;
  readonly findHint: string;
  readonly findButton: string;
  readonly found: (count: number) => string;
  readonly newest: string;
  readonly inPlace: string;
  readonly put: (headline: string) => string;
  readonly putShort: string;
  /** Why a story cannot be pinned. */
  readonly cannotPut: {
    readonly unpublished: (headline: string, state: StoryStateKind) => string;
    readonly withdrawn: (headline: string) => string;
    readonly unknown: string;
  };
  readonly save: string;
  readonly undo: string;
  readonly preview: string;
  readonly unsaved: string;
  readonly asSaved: string;
  readonly saved: string;
  readonly show: string;
  readonly conflict: string;
  readonly conflictGist: string;
  readonly theirs: string;
  readonly mine: string;
  readonly takeTheirs: string;
  readonly saveMine: string;
  readonly placeEmpty: string;
  readonly refusals: WordsFor<OrderRefusal>;
  readonly previewTitle: (front: string) => string;
  readonly previewGist: string;
  readonly previewPhone: string;
  readonly previewDesk: string;
  /** Read out while a story is moved by keys: `{what}`, `{place}`, `{all}`. */
  readonly moving: Readonly<
    Record<"handle" | "how" | "lifted" | "at" | "dropped" | "cancelled" | "changed" | "undone" | "lost", string>
  >;
}

const pins = { one: "مادة مثبّتة", two: "مادتان مثبّتتان", few: "مواد مثبّتة", many: "مادة مثبّتة", other: "مادة مثبّتة" };
const stories = { one: "مادة واحدة", two: "مادتان", few: "مواد", many: "مادة", other: "مادة" };
const places = { one: "مكان", two: "مكانين", few: "أماكن", many: "مكانًا", other: "مكان" };

export const frontWordsAr: FrontWords = {
  title: "الواجهات",
  gist: "المثبّت يبقى في مكانه، وما سواه يملؤه الأحدث من نفسه.",
  none: "لا واجهة لك أن ترتّبها. يرتّب رئيس التحرير واجهات أقسامه، والرئيسية لمن له الأقسام كلها.",
  home: "الواجهة الرئيسية",
  ofSection: (name) => `واجهة «${name}»`,
  pins: (count) => (count === 0 ? "كلها آلية" : agree(count, pins)),
  editing: (front) => front,
  editingGist: "هكذا تبدو الواجهة بترتيبك. لا يرى القراء شيئًا منه قبل أن تحفظه.",
  zone: (name) => `الأوقات كلها بتوقيت الصحيفة: ${name}.`,
  places: "ترتيب الواجهة",
  empty: "لا مادة تملأ هذا المكان",
  automatic: "آلي: الأحدث",
  pinned: "مثبّتة",
  pinnedUntil: "مثبّتة حتى",
  since: "نُشرت",
  pinnedHere: (headline) => `مثبّت هنا: «${headline}»`,
  coming: (at) => `تظهر في مكانها حين تُنشر: ${at}. وحتى ذلك الحين يملؤه الأحدث.`,
  unpublished: (state) => `لن تظهر: حالها «${storyStateWordsAr[state]}»، ولا موعد لنشرها. يملأ المكانَ الأحدثُ.`,
  withdrawn: "سُحبت هذه المادة ولن تظهر؛ ارفع تثبيتها. يملأ المكانَ الأحدثُ.",
  unknown: "مادة مثبّتة لا تُرى لك: ليست في أقسامك أو لم تعد هنا. يملأ المكانَ الأحدثُ.",
  expired: (at) => `انقضى التثبيت: ${at}. يملأ المكانَ الأحدثُ.`,
  twice: "هي مثبّتة في مكان أعلى أيضًا، ولا تظهر مرتين. يملأ المكانَ الأحدثُ.",
  beyond: "هذا المكان أبعد مما تعرضه الواجهة.",
  until: (headline) => `تثبيت «${headline}» حتى`,
  untilHint: "فارغ: بلا نهاية",
  up: (headline) => `ارفع «${headline}»`,
  down: (headline) => `أنزل «${headline}»`,
  pin: (headline) => `ثبّت «${headline}» هنا`,
  unpin: (headline) => `ألغِ تثبيت «${headline}»: يصير مكانها آليًّا`,
  remove: (headline) => `أخرج «${headline}» وارفع ما تحتها`,
  short: { up: "ارفع", down: "أنزل", pin: "ثبّت هنا", unpin: "ألغِ التثبيت", remove: "أخرج", until: "حتى" },
  find: "ثبّت مادة",
  findLabel: "كلمات من المادة، أو عنوانها، أو رقمها",
  findHint: "يُبحث في المنشور كما يبحث القارئ، وفي عناوين المجدول.",
  findButton: "ابحث",
  found: (count) => (count === 0 ? "لا مادة بهذه الكلمات." : agree(count, stories)),
  newest: "الأحدث والمجدول",
  inPlace: "في المكان",
  put: (headline) => `ثبّت «${headline}»`,
  putShort: "ثبّت",
  cannotPut: {
    unpublished: (headline, state) => `«${headline}» حالها «${storyStateWordsAr[state]}»؛ انشرها أو جدولها، ثم ثبّتها`,
    withdrawn: (headline) => `سُحبت «${headline}»، والمسحوب لا يُثبَّت`,
    unknown: "لا مادة لك بهذا الرقم؛ راجعه، أو ابحث بكلمات من العنوان",
  },
  save: "احفظ الواجهة",
  undo: "تراجع",
  preview: "معاينة",
  unsaved: "تغييرات لم تُحفظ",
  asSaved: "كما هي عند القراء",
  saved: "محفوظة",
  show: "حدّث",
  conflict: "حفظ غيرك هذه الواجهة وأنت تعمل عليها",
  conflictGist: "لم يُحفظ ترتيبك، ولم يُمسّ ترتيبهم. اختر أحدهما، أو تابع تحرير ترتيبك ثم احفظه.",
  theirs: "ترتيبهم، وهو عند القراء الآن",
  mine: "ترتيبك",
  takeTheirs: "خذ ترتيبهم",
  saveMine: "احفظ ترتيبي مكانه",
  placeEmpty: "آلي",
  refusals: {
    "until-wrong": ({ place }) => `موعد التثبيت في المكان ${place} ليس وقتًا؛ اكتب اليوم والساعة، أو اتركه فارغًا`,
    "order-full": ({ most }) => `ترتَّب ${agree(most, places)} على الأكثر؛ أخرج مادة قبل أن تضيف`,
    "order-unread": () => "لم يُفهم الترتيب الذي أُرسل؛ افتح الواجهة من جديد",
  },
  previewTitle: (front) => `معاينة: ${front}`,
  previewGist: "هكذا يرى القارئ الواجهة بترتيبك لو حُفظ الآن. ما لم يُنشر بعدُ لا يظهر.",
  previewPhone: "على الهاتف",
  previewDesk: "على الحاسوب",
  moving: {
    handle: "انقل «{what}»",
    how: "ما تنقله يُثبَّت حيث تضعه. انقل بالأزرار، أو بالسحب من المقبض، أو بالمسافة ثم السهمين.",
    lifted: "رُفعت «{what}» من المكان {place} من {all}. حرّكها بالسهمين، وضعها بالمسافة، وأعدها بمفتاح Escape.",
    at: "المكان {place} من {all}",
    dropped: "وُضعت «{what}» في المكان {place} من {all}. لم يُحفظ بعد.",
    cancelled: "عادت «{what}» إلى المكان {place}.",
    changed: "تغيّر الترتيب. لم يُحفظ بعد.",
    undone: "أُلغي آخر تغيير.",
    lost: "لم يصل التغيير إلى الخادم. تحقّق من الاتصال، ومن أنك ما زلت داخلًا، ثم أعد المحاولة؛ ترتيبك ما زال هنا.",
  },
};
