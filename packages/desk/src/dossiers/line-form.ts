import { type Evidence, type Item, itemJson } from "@mihwar/newsroom";
import { type Field, type LineKind, evidenceIn, fieldsOf, isPart } from "./line-kind.ts";
import type { NameBook } from "./name-book.ts";

/** What is written in the fields of a form, by their names: one text a field, or one a row. */
export type Written = Readonly<Record<string, readonly string[]>>;

/** A piece of evidence in a form: the words that are cited stay as they were chosen, the rest is written. */
export interface CitedFields {
  readonly cited: Cited;
  readonly attribution: string;
  /** By name. */
  readonly speaker: string;
  readonly phrase: string;
  readonly url: string;
  readonly disputes: boolean;
}

/** The words themselves, as a form carries them. */
export type Cited = Pick<Evidence, "story" | "revision" | "paragraph" | "quote" | "occurrence">;

/** Somebody whom the form names and no dossier knows: entered with it, once it is said what they are. */
export interface Newcomer {
  readonly name: string;
  readonly written: Written;
}

/** The form of a line as it stands. */
export interface LineForm {
  readonly written: Written;
  readonly evidence: readonly CitedFields[];
  readonly newcomers: readonly Newcomer[];
  /** What was changed is told to readers as put right, told as news, or not told. Absent until it is said. */
  readonly change?: ChangeKind;
  readonly news: string;
  readonly note: string;
  /** The line as it was when the form was opened, as its JSON; absent for a new one. */
  readonly before?: unknown;
  /** The number of the log's last entry when the form was opened. */
  readonly n?: number;
}

export const changeKinds = ["fix", "news", "wording"] as const;
export type ChangeKind = (typeof changeKinds)[number];

type Json = Readonly<Record<string, unknown>>;

/** The names of a field's inputs. */
export function inputsOf({ name, shape }: Field): readonly string[] {
  switch (shape) {
    case "actors":
      return [name, `${name}.as`];
    case "relation":
      return ["relation.from", "relation.verb", "relation.to"];
    case "measure":
      return ["measure.value", "measure.unit", "measure.approximate", "measure.at"];
    case "same":
      return ["same.iso", "same.wikidata"];
    case "line":
    case "text":
    case "lines":
    case "when":
    case "name":
    case "names":
    case "event":
    case "position":
    case "dossier":
    case "dossiers":
    case "geometry":
    case "choice":
      return [name];
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Json => (typeof value === "object" && value !== null ? (value as Json) : {});

/** A point as maps show it: latitude before longitude. */
const pointText = (point: unknown): string => list(point).toReversed().join(", ");

function writtenOf(field: Field, value: unknown, book: NameBook): Written {
  const label = (id: unknown): string => (typeof id === "string" ? book.labelOf(id as Item["id"]) : "");
  const { name, shape } = field;
  switch (shape) {
    case "name":
      return { [name]: [label(value)] };
    case "names":
      return { [name]: list(value).map(label) };
    case "actors": {
      const actors = list(value).map(object);
      return { [name]: actors.map(({ e }) => label(e)), [`${name}.as`]: actors.map((one) => text(one["as"])) };
    }
    case "lines":
      return { [name]: [list(value).map(text).join("\n")] };
    case "dossiers":
      return { [name]: list(value).map(text) };
    case "relation": {
      const [from, verb, to] = list(value);
      return { "relation.from": [label(from)], "relation.verb": [text(verb)], "relation.to": [label(to)] };
    }
    case "measure": {
      const { v, unit, approx, at } = object(value);
      return {
        "measure.value": [typeof v === "number" ? String(v) : ""],
        "measure.unit": [text(unit)],
        "measure.approximate": approx === true ? ["1"] : [],
        "measure.at": [text(at)],
      };
    }
    case "same": {
      const { iso, wd } = object(value);
      return { "same.iso": [text(iso)], "same.wikidata": [text(wd)] };
    }
    case "geometry": {
      const { pt, line } = object(value);
      return { [name]: [pt === undefined ? list(line).map(pointText).join("\n") : pointText(pt)] };
    }
    case "line":
    case "text":
    case "when":
    case "event":
    case "position":
    case "dossier":
    case "choice":
      return { [name]: [text(value)] };
  }
}

/** The fields of a line as its JSON has them. */
export const writtenIn = (kind: LineKind, json: unknown, book: NameBook): Written =>
  Object.assign(
    {},
    ...fieldsOf[kind].map((field: Field) => writtenOf(field, object(json)[field.key], book)),
  ) as Written;

/** Evidence as a form shows it. */
export const citedFieldsOf = (
  { story, revision, paragraph, quote, occurrence, ...said }: Evidence,
  book: NameBook,
): CitedFields => ({
  cited: { story, revision, paragraph, quote, ...(occurrence === undefined ? {} : { occurrence }) },
  attribution: said.attribution,
  speaker: said.speaker === undefined ? "" : book.labelOf(said.speaker),
  phrase: said.phrase ?? "",
  url: said.url ?? "",
  disputes: said.disputes === true,
});

/** So much news a new line is, where nobody says otherwise. */
const usualNews: Readonly<Record<LineKind, string>> = {
  gist: "1",
  event: "2",
  position: "2",
  fate: "2",
  fact: "1",
  link: "1",
  entity: "0",
  dossier: "3",
};

/** What a new line's form begins with. @param evidence what was chosen before the form was opened */
export const newLine = (kind: LineKind, written: Written, evidence: readonly CitedFields[] = []): LineForm => ({
  written,
  evidence,
  newcomers: [],
  news: usualNews[kind],
  note: "",
});

/** What the form of a line that is there begins with. */
export const lineFormOf = (
  kind: LineKind,
  { json, evidence }: { readonly json: unknown; readonly evidence: readonly Evidence[] },
  book: NameBook,
): LineForm => ({
  written: writtenIn(kind, json, book),
  evidence: evidence.map((one) => citedFieldsOf(one, book)),
  newcomers: [],
  news: usualNews[kind],
  note: "",
  before: Object.fromEntries(Object.entries(object(json)).filter(([key]) => isPart(kind) || keysOf(kind).has(key))),
});

/** The keys of a line's JSON that its form has fields for: of the rest the form knows nothing. */
const keysOf = (kind: LineKind): ReadonlySet<string> =>
  new Set([...fieldsOf[kind].map(({ key }) => key), ...(evidenceIn[kind] === "none" ? [] : ["ev"])]);

/** An item's JSON, for a form to begin with. */
export const jsonOf = (item: Item): Json => itemJson(item) as Json;
