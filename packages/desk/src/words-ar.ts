import { agree } from "@mihwar/arabic/agree";
import {
  type MemberRefusal,
  type Role,
  type StoryStateKind,
  type WordsFor,
  memberRefusalWordsAr,
  roleWordsAr,
  storyStateWordsAr,
} from "@mihwar/newsroom";
import { type EditorPageWords, editorPageWordsAr } from "./words/editor-page-ar.ts";
import type { DeskPart } from "./desk-parts.ts";
import { type LiveblogWords, liveblogWordsAr } from "./words/liveblog-ar.ts";
import { type MediaWords, mediaWordsAr } from "./words/media-ar.ts";
import type { PasswordRefusal } from "./password.ts";
import { type StoryWords, storyWordsAr } from "./words/stories-ar.ts";
import { type FrontWords, frontWordsAr } from "./words/fronts-ar.ts";
import { type SuggestionWords, suggestionWordsAr } from "./words/suggestions-ar.ts";
import { type DossierDeskWords, dossierDeskWordsAr } from "./words/dossiers-ar.ts";
import { type EntityWords, entityWordsAr } from "./words/entities-ar.ts";
import { type HistoryWords, historyWordsAr } from "./words/history-ar.ts";
import { type PreviewWords, previewWordsAr } from "./words/preview-ar.ts";
import { type TaskWords, taskWordsAr } from "./words/tasks-ar.ts";
import { type NoteWords, noteWordsAr } from "./words/notes-ar.ts";
import { type PlanWords, planWordsAr } from "./words/plan-ar.ts";
import { type TickerWords, tickerWordsAr } from "./words/ticker-ar.ts";

/** Why a form was not taken, or what became of it. */
export type Notice =
  | PasswordRefusal
  | { readonly code: "sign-in-wrong" }
  | { readonly code: "password-wrong" }
  | { readonly code: "code-wrong" }
  | { readonly code: "code-late" }
  | { readonly code: "too-many"; readonly seconds: number }
  | { readonly code: "busy" }
  | { readonly code: "password-changed" }
  | { readonly code: "passkey-removed" }
  | { readonly code: "session-ended" }
  | { readonly code: "second-factor-off" }
  | { readonly code: "saved" }
  | { readonly code: "media-added" }
  | { readonly code: "media-known" }
  | { readonly code: "disabled" }
  | { readonly code: "enabled" }
  | { readonly code: "password-set" }
  | { readonly code: "front-saved" }
  | { readonly code: "line-saved" }
  | { readonly code: "line-down" }
  | { readonly code: "task-done" }
  | { readonly code: "merged" }
  | { readonly code: "unmerged" };

/** Everything that the desk says. A language is whole or it does not compile. */
export interface DeskWords {
  readonly roles: Readonly<Record<Role, string>>;
  readonly stories: StoryWords;
  readonly suggestions: SuggestionWords;
  readonly dossiers: DossierDeskWords;
  readonly tasks: TaskWords;
  readonly entities: EntityWords;
  readonly history: HistoryWords;
  readonly preview: PreviewWords;
  readonly notes: NoteWords;
  readonly plan: PlanWords;
  readonly states: Readonly<Record<StoryStateKind, string>>;
  /** Names one after the other. */
  readonly listed: (names: readonly string[]) => string;
  refusal(refusal: MemberRefusal): string;
  readonly notices: WordsFor<Notice>;
  readonly desk: string;
  readonly skip: string;
  readonly parts: Readonly<Record<DeskPart, string>>;
  readonly partsLabel: string;
  readonly toSite: string;
  readonly signOut: string;
  readonly signIn: {
    readonly title: string;
    readonly email: string;
    readonly password: string;
    readonly enter: string;
    readonly withPasskey: string;
    readonly passkeyFailed: string;
    readonly or: string;
    readonly lost: string;
  };
  readonly code: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly enter: string;
    readonly back: string;
  };
  readonly password: {
    readonly title: string;
    readonly firstTitle: string;
    readonly firstGist: string;
    readonly wanted: string;
    readonly again: string;
    readonly rule: (least: number) => string;
    readonly save: string;
    readonly gone: string;
    readonly goneGist: string;
    readonly goneMember: string;
    readonly yours: (name: string) => string;
  };
  readonly home: {
    readonly greeting: (name: string) => string;
    readonly role: string;
    readonly sections: string;
    readonly allSections: string;
    readonly stories: string;
    readonly all: string;
    readonly none: string;
    readonly headline: string;
    readonly section: string;
    readonly state: string;
    readonly changed: string;
    readonly older: string;
    readonly states: string;
  };
  readonly account: {
    readonly title: string;
    readonly password: string;
    readonly current: string;
    readonly wanted: string;
    readonly again: string;
    readonly change: string;
    readonly changeHint: string;
    readonly passkeys: string;
    readonly passkeysGist: string;
    readonly passkeysNone: string;
    readonly passkeysNowhere: string;
    readonly passkeysNeedScript: string;
    readonly passkeyName: string;
    readonly passkeyNamed: string;
    readonly passkeyAdd: string;
    readonly passkeyFailed: string;
    readonly remove: (name: string) => string;
    readonly secondFactor: string;
    readonly secondFactorOff: string;
    readonly secondFactorOn: string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly newCodes: string;
    readonly confirmPassword: string;
    readonly sessions: string;
    readonly sessionsGist: string;
    readonly thisSession: string;
    readonly unknownBrowser: string;
    readonly on: (browser: string, system: string) => string;
    readonly since: string;
    readonly end: string;
    readonly language: string;
    readonly languageSave: string;
  };
  readonly secondFactor: {
    readonly title: string;
    readonly scan: string;
    readonly picture: string;
    readonly secret: string;
    readonly code: string;
    readonly confirm: string;
    readonly codesTitle: string;
    readonly codesGist: string;
    readonly codesKept: string;
  };
  readonly members: {
    readonly title: string;
    readonly add: string;
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly sections: string;
    readonly allSections: string;
    readonly someSections: string;
    readonly addButton: string;
    readonly disabled: string;
    readonly waiting: string;
    readonly guards: (guards: { readonly secondFactor: boolean; readonly passkeys: number }) => string;
    readonly count: (members: number) => string;
    readonly save: string;
    readonly disable: string;
    readonly disableGist: string;
    readonly enable: string;
    readonly reset: string;
    readonly resetGist: string;
    readonly lostSecondFactor: string;
    readonly addressTitle: (name: string) => string;
    readonly addressGist: (hours: number) => string;
    readonly back: string;
    readonly you: string;
  };
  readonly editor: EditorPageWords;
  readonly fronts: FrontWords;
  readonly ticker: TickerWords;
  readonly liveblog: LiveblogWords;
  readonly media: MediaWords;
  readonly problems: Readonly<
    Record<"missing" | "forbidden" | "elsewhere" | "unusable" | "fault", readonly [string, string]>
  >;
}

const minutes = { one: "دقيقة", two: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة" };
const seconds = { one: "ثانية", two: "ثانيتين", few: "ثوانٍ", many: "ثانية", other: "ثانية" };
const hours = { one: "ساعة", two: "ساعتين", few: "ساعات", many: "ساعة", other: "ساعة" };
const members = { one: "عضو واحد", two: "عضوان", few: "أعضاء", many: "عضوًا", other: "عضو", zero: "لا أعضاء" };
const keys = { one: "مفتاح مرور", two: "مفتاحا مرور", few: "مفاتيح مرور", many: "مفتاح مرور", other: "مفتاح مرور" };

export const deskWordsAr: DeskWords = {
  editor: editorPageWordsAr,
  stories: storyWordsAr,
  suggestions: suggestionWordsAr,
  dossiers: dossierDeskWordsAr,
  tasks: taskWordsAr,
  entities: entityWordsAr,
  history: historyWordsAr,
  preview: previewWordsAr,
  roles: roleWordsAr,
  states: storyStateWordsAr,
  listed: (names) => names.join("، "),
  refusal: memberRefusalWordsAr,
  notices: {
    "sign-in-wrong": () => "البريد أو كلمة السر غير صحيحة",
    "password-wrong": () => "كلمة السر الحالية غير صحيحة",
    "code-wrong": () => "الرمز غير صحيح؛ اكتب الرمز الظاهر الآن في التطبيق",
    "code-late": () => "انقضت مهلة الرمز؛ ابدأ الدخول من جديد",
    "too-many": ({ seconds: wait }) =>
      `محاولات كثيرة؛ حاول مرة أخرى بعد ${wait > 90 ? agree(Math.ceil(wait / 60), minutes) : agree(wait, seconds)}`,
    busy: () => "طلبات كثيرة في وقت واحد؛ حاول مرة أخرى بعد قليل",
    "password-short": ({ least }) => `كلمة السر ${least} حرفًا على الأقل؛ جملة قصيرة تكفي`,
    "password-long": ({ most }) => `كلمة السر ${most} حرفًا على الأكثر`,
    "passwords-differ": () => "الكلمتان مختلفتان؛ اكتب كلمة السر نفسها مرتين",
    "password-changed": () => "تغيّرت كلمة السر، وانتهت الجلسات الأخرى",
    "password-set": () => "حُفظت كلمة السر؛ ادخل بها الآن",
    "passkey-removed": () => "حُذف مفتاح المرور",
    "session-ended": () => "انتهت الجلسة",
    "second-factor-off": () => "أُوقف التحقق بخطوتين",
    saved: () => "حُفظ",
    "media-added": () => "رُفعت الصورة؛ اكتب وصفها ومصدرها ثم احفظ",
    "media-known": () => "هذه الصورة عندنا من قبل، فلم تُرفع ثانية؛ هذه صفحتها",
    disabled: () => "أُوقف العضو وانتهت جلساته",
    enabled: () => "عاد العضو",
    "front-saved": () => "حُفظت الواجهة، وهي الآن أمام القراء",
    "line-saved": () => "حُفظ السطر",
    "line-down": () => "أُنزل السطر عن الشريط",
    "task-done": () => "قُضيت المهمة",
    merged: () => "صارا واحدًا، وكل ما كان يذكر الآخر يذكره الآن",
    unmerged: () => "فُكّ الدمج، وعاد الكيان وحده",
  },
  desk: "غرفة التحرير",
  skip: "إلى المحتوى",
  parts: {
    home: "المواد",
    suggestions: "الاقتراحات",
    dossiers: "الملفات",
    tasks: "مهام الملفات",
    entities: "الكيانات",
    plan: "المفكّرة",
    fronts: "الواجهات",
    ticker: "الشريط العاجل",
    live: "مباشر",
    media: "الصور",
    members: "الأعضاء",
    guide: "الدليل",
    account: "حسابي",
  },
  partsLabel: "أقسام غرفة التحرير",
  toSite: "إلى الموقع",
  signOut: "خروج",
  signIn: {
    title: "الدخول إلى غرفة التحرير",
    email: "البريد",
    password: "كلمة السر",
    enter: "دخول",
    withPasskey: "دخول بمفتاح مرور",
    passkeyFailed: "لم يتم الدخول بمفتاح المرور؛ حاول مرة أخرى أو ادخل بكلمة السر",
    or: "أو",
    lost: "نسيت كلمة السر؟ اطلب من مشرف غرفة الأخبار عنوانًا جديدًا.",
  },
  code: {
    title: "رمز التحقق",
    label: "الرمز",
    hint: "ستة أرقام من تطبيق الرموز، أو أحد رموز الاسترداد.",
    enter: "تحقّق",
    back: "ابدأ من جديد",
  },
  password: {
    title: "كلمة السر",
    firstTitle: "أول مشرف",
    firstGist: "لا أعضاء بعدُ في غرفة الأخبار. من يُكتب هنا يضيف الباقين.",
    wanted: "كلمة السر",
    again: "كلمة السر مرة أخرى",
    rule: (least) => `${least} حرفًا على الأقل، بأي لغة. جملة تتذكرها خير من كلمة معقدة.`,
    save: "حفظ كلمة السر",
    gone: "هذا العنوان لم يعد صالحًا",
    goneGist: "يُفتح العنوان مرة واحدة وفي مدته. اطلب من مشرف غرفة الأخبار عنوانًا جديدًا.",
    goneMember: "إلى صفحة الدخول",
    yours: (name) => `أهلًا ${name}. اختر كلمة السر التي ستدخل بها.`,
  },
  home: {
    greeting: (name) => `أهلًا، ${name}`,
    role: "الدور",
    sections: "الأقسام",
    allSections: "كل الأقسام",
    stories: "المواد",
    all: "الكل",
    none: "لا مواد هنا.",
    headline: "العنوان",
    section: "القسم",
    state: "الحال",
    changed: "آخر تغيير",
    older: "أقدم",
    states: "المواد بحسب حالها",
  },
  account: {
    title: "حسابي",
    password: "كلمة السر",
    current: "كلمة السر الحالية",
    wanted: "كلمة السر الجديدة",
    again: "الجديدة مرة أخرى",
    change: "غيّر كلمة السر",
    changeHint: "تنتهي جلساتك الأخرى.",
    passkeys: "مفاتيح المرور",
    passkeysGist: "تدخل ببصمتك أو بقفل جهازك، بلا كلمة سر ولا رمز.",
    passkeysNone: "لا مفاتيح بعدُ.",
    passkeysNowhere: "لا تعمل مفاتيح المرور من هذا العنوان؛ افتح غرفة التحرير من عنوان الموقع.",
    passkeysNeedScript: "إضافة مفتاح مرور تحتاج إلى JavaScript.",
    passkeyName: "اسم المفتاح",
    passkeyNamed: "مفتاح مرور",
    passkeyAdd: "أضف مفتاح مرور",
    passkeyFailed: "لم يُضف المفتاح؛ راجع كلمة السر ثم حاول مرة أخرى",
    remove: (name) => `احذف «${name}»`,
    secondFactor: "التحقق بخطوتين",
    secondFactorOff: "بعد كلمة السر يُطلب رمز يتغيّر كل نصف دقيقة، من تطبيق في هاتفك.",
    secondFactorOn: "يعمل: بعد كلمة السر يُطلب رمز من تطبيقك.",
    turnOn: "شغّل التحقق بخطوتين",
    turnOff: "أوقفه",
    newCodes: "رموز استرداد جديدة",
    confirmPassword: "كلمة السر للتأكيد",
    sessions: "الجلسات",
    sessionsGist: "حيث دخلت ولم تخرج.",
    thisSession: "هذه الجلسة",
    unknownBrowser: "متصفح غير معروف",
    on: (browser, system) => `${browser} على ${system}`,
    since: "منذ",
    end: "أنهِ الجلسة",
    language: "لغة غرفة التحرير",
    languageSave: "غيّر اللغة",
  },
  secondFactor: {
    title: "تشغيل التحقق بخطوتين",
    scan: "صوّر هذه الصورة بتطبيق الرموز في هاتفك، أو اكتب السر فيه، ثم اكتب هنا الرمز الذي يظهر.",
    picture: "صورة للتطبيق: فيها السر المكتوب تحتها",
    secret: "السر",
    code: "الرمز الظاهر في التطبيق",
    confirm: "شغّل",
    codesTitle: "رموز الاسترداد",
    codesGist: "إن ضاع هاتفك دخلت بواحد منها، وكل رمز يُستعمل مرة. لن تظهر مرة أخرى: اطبعها أو احفظها حيث تحفظ أسرارك.",
    codesKept: "حفظتها",
  },
  members: {
    title: "الأعضاء",
    add: "عضو جديد",
    name: "الاسم",
    email: "البريد",
    role: "الدور",
    sections: "الأقسام",
    allSections: "كل الأقسام، وما يُفتح منها لاحقًا",
    someSections: "أو أقسام بعينها",
    addButton: "أضف العضو",
    disabled: "موقوف",
    waiting: "لم يختر كلمة السر بعد",
    guards: ({ secondFactor, passkeys }) =>
      [secondFactor ? "تحقق بخطوتين" : "", passkeys > 0 ? agree(passkeys, keys) : ""]
        .filter((one) => one !== "")
        .join("، "),
    count: (all) => agree(all, members),
    save: "احفظ الدور والأقسام",
    disable: "أوقف العضو",
    disableGist: "يخرج في الحال من كل مكان، ولا يدخل حتى يُعاد. ما كتبه يبقى باسمه.",
    enable: "أعد العضو",
    reset: "عنوان جديد لكلمة السر",
    resetGist: "تبطل كلمة السر ومفاتيح المرور، وتنتهي الجلسات، ويظهر عنوان يُفتح مرة واحدة.",
    lostSecondFactor: "ضاع هاتفه أيضًا: أوقف التحقق بخطوتين",
    addressTitle: (name) => `عنوان ${name}`,
    addressGist: (good) =>
      `أرسل هذا العنوان إلى صاحبه وحده. يُفتح مرة واحدة خلال ${agree(good, hours)}، ولن يظهر مرة أخرى.`,
    back: "إلى الأعضاء",
    you: "أنت",
  },
  fronts: frontWordsAr,
  notes: noteWordsAr,
  plan: planWordsAr,
  ticker: tickerWordsAr,
  liveblog: liveblogWordsAr,
  media: mediaWordsAr,
  problems: {
    missing: ["لا صفحة هنا", "راجع العنوان، أو عُد إلى المواد."],
    forbidden: ["هذه الصفحة لغير دورك", "يفتحها المشرفون."],
    elsewhere: ["لم يُرسل هذا من غرفة التحرير", "افتح الصفحة من غرفة التحرير نفسها ثم أعد الإرسال."],
    unusable: ["لم يُفهم ما أُرسل", "عُد إلى الصفحة ثم أعد الإرسال."],
    fault: ["حدث عطل", "لم يُحفظ شيء. حاول مرة أخرى بعد قليل."],
  },
};
