import { agree } from "@mihwar/arabic/agree";
import { type CoverageState, type EventState, type WordsFor, dossierWordsAr } from "@mihwar/newsroom";
import type { CoverageRefusal } from "../plan/coverage-form.ts";
import type { PlanKind } from "../plan/plan-line.ts";
import type { PlanSpan } from "../plan/plan-view.ts";

/** What became of a form of the plan. */
export const planNotices = ["saved", "planned", "covered", "dropped", "reopened", "closed"] as const;
export type PlanNotice = (typeof planNotices)[number];

/** What an uploaded calendar brought. */
export interface CalendarBrought {
  readonly added: number;
  readonly known: number;
  readonly past: number;
  readonly cancelled: number;
}

/** What the pages of the plan say. */
export interface PlanWords {
  readonly title: string;
  readonly gist: string;
  readonly zone: (name: string) => string;
  readonly kinds: Readonly<Record<PlanKind, string>>;
  readonly states: Readonly<Record<CoverageState, string>>;
  readonly eventStates: Readonly<Record<EventState, string>>;
  readonly spans: Readonly<Record<PlanSpan, string>>;
  readonly spansLabel: string;
  readonly earlier: Readonly<Record<PlanSpan, string>>;
  readonly later: Readonly<Record<PlanSpan, string>>;
  readonly today: string;
  readonly isToday: string;
  readonly narrow: string;
  readonly section: string;
  readonly allSections: string;
  readonly kind: string;
  readonly mine: string;
  readonly onlyOwn: string;
  readonly show: string;
  readonly nothing: string;
  readonly nothingAtAll: string;
  readonly within: string;
  readonly undated: string;
  readonly noDate: string;
  readonly questions: string;
  readonly questionsGist: string;
  readonly wasDue: string;
  readonly more: (count: number) => string;
  readonly allDay: string;
  readonly nth: (nth: number, of: number) => string;
  readonly until: string;
  readonly dossier: string;
  readonly covers: string;
  readonly nobody: string;
  readonly coverThis: string;
  readonly coverThisEvent: (title: string) => string;
  readonly storyState: string;
  readonly storyElsewhere: string;
  readonly held: string;
  readonly add: string;
  readonly editing: string;
  readonly adding: string;
  readonly note: {
    readonly title: string;
    readonly date: string;
    readonly time: string;
    readonly timeHint: string;
    readonly untilDate: string;
    readonly untilTime: string;
    readonly section: string;
    readonly note: string;
    readonly noteHint: string;
    readonly assigned: string;
    readonly assignedToo: string;
    readonly me: string;
    readonly event: string;
    readonly eventGone: string;
    readonly edit: string;
    readonly save: string;
    readonly saveNew: string;
    readonly state: string;
    readonly when: string;
    readonly story: string;
    readonly noStory: string;
    readonly begunBy: string;
    readonly cover: string;
    readonly drop: string;
    readonly reopen: string;
    readonly begin: string;
    readonly beginGist: string;
    readonly deeds: string;
    readonly nowhere: string;
  };
  readonly conflict: string;
  readonly conflictGist: string;
  readonly conflictShort: string;
  readonly theirs: string;
  readonly back: string;
  readonly ofStory: string;
  readonly told: Readonly<Record<PlanNotice, string>>;
  readonly refusals: WordsFor<CoverageRefusal>;
  readonly bring: {
    readonly title: string;
    readonly gist: string;
    readonly file: string;
    readonly fileHint: string;
    readonly section: string;
    readonly button: string;
    readonly none: string;
    readonly large: string;
    readonly broken: string;
    readonly line: (line: number, text: string) => string;
    readonly undated: (title: string) => string;
    readonly refused: string;
    readonly done: (brought: CalendarBrought) => string;
    readonly differing: string;
    readonly place: string;
  };
  readonly address: {
    readonly title: string;
    readonly gist: string;
    readonly none: string;
    readonly since: (at: string) => string;
    readonly open: string;
    readonly again: string;
    readonly close: string;
    readonly shown: string;
    readonly calendar: (house: string) => string;
  };
}

const notes = { one: "تغطية", two: "تغطيتان", few: "تغطيات", many: "تغطية", other: "تغطية" };
const letters = { one: "حرف", two: "حرفين", few: "أحرف", many: "حرفًا", other: "حرف" };
const people = { one: "شخص", two: "شخصين", few: "أشخاص", many: "شخصًا", other: "شخص" };
const appointments = { one: "موعد", two: "موعدان", few: "مواعيد", many: "موعدًا", other: "موعد" };

export const planWordsAr: PlanWords = {
  title: "المفكّرة",
  gist: "ما هو آتٍ ومن يغطّيه. المخطَّط نيّة لا تُنشر، والمجدول مادة تخرج إلى القراء من نفسها في موعدها.",
  zone: (name) => `الأوقات كلها بتوقيت الصحيفة: ${name}.`,
  kinds: {
    coverage: "مخطَّط",
    event: "حدث",
    due: "استحقاق",
    question: "يُسأل عنه",
    scheduled: "مجدول",
    embargo: "ينتهي حظره",
    deadline: "تسليم",
  },
  states: { planned: "مخطَّطة", covered: "غُطّيت", dropped: "أُسقطت" },
  eventStates: dossierWordsAr.eventStates,
  spans: { day: "يوم", week: "أسبوع", month: "شهر" },
  spansLabel: "المدى",
  earlier: { day: "اليوم السابق", week: "الأسبوع السابق", month: "الشهر السابق" },
  later: { day: "اليوم التالي", week: "الأسبوع التالي", month: "الشهر التالي" },
  today: "إلى اليوم",
  isToday: "اليوم",
  narrow: "ضيّق المعروض",
  section: "القسم",
  allSections: "كل الأقسام",
  kind: "النوع",
  mine: "لي",
  onlyOwn: "أحداث الملفات واستحقاقاتها ليست لقسم ولا لأحد، فلا تظهر مع هذا التضييق إلا بتغطياتها.",
  show: "اعرض",
  nothing: "لا شيء.",
  nothingAtAll: "لا شيء في هذا المدى.",
  within: "خلال هذه المدة، بلا يوم معلوم",
  undated: "لم يُعلن موعده",
  noDate: "بلا موعد",
  questions: "انقضى موعده ولم يُعرف مصيره",
  questionsGist: "حدث لم يُقل إن كان انعقد، أو وعد لم يُقل إن كان وُفي.",
  wasDue: "كان موعده",
  more: (count) => `وغيرها: ${agree(count, appointments)}`,
  allDay: "اليوم كله",
  nth: (nth, of) => `اليوم ${nth} من ${of}`,
  until: "حتى",
  dossier: "الملف",
  covers: "يغطّيه",
  nobody: "بلا مكلَّف",
  coverThis: "غطِّه",
  coverThisEvent: (title) => `غطِّ «${title}»`,
  storyState: "المادة",
  storyElsewhere: "مادتها في قسم ليس من أقسامك",
  held: "يبقى محجوبًا حتى ينتهي حظره",
  add: "تغطية جديدة",
  editing: "تغطية",
  adding: "تغطية جديدة",
  note: {
    title: "ماذا نغطّي",
    date: "اليوم",
    time: "الساعة",
    timeHint: "اتركها خالية إن كانت لليوم كله.",
    untilDate: "يوم النهاية",
    untilTime: "ساعة النهاية",
    section: "القسم",
    note: "ملاحظة",
    noteHint: "لغرفة التحرير وحدها: المكان، والتصريح، ومن يصوّر.",
    assigned: "المكلَّفون",
    assignedToo: "ومكلَّف بها أيضًا",
    me: "أنا",
    event: "الحدث",
    eventGone: "حدث لم يعد في الملفات",
    edit: "عدّل التغطية",
    save: "احفظ التغطية",
    saveNew: "أضف إلى المفكّرة",
    state: "حالها",
    when: "موعدها",
    story: "المادة",
    noStory: "لم تبدأ بعد",
    begunBy: "كتبها",
    cover: "غُطّيت",
    drop: "أسقطها",
    reopen: "أعدها إلى المخطَّط",
    begin: "ابدأ مادة منها",
    beginGist: "مسودة في قسم التغطية، بعنوانها، مربوطة بها.",
    deeds: "ما صار إليها",
    nowhere: "لا قسم لك تكتب فيه تغطية.",
  },
  conflict: "غيّر غيرك هذه التغطية وأنت تعدّلها",
  conflictGist: "لم يُحفظ ما كتبت، وهو باقٍ في الخانات. إن حفظته الآن حلّ محل ما كتبوا.",
  conflictShort: "غيّر غيرك هذه التغطية قبل أن تضغط الزر، فلم يُحفظ شيء. هذه حالها الآن.",
  theirs: "التغطية كما هي الآن",
  back: "إلى المفكّرة",
  ofStory: "تغطيتها في المفكّرة",
  told: {
    saved: "حُفظت التغطية.",
    planned: "أُضيفت التغطية إلى المفكّرة.",
    covered: "صارت التغطية «غُطّيت».",
    dropped: "أُسقطت التغطية.",
    reopened: "عادت التغطية إلى المخطَّط.",
    closed: "بطل العنوان، ولا يجيب بعد الآن.",
  },
  refusals: {
    "title-missing": () => "اكتب ما نغطّيه",
    "title-long": ({ most }) => `العنوان طويل؛ اختصره إلى ${agree(most, letters)}`,
    "note-long": ({ most }) => `الملاحظة طويلة؛ اختصرها إلى ${agree(most, letters)}`,
    "text-unreadable": () => "في النص ما لا يُحفظ؛ اكتبه من جديد",
    "section-missing": () => "اختر قسمًا من أقسامك",
    "day-missing": () => "اكتب اليوم",
    "day-unreadable": () => "هذا ليس يومًا من التقويم؛ اكتبه هكذا: 2026-12-06",
    "until-time-missing": () => "اكتب ساعة النهاية، أو احذف ساعة البداية لتكون الأيام كاملة",
    "until-before": () => "النهاية قبل البداية؛ أخّرها",
    "too-many-assigned": ({ most }) => `المكلَّفون أكثر من ${agree(most, people)}؛ أنقص منهم`,
    "member-unknown": () => "بين المكلَّفين من ليس من العاملين؛ اخترهم من جديد",
    "event-unknown": () => "لا حدث بهذا المعرّف في الملفات",
    "moment-missing": () => "اكتب ساعة البداية أيضًا، أو احذف ساعة النهاية",
    "moment-unreadable": () => "هذه ليست ساعة؛ اكتبها هكذا: 18:30",
    "moment-skipped": ({ time }) => `الساعة ${time} لا تأتي في ذلك اليوم: تُقدَّم فيه الساعة؛ اختر غيرها`,
    "moment-far": () => "هذا الموعد أبعد مما يُخطَّط له؛ قرّبه",
  },
  bring: {
    title: "أدخل تقويمًا",
    gist: "كل موعد آتٍ في الملف يصير تغطية مخطَّطة بلا مكلَّف. الملف نفسه مرة ثانية لا يضيف شيئًا.",
    file: "الملف",
    fileHint: "تقويم ‎.ics أو جدول ‎.csv.",
    section: "القسم",
    button: "أدخل المواعيد",
    none: "اختر ملفًا",
    large: "الملف أكبر من 5 ميغابايت؛ قسّمه",
    broken: "انقطع الإرسال قبل أن يتم؛ أعده",
    line: (line, text) => `السطر ${line}: ${text}`,
    undated: (title) => `«${title}» بلا يوم معلوم؛ اكتب له يومًا`,
    refused: "لم يدخل من الملف شيء. أصلح هذا ثم أعد إدخاله:",
    done: ({ added, known, past, cancelled }) =>
      [
        added === 0 ? "لم يُضف جديد" : `أُضيف: ${agree(added, notes)}`,
        ...(known === 0 ? [] : [`كان في المفكّرة من قبل: ${agree(known, appointments)}`]),
        ...(past === 0 ? [] : [`مضى: ${agree(past, appointments)}`]),
        ...(cancelled === 0 ? [] : [`أُلغي: ${agree(cancelled, appointments)}`]),
      ].join("؛ "),
    differing: "تغيّرت في الملف منذ أُدخلت، وبقيت في المفكّرة كما هي؛ راجعها:",
    place: "المكان",
  },
  address: {
    title: "المفكّرة في تقويمك",
    gist: "عنوان خاص بك يقرأ منه تطبيق التقويم في هاتفك ما تقرؤه أنت هنا، ولا يكتب شيئًا. من عرفه قرأ ما تقرأ: لا ترسله إلى أحد. يبطل متى شئت، ويبطل إن أُوقف حسابك أو أُعيد ضبط دخولك.",
    none: "لا عنوان لمفكّرتك الآن.",
    since: (at) => `لمفكّرتك عنوان منذ ${at}.`,
    open: "أنشئ عنوانًا",
    again: "عنوان جديد يُبطل القديم",
    close: "أبطل العنوان",
    shown: "أضفه الآن إلى تطبيق التقويم (اشتراك بعنوان). لن يظهر هنا مرة أخرى.",
    calendar: (house) => `مفكّرة ${house}`,
  },
};
