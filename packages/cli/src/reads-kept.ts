import type { Archive, StoryId } from "@mihwar/newsroom";
import { inTime } from "./in-time.ts";
import { faultFields } from "./fault-fields.ts";
import type { Log } from "./log.ts";

/** So often what was read is written down. Milliseconds. */
const every = 10_000;
/** Of so many stories in between: what more are read waits for nobody. */
const mostStories = 20_000;
/** How long the last writing may take when the process ends. Milliseconds. */
const lastWriting = 1_000;

/** Gathers what is read and writes it down in one piece. */
export interface ReadsKept {
  add(story: StoryId): void;
  /** Writes down what is left. */
  stop(): Promise<void>;
}

/** What cannot be written is lost, and said in the log: nobody waits for a number. */
export function keepReads(archive: Pick<Archive, "countReads">, log: Log): ReadsKept {
  let reads = new Map<StoryId, number>();
  const write = async (): Promise<void> => {
    if (reads.size === 0) return;
    const counted = reads;
    reads = new Map();
    try {
      await archive.countReads(counted);
    } catch (fault) {
      log.warn("reads-not-counted", { stories: counted.size, ...faultFields(fault) });
    }
  };
  const timer = setInterval(() => void write(), every);
  timer.unref();
  return {
    add(story) {
      if (reads.has(story) || reads.size < mostStories) reads.set(story, (reads.get(story) ?? 0) + 1);
    },
    async stop() {
      clearInterval(timer);
      await inTime(write(), lastWriting);
    },
  };
}
