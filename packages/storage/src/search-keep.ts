import type { Instant, StoryContent } from "@mihwar/newsroom";
import { indexRecord, mostDocuments, storyVocabulary } from "@mihwar/search";
import type pg from "pg";
import { asFault } from "./connection.ts";
import { inTransaction } from "./in-transaction.ts";
import { plainSession } from "./backup-snapshot.ts";
import { mergeSegments } from "./search-merge.ts";
import { freshColumns, freshStory } from "./search-view.ts";
import { beginRemake, endRemake, remakeStep, searchState } from "./search-remake.ts";
import { type Indexed, type WritingTo, writeStories } from "./search-write.ts";

/** The advisory lock of whoever keeps the index: «srch» in ASCII. */
const keeperLock = 0x73_72_63_68;

export interface KeepingSearch {
  readonly url: string;
  /**
   * Told after each batch of stories that the index did not have: how many are done, of how many. Of an index that is made
   * anew, what was done before it was broken off is counted too, and told at once.
   */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  /**
   * Only gathers and merges, and goes on with an index that is being made anew: does not look for stories that the index
   * lacks, which is a look at all of them.
   */
  readonly onlyFresh?: boolean;
  /** Has the whole index made anew; one that is being made is gone on with. */
  readonly remake?: boolean;
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
  await sweep(client, keeping);
  let indexed = 0;
  if (keeping.onlyFresh !== true) {
    indexed = await indexMissing(client, keeping, inUse, goesOn);
  }
  if (keeping.onlyFresh !== true || (await searchState(client)).boundary !== null)
    indexed += await remakeIndex(client, keeping, goesOn);
  const gathered = await gatherFresh(client, keeping.gatherFrom ?? 256, goesOn);
  const merged = await mergeSegments(client, goesOn);
  return { kind: "kept", indexed, gathered, merged };
}

/** Deletes segments that were half written when a round was broken off, and those that no question reads any more. */
async function sweep(client: pg.Client, { retireAfter = 60_000 }: KeepingSearch): Promise<void> {
  await client.query(
    `delete from mihwar.search_segment where state = 'written'
       or (state = 'retired' and changed <= clock_timestamp() - $1 * interval '1 millisecond')`,
    [retireAfter],
  );
}

/**
 * Makes the index anew where that is asked for, was begun, or the program takes copy apart in a later way than the one that
 * made it. Readers are answered from the old until the new is whole.
 */
async function remakeIndex(client: pg.Client, keeping: KeepingSearch, goesOn: () => boolean): Promise<number> {
  const step = remakeStep(await searchState(client), keeping.remake === true);
  if (step === "none") return 0;
  if (step === "begin") {
    // what waits was taken apart before, and belongs to the old
    await gatherFresh(client, 1, () => true);
    await beginRemake(client);
  }
  const remade = await indexMissing(client, keeping, inTheMaking, goesOn);
  if (goesOn()) await endRemake(client);
  return remade;
}

/** An index that stories are added to: where they become part of it, and which segments are its own. */
interface Making extends WritingTo {
  readonly segments: string;
}

const inUse: Making = { state: "read", words: ["search_word"], segments: "segment.state = 'read'" };
const inTheMaking: Making = {
  state: "remade",
  words: ["search_word_remade"],
  segments: `(segment.state = 'remade'
    or (segment.state = 'read' and segment.id > (select boundary from mihwar.search_state)))`,
};

/** Public stories, now or later, of which an index has not what readers read. */
const missingOf = ({ segments }: Making): string => `
  from mihwar.story
  where visible is not null
    and not exists (
      select from mihwar.search_doc as doc join mihwar.search_segment as segment on segment.id = doc.segment
      where doc.story = story.id and doc.revision = public_revision and ${segments})
    and not exists (
      select from mihwar.search_fresh as fresh where fresh.story = story.id and fresh.revision = public_revision)`;

interface MissingRow {
  readonly id: string;
  readonly revision: number;
  readonly published: Instant;
  readonly content: StoryContent;
}

const readAtOnce = 200;

async function publicStories(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*) as count from mihwar.story where visible is not null",
  );
  return rows[0]?.count ?? 0;
}

/** @returns how many stories it has indexed */
async function indexMissing(
  client: pg.Client,
  keeping: KeepingSearch,
  making: Making,
  goesOn: () => boolean,
): Promise<number> {
  const missing = missingOf(making);
  const batch = Math.min(mostDocuments, Math.max(1, keeping.batch ?? 4096));
  const atOnce = Math.min(readAtOnce, batch);
  const counted = await client.query<{ count: number }>(`select count(*) as count ${missing}`);
  const of = counted.rows[0]?.count ?? 0;
  const before = making === inUse ? 0 : (await publicStories(client)) - of;
  if (before > 0 && of > 0) keeping.onProgress?.({ done: before, of: before + of });
  let done = 0;
  let after = "";
  let stories: Indexed[] = [];
  while (of > 0 && goesOn()) {
    const { rows } = await client.query<MissingRow>(
      `select story.id, story.public_revision as revision, story.published, revision.content
       from (select id, public_revision, published ${missing} and id > $1 order by id limit ${atOnce}) as story
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
    const isLast = rows.length < atOnce;
    if (stories.length > 0 && (isLast || stories.length + atOnce > batch)) {
      const written = stories;
      stories = [];
      await inTransaction(client, () => writeStories(client, written, making));
      done += written.length;
      keeping.onProgress?.({ done: before + done, of: before + of });
      // nobody else does meanwhile: questions look through what waits, and not through all of it
      await gatherFresh(client, keeping.gatherFrom ?? 256, goesOn);
      await mergeSegments(client, goesOn);
      await sweep(client, keeping);
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
    const { boundary } = await searchState(client);
    await inTransaction(client, async () => {
      await writeStories(client, stories, {
        state: "read",
        words: boundary === null ? ["search_word"] : ["search_word", "search_word_remade"],
      });
      await client.query("delete from mihwar.search_fresh where n = any($1::int8[])", [stories.map(({ n }) => n)]);
    });
    gathered += stories.length;
  }
}
