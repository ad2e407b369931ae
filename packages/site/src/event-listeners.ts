/** What open streams of events may cost. */
export interface ListenerLimits {
  readonly clients: number;
  /** Bytes that may wait for a client that does not read; then it is cut. */
  readonly unread: number;
  /** A sign of life for proxies between, and for clients whose line has died in silence. Milliseconds. */
  readonly heartbeat: number;
}

export const usualListeners: ListenerLimits = { clients: 5_000, unread: 256 * 1024, heartbeat: 20_000 };

/** Something to tell: its bytes, and by what name the listener will say that it has had it. */
export interface Telling {
  readonly id: string;
  readonly text: string;
}

/** The open streams of one kind, in groups that hear the same. */
export interface EventListeners {
  readonly size: number;
  /** Whether one more would be too many, or none are opened any more. */
  isFull(): boolean;
  /** Opens a stream that begins with a text; `told` is what its reader then knows. */
  open(group: string, first: string, told: string): ReadableStream<Uint8Array>;
  /** What those of a group were told last, each once. */
  toldIn(group: string): ReadonlySet<string>;
  /** Tells each of a group what follows on what it knows. */
  tell(group: string, next: (told: string) => Telling | undefined): void;
  /** Says a last word to a group and ends its streams. */
  close(group: string, last?: string): void;
  /** Ends all and opens no more. */
  drain(): void;
}

type Client = ReadableStreamDefaultController<Uint8Array>;

/** @param beat what a sign of life says */
export function eventListeners(limits: ListenerLimits, beat: string, onEmpty: (group: string) => void): EventListeners {
  /** The open streams by group, each with what it was told last. */
  const groups = new Map<string, Map<Client, string>>();
  const encoder = new TextEncoder();
  const heartbeat = encoder.encode(beat);
  let size = 0;
  let draining = false;

  const leave = (group: string, client: Client): void => {
    const clients = groups.get(group);
    if (clients?.delete(client) !== true) return;
    size -= 1;
    if (clients.size > 0) return;
    groups.delete(group);
    onEmpty(group);
  };
  const send = (group: string, client: Client, bytes: Uint8Array): void => {
    if ((client.desiredSize ?? 0) > 0) {
      client.enqueue(bytes);
      return;
    }
    // What waits for it will not be read: its queue goes with it.
    leave(group, client);
    client.error(new Error("the client does not read"));
  };
  const pulse = setInterval(() => {
    for (const [group, clients] of groups) for (const client of clients.keys()) send(group, client, heartbeat);
  }, limits.heartbeat);
  pulse.unref();

  return {
    get size() {
      return size;
    },
    isFull: () => draining || size >= limits.clients,
    open(group, first, told) {
      let mine: Client | undefined;
      return new ReadableStream<Uint8Array>(
        {
          start(client) {
            mine = client;
            client.enqueue(encoder.encode(first));
            const clients = groups.get(group) ?? new Map<Client, string>();
            groups.set(group, clients.set(client, told));
            size += 1;
          },
          cancel() {
            if (mine !== undefined) leave(group, mine);
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: limits.unread }),
      );
    },
    toldIn: (group) => new Set(groups.get(group)?.values()),
    tell(group, next) {
      const written = new Map<string, { readonly id: string; readonly bytes: Uint8Array } | undefined>();
      for (const [client, told] of groups.get(group) ?? []) {
        if (!written.has(told)) {
          const telling = next(told);
          written.set(told, telling && { id: telling.id, bytes: encoder.encode(telling.text) });
        }
        const one = written.get(told);
        if (one === undefined) continue;
        groups.get(group)?.set(client, one.id);
        if (one.bytes.byteLength > 0) send(group, client, one.bytes);
      }
    },
    close(group, last = "") {
      const bytes = encoder.encode(last);
      for (const client of groups.get(group)?.keys() ?? []) {
        if (bytes.byteLength > 0) client.enqueue(bytes);
        client.close();
        leave(group, client);
      }
    },
    drain() {
      draining = true;
      clearInterval(pulse);
      for (const [group, clients] of groups)
        for (const client of clients.keys()) {
          client.close();
          leave(group, client);
        }
    },
  };
}
