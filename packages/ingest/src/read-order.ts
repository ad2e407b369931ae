import type { Draft } from "@mihwar/newsroom/draft";
import type { Outcome } from "@mihwar/newsroom/outcome";

import type { PageOptions } from "./page.ts";
import type { IngestProblem } from "./problem.ts";

/** What a page reader asks of its worker. */
export interface ReadOrder {
  readonly id: number;
  readonly format: "page" | "capture";
  readonly bytes: Uint8Array;
  readonly options: PageOptions;
}

/** What the worker answers. */
export interface ReadAnswer {
  readonly id: number;
  readonly outcome: Outcome<Draft, IngestProblem>;
}
