import { createHash, randomBytes } from "node:crypto";

/** An address that opens once. Only its hash is kept: whoever reads the archive cannot open it. */
export interface OneTimeAddress {
  /** The path on the newsroom's site; a secret. */
  readonly path: string;
  readonly hash: string;
}

/** For how long a one-time address is good. Hours. */
export const hoursGood = { member: 72, firstAdmin: 24 } as const;

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new address, from the system's random source. */
export function oneTimeAddress(): OneTimeAddress {
  const token = randomBytes(32).toString("base64url");
  return { path: `/desk/password/${token}`, hash: hashOfToken(token) };
}
