import * as Y from "yjs";
import { copyIn } from "./shared-document.ts";

/** The words of a block, a line for each of its texts that has any: a quote that names nobody says what a paragraph says. */
function wordsOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlElement) return wordsOf(child);
      if (!(child instanceof Y.XmlText)) return "";
      const runs = child.toDelta() as readonly { readonly insert: unknown }[];
      return runs.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
    })
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * Takes away what stands twice because several made something else of one block at once: a block is made a quote or a
 * subhead by writing it anew in its place, under its id. Of those that have one id and the same words the first stays: the
 * order of a shared document is the same for all, so whoever does this does the same. Where the words differ, nobody's are
 * taken.
 * @returns how many were taken away
 */
export function dropDoubles(doc: Y.Doc): number {
  const copy = copyIn(doc);
  const words = new Map<string, Set<string>>();
  const doubles = copy.toArray().flatMap((block, at) => {
    const id = block instanceof Y.XmlElement ? block.getAttribute("id") : undefined;
    if (!(block instanceof Y.XmlElement) || id === undefined) return [];
    const met = words.get(id) ?? new Set();
    words.set(id, met);
    const own = wordsOf(block);
    if (met.has(own)) return [at];
    met.add(own);
    return [];
  });
  if (doubles.length > 0)
    doc.transact(() => {
      for (const at of doubles.toReversed()) copy.delete(at, 1);
    });
  return doubles.length;
}
