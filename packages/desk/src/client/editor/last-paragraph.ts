import { Plugin } from "prosemirror-state";
import { schema } from "../../document/schema.ts";
import { isFromShared } from "./shared-view.ts";

/** Keeps a place to write under whatever stands last: a picture or a table has no line of its own to go on in. */
export const lastParagraph = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _before, state) {
      // of several who see it, the one who wrote it gives it a line
      if (!transactions.some((one) => one.docChanged && !isFromShared(one))) return null;
      const last = state.doc.lastChild;
      if (last === null || last.isTextblock || last.type === schema.nodes.list) return null;
      return state.tr.insert(state.doc.content.size, schema.nodes.paragraph.create());
    },
  });
