import type { ResolvedPos } from "prosemirror-model";
import { type EditorState, NodeSelection, Plugin, Selection, TextSelection } from "prosemirror-state";

type Direction = "rtl" | "ltr";

/** The direction in which the block at a place runs. */
function directionAt($at: ResolvedPos, own: Direction): Direction {
  const block = $at.depth === 0 ? $at.nodeAfter : $at.node(1);
  return (block?.attrs["dir"] as Direction | null | undefined) ?? own;
}

/** A caret at the edge of the text that a selection found, over which the arrow comes in. */
function entered(found: Selection, isOnward: boolean, own: Direction): Selection {
  if (!(found instanceof TextSelection)) return found;
  const { $from } = found;
  const atStart = isOnward === (directionAt($from, own) === own);
  return TextSelection.create($from.doc, atStart ? $from.start() : $from.end());
}

/** Where a caret goes that leaves its run of copy over an edge; `undefined` where it does not, and in tables. */
export function afterEdge(state: EditorState, isOnward: boolean, own: Direction): Selection | undefined {
  const { selection, doc } = state;
  const { $from } = selection;
  let from: number;
  if (selection instanceof TextSelection) {
    const { parent, parentOffset } = $from;
    // cells have keys of their own
    if (!selection.empty || !parent.isTextblock || parent.type.spec["tableRole"] !== undefined) return undefined;
    const edge = isOnward === (directionAt($from, own) === own) ? parent.content.size : 0;
    if (parentOffset !== edge) return undefined;
    from = isOnward ? $from.after() : $from.before();
  } else if (selection instanceof NodeSelection) from = isOnward ? selection.to : selection.from;
  else return undefined;
  const found = Selection.findFrom(doc.resolve(from), isOnward ? 1 : -1);
  return found === null ? selection : entered(found, isOnward, own);
}

/**
 * Arrows over the edges of blocks. In a browser the left arrow goes on from the end of an Arabic paragraph to the start of an
 * English one and from there back again, and from the end of a quote to before it: the caret sticks. Here the side to which the story runs is onward
 * everywhere: in an Arabic story what goes out over a left edge comes in over the next block's right one, and a caret that is
 * moved one way passes through the whole text. What is selected grows the way in which its first block runs.
 * @param own the direction of the story's language
 */
export const arrowKeys = (own: () => Direction): Plugin =>
  new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return false;
        if (event.altKey || event.metaKey || event.isComposing) return false;
        const isOnward = (event.key === "ArrowLeft") === (own() === "rtl");
        const { state } = view;
        if (!event.shiftKey) {
          const next = afterEdge(state, isOnward, own());
          if (next === undefined) return false;
          view.dispatch(state.tr.setSelection(next).scrollIntoView());
          return true;
        }
        const { $anchor, $head } = state.selection;
        const began = directionAt($anchor, own());
        if (!(state.selection instanceof TextSelection) || began === directionAt($head, own())) return false;
        const isForward = (event.key === "ArrowLeft") === (began === "rtl");
        const selection = view.dom.ownerDocument.getSelection();
        selection?.modify("extend", isForward ? "forward" : "backward", event.ctrlKey ? "word" : "character");
        event.preventDefault();
        return true;
      },
    },
  });
