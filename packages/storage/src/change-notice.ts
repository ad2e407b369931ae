import { type CacheKey, editionKey } from "@mihwar/newsroom/cache-key";
import pg from "pg";
import { type Asking, connectionConfig } from "./connection.ts";

/** The channel on which every process hears of every change. */
export const channel = "mihwar_change";

/** PostgreSQL takes payloads of less than 8,000 bytes. */
const most = 7900;

/**
 * Cuts the keys of a change into payloads that a notification can carry. Keys beyond all measure are told as the
 * edition's own key, which every page carries: a notice may drop too much, never too little.
 */
export function payloadsOf(keys: readonly CacheKey[]): readonly string[] {
  if (keys.some((key) => key.length + 4 > most) || keys.length > 4000) return [JSON.stringify([editionKey])];
  const payloads: string[] = [];
  let now: CacheKey[] = [];
  let size = 2;
  for (const key of keys) {
    if (size + key.length + 3 > most) {
      payloads.push(JSON.stringify(now));
      now = [];
      size = 2;
    }
    now.push(key);
    size += key.length + 3;
  }
  if (now.length > 0) payloads.push(JSON.stringify(now));
  return payloads;
}

/** Reads a payload; one that is not ours may mean anything, and so everything is dropped. */
export function readPayload(payload: string | undefined): readonly CacheKey[] {
  try {
    const value: unknown = JSON.parse(payload ?? "");
    if (Array.isArray(value) && value.every((key): key is CacheKey => typeof key === "string")) return value;
  } catch {
    // falls through: not JSON
  }
  return [editionKey];
}

export type OnChange = (keys: readonly CacheKey[]) => void;

/** Those who want to hear of changes. */
export interface Listeners {
  add(listener: OnChange): () => void;
  tell(keys: readonly CacheKey[]): void;
}

export function changeListeners(): Listeners {
  const all = new Set<{ readonly call: OnChange }>();
  return {
    add(call) {
      const one = { call };
      all.add(one);
      return () => void all.delete(one);
    },
    tell(keys) {
      if (keys.length === 0) return;
      // each in its own turn: a listener that throws is a bug of its own and hinders no other
      for (const one of all) queueMicrotask(() => all.has(one) && one.call(keys));
    },
  };
}

const heartbeat = 30_000;
const patience = { first: 200, most: 5000 };

/**
 * Listens for changes on a connection of its own for as long as it is not closed. When the connection breaks it is made
 * again, and because nobody knows what was missed, everything is dropped then.
 */
export async function listenForChanges(
  asking: Asking,
  tell: (keys: readonly CacheKey[]) => void,
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wait = patience.first;

  async function connect(): Promise<void> {
    const client = new pg.Client(connectionConfig(asking));
    let over = false;
    const end = (): void => {
      if (over) return;
      over = true;
      if (current === client) current = undefined;
      void client.end().catch(() => {});
      if (!closed) again();
    };
    client.on("error", end);
    client.on("end", end);
    client.on("notification", (message) => {
      if (message.channel === channel) tell(readPayload(message.payload));
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      over = true;
      client.on("error", () => {});
      await client.end().catch(() => {});
      throw error;
    }
    if (closed) {
      await client.end().catch(() => {});
      return;
    }
    current = client;
    wait = patience.first;
    beat(client, end);
  }

  function beat(client: pg.Client, end: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      client.query("select 1").then(
        () => current === client && beat(client, end),
        () => end(),
      );
    }, heartbeat);
    timer.unref();
  }

  function again(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().then(
        () => closed || tell([editionKey]),
        () => closed || again(),
      );
    }, wait);
    wait = Math.min(wait * 2, patience.most);
  }

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await current?.end().catch(() => {});
    },
  };
}
