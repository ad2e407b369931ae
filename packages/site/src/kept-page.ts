import type { Answer } from "./answer.ts";

/** A page as it is kept: made once, compressed once, dropped when one of its keys changes. */
export interface KeptPage extends Answer {
  /** Path and query that name it, percent-encoded as an URL parser writes them: `/7k2m9q/%D8%B3%D8%AF`. */
  readonly address: string;
}

/** Where kept pages stand a second time, for another server to give them out. */
export interface PageShelf {
  /** Puts a page there, in its own time; a page that is dropped meanwhile does not come back. Never throws. */
  keep(page: KeptPage): void;
  /** Takes pages away, at once. Never throws. */
  drop(addresses: Iterable<string>): void;
  /** Takes all away, at once: after a gap nobody knows what is still true. */
  dropAll(): void;
  /** Resolves once all that was asked is done. */
  settled(): Promise<void>;
}
