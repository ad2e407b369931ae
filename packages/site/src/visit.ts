import type { Hono } from "hono";
import type { AnswerPolicy } from "./answer.ts";
import type { ReaderAddress } from "./reader-address.ts";

/** One request on its way through the routes: where to, and how answers are given now. */
export interface Visit {
  readonly address: ReaderAddress;
  readonly policy: AnswerPolicy;
  /** Of a listener that comes back to the ticker. */
  readonly lastEventId?: string | undefined;
}

/** The routes of the site. Each answers whole: methods, conditions and encodings are dealt with around them. */
export type Routes = Hono<{ Bindings: Visit }>;
