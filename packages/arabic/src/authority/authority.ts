import { type Entity, entities } from "./entity.ts";
import { foreignNameRows } from "./foreign-names.ts";
import { familyNameRows, givenNameRows } from "./given-names.ts";
import { nameKey } from "./name-key.ts";
import { type NameRow, readGroups, readNames } from "./name-row.ts";

/** An entity under one of its names. */
export interface Bearer {
  readonly entity: Entity;
  /** Whether the name is as often a common word, or another's name. */
  readonly isDoubtful: boolean;
}

/** Bearers by the words of their names: a step a word. */
export interface NameStep {
  readonly bearers: Bearer[];
  readonly next: Map<string, NameStep>;
}

const step = (): NameStep => ({ bearers: [], next: new Map() });

function index(): NameStep {
  const root = step();
  for (const entity of entities()) {
    for (const name of entity.names) {
      let at = root;
      for (const word of nameKey(name).split(" ")) {
        let next = at.next.get(word);
        if (next === undefined) at.next.set(word, (next = step()));
        at = next;
      }
      if (at.bearers.every(({ entity: other }) => other !== entity)) {
        at.bearers.push({ entity, isDoubtful: entity.doubtful.has(name) });
      }
    }
  }
  return root;
}

let root: NameStep | undefined;

/** The first step of every name of the authority, by the keys of its words (`nameKey`). */
export function nameSteps(): NameStep {
  return (root ??= index());
}

/**
 * The entities that bear a name, in any of its spellings; those that the name alone does not prove are among them.
 * @example findEntities("الولايات المتحدة الأميركية").map(({ id }) => id) // ["الولايات المتحدة"]
 */
export function findEntities(name: string): readonly Entity[] {
  let at: NameStep | undefined = nameSteps();
  for (const word of nameKey(name).split(" ")) {
    at = at?.next.get(word);
    if (at === undefined) return [];
  }
  return at.bearers.map(({ entity }) => entity);
}

let byId: ReadonlyMap<string, Entity> | undefined;

/**
 * The entity under its key.
 * @example findEntity("أستانا")?.country // "KZ"
 */
export function findEntity(id: string): Entity | undefined {
  byId ??= new Map(
    entities()
      .toReversed()
      .map((entity) => [entity.id, entity]),
  );
  return byId.get(id);
}

let byCode: ReadonlyMap<string, Entity> | undefined;

/**
 * The country under its ISO 3166-1 code.
 * @example findCountry("KZ")?.id // "كازاخستان"
 */
export function findCountry(code: string): Entity | undefined {
  byCode ??= new Map(
    entities()
      .filter(({ kind }) => kind === "country")
      .map((entity) => [entity.country as string, entity]),
  );
  return byCode.get(code);
}

/** What kind of person's name a word may be. */
export interface PersonWord {
  readonly kind: "given" | "family" | "foreign";
  /** Whether it is as often a word of the language. */
  readonly isDoubtful: boolean;
  readonly latin: string | undefined;
  /** As it is written, not folded: «على» is no «علي», and «نظيره» no «نظيرة», where a text tells the letters apart. */
  readonly lastLetter: string;
}

function readPersonWords(): ReadonlyMap<string, PersonWord> {
  const words = new Map<string, PersonWord>();
  const add = (rows: readonly NameRow[], kind: PersonWord["kind"]): void => {
    for (const { names, doubtful, latin } of rows) {
      for (const name of names) {
        const key = nameKey(name);
        if (words.has(key)) continue;
        words.set(key, { kind, isDoubtful: doubtful.has(name), latin, lastLetter: name.slice(-1) });
      }
    }
  };
  add(readNames(givenNameRows), "given");
  for (const [, rows] of readGroups(foreignNameRows)) add(rows, "foreign");
  add(readNames(familyNameRows), "family");
  return words;
}

let personWords: ReadonlyMap<string, PersonWord> | undefined;

/** Given and family names by their keys; a name of two words («صلاح الدين») is a key of two. */
export function knownPersonWords(): ReadonlyMap<string, PersonWord> {
  return (personWords ??= readPersonWords());
}

/**
 * The usual Latin spelling of a name: of a whole name that the authority has, or of one word of a person's name.
 * @example latinName("محمد بن سلمان") // "Mohammed bin Salman"
 * @example latinName("غوتيريش") // "António Guterres"
 */
export function latinName(name: string): string | undefined {
  const bearer = findEntities(name).find(({ latin, kind }) => latin !== undefined && kind !== "people");
  return bearer?.latin ?? knownPersonWords().get(nameKey(name))?.latin;
}
