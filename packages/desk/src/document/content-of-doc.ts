import type {
  Block,
  BlockId,
  Inline,
  Mark as CopyMark,
  Picture,
  PostHead,
  RelatedItem,
  StoryContent,
} from "@mihwar/newsroom";
import type { Mark, Node } from "prosemirror-model";
import type { NodeName } from "./schema.ts";

type Written = Pick<StoryContent, "headline" | "standfirst" | "body">;

function copyMark(mark: Mark, start: number, end: number): CopyMark | undefined {
  switch (mark.type.name) {
    case "link":
      return { kind: "link", start, end, href: mark.attrs["href"] as string };
    case "strong":
    case "emphasis":
      return { kind: mark.type.name, start, end };
    case "isolate":
      return { kind: "isolate", start, end, dir: mark.attrs["dir"] as "ltr" | "rtl" | "auto" };
    default:
      return undefined;
  }
}

/** The marks that reach over a line break: its own, and those of the words on both sides. Shared documents keep none on it. */
function marksOver(block: Node, at: number): readonly Mark[] {
  const { children } = block;
  const own = children[at]?.marks ?? [];
  const before = children.slice(0, at).findLast(({ isText }) => isText)?.marks ?? [];
  const after = children.slice(at).find(({ isText }) => isText)?.marks ?? [];
  return [...own, ...before.filter((mark) => mark.isInSet(after) && !mark.isInSet(own))];
}

/** The copy of a text block: its text, and its marks, each as one range as far as it reaches. */
function inlineOf(block: Node): Inline {
  let text = "";
  const open = new Map<Mark, number>();
  const marks: CopyMark[] = [];
  const close = (mark: Mark): void => {
    const made = copyMark(mark, open.get(mark) ?? 0, text.length);
    if (made !== undefined) marks.push(made);
    open.delete(mark);
  };
  block.forEach((child, _at, index) => {
    const on = child.isText ? child.marks : marksOver(block, index);
    for (const mark of open.keys()) if (!mark.isInSet(on)) close(mark);
    for (const mark of on) if (![...open.keys()].some((one) => one.eq(mark))) open.set(mark, text.length);
    text += child.isText ? (child.text ?? "") : child.type.name === "hard_break" ? "\n" : "";
  });
  for (const mark of open.keys()) close(mark);
  if (marks.length === 0) return { text };
  return { text, marks: marks.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

const isBlank = ({ text }: Inline): boolean => text.trim() === "";
const directed = (node: Node): { readonly dir?: "rtl" | "ltr" } => {
  const dir = node.attrs["dir"] as "rtl" | "ltr" | null;
  return dir === null ? {} : { dir };
};

/** The block of a node of the body, `undefined` for one that says nothing. */
export function blockOfNode(node: Node): Block | undefined {
  const id = ((node.attrs["id"] as string | null) ?? "") as BlockId;
  const kind = node.type.name as NodeName;
  switch (kind) {
    case "paragraph": {
      const inline = inlineOf(node);
      return isBlank(inline) ? undefined : { id, kind, ...directed(node), ...inline };
    }
    case "subhead": {
      const inline = inlineOf(node);
      const level = node.attrs["level"] === 3 ? 3 : 2;
      return isBlank(inline) ? undefined : { id, kind, level, ...directed(node), ...inline };
    }
    case "list": {
      const items = node.children.map(inlineOf).filter((item) => !isBlank(item));
      const ordered = node.attrs["ordered"] === true;
      return items.length === 0 ? undefined : { id, kind, ordered, ...directed(node), items };
    }
    case "quote":
    case "pullquote": {
      const inline = inlineOf(node.child(0));
      const attribution = node.child(1).textContent.trim();
      if (isBlank(inline) && attribution === "") return undefined;
      return { id, kind, ...directed(node), ...inline, ...(attribution === "" ? {} : { attribution }) };
    }
    case "image": {
      const picture = node.attrs["picture"] as Picture;
      return Object.keys(picture).length === 0 ? undefined : { id, kind, ...picture };
    }
    case "gallery": {
      const pictures = node.attrs["pictures"] as readonly Picture[];
      return pictures.length === 0 ? undefined : { id, kind, pictures };
    }
    case "embed": {
      const { url, title, provider } = node.attrs as { url: string; title: string; provider: string };
      return url === "" ? undefined : { id, kind, url, title, provider };
    }
    case "related":
      return { id, kind, items: node.attrs["items"] as readonly RelatedItem[] };
    case "table":
      return tableOf(node, id);
    case "post":
      return { id, kind, ...(node.attrs["head"] as Omit<PostHead, "id" | "kind">) };
    case "doc":
    case "headline":
    case "standfirst":
    case "list_item":
    case "quoted":
    case "attribution":
    case "table_row":
    case "table_cell":
    case "table_header":
    case "text":
    case "hard_break":
      return undefined;
  }
}

function tableOf(node: Node, id: BlockId): Block | undefined {
  const lines = node.children.map((row) => row.children.map((cell) => cell.textContent.trim()));
  if (lines.flat().every((cell) => cell === "")) return undefined;
  const hasHeader = node.firstChild?.children.every((cell) => cell.type.name === "table_header") === true;
  const caption = (node.attrs["caption"] as string).trim();
  return {
    id,
    kind: "table",
    ...directed(node),
    ...(caption === "" ? {} : { caption }),
    header: hasHeader ? (lines[0] ?? []) : [],
    rows: hasHeader ? lines.slice(1) : lines,
  };
}

/** What an editor's document says, as a story keeps it. Blocks that say nothing are left out; the rest keep their ids. */
export function contentOfDoc(doc: Node): Written {
  const [headline, standfirst, ...blocks] = doc.children;
  const deck = standfirst?.textContent.trim() ?? "";
  return {
    headline: headline?.textContent.trim() ?? "",
    ...(deck === "" ? {} : { standfirst: deck }),
    body: blocks.flatMap((node) => blockOfNode(node) ?? []),
  };
}
