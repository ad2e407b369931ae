import { chainCommands, splitBlockAs } from "prosemirror-commands";
import { type Attrs, Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { schema } from "../../document/schema.ts";

const { nodes } = schema;

/** The index of the first block of the body among the document's children. */
export const firstBlock = 2;

/** The block of the body in which a place lies, and where it begins. */
export function blockAt($at: ResolvedPos): { readonly node: Node; readonly at: number } | undefined {
  if ($at.depth === 0) {
    const node = $at.nodeAfter;
    return node === null || $at.index(0) < firstBlock ? undefined : { node, at: $at.pos };
  }
  return $at.index(0) < firstBlock ? undefined : { node: $at.node(1), at: $at.before(1) };
}

/** The blocks of the body that a selection touches. */
export function selectedBlocks(selection: Selection): readonly { readonly node: Node; readonly at: number }[] {
  const { $from, to } = selection;
  const found: { readonly node: Node; readonly at: number }[] = [];
  $from.doc.nodesBetween($from.pos, Math.max(to, $from.pos + 1), (node, at, parent, index) => {
    if (parent === $from.doc && index >= firstBlock) found.push({ node, at });
    return false;
  });
  return found;
}

/** Gives the selected blocks a direction of their own, kept in the document; `null` is that of the story's language. */
export const setDirection =
  (dir: "rtl" | "ltr" | null): Command =>
  (state, dispatch) => {
    const fitting = selectedBlocks(state.selection).filter(({ node }) => "dir" in node.attrs);
    if (fitting.length === 0) return false;
    if (dispatch !== undefined) {
      const { tr } = state;
      for (const { node, at } of fitting) if (node.attrs["dir"] !== dir) tr.setNodeAttribute(at, "dir", dir);
      dispatch(tr);
    }
    return true;
  };

type TextKind = "paragraph" | "subhead" | "list" | "quote" | "pullquote";

/** The runs of copy of a block, one a line. */
const linesOf = (node: Node): readonly Fragment[] =>
  node.isTextblock
    ? [node.content]
    : node.type === nodes.list
      ? node.children.map((item) => item.content)
      : node.children.map((part) => part.content).filter((line, index) => index === 0 || line.size > 0);

function withLines(kind: TextKind, lines: readonly Fragment[], attrs: Attrs): readonly Node[] {
  switch (kind) {
    case "paragraph":
      return lines.map((line, index) => nodes.paragraph.create(index === 0 ? attrs : { ...attrs, id: null }, line));
    case "subhead":
      return lines.map((line, index) =>
        nodes.subhead.create(
          index === 0 ? attrs : { ...attrs, id: null },
          Fragment.from(
            line.content.map((node) => node.mark(node.marks.filter(({ type }) => type.name === "isolate"))),
          ),
        ),
      );
    case "list":
      return [
        nodes.list.create(
          attrs,
          lines.map((line) => nodes.list_item.create(null, line)),
        ),
      ];
    case "quote":
    case "pullquote":
      return lines.map((line, index) =>
        nodes[kind].create(index === 0 ? attrs : { ...attrs, id: null }, [
          nodes.quoted.create(null, line),
          nodes.attribution.create(),
        ]),
      );
  }
}

const isTextKind = (node: Node): boolean =>
  node.isTextblock || node.type === nodes.list || node.type === nodes.quote || node.type === nodes.pullquote;

/** Turns the selected blocks of copy into another kind. Each keeps its id, its direction and every word. */
export const setKind =
  (kind: TextKind, more: Attrs = {}): Command =>
  (state, dispatch) => {
    const blocks = selectedBlocks(state.selection).filter(({ node }) => isTextKind(node));
    const isThere = ({ node }: { readonly node: Node }): boolean =>
      node.type.name === kind && Object.entries(more).every(([name, value]) => node.attrs[name] === value);
    // of no block at all that is so too
    if (blocks.every(isThere)) return false;
    if (dispatch === undefined) return true;
    const { tr, selection } = state;
    const lineAt = lineOf(selection.$head);
    // several paragraphs make one list
    const runs =
      kind === "list" && blocks.every(({ node }) => node.isTextblock)
        ? [{ at: blocks[0]?.at ?? 0, end: endOf(blocks.at(-1)), nodes: blocks.map(({ node }) => node) }]
        : blocks.map((block) => ({ at: block.at, end: endOf(block), nodes: [block.node] }));
    let caret: number | undefined;
    for (const run of runs.toReversed()) {
      const first = run.nodes[0];
      if (first === undefined) continue;
      const lines = run.nodes.flatMap(linesOf);
      const attrs = { id: first.attrs["id"], dir: first.attrs["dir"] ?? null, ...more };
      const made = withLines(kind, lines, attrs);
      tr.replaceWith(run.at, run.end, made);
      if (lineAt.block >= run.at && lineAt.block < run.end) {
        const before = run.nodes.slice(
          0,
          run.nodes.findIndex((_, index) => startsOf(run, index) === lineAt.block),
        );
        caret = placeOf(made, run.at, before.flatMap(linesOf).length + lineAt.line, lineAt.offset);
      }
    }
    if (caret !== undefined) tr.setSelection(TextSelection.near(tr.doc.resolve(caret)));
    dispatch(tr.scrollIntoView());
    return true;
  };

const endOf = (block: { readonly node: Node; readonly at: number } | undefined): number =>
  block === undefined ? 0 : block.at + block.node.nodeSize;
const startsOf = (run: { readonly at: number; readonly nodes: readonly Node[] }, index: number): number =>
  run.at + run.nodes.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);

/** In which line of its block a place lies, and how far in it. */
function lineOf($at: ResolvedPos): { readonly block: number; readonly line: number; readonly offset: number } {
  if ($at.depth === 0) return { block: $at.pos, line: 0, offset: 0 };
  return { block: $at.before(1), line: $at.depth > 1 ? $at.index(1) : 0, offset: $at.parentOffset };
}

/** The place so far into the line of that number of these blocks, the first of which begins at `start`. */
function placeOf(made: readonly Node[], start: number, line: number, offset: number): number {
  let at = start;
  let left = line;
  for (const node of made) {
    const lines = node.type === nodes.list ? node.childCount : 1;
    if (left < lines) {
      if (node.isTextblock) return at + 1 + offset;
      let inner = at + 1;
      for (let index = 0; index < left; index++) inner += node.child(index).nodeSize;
      return inner + 1 + offset;
    }
    left -= lines;
    at += node.nodeSize;
  }
  return at;
}

/** Enter where copy goes on in the same block: the rest becomes one of its own with the same direction. */
const splitCopy: Command = splitBlockAs((node, atEnd) => {
  const dir = { dir: node.attrs["dir"] ?? null, id: null };
  if (node.type === nodes.subhead && !atEnd) return { type: nodes.subhead, attrs: { ...node.attrs, id: null } };
  return { type: nodes.paragraph, attrs: dir };
});

const newParagraph = (dir: unknown): Node => nodes.paragraph.create({ dir: dir ?? null });

/** Enter in a list: another item; in an empty one the list ends. */
const enterInList: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if ($from.parent.type !== nodes.list_item) return false;
  if (!empty || $from.parent.content.size > 0) {
    if (dispatch !== undefined) {
      const { tr } = state;
      tr.deleteSelection();
      dispatch(tr.split(tr.selection.from).scrollIntoView());
    }
    return true;
  }
  return liftItem(state, dispatch);
};

/** Takes the item at the caret out of its list, as a paragraph; what follows is a list of its own. */
export const liftItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.list_item) return false;
  if (dispatch === undefined) return true;
  const list = $from.node(1);
  const index = $from.index(1);
  const items = list.children;
  const before = items.slice(0, index);
  const after = items.slice(index + 1);
  const paragraph = nodes.paragraph.create(
    { dir: list.attrs["dir"] as string | null, id: before.length === 0 ? (list.attrs["id"] as string) : null },
    $from.parent.content,
  );
  const made = [
    ...(before.length === 0 ? [] : [list.copy(Fragment.from(before))]),
    paragraph,
    ...(after.length === 0 ? [] : [nodes.list.create({ ...list.attrs, id: null }, after)]),
  ];
  const at = $from.before(1);
  const { tr } = state;
  tr.replaceWith(at, $from.after(1), made);
  const caret = at + (before.length === 0 ? 0 : (made[0]?.nodeSize ?? 0)) + 1 + $from.parentOffset;
  dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView());
  return true;
};

/** Enter goes from the headline to the standfirst, from there to the body, from quoted words to whose they are, and on. */
const enterOnward: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { type } = $from.parent;
  if (type === nodes.attribution) {
    const at = $from.after(1);
    const { tr } = state;
    tr.insert(at, newParagraph($from.node(1).attrs["dir"]));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    return true;
  }
  if (type !== nodes.headline && type !== nodes.standfirst && type !== nodes.quoted) return false;
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, type !== nodes.standfirst);
  if (next !== null) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** A new paragraph after whatever is selected as a whole. */
const enterAfterNode: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
  const { tr } = state;
  tr.insert(selection.to, newParagraph(null));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
  return true;
};

export const enter: Command = chainCommands(enterAfterNode, enterOnward, enterInList, splitCopy);

/** A new line within the block; headlines and cells have none. */
export const newLine: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type.contentMatch.matchType(nodes.hard_break) === null) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Backspace at the start of what is not a plain paragraph makes it one; over the edge of a field nothing is joined. */
export const backspaceAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!(empty && state.selection instanceof TextSelection) || $from.parentOffset > 0) return false;
  const { parent } = $from;
  if (parent.type === nodes.list_item)
    return $from.index(1) === 0 ? liftItem(state, dispatch) : joinItem(state, dispatch);
  if (parent.type === nodes.subhead) return setKind("paragraph")(state, dispatch);
  if (parent.type === nodes.quoted) return setKind("paragraph")(state, dispatch);
  if (parent.type === nodes.attribution || parent.type === nodes.headline || parent.type === nodes.standfirst) {
    const back = Selection.findFrom(state.doc.resolve($from.before()), -1, true);
    if (back !== null) dispatch?.(state.tr.setSelection(back).scrollIntoView());
    return true;
  }
  if (parent.type !== nodes.paragraph) return parent.type === nodes.table_cell || parent.type === nodes.table_header;
  const index = $from.index(0);
  const previous = index > 0 ? state.doc.child(index - 1) : null;
  if (previous === null || (previous.isTextblock && index > firstBlock)) return false;
  if (previous.isAtom) {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(1) - previous.nodeSize)));
    return true;
  }
  // into the last line of a list, a quote or the standfirst the caret goes; an empty paragraph goes away
  const { tr } = state;
  const at = $from.before(1);
  const end = Selection.findFrom(state.doc.resolve(at), -1, true);
  if (end === null) return true;
  if (previous.type === nodes.list && parent.content.size > 0) {
    tr.delete(at, $from.after(1)).insert(end.to, parent.content);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end.to)).scrollIntoView());
    return true;
  }
  if (parent.content.size === 0 && state.doc.childCount > firstBlock + 1) tr.delete(at, $from.after(1));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end.to)).scrollIntoView());
  return true;
};

const joinItem: Command = (state, dispatch) => {
  const { $from } = state.selection;
  dispatch?.(state.tr.join($from.before()).scrollIntoView());
  return true;
};

/** Delete at the end of a field of its own joins nothing. */
export const deleteAtEnd: Command = (state) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const alone = [
    nodes.headline,
    nodes.standfirst,
    nodes.quoted,
    nodes.attribution,
    nodes.table_cell,
    nodes.table_header,
  ];
  return (alone as readonly unknown[]).includes($from.parent.type);
};

/** Puts a block of its own after the one with the caret (or in its place, where that one is an empty paragraph). */
export const insertBlock =
  (made: Node): Command =>
  (state, dispatch) => {
    const { $to } = state.selection;
    const block = blockAt($to);
    const { tr } = state;
    let at = block === undefined ? state.doc.child(0).nodeSize + state.doc.child(1).nodeSize : endOf(block);
    if (block !== undefined && block.node.type === nodes.paragraph && block.node.content.size === 0) {
      tr.delete(block.at, endOf(block));
      at = block.at;
    }
    tr.insert(at, made);
    if (made.isAtom) tr.setSelection(NodeSelection.create(tr.doc, at));
    else tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
