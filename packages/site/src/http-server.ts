import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ListenFailed } from "./listen-failed.ts";
import type { Site } from "./site.ts";

/** What one client may cost. Milliseconds and bytes. */
export interface HttpLimits {
  /** Request line and headers together. */
  readonly headerBytes: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headersTimeout: number;
  /** From the first byte of a request to its end. */
  readonly requestTimeout: number;
  /** How often the two above are looked after. */
  readonly checkEvery: number;
  /** A connection on which nothing moves, in either direction. Longer than the ticker's heartbeat. */
  readonly idleTimeout: number;
  /** A connection kept open between two requests. */
  readonly keepAlive: number;
  readonly connections: number;
  /** How long a drain waits for answers under way. */
  readonly drain: number;
}

const usualLimits: HttpLimits = {
  headerBytes: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  checkEvery: 2_500,
  idleTimeout: 60_000,
  keepAlive: 5_000,
  connections: 10_000,
  drain: 10_000,
};

/** A site that listens. */
export interface HttpServer {
  /** `http://host:port`, with the port that was really taken. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
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

const countHeader = (request: IncomingMessage, name: string): number =>
  request.rawHeaders.filter((word, index) => index % 2 === 0 && word.toLowerCase() === name).length;

const hasBody = (request: IncomingMessage): boolean =>
  request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) !== 0;

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const reader = response.body.getReader();
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
}): Promise<HttpServer> {
  const { site, host, port } = wanted;
  const limits = { ...usualLimits, ...wanted.limits };
  let draining = false;

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const method = incoming.method ?? "GET";
    if (method === "TRACE" || countHeader(incoming, "host") > 1) {
      outgoing.writeHead(method === "TRACE" ? 405 : 400, plain).end();
      return;
    }
    if (hasBody(incoming)) {
      // Nothing a reader may ask for has a body: it is not read, and what follows it on the wire is not trusted.
      outgoing.writeHead(413, plain).end();
      return;
    }
    const target = readTarget(incoming.url ?? "");
    const response =
      target === undefined
        ? await site.refuse(400)
        : await site.fetch(new Request(`http://site.invalid${target}`, { method, headers: headersOf(incoming) }));
    if (draining) outgoing.setHeader("connection", "close");
    await send(response, outgoing);
  };

  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      connectionsCheckingInterval: limits.checkEvery,
      keepAliveTimeout: limits.keepAlive,
      requireHostHeader: true,
    },
    (incoming, outgoing) => {
      answer(incoming, outgoing).catch(() => {
        if (outgoing.headersSent) outgoing.destroy();
        else outgoing.writeHead(500, plain).end();
      });
    },
  );
  server.maxConnections = limits.connections;
  server.timeout = limits.idleTimeout;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const status =
      error.code === "HPE_HEADER_OVERFLOW"
        ? "431 Request Header Fields Too Large"
        : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
          ? "408 Request Timeout"
          : "400 Bad Request";
    socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  });
  // Nobody is asked to go on with a body that will not be read.
  server.on("checkContinue", (_incoming, outgoing: ServerResponse) => outgoing.writeHead(413, plain).end());

  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(new ListenFailed(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const taken = server.address() as AddressInfo;
  const printedHost = taken.family === "IPv6" ? `[${taken.address}]` : taken.address;

  return {
    address: `http://${printedHost}:${taken.port}`,
    host: taken.address,
    port: taken.port,
    drain() {
      draining = true;
      return new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), limits.drain);
        // A connection is idle as soon as its last answer is through, and is then kept open for nobody.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(late);
          clearInterval(sweep);
          resolve();
        });
        site.drain();
      });
    },
  };
}
