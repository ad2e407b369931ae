/** A way to work through a text, with the name it has in the table. */
export interface Contender {
  readonly name: string;
  /** Returns something that depends on all of the text, so that nothing is optimised away. */
  readonly work: (text: string) => number;
}

export interface Throughput {
  readonly name: string;
  /** Millions of UTF-8 bytes a second of CPU time, the median of the rounds. */
  readonly megabytesPerSecond: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Contenders over the same text, turn by turn in every round, so that a busy machine slows all of them. The first round
 * warms up and does not count.
 */
export function throughputs(text: string, contenders: readonly Contender[], rounds = 7): readonly Throughput[] {
  const bytes = Buffer.byteLength(text);
  const seconds = contenders.map((): number[] => []);
  let sink = 0;
  for (let round = 0; round <= rounds; round++) {
    for (const [place, { work }] of contenders.entries()) {
      const before = process.cpuUsage();
      sink += work(text);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) seconds[place]?.push((user + system) / 1e6);
    }
  }
  if (Number.isNaN(sink)) throw new Error("a contender gave no number");
  return contenders.map(({ name }, place) => ({
    name,
    megabytesPerSecond: Math.round((bytes / 1e6 / median(seconds[place] ?? [])) * 10) / 10,
  }));
}
