import type { MemberVisit } from "./visit.ts";
import type { Notice } from "./words-ar.ts";

/**
 * Does what only the member's own password opens, in a turn and counted: whoever found a desk unlocked does not guess it.
 * @param work says whether the password was right
 * @returns why it was not done
 */
export async function withPassword(
  visit: MemberVisit,
  work: () => Promise<{ readonly ok: boolean }>,
): Promise<Notice | undefined> {
  const { throttle, turns } = visit.base;
  const tries = [visit.member.email, "member", visit.member.id] as const;
  const wait = await throttle.attempt("pair", ...tries);
  if (wait > 0) return { code: "too-many", seconds: wait };
  const done = await turns.take(visit.client, work);
  if (done === undefined) return { code: "busy" };
  if (!done.ok) return { code: "password-wrong" };
  await throttle.giveBack("pair", ...tries);
  return undefined;
}
