import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How bytes may travel, the best first, with the suffix that tells their validators apart. */
const codings = [
  { name: "br", suffix: "-br" },
  { name: "gzip", suffix: "-gz" },
  { name: "identity", suffix: "" },
] as const;
type Coding = (typeof codings)[number];

/** Below this, compression saves less than its header costs. Bytes. */
const worthIt = 512;

const compressible =
  /^(text\/|application\/(json|feed\+json|ld\+json|manifest\+json|problem\+json|rss\+xml|atom\+xml|xml|javascript)|image\/svg)/;

/**
 * The coding that the reader likes best among those that the site speaks.
 * @param accept the header `accept-encoding`, absent where none was sent
 * @example preferredCoding("gzip, br;q=0.5") // "gzip"
 */
export function preferredCoding(accept: string | null): Coding["name"] {
  if (accept === null) return "identity";
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
    .filter(({ name }) => weightOf(name) > 0)
    .reduce<Coding | undefined>(
      (chosen, coding) => (chosen === undefined || weightOf(coding.name) > weightOf(chosen.name) ? coding : chosen),
      undefined,
    );
  return best?.name ?? "identity";
}

/** Compresses a body that is sent more than once. */
export async function encode(body: Uint8Array, coding: Coding["name"]): Promise<Uint8Array> {
  switch (coding) {
    case "br":
      return brotli(body, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
        },
      });
    case "gzip":
      return zip(body, { level: 6 });
    case "identity":
      return body;
  }
}

/** Whether a validator that the reader holds is one of ours for these bytes, in whatever coding they came. */
function knows(ifNoneMatch: string | null, etag: string | null): boolean {
  if (ifNoneMatch === null || etag === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const base = etag.slice(1, -1);
  const ours = new Set(codings.map(({ suffix }) => `"${base}${suffix}"`));
  return ifNoneMatch
    .slice(0, 4_000)
    .split(",")
    .some((tag) => ours.has(tag.trim().replace(/^W\//, "")));
}

const vary = "accept-encoding";

/**
 * Gives a whole answer to the reader who asked: as nothing new, as headers alone, or in the best coding of theirs.
 * A reader who holds only a date gets the whole answer: a list changes when a story is taken out of it, and no date
 * of what is left says so.
 */
export async function deliver(request: Request, whole: Response): Promise<Response> {
  const headers = new Headers(whole.headers);
  const etag = headers.get("etag");
  const mayCompress = compressible.test(headers.get("content-type") ?? "");
  if (mayCompress) headers.set("vary", vary);

  if (whole.status === 200 && knows(request.headers.get("if-none-match"), etag)) {
    for (const name of ["content-type", "content-length", "content-encoding"]) headers.delete(name);
    await whole.body?.cancel();
    return new Response(null, { status: 304, headers });
  }
  // Streams (the ticker) are handed on as they are.
  if (headers.get("content-type")?.startsWith("text/event-stream") === true) {
    if (request.method !== "HEAD") return whole;
    await whole.body?.cancel();
    return new Response(null, { status: whole.status, headers });
  }

  const body = new Uint8Array(await whole.arrayBuffer());
  const coding =
    mayCompress && body.byteLength >= worthIt ? preferredCoding(request.headers.get("accept-encoding")) : "identity";
  const sent = await encode(body, coding);
  headers.set("content-length", String(sent.byteLength));
  if (coding !== "identity") {
    headers.set("content-encoding", coding);
    if (etag !== null) {
      const { suffix } = codings.find(({ name }) => name === coding) ?? codings[2];
      headers.set("etag", `${etag.slice(0, -1)}${suffix}"`);
    }
  }
  const bytes = request.method === "HEAD" || whole.status === 204 ? null : new Uint8Array(sent);
  return new Response(bytes, { status: whole.status, headers });
}
