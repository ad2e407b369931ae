/** Where a story came from, kept for ever: what was brought in, by which reader of formats, and its hash. */
export interface Provenance {
  readonly format: "capture" | "page" | "stories" | "agenda" | "desk";
  /** Name of the publisher, where the copy says so. */
  readonly name?: string;
  readonly url?: string;
  /** SHA-256 of the bytes that were read, lower-case hexadecimal. */
  readonly sha256?: string;
  /** The furniture that was recognised and left out, as it stood there. */
  readonly furniture: readonly string[];
  /** The breaking lines that stood above the copy; they go up with its first publication. */
  readonly ticker?: readonly string[];
}
