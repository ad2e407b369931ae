import type { BlockId } from "../block.ts";
import { type DraftDoor, openDoor, readList, readObject, report } from "../draft-door.ts";
import { type DraftProblem, draftLimits } from "../draft-problem.ts";
import { type Instant, parseInstant } from "../instant.ts";
import { type Outcome, refuse, settle } from "../outcome.ts";
import { type StoryId, parseStoryId } from "../story-id.ts";
import type { NewsLevel } from "./change.ts";
import { itemJson, readItem } from "./dossier-json.ts";
import type { ItemId } from "./item-id.ts";
import { parseItemId } from "./item-id.ts";
import type { Item, ItemKind } from "./items.ts";
import { type Shape, needed, objectOf, oneOf, optional, parsed, text } from "./json-shape.ts";

/** A story as a document of dossiers brings it along: as much as its evidence needs. */
export interface DocumentStory {
  readonly id: StoryId;
  readonly title: string;
  readonly published: Instant;
  readonly revision: number;
  /** What the newest revision has put right. */
  readonly note?: string;
  readonly url?: string;
  readonly paragraphs: ReadonlyMap<BlockId, string>;
}

/** What a line of a document's log may have done. */
export const operationWords = ["add", "set", "fix", "fate", "ev", "link", "merge", "ask", "drop"] as const;

/** A line of a document's log: what was done, told in short. */
export interface DocumentChange {
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
  readonly op: (typeof operationWords)[number];
  /** An item, or the story that was laid into a dossier. */
  readonly ref: string;
  readonly to?: ItemId;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly why?: string;
  readonly confidence?: number;
  readonly news: NewsLevel;
  readonly state: "suggested" | "accepted" | "rejected";
  /** Who accepted or rejected it. */
  readonly decidedBy?: string;
}

/** Dossiers as one JSON document: what they say now, and in short how they came to say it. */
export interface DossierDocument {
  readonly root?: ItemId;
  readonly stories: readonly DocumentStory[];
  readonly items: readonly Item[];
  readonly log: readonly DocumentChange[];
}

export const documentSchema = "mihwar/dossier/1";

/** The lists of a document, in their order, and what stands in them. */
export const itemLists = [
  ["files", "dossier"],
  ["entities", "entity"],
  ["events", "event"],
  ["positions", "position"],
  ["facts", "fact"],
] as const satisfies readonly (readonly [string, ItemKind])[];

const most = { stories: 10_000, items: 20_000, log: 100_000, paragraphs: 20_000 };

const instant: Shape<Instant> = {
  ...parsed(parseInstant, "text"),
  write: (value) => value.replace(".000Z", "Z"),
};
const storyId = parsed(parseStoryId, "text");
const itemId = parsed(parseItemId, "text");
const counting = parsed(
  (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined),
  "number",
);
const share = parsed((value) => (typeof value === "number" && value >= 0 && value <= 1 ? value : undefined), "number");
const news = parsed((value) => ([0, 1, 2, 3] as const).find((level) => level === value), "number");
const fields: Shape<Readonly<Record<string, unknown>>> = {
  read: (door, value, path) => readObject(door, value, path),
  write: (value) => value,
};

const paragraphs: Shape<ReadonlyMap<BlockId, string>> = {
  read(door, value, path) {
    const object = readObject(door, value, path);
    if (object === undefined) return undefined;
    const entries = Object.entries(object);
    if (entries.length > most.paragraphs)
      return report(door, { code: "too-many", path, count: entries.length, most: most.paragraphs });
    return new Map(
      entries.flatMap(([name, words]) => {
        const read = text(draftLimits.blockText).read(door, words, `${path}.${name}`);
        return read === undefined ? [] : [[name as BlockId, read] as const];
      }),
    );
  },
  write: (map) => Object.fromEntries(map),
};

const story = objectOf<DocumentStory>({
  id: needed("id", storyId),
  title: needed("title", text(draftLimits.headline)),
  published: needed("published", instant),
  revision: needed("rev", counting),
  note: optional("revNote", text(draftLimits.caption)),
  url: optional("url", text(draftLimits.address)),
  paragraphs: needed("paras", paragraphs),
});

const change = objectOf<DocumentChange>({
  n: needed("n", counting),
  at: needed("at", instant),
  by: needed("by", text(draftLimits.name)),
  op: needed("op", oneOf(operationWords)),
  ref: needed("ref", text(draftLimits.tag)),
  to: optional("to", itemId),
  before: optional("before", fields),
  after: optional("after", fields),
  note: needed("note", text(draftLimits.caption)),
  why: optional("why", text(draftLimits.caption)),
  confidence: optional("conf", share),
  news: needed("news", news),
  state: needed("state", oneOf(["suggested", "accepted", "rejected"] as const)),
  decidedBy: optional("ok", text(draftLimits.name)),
});

function readAll<Value>(
  door: DraftDoor,
  value: unknown,
  path: string,
  limit: number,
  read: (value: unknown, path: string) => Value | undefined,
): readonly Value[] {
  return readList(door, value, path, limit).flatMap((one, at) => read(one, `${path}[${at}]`) ?? []);
}

/**
 * Reads a document of dossiers. Whether its items fit together, the log's own door says when they are let in.
 * @example parseDocument({ files: [] }) // { ok: true, value: { stories: [], items: [], log: [] } }
 */
export function parseDocument(value: unknown): Outcome<DossierDocument, DraftProblem> {
  const door = openDoor();
  const object = readObject(door, value ?? 0, "");
  if (object === undefined) return refuse({ code: "shape", path: "", wanted: "object" });
  const root = itemId.read(door, object["root"], "root");
  const stories = readAll(door, object["stories"], "stories", most.stories, (one, path) => story.read(door, one, path));
  const items = itemLists.flatMap(([list, kind]) =>
    readAll(door, object[list], list, most.items, (one, path) => readItem(door, kind, one, path)),
  );
  const log = readAll(door, object["log"], "log", most.log, (one, path) => change.read(door, one, path));
  return settle({ ...(root === undefined ? {} : { root }), stories, items, log }, door.problems);
}

/** A document as JSON. */
export const documentJson = ({ root, stories, items, log }: DossierDocument): Readonly<Record<string, unknown>> => ({
  $schema: documentSchema,
  ...(root === undefined ? {} : { root }),
  lang: "ar",
  stories: stories.map((one) => story.write(one)),
  ...Object.fromEntries(
    itemLists.map(([list, kind]) => [list, items.filter((item) => item.kind === kind).map(itemJson)]),
  ),
  log: log.map((one) => change.write(one)),
});
