import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { clientOf, isForwarded } from "./client-address.ts";

/** What answers under `/desk`: a part that the site does not know. */
export interface DeskDoor {
  answer(request: Request, from: { readonly client: string }): Promise<Response>;
  /**
   * How much may be sent to an address whose bodies the desk reads itself, as they come and once it knows who sends them.
   * Bytes; absent for every other address.
   */
  mostSent?(path: string): number | undefined;
  /** Takes over a connection that wants to become a socket: it answers it, or makes it one. */
  upgrade?(
    request: Request,
    from: {
      readonly client: string;
      readonly incoming: IncomingMessage;
      readonly socket: Duplex;
      readonly head: Buffer;
    },
  ): Promise<void>;
}

/**
 * Whether an address is the desk's.
 * @example isForDesk("/desks-of-the-world") // false
 */
export const isForDesk = (target: string): boolean => /^\/desk(?:[/?#]|$)/.test(target);

const plain = {
  "content-type": "text/plain; charset=utf-8",
  "cache-control": "no-store",
  connection: "close",
} as const;

const hostPattern = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const isTooLong = ({ headers }: IncomingMessage, most: number): boolean =>
  Number(headers["content-length"] ?? 0) > most;

/** The body, or why there is none: it is longer than it may be, or took longer; the rest of it is not read. */
async function readBody(incoming: IncomingMessage, most: number, within: number): Promise<Buffer | 408 | 413> {
  if (isTooLong(incoming, most)) return 413;
  const whole = async (): Promise<Buffer | 408 | 413> => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      length += bytes.length;
      if (length > most) return 413;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<408>((resolve) => (timer = setTimeout(() => resolve(408), within)));
  // whoever has gone in the middle hears nothing anyway
  const read = whole().catch(() => 408 as const);
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}

/** The body as it comes: nothing of it is taken from the wire before it is asked for. It breaks where it is too long. */
function streamBody(incoming: IncomingMessage, most: number): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  let length = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done === true) {
          controller.close();
          return;
        }
        const bytes = value as Buffer;
        length += bytes.length;
        if (length > most) controller.error(new RangeError(`a body of more than ${most} bytes`));
        else controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Where a request was sent, in full; `undefined` where an URL parser would have to repair it. */
function addressOf(incoming: IncomingMessage, target: string | undefined): string | undefined {
  const host = incoming.headers.host ?? "";
  const secure = isForwarded(incoming) && incoming.headers["x-forwarded-proto"] === "https";
  const address = `${secure ? "https" : "http"}://${host}${target}`;
  return target === undefined || !hostPattern.test(host) || !URL.canParse(address) ? undefined : address;
}

function headersOf({ headers }: IncomingMessage): Headers {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !name.startsWith(":")) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  return given;
}

/** Hands a connection that wants to become a socket to the desk. @returns false where its address is none */
export function upgradeAtDesk(
  desk: DeskDoor,
  {
    incoming,
    socket,
    head,
    target,
  }: {
    readonly incoming: IncomingMessage;
    readonly socket: Duplex;
    readonly head: Buffer;
    readonly target: string | undefined;
  },
): Promise<void> | false {
  const address = addressOf(incoming, target);
  if (address === undefined || desk.upgrade === undefined) return false;
  const request = new Request(address, { headers: headersOf(incoming) });
  return desk.upgrade(request, { client: clientOf(incoming), incoming, socket, head });
}

/**
 * Hands a request to the desk and its answer back. Bodies are read here, up to a measure and within a time; those of the
 * few addresses that take more are handed on unread, as they come.
 */
export async function answerFromDesk(
  desk: DeskDoor,
  {
    incoming,
    outgoing,
    target,
    most,
    within,
    closing,
  }: {
    readonly incoming: IncomingMessage;
    readonly outgoing: ServerResponse;
    /** Path and query; absent where an URL parser would have to repair them. */
    readonly target: string | undefined;
    /** Bytes of a body. */
    readonly most: number;
    /** Milliseconds in which a body must be there that is read here. */
    readonly within: number;
    /** Whether the connection shall end with the answer. */
    readonly closing: boolean;
  },
): Promise<void> {
  const { method = "GET" } = incoming;
  if (!["GET", "HEAD", "POST"].includes(method)) {
    outgoing.writeHead(405, { ...plain, allow: "GET, HEAD, POST" }).end();
    return;
  }
  const address = addressOf(incoming, target);
  if (address === undefined) {
    outgoing.writeHead(400, plain).end();
    return;
  }
  const mostSent = method === "POST" ? desk.mostSent?.(new URL(address).pathname) : undefined;
  const body =
    mostSent === undefined
      ? await readBody(incoming, most, within)
      : isTooLong(incoming, mostSent)
        ? 413
        : streamBody(incoming, mostSent);
  if (typeof body === "number") {
    if (!incoming.destroyed || outgoing.writable) outgoing.writeHead(body, plain).end();
    return;
  }
  const request = new Request(address, {
    method,
    headers: headersOf(incoming),
    ...(body instanceof ReadableStream ? { body, duplex: "half" as const } : {}),
    ...(body instanceof Buffer && method === "POST" && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  const answer = await desk.answer(request, { client: clientOf(incoming) });
  const head: string[] = [];
  for (const [name, value] of answer.headers) head.push(name, value);
  // what was not read of the body must not be taken for a request
  if (closing || !incoming.complete) head.push("connection", "close");
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (method !== "HEAD") head.push("content-length", String(bytes.length));
  outgoing.writeHead(answer.status, head);
  outgoing.end(bytes);
}
