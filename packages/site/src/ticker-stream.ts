import { createHash } from "node:crypto";
import type { Changes } from "./changes.ts";
import { type ReadonlyArchive, type TickerLine, editionKey, tickerKey } from "@mihwar/newsroom";

/** What open tickers may cost. */
export interface TickerLimits {
  readonly clients: number;
  /** Bytes that may wait for a client that does not read; then it is cut. */
  readonly unread: number;
  /** A sign of life for proxies between. Milliseconds. */
  readonly heartbeat: number;
}

const usualLimits: TickerLimits = { clients: 5_000, unread: 256 * 1024, heartbeat: 20_000 };

/** The breaking strip as a stream: whole at the start, and whole again with every change. */
export interface TickerStream {
  /**
   * @param seen the last event that a returning client has had
   * @returns the stream's body, or `undefined` when there are too many or none are opened any more.
   */
  open(seen?: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** How many are open. */
  readonly clients: number;
  /** Ends all and opens no more. */
  drain(): void;
}

/** A line as the stream tells it: no times, for the stream says when a line is gone. */
const shown = ({ id, text, level, href }: TickerLine): object => ({
  id,
  text,
  level,
  ...(href === undefined ? {} : { href }),
});

interface Event {
  /** The hash of what it says: the same in every process. */
  readonly id: string;
  readonly text: string;
}

/** The event that says the whole strip: whoever has had it has missed nothing, whatever came between. */
function eventOf(lines: readonly TickerLine[]): Event {
  const data = JSON.stringify(lines.map(shown));
  const id = createHash("sha256").update(data).digest("base64url").slice(0, 16);
  return { id, text: `id: ${id}\nevent: lines\ndata: ${data}\n\n` };
}

type Client = ReadableStreamDefaultController<Uint8Array>;

const reconnect = "retry: 5000\n\n";
const heartbeat = new TextEncoder().encode(":\n\n");

/** After a look that failed. Milliseconds. */
const afterFailure = 2_000;

/** One watch over the strip for all who read it: the archive says what is live, and the changes say when to look. */
export function createTickerStream(
  archive: ReadonlyArchive,
  changes: Changes,
  given: Partial<TickerLimits> = {},
): TickerStream {
  const limits = { ...usualLimits, ...given };
  /** The open streams, each with the event that it was told last. */
  const clients = new Map<Client, string>();
  const encoder = new TextEncoder();
  /** The strip as it is, while nothing has said that it changed. */
  let current: Event | undefined;
  let reading: Promise<Event> | undefined;
  let draining = false;
  let looking = false;
  let again = false;
  let retry: NodeJS.Timeout | undefined;

  const leave = (client: Client): void => void clients.delete(client);
  const send = (client: Client, bytes: Uint8Array): void => {
    if ((client.desiredSize ?? 0) > 0) {
      client.enqueue(bytes);
      return;
    }
    // What waits for it will not be read: its queue goes with it.
    leave(client);
    client.error(new Error("the client does not read"));
  };
  const tell = ({ id, text }: Event): void => {
    const bytes = encoder.encode(text);
    for (const [client, told] of clients) {
      if (told === id) continue;
      clients.set(client, id);
      send(client, bytes);
    }
  };

  /** One reading for all who come at once, as after a restart. */
  const read = async (): Promise<Event> => {
    if (current !== undefined && archive.isHearing()) return current;
    reading ??= archive
      .listTicker()
      .then(eventOf)
      .finally(() => (reading = undefined));
    return reading;
  };

  const look = async (): Promise<void> => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    clearTimeout(retry);
    try {
      do {
        again = false;
        const event = eventOf(await archive.listTicker());
        // It may have changed again while it was read: then the next reading tells.
        if (!again) current = event;
        tell(event);
      } while (again);
    } catch {
      // The archive does not answer: the strip stands as it was, and is looked at again.
      retry = setTimeout(() => void look(), afterFailure);
      retry.unref();
    }
    looking = false;
  };

  const unsubscribe = changes.onChange((keys) => {
    // The edition's key also stands for all that may have been missed.
    if (!keys.includes(tickerKey) && !keys.includes(editionKey)) return;
    current = undefined;
    if (clients.size > 0) void look();
  });
  const pulse = setInterval(() => {
    for (const client of clients.keys()) send(client, heartbeat);
  }, limits.heartbeat);
  pulse.unref();

  return {
    async open(seen) {
      if (draining || clients.size >= limits.clients) return undefined;
      const { id, text } = await read();
      if (draining || clients.size >= limits.clients) return undefined;
      let mine: Client | undefined;
      return new ReadableStream<Uint8Array>(
        {
          start(client) {
            mine = client;
            client.enqueue(encoder.encode(seen === id ? reconnect : reconnect + text));
            clients.set(client, id);
            // The strip may have changed while this one was on its way.
            if (current?.id !== id) void look();
          },
          cancel() {
            if (mine !== undefined) leave(mine);
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: limits.unread }),
      );
    },
    get clients() {
      return clients.size;
    },
    drain() {
      draining = true;
      unsubscribe();
      clearInterval(pulse);
      clearTimeout(retry);
      for (const client of clients.keys()) client.close();
      clients.clear();
    },
  };
}
