import { createHmac } from "node:crypto";
import type { Accounts, AttemptLimit } from "@mihwar/newsroom";

/**
 * How many tries somebody has, and in how many seconds each comes back. Nobody's tries are counted against an account as
 * such, so that nobody can use them up for its owner.
 */
export const limits = {
  /** One account, from one client's network or from one device that the account knows. */
  pair: { most: 6, seconds: 60 },
  /** One client's network, whatever it tries: a newsroom behind one address signs in within the morning. */
  client: { most: 40, seconds: 15 },
  /** Second factors of one account, from devices that it does not know: only who has the password comes so far. */
  secondFactor: { most: 10, seconds: 300 },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

/** What is tried: each kind is counted for itself. */
export type Tried = keyof typeof limits;

export interface Throttle {
  /** @returns seconds to wait; 0 where the attempt may be made, and is counted */
  attempt(what: Tried, ...whose: readonly string[]): Promise<number>;
  /** It was no attempt: whoever knows what to write loses nothing. */
  giveBack(what: Tried, ...whose: readonly string[]): Promise<void>;
}

/** Counts attempts for all processes. What is kept of who tries is a keyed hash that says nothing without the key. */
export function createThrottle(accounts: Pick<Accounts, "attempt" | "giveBack">, secret: string): Throttle {
  const key = (what: Tried, whose: readonly string[]): string =>
    createHmac("sha256", secret)
      .update(JSON.stringify(["attempt", what, ...whose]))
      .digest("base64url");
  return {
    attempt: (what, ...whose) => accounts.attempt(key(what, whose), limits[what]),
    giveBack: (what, ...whose) => accounts.giveBack(key(what, whose)),
  };
}
