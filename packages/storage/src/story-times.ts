import {
  type Instant,
  type SectionId,
  type StoryId,
  type StoryLogRow,
  type StoryTimes,
  type StoryTimesListing,
  storyAt,
} from "@mihwar/newsroom";
import { type Kysely, type SqlBool, sql } from "kysely";
import { clampLimit } from "./cursor.ts";
import type { Database } from "./database.ts";
import { type LinedStory, memoryLine } from "./memory-lines.ts";
import { personsOf } from "./public-view.ts";
import { isStorable } from "./storable.ts";
import { standing } from "./story-lines.ts";

const notOut = sql<SqlBool>`(state in ('draft', 'review', 'ready') or (state = 'scheduled' and (visible <= clock_timestamp()) is not true))`;

/** Stories by what is to become of them and when. */
export async function listTimes(db: Kysely<Database>, wanted: StoryTimesListing): Promise<readonly StoryTimes[]> {
  if (!isStorable(wanted)) return [];
  const { from, until, sections, whose } = wanted;
  const scheduled = sql<Instant | null>`case when state = 'scheduled' and ${notOut} then state_at end`;
  const embargo = sql<Instant | null>`case when embargo > clock_timestamp() and state <> 'withdrawn' then embargo end`;
  const deadline = sql<Instant | null>`case when ${notOut} then deadline end`;
  const isWithin = (moment: typeof scheduled) =>
    sql`(${moment} >= ${from}::timestamptz and ${moment} < ${until}::timestamptz)`;
  let query = db
    .selectFrom("mihwar.story")
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom("mihwar.audit")
          .select([
            sql<Instant>`min(at)`.as("first"),
            sql<Instant>`max(at)`.as("last"),
            sql<number>`count(*)`.as("times"),
          ])
          .where(sql<SqlBool>`subject = 'story:' || mihwar.story.id`)
          .as("said"),
      (join) => join.onTrue(),
    )
    .select(["id", "headline", "section", "first", "last", "times", standing.as("standing")])
    .select([scheduled.as("scheduled"), embargo.as("embargo_until"), deadline.as("due")])
    .where(sql<SqlBool>`(${isWithin(scheduled)} or ${isWithin(embargo)} or ${isWithin(deadline)})`);
  if (sections !== undefined) query = query.where(sql<SqlBool>`section = any(${sections}::text[])`);
  if (whose !== undefined) {
    const { by, person } = whose;
    const isNamed = person === undefined ? sql`false` : sql`persons @> array[${person}]::text[]`;
    query = query.where(sql<SqlBool>`(begun_by = ${by} or ${isNamed})`);
  }
  const rows = await query.orderBy("id").limit(clampLimit(wanted.limit)).execute();
  return rows.map((row): StoryTimes => ({
    id: row.id as StoryId,
    headline: row.headline,
    section: row.section as SectionId,
    state: row.standing,
    ...(row.scheduled === null ? {} : { scheduled: row.scheduled }),
    ...(row.embargo_until === null ? {} : { embargo: row.embargo_until }),
    ...(row.due === null ? {} : { deadline: row.due }),
    touched: { first: row.first, last: row.last, times: row.times },
  }));
}

const unpublished: ReadonlySet<string> = new Set(["draft", "review", "ready", "scheduled"]);

/** The same in memory, as `Archive.listStoryTimes` promises it. */
export function memoryTimes(
  all: readonly LinedStory[],
  log: readonly StoryLogRow[],
  wanted: StoryTimesListing,
  now: Instant,
): readonly StoryTimes[] {
  if (!isStorable(wanted)) return [];
  const { from, until, sections, whose } = wanted;
  const times = (kept: LinedStory): StoryTimes => {
    const { id, content, embargo } = kept.story;
    const { state } = storyAt(kept.story, now);
    const rows = log.filter(({ subject }) => subject === `story:${id}`);
    const isOut = !unpublished.has(state.kind);
    return {
      id,
      headline: content.headline,
      section: content.section,
      state: state.kind,
      ...(state.kind === "scheduled" ? { scheduled: state.at } : {}),
      ...(embargo === undefined || embargo <= now || state.kind === "withdrawn" ? {} : { embargo }),
      ...(isOut || kept.deadline === undefined ? {} : { deadline: kept.deadline }),
      touched: { first: rows[0]?.at ?? now, last: rows.at(-1)?.at ?? now, times: rows.length },
    };
  };
  return all
    .filter((kept) => {
      if (whose === undefined) return true;
      const isNamed = whose.person !== undefined && personsOf(kept.story.content).includes(whose.person);
      return isNamed || memoryLine(kept, now).begunBy === whose.by;
    })
    .map(times)
    .filter(({ section }) => sections?.includes(section) !== false)
    .filter(({ scheduled, embargo, deadline }) =>
      [scheduled, embargo, deadline].some((moment) => moment !== undefined && moment >= from && moment < until),
    )
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, clampLimit(wanted.limit));
}
