import { foldWithOffsets } from "@mihwar/arabic/fold";
import type { Node } from "prosemirror-model";
import { type Command, Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** A place in the document where the words stand. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

export interface Search {
  readonly words: string;
  /** Whether «إلى» is found as «الى»; else to the letter. */
  readonly folds: boolean;
}

/** What is found, and which of it is the present one; -1 for none. */
export interface Finding extends Search {
  readonly found: readonly Found[];
  readonly present: number;
}

const nothing: Finding = { words: "", folds: true, found: [], present: -1 };

const combining = /\p{M}|\u0640/u;

/** Every place where the words stand in a text, as UTF-16 ranges that end after the marks on their last letter. */
export function findIn(
  text: string,
  { words, folds }: Search,
): readonly { readonly start: number; readonly end: number }[] {
  if (!folds) return places(text, words).map((start) => ({ start, end: start + words.length }));
  const wanted = foldWithOffsets(words).folded;
  const { folded, offsets } = foldWithOffsets(text);
  return places(folded, wanted).map((at) => {
    const last = offsets[at + wanted.length - 1] ?? 0;
    let end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    while (end < text.length && combining.test(text.charAt(end))) end += 1;
    return { start: offsets[at] ?? 0, end };
  });
}

function places(text: string, words: string): readonly number[] {
  if (words === "") return [];
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

function findAll(doc: Node, search: Search): readonly Found[] {
  const found: Found[] = [];
  if (search.words.trim() === "") return found;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\n");
    for (const { start, end } of findIn(text, search)) found.push({ from: at + 1 + start, to: at + 1 + end });
    return false;
  });
  return found;
}

const key = new PluginKey<Finding>("find-words");

export const findingOf = (state: Parameters<Command>[0]): Finding => key.getState(state) ?? nothing;

type Asked = Search | { readonly present: number };

/** Marks what is looked for wherever it stands, as the text changes. */
export const findWords = (): Plugin<Finding> =>
  new Plugin<Finding>({
    key,
    state: {
      init: () => nothing,
      apply(transaction, before, _old, state) {
        const asked = transaction.getMeta(key) as Asked | undefined;
        if (asked !== undefined && "present" in asked) return { ...before, present: asked.present };
        if (asked === undefined && !transaction.docChanged) return before;
        const search = asked ?? before;
        const found = findAll(state.doc, search);
        const { from } = state.selection;
        const next = found.findIndex((one) => one.from >= from);
        const kept = Math.min(before.present, found.length - 1);
        return { ...search, found, present: asked === undefined ? kept : next === -1 ? found.length - 1 : next };
      },
    },
    props: {
      decorations(state) {
        const { found, present } = findingOf(state);
        return DecorationSet.create(
          state.doc,
          found.map(({ from, to }, index) =>
            Decoration.inline(from, to, { class: index === present ? "found present" : "found" }),
          ),
        );
      },
    },
  });

export const lookFor =
  (search: Search): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { words: search.words, folds: search.folds }));
    return true;
  };

/** Goes to the next or the one before, round at the ends. */
export const goToFound =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const { found, present } = findingOf(state);
    if (found.length === 0) return false;
    const next = (present + step + found.length) % found.length;
    const place = found[next];
    if (place === undefined) return false;
    const { tr } = state;
    dispatch?.(
      tr
        .setMeta(key, { present: next })
        .setSelection(TextSelection.create(state.doc, place.from, place.to))
        .scrollIntoView(),
    );
    return true;
  };

/** Puts other words in place of the present ones, or of all, with the marks that stood on them. */
export const replaceFound =
  (words: string, which: "present" | "all"): Command =>
  (state, dispatch) => {
    const { found, present } = findingOf(state);
    const chosen = which === "all" ? found : found.slice(present, present + 1);
    if (chosen.length === 0 || present < 0) return false;
    const { tr } = state;
    for (const { from, to } of chosen.toReversed()) {
      const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
      if (words === "") tr.delete(from, to);
      else tr.replaceWith(from, to, state.schema.text(words, marks));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
