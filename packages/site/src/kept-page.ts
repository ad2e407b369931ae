import type { CacheKey } from "@mihwar/newsroom";

/** A page as it is kept: made once, compressed once, dropped when one of its keys changes. */
export interface KeptPage {
  /** Path and query that name it, percent-encoded as an URL parser writes them: `/7k2m9q/%D8%B3%D8%AF`. */
  readonly address: string;
  readonly status: number;
  /** Of the whole answer, names in lower case, without what depends on the coding (length, encoding, its validator). */
  readonly headers: Readonly<Record<string, string>>;
  /** The strong validator of the uncompressed bytes, with its quotes. */
  readonly etag: string;
  readonly keys: readonly CacheKey[];
  readonly body: Uint8Array;
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
