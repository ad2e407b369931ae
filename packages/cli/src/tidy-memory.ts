import { Session } from "node:inspector/promises";

/**
 * Has the engine collect all that nobody holds and give the machine back what is empty: by itself it does only when it
 * wants more. The site stands still meanwhile, 30 to 100 ms.
 */
export async function collectGarbage(): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.collectGarbage");
  } finally {
    session.disconnect();
  }
}

/** Milliseconds; a site that does so little between two looks rests, whoever asks for its health. */
const usual = { every: 2_500, quiet: 30_000, workWhileQuiet: 5 };
/** So much leaves enough behind. */
const worthIt = 200;

/**
 * Tidies up when the site has come to rest: after its start, and after readers who have gone. Readers who come back at once
 * are answered more slowly for a moment, so it waits for a rest that lasts, and is done once in each.
 * @param parts.work a count that moves with each answer, and with each reader who begins or ceases to listen
 */
export function tidyMemory({
  work,
  collect = collectGarbage,
  times = usual,
}: {
  readonly work: () => number;
  readonly collect?: () => unknown;
  readonly times?: typeof usual;
}): { stop(): void } {
  let left = worthIt;
  let seen = work();
  let quietSince = performance.now();
  const timer = setInterval(() => {
    const now = work();
    const done = Math.abs(now - seen);
    seen = now;
    left += done;
    if (done > times.workWhileQuiet) quietSince = performance.now();
    else if (left >= worthIt && performance.now() - quietSince >= times.quiet) {
      left = 0;
      // where it cannot, the memory stays as it is
      Promise.resolve()
        .then(collect)
        .catch(() => {});
    }
  }, times.every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
