import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type Dossiers,
  type Entity,
  type ItemId,
  type Outcome,
  attributionLevels,
  parseItem,
  parseWhen,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { readPoint } from "../entity-form.ts";
import { freeId } from "./free-id.ts";
import { guessedEntity } from "./guessed-entity.ts";
import type { CitedFields, LineForm, Written } from "./line-form.ts";
import { type Field, type FieldName, type LineKind, evidenceIn, fieldsOf } from "./line-kind.ts";
import type { LineRefusal } from "./line-refusal.ts";
import { type NameBook, nameBook } from "./name-book.ts";

/** A line as a form says it: the JSON of its fields, and whoever comes in with it. */
export interface ReadLine {
  readonly json: Readonly<Record<string, unknown>>;
  /** The keys that the form has a field for: what it leaves empty is taken away. */
  readonly keys: readonly string[];
  readonly newcomers: readonly Entity[];
}

const cleaned = (text: string): string => {
  const line = cleanLine(text);
  return line.ok ? line.text.trim() : "";
};

const namesInto = (written: Written, name: string): readonly string[] =>
  (written[name] ?? []).map(cleaned).filter((one) => one !== "");

interface Reading {
  readonly book: NameBook;
  readonly refusals: LineRefusal[];
}

function entityNamed({ book, refusals }: Reading, name: string): ItemId | undefined {
  const found = book.find(name);
  if (found.length === 1) return found[0];
  refusals.push(found.length === 0 ? { code: "name-unknown", name } : { code: "name-twice", name });
  return undefined;
}

function numberIn(refusals: LineRefusal[], written: string): number | undefined {
  // «1,1» is no number here: a comma parts thousands in one house and decimals in the other
  const plain = written.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll("٫", ".");
  const value = /^-?\d{1,15}(?:\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined;
  if (value === undefined) refusals.push({ code: "number-unreadable", written });
  return value;
}

function pointsIn(refusals: LineRefusal[], written: string): unknown {
  const lines = written.split("\n").filter((line) => line.trim() !== "");
  const points = lines.map(readPoint);
  if (points.length === 0) return undefined;
  if (points.includes(undefined)) {
    refusals.push({ code: "points-unreadable", written });
    return undefined;
  }
  return points.length === 1 ? { pt: points[0] } : { line: points };
}

/** What stands in a field, as JSON; undefined where nothing does. */
function valueOf(field: Field, written: Written, reading: Reading): unknown {
  const { refusals } = reading;
  const { name, shape } = field;
  const line = (input: string = name): string => cleaned(written[input]?.[0] ?? "");
  const dated = (input: string): string | undefined => {
    const text = line(input);
    if (text !== "" && parseWhen(text) === undefined)
      refusals.push({ code: "when-unreadable", field: input, written: text });
    return text === "" ? undefined : text;
  };
  switch (shape) {
    case "line":
    case "event":
    case "position":
    case "dossier":
      return line() === "" ? undefined : line();
    case "text": {
      const text = cleaned((written[name]?.[0] ?? "").replaceAll(/\s*\n\s*/g, " "));
      return text === "" ? undefined : text;
    }
    case "lines": {
      const lines = (written[name]?.[0] ?? "").split("\n").map(cleaned);
      const filled = lines.filter((one) => one !== "");
      return filled.length === 0 ? undefined : filled;
    }
    case "when":
      return dated(name);
    case "choice": {
      const chosen = line();
      if (chosen !== "" && !field.from.includes(chosen)) refusals.push({ code: "choice-unknown", field: name });
      return chosen === "" ? undefined : chosen;
    }
    case "name": {
      const named = line();
      return named === "" ? undefined : entityNamed(reading, named);
    }
    case "names": {
      const ids = namesInto(written, name).flatMap((one) => entityNamed(reading, one) ?? []);
      return ids.length === 0 ? undefined : [...new Set(ids)];
    }
    case "actors": {
      const actors = (written[name] ?? []).flatMap((one, at) => {
        const named = cleaned(one);
        const entity = named === "" ? undefined : entityNamed(reading, named);
        const as = cleaned(written[`${name}.as`]?.[at] ?? "");
        return entity === undefined ? [] : [{ e: entity, ...(as === "" ? {} : { as }) }];
      });
      return actors.length === 0 ? undefined : actors;
    }
    case "dossiers": {
      const ids = namesInto(written, name);
      return ids.length === 0 ? undefined : [...new Set(ids)];
    }
    case "relation": {
      const [from, verb, to] = ["relation.from", "relation.verb", "relation.to"].map(line);
      if (from === "" && verb === "" && to === "") return undefined;
      if (from === "" || verb === "" || to === "" || from === undefined || to === undefined) {
        refusals.push({ code: "half-relation" });
        return undefined;
      }
      const [one, other] = [entityNamed(reading, from), entityNamed(reading, to)];
      return one === undefined || other === undefined ? undefined : [one, verb, other];
    }
    case "measure": {
      const [value = "", unit = ""] = ["measure.value", "measure.unit"].map(line);
      const at = dated("measure.at");
      if (value === "" && unit === "" && at === undefined) return undefined;
      if (value === "" || unit === "" || at === undefined) {
        refusals.push({ code: "half-measure" });
        return undefined;
      }
      const isRough = (written["measure.approximate"] ?? []).length > 0;
      return { v: numberIn(refusals, value), unit, ...(isRough ? { approx: true } : {}), at };
    }
    case "same": {
      const [iso = "", wd = ""] = ["same.iso", "same.wikidata"].map((input) => line(input).toUpperCase());
      return iso === "" && wd === "" ? undefined : { ...(iso === "" ? {} : { iso }), ...(wd === "" ? {} : { wd }) };
    }
    case "geometry":
      return pointsIn(refusals, written[name]?.[0] ?? "");
  }
}

function fieldsRead(kind: LineKind, written: Written, reading: Reading): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const field of fieldsOf[kind] as readonly Field[]) {
    const before = reading.refusals.length;
    const value = valueOf(field, written, reading);
    if (value !== undefined) json[field.key] = value;
    else if (field.needed === true && reading.refusals.length === before)
      reading.refusals.push({ code: "field-empty", field: field.name satisfies string as FieldName });
  }
  return json;
}

function evidenceRead({ cited, ...said }: CitedFields, reading: Reading): unknown {
  const { refusals } = reading;
  const [speaker, phrase, url] = [said.speaker, said.phrase, said.url].map(cleaned);
  if (!attributionLevels.some((level) => level === said.attribution))
    refusals.push({ code: "choice-unknown", field: "attribution" });
  const who = speaker === undefined || speaker === "" ? undefined : entityNamed(reading, speaker);
  return {
    s: cited.story,
    rev: cited.revision,
    p: cited.paragraph,
    q: cited.quote,
    ...(cited.occurrence === undefined ? {} : { nth: cited.occurrence }),
    att: said.attribution,
    ...(who === undefined ? {} : { who }),
    ...(phrase === "" ? {} : { as: phrase }),
    ...(url === "" ? {} : { url }),
    ...(said.disputes ? { pol: "disputes" } : {}),
  };
}

/** Every text in a value, ids among them. */
function textsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) textsIn(one, into);
  return into;
}

/** Reads what a form says. Whether it may be so, the log's own door says. */
export function readLine(
  kind: LineKind,
  form: LineForm,
  dossiers: Pick<Dossiers, "items" | "gone">,
): Outcome<ReadLine, LineRefusal> {
  const given = new Set<ItemId>();
  const known = nameBook(dossiers);
  const chosen = form.newcomers.flatMap(({ name, written }) => {
    const called = cleaned(name);
    const isNew = called !== "" && known.find(called).length === 0 && (written["entityKind"]?.[0] ?? "") !== "";
    if (!isNew) return [];
    const id = freeId("entity", called, dossiers, given);
    given.add(id);
    return [{ id, name: called, written: { ...written, name: [called] } }];
  });
  const refusals: LineRefusal[] = [];
  const reading: Reading = { book: nameBook(dossiers, chosen), refusals };
  const json = fieldsRead(kind, form.written, reading);
  const takesEvidence = evidenceIn[kind] !== "none";
  if (takesEvidence && (form.evidence.length > 0 || kind !== "link"))
    json["ev"] = form.evidence.map((one) => evidenceRead(one, reading));

  // whoever is named no more does not come in
  const named = new Set(textsIn(json));
  const kept: Entity[] = [];
  const waiting = new Map(chosen.map((one) => [one.id as string, one]));
  for (const id of named) {
    const one = waiting.get(id);
    if (one === undefined) continue;
    waiting.delete(id);
    const entity = fieldsRead("entity", one.written, reading);
    const read = parseItem("entity", { id: one.id, ...entity });
    if (read.ok && read.value.kind === "entity") kept.push(read.value);
    else if (!read.ok)
      refusals.push(...read.refusals.map((problem) => ({ code: "unreadable", id: one.id, problem }) as const));
    for (const text of textsIn(entity)) named.add(text);
  }
  const once = [...new Map(refusals.map((one) => [JSON.stringify(one), one])).values()];
  const [first, ...rest] = once;
  if (first !== undefined) return refuse(first, ...rest);
  const keys = (fieldsOf[kind] as readonly Field[]).map(({ key }) => key);
  return settle({ json, keys: takesEvidence ? [...keys, "ev"] : keys, newcomers: kept }, []);
}

/** The same form, asking of every name that nobody bears what it is. */
export function askingOf(form: LineForm, refusals: readonly LineRefusal[]): LineForm {
  const asked = new Set(form.newcomers.map(({ name }) => cleaned(name)));
  const unknown = refusals.flatMap((one) => (one.code === "name-unknown" && !asked.has(one.name) ? [one.name] : []));
  return {
    ...form,
    newcomers: [
      ...form.newcomers,
      ...[...new Set(unknown)].map((name) => ({ name, written: { name: [name], ...guessedEntity(name) } })),
    ],
  };
}
