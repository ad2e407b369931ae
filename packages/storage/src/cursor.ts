import { type Instant, parseInstant } from "@mihwar/newsroom/instant";

/** Where a list goes on: after the item with this moment and id. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

/**
 * What a list is ordered by; a cursor of one order says nothing in another.
 * `p` published, `k` newest correction, `c` changed, `d` deadline, `m` when a picture was added.
 */
export type CursorOrder = "p" | "k" | "c" | "d" | "m";

/** @example writeCursor("p", { at: "2026-01-02T03:04:05.000Z", id: "7k2m9q" }) // "cHwyMDI2LTAxLTAyVDAzOjA0OjA1LjAwMFp8N2sybTlx" */
export const writeCursor = (order: CursorOrder, cursor: Cursor): string =>
  Buffer.from(`${order}|${cursor.at}|${cursor.id}`).toString("base64url");

/**
 * Reads a cursor of that order.
 * @returns `undefined` for anything else: the list then starts at its newest
 * @example readCursor("p", "nonsense") // undefined
 */
export function readCursor(order: CursorOrder, text: string | undefined): Cursor | undefined {
  if (text === undefined || text.length > 150 || !/^[\w-]+$/.test(text)) return undefined;
  const [kind, at, id] = Buffer.from(text, "base64url").toString("utf8").split("|");
  const moment = parseInstant(at);
  if (kind !== order || moment === undefined || moment !== at || moment.startsWith("0000")) return undefined;
  return id !== undefined && /^[\w.-]{1,64}$/.test(id) ? { at: moment, id } : undefined;
}

/** How many items a list may hold: 1 to 1,000. */
export const clampLimit = (limit: number): number =>
  Number.isFinite(limit) ? Math.min(1000, Math.max(1, Math.trunc(limit))) : 1;
