import type { DraftProblem } from "../draft-problem.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { ItemKind } from "./items.ts";

/** Why the log does not take an entry. */
export type DossierRefusal =
  | { readonly code: "id-taken"; readonly id: ItemId }
  /** `by` names an item that is not there, or is not of a kind that can stand in that place. */
  | { readonly code: "item-missing"; readonly id: ItemId; readonly by?: ItemId; readonly wanted?: ItemKind }
  | { readonly code: "evidence-missing"; readonly id: ItemId; readonly place: "item" | "gist" | "fate" }
  | { readonly code: "quote-absent"; readonly id: ItemId; readonly evidence: Evidence }
  | { readonly code: "cycle"; readonly id: ItemId; readonly through: readonly ItemId[] }
  | { readonly code: "why-missing"; readonly id: ItemId }
  | { readonly code: "stance-has-no-fate"; readonly id: ItemId }
  /** Somebody else has changed the field since it was read. */
  | { readonly code: "field-changed"; readonly id: ItemId; readonly field: string }
  | { readonly code: "field-fixed"; readonly id: ItemId; readonly field: string }
  | { readonly code: "nothing-changed"; readonly id: ItemId }
  | { readonly code: "unreadable"; readonly id: ItemId; readonly problem: DraftProblem }
  | { readonly code: "still-named"; readonly id: ItemId; readonly by: readonly ItemId[] }
  /** Two entities of different kinds are not one. */
  | { readonly code: "other-kind"; readonly id: ItemId; readonly other: ItemId }
  /** No merge that stands has absorbed it. */
  | { readonly code: "not-merged"; readonly id: ItemId }
  /** Another merge that came later is to be undone first: the one that absorbed `first`. */
  | { readonly code: "unmerge-first"; readonly id: ItemId; readonly first: ItemId }
  | { readonly code: "machine-decides" }
  | { readonly code: "no-such-proposal"; readonly n: number }
  | { readonly code: "already-decided"; readonly n: number; readonly by: string }
  /** Nobody has decided on it, or what was decided is taken back already. */
  | { readonly code: "not-decided"; readonly n: number }
  /** What was accepted cannot be taken back: since then it has been changed. */
  | { readonly code: "changed-since"; readonly n: number; readonly id: ItemId }
  /** A machine proposes what a person has already rejected. */
  | { readonly code: "rejected-before"; readonly n: number }
  /** A machine proposes what still waits for a person. */
  | { readonly code: "proposed-before"; readonly n: number };
