import { nameGenders } from "@mihwar/arabic/name-gender";
import { isTimeZone } from "@mihwar/arabic/dates/zone-clock";
import type { BlockId } from "../block.ts";
import { type DraftDoor, openDoor, report } from "../draft-door.ts";
import { type DraftProblem, draftLimits } from "../draft-problem.ts";
import { parseHref } from "../inline.ts";
import { type Outcome, refuse, settle } from "../outcome.ts";
import { parseStoryId } from "../story-id.ts";
import { type Evidence, attributionLevels } from "./evidence.ts";
import { parseItemId } from "./item-id.ts";
import {
  type Dossier,
  type DossierLink,
  type Entity,
  type Fact,
  type FateStep,
  type Geometry,
  type GistLine,
  type Item,
  type ItemKind,
  type NewsEvent,
  type Position,
  acts,
  dossierStates,
  entityKinds,
  eventStates,
  fates,
  linkRelations,
} from "./items.ts";
import { type Shape, always, listOf, needed, objectOf, oneOf, optional, parsed, text } from "./json-shape.ts";
import { parseWhen } from "./when.ts";

/** How much an item may hold. Lists in entries. */
const most = { list: 1_000, points: 10_000 };

const { headline, caption, name, tag } = draftLimits;

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const number = parsed((value) => (isNumber(value) ? value : undefined), "number");
const counting = parsed(
  (value) => (isNumber(value) && Number.isInteger(value) && value > 0 ? value : undefined),
  "number",
);
const truth = parsed((value) => (typeof value === "boolean" ? value : undefined), "truth");
const id = parsed(parseItemId, "text");
const ids = listOf(id, most.list);
const when = parsed(parseWhen, "text");
const timeZone = parsed((value) => (typeof value === "string" && isTimeZone(value) ? value : undefined), "text");
const paragraphId = parsed(
  (value) => (typeof value === "string" && /^[\w.-]{1,64}$/.test(value) ? (value as BlockId) : undefined),
  "text",
);
const address: Shape<string> = {
  read(door, value, path) {
    if (value === undefined || value === null) return undefined;
    const href = parseHref(value);
    return href !== undefined && /^https?:/i.test(href) ? href : report(door, { code: "href-unsafe", path });
  },
  write: (value) => value,
};

const evidence = objectOf<Evidence>({
  story: needed("s", parsed(parseStoryId, "text")),
  revision: needed("rev", counting),
  paragraph: needed("p", paragraphId),
  quote: needed("q", text(draftLimits.blockText)),
  occurrence: optional("nth", counting),
  attribution: needed("att", oneOf(attributionLevels)),
  speaker: optional("who", id),
  phrase: optional("as", text(caption)),
  url: optional("url", address),
  disputes: optional("pol", {
    ...parsed((value) => (value === "disputes" ? true : undefined), "text"),
    write: () => "disputes",
  }),
});
const evidences = listOf(evidence, most.list);

type Point = readonly [number, number];
const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(isNumber) &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90;
const point = parsed((value) => (isPoint(value) ? value : undefined), "list");
const place = objectOf<{ readonly point?: Point; readonly line?: readonly Point[] }>({
  point: optional("pt", point),
  line: optional("line", listOf(point, most.points)),
});
const geometry: Shape<Geometry> = {
  read(door, value, path) {
    const read = place.read(door, value, path);
    if (read === undefined) return undefined;
    const { point: at, line } = read;
    if (at !== undefined) return { point: at };
    return line === undefined || line.length < 2 ? report(door, { code: "shape", path, wanted: "list" }) : { line };
  },
  write: (value) => place.write(value),
};

const link = objectOf<DossierLink>({
  to: needed("to", id),
  relation: needed("rel", oneOf(linkRelations)),
  why: needed("why", text(caption)),
  evidence: optional("ev", evidences),
});
const gistLine = objectOf<GistLine>({ text: needed("t", text(caption)), evidence: always("ev", evidences) });

const dossier = objectOf<Omit<Dossier, "kind">>({
  id: needed("id", id),
  title: needed("title", text(headline)),
  state: needed("state", oneOf(dossierStates)),
  parents: optional("in", ids),
  links: optional("links", listOf(link, most.list)),
  gist: optional("gist", listOf(gistLine, most.list)),
  topics: optional("topics", listOf(text(tag), most.list)),
});

const entity = objectOf<Omit<Entity, "kind">>({
  id: needed("id", id),
  entityKind: needed("kind", oneOf(entityKinds)),
  name: needed("name", text(name)),
  aliases: optional("aka", listOf(text(name), most.list)),
  role: optional("role", text(name)),
  gender: optional("gram", oneOf(nameGenders)),
  of: optional("of", id),
  members: optional("has", ids),
  same: optional(
    "same",
    objectOf<NonNullable<Entity["same"]>>({
      iso: optional(
        "iso",
        parsed((value) => (/^[A-Z]{2}$/.test(String(value)) ? String(value) : undefined), "text"),
      ),
      wikidata: optional(
        "wd",
        parsed((value) => (/^Q\d{1,12}$/.test(String(value)) ? String(value) : undefined), "text"),
      ),
    }),
  ),
  geometry: optional("geo", geometry),
});

const event = objectOf<Omit<NewsEvent, "kind">>({
  id: needed("id", id),
  title: needed("title", text(headline)),
  when: needed("when", when),
  timeZone: optional("tz", timeZone),
  state: needed("state", oneOf(eventStates)),
  places: optional("at", ids),
  actors: always(
    "who",
    listOf(
      objectOf<NewsEvent["actors"][number]>({ entity: needed("e", id), as: optional("as", text(name)) }),
      most.list,
    ),
  ),
  part: optional("part", id),
  dossiers: always("in", ids),
  evidence: always("ev", evidences),
});

export const fateStep = objectOf<FateStep>({
  fate: needed("s", oneOf(fates)),
  at: needed("at", when),
  why: needed("why", text(caption)),
  by: optional("by", id),
  evidence: always("ev", evidences),
});

const position = objectOf<Omit<Position, "kind">>({
  id: needed("id", id),
  act: needed("act", oneOf(acts)),
  by: always("by", ids),
  to: always("to", ids),
  text: needed("text", text(caption)),
  about: always("about", ids),
  due: optional("due", when),
  event: optional("at", id),
  answers: optional("answers", id),
  fate: optional("fate", listOf(fateStep, most.list)),
  dossiers: always("in", ids),
  evidence: always("ev", evidences),
});

const relation: Shape<NonNullable<Fact["relation"]>> = {
  read(door, value, path) {
    if (value === undefined || value === null) return undefined;
    const [from, verb, to] = Array.isArray(value) && value.length === 3 ? (value as unknown[]) : [];
    const [subject, words, object] = [parseItemId(from), text(name).read(door, verb, path), parseItemId(to)];
    return subject === undefined || words === undefined || object === undefined
      ? report(door, { code: "shape", path, wanted: "list" })
      : [subject, words, object];
  },
  write: (value) => value,
};

const fact = objectOf<Omit<Fact, "kind">>({
  id: needed("id", id),
  text: needed("text", text(caption)),
  about: always("about", ids),
  relation: optional("rel", relation),
  measure: optional(
    "n",
    objectOf<NonNullable<Fact["measure"]>>({
      value: needed("v", number),
      unit: needed("unit", text(tag)),
      approximate: optional("approx", truth),
      at: needed("at", when),
    }),
  ),
  from: optional("from", when),
  until: optional("till", when),
  dossiers: always("in", ids),
  evidence: always("ev", evidences),
});

const shapes = { dossier, entity, event, position, fact };

/** An item as it stands in the JSON of dossiers; of what kind it is, the list that it stands in says. */
export function itemJson(item: Item): unknown {
  const { kind, ...fields } = item;
  return (shapes[kind] as Shape<object>).write(fields);
}

/** Reads an item; what is wrong is reported to the door. */
export function readItem(door: DraftDoor, kind: ItemKind, value: unknown, path: string): Item | undefined {
  const read = (shapes[kind] as Shape<object>).read(door, value, path);
  return read === undefined ? undefined : ({ kind, ...read } as Item);
}

/**
 * Reads an item out of JSON of which nothing is known.
 * @example parseItem("entity", { id: "kz", kind: "country", name: " كازاخستان " }) // { ok: true, value: { kind: "entity", id: "kz", entityKind: "country", name: "كازاخستان" } }
 */
export function parseItem(kind: ItemKind, value: unknown): Outcome<Item, DraftProblem> {
  const door = openDoor();
  const item = readItem(door, kind, value, "");
  if (item !== undefined) return settle(item, door.problems);
  const [first, ...rest] = door.problems;
  return refuse(first ?? { code: "shape", path: "", wanted: "object" }, ...rest);
}
