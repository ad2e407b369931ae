/**
 * Bytes of pictures, by the SHA-256 of their content. What `keep` has resolved is on disk under its final name;
 * a broken write leaves nothing behind.
 */
export interface MediaFiles {
  /** @returns the content's SHA-256, lower-case hexadecimal: its name from now on. */
  keep(bytes: Uint8Array): Promise<string>;
  /** @returns the bytes, or `undefined` where no such content was kept. Rejects when they no longer match their name. */
  find(sha256: string): Promise<Uint8Array | undefined>;
  /** A derived file of a kept content (a rendition), by a name of letters, digits, `.` and `-`. */
  keepDerived(sha256: string, name: string, bytes: Uint8Array): Promise<void>;
  findDerived(sha256: string, name: string): Promise<Uint8Array | undefined>;
}
