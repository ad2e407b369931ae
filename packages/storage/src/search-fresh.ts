import type { Story, StoryContent } from "@mihwar/newsroom";
import { indexRecord, packRecord, storyVocabulary } from "@mihwar/search";
import { type Transaction, sql } from "kysely";
import type { Database } from "./database.ts";

/** What of a story says whether readers shall read it, and in which copy. */
export type Shown = Pick<Story, "publicRevision" | "published" | "state">;

const isMeantForReaders = ({ state }: Shown): boolean =>
  state.kind === "scheduled" || state.kind === "live" || state.kind === "corrected";

/** Whether the index must hear of a change: of another copy for readers, another hour, or that there is none any more. */
export function changesIndex(before: Shown | undefined, after: Shown): boolean {
  const was = before !== undefined && isMeantForReaders(before) ? before : undefined;
  const is = isMeantForReaders(after) ? after : undefined;
  return was?.publicRevision !== is?.publicRevision || was?.published !== is?.published;
}

/**
 * Writes a story into the fresh part of the index, in the transaction that changes the story: one row a story. What is not
 * meant for readers has none; what segments hold of it is left to the join with the stories as they are.
 */
export async function writeFresh(tx: Transaction<Database>, before: Story | undefined, after: Story): Promise<void> {
  if (!changesIndex(before, after)) return;
  await tx.deleteFrom("mihwar.search_fresh").where("story", "=", after.id).execute();
  const { publicRevision, published } = after;
  if (!isMeantForReaders(after) || publicRevision === undefined || published === undefined) return;
  const { content } = await tx
    .selectFrom("mihwar.revision")
    .select("content")
    .where("story", "=", after.id)
    .where("number", "=", publicRevision)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("mihwar.search_fresh")
    .values({
      story: after.id,
      revision: publicRevision,
      published,
      section: content.section,
      record: Buffer.from(packRecord(indexRecord(content))),
      words: sql<readonly string[]>`${wordsOf(content)}::text[]`,
    })
    .execute();
}

const wordsOf = (content: StoryContent): string[] => [...storyVocabulary(content)];
