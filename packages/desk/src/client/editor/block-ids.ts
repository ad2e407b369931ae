import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { newBlockId } from "../../document/block-id.ts";
import { isFromShared } from "./shared-view.ts";

/** The blocks whose id must be given anew: without one, or with that of a block that has more of its words. */
function unnamed(doc: Node): readonly number[] {
  const owners = new Map<string, { readonly at: number; readonly size: number }>();
  const found: number[] = [];
  doc.forEach((node, at) => {
    if (!("id" in node.attrs)) return;
    const id = node.attrs["id"] as string | null;
    if (id === null) {
      found.push(at);
      return;
    }
    const owner = owners.get(id);
    const size = node.content.size;
    if (owner === undefined) owners.set(id, { at, size });
    else if (size > owner.size) {
      // whoever splits a paragraph at its start leaves an empty one before it
      found.push(owner.at);
      owners.set(id, { at, size });
    } else found.push(at);
  });
  return found;
}

/** Gives every block an id of its own: what is pasted, split off or made new; evidence and anchors point at ids. */
export const blockIds = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _before, state) {
      // what others bring they have named
      if (!transactions.some((one) => one.docChanged && !isFromShared(one))) return null;
      const places = unnamed(state.doc);
      if (places.length === 0) return null;
      const { tr } = state;
      for (const at of places) tr.setNodeAttribute(at, "id", newBlockId());
      return tr;
    },
  });
