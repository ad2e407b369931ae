/** How much may be made at once, and who waits. Counts and milliseconds. */
export interface AdmissionLimits {
  /** Pages being made. */
  readonly running: number;
  /** Pages that wait for their turn. */
  readonly waiting: number;
  /** The same for one client: the rest is for others. */
  readonly perClient: number;
  /** A turn that has not come by then does not come. */
  readonly patience: number;
}

const usualLimits: AdmissionLimits = { running: 4, waiting: 200, perClient: 50, patience: 2_000 };

/** Why nothing is made: too much is being made for all, or for this client. */
export type Turned = "busy" | "too-many";

export interface Admission {
  /**
   * Waits for a turn to make a page. Clients take turns: one who asks for a hundred pages waits for the hundredth, and
   * not the others.
   * @returns what to call when the page is made, or why it shall not be
   */
  enter(client: string): Promise<(() => void) | Turned>;
  readonly running: number;
  readonly waiting: number;
}

interface Waiting {
  readonly admit: () => void;
  readonly turnAway: (why: Turned) => void;
}

/** Lets in as many as can be served in time, and tells the others at once. */
export function createAdmission(given: Partial<AdmissionLimits> = {}): Admission {
  const limits = { ...usualLimits, ...given };
  /** Those who wait, client by client; the first client is the next to have a turn. */
  const queues = new Map<string, Waiting[]>();
  const shares = new Map<string, number>();
  let running = 0;
  let waiting = 0;

  const take = (client: string): void => {
    running += 1;
    shares.set(client, (shares.get(client) ?? 0) + 1);
  };
  const shareOf = (client: string): number => (shares.get(client) ?? 0) + (queues.get(client)?.length ?? 0);

  const next = (): void => {
    const first = queues.entries().next();
    if (first.done === true || running >= limits.running) return;
    const [client, queue] = first.value;
    const one = queue.shift();
    queues.delete(client);
    if (queue.length > 0) queues.set(client, queue);
    if (one === undefined) return;
    waiting -= 1;
    take(client);
    one.admit();
  };
  const leaver = (client: string): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running -= 1;
      const share = (shares.get(client) ?? 1) - 1;
      if (share === 0) shares.delete(client);
      else shares.set(client, share);
      next();
    };
  };
  /** Makes room by turning away the last of whoever has most waiting, if that is more than one other has. */
  const makeRoom = (client: string): boolean => {
    let greediest: [string, Waiting[]] | undefined;
    for (const entry of queues) if (entry[1].length > (greediest?.[1].length ?? 0)) greediest = entry;
    if (greediest === undefined || greediest[1].length <= (queues.get(client)?.length ?? 0) + 1) return false;
    greediest[1].at(-1)?.turnAway("busy");
    return true;
  };

  return {
    async enter(client) {
      if (shareOf(client) >= limits.perClient) return "too-many";
      if (running < limits.running) {
        take(client);
        return leaver(client);
      }
      if (waiting >= limits.waiting && !makeRoom(client)) return "busy";
      return new Promise((resolve) => {
        const queue = queues.get(client) ?? [];
        const leave = (why: Turned): void => {
          clearTimeout(timer);
          queue.splice(queue.indexOf(one), 1);
          if (queue.length === 0) queues.delete(client);
          waiting -= 1;
          resolve(why);
        };
        const timer = setTimeout(() => leave("busy"), limits.patience).unref();
        const one: Waiting = {
          admit() {
            clearTimeout(timer);
            resolve(leaver(client));
          },
          turnAway: leave,
        };
        queue.push(one);
        queues.set(client, queue);
        waiting += 1;
      });
    },
    get running() {
      return running;
    },
    get waiting() {
      return waiting;
    },
  };
}
