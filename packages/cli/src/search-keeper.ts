import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Log } from "./log.ts";

export interface KeeperOrder {
  readonly url: string;
  /** Whether the index is known to have every story of before. */
  readonly isWhole: boolean;
}

export type FromKeeper =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "kept"; readonly gathered: number; readonly merged: number }
  | { readonly kind: "related"; readonly stories: number; readonly waiting: number }
  | { readonly kind: "failed"; readonly fields: Readonly<Record<string, unknown>> };

/** How long a round may take to come to an end: what it has not committed is done again by the next start. Milliseconds. */
const closingTime = 2_000;

/**
 * Keeps the search index while the site is served: what an archive from before has, what is published, what segments there
 * are too many of. Of several processes on one archive, one at a time does.
 */
export function startSearchKeeper(url: string, log: Log): { close(): Promise<void> } {
  let closing = false;
  const start = (isWhole: boolean): { readonly worker: Worker; readonly gone: Promise<void> } => {
    const order: KeeperOrder = { url, isWhole };
    const worker = new Worker(new URL("./search-keeper-thread.js", import.meta.url), {
      workerData: order,
      // Left to itself, its young generation grows to a third of what the site has in memory.
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
    });
    let hasFailed = false;
    worker.on("message", (message: FromKeeper) => {
      if (message.kind === "progress") log.info("search-indexed", { done: message.done, of: message.of });
      else if (message.kind === "kept") log.info("search-kept", { gathered: message.gathered, merged: message.merged });
      else if (message.kind === "related")
        log.info("related-found", { stories: message.stories, waiting: message.waiting });
      else log.warn("search-not-kept", message.fields);
    });
    // readers are answered from what is indexed; the next start of the site begins another
    worker.on("error", (fault: Error) => {
      hasFailed = true;
      log.error("search-keeper-gone", { fault: fault.message });
    });
    const gone = new Promise<void>((resolve) =>
      worker.once("exit", () => {
        resolve();
        // What a long round has taken of memory goes with its thread.
        if (!closing && !hasFailed) now = start(true);
      }),
    );
    return { worker, gone };
  };
  let now = start(false);
  return {
    async close() {
      closing = true;
      now.worker.postMessage("stop");
      await Promise.race([now.gone, wait(closingTime, undefined, { ref: false })]);
      await now.worker.terminate();
    },
  };
}
