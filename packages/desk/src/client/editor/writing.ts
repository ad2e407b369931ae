import { type MergeClash, type StoryContent, bodyText, isSameValue, mergeContents } from "@mihwar/newsroom";
import type { EditorView } from "prosemirror-view";
import { Doc, applyUpdate } from "yjs";
import { contentOfDoc } from "../../document/content-of-doc.ts";
import { docOfContent } from "../../document/doc-of-content.ts";
import { readShared, sheetIn } from "../../document/shared-document.ts";
import type { EditorBoot, PresenceTold, PresentTold } from "../../editor-boot.ts";
import { type StoryAsks, storyAsks } from "./ask.ts";
import type { PasteLoss } from "./clean-pasted.ts";
import { type Journal, openJournal } from "./journal.ts";
import { openView } from "./open-view.ts";
import { type SharedState, type SharedText, openSharedText } from "./shared-text.ts";
import type { CaretUser } from "./shared-view.ts";
import { openTextSocket } from "./text-socket.ts";
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
  /** Others took away a place in which somebody was writing here: the words stand again. */
  | { readonly kind: "put-back" }
  | { readonly kind: "ended" }
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
  /** Whether others write in this text at the same time. */
  readonly isShared: boolean;
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

/** The longest that somebody who leaves waits for what they wrote to be acknowledged. Milliseconds. */
const patience = 5000;

function saveStateOf(state: SharedState): SaveState {
  switch (state.kind) {
    case "opening":
    case "kept":
    case "ended":
      return { kind: "saved" };
    case "sending":
      return { kind: "saving" };
    case "offline":
      return { kind: "offline" };
    case "signed-out":
      return { kind: "signed-out" };
    case "refused":
    case "unfollowed":
      return { kind: "refused", message: state.message };
  }
}

/** Writes what differs beside the text, each field by itself: others may be changing another. */
function writeSheet(doc: Doc, before: Sheet, next: Sheet): void {
  const map = sheetIn(doc);
  doc.transact(() => {
    for (const name of new Set([...Object.keys(before), ...Object.keys(next)])) {
      const value = next[name as keyof Sheet];
      if (isSameValue(before[name as keyof Sheet], value)) continue;
      if (value === undefined) map.delete(name);
      else map.set(name, value);
    }
  });
}

const contentIn = (doc: Doc): StoryContent => readShared(doc).copy as unknown as StoryContent;

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
  const journal: Journal = openJournal(boot.story, boot.member.id, tab);
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
  /** How this window writes: with others over a socket, or in turns; not known yet at first. */
  let way: "opening" | "shared" | "turns" = "opening";
  let text: SharedText | undefined;
  let turnWriter: PresentTold | undefined;

  const read = (): StoryContent => ({ ...sheet, ...written });
  const isRtl = !boot.content.language.startsWith("en") && !boot.content.language.startsWith("fr");

  const paper = openView({
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
        if (way === "turns") saver.touch();
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
  const { view } = paper;

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
    newestNote = told.notes;
    const { writer } = told;
    if (way === "shared") {
      // somebody whom no socket reaches writes too: what they save is merged in
      turnWriter = writer?.member === boot.member.id ? undefined : writer;
      return showOthers();
    }
    others = told.others;
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
      isShared: way === "shared",
    }),
    content: read,
    changeSheet(change) {
      const next = change(sheet);
      if (text !== undefined && way === "shared") writeSheet(text.doc, sheet, next);
      sheet = next;
      if (way === "turns") saver.touch();
      draw();
    },
    async takeTurn() {
      const told = await asks.takeTurn();
      if (told?.ok === true) await onPresence(told.value);
    },
    async keep() {
      if (!(await allSaved())) return;
      const told = await asks.keep();
      if (told?.ok !== true) return;
      saver.rebase(told.value.base);
      writing.tell({ kind: "kept" });
    },
    async leaveFor(path) {
      if (await allSaved()) await text?.follow();
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

  /** Whether everything written here is on the server, or is soon. */
  async function allSaved(): Promise<boolean> {
    if (way === "shared") return text?.settled(patience) ?? false;
    return (await saver.flush()).kind === "saved";
  }

  async function beat(): Promise<void> {
    const told = await asks.see(way === "turns" && boot.may.write ? "write" : "look");
    if (told?.ok === true) await onPresence(told.value);
    else if (told?.status === 401 && text?.state().kind === "offline") onSharedState({ kind: "signed-out" });
    else if (told !== undefined && told.status === 403 && turn.kind !== "never") setTurn({ kind: "never" });
    setTimeout(() => void beat(), told === undefined ? retry : boot.beat * 1000);
  }

  /** Brings a content into the text, as though it had been written here. */
  function bring(content: StoryContent): void {
    view.dispatch(replaceDoc(view.state.tr, docOfContent(content)));
    writing.changeSheet(() => sheetOf(content));
  }

  const plainText = ({ headline, standfirst, body }: StoryContent): string =>
    [headline, standfirst ?? "", bodyText(body)].filter((one) => one !== "").join("\n");

  /** What a crash left in this browser comes back, with what is there by now. */
  async function recover(): Promise<void> {
    const unsaved = await journal.read();
    if (unsaved === undefined) return;
    if (!boot.may.write) return writing.tell({ kind: "unsent", text: plainText(unsaved.content) });
    const { content, clashes } = mergeContents(unsaved.from, unsaved.content, read());
    if (isSameValue(content, read())) return journal.clear();
    bring(content);
    writing.tell({ kind: "recovered" });
    if (clashes.length > 0) writing.tell({ kind: "clash", clashes });
    // what is shared has a journal of its own
    if (way === "shared") await journal.clear();
  }

  function showOthers(): void {
    const there = [...(text?.awareness.getStates() ?? [])].flatMap(([client, state]): readonly PresentTold[] => {
      const user = state["user"] as CaretUser | undefined;
      if (client === text?.doc.clientID || user === undefined || user.id === boot.member.id) return [];
      return [{ member: user.id, name: user.name, tab: String(client), tone: user.tone }];
    });
    others = turnWriter === undefined ? there : [...there, turnWriter];
    draw();
  }

  /** How it stands with a shared text, as the bar says it. */
  function onSharedState(state: SharedState): void {
    if (way !== "shared") return;
    if (state.kind === "ended") {
      setTurn({ kind: "never" });
      return writing.tell({ kind: "ended" });
    }
    if (state.kind === "refused") {
      setTurn({ kind: "never" });
      writing.tell({ kind: "unsent", text: plainText(read()) });
    }
    save = saveStateOf(state);
    draw();
  }

  /** The text is there: from now on this window writes in it, with whoever else does. */
  function share(shared: SharedText): void {
    const begun = read();
    way = "shared";
    paper.share(shared);
    const map = sheetIn(shared.doc);
    const readSheet = (): void => {
      sheet = map.toJSON() as Sheet;
      draw();
    };
    map.observe(readSheet);
    readSheet();
    shared.awareness.on("change", showOthers);
    // what was written before the text was there
    if (!isSameValue(begun, boot.content)) bring(mergeContents(boot.content, begun, read()).content);
    onSharedState(shared.state());
    void recover();
  }

  /** Sockets do not come through to here: one window writes at a time, and saves. */
  function takeTurns(): void {
    way = "turns";
    if (!isSameValue(read(), boot.content)) saver.touch();
    void recover();
    void beat();
  }

  async function open(): Promise<void> {
    const left = await journal.readShared();
    if (left !== undefined && !boot.may.write) {
      const doc = new Doc();
      applyUpdate(doc, left.whole);
      writing.tell({ kind: "unsent", text: plainText(contentIn(doc)) });
    }
    const kept = boot.may.write ? left : undefined;
    const shared = openSharedText({
      openSocket: (events) => openTextSocket(boot.story, events),
      kept,
      onState: onSharedState,
      onReady() {
        share(shared);
        if (kept !== undefined) writing.tell({ kind: "recovered" });
        void beat();
      },
      onMay: (write) => setTurn({ kind: write ? "mine" : "never" }),
      onUnavailable: takeTurns,
      onPutBack: () => writing.tell({ kind: "put-back" }),
      keep: (unsaved) => void journal.keepShared(unsaved),
      onAnother() {
        // the archive is another than the one that this browser wrote for
        void journal.keepShared(undefined);
        writing.tell({ kind: "unsent", text: plainText(contentIn(shared.doc)) });
        void open();
      },
    });
    text = shared;
  }

  addEventListener("pagehide", () => asks.leave());
  addEventListener("pageshow", (event) => event.persisted && void asks.see("write"));
  addEventListener("online", () => (way === "turns" ? void saver.flush() : text?.tryNow()));
  addEventListener("offline", () => text?.cut());
  addEventListener("visibilitychange", () => {
    if (way === "turns" && document.visibilityState === "hidden" && turn.kind === "mine") void saver.flush();
  });
  addEventListener("beforeunload", (event) => {
    if (save.kind === "saved" || turn.kind === "never" || (way === "shared" && text?.hasUnsent() === false)) return;
    // what cannot be sent now is in the journal; the question gives a moment to send what can
    if (way === "turns") void saver.flush();
    event.preventDefault();
  });
  void open();
  return writing;
}
