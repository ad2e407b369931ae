import type { Instant, StoryContent } from "@mihwar/newsroom";
import { indexRecord, mostDocuments, storyVocabulary } from "@mihwar/search";
import type pg from "pg";
import { asFault } from "./connection.ts";
import { inTransaction } from "./in-transaction.ts";
import { plainSession } from "./backup-snapshot.ts";
import { mergeSegments } from "./search-merge.ts";
import { freshColumns, freshStory } from "./search-view.ts";
import { type Indexed, writeStories } from "./search-write.ts";

/** The advisory lock of whoever keeps the index: «srch» in ASCII. */
const keeperLock = 0x73_72_63_68;

export interface KeepingSearch {
  readonly url: string;
  /** Told after each batch of stories that the index did not have: how many are done, of how many. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  /** Only gathers and merges: does not look for stories that the index lacks, which is a look at all of them. */
  readonly onlyFresh?: boolean;
  /** Stories of one batch, 1 to 16,384: what is in memory at once. 4,096 unless said. */
  readonly batch?: number;
  /** Fresh stories are gathered into a segment from so many on; 256 unless said. */
  readonly gatherFrom?: number;
  /** Milliseconds for which a merged segment stays for questions that are reading it: a minute unless said. */
  readonly retireAfter?: number;
  /** The round ends behind the step that is under way. */
  readonly signal?: AbortSignal;
}

/** What a round has done; `busy` where another process is at it. */
export type KeptSearch =
  | { readonly kind: "busy" }
  | { readonly kind: "kept"; readonly indexed: number; readonly gathered: number; readonly merged: number };

/**
 * One round of keeping the index, while others read and write: stories that it does not have are indexed, fresh ones are
 * gathered into segments, segments merged. Whatever was committed stays when it is stopped, and the next round goes on.
 * @throws ArchiveDown
 */
export async function keepSearch(keeping: KeepingSearch): Promise<KeptSearch> {
  let client: pg.Client | undefined;
  try {
    client = await plainSession(keeping.url, "mihwar-search", false);
    const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [keeperLock]);
    if (rows[0]?.locked !== true) return { kind: "busy" };
    return await round(client, keeping);
  } catch (error) {
    throw asFault(error);
  } finally {
    await client?.end().catch(() => {});
  }
}

async function round(client: pg.Client, keeping: KeepingSearch): Promise<KeptSearch> {
  const goesOn = (): boolean => keeping.signal?.aborted !== true;
  await client.query(
    `delete from mihwar.search_segment where state = 'written'
       or (state = 'retired' and changed <= clock_timestamp() - $1 * interval '1 millisecond')`,
    [keeping.retireAfter ?? 60_000],
  );
  const indexed = keeping.onlyFresh === true ? 0 : await indexMissing(client, keeping, goesOn);
  const gathered = await gatherFresh(client, keeping.gatherFrom ?? 256, goesOn);
  const merged = await mergeSegments(client, goesOn);
  return { kind: "kept", indexed, gathered, merged };
}

/** Public stories, now or later, of which the index has not what readers read. */
const missing = `
  from mihwar.story
  where visible is not null
    and not exists (
      select from mihwar.search_doc as doc where doc.story = id and doc.revision = public_revision)
    and not exists (
      select from mihwar.search_fresh as fresh where fresh.story = id and fresh.revision = public_revision)`;

interface MissingRow {
  readonly id: string;
  readonly revision: number;
  readonly published: Instant;
  readonly content: StoryContent;
}

const readAtOnce = 200;

async function indexMissing(client: pg.Client, keeping: KeepingSearch, goesOn: () => boolean): Promise<number> {
  const batch = Math.min(mostDocuments, Math.max(1, keeping.batch ?? 4096));
  const counted = await client.query<{ count: number }>(`select count(*) as count ${missing}`);
  const of = counted.rows[0]?.count ?? 0;
  let done = 0;
  let after = "";
  let stories: Indexed[] = [];
  while (of > 0 && goesOn()) {
    const { rows } = await client.query<MissingRow>(
      `select story.id, story.public_revision as revision, story.published, revision.content
       from (select id, public_revision, published ${missing} and id > $1 order by id limit ${readAtOnce}) as story
       join mihwar.revision on revision.story = story.id and revision.number = story.public_revision
       order by story.id`,
      [after],
    );
    for (const { id, revision, published, content } of rows) {
      stories.push({
        story: id,
        revision,
        published: Date.parse(published),
        section: content.section,
        record: indexRecord(content),
        words: storyVocabulary(content),
      });
    }
    const isLast = rows.length < readAtOnce;
    if (stories.length > 0 && (isLast || stories.length + readAtOnce > batch)) {
      const written = stories;
      stories = [];
      await inTransaction(client, () => writeStories(client, written));
      done += written.length;
      keeping.onProgress?.({ done, of });
    }
    if (isLast) break;
    after = rows.at(-1)?.id ?? after;
  }
  return done;
}

/** Gathers the fresh stories into segments: from one moment to the next they are in the one and not in the other. */
async function gatherFresh(client: pg.Client, from: number, goesOn: () => boolean): Promise<number> {
  const most = 1024;
  for (let gathered = 0; ;) {
    const { rows } = await client.query<Parameters<typeof freshStory>[0]>(
      `select ${freshColumns} from mihwar.search_fresh order by n limit ${most}`,
    );
    if (rows.length < Math.max(1, from) || !goesOn()) return gathered;
    const stories = rows.map(freshStory);
    await inTransaction(client, async () => {
      await writeStories(client, stories);
      await client.query("delete from mihwar.search_fresh where n = any($1::int8[])", [stories.map(({ n }) => n)]);
    });
    gathered += stories.length;
  }
}
