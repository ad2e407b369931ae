import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import {
  type LiveblogRefusal,
  type PermissionRefusal,
  type WordsFor,
  liveblogRefusalWordsAr,
  permissionWordsAr,
} from "@mihwar/newsroom";
import type { PostFormRefusal } from "../liveblog-form.ts";
import type { MediaRefusal } from "../media-refusal.ts";
import { mediaRefusalsAr } from "./media-ar.ts";

/** Why a form of a live coverage was not taken. */
export type LiveblogFormRefusal =
  | PermissionRefusal
  | LiveblogRefusal
  | MediaRefusal
  | PostFormRefusal
  | { readonly code: "section-missing" };

/** What the pages of live coverages say. */
export interface LiveblogWords {
  readonly title: string;
  readonly gist: string;
  readonly running: string;
  readonly ended: string;
  readonly none: string;
  readonly begin: string;
  readonly headline: string;
  readonly section: string;
  readonly beginButton: string;
  readonly standing: { readonly running: string; readonly ended: string };
  readonly notOut: string;
  readonly toStory: string;
  readonly toReaders: string;
  readonly notLiveblog: string;
  readonly open: string;
  readonly mayNotPost: string;
  readonly post: string;
  readonly text: string;
  readonly textHint: string;
  readonly postTitle: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly alt: string;
  readonly credit: string;
  readonly key: string;
  readonly pinned: string;
  readonly isPinned: string;
  readonly publish: string;
  readonly posts: string;
  readonly noPosts: string;
  readonly all: string;
  readonly corrected: string;
  readonly removed: string;
  readonly edit: string;
  readonly mend: string;
  readonly note: string;
  readonly noteHint: string;
  readonly saveMend: string;
  readonly saveEdit: string;
  readonly inEditor: string;
  readonly marks: string;
  readonly saveMarks: string;
  readonly time: string;
  readonly saveTime: string;
  readonly remove: string;
  readonly removeNote: string;
  readonly removeButton: string;
  readonly end: string;
  readonly endHint: string;
  readonly endButton: string;
  readonly reopen: string;
  /** What the script says of posts on their way. */
  readonly sending: string;
  readonly sent: string;
  readonly waiting: string;
  readonly notTaken: string;
  readonly again: string;
  readonly drop: string;
  readonly count: (posts: number) => string;
  readonly onHome: string;
  readonly refusals: WordsFor<LiveblogFormRefusal>;
}

const letters: CountedNoun = { one: "حرف", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" };
const posts: CountedNoun = {
  one: "منشور واحد",
  two: "منشوران",
  few: "منشورات",
  many: "منشورًا",
  other: "منشور",
};

export const liveblogWordsAr: LiveblogWords = {
  title: "التغطية المباشرة",
  gist: "مادة تُروى منشورًا بعد منشور والحدث يجري. ما تنشره هنا يصل إلى من فتح صفحتها في الحال.",
  running: "جارية الآن",
  ended: "انتهت",
  none: "لا تغطية جارية.",
  begin: "تغطية جديدة",
  headline: "العنوان",
  section: "القسم",
  beginButton: "افتح التغطية",
  standing: { running: "مباشر", ended: "انتهت التغطية" },
  notOut: "لم تُنشر هذه التغطية بعد: ما تكتبه هنا يراه القراء حين تُنشر.",
  toStory: "صفحة المادة",
  toReaders: "كما يراها القراء",
  notLiveblog: "هذه المادة ليست تغطية مباشرة.",
  open: "اجعلها تغطية مباشرة",
  mayNotPost: "ينشر في هذه التغطية محررو القسم ومن تحمل أسماءهم من مراسليه.",
  post: "منشور جديد",
  text: "ماذا جرى؟",
  textHint: "كل سطر فقرة.",
  postTitle: "عنوان المنشور، إن كان",
  picture: "صورة",
  pictureHint: "مع وصفها ومصدرها",
  alt: "ماذا في الصورة؟",
  credit: "مصدرها",
  key: "من أبرز النقاط",
  pinned: "ثبّته",
  isPinned: "مثبّت",
  publish: "انشر",
  posts: "المنشورات",
  noPosts: "لا منشورات بعد.",
  all: "كل المنشورات",
  corrected: "صُحّح",
  removed: "أُزيل",
  edit: "عدّل",
  mend: "صحّح",
  note: "ماذا كان الخطأ؟",
  noteHint: "يقرؤها القراء مع وقتها.",
  saveMend: "انشر التصحيح",
  saveEdit: "احفظ",
  inEditor: "في هذا المنشور ما لا يُكتب هنا؛ عدّله في المحرّر.",
  marks: "علاماته",
  saveMarks: "احفظ العلامتين",
  time: "وقته",
  saveTime: "غيّر الوقت",
  remove: "أزله",
  removeNote: "لماذا أُزيل؟",
  removeButton: "أزل المنشور",
  end: "ختم التغطية",
  endHint: "تبقى الصفحة بمنشوراتها، وأبرز النقاط في أعلاها، ولا يُنشر فيها بعد ذلك.",
  endButton: "اختم التغطية",
  reopen: "افتحها من جديد",
  sending: "يُنشر…",
  sent: "نُشر",
  waiting: "لا اتصال. منشورك محفوظ في هذا الجهاز، ويُنشر متى عاد الاتصال.",
  notTaken: "لم يُنشر:",
  again: "حاول من جديد",
  drop: "أسقطه",
  count: (count) => agree(count, posts),
  onHome: "تغطيات جارية",
  refusals: {
    ...permissionWordsAr.refusals,
    ...liveblogRefusalWordsAr,
    ...mediaRefusalsAr,
    "post-id": () => "لا منشور بهذا المعرّف في التغطية؛ أعد تحميل الصفحة",
    "post-long": ({ most }) => `النص طويل؛ الحد ${agree(most, letters)}`,
    "post-unreadable": () => "في النص ما لا يُقرأ؛ اكتبه بيدك ولا تلصقه",
    "post-time": () => "اكتب وقتًا صحيحًا",
    "post-what": () => "لم نفهم ما تريد؛ أعد تحميل الصفحة",
    "section-missing": () => "اختر قسمًا من أقسامك",
  },
};
