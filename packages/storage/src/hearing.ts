import { randomUUID } from "node:crypto";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ArchiveDown } from "@mihwar/newsroom/archive-down";
import { type CacheKey, editionKey } from "@mihwar/newsroom/cache-key";
import pg from "pg";
import { askedTogether } from "./asked-together.ts";
import { type LogRow, channel, logRow, parsePayload, probePayload } from "./change-notice.ts";
import { asFault, connectionConfig } from "./connection.ts";
import { type Heard, type Standing, standingOf, takeNotice } from "./heard.ts";

/** An ear on the archive: what the site's cache needs in order to be exact. */
export interface Hearing {
  /** Whether every change is heard of at once. */
  isHearing(): boolean;
  /** Resolves once every change committed before the call has been told. @throws ArchiveDown */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

export interface HearingOpening {
  readonly url: string;
  /** Where the head of the log is asked for by `catchUp`, whatever has become of the listening connection. */
  readonly readers: pg.Pool;
  readonly tell: (keys: readonly CacheKey[]) => void;
  /** Another channel that is listened to on the same connection. What is told there may be missed. */
  readonly beside?: { readonly channel: string; readonly hear: (payload: string | undefined) => void };
}

/** Milliseconds. */
const rhythm = {
  /** From one question for the head of the log to the next. */
  beat: 2000,
  /** For an answer: after it, the connection counts as broken. */
  answer: 2000,
  /** From a question whose answer showed that nothing was missed: until then it is believed that nothing is. */
  trust: 4500,
  /** For notices on their way: a change may be seen a little before it is heard of. */
  straggler: 250,
  /** For the first probe to come back, when an archive is opened. */
  probe: 1000,
} as const;

/** Milliseconds between two tries to connect again. */
const patience = { first: 100, most: 1000 } as const;

const headOfLog = "select n, hash from mihwar.audit_head";

/** The listening connection, as long as it stands. */
interface Line {
  readonly client: pg.Client;
  /** Cuts it, without waiting for the other end. */
  readonly cut: () => void;
  /** Whether a message of our own has come back over it since it listens. */
  proven: boolean;
  readonly probe: string;
}

/**
 * Listens for changes on a connection of its own for as long as it is not closed. Notices carry the numbers of their rows
 * in the audit log, so that a hole shows; the head of that log is asked for again and again, so that silence shows. After
 * a broken connection, the numbers say whether anything was missed: only then is everything dropped.
 * @throws ArchiveDown when there is no connection to begin with
 */
export async function hearChanges({ url, readers, tell, beside }: HearingOpening): Promise<Hearing> {
  let closed = false;
  let line: Line | undefined;
  let heard: Heard | undefined;
  /** When the question was put whose answer showed that all before it had been told. */
  let proof = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let wait: number = patience.first;
  let onProven = (): void => {};

  const isHearing = (): boolean => line?.proven === true && performance.now() - proof < rhythm.trust;

  function hear(from: Line, payload: string | undefined): void {
    const said = parsePayload(payload);
    if (said === undefined) return tell([editionKey]);
    if ("probe" in said) {
      if (said.probe !== from.probe) return;
      from.proven = true;
      return onProven();
    }
    if ("hint" in said) return tell(said.hint);
    // before the first look at the log there is nothing yet that could be told wrongly
    if (heard === undefined) return tell(said.keys);
    const { keys, heard: now } = takeNotice(heard, said);
    heard = now;
    tell(keys);
  }

  /** Whatever was missed, all is dropped for it, and hearing goes on from the head. */
  function takeOver(head: LogRow): void {
    heard = { row: head };
    tell([editionKey]);
  }

  function compare(head: LogRow, asked: number | undefined): Standing {
    if (heard === undefined) {
      heard = { row: head };
      return "whole";
    }
    return standingOf(heard, head, asked ?? heard.row.n);
  }

  /**
   * Looks at the head of the log over the listening connection. Where what was heard falls short of it, all is dropped.
   * @returns whether nothing was missed
   */
  async function look(on: Line, straggler: number): Promise<boolean> {
    const begun = performance.now();
    const asked = heard?.row.n;
    const head = await readHead(on.client);
    let standing = compare(head, asked);
    if (standing === "behind" && straggler > 0) {
      await sleep(straggler);
      standing = compare(head, asked);
    }
    if (line !== on) return false;
    if (standing !== "whole") takeOver(head);
    proof = begun;
    return standing === "whole";
  }

  /** Listens first, and looks then: what is committed after the look is heard of. */
  async function attend(on: Line): Promise<void> {
    on.proven = false;
    await on.client.query(`listen ${channel}`);
    if (beside !== undefined) await on.client.query(`listen ${beside.channel}`);
    await look(on, 0);
    sendProbe(on);
  }

  /**
   * A message to ourselves, by another connection as every notice comes. Where a pooler stands between, or for whatever
   * other reason no notice arrives, it does not either.
   */
  function sendProbe(on: Line): void {
    readers.query("select pg_notify($1, $2)", [channel, probePayload(on.probe)]).catch(() => {
      // the next beat tries again
    });
  }

  async function connect(): Promise<void> {
    const stream = new Socket();
    const asking = { url, name: `mihwar-listen ${process.pid}`, connections: 1, answerWithin: rhythm.answer };
    const client = new pg.Client({
      ...connectionConfig({ ...asking, readonly: true }),
      stream: () => stream,
      connectionTimeoutMillis: rhythm.answer,
      query_timeout: rhythm.answer,
    });
    let over = false;
    let up = false;
    const cut = (): void => {
      if (over) return;
      over = true;
      void client.end().catch(() => {});
      stream.destroy();
      if (line === mine) line = undefined;
      if (up && !closed) again();
    };
    const mine: Line = { client, cut, proven: false, probe: randomUUID() };
    client.on("error", cut);
    client.on("end", cut);
    client.on("notification", ({ channel: on, payload }) => {
      if (on === channel && line === mine) hear(mine, payload);
      else if (on === beside?.channel && line === mine) beside.hear(payload);
    });
    try {
      await client.connect();
      line = mine;
      await attend(mine);
      if (closed || line !== mine) throw new Error("the connection is over");
    } catch (error) {
      cut();
      throw error;
    }
    up = true;
    wait = patience.first;
    beat(mine);
  }

  function beat(on: Line): void {
    clearTimeout(timer);
    const begun = performance.now();
    timer = setTimeout(
      () => {
        next(on).then(
          () => line === on && beat(on),
          () => on.cut(),
        );
      },
      Math.max(0, proof + rhythm.beat - begun),
    );
    timer.unref();
  }

  async function next(on: Line): Promise<void> {
    // notices are being lost: all was dropped for them, and whether they come is to be seen
    if (!(await look(on, rhythm.straggler))) await attend(on);
    else if (!on.proven) sendProbe(on);
  }

  function again(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (closed) return;
      connect().catch(() => closed || again());
    }, wait);
    wait = Math.min(wait * 2, patience.most);
  }

  const catchUp = askedTogether(async (): Promise<void> => {
    const asked = heard?.row.n;
    const head = await within(rhythm.answer, readHead(readers));
    for (let turn = 0; turn < 10 && isHearing() && compare(head, asked) === "behind"; turn++) await sleep(10);
    if (compare(head, asked) !== "whole") takeOver(head);
    // after the listeners, whose turn has come with this one
    await new Promise<void>((resolve) => queueMicrotask(resolve));
  });

  const first = new Promise<void>((resolve) => (onProven = resolve));
  await connect();
  await Promise.race([first, sleep(rhythm.probe, undefined, { ref: false })]);
  return {
    isHearing,
    catchUp,
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = line;
      line = undefined;
      await Promise.race([last?.client.end().catch(() => {}), sleep(rhythm.answer, undefined, { ref: false })]);
      last?.cut();
    },
  };
}

async function readHead(from: pg.Pool | pg.Client): Promise<LogRow> {
  const asked = { text: headOfLog, query_timeout: rhythm.answer };
  const [head] = (await from.query<{ n: number; hash: Buffer }>(asked)).rows;
  if (head === undefined) throw new Error("the log has no head");
  return logRow(head);
}

/** An answer within so many milliseconds; the archive counts as down when none comes. */
async function within<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> {
  const late = new AbortController();
  const limit = sleep(milliseconds, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new ArchiveDown(new Error(`no answer within ${milliseconds} ms`));
  });
  limit.catch(() => {});
  answer.catch(() => {});
  try {
    return await Promise.race([answer, limit]);
  } catch (error) {
    throw asFault(error);
  } finally {
    late.abort();
  }
}
