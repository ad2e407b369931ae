/** Lets in a few at once; of each client only so many may wait. */
export interface Turns {
  /** @returns `undefined` where the client waits often enough already */
  take<Value>(client: string, work: () => Promise<Value>): Promise<Value | undefined>;
}

/**
 * Turns at what costs a processor: a password is worked on for a tenth of a second. Clients take turns, so that one who
 * tries without end waits for itself.
 */
export function createTurns({
  running: most,
  perClient,
}: {
  readonly running: number;
  readonly perClient: number;
}): Turns {
  const waiting = new Map<string, (() => void)[]>();
  const shares = new Map<string, number>();
  let running = 0;

  const next = (): void => {
    const first = waiting.entries().next();
    if (first.done === true || running >= most) return;
    const [client, line] = first.value;
    const go = line.shift();
    waiting.delete(client);
    if (line.length > 0) waiting.set(client, line);
    running += 1;
    go?.();
  };

  return {
    async take(client, work) {
      const share = shares.get(client) ?? 0;
      if (share >= perClient) return undefined;
      shares.set(client, share + 1);
      await new Promise<void>((go) => {
        const line = waiting.get(client) ?? [];
        line.push(go);
        waiting.set(client, line);
        next();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        const left = (shares.get(client) ?? 1) - 1;
        if (left === 0) shares.delete(client);
        else shares.set(client, left);
        next();
      }
    },
  };
}
