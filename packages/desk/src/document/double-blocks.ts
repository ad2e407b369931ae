import * as Y from "yjs";
import { blockWords } from "./block-words.ts";
import { copyIn } from "./shared-document.ts";

/** What a block without words says of itself, in its parts too. */
const asItIs = (block: Y.XmlElement): unknown => [
  block.nodeName,
  block.getAttributes(),
  block.toArray().map((part) => (part instanceof Y.XmlElement ? asItIs(part) : "")),
];

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
    // a picture or an embed has no words: two of them are one only where all that is said of them is the same
    const own = blockWords(block) || JSON.stringify(asItIs(block));
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
