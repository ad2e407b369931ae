import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

/** Waits until something is so, for as long as a busy machine may take. @param what is waited for, for the message */
export async function until(what: string, isSo: () => Promise<boolean> | boolean, patience = 30_000): Promise<void> {
  const late = performance.now() + patience;
  while (!(await isSo())) {
    assert.ok(performance.now() < late, `still not so after ${patience} ms: ${what}`);
    await wait(25);
  }
}
