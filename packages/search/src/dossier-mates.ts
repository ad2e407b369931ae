import {
  type Dossier,
  type Dossiers,
  type Fate,
  type ItemId,
  type StoryId,
  citing,
  dossiersFed,
  findItem,
  storiesFeeding,
  withSubDossiers,
} from "@mihwar/newsroom";

/** A story of a dossier that another feeds as well. */
export interface Mate {
  /** The dossier in which both lie: the narrowest. */
  readonly dossier: Dossier;
  /** What that counts for beside the likeness of their words, 0 to 1. */
  readonly worth: number;
}

const worth = {
  /** Both feed one dossier. */
  same: 0.1,
  /** They feed two that lie in one. */
  within: 0.05,
  /** It raised an ask or a promise of which it is not known what became. */
  open: 0.03,
} as const;

const openFates: ReadonlySet<Fate> = new Set(["open", "moving", "stalled", "partly"]);

/** Whether a story is cited for something wanted that is not settled. */
const raisesOpen = (dossiers: Dossiers, story: StoryId): boolean =>
  citing(dossiers, story).some(
    (item) => item.kind === "position" && item.fate !== undefined && openFates.has(item.fate.at(-1)?.fate ?? "open"),
  );

/** Those in which a dossier lies, the nearest first. */
function above(dossiers: Dossiers, dossier: Dossier): readonly Dossier[] {
  const found = new Set<ItemId>(dossier.parents);
  for (const id of found) for (const parent of findItem(dossiers, "dossier", id)?.parents ?? []) found.add(parent);
  return [...found].flatMap((id) => findItem(dossiers, "dossier", id) ?? []);
}

/** The stories of the dossiers that a story feeds, whoever may read them; none for a story that feeds none. */
export function dossierMates(dossiers: Dossiers, story: StoryId): ReadonlyMap<StoryId, Mate> {
  const mates = new Map<StoryId, Mate>();
  const add = (dossier: Dossier, stories: Iterable<StoryId>, own: number): void => {
    for (const mate of stories) {
      if (mate === story || mates.has(mate)) continue;
      mates.set(mate, { dossier, worth: own + (raisesOpen(dossiers, mate) ? worth.open : 0) });
    }
  };
  const fed = dossiersFed(dossiers, story);
  for (const dossier of fed) add(dossier, storiesFeeding(dossiers, dossier.id), worth.same);
  for (const dossier of fed.flatMap((one) => [one, ...above(dossiers, one)]))
    for (const inside of withSubDossiers(dossiers, dossier.id))
      add(dossier, storiesFeeding(dossiers, inside), worth.within);
  return mates;
}
