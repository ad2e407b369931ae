import type { ReadonlyArchive } from "@mihwar/newsroom";
import type { Answer } from "./answer.ts";
import { type Admission, type AdmissionLimits, createAdmission } from "./admission.ts";
import type { Changes } from "./changes.ts";
import type { CodedBody } from "./coded-body.ts";
import type { Coding, Effort } from "./codings.ts";
import type { DoorFigures } from "./door-figures.ts";
import { type KeptAnswer, type Wishes, answerFrom, keptAnswer, makeSmaller, prepareFor } from "./kept-answer.ts";
import type { PageShelf } from "./kept-page.ts";
import { createPageCache } from "./page-cache.ts";
import { addressStatus } from "./problems.ts";
import { type ReaderAddress, addressName, parseReaderAddress } from "./reader-address.ts";
import type { ReadyAnswer } from "./ready-answer.ts";

/** What a reader asks for, as it came over the wire. */
export interface Asked extends Wishes {
  readonly method: string;
  /** Path and query of the request's first line. */
  readonly target: string;
  /** Who asks, as far as turns are concerned: never kept, never told. */
  readonly client: string;
  /** Whether nobody waits for the answer any more; absent where that cannot be told. */
  readonly isGone?: () => boolean;
  /** The last event that a returning listener of a stream has seen. */
  readonly lastEventId?: string | undefined;
}

/** How much is kept and for how long. */
export interface DoorLimits {
  /** Memory for kept answers. Bytes; 0 keeps nothing. */
  readonly bytes: number;
  /** A page that is not made by then is answered with 503. Milliseconds. */
  readonly making: number;
  /** The same for a picture, which has a queue of its own. Milliseconds. */
  readonly drawing: number;
  /** For how long kept pages go on while the archive is away. Milliseconds. */
  readonly stale: number;
  readonly admission: Partial<AdmissionLimits>;
}

const usualLimits: DoorLimits = {
  bytes: 128 * 1024 * 1024,
  making: 2_000,
  drawing: 30_000,
  stale: 24 * 3_600_000,
  admission: {},
};

/** Answers readers: from memory where the page is kept and true, made anew where it is not. */
export interface Door {
  /** The answer, where it is at hand. */
  find(method: string, target: string, wishes: Wishes): ReadyAnswer | undefined;
  answer(asked: Asked): Promise<ReadyAnswer>;
  figures(): Omit<DoorFigures, "connections" | "cut" | "tickerListeners" | "postListeners">;
  close(): void;
}

/** The site behind the door, without memory. */
export interface Making {
  /** @param name path and query, as `addressName` spells them */
  readonly produce: (name: string) => Promise<Answer>;
  /** Opens a stream: its headers and itself, or an answer that says why there is none. */
  readonly listen: (address: ReaderAddress, lastEventId: string | undefined) => Promise<Answer | StreamAnswer>;
  /** An answer that needs nothing from the archive. */
  readonly problem: (
    status: 400 | 405 | 414 | 429 | 503,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

/** An answer that has no end. */
export interface StreamAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: ReadableStream<Uint8Array>;
}

/** A page that is being made, or waits for its turn, and all who wait for it. */
interface Flight {
  readonly answer: Promise<KeptAnswer | "busy" | "too-many">;
  readonly askers: Asked[];
}

/** Bytes beyond which an answer is not kept. */
const largest = 4 * 1024 * 1024;
/** What a body is worth that has been given from memory so often: a page that is read again is often read on. */
const worth: ReadonlyMap<number, Effort> = new Map([
  [1, "soon"],
  [32, "best"],
]);
/** A larger body stays as it is. Bytes. */
const largestWorth = 256 * 1024;
/** Bodies that wait for more work. Beyond these the oldest stay as they are: a place in the line keeps bytes in memory. */
const mostWaiting = 256;
/** Spellings of addresses that lead to a kept page without being looked at. */
const mostSpellings = { each: 8, length: 600 };
/** An archive that has not said by then whether anything has changed counts as away. Milliseconds. */
const answersWithin = 800;
/** While the archive is away, it is asked again after this. Milliseconds. */
const askAgain = 250;
/** A page that changed while it was made is made again, so many times. */
const mostAttempts = 3;

/** Where the breaking line is listened to. What has no end has no route. */
export const tickerPath = "/ticker";
/** Where the posts of a live coverage are listened to, before its id. */
export const postsPath = "/posts/";

const isStream = (name: string): boolean => name === tickerPath || name.startsWith(postsPath);

const isPicture = (name: string): boolean => name.startsWith("/media/") || name.startsWith("/card/");

function mayKeep({ page, length }: KeptAnswer): boolean {
  const control = page.headers["cache-control"] ?? "no-store";
  // What names no key is kept only if it can never change.
  return !control.includes("no-store") && length <= largest && (page.keys.length > 0 || control.includes("immutable"));
}

/** Opens the door. @param shelf where kept pages stand a second time, for another server */
export function createDoor(
  parts: Making & {
    readonly archive: ReadonlyArchive;
    readonly changes: Changes;
    readonly shelf?: PageShelf | undefined;
    readonly limits?: Partial<DoorLimits> | undefined;
    /** Told of each page that was made, or could not be, with the seconds that it took. */
    readonly onMade?: ((seconds: number) => void) | undefined;
  },
): Door {
  const { archive, shelf } = parts;
  const limits = { ...usualLimits, ...parts.limits };
  const spellings = new Map<string, KeptAnswer>();
  const cache = createPageCache(limits.bytes, {
    shelf:
      shelf === undefined
        ? undefined
        : {
            ...shelf,
            // Nobody would take it away there when it changes.
            keep: (page) => (archive.isHearing() ? shelf.keep(page) : shelf.drop([page.address])),
          },
    onGone: (answer) => {
      for (const spelling of answer.spellings.splice(0)) spellings.delete(spelling);
    },
  });
  const admission: Admission = createAdmission(limits.admission);
  const flights = new Map<string, Flight>();

  const byStatus = new Float64Array(600);
  const counts = { fromMemory: 0, made: 0, makings: 0, stale: 0, shed: 0, limited: 0 };

  parts.changes.onChange((keys) => cache.drop(keys));

  // Another server gives out what stands on the shelf without asking: nothing may stand there that may be untrue.
  let shelved = true;
  const shelfWatch =
    shelf === undefined
      ? undefined
      : setInterval(() => {
          const hears = archive.isHearing();
          if (!hears && shelved) shelf.dropAll();
          shelved = hears;
        }, askAgain);
  shelfWatch?.unref();

  let awaySince: number | undefined;
  let probe: NodeJS.Timeout | undefined;
  const away = (): void => {
    awaySince ??= performance.now();
    clearTimeout(probe);
    probe = setTimeout(() => {
      archive.catchUp().then(() => (awaySince = undefined), away);
    }, askAgain);
    probe.unref();
  };
  const catchesUp = async (): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), answersWithin);
    });
    const caughtUp = archive.catchUp().then(
      () => true,
      () => false,
    );
    return Promise.race([caughtUp, late]).finally(() => clearTimeout(timer));
  };
  /** Whether what is kept is true, as far as anybody can know; false while the archive is away. */
  const trust = async (): Promise<boolean> => {
    if (archive.isHearing()) {
      awaySince = undefined;
      return true;
    }
    if (awaySince !== undefined) return false;
    if (await catchesUp()) return true;
    away();
    return false;
  };

  const make = async (
    name: string,
    client: string,
    askers: readonly Asked[],
  ): Promise<KeptAnswer | "busy" | "too-many"> => {
    const turn = isPicture(name) ? () => {} : await admission.enter(client);
    if (typeof turn === "string") return turn;
    try {
      // A storm leaves behind requests whose readers have hung up: the next reader does not wait for them.
      if (askers.every(({ isGone }) => isGone?.() === true)) return "busy";
      for (let attempt = 1; ; attempt++) {
        const begun = cache.begin();
        try {
          const answer = keptAnswer({ ...(await parts.produce(name)), address: name });
          if (!mayKeep(answer) || cache.keep(answer, begun) || attempt === mostAttempts) return answer;
        } finally {
          cache.end(begun);
        }
      }
    } finally {
      turn();
    }
  };

  /** One making for all who ask meanwhile. */
  const obtain = (name: string, asked: Asked): Promise<KeptAnswer | "busy" | "too-many"> => {
    const under = flights.get(name);
    if (under !== undefined) {
      under.askers.push(asked);
      return under.answer;
    }
    const askers = [asked];
    const begun = performance.now();
    const made = make(name, asked.client, askers).finally(() => {
      flights.delete(name);
      counts.makings += 1;
      parts.onMade?.((performance.now() - begun) / 1000);
    });
    made.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"busy">((resolve) => {
      timer = setTimeout(() => resolve("busy"), isPicture(name) ? limits.drawing : limits.making);
    });
    const answer = Promise.race([made, late]).finally(() => clearTimeout(timer));
    flights.set(name, { answer, askers });
    return answer;
  };

  const waiting: { readonly answer: KeptAnswer; readonly coding: Coding; readonly effort: Effort }[] = [];
  let improving = false;
  const improve = async (): Promise<void> => {
    if (improving) return;
    improving = true;
    // The last first: it is the one that is being read.
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { answer, coding, effort } = next;
      if (!answer.current) continue;
      const begun = performance.now();
      // It goes on as it is.
      await makeSmaller(answer, coding, effort).catch(() => {});
      cache.weigh(answer);
      // Readers come first: no more than a quarter of one core goes into what is small already.
      const rest = 3 * (performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, rest).unref());
    }
    improving = false;
  };
  const countGiven = (answer: KeptAnswer, body: CodedBody | undefined): void => {
    if (body === undefined) return;
    body.given += 1;
    const effort = worth.get(body.given);
    const { coding } = body;
    if (effort === undefined || coding === "identity" || answer.length > largestWorth) return;
    if (waiting.length === mostWaiting) waiting.shift();
    waiting.push({ answer, coding, effort });
    void improve();
  };

  const count = (ready: ReadyAnswer): ReadyAnswer => {
    byStatus[ready.status] = (byStatus[ready.status] ?? 0) + 1;
    return ready;
  };
  const giveOnce = async (answer: KeptAnswer, asked: Asked): Promise<ReadyAnswer> => {
    let ready = answerFrom(answer, asked, asked.method === "HEAD");
    if (ready === undefined) {
      await prepareFor(answer, asked);
      if (answer.current) cache.weigh(answer);
      ready = answerFrom(answer, asked, asked.method === "HEAD");
    }
    if (ready === undefined) throw new Error(`no body of ${answer.page.address} in the coding that was made`);
    return count(ready);
  };

  const giveUnkept = (answer: Answer, asked: Asked): Promise<ReadyAnswer> =>
    giveOnce(keptAnswer({ ...answer, address: asked.target }), asked);

  const turnedAway = new Map<string, Promise<KeptAnswer>>();
  /** Turning away must cost next to nothing: the page is made once. */
  const turnAway = async (status: 429 | 503, asked: Asked): Promise<ReadyAnswer> => {
    if (status === 503) counts.shed += 1;
    else counts.limited += 1;
    const key = String(status);
    const page =
      turnedAway.get(key) ??
      parts.problem(status, { "retry-after": "2" }).then((it) => keptAnswer({ ...it, address: key }));
    turnedAway.set(key, page);
    return giveOnce(await page, asked);
  };

  const remember = (target: string, answer: KeptAnswer): void => {
    if (!answer.current || spellings.has(target)) return;
    if (target.length > mostSpellings.length || answer.spellings.length >= mostSpellings.each) return;
    answer.spellings.push(target);
    spellings.set(target, answer);
  };

  return {
    find(method, target, wishes) {
      const answer = spellings.get(target);
      if (answer === undefined) return undefined;
      if (!archive.isHearing() || (method !== "GET" && method !== "HEAD")) return undefined;
      const ready = answerFrom(answer, wishes, method === "HEAD");
      if (ready === undefined) return undefined;
      answer.used = true;
      counts.fromMemory += 1;
      countGiven(answer, ready.coded);
      return count(ready);
    },

    async answer(asked) {
      const { method } = asked;
      const address = parseReaderAddress(`http://site.invalid${asked.target}`);
      if (!address.ok) return giveUnkept(await parts.problem(addressStatus[address.refusals[0].code]), asked);
      if (method !== "GET" && method !== "HEAD")
        return giveUnkept(await parts.problem(405, { allow: "GET, HEAD" }), asked);
      const name = addressName(address.value);
      if (isStream(name)) {
        const opened = await parts.listen(address.value, asked.lastEventId);
        if (!("stream" in opened)) return giveUnkept(opened, asked);
        const head = Object.entries(opened.headers).flat();
        if (method === "GET") return count({ status: 200, head, body: opened.stream });
        await opened.stream.cancel();
        return count({ status: 200, head });
      }
      if (name === "/healthz") return giveUnkept(await parts.produce(name), asked);

      const trusted = await trust();
      const held = cache.find(name);
      if (held !== undefined && (trusted || performance.now() - (awaySince ?? 0) < limits.stale)) {
        if (trusted) counts.fromMemory += 1;
        else counts.stale += 1;
        const ready = await giveOnce(held, asked);
        countGiven(held, ready.coded);
        remember(asked.target, held);
        return ready;
      }
      if (!trusted) return turnAway(503, asked);

      const made = await obtain(name, asked);
      if (made === "busy") return turnAway(503, asked);
      if (made === "too-many") return turnAway(429, asked);
      counts.made += 1;
      const ready = await giveOnce(made, asked);
      remember(asked.target, made);
      return ready;
    },

    figures: () => ({
      answers: Object.fromEntries(
        Array.from(byStatus, (many, status) => [String(status), many] as const).filter(([, many]) => many > 0),
      ),
      ...counts,
      kept: { pages: cache.pages, bytes: cache.bytes, dropped: cache.dropped, evicted: cache.evicted },
      hearing: archive.isHearing(),
    }),

    close() {
      clearTimeout(probe);
      clearInterval(shelfWatch);
    },
  };
}
