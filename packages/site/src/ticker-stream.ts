import { createHash } from "node:crypto";
import type { Changes } from "./changes.ts";
import { type ListenerLimits, type Telling, eventListeners, usualListeners } from "./event-listeners.ts";
import { type ReadonlyArchive, type TickerLine, editionKey, tickerKey } from "@mihwar/newsroom";

/** What open tickers may cost. */
export type TickerLimits = ListenerLimits;

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

/**
 * The event that says the whole strip: whoever has had it has missed nothing, whatever came between. Its id is the hash
 * of what it says, the same in every process.
 */
function eventOf(lines: readonly TickerLine[]): Telling {
  const data = JSON.stringify(lines.map(shown));
  const id = createHash("sha256").update(data).digest("base64url").slice(0, 16);
  return { id, text: `id: ${id}\nevent: lines\ndata: ${data}\n\n` };
}

const reconnect = "retry: 5000\n\n";

/** All who listen hear the same. */
const everyone = "";

/** After a look that failed. Milliseconds. */
const afterFailure = 2_000;

/** One watch over the strip for all who read it: the archive says what is live, and the changes say when to look. */
export function createTickerStream(
  archive: ReadonlyArchive,
  changes: Changes,
  given: Partial<TickerLimits> = {},
): TickerStream {
  const listeners = eventListeners({ ...usualListeners, ...given }, ":\n\n", () => {});
  /** The strip as it is, while nothing has said that it changed. */
  let current: Telling | undefined;
  let reading: Promise<Telling> | undefined;
  let looking = false;
  let again = false;
  let retry: NodeJS.Timeout | undefined;

  const tell = (event: Telling): void => listeners.tell(everyone, (told) => (told === event.id ? undefined : event));

  /** One reading for all who come at once, as after a restart. */
  const read = async (): Promise<Telling> => {
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
    if (listeners.size > 0) void look();
  });

  return {
    async open(seen) {
      if (listeners.isFull()) return undefined;
      const { id, text } = await read();
      if (listeners.isFull()) return undefined;
      const stream = listeners.open(everyone, seen === id ? reconnect : reconnect + text, id);
      // The strip may have changed while this one was on its way.
      if (current?.id !== id) void look();
      return stream;
    },
    get clients() {
      return listeners.size;
    },
    drain() {
      unsubscribe();
      clearTimeout(retry);
      listeners.drain();
    },
  };
}
