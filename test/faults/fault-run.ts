import { parseArgs } from "node:util";

/** How a fault is to be run. */
export interface FaultOrder {
  /** How often; each fault says what a round is. */
  readonly rounds: number;
  readonly seed: number;
  /** As a test of every day: no more than is needed to see each kind of breach once. */
  readonly short: boolean;
  /** Told of what happens, line by line. */
  readonly say: (line: string) => void;
}

/** What a run has shown. */
export interface FaultReport {
  /** Figures to print, by name. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Promises that were broken, each with what to look at; empty where all held. */
  readonly broken: readonly string[];
}

export interface Fault {
  readonly name: string;
  /** What a round is, and how many a full run has. */
  readonly rounds: { readonly full: number; readonly short: number };
  readonly run: (order: FaultOrder) => Promise<FaultReport>;
}

/** A seed that nobody has chosen. */
export const freshSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** The seed of a test: `FAULT_SEED` from the environment, to repeat what has been seen, or a fresh one. */
const testSeed = (): number => Number(process.env["FAULT_SEED"] ?? freshSeed());

/** Runs the short form, says what it saw, and returns what was broken. */
export async function runShort(fault: Fault, diagnostic: (line: string) => void): Promise<readonly string[]> {
  const seed = testSeed();
  diagnostic(`${fault.name}: FAULT_SEED=${seed}`);
  const { figures, broken } = await fault.run({ rounds: fault.rounds.short, seed, short: true, say: () => {} });
  for (const [name, value] of Object.entries(figures)) diagnostic(`${name}: ${value}`);
  return broken;
}

/** Collects what was broken: at most so many of a kind are told, and how many there were. */
export function brokenPromises(most = 5): { add(kind: string, detail: string): void; all(): readonly string[] } {
  const kinds = new Map<string, { count: number; readonly details: string[] }>();
  return {
    add(kind, detail) {
      const known = kinds.get(kind) ?? { count: 0, details: [] };
      known.count += 1;
      if (known.details.length < most) known.details.push(detail);
      kinds.set(kind, known);
    },
    all: () =>
      [...kinds].flatMap(([kind, { count, details }]) =>
        details.map((detail, at) => `${kind}${at === 0 && count > 1 ? ` (${count} times)` : ""}: ${detail}`),
      ),
  };
}

/** Reads `[--rounds N] [--seed S] [NAME…]`. */
export function readFaultArguments(args: readonly string[]): {
  readonly names: readonly string[];
  readonly rounds: number | undefined;
  readonly seed: number;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { rounds: { type: "string" }, seed: { type: "string" } },
  });
  return {
    names: positionals,
    rounds: values.rounds === undefined ? undefined : Number(values.rounds),
    seed: values.seed === undefined ? freshSeed() : Number(values.seed),
  };
}
