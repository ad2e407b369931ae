import { createHash } from "node:crypto";

/**
 * A short sign of a value of plain data: a form bears it to say what it was made from, and no more can be forged with it
 * than another's place in a queue.
 */
export const fingerprint = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);
