import type { IncomingMessage, ServerResponse } from "node:http";
import { clientOf, isForwarded } from "./client-address.ts";

/** What answers under `/desk`: a part that the site does not know. */
export interface DeskDoor {
  answer(request: Request, from: { readonly client: string }): Promise<Response>;
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

/** The body, or `undefined` where it is longer than it may be: the rest of it is not read. */
async function readBody(incoming: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(incoming.headers["content-length"] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > most) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Hands a request to the desk and its answer back. Bodies are read here and nowhere else: up to a measure, and within the
 * time that the server gives to every request.
 */
export async function answerFromDesk(
  desk: DeskDoor,
  {
    incoming,
    outgoing,
    target,
    most,
    closing,
  }: {
    readonly incoming: IncomingMessage;
    readonly outgoing: ServerResponse;
    /** Path and query; absent where an URL parser would have to repair them. */
    readonly target: string | undefined;
    /** Bytes of a body. */
    readonly most: number;
    /** Whether the connection shall end with the answer. */
    readonly closing: boolean;
  },
): Promise<void> {
  const { method = "GET", headers } = incoming;
  const host = headers.host ?? "";
  if (!["GET", "HEAD", "POST"].includes(method)) {
    outgoing.writeHead(405, { ...plain, allow: "GET, HEAD, POST" }).end();
    return;
  }
  const secure = isForwarded(incoming) && headers["x-forwarded-proto"] === "https";
  const address = `${secure ? "https" : "http"}://${host}${target}`;
  if (target === undefined || !hostPattern.test(host) || !URL.canParse(address)) {
    outgoing.writeHead(400, plain).end();
    return;
  }
  const body = await readBody(incoming, most).catch(() => undefined);
  if (body === undefined) {
    if (!incoming.destroyed || outgoing.writable) outgoing.writeHead(413, plain).end();
    return;
  }
  const given = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !name.startsWith(":")) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  const request = new Request(address, {
    method,
    headers: given,
    ...(method === "POST" && body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  const answer = await desk.answer(request, { client: clientOf(incoming) });
  const head: string[] = [];
  for (const [name, value] of answer.headers) head.push(name, value);
  if (closing) head.push("connection", "close");
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (method !== "HEAD") head.push("content-length", String(bytes.length));
  outgoing.writeHead(answer.status, head);
  outgoing.end(bytes);
}
