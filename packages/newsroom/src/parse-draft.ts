import { slug } from "@mihwar/arabic/slug";
import type { CalendarDay, Draft } from "./draft.ts";
import {
  type DraftDoor,
  type Unread,
  openDoor,
  readEach,
  readLine,
  readLines,
  readList,
  readObject,
  report,
} from "./draft-door.ts";
import { type DraftProblem, draftLimits } from "./draft-problem.ts";
import { type Instant, parseInstant } from "./instant.ts";
import { type Outcome, refuse, settle } from "./outcome.ts";
import type { Liveblog } from "./liveblog.ts";
import { readAddress, readBlockId, readBody, readPicture } from "./parse-block.ts";
import type { Byline, PersonId } from "./person.ts";
import type { Correction } from "./story.ts";
import { type StoryId, parseStoryId } from "./story-id.ts";

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}$/;
const personId = /^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/;

/**
 * Reads a calendar day, ISO 8601.
 * @example parseDay("2026-02-30") // undefined
 */
export function parseDay(value: unknown): CalendarDay | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  return parseInstant(`${value}T00:00:00Z`) === undefined ? undefined : (value as CalendarDay);
}

function readDate(door: DraftDoor, value: unknown, path: string): Instant | CalendarDay | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return parseInstant(value) ?? parseDay(value) ?? report(door, { code: "date-unreadable", path });
}

function readByline(door: DraftDoor, value: unknown, path: string): Byline | undefined {
  const object = readObject(door, value, path);
  if (object === undefined) return undefined;
  const name = readLine(door, object["name"], `${path}.name`, draftLimits.name);
  const role = readLine(door, object["role"], `${path}.role`, draftLimits.name);
  const { person } = object;
  if (name === undefined) return undefined;
  return {
    name,
    ...(role === undefined ? {} : { role }),
    ...(typeof person === "string" && personId.test(person) ? { person: person as PersonId } : {}),
  };
}

function readCorrection(door: DraftDoor, value: unknown, path: string): Correction | undefined {
  const object = readObject(door, value, path);
  if (object === undefined) return undefined;
  const at = parseInstant(object["at"]) ?? report(door, { code: "date-unreadable", path: `${path}.at` });
  const text = readLine(door, object["text"], `${path}.text`, draftLimits.caption);
  const post = readBlockId(object["post"]);
  if (at === undefined || text === undefined) return undefined;
  return { at, text, ...(post === undefined ? {} : { post }) };
}

/** The times of a live coverage; an end before the beginning is none. */
function readLiveblog(door: DraftDoor, value: unknown): Liveblog | undefined {
  const object = readObject(door, value, "liveblog");
  if (object === undefined) return undefined;
  const from = parseInstant(object["from"]) ?? report(door, { code: "date-unreadable", path: "liveblog.from" });
  const until = parseInstant(object["until"]);
  if (from === undefined) return undefined;
  return { from, ...(until === undefined || until < from ? {} : { until }) };
}

function readLanguage(door: DraftDoor, value: unknown): string {
  if (value === undefined || value === null || value === "") return "ar";
  if (typeof value === "string" && languageTag.test(value)) return value;
  report(door, { code: "language-unreadable", path: "language" });
  return "ar";
}

function readId(door: DraftDoor, value: unknown): StoryId | undefined {
  if (value === undefined || value === null) return undefined;
  return parseStoryId(value) ?? report(door, { code: "id-unusable", path: "id" });
}

function readSource(door: DraftDoor, value: unknown): Draft["source"] {
  const object = readObject(door, value, "source");
  if (object === undefined) return undefined;
  const name = readLine(door, object["name"], "source.name", draftLimits.name);
  const url = readAddress(door, object["url"], "source.url", false);
  if (name === undefined && url === undefined) return undefined;
  return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
}

/**
 * The domain's door for stories from outside: unknown JSON in, a checked and cleaned draft out. All texts are cleaned by
 * the newsroom's text policy; unsafe links lose their link and keep their words; everything else that will not do is
 * told with its place, up to a hundred problems at once.
 * @example parseDraft({ headline: "  هدنة\u202e هشّة " }) // { ok: true, value: { headline: "هدنة هشّة", ticker: [], byline: [], language: "ar", body: [], tags: [], furniture: [] } }
 */
export function parseDraft(value: unknown): Outcome<Draft, DraftProblem> {
  const door = openDoor();
  const object = readObject(door, value ?? 0, "");
  if (object === undefined) return refuse({ code: "shape", path: "", wanted: "object" });
  const before = door.problems.length;
  const draft = readDraft(door, object);
  const isTitleUnread = door.problems.slice(before).some(({ path }) => path === "headline");
  if (draft.headline === "" && !isTitleUnread) report(door, { code: "headline-missing", path: "headline" });
  return settle(draft, door.problems);
}

/**
 * Reads copy that is being written: what `parseDraft` reads, whose headline may still be empty.
 * @example parseCopy({ headline: "", body: [] }) // { ok: true, value: { headline: "", ticker: [], byline: [], language: "ar", body: [], tags: [], furniture: [] } }
 */
export function parseCopy(value: unknown): Outcome<Draft, DraftProblem> {
  const door = openDoor();
  const object = readObject(door, value ?? 0, "");
  if (object === undefined) return refuse({ code: "shape", path: "", wanted: "object" });
  const draft = readDraft(door, object);
  return settle(draft, door.problems);
}

function readDraft(door: DraftDoor, object: Unread): Draft {
  const line = (key: string, most: number): string | undefined => readLine(door, object[key], key, most);

  const id = readId(door, object["id"]);
  const address = line("slug", draftLimits.slug);
  const ownSlug = address === undefined ? "" : slug(address);
  const headline = line("headline", draftLimits.headline);
  const standfirst = line("standfirst", draftLimits.standfirst);
  const section = line("section", draftLimits.name);
  const { headline: headlineLength, tickerLines, tag, tags, caption, blockText } = draftLimits;
  const ticker = readLines(door, object["ticker"], "ticker", { entries: tickerLines, letters: headlineLength });
  const bylines = readList(door, object["byline"], "byline", draftLimits.bylines);
  const byline = readEach(bylines, "byline", (one, path) => readByline(door, one, path));
  const published = readDate(door, object["published"], "published");
  const updated = readDate(door, object["updated"], "updated");
  const language = readLanguage(door, object["language"]);
  const hero = readPicture(door, object["hero"], "hero");
  const body = readBody(door, object["body"], "body");
  const named = readLines(door, object["tags"], "tags", { entries: tags, letters: tag });
  const sources = readLines(door, object["sources"], "sources", { entries: draftLimits.sources, letters: caption });
  const corrected = readList(door, object["corrections"], "corrections", draftLimits.corrections);
  const corrections = readEach(corrected, "corrections", (one, path) => readCorrection(door, one, path));
  const liveblog = readLiveblog(door, object["liveblog"]);
  const source = readSource(door, object["source"]);
  const furniture = readLines(door, object["furniture"], "furniture", {
    entries: draftLimits.furniture,
    letters: blockText,
  });

  return {
    ...(id === undefined ? {} : { id }),
    ...(ownSlug === "" ? {} : { slug: ownSlug }),
    headline: headline ?? "",
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(section === undefined ? {} : { section }),
    ticker,
    byline,
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    language,
    ...(hero === undefined ? {} : { hero }),
    body,
    tags: [...new Set(named)],
    ...(sources.length === 0 ? {} : { sources }),
    ...(corrections.length === 0 ? {} : { corrections }),
    ...(liveblog === undefined ? {} : { liveblog }),
    ...(source === undefined ? {} : { source }),
    furniture,
  };
}
