import type { Story } from "@mihwar/newsroom";
import { type Transaction, sql } from "kysely";
import type { Database } from "./database.ts";
import { type Shown, changesIndex } from "./search-fresh.ts";

/**
 * Has what is related to each story found that neither has been compared nor waits: all of them, in an archive that has
 * come from a backup.
 */
export const lostRelatedDue = `insert into mihwar.related_due (story, due)
  select id, visible from mihwar.story where visible is not null
    and not exists (select from mihwar.related_story where related_story.story = id)
  on conflict (story) do nothing`;

/**
 * Notes, in the transaction that changes a story, that what is related to it is to be found anew: from the moment on from
 * which readers may read it, and at once where they no longer may.
 */
export async function noteRelatedDue(
  tx: Transaction<Database>,
  before: Shown | undefined,
  after: Story,
): Promise<void> {
  if (!changesIndex(before, after)) return;
  await sql`insert into mihwar.related_due as waiting (story, due)
    select id, coalesce(visible, clock_timestamp()) from mihwar.story where id = ${after.id}
    on conflict (story) do update set due = excluded.due, n = default`.execute(tx);
}
