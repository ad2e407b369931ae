import { type DraftDoor, readEach, readLine, readList, readObject, report } from "../draft-door.ts";
import type { DraftShape } from "../draft-problem.ts";

/** How a value is read out of JSON of which nothing is known, and how it is written. */
export interface Shape<Value> {
  /** `undefined` where nothing usable stands there; what is wrong has then been reported, unless nothing stands there. */
  readonly read: (door: DraftDoor, value: unknown, path: string) => Value | undefined;
  readonly write: (value: Value) => unknown;
}

/** A field of an object: what it is called in JSON, and what may be missing. */
export interface Field<Value> {
  readonly key: string;
  readonly shape: Shape<Value>;
  readonly presence: "needed" | "optional" | "list";
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

export const needed = <Value>(key: string, shape: Shape<Value>): Field<Value> => ({ key, shape, presence: "needed" });
export const optional = <Value>(key: string, shape: Shape<Value>): Field<Value> => ({
  key,
  shape,
  presence: "optional",
});
/** A list that is empty where it is missing. */
export const always = <Value>(key: string, shape: Shape<readonly Value[]>): Field<readonly Value[]> => ({
  key,
  shape,
  presence: "list",
});

/** A line of text, cleaned by the newsroom's text policy. */
export const text = (most: number): Shape<string> => ({
  read: (door, value, path) => readLine(door, value, path, most),
  write: (value) => value,
});

/** A value that a parser of its own reads. */
export const parsed = <Value>(parse: (value: unknown) => Value | undefined, wanted: DraftShape): Shape<Value> => ({
  read: (door, value, path) =>
    isMissing(value) ? undefined : (parse(value) ?? report(door, { code: "shape", path, wanted })),
  write: (value) => value,
});

export const oneOf = <Word extends string>(words: readonly Word[]): Shape<Word> => ({
  read(door, value, path) {
    if (isMissing(value)) return undefined;
    const word = words.find((one) => one === value);
    return word ?? report(door, { code: "kind-unknown", path, kind: String(value).slice(0, 100) });
  },
  write: (value) => value,
});

export const listOf = <Value>(shape: Shape<Value>, most: number): Shape<readonly Value[]> => ({
  read: (door, value, path) =>
    isMissing(value)
      ? undefined
      : readEach(readList(door, value, path, most), path, (one, place) => shape.read(door, one, place)),
  write: (list) => list.map((one) => shape.write(one)),
});

/** An object with such fields. Names on the left are the domain's, the fields' own are those of the JSON. */
export function objectOf<Value extends object>(fields: {
  readonly [Name in keyof Value]-?: Field<Exclude<Value[Name], undefined>>;
}): Shape<Value> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  return {
    read(door, value, path) {
      if (isMissing(value)) return undefined;
      const object = readObject(door, value, path);
      if (object === undefined) return undefined;
      const made: Record<string, unknown> = {};
      let whole = true;
      for (const [name, { key, shape, presence }] of entries) {
        const place = path === "" ? key : `${path}.${key}`;
        const before = door.problems.length;
        const read = shape.read(door, object[key], place);
        if (read !== undefined) made[name] = read;
        else if (presence === "list") made[name] = [];
        else if (presence === "needed") {
          whole = false;
          if (door.problems.length === before) report(door, { code: "shape", path: place, wanted: "text" });
        }
      }
      // Every field has been read by its own shape, and none that is needed is missing.
      return whole ? (made as Value) : undefined;
    },
    write(value) {
      const values = value as Readonly<Record<string, unknown>>;
      const made: Record<string, unknown> = {};
      for (const [name, { key, shape }] of entries) {
        if (values[name] !== undefined) made[key] = shape.write(values[name]);
      }
      return made;
    },
  };
}
