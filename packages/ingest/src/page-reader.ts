import { Worker } from "node:worker_threads";

import type { Draft } from "@mihwar/newsroom/draft";
import { type Outcome, refuse } from "@mihwar/newsroom/outcome";

import { limits } from "./limits.ts";
import type { PageOptions } from "./page.ts";
import type { IngestProblem } from "./problem.ts";
import type { ReadAnswer, ReadOrder } from "./read-order.ts";

/** How a piece of copy is to be read: its format (a page, where nothing is said), and what is known of it. */
export interface ReadOptions extends PageOptions {
  readonly format?: "page" | "capture";
}

/** Reads foreign copy where it can do no harm. */
export interface PageReader {
  /** One piece at a time is read; others wait their turn. */
  read(bytes: Uint8Array, options?: ReadOptions): Promise<Outcome<Draft, IngestProblem>>;
  /** Ends the worker; what still waits is refused as `reader-failed`. */
  close(): Promise<void>;
}

/**
 * A reader in a thread of its own, that is ended when a piece takes longer than `timeoutMs` or more memory than
 * `memoryMb`; the next piece gets a new thread.
 */
export function createPageReader({
  timeoutMs = 10_000,
  memoryMb = 512,
}: { timeoutMs?: number; memoryMb?: number } = {}): PageReader {
  let worker: Worker | undefined;
  let closed = false;
  let count = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    const started = new Worker(new URL("./page-worker.js", import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMb,
        maxYoungGenerationSizeMb: Math.min(64, memoryMb),
        stackSizeMb: 4,
      },
      env: {},
      stdout: true,
      stderr: true,
    });
    started.unref();
    return started;
  };
  const stop = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };

  const readNow = async (bytes: Uint8Array, options: ReadOptions): Promise<Outcome<Draft, IngestProblem>> => {
    if (closed) return refuse({ code: "reader-failed" });
    const { format = "page", ...rest } = options;
    const order: ReadOrder = { id: ++count, format, bytes, options: rest };
    worker ??= start();
    const outcome = await answerOf(worker, order, timeoutMs, memoryMb);
    if (outcome.failed) await stop();
    return outcome.value;
  };

  return {
    read(bytes, options = {}) {
      if (bytes.byteLength > limits.pageBytes)
        return Promise.resolve(
          refuse({ code: "too-large", unit: "bytes", size: bytes.byteLength, limit: limits.pageBytes }),
        );
      const next = turn.then(() => readNow(bytes, options));
      turn = next.catch(() => undefined);
      return next;
    },
    async close() {
      closed = true;
      await stop();
    },
  };
}

interface Answer {
  readonly value: Outcome<Draft, IngestProblem>;
  /** Whether the thread is lost. */
  readonly failed: boolean;
}

function answerOf(worker: Worker, order: ReadOrder, timeoutMs: number, memoryMb: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (value: Outcome<Draft, IngestProblem>, failed: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      // A thread that is being ended may still fail; nobody waits for it any more.
      if (failed) worker.on("error", () => undefined);
      worker.unref();
      resolve({ value, failed });
    };
    const onMessage = (answer: ReadAnswer): void => {
      if (answer.id === order.id) settle(answer.outcome, false);
    };
    const onError = (error: unknown): void => {
      const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
      settle(
        code === "ERR_WORKER_OUT_OF_MEMORY"
          ? refuse({ code: "out-of-memory", megabytes: memoryMb })
          : refuse({ code: "reader-failed" }),
        true,
      );
    };
    const onExit = (): void => settle(refuse({ code: "reader-failed" }), true);
    const timer = setTimeout(() => settle(refuse({ code: "timed-out", milliseconds: timeoutMs }), true), timeoutMs);
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.ref();
    worker.postMessage(order);
  });
}
