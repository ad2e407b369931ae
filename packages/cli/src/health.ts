import type { Archive } from "@mihwar/newsroom";
import { pulseOf, roomOf } from "./archive-pulse.ts";

/** Why not all is well; each is a code that an operator finds in the guide. */
export type HealthReason = "archive-down" | "not-hearing" | "disk-low" | "draining" | "workers-missing";

export interface HealthReport {
  /** `ok`; `degraded` where readers are served and something wants looking after; `down` where they are not. */
  readonly status: "ok" | "degraded" | "down";
  readonly reasons: readonly HealthReason[];
  /** Web processes, where there are several. */
  readonly workers?: { readonly alive: number; readonly of: number };
}

export interface Health {
  /** Looks, at most four times a second, whoever asks. */
  look(): Promise<{ readonly well: boolean; readonly report: HealthReport }>;
}

/** For how long what was found is told. Milliseconds. */
const shared = 250;

/** Says how the process is, truly: what it says is asked of the things themselves. */
export function createHealth(parts: {
  readonly archive: Archive;
  readonly isDraining: () => boolean;
  readonly workers?: () => HealthReport["workers"];
}): Health {
  const { archive } = parts;
  let last: { readonly at: number; readonly state: Promise<readonly [boolean, boolean]> } | undefined;

  const ask = async (): Promise<readonly [boolean, boolean]> => {
    const [pulse, room] = await Promise.all([pulseOf(archive), roomOf(archive)]);
    return [pulse !== undefined, room?.low === true];
  };

  return {
    async look() {
      const now = performance.now();
      if (last === undefined || now - last.at > shared) last = { at: now, state: ask() };
      const [there, low] = await last.state;
      const workers = parts.workers?.();
      const reasons: HealthReason[] = [];
      if (!there) reasons.push("archive-down");
      if (parts.isDraining()) reasons.push("draining");
      const well = reasons.length === 0;
      if (there && !archive.reading.isHearing()) reasons.push("not-hearing");
      if (low) reasons.push("disk-low");
      if (workers !== undefined && workers.alive < workers.of) reasons.push("workers-missing");
      return {
        well,
        report: {
          status: well ? (reasons.length === 0 ? "ok" : "degraded") : "down",
          reasons,
          ...(workers === undefined ? {} : { workers }),
        },
      };
    },
  };
}
