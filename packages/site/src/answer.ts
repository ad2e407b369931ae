import { hash } from "node:crypto";
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

/** A whole answer of the site: uncompressed, unconditional, to nobody in particular. */
export interface Answer {
  readonly status: number;
  /** Names in lower case; without what depends on the coding (length, encoding, validator). */
  readonly headers: Readonly<Record<string, string>>;
  /** The strong validator of the body, with its quotes; empty where the answer is never kept. */
  readonly etag: string;
  /** Of all that it shows. */
  readonly keys: readonly CacheKey[];
  readonly body: Uint8Array;
}

/** What answers need to know of the site that gives them. */
export interface AnswerPolicy {
  readonly secure: boolean;
  readonly styleHashes: readonly string[];
}

export const html = "text/html; charset=utf-8";

const encoder = new TextEncoder();
/** Pages are written here first: how long one is in UTF-8 shows only when it is, and measuring it costs as much. */
const scratch = new Uint8Array(1024 * 1024);
/** UTF-8 has at most so many bytes for a unit of UTF-16. */
const mostBytes = 3;

function utf8(text: string): Uint8Array {
  if (text.length * mostBytes > scratch.byteLength) return Buffer.from(text);
  return scratch.slice(0, encoder.encodeInto(text, scratch).written);
}

const etagOf = (body: Uint8Array): string => `"${hash("sha256", body, "base64url").slice(0, 22)}"`;

/** Makes an answer, with its lifetime and its keys. */
export function answer(parts: AnswerParts, policy: AnswerPolicy): Answer {
  const body = typeof parts.body === "string" ? utf8(parts.body) : parts.body;
  const { shared = false } = parts;
  // Whatever may be kept falls with the edition's key: it also stands for changes that may have been missed.
  const dropped = parts.fresh === "page" || parts.fresh === "picture";
  const keys = dropped ? [...new Set([editionKey, ...(parts.keys ?? [])])] : [];
  return {
    status: parts.status ?? 200,
    headers: {
      ...securityHeaders({ ...policy, page: parts.type === html, shared }),
      "content-type": parts.type,
      "cache-control": freshness[parts.fresh],
      ...(parts.modified === undefined ? {} : { "last-modified": new Date(parts.modified).toUTCString() }),
      ...(dropped ? { "surrogate-key": keys.join(" ") } : {}),
      ...(shared ? { "access-control-allow-origin": "*" } : {}),
      ...parts.headers,
    },
    etag: parts.fresh === "never" ? "" : etagOf(body),
    keys,
    body,
  };
}

/** Sends the reader on for now: on another day it may be elsewhere. @param location a percent-encoded path of this site */
export const movedForNow = (location: string, policy: AnswerPolicy): Answer =>
  answer({ status: 302, type: "text/plain; charset=utf-8", body: "", fresh: "never", headers: { location } }, policy);

/** Sends the reader to where the thing stands. @param location a percent-encoded path of this site */
export function moved(location: string, keys: readonly CacheKey[], policy: AnswerPolicy): Answer {
  return answer(
    { status: 301, type: "text/plain; charset=utf-8", body: "", keys, fresh: "page", headers: { location } },
    policy,
  );
}
