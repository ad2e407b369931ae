import { chainCommands, baseKeymap, selectAll, toggleMark } from "prosemirror-commands";
import { dropCursor } from "prosemirror-dropcursor";
import { InputRule, inputRules, undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { DOMParser as CopyParser, type Node, Slice } from "prosemirror-model";
import { type Command, EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable, tableEditing } from "prosemirror-tables";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { schema } from "../../document/schema.ts";
import { arrowKeys } from "./arrow-keys.ts";
import { backspaceAtStart, deleteAtEnd, enter, firstBlock, newLine, setDirection, setKind } from "./block-commands.ts";
import { blockIds } from "./block-ids.ts";
import { type PasteLoss, cleanPasted, cleanPastedText } from "./clean-pasted.ts";
import { findWords } from "./find-words.ts";
import { helpMarks } from "./help-marks.ts";
import { composingRange, noteMarks, setComposing } from "./notes/note-marks.ts";
import { replaceDoc } from "./replace-doc.ts";
import { lastParagraph } from "./last-paragraph.ts";
import type { SharedText } from "./shared-text.ts";
import { narrowed, redo, sharedView, undo, undoAlone } from "./shared-view.ts";
import { directionKeys, shortcuts } from "./shortcut.ts";
import { typography } from "./typography.ts";

const { nodes, marks } = schema;

/** What the editor asks of the page around it. */
export interface ViewWanted {
  readonly place: HTMLElement;
  readonly doc: Node;
  readonly dir: "rtl" | "ltr";
  readonly language: string;
  readonly label: string;
  readonly placeholders: { readonly headline: string; readonly standfirst: string; readonly body: string };
  readonly mayWrite: () => boolean;
  readonly typographyOn: () => boolean;
  /** After each change of the document or the selection. */
  readonly onChange: (view: EditorView, docChanged: boolean) => void;
  readonly onLink: () => void;
  readonly onFind: () => void;
  readonly onSave: () => void;
  readonly onPasteLoss: (loss: PasteLoss) => void;
  /** Pictures that were pasted or dropped as files. */
  readonly onFiles: (files: readonly File[], at: number | undefined) => void;
}

/** A rule that makes a block of what begins a paragraph. */
const opening = (pattern: RegExp, command: Command): InputRule =>
  new InputRule(pattern, (state, _match, start, end) => {
    if (state.doc.resolve(start).parent.type !== nodes.paragraph) return null;
    const { tr } = state;
    tr.delete(start, end);
    const between = state.apply(tr);
    let made: EditorState["tr"] | undefined;
    command(between, (one) => (made = one));
    if (made === undefined) return null;
    for (const step of made.steps) tr.step(step);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(made.selection.from)));
  });

const openings: readonly InputRule[] = [
  opening(/^[-*•]\s$/, setKind("list", { ordered: false })),
  opening(/^[1١۱][.)-]\s$/u, setKind("list", { ordered: true })),
  opening(/^##\s$/, setKind("subhead", { level: 3 })),
  opening(/^#\s$/, setKind("subhead", { level: 2 })),
  opening(/^>\s$/, setKind("quote")),
];

/** From the last cell of a table on: another row. */
const rowAfterLast: Command = (state, dispatch, view) => {
  if (!isInTable(state) || !addRowAfter(state, dispatch)) return false;
  return view === undefined || goToNextCell(1)(view.state, view.dispatch);
};

/** Says what an empty field is for. */
function placeholders(words: ViewWanted["placeholders"]): Plugin {
  return new Plugin({
    props: {
      decorations({ doc }) {
        const found: Decoration[] = [];
        const say = (node: Node, at: number, text: string): void => {
          if (node.content.size === 0)
            found.push(Decoration.node(at, at + node.nodeSize, { class: "empty", "data-placeholder": text }));
        };
        doc.forEach((node, at, index) => {
          if (index === 0) say(node, at, words.headline);
          else if (index === 1) say(node, at, words.standfirst);
          else if (index === firstBlock && doc.childCount === firstBlock + 1 && node.isTextblock)
            say(node, at, words.body);
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

const pictures = (data: DataTransfer | null): readonly File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));

/** What is cut from pasted matter so that it fits between blocks: no headline and no standfirst of another story. */
function fitSlice(slice: Slice): Slice {
  const first = slice.content.firstChild;
  if (first?.type !== nodes.headline && first?.type !== nodes.standfirst) return slice;
  const blocks: Node[] = [];
  slice.content.forEach((node) => {
    const isField = node.type === nodes.headline || node.type === nodes.standfirst;
    if (!isField) blocks.push(node);
    else if (node.content.size > 0) blocks.push(nodes.paragraph.create(null, node.content));
  });
  const [only] = blocks;
  if (blocks.length === 1 && only?.isTextblock === true) return new Slice(only.content, 0, 0);
  return Slice.maxOpen(nodes.doc.create(null, blocks).content);
}

/** Pixels at the edges of the screen that may be covered. */
const covered = { top: 130, bottom: 80, left: 0, right: 0 } as const;

/** The paper, and how it becomes one that others write on too. */
export interface OpenView {
  readonly view: EditorView;
  share(text: SharedText): void;
}

export function openView(wanted: ViewWanted): OpenView {
  const { onLink, onFind, onSave } = wanted;
  const doing =
    (work: () => void): Command =>
    () => {
      work();
      return true;
    };
  const keys = {
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.emphasis),
    "Mod-k": doing(onLink),
    "Mod-f": doing(onFind),
    "Mod-h": doing(onFind),
    "Mod-s": doing(onSave),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Mod-a": selectAll,
    "Mod-Alt-0": setKind("paragraph"),
    "Mod-Alt-2": setKind("subhead", { level: 2 }),
    "Mod-Alt-3": setKind("subhead", { level: 3 }),
    "Mod-Shift-7": setKind("list", { ordered: true }),
    "Mod-Shift-8": setKind("list", { ordered: false }),
    "Mod-Shift-9": setKind("quote"),
  };
  const stateOf = (doc: Node, undoing: readonly Plugin[]): EditorState =>
    EditorState.create({
      doc,
      plugins: [
        ...undoing,
        inputRules({
          rules: [...openings, ...typography(wanted.typographyOn)],
        }),
        shortcuts(keys),
        directionKeys((dir) => setDirection(dir === wanted.dir ? null : dir)),
        arrowKeys(() => wanted.dir),
        keymap({
          Enter: enter,
          "Shift-Enter": newLine,
          Backspace: chainCommands(undoInputRule, backspaceAtStart),
          Delete: deleteAtEnd,
          Tab: chainCommands(goToNextCell(1), rowAfterLast),
          "Shift-Tab": goToNextCell(-1),
        }),
        keymap(baseKeymap),
        tableEditing(),
        dropCursor({ class: "drop-cursor" }),
        blockIds(),
        lastParagraph(),
        findWords(),
        helpMarks(),
        ...noteMarks(),
        placeholders(wanted.placeholders),
      ],
    });
  const view: EditorView = new EditorView(wanted.place, {
    state: stateOf(wanted.doc, [undoAlone()]),
    editable: wanted.mayWrite,
    // the caret comes out from under the bar, and from behind the notes at the foot of a small screen
    scrollThreshold: covered,
    scrollMargin: covered,
    attributes: {
      dir: wanted.dir,
      lang: wanted.language,
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": wanted.label,
      spellcheck: "true",
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(narrowed(view.state, transaction)));
      wanted.onChange(view, transaction.docChanged);
    },
    transformPastedHTML(html) {
      const page = new DOMParser().parseFromString(html, "text/html");
      // the editor's own copy is as clean as the editor
      if (page.querySelector("[data-pm-slice]") === null) wanted.onPasteLoss(cleanPasted(page.body, wanted.dir));
      return page.body.innerHTML;
    },
    transformPastedText: (text) => cleanPastedText(text),
    transformPasted: fitSlice,
    clipboardParser: CopyParser.fromSchema(schema),
    handlePaste(_view, event) {
      const files = pictures(event.clipboardData);
      // Word puts a picture of its text beside the text
      if (files.length === 0 || (event.clipboardData?.getData("text/html") ?? "") !== "") return false;
      wanted.onFiles(files, undefined);
      return true;
    },
    handleDrop(target, event) {
      const files = pictures(event.dataTransfer);
      if (files.length === 0) return false;
      wanted.onFiles(files, target.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
      return true;
    },
  });
  return {
    view,
    share(text) {
      const { doc, plugins } = sharedView(text);
      const composing = composingRange(view.state);
      // whoever has chosen words meanwhile, or writes a note on them, goes on with these words
      const { mapping, selection } = replaceDoc(view.state.tr, doc);
      const state = stateOf(doc, plugins);
      const chosen = state.tr.setSelection(Selection.fromJSON(state.doc, selection.toJSON()));
      const range = composing && { from: mapping.map(composing.from, 1), to: mapping.map(composing.to, -1) };
      view.updateState(state.apply(setComposing(chosen, range)));
      wanted.onChange(view, true);
    },
  };
}
