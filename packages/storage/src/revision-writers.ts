import type { Actor, StoryId, TextWriter } from "@mihwar/newsroom";
import type { Kysely, Transaction } from "kysely";
import type { Database } from "./database.ts";

/**
 * A story has a new revision: those who wrote in its shared text begin anew. Where the revision is that text, they are
 * written under it.
 */
export async function giveWriters(tx: Transaction<Database>, story: StoryId, number: number | undefined) {
  const row = await tx
    .selectFrom("mihwar.story_shared")
    .select("writers")
    .where("story", "=", story)
    .executeTakeFirst();
  if (row === undefined || row.writers.length === 0) return;
  if (number !== undefined)
    await tx
      .insertInto("mihwar.revision_writer")
      .values(row.writers.map(({ by, blocks }, at) => ({ story, number, place: at + 1, actor: by, blocks })))
      .execute();
  await tx.updateTable("mihwar.story_shared").set({ writers: "[]" }).where("story", "=", story).execute();
}

/** Whether somebody has written in a story's shared text since its newest revision. */
export async function hasWriters(tx: Transaction<Database>, story: StoryId): Promise<boolean> {
  const row = await tx
    .selectFrom("mihwar.story_shared")
    .select("writers")
    .where("story", "=", story)
    .executeTakeFirst();
  return row !== undefined && row.writers.length > 0;
}

/** Who wrote in the revisions of a story, by their numbers. */
export async function listWriters(
  db: Kysely<Database>,
  story: StoryId,
): Promise<ReadonlyMap<number, readonly TextWriter[]>> {
  const rows = await db
    .selectFrom("mihwar.revision_writer")
    .select(["number", "actor", "blocks"])
    .where("story", "=", story)
    .orderBy("number")
    .orderBy("place")
    .execute();
  const found = new Map<number, TextWriter[]>();
  for (const { number, actor, blocks } of rows)
    found.set(number, [...(found.get(number) ?? []), { by: actor as Actor, blocks }]);
  return found;
}
