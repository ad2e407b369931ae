import {
  type BlockId,
  type CacheKey,
  type PublicStory,
  type ReadonlyArchive,
  type StoryId,
  editionKey,
  newestFirst,
  picturesOf,
  stateOfLiveblog,
  storyKey,
} from "@mihwar/newsroom";
import { storyHref } from "./addresses.ts";
import type { Changes } from "./changes.ts";
import { type ListenerLimits, type Telling, eventListeners, usualListeners } from "./event-listeners.ts";
import { finish, loadSurroundings } from "./frame.ts";
import { keyPointsHtml, postHtml } from "./parts/posts.tsx";
import { correctionsOf, markOf, marksOf, parseToldName, toldPosts } from "./told-posts.ts";

/** The posts of live coverages as streams: what has come, changed or gone since the page that a reader holds. */
export interface LiveblogStream {
  /**
   * @param seen the name of the told posts that a client has had, of its page or its last event
   * @returns the stream's body; `missing` where no live coverage can be read, `busy` where there are too many listeners
   */
  open(id: StoryId, seen?: string): Promise<ReadableStream<Uint8Array> | "missing" | "busy">;
  /** How many are open. */
  readonly clients: number;
  /** Ends all and opens no more. */
  drain(): void;
}

type Marks = ReadonlyMap<BlockId, string>;

/** The posts at one moment, written out: what a reader of any earlier moment is told is made of it. */
interface Told {
  readonly name: string;
  readonly marks: Marks;
  /** By their ids, the newest first. */
  readonly html: ReadonlyMap<BlockId, { readonly at: string; readonly pinned: boolean; readonly html: string }>;
  readonly keys: string;
  readonly ended: boolean;
}

/** A live coverage that somebody listens to. */
interface Room {
  /** As it is, while nothing has said that it changed. */
  current: Told | undefined;
  reading: Promise<Told | "gone" | Withdrawn> | undefined;
  /** What the posts were marked with when they had that name: from there a returning reader goes on. */
  readonly past: Map<string, Marks>;
  /** Each post as it was written out last: once for all who hear it. */
  written: ReadonlyMap<string, string>;
  looking: boolean;
  again: boolean;
  retry: NodeJS.Timeout | undefined;
}

interface Withdrawn {
  readonly notice: string;
}

/** Moments of one coverage that are remembered: who comes back from an earlier one is told after a look at the archive. */
const mostPast = 64;
/** After a look that failed. Milliseconds. */
const afterFailure = 2_000;

/** Clients come back after a while, not all at once. Milliseconds. */
const reconnect = (): string => `retry: ${1_000 + Math.floor(Math.random() * 3_000)}\n\n`;

const lastWord = ({ notice }: Withdrawn): string => `event: withdrawn\ndata: ${JSON.stringify({ notice })}\n\n`;

/** One watch over each live coverage for all who read it: the changes say when to look, the archive says what is public. */
export function createLiveblogStream(
  archive: ReadonlyArchive,
  changes: Changes,
  given: Partial<ListenerLimits> = {},
): LiveblogStream {
  const rooms = new Map<string, Room>();
  const listeners = eventListeners({ ...usualListeners, ...given }, "event: beat\ndata:\n\n", (id) => {
    clearTimeout(rooms.get(id)?.retry);
    rooms.delete(id);
  });

  async function write(story: PublicStory, written: Room["written"]): Promise<Told & { written: Room["written"] }> {
    const told = toldPosts(story);
    const posts = newestFirst(told.posts).map((post) => {
      const corrections = correctionsOf(story.corrections, post.head.id);
      return { post, corrections, mark: markOf(post, corrections) };
    });
    const body = posts.filter(({ mark }) => !written.has(mark)).flatMap(({ post }) => post.blocks);
    const { frame } = await finish(archive, await loadSurroundings(archive), {
      href: storyHref(story),
      view: undefined,
      pictures: picturesOf({ body }),
      keys: [],
    });
    const view = { cards: new Map(), filledBoxes: new Map() };
    const fresh = new Map(
      posts.map(({ post, corrections, mark }) => [
        mark,
        written.get(mark) ?? postHtml({ frame, view, post, corrections }),
      ]),
    );
    const { liveblog } = story.content;
    return {
      name: told.name,
      marks: new Map(posts.map(({ post, mark }) => [post.head.id, mark])),
      html: new Map(
        posts.map(({ post: { head }, mark }) => [
          head.id,
          { at: head.at, pinned: head.pinned === true && head.removed !== true, html: fresh.get(mark) ?? "" },
        ]),
      ),
      keys: keyPointsHtml(frame, told.posts),
      ended: liveblog === undefined || stateOfLiveblog(liveblog) === "ended",
      written: fresh,
    };
  }

  /** One reading for all who come at once, as after a restart. */
  async function read(id: StoryId, room: Room): Promise<Told | "gone" | Withdrawn> {
    const reading = await archive.findReading(id);
    if (reading === undefined) return "gone";
    if (reading.kind === "withdrawn") return { notice: reading.notice };
    if (reading.story.content.liveblog === undefined) return "gone";
    const { written, ...told } = await write(reading.story, room.written);
    room.written = written;
    room.past.delete(told.name);
    room.past.set(told.name, told.marks);
    for (const [name] of room.past) {
      if (room.past.size <= mostPast) break;
      room.past.delete(name);
    }
    return told;
  }

  /** The marks of an earlier moment; none where nobody knows it. */
  async function marksAt(id: StoryId, room: Room, name: string): Promise<Marks | undefined> {
    const known = room.past.get(name);
    if (known !== undefined) return known;
    const at = parseToldName(name);
    if (at === undefined) return undefined;
    const [content, reading] = await Promise.all([archive.findEarlier(id, at.revision), archive.findReading(id)]);
    if (content === undefined || reading?.kind !== "public") return undefined;
    const marks = marksOf({ content, corrections: reading.story.corrections.slice(0, at.corrections) });
    room.past.set(name, marks);
    return marks;
  }

  /** What takes a reader from one moment to the present one; without the moment, all there is. */
  function follow(since: Marks | undefined, told: Told): Telling {
    const posts = [...told.html].flatMap(([id, post]) =>
      since?.get(id) === told.marks.get(id) ? [] : [{ id, ...post }],
    );
    const gone = [...(since?.keys() ?? [])].filter((id) => !told.marks.has(id));
    const whole = since === undefined ? { all: [...told.marks.keys()] } : {};
    const data = JSON.stringify({ posts, gone, ...whole, keys: told.keys, ended: told.ended });
    return { id: told.name, text: `id: ${told.name}\nevent: posts\ndata: ${data}\n\n` };
  }

  async function tell(id: StoryId, room: Room, told: Told): Promise<void> {
    const since = new Map<string, Marks | undefined>();
    for (const name of listeners.toldIn(id)) since.set(name, await marksAt(id, room, name));
    listeners.tell(id, (name) => (name === told.name ? undefined : follow(since.get(name), told)));
    if (told.ended) listeners.close(id);
  }

  async function look(id: StoryId, room: Room): Promise<void> {
    if (room.looking) {
      room.again = true;
      return;
    }
    room.looking = true;
    clearTimeout(room.retry);
    try {
      do {
        room.again = false;
        const found = await read(id, room);
        if (found === "gone") listeners.close(id);
        else if ("notice" in found) listeners.close(id, lastWord(found));
        else {
          // It may have changed again while it was read: then the next reading tells.
          if (!room.again) room.current = found;
          await tell(id, room, found);
        }
      } while (room.again);
    } catch {
      // The archive does not answer: the posts stand as they were, and are looked at again.
      room.retry = setTimeout(() => void look(id, room), afterFailure);
      room.retry.unref();
    }
    room.looking = false;
  }

  const unsubscribe = changes.onChange((keys) => {
    // The edition's key also stands for all that may have been missed, and for the day that begins.
    const everything = keys.includes(editionKey);
    for (const [id, room] of rooms) {
      if (!everything && !keys.includes(storyKey(id) as CacheKey)) continue;
      room.current = undefined;
      if (everything) room.written = new Map();
      void look(id as StoryId, room);
    }
  });

  /** The room of a story while somebody listens, or is about to. */
  function roomOf(id: StoryId): Room {
    const known = rooms.get(id);
    if (known !== undefined) return known;
    const made: Room = {
      current: undefined,
      reading: undefined,
      past: new Map(),
      written: new Map(),
      looking: false,
      again: false,
      retry: undefined,
    };
    rooms.set(id, made);
    return made;
  }

  async function present(id: StoryId, room: Room): Promise<Told | "gone" | Withdrawn> {
    if (room.current !== undefined && archive.isHearing()) return room.current;
    room.reading ??= read(id, room).finally(() => (room.reading = undefined));
    return room.reading;
  }

  return {
    async open(id, seen) {
      if (listeners.isFull()) return "busy";
      const room = roomOf(id);
      try {
        const told = await present(id, room);
        if (told === "gone") return "missing";
        if ("notice" in told) return lastStream(lastWord(told));
        const since = seen === undefined ? undefined : await marksAt(id, room, seen);
        if (listeners.isFull()) return "busy";
        const isKnown = since !== undefined && seen === told.name && !told.ended;
        const first = reconnect() + (isKnown ? "" : follow(since, told).text);
        if (told.ended) return lastStream(first);
        // nobody left it while this one was on its way
        rooms.set(id, room);
        const stream = listeners.open(id, first, told.name);
        // The posts may have changed while this one was on its way.
        if (room.current?.name !== told.name) void look(id, room);
        return stream;
      } finally {
        if (listeners.toldIn(id).size === 0) rooms.delete(id);
      }
    },
    get clients() {
      return listeners.size;
    },
    drain() {
      unsubscribe();
      for (const { retry } of rooms.values()) clearTimeout(retry);
      listeners.drain();
    },
  };
}

/** A stream that says one thing and ends. */
const lastStream = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(client) {
      client.enqueue(new TextEncoder().encode(text));
      client.close();
    },
  });
