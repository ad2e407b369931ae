import { type NoteId, type NotePin, type StoryContent, placeOfAnchor } from "@mihwar/newsroom";
import { TextSelection } from "prosemirror-state";
import type { NoteTold, NotesTold } from "../../../notes/note-told.ts";
import type { NoteWords } from "../../../words/notes-ar.ts";
import { noteWordsAr } from "../../../words/notes-ar.ts";
import { noteWordsEn } from "../../../words/notes-en.ts";
import { ask } from "../ask.ts";
import type { Drawn, Writing } from "../writing.ts";
import { composingRange, rangeOfNote, setComposing, setNoteInHand, setNotes } from "./note-marks.ts";
import { wordsIn } from "./noted-text.ts";
import { putEdit } from "./put-edit.ts";

/** A note that is being written. */
export interface Composing {
  readonly kind: "comment" | "suggest";
  /** The words that it is about; none where it is about the block. */
  readonly quote: string;
}

/** What the margin draws. */
export interface NotesDrawn {
  readonly words: NoteWords;
  /** Those whose words are in the text in the order of the text, then those whose words are gone. */
  readonly open: readonly NoteTold[];
  readonly closed: readonly NoteTold[];
  readonly inHand: string | undefined;
  readonly composing: Composing | undefined;
  /** Colleagues who may be named. */
  readonly names: readonly string[];
  /** Said to whoever looks, and read out to whoever does not. */
  readonly said: string;
  readonly wrong: string;
  readonly isStanding: (id: string) => boolean;
}

/** Colleagues' notes in this window. */
export interface NotesInWindow {
  drawn(): NotesDrawn;
  /** The number of the newest change, as the server says it: what is new is fetched. */
  hear(newest: number): void;
  /** Marks the notes anew, on a paper that has become another. */
  mark(): void;
  /** Says where the words of notes stand by now, where the saved text alone would not tell. */
  tellPlaces(): void;
  begin(kind: Composing["kind"]): void;
  cancel(): void;
  send(given: { readonly text: string; readonly replacement: string }): Promise<boolean>;
  reply(id: string, text: string): Promise<boolean>;
  close(id: string, deed: "resolve" | "reopen"): Promise<boolean>;
  refuse(id: string, why?: string): Promise<boolean>;
  accept(id: string): Promise<boolean>;
  acceptAll(): Promise<void>;
  hold(id: string | undefined): void;
  /** The note before or behind the one in hand, else the caret. */
  step(by: 1 | -1): string | undefined;
  /** Back to the text, at the note's words. */
  toText(id?: string): void;
}

/** Milliseconds until what was typed a moment ago is on the server, or until it is asked again; so many times it is waited for. */
const savedWithin = 1200;
const mostTries = 4;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

type Answered = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

/** Keeps the notes of the story that is open; `draw` is called when something may have to be drawn anew. */
export function startNotes(writing: Writing, draw: () => void): NotesInWindow {
  const { boot } = writing.drawn();
  const words: NoteWords = boot.language === "ar" ? noteWordsAr : noteWordsEn;
  const path = `stories/${boot.story}/notes`;
  let told: NotesTold = { n: -1, notes: [], names: [] };
  let inHand: string | undefined;
  let composing: Composing | undefined;
  let said = "";
  let wrong = "";
  let heard = -1;
  let isAsking = false;

  const view = (): Drawn["view"] => writing.drawn().view;
  const range = (id: string) => rangeOfNote(view().state, id);
  const find = (id: string): NoteTold | undefined => told.notes.find((note) => note.id === id);

  function mark(): void {
    const marks = told.notes
      .filter(({ state }) => state === "open")
      .map(({ id, kind, anchor }) => ({ id, anchor, isEdit: kind === "suggested-edit" }));
    view().dispatch(setNotes(view().state.tr, marks));
    draw();
  }

  function take(next: NotesTold): void {
    if (next.n < told.n) return;
    told = next;
    mark();
  }

  function say(text: string): void {
    said = text;
    wrong = "";
    draw();
  }
  function complain(text: string): void {
    wrong = text;
    draw();
  }

  async function load(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const answer = await ask<NotesTold>(path, { method: "GET" });
    isAsking = false;
    if (answer?.ok === true) take(answer.value);
    // one more was written while it was asked, or nobody answered
    if (answer?.ok !== false && told.n < heard) setTimeout(() => void load(), savedWithin);
  }

  async function post(body: object): Promise<Answered> {
    const answer = await ask<NotesTold>(path, { body });
    if (answer?.ok === true) {
      take(answer.value);
      return { ok: true };
    }
    const refused = answer?.refused as { readonly code?: string; readonly message?: string } | undefined;
    return { ok: false, code: refused?.code ?? "", message: refused?.message ?? words.lost };
  }

  /** Does it, and says how it went. */
  async function doing(body: object, done: string): Promise<boolean> {
    const answer = await post(body);
    if (answer.ok) say(done);
    else {
      complain(answer.message);
      // somebody else was there before
      if (answer.code.startsWith("note-") || answer.code === "no-note") void load();
    }
    return answer.ok;
  }

  function hold(id: string | undefined): void {
    if (inHand === id) return;
    inHand = id;
    view().dispatch(setNoteInHand(view().state.tr, id));
    draw();
  }

  function toText(id = inHand): void {
    const at = id === undefined ? undefined : range(id);
    const { state } = view();
    if (at !== undefined) {
      const selection = TextSelection.between(state.doc.resolve(at.from), state.doc.resolve(at.to));
      view().dispatch(state.tr.setSelection(selection).scrollIntoView());
    }
    view().focus();
  }

  function open(): readonly NoteTold[] {
    const place = ({ id }: NoteTold): number => range(id)?.from ?? Number.MAX_SAFE_INTEGER;
    return told.notes.filter(({ state }) => state === "open").toSorted((a, b) => place(a) - place(b));
  }

  /** Puts an edit into the text, where its words stand. */
  function put(note: NoteTold): boolean {
    const at = range(note.id);
    const { headline: _headline, standfirst: _standfirst, body: _body, ...sheet } = writing.content();
    if (at === undefined || note.replacement === undefined) return false;
    const edit = { id: note.id as NoteId, anchor: note.anchor, replacement: note.replacement };
    const made = putEdit(view().state, { edit, range: at, sheet });
    if (made === undefined) return false;
    view().dispatch(made);
    return true;
  }

  async function accept(id: string): Promise<boolean> {
    const note = find(id);
    if (note === undefined || !note.mayDecide || note.state !== "open") return false;
    if (writing.drawn().turn.kind !== "mine") {
      complain(words.notWriting);
      return false;
    }
    if (range(id) === undefined) {
      complain(words.conflict);
      return false;
    }
    // asked first: of two who accept at once, one puts the words in
    const answer = await ask<NotesTold>(path, { body: { do: "accept", note: id, window: "1" } });
    if (answer?.ok !== true) {
      const refused = answer?.refused as { readonly message?: string } | undefined;
      complain(refused?.message ?? words.lost);
      void load();
      return false;
    }
    const isIn = put(note);
    take(answer.value);
    if (isIn) {
      say(words.told.accepted);
      return true;
    }
    // typed over while it was asked: it is open as before
    await post({ do: "reopen", note: id });
    complain(words.conflict);
    return false;
  }

  return {
    drawn: () => ({
      words,
      open: open(),
      closed: told.notes.filter(({ state }) => state !== "open"),
      inHand,
      composing,
      names: told.names,
      said,
      wrong,
      isStanding: (id) => range(id) !== undefined,
    }),
    hear(newest) {
      heard = newest;
      if (newest > told.n) void load();
    },
    mark,
    tellPlaces() {
      const { turn } = writing.drawn();
      if (turn.kind !== "mine") return;
      const content: StoryContent = writing.content();
      const pins = told.notes.flatMap(({ id, anchor, state }): readonly NotePin[] => {
        if (state !== "open" || anchor.quote === "") return [];
        const at = range(id);
        const place = placeOfAnchor(content, anchor);
        if (at === undefined) return place === undefined ? [] : [{ id: id as NoteId, gone: true }];
        const here = wordsIn(view().state.doc, at);
        if (here?.quote !== anchor.quote) return [];
        const isTold = place?.block === here.block && place.start === here.start;
        return isTold ? [] : [{ id: id as NoteId, block: here.block, start: here.start }];
      });
      if (pins.length > 0) void post({ do: "pin", pins });
    },
    begin(kind) {
      const { state } = view();
      const { from, to } = state.selection;
      const here = wordsIn(state.doc, { from, to });
      if (here === undefined || (kind === "suggest" && here.quote === "")) return complain(words.selectFirst);
      if (kind === "suggest" && here.quote.includes("\n")) return complain(words.selectInLine);
      wrong = "";
      inHand = undefined;
      composing = { kind, quote: here.quote };
      // whoever writes at once names colleagues before anything was told
      if (told.n < 0) void load();
      view().dispatch(setComposing(state.tr, { from, to: here.quote === "" ? from : from + here.quote.length }));
      draw();
    },
    cancel() {
      composing = undefined;
      wrong = "";
      view().dispatch(setComposing(view().state.tr, undefined));
      view().focus();
      draw();
    },
    async send({ text, replacement }) {
      if (composing === undefined) return false;
      const { kind } = composing;
      for (let tries = 1; ; tries++) {
        const at = composingRange(view().state);
        const here = at === undefined ? undefined : wordsIn(view().state.doc, at);
        if (here === undefined) return false;
        const answer = await post({ do: kind, ...here, text, ...(kind === "suggest" ? { replacement } : {}) });
        if (answer.ok) break;
        // words that were typed a moment ago are not on the server yet
        if (answer.code !== "words-gone" || tries === mostTries) {
          complain(answer.message);
          return false;
        }
        await wait(savedWithin);
      }
      composing = undefined;
      view().dispatch(setComposing(view().state.tr, undefined));
      say(words.told[kind === "comment" ? "commented" : "suggested"]);
      view().focus();
      return true;
    },
    reply: (id, text) => doing({ do: "reply", note: id, text }, words.told.replied),
    close: (id, deed) => doing({ do: deed, note: id }, deed === "resolve" ? words.told.resolved : words.told.reopened),
    refuse: (id, why = "") => doing({ do: "refuse", note: id, why }, words.told.refused),
    accept,
    async acceptAll() {
      let left = 0;
      for (const { id } of open().filter(({ mayDecide }) => mayDecide)) if (!(await accept(id))) left += 1;
      if (left > 0) complain(words.someConflicts(left));
    },
    hold,
    step(by) {
      const notes = open();
      if (notes.length === 0) return undefined;
      const at = notes.findIndex(({ id }) => id === inHand);
      const { from } = view().state.selection;
      const behind = notes.findIndex(({ id }) => (range(id)?.from ?? Number.MAX_SAFE_INTEGER) >= from);
      const before = notes.findLastIndex(({ id }) => (range(id)?.to ?? Number.MAX_SAFE_INTEGER) <= from);
      const start = by === 1 ? (behind === -1 ? 0 : behind) : before === -1 ? notes.length - 1 : before;
      const next = notes[at === -1 ? start : (at + by + notes.length) % notes.length];
      hold(next?.id);
      return next?.id;
    },
    toText,
  };
}
