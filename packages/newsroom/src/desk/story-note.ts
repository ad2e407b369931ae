import type { Actor } from "../actor.ts";
import type { Instant } from "../instant.ts";
import { type Outcome, accept, refuse } from "../outcome.ts";
import type { StoryId } from "../story-id.ts";
import type { MemberId } from "./member.ts";
import type { NoteAnchor } from "./note-anchor.ts";

/** The short permanent ASCII id of a story's note. */
export type NoteId = string & { readonly __note: true };

/** What somebody answered to a note. */
export interface NoteReply {
  readonly by: Actor;
  readonly at: Instant;
  readonly text: string;
}

/** How it stands with a note. Only a suggested edit is accepted or refused. */
export type NoteState =
  | { readonly kind: "open" }
  | { readonly kind: "resolved"; readonly by: Actor; readonly at: Instant }
  | { readonly kind: "accepted"; readonly by: Actor; readonly at: Instant }
  | { readonly kind: "refused"; readonly by: Actor; readonly at: Instant; readonly why?: string };

/** What is written to begin a note. */
export type WrittenNote = {
  readonly anchor: NoteAnchor;
  /** What is said; of a suggested edit, why: it may be empty. */
  readonly text: string;
  /** Whom the text or a reply names with «@». */
  readonly mentions: readonly MemberId[];
} & (
  | { readonly kind: "comment" }
  /** What shall stand in the place of the anchored words; nothing where they shall go. */
  | { readonly kind: "suggested-edit"; readonly replacement: string }
);

/**
 * What a colleague says of words of a story (ملاحظة), or would have in their place (اقتراح تعديل). It is between those who may
 * read the story at the desk: no reader, feed, search or machine learns of it, and no text is counted that is only proposed.
 */
export type StoryNote = WrittenNote & {
  readonly id: NoteId;
  readonly story: StoryId;
  readonly by: Actor;
  readonly at: Instant;
  /** The oldest first. */
  readonly replies: readonly NoteReply[];
  readonly state: NoteState;
  /** Which change of the story's notes was its last: the highest of a story says whether there is something new. */
  readonly n: number;
};

/** An edit that somebody would have. */
export type SuggestedEdit = Extract<StoryNote, { readonly kind: "suggested-edit" }>;

/** What happens to a note. */
export type NoteStep =
  | { readonly kind: "write"; readonly note: WrittenNote }
  | { readonly kind: "reply"; readonly text: string; readonly mentions: readonly MemberId[] }
  | { readonly kind: "resolve" }
  | { readonly kind: "accept" }
  | { readonly kind: "refuse"; readonly why?: string }
  | { readonly kind: "reopen" }
  /** The same words, where they stand by now. */
  | { readonly kind: "pin"; readonly anchor: NoteAnchor };

/** Why nothing happens to a note. */
export type NoteRefusal =
  | { readonly code: "no-note" }
  | { readonly code: "note-taken" }
  | { readonly code: "note-empty" }
  | { readonly code: "note-long"; readonly most: number }
  | { readonly code: "notes-full"; readonly most: number }
  | { readonly code: "replies-full"; readonly most: number }
  /** It would leave the words as they are. */
  | { readonly code: "edit-same" }
  /** A suggested edit stays within one line, and on words. */
  | { readonly code: "edit-of-line" }
  | { readonly code: "not-an-edit" }
  /** Somebody has closed it, or opened it again, meanwhile. */
  | { readonly code: "note-closed"; readonly as: Exclude<NoteState["kind"], "open">; readonly by: Actor }
  | { readonly code: "note-open" }
  /** The words stand there no longer, or not once; `text` is the block as it is, where there is one. */
  | { readonly code: "words-gone"; readonly quote: string; readonly text?: string };

/** Letters of a text, a quote and a replacement; notes of a story, replies to a note, people named in it. */
export const noteLimits = { text: 2000, quote: 1000, notes: 300, replies: 50, mentions: 10 } as const;

const isLong = (text: string, most: number = noteLimits.text): boolean => text.length > most;

/** What keeps a note from being begun. */
function lackOfWritten(note: WrittenNote): NoteRefusal | undefined {
  const { anchor, text } = note;
  if (isLong(anchor.quote, noteLimits.quote)) return { code: "note-long", most: noteLimits.quote };
  if (isLong(text)) return { code: "note-long", most: noteLimits.text };
  if (note.kind === "comment") return text.trim() === "" ? { code: "note-empty" } : undefined;
  if (isLong(note.replacement, noteLimits.quote)) return { code: "note-long", most: noteLimits.quote };
  if (anchor.quote === "" || /[\r\n]/.test(anchor.quote + note.replacement)) return { code: "edit-of-line" };
  return note.replacement === anchor.quote ? { code: "edit-same" } : undefined;
}

/** The notes of a story as an archive holds them under its lock. */
export interface HeldNotes {
  readonly note: StoryNote | undefined;
  /** How many notes the story has. */
  readonly count: number;
  /** The highest `n` of its notes; 0 where there is none. */
  readonly newest: number;
}

/**
 * What a step makes of a note. A note that is closed is answered, and nothing else, until somebody opens it again; whoever
 * decides at the same time as another is told.
 */
export function changeNote(
  { note, count, newest }: HeldNotes,
  step: NoteStep,
  given: { readonly story: StoryId; readonly id: NoteId; readonly by: Actor; readonly now: Instant },
): Outcome<StoryNote, NoteRefusal> {
  const { story, id, by, now } = given;
  const n = newest + 1;
  if (step.kind === "write") {
    if (note !== undefined) return refuse({ code: "note-taken" });
    if (count >= noteLimits.notes) return refuse({ code: "notes-full", most: noteLimits.notes });
    const lack = lackOfWritten(step.note);
    const state = { kind: "open" } as const;
    return lack === undefined ? accept({ ...step.note, id, story, by, at: now, replies: [], state, n }) : refuse(lack);
  }
  if (note === undefined) return refuse({ code: "no-note" });
  const close = (state: NoteState): Outcome<StoryNote, NoteRefusal> =>
    note.state.kind === "open"
      ? accept({ ...note, state, n })
      : refuse({ code: "note-closed", as: note.state.kind, by: note.state.by });
  switch (step.kind) {
    case "reply": {
      if (step.text.trim() === "") return refuse({ code: "note-empty" });
      if (isLong(step.text)) return refuse({ code: "note-long", most: noteLimits.text });
      if (note.replies.length >= noteLimits.replies) return refuse({ code: "replies-full", most: noteLimits.replies });
      const mentions = [...new Set([...note.mentions, ...step.mentions])].slice(0, noteLimits.mentions);
      return accept({ ...note, mentions, replies: [...note.replies, { by, at: now, text: step.text }], n });
    }
    case "resolve":
      return close({ kind: "resolved", by, at: now });
    case "accept":
      return note.kind === "comment" ? refuse({ code: "not-an-edit" }) : close({ kind: "accepted", by, at: now });
    case "refuse": {
      const { why = "" } = step;
      if (note.kind === "comment") return refuse({ code: "not-an-edit" });
      if (isLong(why)) return refuse({ code: "note-long", most: noteLimits.text });
      return close({ kind: "refused", by, at: now, ...(why === "" ? {} : { why }) });
    }
    case "reopen":
      return note.state.kind === "open"
        ? refuse({ code: "note-open" })
        : accept({ ...note, state: { kind: "open" }, n });
    case "pin":
      return step.anchor.quote === note.anchor.quote
        ? accept({ ...note, anchor: step.anchor, n })
        : refuse({ code: "words-gone", quote: note.anchor.quote, text: step.anchor.text });
  }
}
