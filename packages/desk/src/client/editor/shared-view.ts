import { history, redo as redoOwn, undo as undoOwn } from "prosemirror-history";
import {
  type Command,
  type EditorState,
  type Plugin,
  Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import type { DecorationAttrs } from "prosemirror-view";
import {
  initProseMirrorDoc,
  redoCommand,
  undoCommand,
  yCursorPlugin,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  yUndoPluginKey,
} from "y-prosemirror";
import { copyIn } from "../../document/shared-document.ts";
import { schema } from "../../document/schema.ts";
import { replaceDoc } from "./replace-doc.ts";
import type { SharedText } from "./shared-text.ts";

/** Somebody with a caret in the text, as the desk names them. */
export interface CaretUser {
  readonly id: string;
  readonly name: string;
  readonly tone: number;
}

/** Whether a change came from the shared document: others' words, or one's own that are taken back. */
export const isFromShared = (transaction: Transaction): boolean =>
  (transaction.getMeta(ySyncPluginKey) as { readonly isChangeOrigin?: boolean } | undefined)?.isChangeOrigin === true;

/** The last change that this hand made is taken back, and nobody else's. */
export const undo: Command = (state, dispatch, view) =>
  yUndoPluginKey.getState(state) === undefined ? undoOwn(state, dispatch, view) : undoCommand(state, dispatch, view);
export const redo: Command = (state, dispatch, view) =>
  yUndoPluginKey.getState(state) === undefined ? redoOwn(state, dispatch, view) : redoCommand(state, dispatch, view);

/** What takes back in a window that writes alone. */
export const undoAlone = (): Plugin => history({ newGroupDelay: 700 });

/** A caret with its name: on the side where the block begins, whichever way it runs. */
function drawCaret({ name, tone }: CaretUser): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `caret tone-${tone}`;
  const label = document.createElement("span");
  label.className = "caret-name";
  const own = document.createElement("bdi");
  own.textContent = name;
  label.append(own);
  label.setAttribute("aria-hidden", "true");
  // word joiners: the browser's own caret finds its place on both sides
  caret.append("\u2060", label, "\u2060");
  return caret;
}

/** Plugins and document of a text that is shared. */
export function sharedView({ doc, awareness }: SharedText) {
  const copy = copyIn(doc);
  const { doc: node, mapping } = initProseMirrorDoc(copy, schema);
  const plugins: readonly Plugin[] = [
    ySyncPlugin(copy, { mapping }) as Plugin,
    yCursorPlugin(awareness, {
      cursorBuilder: (user: CaretUser) => drawCaret(user),
      selectionBuilder: ({ tone }: CaretUser): DecorationAttrs => ({ class: `chosen tone-${tone}` }),
    }) as Plugin,
    yUndoPlugin(),
  ];
  return { doc: node, plugins };
}

/**
 * Where a selection is after others' words came in. A caret stays behind the letter that was typed last, also at the end of a
 * paragraph: of two who type there each goes on with their own word. `undefined` where its place is gone.
 */
function selectionAfter({ selection }: EditorState, { doc, mapping }: Transaction): Selection | undefined {
  if (!(selection instanceof TextSelection)) return undefined;
  const { anchor, head, empty } = selection;
  const isForward = anchor <= head;
  const place = (at: number, side: 1 | -1) => mapping.mapResult(at, empty ? -1 : side);
  const [from, to] = [place(anchor, isForward ? 1 : -1), place(head, isForward ? -1 : 1)];
  if (from.deletedAcross || to.deletedAcross) return undefined;
  return TextSelection.between(doc.resolve(from.pos), doc.resolve(to.pos));
}

/**
 * The same change, of no more than what differs: the binding replaces the whole text with each letter of somebody else, and
 * what is marked in it, or chosen, or being composed, would lose its place.
 */
export function narrowed(state: EditorState, transaction: Transaction): Transaction {
  if (!isFromShared(transaction) || !transaction.docChanged) return transaction;
  const tr = replaceDoc(state.tr, transaction.doc);
  if (!tr.doc.eq(transaction.doc)) return transaction;
  const meta = transaction.getMeta(ySyncPluginKey) as { readonly isUndoRedoOperation?: boolean };
  tr.setMeta(ySyncPluginKey, meta);
  // what is taken back is shown where it was
  const stays = meta.isUndoRedoOperation === true ? undefined : selectionAfter(state, tr);
  if (stays !== undefined) tr.setSelection(stays);
  else if (transaction.selectionSet) tr.setSelection(Selection.fromJSON(tr.doc, transaction.selection.toJSON()));
  return tr;
}
