import { cityRows, placeRows } from "./cities.ts";
import { countryRows } from "./countries.ts";
import { eventRows } from "./events.ts";
import { figureRows } from "./figures.ts";
import { type NameRow, readGroups, readNames } from "./name-row.ts";
import { organisationRows } from "./organisations.ts";
import { peopleNameRows, peopleRows } from "./peoples.ts";

/**
 * What a name stands for. `people` are inhabitants, nations, faiths and the adjectives of them (الكويتيون، الفرنسية);
 * `event` is what happens or is agreed on, won or made under a name of its own (كأس العالم، اتفاق أوسلو).
 */
export type EntityKind = "person" | "org" | "country" | "place" | "people" | "event";

/** One bearer of names. */
export interface Entity {
  /** The usual Arabic name, with what tells it from a namesake in brackets. It serves as the key of the entity. */
  readonly id: string;
  readonly kind: EntityKind;
  /** All names, the usual one first. */
  readonly names: readonly string[];
  /** Those of them that are as often common words: alone they prove nothing. */
  readonly doubtful: ReadonlySet<string>;
  /** The usual spelling in Latin letters. */
  readonly latin: string | undefined;
  /** ISO 3166-1 code of the country that it is, lies in, or whose people it is. */
  readonly country?: string;
  /** Whether the place is the capital of that country, and may stand for its government. */
  readonly isCapital?: true;
}

const nothing: ReadonlySet<string> = new Set();

/** «كويتي»: كويتية، كويتيون، كويتيين، كويتيات، كويتيتين; of «كوري شمالي» every word takes the same ending. */
const nisbaEndings = ["", "ة", "ون", "ين", "ان", "ات", "تين", "تان", "ا"];

/**
 * All forms of an adjective in ي that ask for no article.
 * @example nisbaForms("كوري شمالي").slice(0, 3) // ["كوري شمالي", "كورية شمالية", "كوريون شماليون"]
 */
export function nisbaForms(nisba: string): readonly string[] {
  if (!nisba.split(" ").every((word) => word.endsWith("ي") || word === "آسيوي")) return [nisba];
  return nisbaEndings.map((ending) =>
    nisba
      .split(" ")
      .map((word, place) => (place === 0 && /^(?:جنوب|شمال|شرق)$/u.test(word) ? word : word + ending))
      .join(" "),
  );
}

/** With the article on each word: «الكوري الشمالي», but «الجنوب أفريقي» and «الجنوب سوداني» as well. */
const withArticle = (name: string): readonly string[] => {
  const words = name.split(" ");
  const each = words.map((word) => (word.startsWith("ال") ? word : `ال${word}`)).join(" ");
  return words.length === 1 ? [each] : [each, name.startsWith("ال") ? name : `ال${name}`];
};

function peopleEntity(row: NameRow, nisbas: readonly string[], country?: string, id?: string): Entity {
  const bare = [...nisbas.flatMap(nisbaForms), ...row.extra.flatMap((plural) => pluralForms(plural))];
  return {
    id: id ?? (nisbas[0] as string),
    kind: "people",
    names: [...bare, ...bare.flatMap(withArticle)],
    doubtful: new Set([...row.doubtful].flatMap((form) => [form, ...withArticle(form)])),
    latin: row.latin,
    ...(country === undefined ? {} : { country }),
  };
}

/** «علويون» stands for «علويين» too; a broken plural for itself. */
const pluralForms = (plural: string): readonly string[] =>
  plural.endsWith("ون") ? [plural, `${plural.slice(0, -2)}ين`] : [plural];

function countryEntities(line: string): readonly Entity[] {
  const [code = "", names = "", latin = "", capital = "", nisba = ""] = line.split("|");
  const [row, seat, adjective] = [names, capital, nisba].map((part) => readNames(part)[0]);
  const id = row?.names[0] as string;
  const made: Entity[] = [
    {
      id,
      kind: "country",
      names: row?.names ?? [],
      doubtful: row?.doubtful ?? nothing,
      latin,
      country: code,
    },
  ];
  if (seat !== undefined) {
    const { names: seats, doubtful, latin: spelled } = seat;
    made.push({
      id: seats[0] as string,
      kind: "place",
      names: seats,
      doubtful,
      latin: spelled,
      country: code,
      isCapital: true,
    });
  }
  if (adjective !== undefined) made.push(peopleEntity({ ...adjective, latin }, adjective.names, code, id));
  return made;
}

const entityOf = (kind: EntityKind, { names, doubtful, latin }: NameRow, country?: string): Entity => ({
  id: names[0] as string,
  kind,
  names,
  doubtful,
  latin,
  ...(country === undefined ? {} : { country }),
});

/** A figure's short form, «السيسي», is a name of his. */
const figureEntity = (row: NameRow): Entity => ({
  ...entityOf("person", row),
  names: [...row.names, ...row.extra],
});

/** Two bearers of one usual name are told apart: the second has its Latin spelling or its kind behind the name. */
function withOwnIds(entities: readonly Entity[]): readonly Entity[] {
  const taken = new Map<string, EntityKind>();
  return entities.map((entity) => {
    const kind = taken.get(entity.id);
    // The people of a country are filed under the country, and «كوريا» or «كونغولي» under the first that has them.
    if (kind === undefined || entity.kind === "people") {
      if (kind === undefined) taken.set(entity.id, entity.kind);
      return entity;
    }
    return { ...entity, id: `${entity.id} (${entity.latin ?? entity.kind})` };
  });
}

function read(): readonly Entity[] {
  const countries = countryRows
    .split("\n")
    .filter((line) => line !== "")
    .flatMap(countryEntities);
  return withOwnIds([
    ...countries,
    ...readGroups(cityRows).flatMap(([country, rows]) => rows.map((row) => entityOf("place", row, country))),
    ...readNames(placeRows).map((row) => entityOf("place", row)),
    ...readGroups(organisationRows).flatMap(([, rows]) => rows.map((row) => entityOf("org", row))),
    ...readNames(peopleRows).map((row) => peopleEntity(row, row.names)),
    ...readNames(peopleNameRows).map((row) => entityOf("people", row)),
    ...readGroups(eventRows).flatMap(([, rows]) => rows.map((row) => entityOf("event", row))),
    ...readGroups(figureRows).flatMap(([, rows]) => rows.map(figureEntity)),
  ]);
}

let made: readonly Entity[] | undefined;

/** All entities of the authority; read from the tables when first asked for. */
export function entities(): readonly Entity[] {
  return (made ??= read());
}
