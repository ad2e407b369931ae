import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

/** Replaces in a transaction what differs between a node's content and another's, and no more: the caret stays in its words. */
export function replaceDifference(tr: Transaction, at: number, before: Node, after: Node): void {
  const start = before.content.findDiffStart(after.content);
  if (start === null) return;
  const end = before.content.findDiffEnd(after.content);
  if (end === null) return;
  // what both share at the start and at the end may overlap
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(at + start, at + end.a + overlap, after.slice(start, end.b + overlap));
}

/**
 * Brings a document to another text block by block, so that whoever writes in one of them keeps the caret. It is no step that
 * whoever writes can take back.
 */
export function replaceDoc(tr: Transaction, next: Node): Transaction {
  const wanted = new Map<string, Node>();
  next.forEach((node) => {
    const id = node.attrs["id"] as string | undefined;
    if (id !== undefined) wanted.set(id, node);
  });
  const before = tr.doc;
  before.forEach((node, at) => {
    const after = wanted.get((node.attrs["id"] as string | undefined) ?? "");
    if (after === undefined || after.eq(node) || after.type !== node.type) return;
    const place = tr.mapping.map(at);
    if (node.isAtom || !node.sameMarkup(after)) tr.replaceWith(place, place + node.nodeSize, after);
    else replaceDifference(tr, place + 1, node, after);
  });
  replaceDifference(tr, 0, tr.doc, next);
  return tr.setMeta("addToHistory", false);
}
