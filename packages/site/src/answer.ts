import { createHash } from "node:crypto";
import { type CacheKey, type Instant, editionKey } from "@mihwar/newsroom";
import { securityHeaders } from "./security-headers.ts";

/** How long shared caches and browsers may keep an answer before they ask again. Seconds. */
const freshness = {
  /** A page or a feed: dropped by its keys where a cache knows them, short-lived everywhere else. */
  page: "public, max-age=15, stale-while-revalidate=45",
  /** A share card or a rendition: its bytes change only with its asset or its headline. */
  picture: "public, max-age=3600, stale-while-revalidate=86400",
  /** What has its content's hash in its name. */
  asset: "public, max-age=31536000, immutable",
  never: "no-store",
} as const;

/** An answer before it is one: what it says, and what it hangs on. */
export interface AnswerParts {
  readonly status?: number;
  /** MIME type, with its charset where it is text. */
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly keys?: readonly CacheKey[];
  readonly fresh: keyof typeof freshness;
  readonly modified?: Instant;
  /** Whether other sites may show or read it. */
  readonly shared?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What answers need to know of the site that gives them. */
export interface AnswerPolicy {
  readonly secure: boolean;
  readonly styleHashes: readonly string[];
}

export const html = "text/html; charset=utf-8";

const etag = (body: Uint8Array): string => `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;

/** Bytes in memory that is nobody else's, as `Response` wants them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);

/** The bodies of answers, for whoever takes them out again whole: reading a `Response` goes through a stream and a copy. */
const bodies = new WeakMap<Response, Uint8Array>();

/** The body of an answer, which may be taken once. */
export const bodyOf = async (response: Response): Promise<Uint8Array> =>
  bodies.get(response) ?? new Uint8Array(await response.arrayBuffer());

/** The whole answer: uncompressed, unconditional, with its validator, its lifetime and its keys. */
export function answer(parts: AnswerParts, policy: AnswerPolicy): Response {
  const body = own(typeof parts.body === "string" ? new TextEncoder().encode(parts.body) : parts.body);
  const { shared = false } = parts;
  // Whatever may be kept falls with the edition's key: it also stands for changes that may have been missed.
  const dropped = parts.fresh === "page" || parts.fresh === "picture";
  const keys = dropped ? [...new Set([editionKey, ...(parts.keys ?? [])])] : [];
  const response = new Response(body, {
    status: parts.status ?? 200,
    headers: {
      ...securityHeaders({ ...policy, page: parts.type === html, shared }),
      "content-type": parts.type,
      "cache-control": freshness[parts.fresh],
      ...(parts.fresh === "never" ? {} : { etag: etag(body) }),
      ...(parts.modified === undefined ? {} : { "last-modified": new Date(parts.modified).toUTCString() }),
      ...(dropped ? { "surrogate-key": keys.join(" ") } : {}),
      ...(shared ? { "access-control-allow-origin": "*" } : {}),
      ...parts.headers,
    },
  });
  bodies.set(response, body);
  return response;
}

/** Sends the reader to where the thing stands. @param location a percent-encoded path of this site */
export function moved(location: string, keys: readonly CacheKey[], policy: AnswerPolicy): Response {
  return answer(
    { status: 301, type: "text/plain; charset=utf-8", body: "", keys, fresh: "page", headers: { location } },
    policy,
  );
}
