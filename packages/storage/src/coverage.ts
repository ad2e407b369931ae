import {
  type Actor,
  type Coverage,
  CoverageConflict,
  type CoverageId,
  type CoverageListing,
  type ItemId,
  type KeptCoverage,
  type MemberId,
  type SectionId,
  type StoryId,
  isCoverageSpan,
} from "@mihwar/newsroom";
import { isSameValue } from "@mihwar/newsroom/desk/same-value";
import { type Kysely, type Selectable, type SqlBool, type Transaction, sql } from "kysely";
import { clampLimit } from "./cursor.ts";
import type { CoverageTable, Database } from "./database.ts";
import { isStorable, verifyId, verifyText, verifyWord } from "./storable.ts";
import { Unstorable } from "./unstorable.ts";

const coverageOf = (row: Selectable<CoverageTable>): KeptCoverage => ({
  id: row.id as CoverageId,
  title: row.title,
  from: row.starts,
  ...(row.ends === null ? {} : { until: row.ends }),
  section: row.section as SectionId,
  ...(row.note === null ? {} : { note: row.note }),
  assigned: row.assigned as readonly string[] as readonly MemberId[],
  ...(row.event === null ? {} : { event: row.event as ItemId }),
  ...(row.story === null ? {} : { story: row.story as StoryId }),
  state: row.state,
  begunBy: row.begun_by as Actor,
  begun: row.begun,
  changed: row.changed,
  version: row.version,
});

/** Looks whether a note can be kept as it is. @throws Unstorable */
export function verifyCoverage(coverage: Coverage): void {
  verifyId(coverage.id, "id");
  verifyWord(coverage.section, "section");
  verifyText(coverage, "coverage");
  for (const member of coverage.assigned) verifyId(member, "assigned");
  if (!isCoverageSpan(coverage)) throw new Unstorable("time", "from");
}

/** The day before a day, and the one after: a moment's day is one of the three, wherever its clock hangs. */
export const dayBeside = (day: string, by: -1 | 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

export async function findCoverage(db: Kysely<Database>, id: CoverageId): Promise<KeptCoverage | undefined> {
  if (!isStorable(id)) return undefined;
  const row = await db.selectFrom("mihwar.coverage").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : coverageOf(row);
}

export async function listCoverage(db: Kysely<Database>, wanted: CoverageListing): Promise<readonly KeptCoverage[]> {
  if (!isStorable(wanted)) return [];
  const { days, story, events } = wanted;
  let query = db.selectFrom("mihwar.coverage").selectAll();
  if (days !== undefined) {
    const { first, last, timeZone } = days;
    query = query
      .where("last_day", ">=", dayBeside(first, -1))
      .where("first_day", "<=", dayBeside(last, 1))
      .where(sql<SqlBool>`mihwar.day_of_time(coalesce(ends, starts), ${timeZone}) >= ${first}`)
      .where(sql<SqlBool>`mihwar.day_of_time(starts, ${timeZone}) <= ${last}`);
  }
  if (story !== undefined) query = query.where("story", "=", story);
  if (events !== undefined) query = query.where(sql<SqlBool>`event = any(${events}::text[])`);
  const rows = await query.orderBy("starts").orderBy("id").limit(clampLimit(wanted.limit)).execute();
  return rows.map(coverageOf);
}

/** Stores a note over the one that it was made from. @throws CoverageConflict */
export async function keepCoverage(
  tx: Transaction<Database>,
  coverage: Coverage,
  by: Actor,
  before: KeptCoverage | undefined,
): Promise<void> {
  const { id } = coverage;
  const now = sql<KeptCoverage["changed"]>`date_trunc('milliseconds', statement_timestamp())`;
  const row = {
    title: coverage.title,
    starts: coverage.from,
    ends: coverage.until ?? null,
    section: coverage.section,
    note: coverage.note ?? null,
    assigned: coverage.assigned,
    event: coverage.event ?? null,
    story: coverage.story ?? null,
    state: coverage.state,
    changed: now,
  };
  if (before === undefined) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("mihwar.coverage")
      .values({ id, ...row, begun_by: by, begun: now, version: 1 })
      .onConflict((taken) => taken.column("id").doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) throw new CoverageConflict(id);
    return;
  }
  const held = await tx.selectFrom("mihwar.coverage").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (held === undefined || !isSameValue(coverageOf(held), before)) throw new CoverageConflict(id);
  await tx
    .updateTable("mihwar.coverage")
    .set({ ...row, version: held.version + 1 })
    .where("id", "=", id)
    .execute();
}
