import type { NotePlace, NotedBlock } from "@mihwar/newsroom";
import type { Node } from "prosemirror-model";
import { schema } from "../../../document/schema.ts";

const { nodes } = schema;

/** A line of a block's words, and where it begins in the document. */
interface Line {
  readonly at: number;
  readonly text: string;
}

/** Where something stands in the document. */
export interface DocRange {
  readonly from: number;
  readonly to: number;
}

const inlineText = (node: Node): string => node.textBetween(0, node.content.size, undefined, "\n");

/** A block's words line by line, as a story keeps them: fields without the spaces around them, no items that say nothing. */
function linesOf(node: Node, at: number, isField: boolean): readonly Line[] {
  if (isField) {
    const text = node.textContent;
    return [{ at: at + 1 + text.length - text.trimStart().length, text: text.trim() }];
  }
  if (node.isTextblock) return [{ at: at + 1, text: inlineText(node) }];
  if (node.type === nodes.quote || node.type === nodes.pullquote)
    return [{ at: at + 2, text: inlineText(node.child(0)) }];
  if (node.type !== nodes.list) return [];
  const lines: Line[] = [];
  node.forEach((item, inner) => {
    const text = inlineText(item);
    if (text.trim() !== "") lines.push({ at: at + 2 + inner, text });
  });
  return lines;
}

interface Block {
  readonly block: NotedBlock;
  readonly node: Node;
  readonly at: number;
  readonly lines: readonly Line[];
}

function blockAt(doc: Node, index: number): Block | undefined {
  const node = doc.maybeChild(index);
  if (node === null) return undefined;
  let at = 0;
  for (let before = 0; before < index; before++) at += doc.child(before).nodeSize;
  const name = index === 0 ? "headline" : index === 1 ? "standfirst" : (node.attrs["id"] as string | null);
  return name === null ? undefined : { block: name as NotedBlock, node, at, lines: linesOf(node, at, index < 2) };
}

/** A block of the document by the name that notes have for it. */
export function findBlock(doc: Node, block: NotedBlock): Block | undefined {
  if (block === "headline") return blockAt(doc, 0);
  if (block === "standfirst") return blockAt(doc, 1);
  for (let index = 2; index < doc.childCount; index++)
    if (doc.child(index).attrs["id"] === block) return blockAt(doc, index);
  return undefined;
}

/** The words of a block as they stand in the window; `undefined` where it has no such block. */
export function wordsOfBlock(doc: Node, block: NotedBlock): string | undefined {
  return findBlock(doc, block)
    ?.lines.map(({ text }) => text)
    .join("\n");
}

/** Where words of a block stand in the document. */
export function rangeOf(doc: Node, { block, start, end }: NotePlace): DocRange | undefined {
  const found = findBlock(doc, block);
  if (found === undefined) return undefined;
  const place = (offset: number): number | undefined => {
    let left = offset;
    for (const { at, text } of found.lines) {
      if (left <= text.length) return at + left;
      left -= text.length + 1;
    }
    return undefined;
  };
  const [from, to] = [place(start), place(end)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** What is selected, as words of one block; without words where nothing is, or what is no running copy. */
export function wordsIn(
  doc: Node,
  { from, to }: DocRange,
): { readonly block: NotedBlock; readonly start: number; readonly quote: string } | undefined {
  const index = doc.resolve(from).index(0);
  const found = blockAt(doc, index);
  if (found === undefined) return undefined;
  const whole = { block: found.block, start: 0, quote: "" };
  if (from === to) return whole;
  let offset = 0;
  for (const { at, text } of found.lines) {
    if (from >= at && from <= at + text.length) {
      // what is selected beyond the line is no part of the words
      const quote = text.slice(from - at, to - at);
      return quote === "" ? whole : { block: found.block, start: offset + from - at, quote };
    }
    offset += text.length + 1;
  }
  return whole;
}
