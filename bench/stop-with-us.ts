import { setTimeout as sleep } from "node:timers/promises";
import { familyOf, signalAll } from "../test/faults/process-family.ts";

/** Longest that servers may take to stop when a run is broken off. Milliseconds. */
const patience = 8_000;

/** A run that is broken off (Ctrl-C, a time limit) takes the servers that it has started with it. */
export function stopWithUs(): void {
  const stop = async (): Promise<void> => {
    const children = async (): Promise<readonly number[]> => (await familyOf(process.pid)).slice(1);
    signalAll(await children(), "SIGTERM");
    const late = performance.now() + patience;
    while ((await children()).length > 0 && performance.now() < late) await sleep(50);
    signalAll(await children(), "SIGKILL");
    process.exit(130);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}
