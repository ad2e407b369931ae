import { type NoteAnchor, startAfter, untouchedStart } from "@mihwar/newsroom";
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { shortcuts } from "../shortcut.ts";
import { type DocRange, findBlock, rangeOf, wordsIn, wordsOfBlock } from "./noted-text.ts";

/** A note as the paper marks it. */
export interface NoteToMark {
  readonly id: string;
  readonly isEdit: boolean;
  readonly anchor: NoteAnchor;
}

interface Marked extends NoteToMark {
  /** Where its words stand now; `undefined` where they do not. */
  readonly range: DocRange | undefined;
  /** The words as they stood when the window had them last. */
  readonly last: NoteAnchor;
}

interface NoteMarks {
  readonly marked: readonly Marked[];
  readonly inHand: string | undefined;
  /** The words on which a note is being written. */
  readonly composing: DocRange | undefined;
  readonly drawn: DecorationSet;
}

type Asked =
  | { readonly kind: "notes"; readonly notes: readonly NoteToMark[] }
  | { readonly kind: "in-hand"; readonly id: string | undefined }
  | { readonly kind: "composing"; readonly range: DocRange | undefined };

const key = new PluginKey<NoteMarks>("note-marks");

/** What a key or a click on the paper asks of the notes beside it: told as an event of the editor's element. */
export type NoteAsk = "comment" | "suggest" | "next" | "previous" | { readonly note: string };
export const noteAsked = "mihwar-note-asked";

const stands = (doc: Node, { from, to }: DocRange, quote: string): boolean =>
  from < to && to <= doc.content.size && doc.textBetween(from, to, "\n", "\n") === quote;

/** Where an anchor's words are, by the letters of its block as `startOf` reads them. */
function find(doc: Node, anchor: NoteAnchor, startOf: typeof startAfter): DocRange | undefined {
  const { block, start, quote, text, gone } = anchor;
  const found = findBlock(doc, block);
  if (found === undefined) return undefined;
  if (quote === "") return { from: found.at, to: found.at + found.node.nodeSize };
  const now = wordsOfBlock(doc, block) ?? "";
  const at = gone === true && now !== text ? undefined : startOf(text, { start, end: start + quote.length }, now);
  const range = at === undefined ? undefined : rangeOf(doc, { block, start: at, end: at + quote.length });
  return range !== undefined && stands(doc, range, quote) ? range : undefined;
}

/** The words of a range as an anchor. */
function anchorAt(doc: Node, range: DocRange): NoteAnchor | undefined {
  const words = wordsIn(doc, range);
  const text = words === undefined ? undefined : wordsOfBlock(doc, words.block);
  // two halves of a block that was split have one id for a moment
  return words === undefined || text?.startsWith(words.quote, words.start) !== true ? undefined : { ...words, text };
}

function draw(doc: Node, { marked, inHand, composing }: Omit<NoteMarks, "drawn">): DecorationSet {
  const found = marked.flatMap(({ id, isEdit, anchor, range }) => {
    if (range === undefined) return [];
    const hand = id === inHand ? " in-hand" : "";
    return anchor.quote === ""
      ? [Decoration.node(range.from, range.to, { class: `noted-block${hand}` })]
      : [
          Decoration.inline(range.from, range.to, {
            class: `noted${isEdit ? " edit-suggested" : ""}${hand}`,
            "data-note": id,
          }),
        ];
  });
  if (composing !== undefined && composing.from < composing.to)
    found.push(Decoration.inline(composing.from, composing.to, { class: "noted in-hand" }));
  return DecorationSet.create(doc, found);
}

/**
 * Words go with the text as it changes. Those that are no longer there to the letter are lost, until the text is again what it
 * was around them: the window knows that whatever else reads like them is other words. Of text that came from elsewhere it
 * knows no more than its letters.
 */
function follow(transaction: Transaction, before: Node, marked: readonly Marked[]): readonly Marked[] {
  const { doc, mapping } = transaction;
  const startOf = transaction.getMeta("addToHistory") === false ? startAfter : untouchedStart;
  return marked.map((note): Marked => {
    const { range, anchor } = note;
    if (anchor.quote === "") return { ...note, range: find(doc, anchor, startAfter) };
    if (range === undefined) return { ...note, range: find(doc, note.last, untouchedStart) };
    const moved = { from: mapping.map(range.from, 1), to: mapping.map(range.to, -1) };
    if (stands(doc, moved, anchor.quote)) return { ...note, range: moved };
    const last = anchorAt(before, range) ?? note.last;
    return { ...note, last, range: find(doc, last, startOf) };
  });
}

const isSameAnchor = (one: NoteAnchor, other: NoteAnchor): boolean =>
  one.block === other.block && one.start === other.start && one.text === other.text && one.gone === other.gone;

function afterAsked(before: NoteMarks, asked: Asked, doc: Node): Omit<NoteMarks, "drawn"> {
  switch (asked.kind) {
    case "in-hand":
      return { ...before, inHand: asked.id };
    case "composing":
      return { ...before, composing: asked.range };
    case "notes": {
      const known = new Map(before.marked.map((note) => [note.id, note]));
      const marked = asked.notes.map((note): Marked => {
        const was = known.get(note.id);
        // the window has followed the words: it knows better than any later text
        const isFollowed = was !== undefined && (was.range !== undefined || isSameAnchor(was.anchor, note.anchor));
        return isFollowed && note.anchor.quote !== ""
          ? { ...was, ...note }
          : { ...note, last: note.anchor, range: find(doc, note.anchor, startAfter) };
      });
      return { ...before, marked };
    }
  }
}

const askFor =
  (detail: NoteAsk) =>
  (_state: EditorState, _dispatch: unknown, view?: { readonly dom: HTMLElement }): boolean => {
    view?.dom.dispatchEvent(new CustomEvent<NoteAsk>(noteAsked, { detail }));
    return true;
  };

/** Marks the words that colleagues have written notes on, and hands on what is asked of them. */
export const noteMarks = (): readonly Plugin[] => [
  new Plugin<NoteMarks>({
    key,
    state: {
      init: () => ({ marked: [], inHand: undefined, composing: undefined, drawn: DecorationSet.empty }),
      apply(transaction, before, { doc: was }) {
        const asked = transaction.getMeta(key) as Asked | undefined;
        if (asked === undefined && !transaction.docChanged) return before;
        const { mapping, doc } = transaction;
        const { composing } = before;
        const followed: NoteMarks = transaction.docChanged
          ? {
              ...before,
              marked: follow(transaction, was, before.marked),
              composing:
                composing === undefined
                  ? undefined
                  : { from: mapping.map(composing.from, 1), to: mapping.map(composing.to, -1) },
            }
          : before;
        const next = asked === undefined ? followed : afterAsked(followed, asked, doc);
        return { ...next, drawn: draw(doc, next) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn ?? DecorationSet.empty,
      handleClick(view, at) {
        const marked = key.getState(view.state)?.marked ?? [];
        const note = marked.find(
          ({ range, anchor }) => anchor.quote !== "" && range !== undefined && range.from <= at && at <= range.to,
        );
        if (note !== undefined) askFor({ note: note.id })(view.state, undefined, view);
        return false;
      },
    },
  }),
  shortcuts({
    "Mod-Alt-m": askFor("comment"),
    "Mod-Alt-e": askFor("suggest"),
    "Mod-Alt-ArrowDown": askFor("next"),
    "Mod-Alt-ArrowUp": askFor("previous"),
  }),
];

const ask = (transaction: Transaction, asked: Asked): Transaction =>
  transaction.setMeta(key, asked).setMeta("addToHistory", false);

/** Marks these notes and no others. */
export const setNotes = (transaction: Transaction, notes: readonly NoteToMark[]): Transaction =>
  ask(transaction, { kind: "notes", notes });

/** Shows which note is in hand. */
export const setNoteInHand = (transaction: Transaction, id: string | undefined): Transaction =>
  ask(transaction, { kind: "in-hand", id });

/** Shows the words on which a note is being written. */
export const setComposing = (transaction: Transaction, range: DocRange | undefined): Transaction =>
  ask(transaction, { kind: "composing", range });

/** Where the words of a note stand in the window; `undefined` where they do not. */
export const rangeOfNote = (state: EditorState, id: string): DocRange | undefined =>
  key.getState(state)?.marked.find((note) => note.id === id)?.range;

export const composingRange = (state: EditorState): DocRange | undefined => key.getState(state)?.composing;
