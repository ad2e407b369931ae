// Keeps the search index in a thread of its own: gathering and merging take longer than a reader should wait.
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { keepSearch } from "@mihwar/storage";
import { faultFields } from "./log.ts";
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

let whole = order.isWhole ? performance.now() : -Infinity;
while (!stopping.signal.aborted) {
  let rest = pause.next;
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
    if (kept.kind === "kept" && kept.indexed + kept.gathered >= longRound) break;
  } catch (fault) {
    tell({ kind: "failed", fields: faultFields(fault) });
    rest = pause.failed;
  }
  await wait(rest, undefined, { signal: stopping.signal }).catch(() => {});
}
parentPort?.close();
