import type { Instant } from "../instant.ts";
import type { Dossiers, Proposal } from "./dossiers.ts";
import { enterAll } from "./enter-all.ts";
import type { Paragraphs } from "./log-door.ts";

/**
 * What would be remembered if a person accepted these proposals, one after the other; those that could not be accepted any
 * more are left out. Nothing of it is kept.
 */
export function wouldBe(
  dossiers: Dossiers,
  proposals: readonly Proposal[],
  { by, now, paragraphs }: { readonly by: `u:${string}`; readonly now: Instant; readonly paragraphs: Paragraphs },
): Dossiers {
  let made = dossiers;
  for (const { change } of proposals) {
    const entered = enterAll(made, [{ kind: "decision", by, of: change.n, verdict: "accepted" }], { now, paragraphs });
    if (entered.ok) made = entered.value.dossiers;
  }
  return made;
}
