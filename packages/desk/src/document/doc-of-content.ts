import type { Block, Inline, Mark as CopyMark, StoryContent } from "@mihwar/newsroom";
import { Fragment, type Mark, type Node } from "prosemirror-model";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

function markOf(mark: CopyMark): Mark {
  switch (mark.kind) {
    case "link":
      return marks.link.create({ href: mark.href });
    case "strong":
      return marks.strong.create();
    case "emphasis":
      return marks.emphasis.create();
    case "isolate":
      return marks.isolate.create({ dir: mark.dir });
  }
}

/** A run of copy as nodes: cut wherever a mark begins or ends, a line break at each newline. */
function inlineNodes(
  { text, marks: given = [] }: Inline,
  among: readonly CopyMark["kind"][] = allMarks,
): readonly Node[] {
  const known = given.filter(({ kind }) => among.includes(kind));
  const cuts = new Set([0, text.length]);
  for (const { start, end } of known) for (const at of [start, end]) cuts.add(Math.min(Math.max(at, 0), text.length));
  for (const { index } of text.matchAll(/\n/g)) cuts.add(index).add(index + 1);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const piece = text.slice(start, places[index + 1]);
    const on = known
      .filter((mark) => mark.start <= start && start < mark.end)
      .reduce<readonly Mark[]>((set, mark) => {
        const one = markOf(mark);
        // the outer of two links was first
        return one.type.excludes(one.type) && one.type.isInSet(set) !== undefined ? set : one.addToSet(set);
      }, []);
    return piece === "\n" ? nodes.hard_break.create(null, null, on) : schema.text(piece, on);
  });
}
const allMarks: readonly CopyMark["kind"][] = ["link", "strong", "emphasis", "isolate"];

const plain = (text: string): readonly Node[] => (text === "" ? [] : [schema.text(text)]);

function tableNode(block: Extract<Block, { readonly kind: "table" }>): Node {
  const { header, rows } = block;
  const columns = Math.max(1, header.length, ...rows.map((row) => row.length));
  const row = (cells: readonly string[], type: typeof nodes.table_cell): Node =>
    nodes.table_row.create(
      null,
      Array.from({ length: columns }, (_, column) => type.create(null, plain(cells[column] ?? ""))),
    );
  return nodes.table.create({ id: block.id, dir: block.dir ?? null, caption: block.caption ?? "" }, [
    ...(header.length === 0 ? [] : [row(header, nodes.table_header)]),
    ...rows.map((cells) => row(cells, nodes.table_cell)),
  ]);
}

/** A block as the editor holds it. */
export function nodeOfBlock(block: Block): Node {
  const { id } = block;
  switch (block.kind) {
    case "paragraph":
      return nodes.paragraph.create({ id, dir: block.dir ?? null }, inlineNodes(block));
    case "subhead":
      return nodes.subhead.create({ id, dir: block.dir ?? null, level: block.level }, inlineNodes(block, ["isolate"]));
    case "list":
      return nodes.list.create(
        { id, dir: block.dir ?? null, ordered: block.ordered },
        block.items.map((item) => nodes.list_item.create(null, inlineNodes(item))),
      );
    case "quote":
    case "pullquote":
      return nodes[block.kind].create({ id, dir: block.dir ?? null }, [
        nodes.quoted.create(null, inlineNodes(block)),
        nodes.attribution.create(null, plain(block.attribution ?? "")),
      ]);
    case "image": {
      const { id: _id, kind: _kind, ...picture } = block;
      return nodes.image.create({ id, picture });
    }
    case "gallery":
      return nodes.gallery.create({ id, pictures: block.pictures });
    case "embed":
      return nodes.embed.create({ id, url: block.url, title: block.title, provider: block.provider });
    case "related":
      return nodes.related.create({ id, items: block.items });
    case "table":
      return tableNode(block);
    case "post": {
      const { id: _id, kind: _kind, ...head } = block;
      return nodes.post.create({ id, head });
    }
  }
}

/** The part of a story that is written as one text: headline, standfirst, body. An empty body is an empty paragraph. */
export function docOfContent({
  headline,
  standfirst,
  body,
}: Pick<StoryContent, "headline" | "standfirst" | "body">): Node {
  const blocks = body.map(nodeOfBlock);
  return nodes.doc.create(
    null,
    Fragment.from([
      nodes.headline.create(null, plain(headline)),
      nodes.standfirst.create(null, plain(standfirst ?? "")),
      ...(blocks.length === 0 ? [nodes.paragraph.create()] : blocks),
    ]),
  );
}
