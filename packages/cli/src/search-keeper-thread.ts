// Keeps the search index in a thread of its own: gathering and merging take longer than a reader should wait.
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
// what the thread does not need it does not load: its memory is beside that of the site
import { type RelatedKeeper, openRelatedKeeper } from "@mihwar/storage/related-keeper";
import { keepSearch } from "@mihwar/storage/search-keep";
import { faultFields } from "./fault-fields.ts";
import type { FromKeeper, KeeperOrder } from "./search-keeper.ts";

const order = workerData as KeeperOrder;
const { url } = order;
const stopping = new AbortController();
parentPort?.once("message", () => stopping.abort());

const tell = (message: FromKeeper): void => parentPort?.postMessage(message);

/** Between two rounds, and after one that failed. Milliseconds. */
const pause = { next: 10_000, failed: 30_000 };

/** So often it is looked whether the index lacks a story: nothing takes one from it, but a look at all of them is no harm. */
const wholeEvery = 6 * 3_600_000;

/** A round of so many stories leaves much behind in memory: the next begins in a thread of its own. */
const longRound = 512;

/** Until the index is known to be whole, what is related would be found in a part of the archive. */
let whole = order.isWhole ? performance.now() : -Infinity;

const isOver = (): boolean => stopping.signal.aborted;
const rest = (milliseconds: number): Promise<void> =>
  wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => {});

async function keepIndex(): Promise<void> {
  while (!isOver()) {
    try {
      const isWhole = performance.now() - whole > wholeEvery;
      const kept = await keepSearch({
        url,
        onlyFresh: !isWhole,
        batch: 1024,
        signal: stopping.signal,
        onProgress: (progress) => tell({ kind: "progress", ...progress }),
      });
      if (kept.kind === "kept" && isWhole) whole = performance.now();
      if (kept.kind === "kept" && kept.gathered + kept.merged > 0) {
        tell({ kind: "kept", gathered: kept.gathered, merged: kept.merged });
      }
      if (kept.kind === "kept" && kept.indexed + kept.gathered >= longRound) return stopping.abort();
      await rest(pause.next);
    } catch (fault) {
      tell({ kind: "failed", fields: faultFields(fault) });
      await rest(pause.failed);
    }
  }
}

/** What is related to stories is looked for at once, and where many wait, for half of the time. Milliseconds. */
const related = { atOnce: 16, pause: 1_000, idle: 60_000 } as const;

async function keepRelated(): Promise<void> {
  let keeper: RelatedKeeper | undefined;
  let last = performance.now();
  while (!isOver()) {
    const began = performance.now();
    try {
      if (whole > -Infinity) {
        keeper ??= await openRelatedKeeper(url);
        let waiting = 0;
        const kept = await keeper.round({
          signal: stopping.signal,
          most: related.atOnce,
          onProgress: ({ done, of }) => (waiting = of - done),
          onFault: (story, fault) => tell({ kind: "failed", fields: { story, ...faultFields(fault) } }),
        });
        if (kept.kind === "kept" && kept.stories > 0) {
          last = performance.now();
          tell({ kind: "related", stories: kept.stories, waiting });
        } else if (performance.now() - last > related.idle) await keeper.rest();
      }
      await rest(Math.max(related.pause, performance.now() - began));
    } catch (fault) {
      await keeper?.close();
      keeper = undefined;
      tell({ kind: "failed", fields: faultFields(fault) });
      await rest(pause.failed);
    }
  }
  await keeper?.close();
}

await Promise.all([keepIndex(), keepRelated()]);
parentPort?.close();
