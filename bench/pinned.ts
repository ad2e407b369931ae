import { spawnSync } from "node:child_process";

/** Whether processes can be kept on one processor here. */
export const canPin = spawnSync("taskset", ["-V"]).error === undefined;

/** Where each side runs: the server on one processor, the load on the other. `undefined` where nothing can be pinned. */
export const core = canPin ? ({ server: 0, load: 1 } as const) : ({ server: undefined, load: undefined } as const);

/** The words of a command that shall run on one processor. */
export const pinned = (on: number | undefined, words: readonly string[]): readonly [string, ...string[]] => {
  const [program = "", ...args] = words;
  return on === undefined ? [program, ...args] : ["taskset", "-c", String(on), program, ...args];
};
