import {
  type DeskArchive,
  type DossierRefusal,
  type Operation,
  type PermissionRefusal,
  type StandingDecision,
  actorOf,
} from "@mihwar/newsroom";

/** What somebody does with proposals. */
export const suggestionDeeds = ["accept", "reject", "undo"] as const;
export type SuggestionDeed = (typeof suggestionDeeds)[number];

/** Why a proposal was not decided. */
export type DecisionRefusal =
  | DossierRefusal
  | PermissionRefusal
  /** Somebody else was first, or has decided on it since. */
  | { readonly code: "decided-by"; readonly n: number; readonly decision: StandingDecision }
  | { readonly code: "proposal-unknown"; readonly n: number };

/** What became of one proposal. */
export type Decided =
  | { readonly n: number; readonly done: true }
  | { readonly n: number; readonly done: false; readonly refusals: readonly DecisionRefusal[] };

/** Proposals that are decided on at once. */
export const mostAtOnce = 100;

/**
 * Decides on a proposal in a member's name, or takes back what they have decided.
 * @param instead what is accepted in place of what was proposed
 */
export async function decideOn(
  desk: DeskArchive,
  n: number,
  deed: SuggestionDeed,
  instead?: Operation,
): Promise<Decided> {
  const by = actorOf(desk.member) as `u:${string}`;
  const readable = await desk.dossiers.loadDossiers();
  if (!readable.ok) return { n, done: false, refusals: readable.refusals };
  // what a member may not read is to them as if it were not
  if (!readable.value.proposals.has(n)) return { n, done: false, refusals: [{ code: "proposal-unknown", n }] };
  let other: StandingDecision | undefined;
  const verdict = ({ accept: "accepted", reject: "rejected", undo: "reopened" } as const)[deed];
  const written = await desk.dossiers.writeLog(({ proposals }) => {
    const decision = proposals.get(n)?.decision;
    other = deed === "undo" ? (decision?.by === by ? undefined : decision) : decision;
    if (other !== undefined) return [];
    return [{ kind: "decision", by, of: n, verdict, ...(instead === undefined ? {} : { instead }) }];
  });
  if (!written.ok) return { n, done: false, refusals: written.refusals };
  if (other !== undefined) return { n, done: false, refusals: [{ code: "decided-by", n, decision: other }] };
  if (!written.value.ok) return { n, done: false, refusals: written.value.refusals.map(({ refusal }) => refusal) };
  return { n, done: true };
}
