import { type Promised, promiseLine } from "./promise.ts";

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const promised = (one: Promised): void => say(promiseLine(one));

/** A table of figures, a row each. */
export function table(rows: readonly object[] | object): void {
  // oxlint-disable-next-line no-console -- the table is the benchmark's output
  console.table(rows);
}
