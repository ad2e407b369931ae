import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import * as Y from "yjs";
import { putBackUnread, unreadRuns } from "../../document/unread-words.ts";
import { type ToldWindow, readFromDesk, spellForDesk } from "../../together/shared-message.ts";

/** A text that no desk has acknowledged in full, as a browser keeps it. */
export interface KeptShared {
  readonly generation: number;
  /** The whole document. */
  readonly whole: Uint8Array;
  /** What of it is acknowledged (a state vector). */
  readonly acknowledged: Uint8Array;
  /** The client ids that wrote it here. */
  readonly clients: readonly number[];
}

/** What several windows left of one text, as though one had. */
export function joinKept(texts: readonly KeptShared[]): KeptShared | undefined {
  const [first] = texts;
  if (first === undefined) return undefined;
  const own = texts.filter(({ generation }) => generation === first.generation);
  const vectors = own.map(({ acknowledged }) => Y.decodeStateVector(acknowledged));
  const clients = new Set(vectors.flatMap((vector) => [...vector.keys()]));
  const least = [...clients].map(
    (client) => [client, Math.min(...vectors.map((one) => one.get(client) ?? 0))] as const,
  );
  return {
    generation: first.generation,
    whole: Y.mergeUpdates(own.map(({ whole }) => whole)),
    acknowledged: Y.encodeStateVector(new Map(least)),
    clients: [...new Set(own.flatMap((text) => text.clients))],
  };
}

/** How it stands between this window and the desk. */
export type SharedState =
  | { readonly kind: "opening" }
  /** Everything written here is in the archive. */
  | { readonly kind: "kept" }
  | { readonly kind: "sending" }
  /** No desk answers: what is written stays in this browser. */
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  /** This member may not see the story any more. */
  | { readonly kind: "ended" }
  /** What was written here was not taken: it is in this window alone. */
  | { readonly kind: "refused"; readonly message: string }
  /** Kept, but no copy that a story can have. */
  | { readonly kind: "unfollowed"; readonly message: string };

/** A socket as this needs one. */
export interface TextSocket {
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onBytes: (bytes: Uint8Array) => void;
  /** @param code of the closing; 1006 where there was none */
  readonly onClose: (code: number) => void;
}

export interface SharedTextWanted {
  readonly openSocket: (events: SocketEvents) => TextSocket;
  /** What an earlier window left unacknowledged. */
  readonly kept?: KeptShared | undefined;
  readonly onState: (state: SharedState) => void;
  /** The text is there for the first time, and with it what this member may do. */
  readonly onReady: () => void;
  readonly onMay: (write: boolean) => void;
  /** Another way must be taken: sockets do not come through here. */
  readonly onUnavailable: () => void;
  /** Runs whose place others took away while somebody wrote in them here: they stand again. */
  readonly onPutBack: (count: number) => void;
  /** Has something that no desk has acknowledged kept; or, of nothing, forgotten. */
  readonly keep: (text: KeptShared | undefined) => void;
  /** The archive has another text than the one that was kept here: it cannot be gone on with. */
  readonly onAnother: () => void;
}

/** A story's text that several windows write at once, as one window has it. */
export interface SharedText {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  state(): SharedState;
  /** Whether something written here is in no archive yet. */
  hasUnsent(): boolean;
  /** Says that all that is written here is acknowledged; false where it was not within so many milliseconds. */
  settled(within: number): Promise<boolean>;
  /** Has the desk bring the archive's text up to what is written here. */
  follow(): Promise<void>;
  /** There is a network again. */
  tryNow(): void;
  /** There is none: nobody waits for the socket to find out. */
  cut(): void;
  close(): void;
}

/** Milliseconds. */
const pauses = { send: 30, carets: 60, journal: 300, first: 300, most: 5000, follow: 3000, kept: 6000 } as const;

/** Sockets that did not open before another way is taken. */
const mostFailures = 3;

const fromDesk = Symbol("from the desk");

/** Why a desk ends a socket for good (`closings`). */
const ends: Readonly<Record<number, "signed-out" | "ended">> = { 4401: "signed-out", 4403: "ended", 4404: "ended" };

export function openSharedText(wanted: SharedTextWanted): SharedText {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const own = new Set<number>([doc.clientID]);
  let generation = 0;
  /** What the archive has of this window's own, by its clients. */
  let acknowledged: ReadonlyMap<number, number> = new Map();
  let state: SharedState = { kind: "opening" };
  let socket: TextSocket | undefined;
  let isWelcome = false;
  let wasWelcome = false;
  let isOver = false;
  let isDirty = false;
  let mayWrite = true;
  let failures = 0;
  let pause: number = pauses.first;
  let queue: Uint8Array[] = [];
  let known: Uint8Array = Y.encodeStateVector(doc);
  let hello: Uint8Array = known;
  let sent = 0;
  const sentAt = new Map<number, ReadonlyMap<number, number>>();
  let timers: { send?: Timer; carets?: Timer; journal?: Timer; again?: Timer; late?: Timer } = {};
  let follows = 0;
  const following = new Map<number, () => void>();
  const settling = new Set<() => void>();

  const tell = (next: SharedState): void => {
    state = next;
    wanted.onState(next);
    for (const look of settling) look();
  };

  const kept = wanted.kept;
  if (kept !== undefined) {
    ({ generation } = kept);
    Y.applyUpdate(doc, kept.whole, fromDesk);
    acknowledged = Y.decodeStateVector(kept.acknowledged);
    for (const client of kept.clients) own.add(client);
    isDirty = true;
  }

  function keepSoon(): void {
    timers.journal ??= setTimeout(() => {
      delete timers.journal;
      if (!isDirty || generation === 0) return;
      wanted.keep({
        generation,
        whole: Y.encodeStateAsUpdate(doc),
        acknowledged: Y.encodeStateVector(new Map(acknowledged)),
        clients: [...own],
      });
    }, pauses.journal);
  }

  function sendSoon(): void {
    timers.send ??= setTimeout(() => {
      delete timers.send;
      send();
    }, pauses.send);
  }

  function send(): void {
    if (!isWelcome || socket === undefined || queue.length === 0) return;
    const bytes = queue.length === 1 && queue[0] !== undefined ? queue[0] : Y.mergeUpdates(queue);
    queue = [];
    sent += 1;
    sentAt.set(sent, Y.decodeStateVector(Y.encodeStateVector(doc)));
    socket.send(spellForDesk({ kind: "update", n: sent, known, bytes }));
    awaitKept();
    if (state.kind !== "sending") tell({ kind: "sending" });
  }

  /** A desk that acknowledges nothing any more is not there, whatever the socket believes. */
  function awaitKept(): void {
    timers.late ??= setTimeout(() => {
      delete timers.late;
      cut();
    }, pauses.kept);
  }

  function cut(): void {
    const was = socket;
    if (was === undefined) return;
    onClose(1006);
    was.close();
  }

  doc.on("update", (bytes: Uint8Array, origin: unknown, _doc: Y.Doc, change: Y.Transaction) => {
    // what a reader's paper mends of the text for itself is nobody else's
    if (origin === fromDesk || !mayWrite) return;
    if (queue.length === 0) known = Y.encodeStateVector(change.beforeState);
    queue.push(bytes);
    isDirty = true;
    keepSoon();
    if (isWelcome) {
      if (state.kind === "kept") tell({ kind: "sending" });
      sendSoon();
    }
  });

  /** Takes in what others wrote. Where they took away what somebody was writing in here, that stands again. */
  function takeIn(bytes: Uint8Array): void {
    const unread = isDirty ? unreadRuns(doc, acknowledged, (client) => own.has(client)) : [];
    Y.applyUpdate(doc, bytes, fromDesk);
    const count = putBackUnread(doc, unread);
    if (count > 0) wanted.onPutBack(count);
  }

  function settleKept(n: number): void {
    clearTimeout(timers.late);
    delete timers.late;
    if (n !== sent) awaitKept();
    acknowledged = sentAt.get(n) ?? acknowledged;
    for (const one of sentAt.keys()) if (one <= n) sentAt.delete(one);
    if (n !== sent || queue.length > 0) return;
    isDirty = false;
    wanted.keep(undefined);
    tell({ kind: "kept" });
  }

  function take(told: ToldWindow): void {
    switch (told.kind) {
      case "kept":
        return settleKept(told.n);
      case "may":
        mayWrite = told.write;
        return wanted.onMay(told.write);
      case "refused":
        isOver = true;
        socket?.close();
        return tell({ kind: "refused", message: told.message });
      case "unfollowed":
        return tell({ kind: "unfollowed", message: told.message });
      case "followed":
        following.get(told.n)?.();
        return undefined;
    }
  }

  function onBytes(bytes: Uint8Array): void {
    const message = readFromDesk(bytes);
    switch (message?.kind) {
      case "welcome": {
        if (generation !== 0 && message.generation !== generation) {
          isOver = true;
          socket?.close();
          return wanted.onAnother();
        }
        ({ generation } = message);
        failures = 0;
        pause = pauses.first;
        // all that is not there yet goes in one piece, as it was known when there was no desk
        queue = [];
        takeIn(message.bytes);
        isWelcome = true;
        sent += 1;
        const first = sent;
        sentAt.set(first, Y.decodeStateVector(Y.encodeStateVector(doc)));
        mayWrite = message.write;
        wanted.onMay(message.write);
        if (isDirty) {
          queue = [];
          socket?.send(
            spellForDesk({ kind: "update", n: first, known: hello, bytes: Y.encodeStateAsUpdate(doc, message.vector) }),
          );
          awaitKept();
          tell({ kind: "sending" });
        } else {
          acknowledged = Y.decodeStateVector(message.vector);
          tell({ kind: "kept" });
        }
        if (!wasWelcome) wanted.onReady();
        wasWelcome = true;
        sayCaret();
        return undefined;
      }
      case "update":
        return takeIn(message.bytes);
      case "carets":
        return applyAwarenessUpdate(awareness, message.bytes, fromDesk);
      case "told":
        return take(message.told);
      case undefined:
        return undefined;
    }
  }

  function sayCaret(): void {
    if (!isWelcome || socket === undefined || awareness.getLocalState() === null) return;
    socket.send(spellForDesk({ kind: "carets", bytes: encodeAwarenessUpdate(awareness, [doc.clientID]) }));
  }

  awareness.on("update", (_change: unknown, origin: unknown) => {
    if (origin === fromDesk) return;
    timers.carets ??= setTimeout(() => {
      delete timers.carets;
      sayCaret();
    }, pauses.carets);
  });

  function onClose(code: number): void {
    socket = undefined;
    const hadCome = isWelcome;
    isWelcome = false;
    sentAt.clear();
    clearTimeout(timers.late);
    delete timers.late;
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID);
    removeAwarenessStates(awareness, others, fromDesk);
    if (isOver) return;
    const end = ends[code];
    if (end === "ended") {
      isOver = true;
      return tell({ kind: "ended" });
    }
    if (!hadCome) failures += 1;
    if (!wasWelcome && failures >= mostFailures) {
      isOver = true;
      return wanted.onUnavailable();
    }
    tell({ kind: end ?? (wasWelcome ? "offline" : "opening") });
    timers.again = setTimeout(connect, pause);
    pause = Math.min(pause * 2, pauses.most);
  }

  function connect(): void {
    clearTimeout(timers.again);
    if (socket !== undefined || isOver) return;
    const mine: TextSocket = wanted.openSocket({
      onOpen() {
        hello = Y.encodeStateVector(doc);
        mine.send(spellForDesk({ kind: "hello", generation, client: doc.clientID, vector: hello }));
      },
      onBytes,
      onClose: (code) => socket === mine && onClose(code),
    });
    socket = mine;
  }
  connect();

  return {
    doc,
    awareness,
    state: () => state,
    hasUnsent: () => isDirty,
    settled: (within) =>
      new Promise((resolve) => {
        const done = (isSettled: boolean): void => {
          clearTimeout(late);
          settling.delete(look);
          resolve(isSettled);
        };
        const look = (): void => {
          if (!isDirty && isWelcome) done(true);
        };
        const late = setTimeout(() => done(false), within);
        settling.add(look);
        look();
      }),
    follow: () =>
      new Promise((resolve) => {
        if (!isWelcome || socket === undefined) return resolve();
        follows += 1;
        const n = follows;
        const late = setTimeout(resolve, pauses.follow);
        following.set(n, () => {
          clearTimeout(late);
          following.delete(n);
          resolve();
        });
        socket.send(spellForDesk({ kind: "follow", n }));
        return undefined;
      }),
    tryNow() {
      pause = pauses.first;
      connect();
    },
    cut,
    close() {
      isOver = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      timers = {};
      awareness.destroy();
      socket?.close();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;
