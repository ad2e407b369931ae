import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import {
  type BlockKind,
  type CopyLack,
  type LineName,
  type PermissionRefusal,
  type StoryRefusal,
  type WordsFor,
  newsroomWordsAr,
  permissionRefusalWordsAr,
  say,
  storyRefusalWordsAr,
} from "@mihwar/newsroom";
import type { ListOrder, ListedDeadline } from "../list-filter.ts";
import type { MomentRefusal } from "../edition-moment.ts";
import type { StoryNotice } from "../story-notice.ts";
import { hasWords } from "./has-words.ts";

/** Why a form of a story was not taken. */
export type FormRefusal =
  | MomentRefusal
  /** The story is not as the form knew it. */
  | { readonly code: "changed" }
  | { readonly code: "note-missing" }
  | { readonly code: "text-long"; readonly most: number }
  | { readonly code: "headline-missing" }
  | { readonly code: "section-missing" }
  | { readonly code: "revision-unknown" };

/** What is on the pages of stories: the list, a story, its history. */
export interface StoryWords {
  /** @param moment says a moment in the edition's time zone */
  refusal(refusal: StoryRefusal | PermissionRefusal | FormRefusal, moment: (at: string) => string): string;
  readonly told: Readonly<Record<StoryNotice, string>>;
  readonly list: {
    readonly begin: string;
    readonly words: string;
    readonly section: string;
    readonly anySection: string;
    readonly author: string;
    readonly mine: string;
    readonly deadline: string;
    readonly deadlines: Readonly<Record<ListedDeadline | "any", string>>;
    readonly order: string;
    readonly orders: Readonly<Record<ListOrder, string>>;
    readonly show: string;
    readonly clear: string;
    readonly filter: string;
    readonly waiting: string;
    readonly waitingMore: string;
    readonly returned: string;
    readonly late: string;
    readonly due: (moment: string) => string;
    readonly noHeadline: string;
    readonly newest: string;
    readonly byDeadlineGist: string;
  };
  readonly begin: {
    readonly title: string;
    readonly headline: string;
    readonly section: string;
    readonly button: string;
    readonly nowhere: string;
  };
  readonly page: {
    readonly facts: string;
    readonly section: string;
    readonly byline: string;
    readonly noByline: string;
    readonly begunBy: string;
    readonly revision: string;
    readonly changed: string;
    readonly published: string;
    readonly updated: string;
    readonly goesOut: string;
    readonly embargo: string;
    readonly deadline: string;
    readonly address: string;
    readonly withdrawn: (notice: string) => string;
    readonly edit: string;
    readonly history: string;
    readonly copy: string;
    readonly lacks: string;
    readonly lacksNeeded: string;
    readonly lack: (lack: CopyLack) => string;
    readonly behind: (shown: number, newest: number) => string;
    readonly behindSchedule: (shown: number, newest: number) => string;
    readonly seeChanges: string;
    readonly returnedNote: string;
    readonly written: (name: string) => string;
    readonly corrections: string;
    readonly sources: string;
    readonly tags: string;
    readonly hero: string;
    readonly noBody: string;
    readonly related: string;
    readonly relatedLeft: string;
    readonly picture: string;
    readonly table: string;
    readonly oldRevision: (number: number, moment: string) => string;
    readonly toNewest: string;
    readonly control: string;
  };
  readonly steps: {
    readonly title: string;
    readonly none: string;
    readonly submit: string;
    readonly submitGist: string;
    readonly return: string;
    readonly returnNote: string;
    readonly approve: string;
    readonly approveGist: string;
    readonly publish: string;
    readonly publishGist: string;
    readonly publishUnderEmbargo: (moment: string) => string;
    readonly publishChanges: string;
    readonly publishChangesGist: string;
    readonly schedule: string;
    readonly reschedule: string;
    readonly scheduleButton: string;
    readonly unschedule: string;
    readonly unscheduleGist: string;
    readonly embargo: string;
    readonly embargoGist: string;
    readonly embargoButton: string;
    readonly correct: string;
    readonly correctNote: string;
    readonly correctGist: string;
    readonly correctBehind: (newest: number) => string;
    readonly correctButton: string;
    readonly withdraw: string;
    readonly withdrawNote: string;
    readonly withdrawGist: string;
    readonly withdrawLegal: string;
    readonly withdrawButton: string;
    readonly deadline: string;
    readonly deadlineButton: string;
    readonly deadlineLift: string;
    readonly date: string;
    readonly time: string;
    readonly zone: (zone: string) => string;
  };
  readonly withdrawal: {
    readonly title: string;
    readonly gist: string;
    readonly readersSee: string;
    readonly legal: string;
    readonly sure: string;
    readonly back: string;
  };
  readonly history: {
    readonly title: string;
    readonly toStory: string;
    readonly actions: Readonly<Record<string, string>>;
    readonly otherAction: string;
    readonly revision: (number: number) => string;
    readonly compare: string;
    readonly read: string;
    readonly restore: string;
    readonly restoreGist: string;
    readonly shown: string;
    readonly newest: string;
    readonly writtenTogether: string;
    /** Between two names. */
    readonly between: string;
    /** In how many blocks of the text somebody wrote; 0 where they only took away, or wrote beside it. */
    readonly blocks: (count: number) => string;
    readonly lifted: string;
    readonly writtenBy: (name: string) => string;
    readonly commandLine: string;
    readonly machine: string;
    readonly gone: string;
  };
  readonly compare: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly button: string;
    readonly before: (number: number) => string;
    readonly after: (number: number) => string;
    readonly head: string;
    readonly body: string;
    readonly same: string;
    readonly counted: (changed: number) => string;
    readonly added: string;
    readonly removed: string;
    readonly respelled: string;
    readonly end: string;
    readonly blockAdded: string;
    readonly blockRemoved: string;
    readonly blockMoved: string;
    readonly blockChanged: string;
    readonly kindChanged: (from: BlockKind, to: BlockKind) => string;
    readonly shapeChanged: string;
    readonly onlyChanges: string;
    readonly unchanged: (blocks: number) => string;
    readonly lines: Readonly<Record<LineName, string>>;
    readonly key: string;
  };
}

const pictures: CountedNoun = { one: "صورة واحدة", two: "صورتان", few: "صور", many: "صورة", other: "صورة" };
const letters: CountedNoun = { one: "حرف واحد", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" };
const changes: CountedNoun = {
  one: "موضع واحد تغيّر",
  two: "موضعان تغيّرا",
  few: "مواضع تغيّرت",
  many: "موضعًا تغيّر",
  other: "موضع تغيّر",
  zero: "لا شيء تغيّر",
};
const unchanged: CountedNoun = {
  one: "قطعة واحدة كما هي",
  two: "قطعتان كما هما",
  few: "قطع كما هي",
  many: "قطعة كما هي",
  other: "قطعة كما هي",
};

const kinds: Readonly<Record<BlockKind, string>> = {
  paragraph: "فقرة",
  subhead: "عنوان فرعي",
  list: "قائمة",
  quote: "اقتباس",
  pullquote: "اقتباس بارز",
  image: "صورة",
  gallery: "معرض صور",
  embed: "مادة مضمّنة",
  related: "أخبار ذات علاقة",
  table: "جدول",
  post: "رأس منشور",
};

const forms: WordsFor<FormRefusal> = {
  changed: () =>
    "تغيّرت المادة بعد أن فتحت هذه الصفحة. أمامك الآن حالها الجديدة، وما كتبته باقٍ في مكانه؛ راجعها ثم أرسل من جديد",
  "note-missing": () => "اكتب ما يُعمل في المادة، ليعرف كاتبها لماذا أُعيدت",
  "text-long": ({ most }) => `النص طويل؛ الحد ${agree(most, letters)}`,
  "headline-missing": () => "اكتب عنوانًا، ولك أن تغيّره بعد ذلك",
  "section-missing": () => "اختر قسمًا من أقسامك",
  "revision-unknown": () => "لا نسخة بهذا الرقم؛ اختر من القائمة",
  "moment-missing": () => "اكتب اليوم والساعة معًا",
  "moment-unreadable": () => "لا يُفهم هذا الموعد؛ مثاله: 2026-12-06 و18:30",
  "moment-skipped": ({ time }) =>
    `الساعة ${time} لا وجود لها في ذلك اليوم: تقفز فيه الساعات إلى التوقيت الصيفي؛ اختر ساعة قبلها أو بعدها`,
  "moment-far": () => "الموعد بعيد جدًا؛ راجع السنة",
};

const parts: CountedNoun = { one: "فقرة واحدة", two: "فقرتان", few: "فقرات", many: "فقرة", other: "فقرة" };

export const storyWordsAr: StoryWords = {
  refusal(refusal, moment) {
    if (refusal.code === "time-past")
      return `الموعد ${moment(refusal.at)} مضى، والساعة الآن ${moment(refusal.now)}؛ اختر موعدًا آتيًا`;
    if (hasWords(forms, refusal)) return say(forms, refusal);
    if (hasWords(newsroomWordsAr.refusals, refusal)) return storyRefusalWordsAr(refusal);
    return permissionRefusalWordsAr(refusal);
  },
  told: {
    submitted: "أُرسلت المادة إلى المراجعة",
    returned: "أُعيدت المادة إلى كاتبها",
    approved: "اعتُمدت المادة، وهي جاهزة للنشر",
    scheduled: "جُدولت المادة",
    unscheduled: "أُلغيت الجدولة، والمادة مسودة",
    embargoed: "حُظرت المادة حتى موعدها",
    published: "نُشرت المادة",
    waiting: "تخرج المادة حين ينتهي الحظر",
    corrected: "نُشر التصحيح، ويراه القراء في المادة وفي صفحة التصحيحات",
    withdrawn: "سُحبت المادة من كل مكان",
    deadline: "حُفظ موعد التسليم",
    "deadline-lifted": "رُفع موعد التسليم",
    restored: "استُرجعت النسخة، وهي الآن أحدث نسخة؛ لم يُحذف شيء",
  },
  list: {
    begin: "مادة جديدة",
    words: "كلمات من العنوان",
    section: "القسم",
    anySection: "كل أقسامي",
    author: "الكاتب",
    mine: "موادّي وحدها",
    deadline: "موعد التسليم",
    deadlines: { any: "أيًّا كان", late: "فات موعدها", today: "اليوم", week: "في سبعة أيام", set: "لها موعد" },
    order: "الترتيب",
    orders: { changed: "آخر تغيير أولًا", deadline: "أقرب موعد أولًا" },
    show: "اعرض",
    clear: "كل المواد",
    filter: "تضييق القائمة",
    waiting: "بانتظارك",
    waitingMore: "كل ما بانتظارك",
    returned: "أُعيدت إليك",
    late: "فات موعدها",
    due: (moment) => `تُسلَّم ${moment}`,
    noHeadline: "بلا عنوان",
    newest: "إلى الأحدث",
    byDeadlineGist: "ما له موعد ولم يخرج بعد.",
  },
  begin: {
    title: "مادة جديدة",
    headline: "العنوان",
    section: "القسم",
    button: "ابدأ المادة",
    nowhere: "لا قسم لك فيه أن تبدأ مادة؛ كلّم مشرف غرفة الأخبار.",
  },
  page: {
    facts: "عن المادة",
    section: "القسم",
    byline: "بقلم",
    noByline: "بلا اسم",
    begunBy: "بدأها",
    revision: "النسخة",
    changed: "آخر تغيير",
    published: "نُشرت",
    updated: "حُدّثت",
    goesOut: "تخرج",
    embargo: "محظورة حتى",
    deadline: "موعد التسليم",
    address: "على الموقع",
    withdrawn: (notice) => `مسحوبة. يقرأ من فتح عنوانها: ${notice}`,
    edit: "حرّر المادة",
    history: "تاريخ المادة",
    copy: "المادة كما تُقرأ",
    lacks: "ينقصها",
    lacksNeeded: "لا تُنشر بدونه",
    lack({ code, pictures: count = 0 }) {
      switch (code) {
        case "headline":
          return "عنوان";
        case "body":
          return "متن";
        case "hero-credit":
          return "مصدر الصورة الرئيسية";
        case "byline":
          return "اسم كاتب";
        case "alt":
          return `نص بديل لمن لا يرى الصور: ${agree(count, pictures)}`;
        case "credit":
          return `مصدر الصورة: ${agree(count, pictures)}`;
      }
    },
    behind: (shown, newest) => `القراء يرون النسخة ${shown}، وأحدث نسخة ${newest}.`,
    behindSchedule: (shown, newest) => `تخرج النسخة ${shown}، وأحدث نسخة ${newest}. أعد الجدولة لتخرج الأحدث.`,
    seeChanges: "ما الذي تغيّر",
    returnedNote: "أُعيدت إلى كاتبها",
    written: (name) => `فيها ما كتبه ${name} ولم يُحفظ نسخةً بعد. تراه هنا، والخطوة التالية تحفظه أولًا`,
    corrections: "تصحيحات",
    sources: "مصادر المادة",
    tags: "الوسوم",
    hero: "الصورة الرئيسية",
    noBody: "لا متن بعد.",
    related: "أخبار ذات علاقة",
    relatedLeft: "متروك للأرشيف: أقرب ما نُشر",
    picture: "صورة",
    table: "جدول",
    oldRevision: (number, moment) => `هذه النسخة ${number}، حُفظت ${moment}، وليست الأحدث.`,
    toNewest: "إلى أحدث نسخة",
    control: "محرف خفي يقلب الاتجاه",
  },
  steps: {
    title: "ماذا بعد",
    none: "لا خطوة لك في هذه الحال.",
    submit: "أرسل إلى المراجعة",
    submitGist: "يراها محررو القسم، ولا تعدّلها حتى تُعاد إليك.",
    return: "أعد إلى الكاتب",
    returnNote: "ما المطلوب؟",
    approve: "اعتمد",
    approveGist: "تصير جاهزة للنشر، ولا تخرج حتى تُنشر أو تُجدول.",
    publish: "انشر الآن",
    publishGist: "يقرؤها القراء في الحال.",
    publishUnderEmbargo: (moment) => `هي محظورة: تخرج حين ينتهي الحظر، ${moment}.`,
    publishChanges: "انشر التعديلات",
    publishChangesGist: "تحلّ أحدث نسخة محل ما يراه القراء، ويظهر وقت التحديث. إن كان في المنشور خطأ فصحّحه بدلًا من ذلك.",
    schedule: "جدول النشر",
    reschedule: "غيّر موعد النشر",
    scheduleButton: "جدول",
    unschedule: "ألغ الجدولة",
    unscheduleGist: "تعود مسودة ولا تخرج في موعدها.",
    embargo: "احظر حتى موعد",
    embargoGist: "لا يراها قارئ قبل الموعد أيًّا كانت حالها.",
    embargoButton: "احظر",
    correct: "صحّح",
    correctNote: "التصحيح كما يقرؤه القارئ",
    correctGist: "اكتب ما الخطأ وما الصواب. يبقى التصحيح مؤرخًا في المادة وفي صفحة التصحيحات.",
    correctBehind: (newest) => `وتُنشر معه النسخة ${newest}.`,
    correctButton: "انشر التصحيح",
    withdraw: "اسحب المادة",
    withdrawNote: "السبب كما يقرؤه القارئ",
    withdrawGist: "تغيب من كل مكان في الموقع، ويقول عنوانها لماذا.",
    withdrawLegal: "بطلب من قضاء أو قانون",
    withdrawButton: "تابع إلى التأكيد",
    deadline: "موعد التسليم",
    deadlineButton: "احفظ الموعد",
    deadlineLift: "ارفع الموعد",
    date: "اليوم",
    time: "الساعة",
    zone: (zone) => (/^(ال)?توقيت/u.test(zone) ? `ب${zone}` : `بتوقيت ${zone}`),
  },
  withdrawal: {
    title: "تأكيد السحب",
    gist: "لا عودة عن السحب: المادة المسحوبة لا تُنشر مرة أخرى، ويبقى نصها ونسخها في الأرشيف.",
    readersSee: "يقرأ من فتح عنوانها",
    legal: "بطلب من قضاء أو قانون: يجيب العنوان بالرمز 451.",
    sure: "اسحب المادة نهائيًا",
    back: "لا، أعدني إلى المادة",
  },
  history: {
    title: "تاريخ المادة",
    toStory: "إلى المادة",
    actions: {
      draft: "مسودة جديدة",
      revise: "تعديل",
      submit: "إرسال إلى المراجعة",
      approve: "اعتماد",
      return: "إعادة إلى الكاتب",
      schedule: "جدولة",
      publish: "نشر",
      correct: "تصحيح",
      withdraw: "سحب",
      embargo: "حظر حتى موعد",
      "set-deadline": "موعد التسليم",
      "accept-suggested-edit": "قبول اقتراح تعديل",
      "refuse-suggested-edit": "رفض اقتراح تعديل",
      "reopen-note": "إعادة فتح ملاحظة",
    },
    otherAction: "عمل في السجل",
    revision: (number) => `النسخة ${number}`,
    compare: "قارن بما قبلها",
    read: "اقرأها",
    restore: "استرجعها",
    restoreGist: "تُضاف نسخة جديدة بنصها القديم؛ لا يُحذف شيء.",
    shown: "يراها القراء",
    newest: "الأحدث",
    writtenTogether: "كتبها معًا:",
    between: "، ",
    blocks: (count) => (count === 0 ? "" : agree(count, parts)),
    lifted: "رُفع الموعد",
    writtenBy: (name) => `كتبه ${name}`,
    commandLine: "سطر الأوامر",
    machine: "آلة",
    gone: "عضو سابق",
  },
  compare: {
    title: "مقارنة نسختين",
    from: "من النسخة",
    to: "إلى النسخة",
    button: "قارن",
    before: (number) => `النسخة ${number}`,
    after: (number) => `النسخة ${number}`,
    head: "العنوان وما حوله",
    body: "المتن",
    same: "النسختان سواء.",
    counted: (count) => agree(count, changes),
    added: "جديد:",
    removed: "محذوف:",
    respelled: "رسم آخر:",
    end: "انتهى.",
    blockAdded: "قطعة جديدة",
    blockRemoved: "قطعة محذوفة",
    blockMoved: "انتقلت إلى موضع آخر",
    blockChanged: "تغيّرت",
    kindChanged: (from, to) => `كانت ${kinds[from]} وصارت ${kinds[to]}`,
    shapeChanged: "تغيّر شكلها",
    onlyChanges: "ما تغيّر",
    unchanged: (count) => agree(count, unchanged),
    lines: {
      headline: "العنوان",
      standfirst: "المقدمة",
      section: "القسم",
      byline: "بقلم",
      tag: "وسم",
      source: "مصدر",
      language: "اللغة",
      slug: "عنوان الصفحة",
      text: "النص",
      item: "بند",
      attribution: "المنسوب إليه",
      link: "رابط",
      stress: "إبراز",
      picture: "الصورة",
      alt: "النص البديل",
      caption: "التعليق",
      credit: "المصدر",
      address: "الرابط",
      title: "العنوان",
      related: "خبر ذو علاقة",
      row: "سطر",
      post: "وقت المنشور وعلاماته",
      liveblog: "التغطية المباشرة",
    },
    key: "الجديد تحته خط وقبله +، والمحذوف يشطبه خط وقبله −، وما تغيّر رسمه وحده تحته نقاط وقبله ≈.",
  },
};
