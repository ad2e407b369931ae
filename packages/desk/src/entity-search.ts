import { findEntities, latinName } from "@mihwar/arabic/authority/authority";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { foldForSearch } from "@mihwar/arabic/fold";
import type { Entity } from "@mihwar/newsroom";

const namesOf = ({ name, aliases = [] }: Entity): readonly string[] => [name, ...aliases];

/** The names under which the authority knows whoever bears a name, as keys. */
const borneWith = (name: string): ReadonlySet<string> =>
  new Set(findEntities(name).flatMap(({ names }) => names.map(nameKey)));

/**
 * Whether somebody who writes these words means an entity: a part of one of its names in any spelling, its name by another
 * school or in Latin, another name that the authority knows it by, or its id.
 */
export function entityFinder(written: string): (entity: Entity) => boolean {
  const asked = written.trim();
  if (asked === "") return () => true;
  const folded = foldForSearch(asked);
  const latin = asked.toLowerCase();
  const others = borneWith(asked);
  return (entity) => {
    const { id, same } = entity;
    if (id === asked || same?.iso === asked.toUpperCase() || same?.wikidata === asked.toUpperCase()) return true;
    return namesOf(entity).some(
      (name) =>
        foldForSearch(name).includes(folded) ||
        others.has(nameKey(name)) ||
        latinName(name)?.toLowerCase().includes(latin) === true ||
        sameName(name, asked),
    );
  };
}

/** Entities that may be the same one: of one kind, and a name of the one is a name of the other. */
export function likeEntities(entity: Entity, among: readonly Entity[]): readonly Entity[] {
  const own = namesOf(entity);
  const borne = new Set(own.flatMap((name) => [...borneWith(name)]));
  return among.filter(
    (other) =>
      other.id !== entity.id &&
      other.entityKind === entity.entityKind &&
      namesOf(other).some((name) => borne.has(nameKey(name)) || own.some((one) => sameName(one, name))),
  );
}
