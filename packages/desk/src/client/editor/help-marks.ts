import { Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { MarkHelp } from "../../editor-boot.ts";
import { findPlace } from "./copy-place.ts";

const key = new PluginKey<DecorationSet>("help-marks");

/** Underlines what the rules of the house would have otherwise, as long as it stands as it was marked. */
export const helpMarks = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const marks = transaction.getMeta(key) as readonly MarkHelp[] | undefined;
        if (marks === undefined) return before.map(transaction.mapping, transaction.doc);
        const found = marks.flatMap((mark) => {
          const place = findPlace(transaction.doc, mark);
          return place === undefined
            ? []
            : [Decoration.inline(place.from, place.to, { class: "slip", title: mark.message })];
        });
        return DecorationSet.create(transaction.doc, found);
      },
    },
    props: { decorations: (state) => key.getState(state) ?? DecorationSet.empty },
  });

/** Marks other places than before. */
export const setHelpMarks = (transaction: Transaction, marks: readonly MarkHelp[]): Transaction =>
  transaction.setMeta(key, marks).setMeta("addToHistory", false);
