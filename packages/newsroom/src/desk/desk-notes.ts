import type { Archive } from "../archive.ts";
import { type Outcome, accept, refuse, settle } from "../outcome.ts";
import type { Story, StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import { acceptEdits } from "./accept-edits.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import type { DeskWriting } from "./desk-writing.ts";
import { type Ground, aboutStory, readingGround } from "./lacks-for-steps.ts";
import { type Member, actorOf } from "./member.ts";
import { type NoteAnchor, anchorByWords, anchorIn, notedText } from "./note-anchor.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { TabId } from "./presence.ts";
import type { NoteId, NoteRefusal, NoteStep, StoryNote, SuggestedEdit, WrittenNote } from "./story-note.ts";
import { isSameValue } from "./same-value.ts";
import type { StoryNotes } from "./story-notes.ts";
import { type Texts, type WorkingCopyRefusal, baseOf } from "./working-copy.ts";

/** What the archive answers to somebody who has to do with notes, or why not. */
export type NoteAsked<Value> = Promise<Outcome<Value, PermissionRefusal | NoteRefusal>>;

/** A note, and what the member may do with it beside answering it. */
export interface NoteInHand {
  readonly note: StoryNote;
  /** Close it without a verdict, or open it again. */
  readonly mayResolve: boolean;
  /** Accept or refuse it. */
  readonly mayDecide: boolean;
}

type Unpinned<Note> = Note extends WrittenNote ? Omit<Note, "anchor"> : never;

/** What a member writes: a note, and the words that it is about; without `start` they must stand once in their block. */
export interface NoteToWrite {
  readonly story: StoryId;
  readonly id: NoteId;
  readonly written: Unpinned<WrittenNote>;
  readonly at: Pick<NoteAnchor, "block" | "quote"> & { readonly start?: number };
}

/** What a window that has followed the words of a note says of them. */
export type NotePin = { readonly id: NoteId } & (
  | (Pick<NoteAnchor, "block" | "start"> & { readonly gone?: never })
  | { readonly gone: true }
);

/** What became of suggested edits that were accepted together. */
export interface AcceptedTogether {
  readonly accepted: readonly NoteId[];
  readonly conflicts: readonly NoteId[];
}

/** The notes of stories as one member may read and write them. */
export interface DeskNotes {
  listNotes(story: StoryId): Asked<readonly NoteInHand[]>;
  /** The number that goes up with every change of the story's notes. */
  newestNote(story: StoryId): Asked<number>;
  /** Those of the members who may read the story's notes: whoever else is named in one learns nothing of it. */
  listNoteReaders<Reader extends Member>(story: StoryId, members: readonly Reader[]): Asked<readonly Reader[]>;
  /** Open notes that name the member, on stories that they may read; the newest first. */
  listMentions(limit: number): Promise<readonly StoryNote[]>;
  /** Pins a note to words as they stand in the story now, saved or not. */
  writeNote(given: NoteToWrite): NoteAsked<StoryNote>;
  /**
   * Answers, closes, refuses or opens a note again. With `accept` the caller's own window puts the words into the text, where
   * it has found them: it asks first, and does it when it is told that it may.
   */
  changeNote(given: {
    readonly story: StoryId;
    readonly id: NoteId;
    readonly step: Exclude<NoteStep, { readonly kind: "write" | "pin" }>;
  }): NoteAsked<StoryNote>;
  /**
   * Says where the words of notes stand by now in the text that is saved, or that they went, for whoever writes in it. What
   * is said to stand where it does not is left.
   */
  pinNotes(story: StoryId, pins: readonly NotePin[]): Asked<void>;
  /** Puts suggested edits, or all that are open, into the unsaved text, as a window would that has the turn for a moment. */
  acceptEdits(given: {
    readonly story: StoryId;
    readonly edits: readonly NoteId[] | "all";
    readonly tab: TabId;
  }): Promise<Outcome<AcceptedTogether, PermissionRefusal | NoteRefusal | WorkingCopyRefusal>>;
}

type Notes = Pick<Archive, "now" | "findStory"> & StoryNotes;

/** So often a text may have become another between reading and writing it. */
const mostTries = 5;

const textOf = ({ story, workingCopy }: Texts): StoryContent => workingCopy?.content ?? story.content;

const isEdit = (note: StoryNote): note is SuggestedEdit => note.kind === "suggested-edit";

/** What keeps an edit from being put in: its words, and the block as it is. */
const goneFrom = (content: StoryContent, { anchor: { block, quote } }: Pick<StoryNote, "anchor">): NoteRefusal => {
  const text = notedText(content, block);
  return { code: "words-gone", quote, ...(text === undefined ? {} : { text }) };
};

/** The notes of stories for one member. */
export function deskNotes(
  archive: Notes,
  member: Member,
  {
    groundOf,
    writing,
  }: {
    readonly groundOf: (story: Story) => Promise<Ground>;
    readonly writing: Pick<DeskWriting, "findTexts" | "saveWorkingCopy" | "leaveStory">;
  },
): DeskNotes {
  const by = actorOf(member);

  /** What belongs to a story's notes for whoever may read them. */
  async function ofNotes<Value>(id: StoryId, find: () => Promise<Value>, none: Value): Asked<Value> {
    const story = await archive.findStory(id);
    if (story === undefined) return accept(none);
    return asked(member, "read-notes", aboutStory(story, readingGround, await archive.now()), find);
  }

  /** What the member lacks for a step of a note, as the story stands. */
  async function lacksOf(story: Story, note: StoryNote, step: NoteStep["kind"]): Promise<readonly PermissionRefusal[]> {
    const now = await archive.now();
    const reads = aboutStory(story, readingGround, now);
    if (step === "write" || step === "reply") return lacks(member, "write-note", reads);
    const ground = await groundOf(story);
    const decides = step === "accept" || step === "refuse" || (step === "reopen" && note.state.kind !== "resolved");
    // who wrote a suggested edit may take it back, and only who may edit decides on it
    return decides
      ? lacks(member, "decide-suggested-edit", aboutStory(story, ground, now))
      : lacks(member, "resolve-note", { sections: reads.sections, isTheirs: note.by === by || ground.isTheirs });
  }

  const findNote = async (story: StoryId, id: NoteId): Promise<StoryNote | undefined> =>
    (await archive.listNotes(story)).find((note) => note.id === id);

  return {
    listNotes: async (id) => {
      const notes = await ofNotes(id, () => archive.listNotes(id), []);
      const story = await archive.findStory(id);
      if (!notes.ok || story === undefined || notes.value.length === 0) return notes.ok ? accept([]) : notes;
      const [now, ground] = [await archive.now(), await groundOf(story)];
      const about = aboutStory(story, ground, now);
      const mayDecide = lacks(member, "decide-suggested-edit", about).length === 0;
      const { sections } = aboutStory(story, readingGround, now);
      return accept(
        notes.value.map((note) => ({
          note,
          mayDecide: mayDecide && isEdit(note),
          mayResolve:
            lacks(member, "resolve-note", { sections, isTheirs: note.by === by || ground.isTheirs }).length === 0,
        })),
      );
    },
    newestNote: (id) => ofNotes(id, () => archive.newestNote(id), 0),
    listNoteReaders: async (id, members) => {
      const story = await archive.findStory(id);
      if (story === undefined) return accept([]);
      const about = aboutStory(story, readingGround, await archive.now());
      const find = async () => members.filter((one) => lacks(one, "read-notes", about).length === 0);
      return asked(member, "read-notes", about, find);
    },
    listMentions: async (limit) => {
      const notes = await archive.listMentions(member.id, limit);
      const read = await Promise.all(notes.map(({ story }) => ofNotes(story, async () => true, false)));
      return notes.filter((_note, at) => read[at]?.ok === true);
    },
    writeNote: async ({ story: id, id: note, written, at }) => {
      const texts = await writing.findTexts(id);
      if (!texts.ok) return texts;
      if (texts.value === undefined) return refuse({ code: "no-note" });
      const about = aboutStory(texts.value.story, readingGround, await archive.now());
      const outcome = settle(undefined, lacks(member, "write-note", about));
      if (!outcome.ok) return outcome;
      const content = textOf(texts.value);
      const { block, quote, start } = at;
      const anchor =
        start === undefined ? anchorByWords(content, { block, quote }) : anchorIn(content, { block, quote, start });
      if (anchor === undefined) {
        const text = notedText(content, block);
        return refuse({ code: "words-gone" as const, quote, ...(text === undefined ? {} : { text }) });
      }
      return archive.takeNoteStep({ story: id, note, step: { kind: "write", note: { ...written, anchor } }, by });
    },
    changeNote: async ({ story: id, id: note, step }) => {
      const story = await archive.findStory(id);
      const kept = story === undefined ? undefined : await findNote(id, note);
      if (story === undefined || kept === undefined) return refuse({ code: "no-note" });
      const outcome = settle(undefined, await lacksOf(story, kept, step.kind));
      return outcome.ok ? archive.takeNoteStep({ story: id, note, step, by }) : outcome;
    },
    pinNotes: async (id, pins) => {
      const texts = await writing.findTexts(id);
      if (!texts.ok || texts.value === undefined) return texts.ok ? accept(undefined) : texts;
      const { story } = texts.value;
      const call = { sections: [story.content.section], isTheirs: (await groundOf(story)).isTheirs };
      const outcome = settle(undefined, lacks(member, "resolve-note", call));
      if (!outcome.ok) return outcome;
      const notes = new Map((await archive.listNotes(id)).map((note) => [note.id, note]));
      for (const pin of pins) {
        const { id: note } = pin;
        const kept = notes.get(note)?.anchor;
        if (kept === undefined || kept.quote === "") continue;
        const anchor: NoteAnchor | undefined =
          pin.gone === true ? { ...kept, gone: true } : anchorIn(textOf(texts.value), { ...pin, quote: kept.quote });
        // several windows may say the same
        if (anchor !== undefined && !isSameValue(anchor, kept))
          await archive.takeNoteStep({ story: id, note, step: { kind: "pin", anchor }, by });
      }
      return accept(undefined);
    },
    acceptEdits: async ({ story: id, edits, tab }) => {
      for (let tries = 1; ; tries++) {
        const texts = await writing.findTexts(id);
        if (!texts.ok) return texts;
        if (texts.value === undefined) return refuse({ code: "no-note" });
        const { story } = texts.value;
        const about = aboutStory(story, await groundOf(story), await archive.now());
        const outcome = settle(undefined, lacks(member, "decide-suggested-edit", about));
        if (!outcome.ok) return outcome;
        const notes = await archive.listNotes(id);
        const named = notes.filter(isEdit).filter(({ id: note }) => edits === "all" || edits.includes(note));
        const wanted = named.filter(({ state }) => state.kind === "open");
        const [first] = wanted;
        if (first === undefined) {
          const closed = edits === "all" ? undefined : named[0]?.state;
          return closed === undefined || closed.kind === "open"
            ? refuse({ code: "no-note" })
            : refuse({ code: "note-closed", as: closed.kind, by: closed.by });
        }
        const content = textOf(texts.value);
        const made = acceptEdits(content, wanted);
        if (made.accepted.length === 0) return refuse(goneFrom(content, first));
        const saved = await writing.saveWorkingCopy({
          story: id,
          tab,
          content: made.content,
          base: baseOf(texts.value),
        });
        if (!saved.ok && saved.refusals[0].code === "clash" && tries < mostTries) continue;
        if (!saved.ok) return saved;
        await writing.leaveStory({ story: id, tab });
        // the words are in the text by now: where somebody has closed a note in this moment, that stands beside it
        const accepted: NoteId[] = [];
        for (const note of made.accepted) {
          const taken = await archive.takeNoteStep({ story: id, note, step: { kind: "accept" }, by });
          if (taken.ok) accepted.push(note);
        }
        return accept({ accepted, conflicts: made.conflicts });
      }
    },
  };
}
