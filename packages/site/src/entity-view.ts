import {
  type CacheKey,
  type Dossier,
  type Entity,
  type ItemId,
  type ReadonlyArchive,
  type StoryCard,
  citedIn,
  dossierKey,
  entityKey,
  findItem,
  listItems,
  refsOf,
  standingId,
  storyKey,
} from "@mihwar/newsroom";
import { entityHref } from "./addresses.ts";
import { keysOfUnseen, loadCopies } from "./cited-copies.ts";
import { type DossierLines, linesOf } from "./dossier-view.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";

/** Everything that all dossiers say of one actor. */
export interface EntityView extends DossierLines {
  readonly entity: Entity;
  readonly of?: Entity;
  readonly members: readonly Entity[];
  readonly dossiers: readonly Dossier[];
  /** The newest first. */
  readonly stories: readonly StoryCard[];
}

/**
 * The page of an actor, a place, a law, a resource; of one that has been absorbed, that of the one that stays.
 * @returns `undefined` where there is none, or no dossier says anything of it that readers can look up
 */
export async function loadEntity(archive: ReadonlyArchive, asked: ItemId): Promise<Loaded<EntityView> | undefined> {
  const [surroundings, dossiers] = await Promise.all([loadSurroundings(archive), archive.loadDossiers()]);
  const entity = findItem(dossiers, "entity", standingId(dossiers, asked) ?? asked);
  if (entity === undefined) return undefined;
  const { id } = entity;
  const items = [...dossiers.items.values()].filter((item) => "evidence" in item && refsOf(item).has(id));
  const cited = citedIn(items);
  const copies = await loadCopies(archive, cited);
  const lines = linesOf({ dossiers, copies }, items);
  if (lines.events.length + lines.positions.length + lines.facts.length === 0) return undefined;
  const inside = new Set(
    [
      ...lines.events.map(({ event }) => event),
      ...lines.positions.map(({ position }) => position),
      ...lines.facts.map(({ fact }) => fact),
    ].flatMap((item) => item.dossiers),
  );
  const of = entity.of === undefined ? undefined : findItem(dossiers, "entity", entity.of);
  const stories = [...new Map([...copies.values()].map(({ card }) => [card.id, card])).values()];
  return finish(archive, surroundings, {
    href: entityHref(entity),
    view: {
      entity,
      ...(of === undefined ? {} : { of }),
      members: (entity.members ?? []).flatMap((member) => findItem(dossiers, "entity", member) ?? []),
      dossiers: listItems(dossiers, "dossier").filter((one) => inside.has(one.id)),
      ...lines,
      // Whose page it is, it need not name.
      actors: lines.actors.filter((actor) => actor.entity.id !== id),
      places: entity.geometry === undefined ? [] : [entity],
      stories: stories.toSorted((a, b) => (a.published < b.published ? 1 : -1)),
    },
    pictures: [],
    keys: [
      entityKey(id),
      entityKey(asked),
      ...[...inside].map(dossierKey),
      ...stories.map((card) => storyKey(card.id)),
      ...(copies.size < cited.length ? keysOfUnseen : []),
    ] satisfies CacheKey[],
  });
}
