import { type WordsFor, say } from "../words.ts";
import type { NoteRefusal } from "./story-note.ts";

const words: WordsFor<NoteRefusal> = {
  "no-note": () => "There is no such note; load the page again",
  "note-taken": () => "This note has been written already; load the page again",
  "note-empty": () => "Write something before you send it",
  "note-long": ({ most }) => `The text is too long; ${most} letters at most`,
  "notes-full": ({ most }) => `The story has ${most} notes, and no more are kept`,
  "replies-full": ({ most }) => `There are ${most} replies, and no more are kept; begin another note`,
  "edit-same": () => "The suggested edit is the text as it is; change something in it",
  "edit-of-line": () => "A suggested edit is of words in one line; select the words alone",
  "not-an-edit": () => "This is a comment, not a suggested edit: it is neither accepted nor refused",
  "note-closed": ({ as }) => `It was ${as} a moment ago; open it again if it must be`,
  "note-open": () => "The note is open; somebody has opened it a moment ago",
  "words-gone": ({ quote, text }) =>
    text === undefined
      ? `The paragraph with “${quote}” is no longer in the text`
      : `“${quote}” is not where it was, or is there more than once; the paragraph now reads: “${text}”`,
};

/** @example noteRefusalWordsEn({ code: "note-empty" }) // "Write something before you send it" */
export const noteRefusalWordsEn = (refusal: NoteRefusal): string => say(words, refusal);
