import type { Node } from "prosemirror-model";
import type { CopyPlace } from "../../editor-boot.ts";
import { schema } from "../../document/schema.ts";

const { nodes } = schema;

/** Where the copy of a line of a block begins. */
function startOfLine(node: Node, at: number, line: number): number | undefined {
  if (node.isTextblock) return line === 0 ? at + 1 : undefined;
  if (node.type === nodes.list) {
    if (line >= node.childCount) return undefined;
    let inner = at + 1;
    for (let index = 0; index < line; index++) inner += node.child(index).nodeSize;
    return inner + 1;
  }
  // within a quote, its words
  return node.type === nodes.quote || node.type === nodes.pullquote ? at + 2 : undefined;
}

/** Where a place of the copy is in the document now; `undefined` where other words stand there by now. */
export function findPlace(doc: Node, place: CopyPlace): { readonly from: number; readonly to: number } | undefined {
  let found: { readonly from: number; readonly to: number } | undefined;
  doc.forEach((node, at, index) => {
    const isIt =
      place.block === "headline"
        ? index === 0
        : place.block === "standfirst"
          ? index === 1
          : node.attrs["id"] === place.block;
    const start = isIt ? startOfLine(node, at, place.line) : undefined;
    if (start === undefined) return;
    const [from, to] = [start + place.start, start + place.end];
    if (to <= doc.content.size && doc.textBetween(from, to, "\n", "\n") === place.text) found = { from, to };
  });
  return found;
}
