import { foldForSearch } from "@mihwar/arabic/fold";
import { type Dossiers, type Entity, type Item, type ItemId, listItems, parseItemId } from "@mihwar/newsroom";

/** Names as forms write them: what stands for an item, and which item a name stands for. */
export interface NameBook {
  /** What stands for an item in a field of names. */
  readonly labelOf: (id: ItemId) => string;
  /** What an item is called where it is only shown. */
  readonly titleOf: (id: ItemId) => string;
  /** None where nobody is called so, several where a name does not tell them apart. */
  readonly find: (name: string) => readonly ItemId[];
  /** The names of all entities. */
  readonly names: readonly string[];
}

/** Parts the title of what is no entity from its id. */
const behind = " · ";

const nameOf = (item: Item): string => (item.kind === "entity" ? item.name : "title" in item ? item.title : item.text);

/** @param newcomers entities that come in with the form that is being read */
export function nameBook(
  { items, gone }: Pick<Dossiers, "items" | "gone">,
  newcomers: readonly Pick<Entity, "id" | "name">[] = [],
): NameBook {
  const entities = listItems({ items }, "entity");
  const bearers = new Map<string, ItemId[]>();
  const note = (name: string, id: ItemId): void => {
    const key = foldForSearch(name).trim();
    const known = bearers.get(key);
    if (known === undefined) bearers.set(key, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  const own = new Map<string, number>();
  for (const { name } of entities) {
    const key = foldForSearch(name).trim();
    own.set(key, (own.get(key) ?? 0) + 1);
  }

  /** A name that two bear is told with an office, a house, or else the id. */
  function label(entity: Entity): string {
    if ((own.get(foldForSearch(entity.name).trim()) ?? 0) < 2) return entity.name;
    const house = entity.of === undefined ? undefined : items.get(entity.of);
    return `${entity.name} (${entity.role ?? (house === undefined ? entity.id : nameOf(house))} · ${entity.id})`;
  }
  const labels = new Map(entities.map((entity) => [entity.id, label(entity)]));
  for (const { id, name } of newcomers) note(name, id);
  for (const entity of entities) {
    note(labels.get(entity.id) ?? entity.name, entity.id);
    note(entity.name, entity.id);
  }
  const exact = new Map<string, ItemId>();
  for (const [id, one] of labels) exact.set(one, id);
  for (const { id, name } of newcomers) exact.set(name, id);
  const byAlias = new Map<string, ItemId[]>();
  for (const { id, aliases = [] } of entities) {
    for (const alias of aliases) {
      const key = foldForSearch(alias).trim();
      byAlias.set(key, [...(byAlias.get(key) ?? []), id]);
    }
  }

  const titleOf = (id: ItemId): string => {
    const item = items.get(id) ?? gone.get(id);
    return item === undefined ? (newcomers.find((one) => one.id === id)?.name ?? id) : nameOf(item);
  };

  return {
    labelOf: (id) => labels.get(id) ?? newcomers.find((one) => one.id === id)?.name ?? `${titleOf(id)}${behind}${id}`,
    titleOf,
    find(name) {
      const meant = exact.get(name.trim());
      if (meant !== undefined) return [meant];
      const key = foldForSearch(name).trim();
      const found = bearers.get(key) ?? byAlias.get(key);
      if (found !== undefined) return found;
      // what is no entity goes by its id: an entity may be called as a dossier is
      const other = parseItemId(name.trim().split(behind).at(-1));
      return name.includes(behind) && other !== undefined && items.has(other) ? [other] : [];
    },
    names: [...labels.values()],
  };
}
