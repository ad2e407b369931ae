import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import { type WordsFor, say } from "../words.ts";
import type { NoteRefusal } from "./story-note.ts";

const letters: CountedNoun = { one: "حرف واحد", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" };
const states = { resolved: "طُويت", accepted: "قُبل الاقتراح", refused: "رُفض الاقتراح" } as const;

const words: WordsFor<NoteRefusal> = {
  "no-note": () => "لم نجد هذه الملاحظة؛ أعد تحميل الصفحة",
  "note-taken": () => "كُتبت هذه الملاحظة من قبل؛ أعد تحميل الصفحة",
  "note-empty": () => "اكتب شيئًا قبل الإرسال",
  "note-long": ({ most }) => `النص طويل؛ أقصاه ${agree(most, letters)}`,
  "notes-full": ({ most }) => `بلغت ملاحظات هذه المادة ${most}، وهو أقصاها`,
  "replies-full": ({ most }) => `بلغت الردود ${most}، وهو أقصاها؛ اكتب ملاحظة جديدة`,
  "edit-same": () => "الاقتراح هو النص نفسه؛ غيّر فيه شيئًا",
  "edit-of-line": () => "اقتراح التعديل لكلمات من سطر واحد؛ حدّد الكلمات وحدها",
  "not-an-edit": () => "هذه ملاحظة لا اقتراح تعديل؛ لا تُقبل ولا تُرفض",
  "note-closed": ({ as }) => `${states[as]} قبل قليل؛ أعد فتحها إن لزم`,
  "note-open": () => "الملاحظة مفتوحة؛ فتحها غيرك قبل قليل",
  "words-gone": ({ quote, text }) =>
    text === undefined
      ? `الفقرة التي فيها «${quote}» لم تعد في النص`
      : `لم نجد «${quote}» في موضعها، أو وجدناها أكثر من مرة؛ الفقرة الآن: «${text}»`,
};

/** @example noteRefusalWordsAr({ code: "note-empty" }) // "اكتب شيئًا قبل الإرسال" */
export const noteRefusalWordsAr = (refusal: NoteRefusal): string => say(words, refusal);
