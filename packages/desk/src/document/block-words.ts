import * as Y from "yjs";

/** The words of a block, a line for each of its texts that has any: a quote that names nobody says what a paragraph says. */
export function blockWords(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlElement) return blockWords(child);
      if (!(child instanceof Y.XmlText)) return "";
      const runs = child.toDelta() as readonly { readonly insert: unknown }[];
      return runs.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
    })
    .filter((line) => line !== "")
    .join("\n");
}
