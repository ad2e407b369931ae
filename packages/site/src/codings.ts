import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How bytes may travel. */
export type Coding = "br" | "gzip" | "identity";

/** The best first. */
export const codings: readonly Coding[] = ["br", "gzip", "identity"];

/** Below this, compression saves less than its header costs. Bytes. */
const worthIt = 512;

const compressible =
  /^(text\/|application\/(json|feed\+json|ld\+json|manifest\+json|problem\+json|rss\+xml|atom\+xml|xml|javascript)|image\/svg)/;

/** Whether a type of content gets smaller; pictures and fonts are compressed already. */
export const mayCompress = (type: string): boolean => compressible.test(type);

/** Whether a body of a type that gets smaller is long enough for it to matter. */
export const isWorthCompressing = (type: string, bytes: number): boolean => bytes >= worthIt && mayCompress(type);

function choose(accept: string): Coding {
  const weights = new Map<string, number>();
  for (const part of accept.toLowerCase().slice(0, 1_000).split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const weight = parameters.find((word) => word.startsWith("q="));
    const value = weight === undefined ? 1 : Number(weight.slice(2));
    if (name !== "") weights.set(name, Number.isFinite(value) ? value : 0);
  }
  const weightOf = (name: string): number =>
    // Identity is always possible, and the last choice unless it was asked for by name.
    weights.get(name) ?? (name === "identity" ? 0.001 : (weights.get("*") ?? 0));
  const best = codings
    .filter((coding) => weightOf(coding) > 0)
    .reduce<Coding | undefined>(
      (chosen, coding) => (chosen === undefined || weightOf(coding) > weightOf(chosen) ? coding : chosen),
      undefined,
    );
  return best ?? "identity";
}

/** Browsers of the world send a few dozen spellings of the header; more than these are worked out each time. */
const mostRemembered = 500;
const remembered = new Map<string, Coding>();

/**
 * The coding that the reader likes best among those that the site speaks (RFC 9110, 12.5.3).
 * @param accept the header `accept-encoding`, absent where none was sent
 * @example preferredCoding("gzip, br;q=0.5") // "gzip"
 */
export function preferredCoding(accept: string | null | undefined): Coding {
  if (accept === null || accept === undefined) return "identity";
  const known = remembered.get(accept);
  if (known !== undefined) return known;
  const coding = choose(accept);
  if (remembered.size < mostRemembered && accept.length <= 200) remembered.set(accept, coding);
  return coding;
}

/**
 * How much work goes into a smaller body: `now` for a reader who waits, `soon` for a page that is read again, `best` for
 * one that has found its readers.
 */
export type Effort = "now" | "soon" | "best";

const levels: Readonly<Record<Exclude<Coding, "identity">, Readonly<Record<Effort, number>>>> = {
  br: { now: 3, soon: 5, best: constants.BROTLI_MAX_QUALITY },
  gzip: { now: 1, soon: 6, best: 9 },
};

/** The same bytes in memory of their own: Node hands out parts of blocks of 64 KB, and keeping one keeps its block. */
const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const brotliOptions = (body: Uint8Array, effort: Effort): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: levels.br[effort],
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  },
});

/** Up to here the quick level is done on the spot: the way to another thread and back costs more. Bytes. */
const onTheSpot = 256 * 1024;

/** Laying out the memory of a whole window takes as long as filling it; half of one makes a page 1% longer. */
const quickly = { level: levels.gzip.now, windowBits: 14, memLevel: 7 };

/**
 * Compresses a body. A page of 50 KB costs 0.3 to 0.8 ms `now`; `soon` is an eighth smaller for half a millisecond more,
 * `best` a quarter smaller for 40 to 60 ms. A dossier of 140 KB: 0.8, 2 and 140 ms.
 */
export async function encode(body: Uint8Array, coding: Coding, effort: Effort = "now"): Promise<Uint8Array> {
  if (coding === "identity") return body;
  const quick = effort === "now" && body.byteLength <= onTheSpot;
  if (coding === "gzip") {
    return own(quick ? gzipSync(body, quickly) : await zip(body, { level: levels.gzip[effort] }));
  }
  const options = brotliOptions(body, effort);
  return own(quick ? brotliCompressSync(body, options) : await brotli(body, options));
}

/**
 * The validator of a body as it travels: a strong one names bytes, and each level of a coding makes others.
 * @param etag of the uncompressed body, with its quotes
 * @example etagIn('"x7"', "br", "now") // "\"x7-br3\""
 */
export const etagIn = (etag: string, coding: Coding, effort: Effort): string =>
  coding === "identity" ? etag : `${etag.slice(0, -1)}-${coding}${levels[coding][effort]}"`;

const efforts: readonly Effort[] = ["now", "soon", "best"];
/** What may follow a validator's stem. */
const endings = new Set(codings.flatMap((coding) => efforts.map((effort) => etagIn('"', coding, effort))));

/**
 * The validator of ours that the reader holds for a body, in whatever coding it came: a 304 has to name the bytes that it
 * confirms (RFC 9111, 4.3.4).
 * @param ifNoneMatch the header as it came
 * @param etag of the uncompressed body
 * @example heldTag('W/"x7-br3", "other"', '"x7"') // "\"x7-br3\""
 */
export function heldTag(ifNoneMatch: string, etag: string): string | undefined {
  if (etag === "") return undefined;
  if (ifNoneMatch.trim() === "*") return etag;
  const stem = etag.slice(0, -1);
  return ifNoneMatch
    .slice(0, 4_000)
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
    .find((tag) => tag.startsWith(stem) && endings.has(tag.slice(stem.length)));
}
