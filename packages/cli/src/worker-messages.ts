import type { ToldFigures } from "./figures-of-all.ts";
import type { Prepared } from "./open-newsroom.ts";
import type { PagesOnDisk } from "./web-process.ts";
import type { Settings } from "./settings.ts";

/** What a web process is told when it is started. */
export interface WorkerOrder {
  /** With the address of the database, which somebody else has started. */
  readonly settings: Settings;
  readonly host: string;
  readonly port: number;
  /** How many web processes there shall be. */
  readonly of: number;
  readonly log: string;
  readonly prepared: Prepared;
  readonly metricsToken?: string;
  /** Folder of the pages that stand as files; one process keeps them. */
  readonly pages?: PagesOnDisk;
}

export type ToWorker =
  | { readonly kind: "drain" }
  | { readonly kind: "workers"; readonly workers: { readonly alive: number; readonly of: number } }
  /** Asks for its own figures. */
  | { readonly kind: "tell"; readonly request: number }
  /** The answer to its `figures`. */
  | { readonly kind: "figures"; readonly text: string };

export type FromWorker =
  | { readonly kind: "ready"; readonly origin: string }
  | { readonly kind: "failed"; readonly reason: string }
  /** Its own figures. */
  | { readonly kind: "told"; readonly request: number; readonly figures: ToldFigures }
  /** Asks for the figures of all. */
  | { readonly kind: "figures" };
