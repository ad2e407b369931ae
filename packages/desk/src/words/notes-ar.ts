import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import type { NoteNotice } from "../notes/note-told.ts";

/** What pages and the editor say of colleagues' notes. */
export interface NoteWords {
  readonly title: string;
  readonly gist: string;
  readonly count: (open: number) => string;
  readonly none: string;
  readonly kinds: { readonly comment: string; readonly "suggested-edit": string };
  readonly on: { readonly headline: string; readonly standfirst: string; readonly block: string };
  readonly gone: string;
  readonly stoodIn: string;
  readonly replaces: string;
  readonly removes: string;
  readonly added: string;
  readonly removed: string;
  readonly end: string;
  readonly why: string;
  readonly states: { readonly resolved: string; readonly accepted: string; readonly refused: string };
  readonly closedBy: (state: "resolved" | "accepted" | "refused", name: string) => string;
  readonly closed: (count: number) => string;
  readonly reply: string;
  readonly send: string;
  readonly resolve: string;
  readonly takeBack: string;
  readonly reopen: string;
  readonly accept: string;
  readonly refuse: string;
  readonly refuseAndSay: string;
  readonly whyRefused: string;
  readonly acceptAll: (count: number) => string;
  readonly comment: string;
  readonly suggest: string;
  readonly paragraph: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly wordsOfEdit: string;
  readonly instead: string;
  readonly insteadHint: string;
  readonly text: string;
  readonly textHint: string;
  /** Above the names that «@» lists. */
  readonly colleagues: string;
  readonly whyEdit: string;
  readonly openInText: string;
  readonly told: Readonly<Record<NoteNotice, string>>;
  readonly mentions: string;
  readonly mentionOn: string;
  // In the editor
  readonly cancel: string;
  readonly next: string;
  readonly previous: string;
  readonly keys: string;
  readonly selectFirst: string;
  readonly selectInLine: string;
  readonly notWriting: string;
  readonly conflict: string;
  readonly someConflicts: (count: number) => string;
  readonly lost: string;
  readonly show: string;
  readonly shortcuts: string;
}

const notes: CountedNoun = {
  one: "ملاحظة واحدة",
  two: "ملاحظتان",
  few: "ملاحظات",
  many: "ملاحظة",
  other: "ملاحظة",
};
const edits: CountedNoun = { one: "اقتراح واحد", two: "اقتراحان", few: "اقتراحات", many: "اقتراحًا", other: "اقتراح" };

export const noteWordsAr: NoteWords = {
  title: "ملاحظات الزملاء",
  gist: "بينكم وحدكم: لا يراها قارئ، ولا تدخل بحثًا ولا خلاصة.",
  count: (open) => agree(open, notes),
  none: "لا ملاحظات على هذه المادة.",
  kinds: { comment: "ملاحظة", "suggested-edit": "اقتراح تعديل" },
  on: { headline: "على العنوان", standfirst: "على المقدمة", block: "على الفقرة كلها" },
  gone: "على كلمات لم تعد في النص",
  stoodIn: "كانت في:",
  replaces: "بدل",
  removes: "حذف الكلمات",
  added: "يزاد:",
  removed: "يُحذف:",
  end: "انتهى.",
  why: "السبب",
  states: { resolved: "مطويّة", accepted: "مقبول", refused: "مرفوض" },
  closedBy: (state, name) => `${{ resolved: "طواها", accepted: "قبله", refused: "رفضه" }[state]} ${name}`,
  closed: (count) => `المطويّ (${count})`,
  reply: "رد",
  send: "أرسل",
  resolve: "اطوِ",
  takeBack: "اسحب الاقتراح",
  reopen: "أعد الفتح",
  accept: "اقبل",
  refuse: "ارفض",
  refuseAndSay: "ارفض وقل لماذا",
  whyRefused: "لماذا؟ (إن شئت)",
  acceptAll: (count) => `اقبل الاقتراحات كلها (${count})`,
  comment: "اكتب ملاحظة",
  suggest: "اقترح تعديلًا",
  paragraph: "أين",
  words: "على أي كلمات",
  wordsHint: "بحروفها كما في النص؛ وإن تركتها فارغة كانت الملاحظة على الفقرة كلها.",
  wordsOfEdit: "الكلمات التي تغيّرها",
  instead: "ما يحل محلها",
  insteadHint: "اتركه فارغًا لحذفها.",
  text: "الملاحظة",
  textHint: "@ ثم اسم زميل: يجدها في صفحته الأولى.",
  colleagues: "الزملاء",
  whyEdit: "لماذا؟ (إن شئت)",
  openInText: "اقرأ النص وعلّق عليه",
  told: {
    commented: "كُتبت الملاحظة",
    suggested: "كُتب الاقتراح",
    replied: "أُرسل الرد",
    resolved: "طُويت",
    accepted: "قُبل الاقتراح ودخل النص",
    refused: "رُفض الاقتراح، والنص كما هو",
    reopened: "أُعيد فتحها",
    "some-accepted": "دخل النص ما أمكن؛ وبقيت مفتوحةً الاقتراحات التي تداخلت أو لم تعد كلماتها في النص",
  },
  mentions: "ذُكرت في ملاحظات",
  mentionOn: "في",
  cancel: "إلغاء",
  next: "الملاحظة التالية",
  previous: "الملاحظة السابقة",
  keys: "على البطاقة: ق اقبل، ر ارفض، والسهمان بين البطاقات، وEsc إلى النص.",
  selectFirst: "حدّد كلمات من النص أولًا، أو ضع المؤشر في فقرة.",
  selectInLine: "اقتراح التعديل لكلمات من سطر واحد؛ حدّد الكلمات وحدها.",
  notWriting: "تُقبل والنص بيدك: خذ المادة أولًا.",
  conflict: "لم تعد الكلمات في مكانها بحروفها؛ لم يُقبل.",
  someConflicts: (count) => `بقي ${agree(count, edits)} بلا قبول: تغيّرت كلماته أو تداخلت مع غيرها.`,
  lost: "تعذّر الوصول إلى الخادم؛ لم يُحفظ شيء، أعد المحاولة.",
  show: "أرِنيها في النص",
  shortcuts: "ملاحظة على المحدَّد: Ctrl+Alt+M · اقتراح: Ctrl+Alt+E · التالية والسابقة: Ctrl+Alt مع السهمين",
};
