import { type CacheKey, editionKey } from "@mihwar/newsroom/cache-key";

/** The channel on which every process hears of every change. */
export const channel = "mihwar_change";

/** A row of the audit log as listeners know it: its number, and the beginning of its hash. */
export interface LogRow {
  readonly n: number;
  readonly hash: string;
}

/** So much of a row's hash, in bytes, tells one archive's history from another's. */
const tellTale = 8;

export const logRow = (row: { readonly n: number; readonly hash: Buffer }): LogRow => ({
  n: row.n,
  hash: row.hash.toString("hex", 0, tellTale),
});

/** What one transaction has written into the log: rows that follow one another, without a gap. */
export interface Written {
  readonly first: number;
  readonly last: LogRow;
}

/**
 * A change, as every process is told of it: which rows of the log it wrote, and which keys it touched. Keys that one
 * message cannot carry come in several parts.
 */
export interface Notice extends Written {
  /** Of how many parts this is which, from 1. */
  readonly part: number;
  readonly parts: number;
  readonly keys: readonly CacheKey[];
}

/** A message that a listener sends to itself, in order to know that messages reach it. */
export interface Probe {
  readonly probe: string;
}

/** Pages that could be better now, and are true as they are: nothing is missed with a hint that is lost. */
export interface Hint {
  readonly hint: readonly CacheKey[];
}

/** PostgreSQL takes payloads of less than 8,000 bytes; some are left for what stands around the keys. */
const most = 7700;

/**
 * Spells a change as payloads that notifications can carry: at least one, also for a change that no reader sees, so that
 * whoever has heard all numbers knows that nothing was missed. Keys beyond all measure are told as the edition's own key,
 * which every page carries: a notice may drop too much, never too little.
 */
export function payloadsOf(written: Written, keys: readonly CacheKey[]): readonly string[] {
  const parts = partsOf(keys);
  return parts.map((part, index) =>
    JSON.stringify({
      rows: [written.first, written.last.n],
      hash: written.last.hash,
      part: [index + 1, parts.length],
      keys: part,
    }),
  );
}

function partsOf(keys: readonly CacheKey[]): readonly (readonly CacheKey[])[] {
  if (keys.some((key) => key.length + 4 > most) || keys.length > 4000) return [[editionKey]];
  const parts: CacheKey[][] = [];
  let now: CacheKey[] = [];
  let size = 2;
  for (const key of keys) {
    if (size + key.length + 3 > most) {
      parts.push(now);
      now = [];
      size = 2;
    }
    now.push(key);
    size += key.length + 3;
  }
  return [...parts, now];
}

export const hintPayloads = (keys: readonly CacheKey[]): readonly string[] =>
  partsOf(keys).map((part) => JSON.stringify({ hint: part }));

export const probePayload = (probe: string): string => JSON.stringify({ probe });

/** Reads a payload; `undefined` for one that is not ours, which may mean anything. */
export function parsePayload(payload: string | undefined): Notice | Probe | Hint | undefined {
  try {
    const said = JSON.parse(payload ?? "") as Record<string, unknown> | null;
    if (typeof said?.["probe"] === "string") return { probe: said["probe"] };
    if (isKeys(said?.["hint"])) return { hint: said["hint"] };
    const { rows, hash, part: place, keys } = said ?? {};
    if (!isPair(rows) || !isPair(place) || typeof hash !== "string" || !isKeys(keys)) return undefined;
    const [first, n] = rows;
    const [part, parts] = place;
    return first <= n && part <= parts ? { first, last: { n, hash }, part, parts, keys } : undefined;
  } catch {
    return undefined;
  }
}

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((count) => Number.isSafeInteger(count) && count > 0);

const isKeys = (value: unknown): value is readonly CacheKey[] =>
  Array.isArray(value) && value.every((key) => typeof key === "string");
