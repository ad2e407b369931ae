import { Agent, get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What a site has answered, and when by this machine's clock (milliseconds of `Date.now`). */
export interface Told {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
  readonly begun: number;
  readonly ended: number;
}

export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  /** Whether it broke before a first byte, on a connection that had been used before. */
  readonly isReused: boolean;
  constructor(message: string, isReused = false) {
    super(message);
    this.isReused = isReused;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const codings = ["identity", "gzip", "br"] as const;
let turn = 0;

/**
 * Asks for a page as a reader does, now in one coding and now in another.
 * @param options `fresh`: by a connection of its own, which any of several processes may take; `within` milliseconds
 * @throws NoAnswer where there is none in time, or the connection breaks
 */
export async function ask(url: string, options: AskOptions = {}): Promise<Told> {
  try {
    return await askOnce(url, options);
  } catch (fault) {
    // A kept connection that the site closed in the very moment when it was used again: every browser asks anew.
    if (fault instanceof NoAnswer && fault.isReused) return askOnce(url, { ...options, fresh: true });
    throw fault;
  }
}

interface AskOptions {
  readonly fresh?: boolean;
  readonly within?: number;
  readonly headers?: NodeJS.Dict<string>;
}

function askOnce(url: string, options: AskOptions): Promise<Told> {
  const { fresh = false, within = 10_000 } = options;
  const coding = codings[(turn += 1) % codings.length] ?? "identity";
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    let hasBegun = false;
    const fail = (why: unknown): void => reject(new NoAnswer(`${url}: ${String(why)}`));
    const request = get(
      url,
      { agent: fresh ? false : agent, headers: { "accept-encoding": coding, ...options.headers } },
      (response) => {
        hasBegun = true;
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", fail);
        response.once("end", () => {
          clearTimeout(late);
          if (!response.complete) return fail("cut off");
          const ended = Date.now();
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, body: opened(Buffer.concat(chunks), headers["content-encoding"]), begun, ended });
        });
      },
    );
    const late = setTimeout(() => request.destroy(new Error(`no answer within ${within} ms`)), within);
    request.once("error", (error) => {
      clearTimeout(late);
      const isReset = (error as NodeJS.ErrnoException).code === "ECONNRESET";
      reject(new NoAnswer(`${url}: ${error.message}`, request.reusedSocket && isReset && !hasBegun));
    });
  });
}

function opened(bytes: Buffer, coding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (coding === "br") return brotliDecompressSync(bytes);
  return coding === "gzip" ? gunzipSync(bytes) : bytes;
}

/** A page whatever happens to the connection on the way: a process that is killed may cut it. */
export const askOrMiss = (url: string, options: AskOptions = {}): Promise<Told | undefined> =>
  ask(url, options).catch(() => undefined);
