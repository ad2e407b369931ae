import {
  type Actor,
  type DraftProblem,
  type HeldShared,
  type Member,
  type SectionId,
  type SharedPlace,
  type SharedSeed,
  type SharedTexts,
  type StoryContent,
  type StoryId,
  actorOf,
  baseOf,
  contentOfDraft,
  isSameValue,
  mergeContents,
  parseCopy,
} from "@mihwar/newsroom";
import type { Outcome, PersonId, SharedUpdate } from "@mihwar/newsroom";
import * as Y from "yjs";
import { dropDoubles } from "../document/double-blocks.ts";
import { readShared, sheetIn, writeShared } from "../document/shared-document.ts";
import { writersSince } from "../document/text-writers.ts";
import { putBackUnread, unreadRuns } from "../document/unread-words.ts";
import { keepCarets, ownCaret, parseCarets, spellCarets } from "./carets.ts";
import { type ToldWindow, spellForWindow } from "./shared-message.ts";

/** Why an update of a window is not taken. */
export type UpdateRefusal =
  /** It may not write here, or not into that section. */
  | "forbidden"
  | "section"
  /** It writes with the client id of somebody else. */
  | "foreign"
  /** It builds on words that the archive never had. */
  | "gap"
  /** No editor writes such a thing. */
  | "malformed"
  | "too-large";

/** A window on a story, as its room sees it. */
export interface Seat {
  readonly member: Member;
  /** The client id with which it writes. */
  readonly client: number;
  mayWrite(): boolean;
  send(bytes: Uint8Array): void;
  tell(told: ToldWindow): void;
  refuse(n: number, code: UpdateRefusal): void;
  /** What is written is no copy that a story can have. */
  unfollowed(problems: readonly DraftProblem[]): void;
  close(code: number): void;
}

/** Why a socket is closed by the desk, as windows are told. */
export const closings = {
  signedOut: 4401,
  forbidden: 4403,
  missing: 4404,
  /** The window is to come again, with what it has. */
  again: 4409,
  unusable: 4400,
  tooMuch: 4429,
} as const;

/** What a room asks of the desk around it. */
export interface RoomWanted {
  readonly story: StoryId;
  readonly shared: SharedTexts;
  /** The sections of the newsroom, as they were a moment ago. */
  readonly sections: () => ReadonlySet<SectionId>;
  /** Whom of the bylines a name is. */
  readonly findPerson: (name: string) => Promise<PersonId | undefined>;
  readonly onFault: (fault: unknown) => void;
}

/** The room of one process for one story: the shared document, its windows here, and the way of both to the archive. */
export interface StoryRoom {
  join(seat: Seat, hello: { readonly generation: number; readonly vector: Uint8Array }): Promise<void>;
  leave(seat: Seat): void;
  update(seat: Seat, given: { readonly n: number; readonly known: Uint8Array; readonly bytes: Uint8Array }): void;
  carets(seat: Seat, bytes: Uint8Array): void;
  /** Carets of windows at other processes. */
  hearCarets(carets: string): void;
  /** Takes in what other processes have written. */
  catchUp(): Promise<void>;
  /** Makes the archive's text say what the shared one says, and brings in what was changed there by another way. */
  follow(): Promise<void>;
  /** Up to where this process has the text. */
  place(): SharedPlace | undefined;
  readonly seats: ReadonlySet<Seat>;
  /** Milliseconds since somebody was here, by the process's clock. */
  idleSince(): number;
  close(): Promise<void>;
}

/** Milliseconds: letters that are typed within one go in one transaction; a text is quiet for so long, or goes on for so long. */
const pauses = { batch: 25, follow: 1000, carets: 80 } as const;

/** Bytes of a whole document, with what it remembers of what is gone. */
const mostBytes = 8 * 1024 * 1024;

/** Updates that the log keeps before they become one. */
const mostUpdates = 100;

interface Waiting {
  readonly seat: Seat;
  readonly n: number;
  readonly known: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What becomes of updates that windows have sent. */
interface Admitted {
  readonly append: readonly { readonly bytes: Uint8Array; readonly by?: Actor; readonly from?: Seat }[];
  readonly claims: Readonly<Record<string, Actor>>;
  readonly refused: ReadonlyMap<Seat, { readonly n: number; readonly code: UpdateRefusal }>;
}

/** What came of bringing the shared text and the archive's together. */
interface FollowedStands {
  readonly heard: readonly Uint8Array[];
  readonly made: readonly Uint8Array[];
  readonly claims: Readonly<Record<string, Actor>>;
  readonly at: SharedPlace;
  /** Why the archive's text could not follow. */
  readonly problems?: readonly DraftProblem[];
}

/** The document of a story that nobody has shared before. */
export function seedOf(content: StoryContent): SharedSeed {
  const doc = new Y.Doc();
  writeShared(doc, content);
  return { snapshot: Y.encodeStateAsUpdate(doc), vector: Y.encodeStateVector(doc) };
}

const vectorOf = (bytes: Uint8Array): ReadonlyMap<number, number> | undefined => {
  try {
    return Y.decodeStateVector(bytes);
  } catch {
    return undefined;
  }
};

export function openRoom({ story, shared, sections, findPerson, onFault }: RoomWanted): StoryRoom {
  const seats = new Set<Seat>();
  const carets = keepCarets();
  let doc = new Y.Doc();
  let place: SharedPlace | undefined;
  let clients: Readonly<Record<string, Actor>> = {};
  /** Updates that the archive's text may not say yet, by whose hand. */
  let hands: readonly Pick<SharedUpdate, "seq" | "by">[] = [];
  let waiting: Waiting[] = [];
  let people = new Map<string, PersonId>();
  let timers: { batch?: NodeJS.Timeout; follow?: NodeJS.Timeout; carets?: NodeJS.Timeout } = {};
  let untold = new Set<number>();
  let idle = performance.now();
  let isClosed = false;
  let line: Promise<unknown> = Promise.resolve();

  /** One thing after the other: whoever holds the document is alone with it. */
  const inLine = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = line.then(work);
    line = next.catch(() => {});
    return next;
  };

  const broadcast = (bytes: Uint8Array, but?: Seat): void => {
    const message = spellForWindow({ kind: "update", bytes });
    for (const seat of seats) if (seat !== but) seat.send(message);
  };

  /** The document as the archive has it: what was once whole, and what has come to it since. */
  let solid: { readonly whole: readonly Uint8Array[]; readonly bytes: number } = { whole: [], bytes: 0 };

  const restore = (and: readonly Uint8Array[] = []): void => {
    doc = new Y.Doc();
    for (const bytes of [...solid.whole, ...and]) Y.applyUpdate(doc, bytes);
  };

  /** The document is in the archive as it is now. */
  function settle(come: readonly Uint8Array[]): void {
    const whole =
      solid.whole.length + come.length > mostUpdates ? [Y.encodeStateAsUpdate(doc)] : [...solid.whole, ...come];
    solid = { whole, bytes: whole.reduce((sum, { length }) => sum + length, 0) };
  }

  const sendHome = (code: number): void => {
    for (const seat of seats) seat.close(code);
  };

  /** Takes in what the archive holds and this process has not seen. @returns the updates for its windows */
  function takeIn(held: HeldShared): readonly Uint8Array[] {
    if (held.snapshot !== undefined) {
      if (place !== undefined && place.generation !== held.generation) {
        doc = new Y.Doc();
        solid = { whole: [], bytes: 0 };
        sendHome(closings.again);
      }
      Y.applyUpdate(doc, held.snapshot);
    }
    for (const { bytes } of held.updates) Y.applyUpdate(doc, bytes);
    clients = held.clients;
    hands = [...hands, ...held.updates].filter(({ seq }) => seq > held.followed);
    return [...(held.snapshot === undefined ? [] : [held.snapshot]), ...held.updates.map(({ bytes }) => bytes)];
  }

  const isUsable = (section: unknown, { sections: own }: Member): boolean =>
    sections().has(section as SectionId) && (own === "all" || own.some((one) => one === section));

  /**
   * Writes one update into the document, where it may be written.
   * @returns why not; the document may then hold it all the same, and is to be restored
   */
  function admit(
    { seat, known, bytes }: Waiting,
    claims: Record<string, Actor>,
    looks: boolean,
  ): UpdateRefusal | undefined {
    if (!seat.mayWrite()) return "forbidden";
    const by = actorOf(seat.member);
    const knew = vectorOf(known);
    let structs: ReturnType<typeof Y.decodeUpdate>["structs"];
    try {
      ({ structs } = Y.decodeUpdate(bytes));
    } catch {
      return "malformed";
    }
    if (knew === undefined) return "malformed";
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const has = Y.getState(doc.store, client);
      if (clock + struct.length <= has) continue;
      const owner = claims[client] ?? clients[client];
      if (owner === undefined) claims[client] = by;
      else if (owner !== by) return "foreign";
    }
    const section = sheetIn(doc).get("section");
    const isBehind = [...doc.store.clients.keys()].some(
      (client) => Y.getState(doc.store, client) > (knew.get(client) ?? 0) && clients[client] !== by,
    );
    const unread = isBehind ? unreadRuns(doc, knew, (client) => (claims[client] ?? clients[client]) !== by) : [];
    try {
      Y.applyUpdate(doc, bytes);
    } catch {
      return "malformed";
    }
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return "gap";
    const moved = sheetIn(doc).get("section");
    if (moved !== section && !isUsable(moved, seat.member)) return "section";
    if (looks && readShared(doc).isStrange) return "malformed";
    putBackUnread(doc, unread);
    if (isBehind) dropDoubles(doc);
    return undefined;
  }

  /** What a change of the document by this process itself is, as an update. */
  function changesOf<Value>(change: () => Value): { readonly value: Value; readonly made: readonly Uint8Array[] } {
    const made: Uint8Array[] = [];
    const note = (bytes: Uint8Array, origin: unknown): void => void (origin === null && made.push(bytes));
    doc.on("update", note);
    const value = change();
    doc.off("update", note);
    return { value, made };
  }

  /** @param looks whether the document is looked at after each of them; without, once after all */
  function admitAll(batch: readonly Waiting[], heard: readonly Uint8Array[], looks?: boolean): Admitted {
    const append: { readonly bytes: Uint8Array; readonly by?: Actor; readonly from?: Seat }[] = [];
    const claims: Record<string, Actor> = {};
    const refused = new Map<Seat, { readonly n: number; readonly code: UpdateRefusal }>();
    let size = solid.bytes;
    for (const one of batch) {
      // what builds on a refused update cannot stand either
      if (refused.has(one.seat)) continue;
      const tried = { ...claims };
      const { value: code, made } = changesOf(() => admit(one, tried, looks === true));
      size += one.bytes.length;
      const refusal = code ?? (size > mostBytes ? "too-large" : undefined);
      if (refusal === undefined) {
        Object.assign(claims, tried);
        append.push({ bytes: one.bytes, by: actorOf(one.seat.member), from: one.seat });
        for (const bytes of made) append.push({ bytes });
      } else {
        refused.set(one.seat, { n: one.n, code: refusal });
        restore([...heard, ...append.map(({ bytes }) => bytes)]);
      }
    }
    if (looks !== undefined || append.length === 0 || !readShared(doc).isStrange) return { append, claims, refused };
    restore(heard);
    // an archive's own text that is strange already is nobody's attack
    return admitAll(batch, heard, !readShared(doc).isStrange);
  }

  /** Brings what windows have sent into the archive, and what others have brought there to the windows. */
  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    const had = { clients, hands };
    const wanted = { story, ...(place === undefined ? {} : { has: place }), seed: seedOf };
    try {
      const done = await shared.changeShared(wanted, (held) => {
        const heard = takeIn(held);
        const admitted = admitAll(batch, heard);
        const { append, claims } = admitted;
        const isNew = Object.keys(claims).length > 0;
        const change = {
          append: append.map(({ bytes, by }) => ({ bytes, ...(by === undefined ? {} : { by }) })),
          ...(isNew ? { clients: claims } : {}),
        };
        const at = { generation: held.generation, seq: held.seq + append.length };
        return { change: append.length === 0 ? {} : change, value: { heard, ...admitted, at, first: held.seq + 1 } };
      });
      if (done === undefined) return sendHome(closings.missing);
      const { heard, append, claims, refused, at, first } = done;
      place = at;
      clients = { ...clients, ...claims };
      hands = [
        ...hands,
        ...append.map(({ by }, index) => ({ seq: first + index, ...(by === undefined ? {} : { by }) })),
      ];
      settle([...heard, ...append.map(({ bytes }) => bytes)]);
      for (const bytes of heard) broadcast(bytes);
      for (const { bytes, from } of append) broadcast(bytes, from);
      const last = new Map<Seat, number>();
      for (const { seat, n } of batch) if ((refused.get(seat)?.n ?? Number.POSITIVE_INFINITY) > n) last.set(seat, n);
      for (const [seat, n] of last) seat.tell({ kind: "kept", n });
      for (const [seat, { n, code }] of refused) seat.refuse(n, code);
      if (append.length > 0) followSoon();
    } catch (fault) {
      restore();
      ({ clients, hands } = had);
      // nothing of it was acknowledged: whoever sent it still has it
      sendHome(closings.again);
      throw fault;
    }
  }

  const quietly = (work: Promise<unknown>): void => void work.catch(onFault);

  function writeSoon(): void {
    timers.batch ??= setTimeout(() => {
      delete timers.batch;
      quietly(inLine(write));
    }, pauses.batch);
  }

  function followSoon(): void {
    timers.follow ??= setTimeout(() => {
      delete timers.follow;
      quietly(follow());
    }, pauses.follow);
    timers.follow.unref();
  }

  /** The copy as a story can have it, or what is wrong with it. */
  function contentNow(): Outcome<StoryContent, DraftProblem> {
    const { section, ...copy } = readShared(doc).copy;
    const draft = parseCopy(copy);
    if (!draft.ok) return draft;
    return {
      ok: true,
      value: contentOfDraft(draft.value, { section: section as SectionId, person: (name) => people.get(name) }),
    };
  }

  async function learnNames(): Promise<void> {
    const byline = (sheetIn(doc).get("byline") ?? []) as readonly {
      readonly name?: unknown;
      readonly person?: unknown;
    }[];
    const names = byline.flatMap(({ name, person }) =>
      typeof name === "string" && person === undefined ? [name] : [],
    );
    people = new Map();
    for (const name of names.slice(0, 50)) {
      const person = await findPerson(name);
      if (person !== undefined) people.set(name, person);
    }
  }

  async function followNow(): Promise<void> {
    if (waiting.length > 0 || place === undefined) await write();
    await learnNames();
    const had = { clients, hands };
    const wanted = { story, ...(place === undefined ? {} : { has: place }), withTexts: true, seed: seedOf };
    try {
      const done = await shared.changeShared(wanted, (held) => {
        const heard = takeIn(held);
        const { texts, generation, seq } = held;
        if (texts === undefined) throw new Error("the texts of a story were not held");
        const theirs = texts.workingCopy?.content ?? texts.story.content;
        const hand = texts.workingCopy?.by;
        const isElsewhere = !isSameValue(baseOf(texts), held.base);
        const isAhead = held.followed < seq;
        const claims: Record<string, Actor> = {};
        let made: readonly Uint8Array[] = [];
        const own = isAhead ? contentNow() : ({ ok: true, value: held.content } as const);
        if (isElsewhere && own.ok && !isSameValue(theirs, held.content)) {
          const { content } = mergeContents(held.content, own.value, theirs);
          ({ made } = changesOf(() => writeShared(doc, content)));
          if (hand !== undefined && made.length > 0) claims[doc.clientID] = hand;
        }
        const at = { generation, seq: seq + made.length };
        const stands: FollowedStands = { heard, made, claims, at };
        if (!isElsewhere && !isAhead) return { change: {}, value: stands };
        const read = isAhead ? contentNow() : ({ ok: true, value: theirs } as const);
        const append = made.map((bytes) => ({ bytes, ...(hand === undefined ? {} : { by: hand }) }));
        const change = append.length === 0 ? {} : { append, clients: claims };
        if (!read.ok) return { change, value: { ...stands, problems: read.refusals } };
        const since = hands.filter(({ seq: at }) => at > held.followed).flatMap(({ by }) => by ?? []);
        const by = since.at(-1) ?? hand;
        const writers = writersSince(doc, {
          since: vectorOf(held.vector) ?? new Map(),
          clients: { ...clients, ...claims },
          before: held.writers,
          hands: [...since, ...(made.length > 0 && hand !== undefined ? [hand] : [])],
        });
        const follow = {
          content: by === undefined ? theirs : read.value,
          by: by ?? (`m:mihwar` as const),
          vector: Y.encodeStateVector(doc),
          writers,
        };
        const isLong = seq + made.length - held.snapshotSeq > mostUpdates;
        return {
          change: { ...change, follow, ...(isLong ? { snapshot: Y.encodeStateAsUpdate(doc) } : {}) },
          value: stands,
        };
      });
      if (done === undefined) return sendHome(closings.missing);
      place = done.at;
      clients = { ...clients, ...done.claims };
      settle([...done.heard, ...done.made]);
      for (const bytes of [...done.heard, ...done.made]) broadcast(bytes);
      if (done.problems === undefined) hands = [];
      else for (const seat of seats) seat.unfollowed(done.problems);
    } catch (fault) {
      restore();
      ({ clients, hands } = had);
      sendHome(closings.again);
      throw fault;
    }
  }

  const follow = (): Promise<void> => inLine(followNow);

  const tellCarets = (): void => {
    const fresh = carets.list().filter(({ client }) => untold.has(client));
    untold = new Set();
    if (fresh.length > 0) quietly(shared.tellCarets(story, Buffer.from(spellCarets(fresh)).toString("base64")));
  };

  const showCarets = (fresh: ReturnType<typeof parseCarets>, but?: Seat): void => {
    if (fresh.length === 0) return;
    const message = spellForWindow({ kind: "carets", bytes: spellCarets(fresh) });
    for (const seat of seats) if (seat !== but) seat.send(message);
  };

  return {
    seats,
    place: () => place,
    idleSince: () => (seats.size > 0 ? performance.now() : idle),

    join: (seat, { generation, vector }) =>
      inLine(async () => {
        await write();
        if (place === undefined) return seat.close(closings.missing);
        const has = generation === place.generation ? vectorOf(vector) : undefined;
        seats.add(seat);
        seat.send(
          spellForWindow({
            kind: "welcome",
            generation: place.generation,
            write: seat.mayWrite(),
            vector: Y.encodeStateVector(doc),
            bytes: has === undefined ? Y.encodeStateAsUpdate(doc) : Y.encodeStateAsUpdate(doc, vector),
          }),
        );
        const there = carets.list();
        if (there.length > 0) seat.send(spellForWindow({ kind: "carets", bytes: spellCarets(there) }));
      }),

    leave(seat) {
      if (!seats.delete(seat)) return;
      idle = performance.now();
      const gone = carets.drop(seat.client);
      showCarets(gone);
      if (gone.length > 0) quietly(shared.tellCarets(story, Buffer.from(spellCarets(gone)).toString("base64")));
    },

    update(seat, given) {
      waiting.push({ seat, ...given });
      writeSoon();
    },

    carets(seat, bytes) {
      const own = ownCaret(bytes, seat.client, seat.member);
      if (own === undefined) return;
      showCarets(carets.take([own]), seat);
      untold.add(seat.client);
      timers.carets ??= setTimeout(() => {
        delete timers.carets;
        tellCarets();
      }, pauses.carets);
    },

    hearCarets(said) {
      showCarets(carets.take(parseCarets(new Uint8Array(Buffer.from(said, "base64")))));
    },

    catchUp: () => inLine(write),
    follow,

    async close() {
      if (isClosed) return;
      isClosed = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      timers = {};
      await follow().catch(onFault);
      sendHome(closings.again);
    },
  };
}
