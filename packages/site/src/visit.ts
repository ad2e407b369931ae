import type { Answer, AnswerPolicy } from "./answer.ts";
import type { ReaderAddress } from "./reader-address.ts";

/** One request on its way through the routes: where to, and how answers are given now. */
export interface Visit {
  readonly address: ReaderAddress;
  readonly policy: AnswerPolicy;
}

/**
 * What answers under a path.
 * @param word the part of the path that a pattern names (`:id`), decoded; empty where the pattern has no such name
 */
export type Handler = (visit: Visit, word: (name: string) => string) => Answer | Promise<Answer>;

/** The routes of the site. Each answers whole: methods, conditions and encodings are dealt with around them. */
export interface Routes {
  /** @param path a pattern of Hono's routers: `/author/:id/feed.xml`, `/:section{[a-z-]+}`, `/assets/*` */
  get(path: string, handler: Handler): void;
}
