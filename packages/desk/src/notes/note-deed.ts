import { randomBytes } from "node:crypto";
import { cleanCopy, cleanLine } from "@mihwar/arabic/clean-text";
import {
  type DeskArchive,
  type NoteId,
  type NoteRefusal,
  type NotedBlock,
  type Outcome,
  type PermissionRefusal,
  type StoryId,
  type TabId,
  type WorkingCopyRefusal,
  accept,
  noteLimits,
  permissionWordsAr,
  randomNoteIds,
  refuse,
} from "@mihwar/newsroom";
import { hasWords } from "../words/has-words.ts";
import { toldRefusal } from "../told-refusal.ts";
import type { MemberVisit } from "../visit.ts";
import { mentionedIn } from "./mentioned.ts";
import type { NoteNotice } from "./note-told.ts";

const noteIds = randomNoteIds((bytes) => randomBytes(bytes));

/** What is sent about notes, by a form or by a script: a field by its name. */
export type NoteFields = (name: string) => string | undefined;

export type NoteDeedRefusal = PermissionRefusal | NoteRefusal | WorkingCopyRefusal | { readonly code: "unusable" };

/** What became of it. */
export interface NoteDone {
  readonly told: NoteNotice;
  readonly note?: NoteId;
}

type Done = Promise<Outcome<NoteDone, NoteDeedRefusal>>;

/** What people wrote for people to read, its lines kept. Letters that no database keeps make it nothing. */
function readText(text: string | undefined): string {
  const cleaned = cleanCopy((text ?? "").replaceAll("\r\n", "\n"));
  return cleaned.ok ? cleaned.text.trim() : "";
}

const readLine = (text: string | undefined): string | undefined => {
  const cleaned = cleanLine(text ?? "");
  return cleaned.ok ? cleaned.text : undefined;
};

const readId = (text: string | undefined): NoteId | undefined =>
  text !== undefined && /^[0-9a-z]{1,64}$/.test(text) ? (text as NoteId) : undefined;

/** Blocks are named by whoever made them: what names none is found in none. */
const readBlock = (text: string | undefined): NotedBlock | undefined =>
  text !== undefined && text !== "" && text.length <= 100 ? (text as NotedBlock) : undefined;

const readCount = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;

/** Begins a comment, or a suggested edit. */
async function write(visit: MemberVisit, desk: DeskArchive, story: StoryId, field: NoteFields): Done {
  const block = readBlock(field("block"));
  // the words of the text are taken as they are: cleaned, they might be others
  const quote = (field("quote") ?? "").replaceAll("\r\n", "\n");
  const replacement = readLine(field("replacement"));
  if (block === undefined || replacement === undefined) return refuse({ code: "unusable" });
  const text = readText(field("text"));
  const mentions = mentionedIn(text, await visit.base.accounts.listMembers()).slice(0, noteLimits.mentions);
  const start = readCount(field("start"));
  const kind = field("do") === "suggest" ? "suggested-edit" : "comment";
  const written = await desk.writeNote({
    story,
    id: noteIds.next(),
    written: kind === "comment" ? { kind, text, mentions } : { kind, text, mentions, replacement },
    at: { block, quote, ...(start === undefined ? {} : { start }) },
  });
  return written.ok
    ? accept({ told: kind === "comment" ? "commented" : "suggested", note: written.value.id })
    : written;
}

/** Puts edits into the text where no window does it. */
async function acceptInto(desk: DeskArchive, story: StoryId, edits: readonly NoteId[] | "all"): Done {
  const tab = randomBytes(16).toString("hex") as TabId;
  const done = await desk.acceptEdits({ story, edits, tab });
  if (!done.ok) return done;
  return accept({ told: done.value.conflicts.length === 0 ? "accepted" : "some-accepted" });
}

const closings = { resolve: "resolved", reopen: "reopened" } as const;

/** Does with a story's notes what was sent. */
export async function doNote(visit: MemberVisit, desk: DeskArchive, story: StoryId, field: NoteFields): Done {
  const deed = field("do") ?? "";
  if (deed === "comment" || deed === "suggest") return write(visit, desk, story, field);
  if (deed === "accept-all") return acceptInto(desk, story, "all");
  const id = readId(field("note"));
  if (id === undefined) return refuse({ code: "unusable" });
  switch (deed) {
    case "reply": {
      const text = readText(field("text"));
      const mentions = mentionedIn(text, await visit.base.accounts.listMembers());
      const done = await desk.changeNote({ story, id, step: { kind: "reply", text, mentions } });
      return done.ok ? accept({ told: "replied", note: id }) : done;
    }
    case "resolve":
    case "reopen": {
      const done = await desk.changeNote({ story, id, step: { kind: deed } });
      return done.ok ? accept({ told: closings[deed], note: id }) : done;
    }
    case "accept": {
      // a window puts the words in itself, where it has found them
      if (field("window") === undefined) {
        const done = await acceptInto(desk, story, [id]);
        return done.ok ? accept({ ...done.value, note: id }) : done;
      }
      const done = await desk.changeNote({ story, id, step: { kind: "accept" } });
      return done.ok ? accept({ told: "accepted", note: id }) : done;
    }
    case "refuse": {
      const why = readText(field("why"));
      const done = await desk.changeNote({ story, id, step: { kind: "refuse", ...(why === "" ? {} : { why }) } });
      return done.ok ? accept({ told: "refused", note: id }) : done;
    }
    default:
      return refuse({ code: "unusable" });
  }
}

const ofText: ReadonlySet<string> = new Set<WorkingCopyRefusal["code"]>(["clash", "not-writer", "no-story", "state"]);
const isOfText = (refusal: NoteDeedRefusal): refusal is WorkingCopyRefusal => ofText.has(refusal.code);

/** Why nothing was done, in the member's words. */
export function sayNoteRefusal(visit: MemberVisit, refusal: NoteDeedRefusal): string {
  const { permission, text, note } = toldRefusal[visit.language];
  if (refusal.code === "unusable") return visit.words.problems.unusable[0];
  if (isOfText(refusal)) return text(refusal);
  return hasWords<PermissionRefusal>(permissionWordsAr.refusals, refusal) ? permission(refusal) : note(refusal);
}
