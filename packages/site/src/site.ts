import type { SearchIndex } from "@mihwar/search";
import { ArchiveDown, type ReadonlyArchive, editionKey, parseStoryId } from "@mihwar/newsroom";
import { type Answer, type AnswerPolicy, answer, moved } from "./answer.ts";
import { watchChanges } from "./changes.ts";
import { type Asked, type DoorLimits, type StreamAnswer, createDoor, postsPath, tickerPath } from "./door.ts";
import type { DoorFigures } from "./door-figures.ts";
import type { ListenerLimits } from "./event-listeners.ts";
import type { Wishes } from "./kept-answer.ts";
import { createLiveblogStream } from "./liveblog-stream.ts";
import type { PageShelf } from "./kept-page.ts";
import { targetSince } from "./last-visit.ts";
import type { PictureRefusal } from "./picture-refusal.ts";
import type { Pictures } from "./pictures.ts";
import { addressStatus, createProblems, plainProblem } from "./problems.ts";
import { type ReaderAddress, parseReaderAddress } from "./reader-address.ts";
import type { ReadyAnswer } from "./ready-answer.ts";
import { createRoutes } from "./routes.ts";
import { rememberedArchive } from "./remembered-archive.ts";
import { mountSite } from "./site-routes.ts";
import { styleHashes } from "./styles/sheets.ts";
import { type TickerLimits, createTickerStream } from "./ticker-stream.ts";
import type { Visit } from "./visit.ts";

/** Where something went wrong, as a reader asked for it: method, and path without its query. */
export interface FaultPlace {
  readonly method: string;
  readonly path: string;
}

/** What the reader's site is made from. Nothing here can write a story. */
export interface SiteParts {
  readonly archive: ReadonlyArchive;
  readonly pictures: Pictures;
  /** What readers ask the archive with; a site without it has no search. */
  readonly search?: SearchIndex | undefined;
  readonly ticker?: Partial<TickerLimits>;
  readonly posts?: Partial<ListenerLimits>;
  /** What is kept in memory, how much is made at once, and for how long the site goes on without its archive. */
  readonly door?: Partial<DoorLimits>;
  /** Where kept pages stand a second time, for another server to give them out. */
  readonly shelf?: PageShelf;
  /** Told of every fault behind a page 500 or 503. */
  readonly onFault?: (fault: unknown, place: FaultPlace) => void;
  /** Told of each page that was made, with the seconds from the first request for it. */
  readonly onMade?: (seconds: number) => void;
  /** Told of every picture that a page shows and that could not be made. */
  readonly onPictureRefused?: (refusal: PictureRefusal, place: FaultPlace) => void;
}

/** The reader's site, without a socket. */
export interface Site {
  /** Of all that it answers: paths as the router takes them. */
  readonly patterns: readonly string[];
  /** The answer to a reader where it is at hand: kept, true, and compressed as this reader likes it. */
  find(method: string, target: string, wishes: Wishes): ReadyAnswer | undefined;
  /** The answer to a reader: methods, conditions and encodings included. Never rejects. */
  answer(asked: Asked): Promise<ReadyAnswer>;
  /** The same for programs that speak `Request` and `Response`. */
  fetch(request: Request): Promise<Response>;
  /**
   * What stands behind an address, made anew: whole, unconditional, uncompressed, with the keys of all that it shows.
   * Never rejects.
   * @param target path and query
   */
  produce(target: string): Promise<Answer>;
  figures(): Omit<DoorFigures, "connections" | "cut">;
  /** Ends open streams and opens no new ones. */
  drain(): void;
}

const retryAfter = { "retry-after": "5" } as const;

/** @returns the site; it listens to nothing until `fetch` is called or a server is put in front */
export function createSite(parts: SiteParts): Site {
  const { pictures } = parts;
  const changes = watchChanges(parts.archive);
  // A site that keeps nothing remembers nothing either.
  const archive = parts.door?.bytes === 0 ? parts.archive : rememberedArchive(parts.archive, changes);
  const problems = createProblems(archive);
  const ticker = createTickerStream(archive, changes, parts.ticker);
  const posts = createLiveblogStream(archive, changes, parts.posts);
  const place = (visit: Visit): FaultPlace => ({ method: "GET", path: visit.address.path });

  // `https` in the edition's origin decides two headers; it is asked once, and again when the edition changes.
  let policy: AnswerPolicy | undefined;
  changes.onChange((keys) => {
    if (keys.includes(editionKey)) policy = undefined;
  });
  const getPolicy = async (): Promise<AnswerPolicy> => {
    if (policy !== undefined) return policy;
    try {
      const edition = await archive.getEdition();
      policy = { secure: edition.origin.startsWith("https://"), styleHashes };
      return policy;
    } catch {
      return { secure: false, styleHashes };
    }
  };

  const routes = createRoutes();
  mountSite(routes, {
    archive,
    search: parts.search,
    pictures,
    problems,
    onRefusal: (refusal, visit) => parts.onPictureRefused?.(refusal, place(visit)),
  });

  const faulty = async (fault: unknown, path: string): Promise<Answer> => {
    parts.onFault?.(fault, { method: "GET", path });
    const now = await getPolicy();
    return fault instanceof ArchiveDown ? plainProblem(503, now, retryAfter) : plainProblem(500, now);
  };

  /** No page has a final slash; many an old address had one, and is led home in one step. */
  const unslashed = async (visit: Visit): Promise<Answer> => {
    const old = await problems.findMoved(visit);
    return old === undefined
      ? moved(visit.address.path.slice(0, -1), [], visit.policy)
      : moved(old.href, old.keys, visit.policy);
  };

  const produce = async (target: string): Promise<Answer> => {
    const now = await getPolicy();
    const address = parseReaderAddress(`http://site.invalid${target}`);
    if (!address.ok) return plainProblem(addressStatus[address.refusals[0].code], now);
    const visit = { address: address.value, policy: now };
    try {
      if (address.value.slashed) return await unslashed(visit);
      return await (routes.answer(visit) ?? problems.missing(visit, []));
    } catch (fault) {
      return faulty(fault, visit.address.path);
    }
  };

  const openPosts = async ({ path, query }: ReaderAddress, lastEventId: string | undefined) => {
    const id = parseStoryId(path.slice(postsPath.length));
    return id === undefined ? "missing" : posts.open(id, lastEventId ?? query.get("seen") ?? undefined);
  };

  const listen = async (address: ReaderAddress, lastEventId: string | undefined): Promise<Answer | StreamAnswer> => {
    const now = await getPolicy();
    const { path } = address;
    try {
      const stream = await (path === tickerPath ? ticker.open(lastEventId) : openPosts(address, lastEventId));
      if (stream === "missing") return await produce(path);
      if (stream === undefined || stream === "busy") return plainProblem(503, now, retryAfter);
      const { headers } = answer({ type: "text/event-stream; charset=utf-8", body: "", fresh: "never" }, now);
      return { headers: { ...headers, "x-accel-buffering": "no" }, stream };
    } catch (fault) {
      return faulty(fault, path);
    }
  };

  const door = createDoor({
    archive,
    changes,
    shelf: parts.shelf,
    limits: parts.door,
    onMade: parts.onMade,
    produce,
    listen,
    problem: async (status, headers) => plainProblem(status, await getPolicy(), headers),
  });

  return {
    patterns: [tickerPath, `${postsPath}:id`, ...routes.patterns],
    find: (method, target, wishes) => door.find(method, target, wishes),
    answer: (asked) => door.answer(asked),
    produce,
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
      const { status, head, body } = await door.answer({
        method: request.method,
        target: targetSince(pathname + search, header("cookie")),
        client: "",
        acceptEncoding: header("accept-encoding"),
        ifNoneMatch: header("if-none-match"),
        range: header("range"),
        ifRange: header("if-range"),
        lastEventId: header("last-event-id"),
      });
      const headers = Array.from({ length: head.length / 2 }, (_, at): [string, string] => [
        head[2 * at] ?? "",
        head[2 * at + 1] ?? "",
      ]);
      return new Response(body instanceof Uint8Array ? new Uint8Array(body) : (body ?? null), { status, headers });
    },
    figures: () => ({ ...door.figures(), tickerListeners: ticker.clients, postListeners: posts.clients }),
    drain() {
      changes.stop();
      door.close();
      ticker.drain();
      posts.drain();
    },
  };
}
