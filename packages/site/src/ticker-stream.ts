import { createHash } from "node:crypto";
import { type ReadonlyArchive, type TickerLine, editionKey, tickerKey } from "@mihwar/newsroom";

/** What open tickers may cost. */
export interface TickerLimits {
  readonly clients: number;
  /** Bytes that may wait for a client that does not read; then it is cut. */
  readonly unread: number;
  /** A sign of life for proxies between. Milliseconds. */
  readonly heartbeat: number;
  /** The strip is looked at again after this, even if nobody said that it changed. Milliseconds. */
  readonly lookAgain: number;
}

const usualLimits: TickerLimits = { clients: 5_000, unread: 256 * 1024, heartbeat: 20_000, lookAgain: 30_000 };

/** The breaking strip as a stream: whole at the start, and whole again with every change. */
export interface TickerStream {
  /** @returns the stream's body, or `undefined` when there are too many or none are opened any more. */
  open(): Promise<ReadableStream<Uint8Array> | undefined>;
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

/**
 * The event's id is the hash of what it says. A client that comes back with an id it has seen gets the strip all the
 * same: it is the whole state, and so no change between can have been missed.
 */
function eventOf(lines: readonly TickerLine[]): string {
  const data = JSON.stringify(lines.map(shown));
  const id = createHash("sha256").update(data).digest("base64url").slice(0, 16);
  return `id: ${id}\nevent: lines\ndata: ${data}\n\n`;
}

type Client = ReadableStreamDefaultController<Uint8Array>;

const reconnect = "retry: 5000\n\n";
const heartbeat = ":\n\n";

/**
 * One watch over the strip for all who read it. The archive says what is live; a timer only asks it again, at the
 * moment when a line ends, or begins.
 */
export function createTickerStream(archive: ReadonlyArchive, given: Partial<TickerLimits> = {}): TickerStream {
  const limits = { ...usualLimits, ...given };
  /** The open streams, each with the event that it was told last. */
  const clients = new Map<Client, string>();
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  let last: string | undefined;
  let draining = false;
  let watch: { readonly look: () => void; readonly stop: () => void } | undefined;

  const leave = (client: Client): void => {
    clients.delete(client);
    if (clients.size === 0) watch?.stop();
  };
  const send = (client: Client, text: string): void => {
    if ((client.desiredSize ?? 0) > 0) {
      client.enqueue(bytes(text));
      return;
    }
    // What waits for it will not be read: its queue goes with it.
    leave(client);
    client.error(new Error("the client does not read"));
  };
  const tell = (event: string): void => {
    for (const [client, told] of clients) {
      if (told === event) continue;
      clients.set(client, event);
      send(client, event);
    }
  };

  /** Looks at the strip, tells it where it has changed, and says in how many milliseconds time alone may change it. */
  const look = async (): Promise<number> => {
    const [lines, now, due] = await Promise.all([archive.listTicker(), archive.now(), archive.findNextDue()]);
    const event = eventOf(lines);
    last = event;
    tell(event);
    // A few milliseconds past the moment: the archive's clock decides, and it shall have decided.
    return due === undefined
      ? limits.lookAgain
      : Math.min(limits.lookAgain, Math.max(Date.parse(due) - Date.parse(now), 0) + 20);
  };

  const begin = (): typeof watch => {
    let timer: NodeJS.Timeout | undefined;
    let stopped = false;
    let running = false;
    let again = false;
    const run = async (): Promise<void> => {
      if (running) {
        again = true;
        return;
      }
      running = true;
      clearTimeout(timer);
      let wait = limits.lookAgain;
      try {
        wait = await look();
      } catch {
        // The archive does not answer: the strip stands as it was, and is looked at again.
        wait = Math.min(5_000, limits.lookAgain);
      }
      running = false;
      if (stopped) return;
      if (again) {
        again = false;
        wait = 0;
      }
      timer = setTimeout(() => void run(), wait);
      timer.unref();
    };
    const unsubscribe = archive.onChange((keys) => {
      // The edition's key also stands for all that may have been missed.
      if (keys.includes(tickerKey) || keys.includes(editionKey)) void run();
    });
    const pulse = setInterval(() => {
      for (const client of clients.keys()) send(client, heartbeat);
    }, limits.heartbeat);
    pulse.unref();
    void run();
    return {
      look: () => void run(),
      stop: () => {
        stopped = true;
        clearTimeout(timer);
        clearInterval(pulse);
        unsubscribe();
        watch = undefined;
        last = undefined;
      },
    };
  };

  return {
    async open() {
      if (draining || clients.size >= limits.clients) return undefined;
      const lines = await archive.listTicker();
      if (draining || clients.size >= limits.clients) return undefined;
      const event = eventOf(lines);
      let mine: Client | undefined;
      return new ReadableStream<Uint8Array>(
        {
          start(client) {
            mine = client;
            client.enqueue(bytes(reconnect + event));
            clients.set(client, event);
            watch ??= begin();
            // The strip was told to the others while this one was on its way.
            if (last !== undefined && last !== event) watch?.look();
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
      for (const client of clients.keys()) client.close();
      clients.clear();
      watch?.stop();
    },
  };
}
