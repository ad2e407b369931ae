import type { MediaFiles, ReadonlyArchive } from "@mihwar/newsroom";
import type { Pictures } from "./pictures.ts";

/** What the reader's site is made from. Nothing here can write a story. */
export interface SiteParts {
  readonly archive: ReadonlyArchive;
  readonly media: MediaFiles;
  readonly pictures: Pictures;
  /** Told of every fault behind a page 500 or 503. */
  readonly onFault?: (fault: unknown, request: { readonly method: string; readonly path: string }) => void;
}

/** The reader's site, without a socket. */
export interface Site {
  /** The whole answer to a reader: methods, conditions and encodings included. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /**
   * The page behind an address as a cache in front keeps it: whole, unconditional, uncompressed, with the keys of all
   * that it shows in `surrogate-key`. Never rejects.
   */
  produce(request: Request): Promise<Response>;
  /** The page for a request that never became one. */
  refuse(status: 400): Promise<Response>;
  /** Ends open streams and opens no new ones. */
  drain(): void;
}

export function createSite(_parts: SiteParts): Site {
  throw new Error("not yet");
}
