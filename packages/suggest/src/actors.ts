import { findEntity } from "@mihwar/arabic/authority/authority";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { type Name, readNames } from "@mihwar/arabic/names/read-names";
import { type Dossiers, type Entity, type ItemId, listItems } from "@mihwar/newsroom";
import { type EntityMention, mentionsOf } from "./known-entities.ts";

const onlyOne = (entities: readonly Entity[]): Entity | undefined => (entities.length === 1 ? entities[0] : undefined);

const borne = ({ name, aliases = [] }: Entity): readonly string[] => [name, ...aliases];

/** The one entity of the dossiers that a name means: by the authority, or else by another school's spelling. */
function meantBy(name: Name, entities: readonly Entity[]): Entity | undefined {
  const bearer = name.entity === undefined ? undefined : findEntity(name.entity);
  if (bearer === undefined)
    return onlyOne(entities.filter((entity) => borne(entity).some((one) => sameName(one, name.name))));
  const names = new Set(bearer.names.map(nameKey));
  return onlyOne(entities.filter((entity) => borne(entity).some((one) => names.has(nameKey(one)))));
}

/**
 * Who of the dossiers stands in a sentence: under their own names, and under those by which the authority knows them. A
 * capital that acts is its country, even where the dossiers know the city: «تريد أستانا».
 */
export function actorsIn(sentence: string, dossiers: Dossiers, near?: ReadonlySet<ItemId>): readonly EntityMention[] {
  const known = mentionsOf(sentence, dossiers, near);
  const entities = listItems(dossiers, "entity");
  const meant = readNames(sentence).flatMap((name): readonly EntityMention[] => {
    const entity = meantBy(name, entities);
    return entity === undefined ? [] : [{ entity, start: name.start, end: name.end }];
  });
  const overlaps = (one: EntityMention, other: EntityMention) => one.start < other.end && other.start < one.end;
  const own = known.map((one) => {
    const country = meant.find((other) => overlaps(one, other) && other.entity.entityKind === "country");
    return one.entity.entityKind === "place" && country !== undefined ? { ...one, entity: country.entity } : one;
  });
  const others = meant.filter((one) => known.every((other) => !overlaps(one, other)));
  return [...own, ...others].toSorted((a, b) => a.start - b.start);
}
