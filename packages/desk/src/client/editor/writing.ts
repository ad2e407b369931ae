import { type MergeClash, type StoryContent, bodyText, isSameValue, mergeContents } from "@mihwar/newsroom";
import type { EditorView } from "prosemirror-view";
import { contentOfDoc } from "../../document/content-of-doc.ts";
import { docOfContent } from "../../document/doc-of-content.ts";
import type { EditorBoot, PresenceTold, PresentTold } from "../../editor-boot.ts";
import { type StoryAsks, storyAsks } from "./ask.ts";
import type { PasteLoss } from "./clean-pasted.ts";
import { type Journal, openJournal } from "./journal.ts";
import { openView } from "./open-view.ts";
import { replaceDoc } from "./replace-doc.ts";
import { type SaveState, type Saver, createSaver } from "./saver.ts";
import { type EditorWords, editorWords } from "./words.ts";

/** What is written beside the text: all of a story's content but headline, standfirst and body. */
export type Sheet = Omit<StoryContent, "headline" | "standfirst" | "body">;

const sheetOf = ({ headline: _headline, standfirst: _standfirst, body: _body, ...sheet }: StoryContent): Sheet => sheet;

/** Whose turn it is to write here. */
export type Turn =
  | { readonly kind: "mine" }
  | { readonly kind: "others"; readonly writer: PresentTold }
  /** Nobody's yet: it is asked for. */
  | { readonly kind: "asking" }
  /** It is never this member's: not their story, or not in this state. */
  | { readonly kind: "never" };

/** Something that a member is told until they have read it. */
export type Telling =
  | { readonly kind: "recovered" }
  | { readonly kind: "kept" }
  /** Words of this browser that the server never had, and may not have any more. */
  | { readonly kind: "unsent"; readonly text: string }
  | { readonly kind: "clash"; readonly clashes: readonly MergeClash[] }
  | { readonly kind: "turn-taken"; readonly by: string }
  | { readonly kind: "pictures-lost"; readonly count: number }
  | { readonly kind: "upload-failed"; readonly message: string };

/** What the frame around the paper draws. */
export interface Drawn {
  readonly boot: EditorBoot;
  readonly words: EditorWords;
  readonly view: EditorView;
  readonly sheet: Sheet;
  readonly save: SaveState;
  readonly turn: Turn;
  readonly others: readonly PresentTold[];
  /** The number of the newest change of colleagues' notes; -1 before it is heard of. */
  readonly newestNote: number;
  readonly tellings: readonly Telling[];
  readonly isLinking: boolean;
  readonly isFinding: boolean;
  readonly typographyOn: boolean;
}

/** A story open in this window: its text, its saves, and who else is there. */
export interface Writing {
  drawn(): Drawn;
  /** What stands here, saved or not. */
  content(): StoryContent;
  /** Changes what is written beside the text, from what it is by then. */
  changeSheet(change: (sheet: Sheet) => Sheet): void;
  takeTurn(): Promise<void>;
  keep(): Promise<void>;
  /** Saves what there is to save, and goes to another page of the desk. */
  leaveFor(path: string): Promise<void>;
  tell(telling: Telling): void;
  untell(telling: Telling): void;
  setLinking(isLinking: boolean): void;
  setFinding(isFinding: boolean): void;
  setTypography(isOn: boolean): void;
  upload: (files: readonly File[], at: number | undefined) => Promise<void>;
}

/** Milliseconds between two words to the archive that this window is there, while it is away. */
const retry = 2000;

const newTab = (): string => crypto.randomUUID().replaceAll("-", "");

export function startWriting({
  boot,
  place,
  draw,
  upload,
}: {
  readonly boot: EditorBoot;
  readonly place: HTMLElement;
  /** Called when something may have to be drawn anew. */
  readonly draw: () => void;
  readonly upload: (writing: Writing, files: readonly File[], at: number | undefined) => Promise<void>;
}): Writing {
  const tab = newTab();
  const asks: StoryAsks = storyAsks(boot.story, tab);
  const journal: Journal = openJournal(boot.story, boot.member.id);
  const words = editorWords[boot.language];
  const typographyKey = "mihwar-desk-typography";

  let sheet: Sheet = sheetOf(boot.content);
  let save: SaveState = { kind: "saved" };
  let turn: Turn = boot.may.write ? { kind: "asking" } : { kind: "never" };
  let others: readonly PresentTold[] = [];
  let newestNote = -1;
  let tellings: readonly Telling[] = [];
  let isLinking = false;
  let isFinding = false;
  let typographyOn = localStorage.getItem(typographyKey) !== "off";
  let written = contentOfDoc(docOfContent(boot.content));

  const read = (): StoryContent => ({ ...sheet, ...written });
  const isRtl = !boot.content.language.startsWith("en") && !boot.content.language.startsWith("fr");

  const view = openView({
    place,
    doc: docOfContent(boot.content),
    dir: isRtl ? "rtl" : "ltr",
    language: boot.content.language,
    label: words.paper,
    placeholders: words.placeholders,
    // what is written while it is asked whose turn it is, is kept like anything else
    mayWrite: () => turn.kind === "mine" || turn.kind === "asking",
    typographyOn: () => typographyOn,
    onChange(changed, docChanged) {
      if (docChanged) {
        written = contentOfDoc(changed.state.doc);
        saver.touch();
      }
      draw();
    },
    onLink: () => writing.setLinking(true),
    onFind: () => writing.setFinding(true),
    onSave: () => void writing.keep(),
    onPasteLoss: ({ pictures }: PasteLoss) => {
      if (pictures > 0) writing.tell({ kind: "pictures-lost", count: pictures });
    },
    onFiles: (files, at) => void upload(writing, files, at),
  });

  const saver: Saver = createSaver({
    from: { base: boot.base, content: boot.content },
    journal,
    save: asks.save,
    read,
    apply(content) {
      sheet = sheetOf(content);
      view.dispatch(replaceDoc(view.state.tr, docOfContent(content)));
      draw();
    },
    onState(next) {
      save = next;
      if (next.kind === "not-writer") loseTurn(next.writer);
      draw();
    },
    onClash: (clashes) => writing.tell({ kind: "clash", clashes }),
  });

  function setTurn(next: Turn): void {
    turn = next;
    // the paper is asked again whether it may be written on
    view.setProps({});
    draw();
  }

  function loseTurn(writer: PresentTold): void {
    if (turn.kind === "mine" && writer.member !== boot.member.id) writing.tell({ kind: "turn-taken", by: writer.name });
    setTurn({ kind: "others", writer });
  }

  /** What became of a sign of life. */
  async function onPresence(told: PresenceTold): Promise<void> {
    others = told.others;
    newestNote = told.notes;
    const { writer } = told;
    if (!boot.may.write) setTurn({ kind: "never" });
    else if (writer?.tab === tab) {
      const had = turn.kind === "mine";
      setTurn({ kind: "mine" });
      if (!had) await catchUp(told);
    } else if (writer !== undefined && writer.member === boot.member.id && turn.kind === "asking") {
      // one's own window before this one: whoever opens another goes on in it
      await writing.takeTurn();
    } else if (writer !== undefined) loseTurn(writer);
    if (turn.kind !== "mine") await follow(told);
    draw();
  }

  const isHeld = ({ base }: Pick<PresenceTold, "base">): boolean => {
    const held = saver.base();
    return held.version === base.version && held.revision === base.revision;
  };

  /** Before this window writes: what others wrote meanwhile, with what it has itself. */
  async function catchUp(told: Pick<PresenceTold, "base">): Promise<void> {
    if (!isHeld(told)) {
      const text = await asks.read();
      if (text?.ok === true) saver.take(text.value);
    }
    await saver.flush();
  }

  /** Shows what another window writes. One's own unsent words stay. */
  async function follow(told: Pick<PresenceTold, "base">): Promise<void> {
    if (isHeld(told)) return;
    const text = await asks.read();
    if (text?.ok === true) saver.take(text.value);
  }

  const writing: Writing = {
    drawn: () => ({
      boot,
      words,
      view,
      sheet,
      save,
      turn,
      others,
      newestNote,
      tellings,
      isLinking,
      isFinding,
      typographyOn,
    }),
    content: read,
    changeSheet(change) {
      sheet = change(sheet);
      saver.touch();
      draw();
    },
    async takeTurn() {
      const told = await asks.takeTurn();
      if (told?.ok === true) await onPresence(told.value);
    },
    async keep() {
      const state = await saver.flush();
      if (state.kind !== "saved") return;
      const told = await asks.keep();
      if (told?.ok !== true) return;
      saver.rebase(told.value.base);
      writing.tell({ kind: "kept" });
    },
    async leaveFor(path) {
      await saver.flush();
      location.assign(path);
    },
    tell(telling) {
      tellings = [...tellings.filter(({ kind }) => kind !== telling.kind), telling];
      draw();
    },
    untell(telling) {
      tellings = tellings.filter((one) => one !== telling);
      draw();
    },
    setLinking(next) {
      isLinking = next;
      draw();
    },
    setFinding(next) {
      isFinding = next;
      draw();
    },
    setTypography(isOn) {
      typographyOn = isOn;
      localStorage.setItem(typographyKey, isOn ? "on" : "off");
      draw();
    },
    upload: (files, at) => upload(writing, files, at),
  };

  async function beat(): Promise<void> {
    const told = await asks.see(boot.may.write ? "write" : "look");
    if (told?.ok === true) await onPresence(told.value);
    else if (told !== undefined && told.status === 403 && turn.kind !== "never") setTurn({ kind: "never" });
    setTimeout(() => void beat(), told === undefined ? retry : boot.beat * 1000);
  }

  /** What a crash left in this browser comes back, with what is there by now. */
  async function recover(): Promise<void> {
    const unsaved = await journal.read();
    if (unsaved === undefined) return;
    if (!boot.may.write) {
      const { headline, standfirst, body } = unsaved.content;
      const text = [headline, standfirst ?? "", bodyText(body)].filter((one) => one !== "").join("\n");
      writing.tell({ kind: "unsent", text });
      return;
    }
    const { content, clashes } = mergeContents(unsaved.from, unsaved.content, read());
    if (isSameValue(content, read())) return journal.clear();
    sheet = sheetOf(content);
    view.dispatch(replaceDoc(view.state.tr, docOfContent(content)));
    saver.touch();
    writing.tell({ kind: "recovered" });
    if (clashes.length > 0) writing.tell({ kind: "clash", clashes });
  }

  addEventListener("pagehide", () => asks.leave());
  addEventListener("pageshow", (event) => event.persisted && void asks.see("write"));
  addEventListener("online", () => void saver.flush());
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && turn.kind === "mine") void saver.flush();
  });
  addEventListener("beforeunload", (event) => {
    if (save.kind === "saved" || turn.kind === "never") return;
    // what cannot be sent now is in the journal; the question gives a moment to send what can
    void saver.flush();
    event.preventDefault();
  });
  void recover();
  void beat();
  return writing;
}
