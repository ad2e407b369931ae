import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { type ByteRange, readRange } from "./byte-range.ts";
import {
  type Coding,
  type Effort,
  encode,
  etagIn,
  heldTag,
  isWorthCompressing,
  mayCompress,
  preferredCoding,
} from "./codings.ts";
import type { CodedBody } from "./coded-body.ts";
import type { KeptPage } from "./kept-page.ts";
import type { ReadyAnswer } from "./ready-answer.ts";

const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/** A page with its bytes in the codings that somebody has asked for. */
export interface KeptAnswer {
  readonly page: Omit<KeptPage, "body">;
  /** Of the uncompressed body. */
  readonly length: number;
  readonly isCoded: boolean;
  readonly bodies: Map<Coding, CodedBody>;
  /** Asked for since the cache last looked around for room. */
  used: boolean;
  /** Still in the cache. */
  current: boolean;
  /** Addresses as they came over the wire under which it is found at once. */
  readonly spellings: string[];
}

/** What a reader says of the answer that is wanted. */
export interface Wishes {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly range?: string | undefined;
  readonly ifRange?: string | undefined;
}

const flat = (headers: Readonly<Record<string, string>>): readonly string[] => Object.entries(headers).flat();

function headOf(answer: KeptAnswer, coding: Coding, effort: Effort, length: number): readonly string[] {
  const { headers, etag } = answer.page;
  return flat({
    ...headers,
    ...(etag === "" ? {} : { etag: etagIn(etag, coding, effort) }),
    ...(coding === "identity" ? {} : { "content-encoding": coding }),
    "content-length": String(length),
  });
}

const notModifiedHeads = new WeakMap<KeptAnswer, Map<string, readonly string[]>>();

/** @param tag the validator that the reader holds: one of the few of this answer */
function notModifiedHead(answer: KeptAnswer, tag: string): readonly string[] {
  const heads = notModifiedHeads.get(answer) ?? new Map<string, readonly string[]>();
  notModifiedHeads.set(answer, heads);
  let head = heads.get(tag);
  if (head === undefined) {
    const { "content-type": _type, ...headers } = answer.page.headers;
    head = flat({ ...headers, etag: tag });
    heads.set(tag, head);
  }
  return head;
}

const varyOf = ({ vary }: Readonly<Record<string, string>>): string =>
  vary === undefined ? "accept-encoding" : `accept-encoding, ${vary}`;

/** Makes a whole answer ready to be given many times. */
export function keptAnswer({ body, ...page }: KeptPage): KeptAnswer {
  const type = page.headers["content-type"] ?? "";
  const headers = {
    ...page.headers,
    ...(mayCompress(type) ? { vary: varyOf(page.headers) } : { "accept-ranges": "bytes" }),
  };
  const answer: KeptAnswer = {
    page: { ...page, headers },
    length: body.byteLength,
    isCoded: isWorthCompressing(type, body.byteLength),
    bodies: new Map(),
    used: false,
    current: false,
    spellings: [],
  };
  put(answer, "identity", body);
  return answer;
}

function put(answer: KeptAnswer, coding: Coding, bytes: Uint8Array, effort: Effort = "now"): void {
  const head = headOf(answer, coding, effort, bytes.byteLength);
  answer.bodies.set(coding, { bytes, head, coding, given: answer.bodies.get(coding)?.given ?? 0 });
}

/** Bytes that it holds in memory. */
export const sizeOf = (answer: KeptAnswer): number =>
  Array.from(answer.bodies.values(), ({ bytes }) => bytes.byteLength).reduce((a, b) => a + b, 0);

const codingFor = (answer: KeptAnswer, wishes: Wishes): Coding =>
  answer.isCoded ? preferredCoding(wishes.acceptEncoding) : "identity";

/** The uncompressed body, whichever bodies are held. */
async function identityOf(answer: KeptAnswer): Promise<Uint8Array> {
  const { bodies } = answer;
  const plain = bodies.get("identity")?.bytes;
  if (plain !== undefined) return plain;
  const zipped = bodies.get("gzip")?.bytes;
  if (zipped !== undefined) return unzip(zipped);
  const small = bodies.get("br")?.bytes;
  if (small === undefined) throw new Error(`nothing is held of ${answer.page.address}`);
  return unbrotli(small);
}

/** Makes the body that a reader wants, if it is not held yet. */
export async function prepareFor(answer: KeptAnswer, wishes: Wishes): Promise<void> {
  const coding = codingFor(answer, wishes);
  if (answer.bodies.has(coding)) return;
  put(answer, coding, await encode(await identityOf(answer), coding));
  // Browsers ask for one of the two others: the long spelling need not stay in memory.
  if (coding !== "identity") answer.bodies.delete("identity");
}

/** Puts more work into a body that is held; what does not become smaller stays as it is. */
export async function makeSmaller(answer: KeptAnswer, coding: Coding, effort: Effort): Promise<void> {
  const bytes = await encode(await identityOf(answer), coding, effort);
  const held = answer.bodies.get(coding);
  if (held !== undefined && bytes.byteLength < held.bytes.byteLength) put(answer, coding, bytes, effort);
}

function partOf(body: CodedBody, answer: KeptAnswer, wishes: Wishes, isHead: boolean): ReadyAnswer | undefined {
  if (wishes.range === undefined || answer.page.headers["accept-ranges"] === undefined) return undefined;
  if (wishes.ifRange !== undefined && wishes.ifRange !== answer.page.etag) return undefined;
  const range = readRange(wishes.range, body.bytes.byteLength);
  if (range === undefined) return undefined;
  const { "content-length": _all, ...headers } = Object.fromEntries(
    Array.from({ length: body.head.length / 2 }, (_, at) => [body.head[2 * at] ?? "", body.head[2 * at + 1] ?? ""]),
  );
  if (range === "beyond") {
    return {
      status: 416,
      head: flat({ ...headers, "content-range": `bytes */${answer.length}`, "content-length": "0" }),
    };
  }
  return partial(body.bytes, range, headers, isHead);
}

function partial(
  bytes: Uint8Array,
  { first, last }: ByteRange,
  headers: Readonly<Record<string, string>>,
  isHead: boolean,
): ReadyAnswer {
  const part = bytes.subarray(first, last + 1);
  const head = flat({
    ...headers,
    "content-range": `bytes ${first}-${last}/${bytes.byteLength}`,
    "content-length": String(part.byteLength),
  });
  return isHead ? { status: 206, head } : { status: 206, head, body: part };
}

/**
 * The answer to one reader: as nothing new, as headers alone, a part, or whole in the best coding of theirs. A reader
 * who holds only a date gets the whole: a list changes when a story is taken out of it, and no date of what is left
 * says so.
 * @returns `undefined` where the body has first to be made in the reader's coding
 */
export function answerFrom(answer: KeptAnswer, wishes: Wishes, isHead = false): ReadyAnswer | undefined {
  const { page } = answer;
  if (wishes.ifNoneMatch !== undefined && page.status === 200) {
    const held = heldTag(wishes.ifNoneMatch, page.etag);
    if (held !== undefined) return { status: 304, head: notModifiedHead(answer, held) };
  }
  const body = answer.bodies.get(codingFor(answer, wishes));
  if (body === undefined) return undefined;
  if (wishes.range !== undefined && page.status === 200) {
    const part = partOf(body, answer, wishes, isHead);
    if (part !== undefined) return part;
  }
  const whole = { status: page.status, head: body.head };
  return isHead ? whole : { ...whole, body: body.bytes, coded: body };
}
