import { type IncomingMessage, STATUS_CODES, ServerResponse, createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { StoryId } from "@mihwar/newsroom";
import { clientOf, isNear } from "./client-address.ts";
import { type DeskDoor, answerFromDesk, isForDesk, upgradeAtDesk } from "./desk-door.ts";
import { createReadCounter } from "./read-counter.ts";
import { ListenFailed } from "./listen-failed.ts";
import type { Asked } from "./door.ts";
import type { DoorFigures } from "./door-figures.ts";
import type { ReadyAnswer } from "./ready-answer.ts";
import type { Site } from "./site.ts";
import { wireOf } from "./coded-body.ts";
import { targetSince } from "./last-visit.ts";
import { readHeaders } from "./told-headers.ts";
import { writeWire } from "./wire.ts";
import { watchSlowReaders } from "./slow-readers.ts";
import { tooLongAnswer } from "./too-long.ts";

/** What one client may cost. Milliseconds and bytes. */
export interface HttpLimits {
  /** Request line and headers together. */
  readonly headerBytes: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headersTimeout: number;
  /** From the first byte of a request to its end, whose body is read whole before it is answered. */
  readonly requestTimeout: number;
  /** The same, for what the desk reads as it comes: pictures on a slow line. */
  readonly uploadTimeout: number;
  /** How often the two above are looked after. */
  readonly checkEvery: number;
  /** A connection on which nothing moves, in either direction. Longer than the ticker's heartbeat. */
  readonly idleTimeout: number;
  /** A connection kept open between two requests: as long as clients are told that they may send another. */
  readonly keepAlive: number;
  /** How much longer it is really kept: under load a request may wait unread while the clock has run out. */
  readonly keepAliveGrace: number;
  readonly connections: number;
  /** What a client must at least take of an answer that waits for it, after `slowGrace`. Bytes a second. */
  readonly slowest: number;
  readonly slowGrace: number;
  /** What may be sent to the desk at once; readers send nothing. Bytes. */
  readonly deskBytes: number;
  /** How long a drain waits for answers under way. */
  readonly drain: number;
}

/** Connections that the system holds until they are taken: as many as Linux allows. Beyond Node's own 511 readers try for seconds. */
const atTheDoor = 4_096;

const usualLimits: HttpLimits = {
  headerBytes: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  uploadTimeout: 600_000,
  checkEvery: 2_500,
  idleTimeout: 60_000,
  keepAlive: 5_000,
  keepAliveGrace: 5_000,
  connections: 10_000,
  slowest: 4 * 1024,
  slowGrace: 15_000,
  deskBytes: 64 * 1024,
  drain: 10_000,
};

/** The addresses that a server answers beside those of its site. */
export const operationPaths = { metrics: "/metrics", health: "/healthz" } as const;

/** What is asked by those who run the site and not by its readers. */
export interface Operations {
  /** At `/metrics`: only for this machine, its own network, and whoever knows the token. */
  readonly metrics?: () => Promise<{ readonly type: string; readonly text: string }>;
  readonly metricsToken?: string;
  /** At `/healthz`: whether this process can serve, and how it is, as JSON. */
  readonly health?: () => Promise<{ readonly well: boolean; readonly report: object }>;
}

/** A site that listens. */
export interface HttpServer {
  /** `http://host:port`, with the port that was really taken. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
  /** What has been done since it began to listen. */
  figures(): DoorFigures;
  /** Takes no new connection, ends streams, finishes the answers under way, then resolves. */
  drain(): Promise<void>;
}

const plain = { "content-type": "text/plain; charset=utf-8", connection: "close" } as const;

/** The path and query of a request's first line; `undefined` where it is neither a path nor an http address. */
function readTarget(target: string): string | undefined {
  const path = target.startsWith("/") ? target : /^https?:\/\/[^/?#]+(\/.*)?$/i.exec(target)?.[1];
  if (path === undefined) return undefined;
  const [pathname = ""] = path.split(/[?#]/, 1);
  // What an URL parser would quietly repair is refused: no two spellings of an address mean the same here.
  if (/\\|%5c/i.test(pathname) || pathname.split("/").some((part) => /^(\.|%2e){1,2}$/i.test(part))) return undefined;
  return path;
}

async function sendStream(stream: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = stream.getReader();
  outgoing.once("close", () => void reader.cancel().catch(() => {}));
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (!outgoing.write(chunk.value)) await drained(outgoing);
      if (outgoing.destroyed) return;
    }
    outgoing.end();
  } catch {
    // The stream was cut on purpose (a reader too slow for its ticker) or broke under way: no honest end can follow.
    outgoing.destroy();
  }
}

const drained = (outgoing: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      outgoing.off("drain", done).off("close", done);
      resolve();
    };
    outgoing.once("drain", done).once("close", done);
  });

/**
 * Puts a site behind a port, with limits that no single client can stretch: slow headers, endless bodies, two hosts in
 * one request and unread answers all end here.
 * @param host the interface's address; `port` 0 takes any free one
 * @throws ListenFailed when the port cannot be taken
 */
export async function serveSite(wanted: {
  readonly site: Site;
  readonly host: string;
  readonly port: number;
  readonly limits?: Partial<HttpLimits>;
  readonly operations?: Operations;
  /** Asked for everything under `/desk`, before the site and past its memory. */
  readonly desk?: DeskDoor;
  /** Told of each reading of a story. */
  readonly onRead?: (story: StoryId) => void;
  /** Told of a fault that the site itself did not answer for. */
  readonly onFault?: (fault: unknown) => void;
}): Promise<HttpServer> {
  const { site, host, port, operations = {} } = wanted;
  const limits = { ...usualLimits, ...wanted.limits };
  const reads = wanted.onRead === undefined ? undefined : createReadCounter(wanted.onRead);
  let draining = false;
  let cut = 0;

  const send = ({ status, head, body }: ReadyAnswer, outgoing: ServerResponse): void => {
    outgoing.writeHead(status, draining ? [...head, "connection", "close"] : (head as string[]));
    if (body === undefined || body instanceof Uint8Array) outgoing.end(body);
    else void sendStream(body, outgoing);
  };
  const sendJson = (status: number, body: string, outgoing: ServerResponse): void => {
    const type = "application/json; charset=utf-8";
    const wait = status === 503 ? { "retry-after": "5" } : {};
    outgoing.writeHead(status, { "content-type": type, "cache-control": "no-store", ...wait }).end(body);
  };

  const mayMeasure = (incoming: IncomingMessage): boolean =>
    isNear(incoming) ||
    (operations.metricsToken !== undefined && incoming.headers.authorization === `Bearer ${operations.metricsToken}`);
  /** Answers what whoever runs the site asks; false where the request is a reader's. */
  const operate = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const { url } = incoming;
    if (url === operationPaths.metrics && operations.metrics !== undefined && mayMeasure(incoming)) {
      const figures = await operations.metrics();
      outgoing.writeHead(200, { "content-type": figures.type, "cache-control": "no-store" }).end(figures.text);
      return true;
    }
    if (url === operationPaths.health && operations.health !== undefined) {
      const { well, report } = await operations.health();
      sendJson(well && !draining ? 200 : 503, JSON.stringify(report), outgoing);
      return true;
    }
    return false;
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, asked: Asked): Promise<void> => {
    if (incoming.method === "GET" && (await operate(incoming, outgoing))) return;
    send(await site.answer(asked), outgoing);
  };

  const take = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const method = incoming.method ?? "GET";
    const told = readHeaders(incoming.rawHeaders);
    const fail = (fault: unknown): void => {
      wanted.onFault?.(fault);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, plain).end();
    };
    if (method === "TRACE" || told.hosts > 1) {
      outgoing.writeHead(method === "TRACE" ? 405 : 400, plain).end();
      return;
    }
    if (wanted.desk !== undefined && isForDesk(incoming.url ?? "")) {
      const target = readTarget(incoming.url ?? "");
      const { deskBytes: most, requestTimeout: within } = limits;
      const given = { incoming, outgoing, target, most, within, closing: draining };
      answerFromDesk(wanted.desk, given).catch(fail);
      return;
    }
    if (told.hasBody) {
      // Nothing a reader may ask for has a body: it is not read, and what follows it on the wire is not trusted.
      outgoing.writeHead(413, plain).end();
      return;
    }
    if (method === "POST" && reads?.take(incoming) === true) {
      outgoing.writeHead(204, { "cache-control": "no-store" }).end();
      return;
    }
    const target = targetSince(incoming.url ?? "", told.cookie);
    const ready = site.find(method, target, told);
    if (ready !== undefined) {
      if (ready.coded !== undefined && outgoing.shouldKeepAlive && !draining) {
        const reason = STATUS_CODES[ready.status] ?? "";
        writeWire(outgoing, wireOf(ready.coded, ready.status, reason, limits.keepAlive / 1000));
      } else send(ready, outgoing);
      return;
    }
    const isGone = (): boolean => incoming.socket.destroyed || incoming.socket.writableEnded;
    // An address that is none is spelled so that the site refuses it in words.
    const asked: Asked = { ...told, method, target: readTarget(target) ?? "/%00", client: clientOf(incoming), isGone };
    answer(incoming, outgoing, asked).catch(fail);
  };

  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.uploadTimeout,
      connectionsCheckingInterval: limits.checkEvery,
      keepAliveTimeout: limits.keepAlive,
      keepAliveTimeoutBuffer: limits.keepAliveGrace,
      requireHostHeader: true,
    },
    take,
  );
  server.maxConnections = limits.connections;
  const slow = watchSlowReaders(server, limits, () => (cut += 1));
  server.timeout = limits.idleTimeout;
  const tooLong = tooLongAnswer();
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") cut += 1;
    if (error.code === "HPE_HEADER_OVERFLOW") {
      socket.end(tooLong);
      return;
    }
    const status = error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  // Only the desk has sockets: whoever asks for another protocol elsewhere is answered in this one.
  server.on("upgrade", (incoming, socket, head) => {
    socket.on("error", () => socket.destroy());
    const { desk } = wanted;
    const isSocket = desk?.upgrade !== undefined && isForDesk(incoming.url ?? "") && incoming.method === "GET";
    if (isSocket && !draining && readHeaders(incoming.rawHeaders).hosts === 1) {
      const taken = upgradeAtDesk(desk, { incoming, socket, head, target: readTarget(incoming.url ?? "") });
      if (taken !== false) {
        taken.catch((fault: unknown) => {
          wanted.onFault?.(fault);
          socket.destroy();
        });
        return;
      }
    }
    const outgoing = new ServerResponse(incoming);
    outgoing.shouldKeepAlive = false;
    outgoing.assignSocket(socket as Socket);
    outgoing.once("finish", () => socket.end());
    take(incoming, outgoing);
  });
  // Nobody is asked to go on with a body that will not be read.
  server.on("checkContinue", (_incoming, outgoing: ServerResponse) => outgoing.writeHead(413, plain).end());

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(new ListenFailed(host, port, cause)));
    server.listen({ port, host, backlog: atTheDoor }, resolve);
  });
  const taken = server.address() as AddressInfo;
  const printedHost = taken.family === "IPv6" ? `[${taken.address}]` : taken.address;

  return {
    address: `http://${printedHost}:${taken.port}`,
    host: taken.address,
    port: taken.port,
    figures: () => ({ ...site.figures(), connections: slow.connections, cut }),
    drain() {
      draining = true;
      return new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), limits.drain);
        // A connection is idle as soon as its last answer is through, and is then kept open for nobody.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(late);
          clearInterval(sweep);
          slow.stop();
          resolve();
        });
        site.drain();
      });
    },
  };
}
