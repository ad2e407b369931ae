import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { bodyText, parseCopy } from "@mihwar/newsroom";
import { newBlockId } from "@mihwar/desk/document/block-id";
import { copyIn, readShared } from "@mihwar/desk/document/shared-document";
import * as Y from "yjs";
import { blockAs } from "./block-as.ts";
import {
  type KeptShared,
  type SharedState,
  type SharedText,
  type SocketEvents,
  type TextSocket,
  openSharedText,
} from "../src/client/editor/shared-text.ts";

/** A window without a browser: the editor's own way to the desk, over a real socket. */
export interface HeadlessWindow {
  readonly text: SharedText;
  readonly states: readonly SharedState[];
  readonly putBack: () => number;
  mayWrite(): boolean;
  /** What its browser keeps for it. */
  kept(): KeptShared | undefined;
  /** Cuts the network of this window, or gives it back. */
  setOnline(isOnline: boolean): void;
  ready(): Promise<void>;
  /** Writes into a block by its place in the copy, in front of the letter at `at`; at the end without. */
  type(block: number, words: string, at?: number): void;
  remove(block: number): void;
  /** Joins a block to the one before it, as the editor does: its words are written there, and it is taken away. */
  join(block: number): void;
  /** Makes a block one of another kind, as the editor's binding does: written anew in its place, under its id. */
  become(block: number, kind: Parameters<typeof blockAs>[0]): void;
  /** A new paragraph in front of a block. */
  insert(block: number, words: string): void;
  /** The text of a block. */
  run(block: number): string;
  blocks(): number;
  /** The kinds of the copy's blocks. */
  kinds(): readonly string[];
  /** All texts of the copy, a line a block. */
  lines(): readonly string[];
  close(): void;
}

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const late = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > late) throw new Error(`not so: ${what}`);
    await sleep(15);
  }
}

const textOf = (block: unknown): Y.XmlText | undefined => {
  if (!(block instanceof Y.XmlElement)) return undefined;
  const [first] = block.toArray();
  return first instanceof Y.XmlText ? first : textOf(first);
};

/** The letters of a run without its marks. */
const runOf = (run: Y.XmlText): string =>
  (run.toDelta() as readonly { readonly insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : ""))
    .join("");

/** Opens a window on a story's text. @param address of the socket, asked anew for each connection */
export function headlessWindow(given: {
  readonly address: () => string;
  readonly cookie: string;
  /** From where it says that it comes, or how that follows from the address. */
  readonly origin: string | ((place: string) => string);
  readonly kept?: KeptShared;
  /** Told each time when all that was written here is acknowledged. */
  readonly onKept?: () => void;
}): HeadlessWindow {
  const states: SharedState[] = [];
  let isOnline = true;
  let socket: WebSocket | undefined;
  let write = false;
  let isReady = false;
  let putBack = 0;
  let kept: KeptShared | undefined = given.kept;
  const openSocket = ({ onOpen, onBytes, onClose }: SocketEvents): TextSocket => {
    if (!isOnline) {
      setTimeout(() => onClose(1006), 1);
      return { send: () => {}, close: () => {} };
    }
    const address = given.address();
    const origin = typeof given.origin === "string" ? given.origin : given.origin(new URL(address).origin);
    const mine = new WebSocket(address, { headers: { cookie: given.cookie, origin } });
    mine.on("open", onOpen);
    mine.on("message", (data: Buffer) => isOnline && onBytes(new Uint8Array(data)));
    mine.on("close", (code) => onClose(code));
    mine.on("error", () => {});
    socket = mine;
    return { send: (bytes) => mine.readyState === mine.OPEN && mine.send(bytes), close: () => mine.close() };
  };
  const text = openSharedText({
    openSocket,
    ...(given.kept === undefined ? {} : { kept: given.kept }),
    onState(state) {
      states.push(state);
      if (state.kind === "kept") given.onKept?.();
    },
    onReady: () => (isReady = true),
    onMay: (may) => (write = may),
    onUnavailable: () => states.push({ kind: "ended" }),
    onPutBack: (count) => (putBack += count),
    keep: (next) => (kept = next),
    onAnother: () => states.push({ kind: "ended" }),
  });
  const blocks = (): readonly unknown[] => copyIn(text.doc).toArray();
  return {
    text,
    states,
    putBack: () => putBack,
    mayWrite: () => write,
    kept: () => kept,
    setOnline(next) {
      isOnline = next;
      if (!next) socket?.terminate();
      else text.tryNow();
    },
    ready: () => until("the text is there", () => isReady),
    type(block, words, at) {
      const run = textOf(blocks()[block]);
      if (run === undefined) throw new Error(`no text in block ${block}`);
      run.insert(Math.min(at ?? run.length, run.length), words);
    },
    remove: (block) => copyIn(text.doc).delete(block, 1),
    join(block) {
      const [to, from] = [textOf(blocks()[block - 1]), textOf(blocks()[block])];
      if (to === undefined || from === undefined) return;
      text.doc.transact(() => {
        to.insert(to.length, runOf(from));
        copyIn(text.doc).delete(block, 1);
      });
    },
    become(block, kind) {
      const was = blocks()[block];
      if (!(was instanceof Y.XmlElement)) throw new Error(`no block ${block}`);
      const id = was.getAttribute("id") ?? newBlockId();
      const made = blockAs(kind, id, textOf(was)?.toString() ?? "");
      text.doc.transact(() => {
        copyIn(text.doc).delete(block, 1);
        copyIn(text.doc).insert(block, [made]);
      });
    },
    insert(block, words) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.setAttribute("id", newBlockId());
      paragraph.insert(0, [new Y.XmlText(words)]);
      copyIn(text.doc).insert(block, [paragraph]);
    },
    run: (block) => {
      const run = textOf(blocks()[block]);
      return run === undefined ? "" : runOf(run);
    },
    blocks: () => blocks().length,
    kinds: () => blocks().map((block) => (block instanceof Y.XmlElement ? block.nodeName : "")),
    lines() {
      const draft = parseCopy(
        Object.fromEntries(Object.entries(readShared(text.doc).copy).filter(([k]) => k !== "section")),
      );
      if (!draft.ok) throw new Error(JSON.stringify(draft.refusals));
      const { headline, standfirst = "", body } = draft.value;
      return [headline, standfirst, ...body.map((one) => bodyText([one] as never))];
    },
    close: () => text.close(),
  };
}
