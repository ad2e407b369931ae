import type { Archive } from "@mihwar/newsroom";
import { inTime } from "./in-time.ts";

/** How long the archive may take to say that it is there. Milliseconds. */
const patience = 2_000;

/** Seconds in which the archive said that it is there; `undefined` where it did not in time. */
export async function pulseOf(archive: Archive): Promise<number | undefined> {
  const begun = performance.now();
  const there = await inTime(
    archive.reading.ping().then(() => true),
    patience,
  );
  return there === undefined ? undefined : (performance.now() - begun) / 1000;
}

/** The room on the archive's disk, where there is one to ask and it answers: a network's disk may hang. */
export const roomOf = (archive: Archive): ReturnType<Archive["room"]> => inTime(archive.room(), patience);
