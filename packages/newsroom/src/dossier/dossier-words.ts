import type { WordsFor } from "../words.ts";
import type { Doer } from "./act-verb.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import type { AttributionLevel } from "./evidence.ts";
import type { Act, Dossier, EventState, Fate, ItemKind } from "./items.ts";

/** All that dossiers are called in one language. */
export interface DossierWords {
  readonly refusals: WordsFor<DossierRefusal>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly states: Readonly<Record<Dossier["state"], string>>;
  readonly eventStates: Readonly<Record<EventState, string>>;
  /** What actors do, as a verb behind their names. */
  readonly act: (act: Act, by: readonly Doer[]) => string;
  /** What became of a position; an ask that failed was refused, a promise that failed was broken. */
  readonly fates: Readonly<Record<Fate, (act: Act) => string>>;
  readonly attributions: Readonly<Record<AttributionLevel, string>>;
}
