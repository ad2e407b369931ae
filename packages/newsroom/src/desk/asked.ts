import { type Outcome, accept } from "../outcome.ts";
import { type AboutOf, may } from "./may.ts";
import type { Member } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { Call } from "./permissions.ts";

/** What the archive answers, or why this member may not ask. */
export type Asked<Value> = Promise<Outcome<Value, PermissionRefusal>>;

/** Does what a member calls for, once the table has said that they may. */
export async function asked<Which extends Call, Value>(
  member: Member,
  call: Which,
  about: AboutOf<Which>,
  answer: () => Promise<Value>,
): Asked<Value> {
  const outcome = may(member, call, about);
  return outcome.ok ? accept(await answer()) : outcome;
}

/** What somebody lacks for a call; nothing where they may. */
export function lacks<Which extends Call>(
  member: Member,
  call: Which,
  about: AboutOf<Which>,
): readonly PermissionRefusal[] {
  const outcome = may(member, call, about);
  return outcome.ok ? [] : outcome.refusals;
}
