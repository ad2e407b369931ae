import { nameGenders } from "@mihwar/arabic/name-gender";
import type { ItemKind } from "@mihwar/newsroom";
import { acts, dossierStates, entityKinds, eventStates, fates, linkRelations } from "@mihwar/newsroom/dossier/items";

/** What is made and changed in a form of its own: an item, or a part of one (a sentence, a step of a fate, a tie). */
export const lineKinds = ["gist", "event", "position", "fate", "fact", "link", "entity", "dossier"] as const;
export type LineKind = (typeof lineKinds)[number];

/** A part of an item: the list that it stands in, by its name in the item and in its JSON. */
export const partsOf = {
  gist: { owner: "dossier", list: "gist" },
  link: { owner: "dossier", list: "links" },
  fate: { owner: "position", list: "fate" },
} as const satisfies Partial<Record<LineKind, { readonly owner: ItemKind; readonly list: string }>>;
export type PartKind = keyof typeof partsOf;

export const isPart = (kind: LineKind): kind is PartKind => Object.hasOwn(partsOf, kind);

/** How a field is written in the form, and read out of it. */
type FieldShape =
  | "line"
  | "text"
  /** One text in each line. */
  | "lines"
  | "when"
  | "name"
  | "names"
  /** Names, each with what it is there as. */
  | "actors"
  | "event"
  | "position"
  | "dossier"
  | "dossiers"
  /** Two names and what the first is to the second. */
  | "relation"
  | "measure"
  | "geometry"
  /** The signs under which the world knows it. */
  | "same";

interface PlainField {
  readonly name: string;
  /** What it is called in the item's JSON. */
  readonly key: string;
  readonly needed?: true;
}

/** A field of a line's form. */
export type Field = PlainField &
  ({ readonly shape: FieldShape } | { readonly shape: "choice"; readonly from: readonly string[] });

const dossiers = { name: "in", key: "in", shape: "dossiers", needed: true } as const;

/** The fields of a line, in the order in which they are asked for. */
export const fieldsOf = {
  gist: [{ name: "text", key: "t", shape: "text", needed: true }],
  event: [
    { name: "title", key: "title", shape: "line", needed: true },
    { name: "when", key: "when", shape: "when", needed: true },
    { name: "state", key: "state", shape: "choice", from: eventStates, needed: true },
    { name: "places", key: "at", shape: "names" },
    { name: "actors", key: "who", shape: "actors" },
    { name: "part", key: "part", shape: "event" },
    { name: "timeZone", key: "tz", shape: "line" },
    dossiers,
  ],
  position: [
    { name: "act", key: "act", shape: "choice", from: acts, needed: true },
    { name: "by", key: "by", shape: "names", needed: true },
    { name: "to", key: "to", shape: "names" },
    { name: "text", key: "text", shape: "text", needed: true },
    { name: "about", key: "about", shape: "names" },
    { name: "due", key: "due", shape: "when" },
    { name: "event", key: "at", shape: "event" },
    { name: "answers", key: "answers", shape: "position" },
    dossiers,
  ],
  fate: [
    { name: "fate", key: "s", shape: "choice", from: fates, needed: true },
    { name: "at", key: "at", shape: "when", needed: true },
    { name: "why", key: "why", shape: "text", needed: true },
    { name: "mover", key: "by", shape: "event" },
  ],
  fact: [
    { name: "text", key: "text", shape: "text", needed: true },
    { name: "about", key: "about", shape: "names" },
    { name: "relation", key: "rel", shape: "relation" },
    { name: "measure", key: "n", shape: "measure" },
    { name: "from", key: "from", shape: "when" },
    { name: "until", key: "till", shape: "when" },
    dossiers,
  ],
  link: [
    { name: "target", key: "to", shape: "dossier", needed: true },
    { name: "tie", key: "rel", shape: "choice", from: linkRelations, needed: true },
    { name: "why", key: "why", shape: "text", needed: true },
  ],
  entity: [
    { name: "name", key: "name", shape: "line", needed: true },
    { name: "entityKind", key: "kind", shape: "choice", from: entityKinds, needed: true },
    { name: "role", key: "role", shape: "line" },
    { name: "aliases", key: "aka", shape: "lines" },
    { name: "of", key: "of", shape: "name" },
    { name: "members", key: "has", shape: "names" },
    { name: "gender", key: "gram", shape: "choice", from: nameGenders },
    { name: "same", key: "same", shape: "same" },
    { name: "geometry", key: "geo", shape: "geometry" },
  ],
  dossier: [
    { name: "title", key: "title", shape: "line", needed: true },
    { name: "dossierState", key: "state", shape: "choice", from: dossierStates, needed: true },
    { name: "parents", key: "in", shape: "dossiers" },
    { name: "topics", key: "topics", shape: "lines" },
  ],
} as const satisfies Readonly<Record<LineKind, readonly Field[]>>;

/** Names of fields, as the words of forms call them. */
export type FieldName = (typeof fieldsOf)[LineKind][number]["name"];

/** Whether a line stands on evidence: it must, it may, or it has none. */
export const evidenceIn = {
  gist: "needed",
  event: "needed",
  position: "needed",
  fate: "needed",
  fact: "needed",
  link: "optional",
  entity: "none",
  dossier: "none",
} as const satisfies Readonly<Record<LineKind, "needed" | "optional" | "none">>;

export const lineKindOf = (text: string | null | undefined): LineKind | undefined =>
  lineKinds.find((kind) => kind === text);
