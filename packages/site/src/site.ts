import { ArchiveDown, type ReadonlyArchive, editionKey } from "@mihwar/newsroom";
import { Hono } from "hono";
import { type AnswerPolicy, answer, moved } from "./answer.ts";
import { mountApi } from "./api-routes.ts";
import { deliver } from "./deliver.ts";
import { mountFeeds } from "./feed-routes.ts";
import { mountFiles } from "./file-routes.ts";
import { mountPages } from "./page-routes.ts";
import { mountPictures } from "./picture-routes.ts";
import type { PictureRefusal } from "./picture-refusal.ts";
import type { Pictures } from "./pictures.ts";
import { createProblems, plainProblem } from "./problems.ts";
import { parseReaderAddress } from "./reader-address.ts";
import { styleHashes } from "./styles/sheets.ts";
import { type TickerLimits, createTickerStream } from "./ticker-stream.ts";
import type { Routes, Visit } from "./visit.ts";

/** Where something went wrong, as a reader asked for it: method, and path without its query. */
export interface FaultPlace {
  readonly method: string;
  readonly path: string;
}

/** What the reader's site is made from. Nothing here can write a story. */
export interface SiteParts {
  readonly archive: ReadonlyArchive;
  readonly pictures: Pictures;
  readonly ticker?: Partial<TickerLimits>;
  /** Told of every fault behind a page 500 or 503. */
  readonly onFault?: (fault: unknown, place: FaultPlace) => void;
  /** Told of every picture that a page shows and that could not be made. */
  readonly onPictureRefused?: (refusal: PictureRefusal, place: FaultPlace) => void;
}

/** The reader's site, without a socket. */
export interface Site {
  /** The whole answer to a reader: methods, conditions and encodings included. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /**
   * The page behind an address as a cache in front keeps it: whole, unconditional, uncompressed, with the keys of all
   * that it shows in `surrogate-key`. Never rejects.
   */
  produce(request: Request): Promise<Response>;
  /** The page for a request that never became one. */
  refuse(status: 400): Promise<Response>;
  /** Ends open streams and opens no new ones. */
  drain(): void;
}

const retryAfter = { "retry-after": "5" } as const;

/** @returns the site; it listens to nothing until `fetch` is called or a server is put in front */
export function createSite(parts: SiteParts): Site {
  const { archive, pictures } = parts;
  const problems = createProblems(archive);
  const ticker = createTickerStream(archive, parts.ticker);
  const place = (visit: Visit): FaultPlace => ({ method: "GET", path: visit.address.path });

  // `https` in the edition's origin decides two headers; it is asked once, and again when the edition changes.
  let policy: AnswerPolicy | undefined;
  const stopWatching = archive.onChange((keys) => {
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

  // The path as it came, percent-encoded: handlers decode what they need, once.
  const routes: Routes = new Hono({ getPath: (request) => new URL(request.url).pathname });

  routes.use("*", async (c, next) => {
    const { address, policy: now } = c.env;
    if (!address.slashed) return next();
    // No page has a final slash; many an old address had one, and is led home in one step.
    const old = await problems.findMoved(c.env);
    return old === undefined ? moved(address.path.slice(0, -1), [], now) : moved(old.href, old.keys, now);
  });
  routes.get("/ticker", async (c) => {
    const stream = await ticker.open();
    if (stream === undefined) return plainProblem(503, c.env.policy, retryAfter);
    const head = answer({ type: "text/event-stream; charset=utf-8", body: "", fresh: "never" }, c.env.policy);
    head.headers.set("x-accel-buffering", "no");
    return new Response(stream, { headers: head.headers });
  });
  mountFiles(routes, archive, problems);
  mountApi(routes, archive);
  mountFeeds(routes, archive, problems);
  mountPictures(routes, {
    archive,
    pictures,
    problems,
    onRefusal: (refusal, visit) => parts.onPictureRefused?.(refusal, place(visit)),
  });
  mountPages(routes, archive, problems);
  routes.notFound((c) => problems.missing(c.env, []));
  routes.onError((fault, c) => {
    parts.onFault?.(fault, place(c.env));
    return fault instanceof ArchiveDown ? plainProblem(503, c.env.policy, retryAfter) : plainProblem(500, c.env.policy);
  });

  const produce = async (request: Request): Promise<Response> => {
    const now = await getPolicy();
    const address = parseReaderAddress(request.url);
    if (!address.ok) return plainProblem(address.refusals[0].code === "address-too-long" ? 414 : 400, now);
    return routes.fetch(new Request(request.url), { address: address.value, policy: now });
  };

  return {
    produce,
    async fetch(request) {
      if (request.method !== "GET" && request.method !== "HEAD") {
        return deliver(request, plainProblem(405, await getPolicy(), { allow: "GET, HEAD" }));
      }
      return deliver(request, await produce(request));
    },
    async refuse(status) {
      return deliver(new Request("http://site.invalid/"), plainProblem(status, await getPolicy()));
    },
    drain() {
      stopWatching();
      ticker.drain();
    },
  };
}
