import { type StoryId, mostReadKey } from "@mihwar/newsroom";
import { type Transaction, sql } from "kysely";
import { channel, hintPayloads } from "./change-notice.ts";
import type { Database } from "./database.ts";

/** So many stories are ranked, and only those that are read so often: a list of two readers tells nobody anything. */
const most = 20;
export const leastReads = 3;

/**
 * What is read most is what was read in the last day, a reader of twelve hours ago for half. Of what is counted by the
 * hour two days are kept.
 */
const ranking = sql<{ stories: readonly string[] }>`
  select coalesce(array_agg(story order by worth desc, story), '{}') as stories from (
    select story, sum(reads * power(0.5, extract(epoch from now() - hour) / 43200.0)) as worth
    from mihwar.story_reads join mihwar.story on id = story
    where hour > now() - interval '24 hours' and visible <= now()
    group by story having sum(reads) >= ${leastReads}
    order by worth desc, story limit ${most}) as best`;

/** Adds up what was read, of what readers may read, and ranks it anew where that was last done five minutes ago. */
export async function writeReads(tx: Transaction<Database>, reads: ReadonlyMap<StoryId, number>): Promise<void> {
  const stories = [...reads.keys()].toSorted();
  const counts = stories.map((story) => reads.get(story) ?? 0);
  await sql`insert into mihwar.story_reads as known (hour, story, reads)
    select date_trunc('hour', now()), given.story, given.reads
    from unnest(${stories}::text[], ${counts}::int[]) as given (story, reads)
    join mihwar.story on id = given.story
    where visible <= now() and given.reads > 0
    on conflict (hour, story) do update set reads = known.reads + excluded.reads`.execute(tx);
  const due = await sql<{ stories: readonly string[] }>`update mihwar.most_read set ranked = now()
    where ranked <= now() - interval '5 minutes' returning stories`.execute(tx);
  const [before] = due.rows;
  if (before === undefined) return;
  await sql`delete from mihwar.story_reads where hour < now() - interval '48 hours'`.execute(tx);
  const { rows } = await ranking.execute(tx);
  const now = rows[0]?.stories ?? [];
  if (now.join(" ") === before.stories.join(" ")) return;
  await sql`update mihwar.most_read set stories = ${now}::text[]`.execute(tx);
  await sql`select pg_notify(${channel}, payload) from unnest(${hintPayloads([mostReadKey])}::text[]) as payload`.execute(
    tx,
  );
}
