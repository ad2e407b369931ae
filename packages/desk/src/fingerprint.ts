import { createHash } from "node:crypto";

/**
 * A short sign of a value of plain data. A form bears it to say what it was made from; the archive compares with what it
 * holds all the same.
 */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);
