import { type Outcome, accept, refuse } from "@mihwar/newsroom";
import type { TakenPicture } from "./picture-facts.ts";
import { type PictureCosts, startPictureProcess } from "./picture-process.ts";
import type { PictureRefusal } from "./picture-refusal.ts";

/** What takes pictures in from outside: beside the process that readers wait for, and with its limits. */
export interface PictureIntake {
  /**
   * A picture as it is to be kept: cleaned, upright, with what its metadata said.
   * @param given `keepTold`: credit, caption and rights stay in its file
   */
  take(bytes: Uint8Array, given: { readonly keepTold: boolean }): Promise<Outcome<TakenPicture, PictureRefusal>>;
  /** Ends the process. */
  close(): Promise<void>;
}

/** A picture is taken in once: it may cost more than one that readers wait for. */
const usualCosts: Partial<PictureCosts> = { time: 30_000, memory: 640 * 1024 * 1024, queue: 32, idle: 30_000 };

/** Nothing is started before the first picture. */
export function openPictureIntake(costs: Partial<PictureCosts> = {}): PictureIntake {
  const process = startPictureProcess({ VIPS_BLOCK_UNTRUSTED: "1" }, { ...usualCosts, ...costs });
  return {
    async take(bytes, { keepTold }) {
      const result = await process.run({ kind: "take", bytes, keepTold });
      if (result.kind === "taken") return accept(result.taken);
      return refuse(result.kind === "refused" ? result.refusal : { code: "picture-broken" });
    },
    close: () => process.close(),
  };
}
