import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type Dossiers,
  type ItemId,
  type StoryId,
  evidenceOf,
  listItems,
  parseItemId,
  refsOf,
  standingId,
  storiesFeeding,
  withSubDossiers,
} from "@mihwar/newsroom";
import type { SearchFilters } from "./search-query.ts";

/** Whether a filter's value names something: its id, or a name of it in any spelling. */
export const isNamed = (value: string, id: string, ...names: readonly string[]): boolean =>
  value === id || names.some((name) => foldForSearch(name.trim()) === foldForSearch(value.trim()));

function storiesOfDossier(dossiers: Dossiers, value: string): ReadonlySet<StoryId> {
  const inside = new Set<ItemId>();
  for (const one of listItems(dossiers, "dossier")) {
    if (!isNamed(value, one.id, one.title)) continue;
    for (const id of withSubDossiers(dossiers, one.id)) inside.add(id);
  }
  return new Set([...inside].flatMap((id) => [...storiesFeeding(dossiers, id)]));
}

function storiesOfEntity(dossiers: Dossiers, value: string): ReadonlySet<StoryId> {
  // An address that named an entity goes on finding it under the one that has absorbed it.
  const asked = parseItemId(value);
  const standing = asked === undefined ? undefined : standingId(dossiers, asked);
  const named = listItems(dossiers, "entity").filter(
    ({ id, name, aliases }) => id === standing || isNamed(value, id, name, ...(aliases ?? [])),
  );
  const found = new Set<StoryId>();
  for (const item of dossiers.items.values()) {
    if (!named.some(({ id }) => refsOf(item).has(id))) continue;
    for (const { story } of evidenceOf(item)) found.add(story);
  }
  return found;
}

/**
 * The stories to which dossiers and entities narrow a question: those that lie in the dossier or that it cites; those
 * that are cited for what is said of the entity. Undefined where a question names neither.
 */
export function narrowedStories(
  dossiers: Dossiers,
  { dossier, entity }: Pick<SearchFilters, "dossier" | "entity">,
): ReadonlySet<StoryId> | undefined {
  const sets = [
    ...(dossier === undefined ? [] : [storiesOfDossier(dossiers, dossier)]),
    ...(entity === undefined ? [] : [storiesOfEntity(dossiers, entity)]),
  ];
  const [first, ...others] = sets;
  return first && new Set([...first].filter((story) => others.every((other) => other.has(story))));
}
