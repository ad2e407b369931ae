import {
  type Actor,
  type Listed,
  type SectionId,
  type StoryId,
  type StoryLine,
  type StoryLineListing,
  type StoryLogRow,
  type StoryStateKind,
  storyKey,
} from "@mihwar/newsroom";
import { type Kysely, type SqlBool, sql } from "kysely";
import { clampLimit, readCursor, writeCursor } from "./cursor.ts";
import type { Database } from "./database.ts";
import { isStorable } from "./storable.ts";

/** So many words are looked for in headlines; of a longer question the rest is left out. */
const mostWords = 12;
/** Rows of a story's log that are told. */
const mostRows = 1000;

/** A scheduled story whose time has come is live, though nobody has touched it. */
export const standing = sql<StoryStateKind>`case when state = 'scheduled' and visible <= clock_timestamp() then 'live' else state end`;

const columns = (db: Kysely<Database>) =>
  db
    .selectFrom("mihwar.story")
    .select(["id", "headline", "section", "revision", "changed", "byline", "deadline", "returned", "liveblog"])
    .select(standing.as("standing"))
    .select(
      sql<string>`coalesce(begun_by, (select actor from mihwar.revision where story = id and number = 1))`.as("begun"),
    );

type Row = Awaited<ReturnType<ReturnType<typeof columns>["execute"]>>[number];

const lineOf = (row: Row): StoryLine => ({
  id: row.id as StoryId,
  headline: row.headline,
  section: row.section as SectionId,
  state: row.standing,
  revision: row.revision,
  changed: row.changed,
  byline: row.byline,
  begunBy: row.begun as Actor,
  ...(row.deadline === null ? {} : { deadline: row.deadline }),
  isReturned: row.returned,
  ...(row.liveblog === null ? {} : { liveblog: row.liveblog }),
});

const wordsOf = (text: string): readonly string[] => [...new Set(text.trim().split(/\s+/u))].slice(0, mostWords);

/** Each word somewhere in a column of folded text. A word of marks alone is everywhere. */
const containsAll = (column: "headline_folded" | "byline_folded", words: readonly string[]) =>
  sql<SqlBool>`${sql.join(
    words.map((word) => sql`strpos(${sql.ref(column)}, (select mihwar.fold_spelling(${word}::text))) > 0`),
    sql` and `,
  )}`;

function inState(state: StoryStateKind) {
  switch (state) {
    case "live":
      return sql<SqlBool>`(state = 'live' or (state = 'scheduled' and visible <= clock_timestamp()))`;
    case "scheduled":
      return sql<SqlBool>`(state = 'scheduled' and (visible <= clock_timestamp()) is not true)`;
    case "draft":
    case "review":
    case "ready":
    case "corrected":
    case "withdrawn":
      return sql<SqlBool>`state = ${state}`;
  }
}

const notOut = sql<SqlBool>`(state in ('draft', 'review', 'ready') or (state = 'scheduled' and (visible <= clock_timestamp()) is not true))`;

/** The newsroom's own list. */
export async function listLines(db: Kysely<Database>, wanted: StoryLineListing): Promise<Listed<StoryLine>> {
  if (!isStorable(wanted)) return { items: [] };
  const { state, unpublished, sections, words = "", whose, author, returned, deadline, order = "changed" } = wanted;
  const limit = clampLimit(wanted.limit);
  const byDeadline = order === "deadline";
  const after = readCursor(byDeadline ? "d" : "c", wanted.after);
  const sought = wordsOf(words);
  let query = columns(db);
  if (state !== undefined) query = query.where(inState(state));
  if (unpublished === true) query = query.where(notOut);
  if (sections?.length === 1) query = query.where("section", "=", sections[0] ?? "");
  else if (sections !== undefined) query = query.where(sql<SqlBool>`section = any(${sections}::text[])`);
  if (wanted.ids !== undefined) query = query.where(sql<SqlBool>`id = any(${wanted.ids}::text[])`);
  if (words.trim() !== "") query = query.where(containsAll("headline_folded", sought));
  if (whose !== undefined) {
    const { by, person } = whose;
    const isNamed = person === undefined ? sql`false` : sql`persons @> array[${person}]::text[]`;
    query = query.where(sql<SqlBool>`(begun_by = ${by} or ${isNamed})`);
  }
  if (author !== undefined) {
    const isNamed = author.name.trim() === "" ? sql`true` : containsAll("byline_folded", wordsOf(author.name));
    query = query.where(sql<SqlBool>`((${isNamed}) or begun_by = any(${author.begunBy}::text[]))`);
  }
  if (returned === true) query = query.where("returned", "=", true).where("state", "=", "draft");
  if (wanted.liveblog !== undefined) query = query.where("liveblog", "=", wanted.liveblog);
  if (deadline !== undefined || byDeadline) query = query.where("deadline", "is not", null);
  if (deadline?.from !== undefined) query = query.where("deadline", ">", deadline.from);
  if (deadline?.until !== undefined) query = query.where("deadline", "<=", deadline.until);
  if (after !== undefined)
    query = query.where(
      byDeadline
        ? sql<SqlBool>`(deadline, id) > (${after.at}::timestamptz, ${after.id})`
        : sql<SqlBool>`(changed, id) < (${after.at}::timestamptz, ${after.id})`,
    );
  const sorted = byDeadline
    ? query.orderBy("deadline").orderBy("id")
    : query.orderBy("changed", "desc").orderBy("id", "desc");
  const rows = await sorted.limit(limit + 1).execute();
  const items = rows.slice(0, limit).map(lineOf);
  const last = rows.length > limit ? items.at(-1) : undefined;
  if (last === undefined) return { items };
  const at = byDeadline ? (last.deadline ?? last.changed) : last.changed;
  return { items, next: writeCursor(byDeadline ? "d" : "c", { at, id: last.id }) };
}

export async function findLine(db: Kysely<Database>, id: StoryId): Promise<StoryLine | undefined> {
  if (!isStorable(id)) return undefined;
  const row = await columns(db).where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : lineOf(row);
}

export async function listLogOf(db: Kysely<Database>, id: StoryId): Promise<readonly StoryLogRow[]> {
  if (!isStorable(id)) return [];
  const rows = await db
    .selectFrom("mihwar.audit")
    .select(["n", "at", "actor", "action", "subject", "note", "revision"])
    .where("subject", "=", storyKey(id))
    .orderBy("n", "desc")
    .limit(mostRows)
    .execute();
  return rows.map(({ actor, note, revision, ...row }) => ({
    ...row,
    by: actor as Actor,
    ...(note === null ? {} : { note }),
    ...(revision === null ? {} : { revision }),
  }));
}
