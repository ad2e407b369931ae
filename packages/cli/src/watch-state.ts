import type { DoorFigures } from "@mihwar/site";
import type { Health, HealthReason } from "./health.ts";
import type { Log } from "./log.ts";

/** How often it is looked. Milliseconds. */
const every = 1_000;

/** Tells the log when something stops being well, and when it is well again: once each, however long it lasts. */
export function watchState(parts: {
  readonly health: Health;
  readonly figures: () => DoorFigures | undefined;
  readonly log: Log;
}): { stop(): void } {
  const { log } = parts;
  let before = new Set<HealthReason>();
  let turnedAway = 0;
  let shedding = false;
  let looking = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    const { report } = await parts.health.look();
    looking = false;
    if (stopped) return;
    const now = new Set(report.reasons);
    for (const reason of now) if (!before.has(reason)) log.warn(reason);
    for (const reason of before) if (!now.has(reason)) log.info(`${reason}-over`);
    before = now;

    const figures = parts.figures();
    if (figures === undefined) return;
    const all = figures.shed + figures.limited;
    const sheds = all > turnedAway;
    if (sheds && !shedding) log.warn("shedding");
    if (!sheds && shedding) log.info("shedding-over", { turnedAway: all });
    shedding = sheds;
    turnedAway = all;
  };
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
