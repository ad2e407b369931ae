import { ArchiveDown, type CacheKey, type ReadonlyArchive, type StoryId, storyKey } from "@mihwar/newsroom";
import { type NearStory, type SearchIndex, findNear } from "@mihwar/search";
import { Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import { plainSession } from "./backup-snapshot.ts";
import { channel, hintPayloads } from "./change-notice.ts";
import { asFault, openPool } from "./connection.ts";
import type { Database } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";
import { lostRelatedDue } from "./related-due.ts";
import { postgresSearch } from "./postgres-search.ts";
import { postgresReading, readonlyHandle } from "./reading.ts";

/** The advisory lock of whoever finds what is related: «rltd» in ASCII. */
const keeperLock = 0x72_6c_74_64;

/** So many are kept for a story when it comes out. */
const mostFound = 24;
/** So many stay with a story to which others have come. */
const mostKept = 48;

export interface RelatedRound {
  /** The round ends behind the story that is under way. */
  readonly signal?: AbortSignal;
  /** Stories of one round at most; all that wait unless said. */
  readonly most?: number;
  /** Told after each story: how many still wait. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  /** Told of a story for which nothing could be found: it is tried again in an hour. */
  readonly onFault?: (story: StoryId, fault: unknown) => void;
}

/** What a round has done; `busy` where another process is at it. */
export type KeptRelated = { readonly kind: "busy" } | { readonly kind: "kept"; readonly stories: number };

/** Keeps what is related to each story, while others read and write. */
export interface RelatedKeeper {
  /**
   * Works off what waits and may be read by now, the newest first. Each story is a transaction of its own.
   * @throws ArchiveDown
   */
  round(wanted?: RelatedRound): Promise<KeptRelated>;
  /** Lets go of the memory that the index takes, until something waits again. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly story: StoryId;
  readonly n: number;
}

interface Index {
  readonly search: SearchIndex;
  readonly archive: ReadonlyArchive;
  close(): Promise<void>;
}

/** What nobody listens with: each round asks the database itself. */
const deaf: Pick<ReadonlyArchive, "onChange" | "isHearing" | "catchUp"> = {
  onChange: () => () => {},
  isHearing: () => false,
  catchUp: () => Promise.resolve(),
};

function openIndex(url: string): Index {
  const asking = { url, name: `mihwar-related ${process.pid}`, connections: 2, answerWithin: 15_000 };
  const pool = openPool({ ...asking, readonly: true });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const archive = postgresReading(readonlyHandle(db), deaf);
  return { archive, search: postgresSearch(pool, archive), close: () => pool.end() };
}

/**
 * @param url of the database
 * @throws ArchiveDown
 */
export async function openRelatedKeeper(url: string): Promise<RelatedKeeper> {
  const client = await plainSession(url, "mihwar-related", false).catch((error: unknown) => {
    throw asFault(error);
  });
  let index: Index | undefined;
  let isOurs = false;

  async function lock(): Promise<boolean> {
    if (isOurs) return true;
    const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [keeperLock]);
    isOurs = rows[0]?.locked === true;
    if (isOurs) await client.query(lostRelatedDue);
    return isOurs;
  }

  async function relate({ story: id, n }: Waiting): Promise<void> {
    index ??= openIndex(url);
    const [story] = await index.archive.findStories([id]);
    const near = story === undefined ? [] : await findNear(index, story, mostFound);
    await inTransaction(client, async () => {
      const was = await client.query<{ other: string }>("select other from mihwar.related where story = $1", [id]);
      await client.query("delete from mihwar.related where story = $1 or other = $1", [id]);
      await client.query("delete from mihwar.related_story where story = $1", [id]);
      if (story !== undefined) await write(client, id, near);
      await client.query("delete from mihwar.related_due where story = $1 and n = $2", [id, n]);
      const others = new Set([id, ...was.rows.map(({ other }) => other), ...near.map(({ card }) => card.id)]);
      const keys = [...others].map((one): CacheKey => storyKey(one as StoryId));
      await client.query("select pg_notify($1, payload) from unnest($2::text[]) as payload", [
        channel,
        hintPayloads(keys),
      ]);
    });
  }

  async function round({ signal, most = Infinity, onProgress, onFault }: RelatedRound = {}): Promise<KeptRelated> {
    if (!(await lock())) return { kind: "busy" };
    let of = 0;
    let done = 0;
    while (done < most && signal?.aborted !== true) {
      const { rows } = await client.query<Waiting>(
        "select story, n from mihwar.related_due where due <= clock_timestamp() order by due desc limit 1",
      );
      const [next] = rows;
      if (next === undefined) break;
      if (done === 0 && onProgress !== undefined) of = await countWaiting(client);
      try {
        await relate(next);
      } catch (error) {
        const fault = asFault(error);
        if (fault instanceof ArchiveDown) throw fault;
        // One story that cannot be compared holds up no other: it is tried again when all others are done.
        await client.query(
          "update mihwar.related_due set due = clock_timestamp() + interval '1 hour' where story = $1",
          [next.story],
        );
        onFault?.(next.story, fault);
      }
      done += 1;
      onProgress?.({ done, of: Math.max(of, done) });
    }
    return { kind: "kept", stories: done };
  }

  const rest = async (): Promise<void> => {
    const idle = index;
    index = undefined;
    await idle?.close();
  };

  return {
    round: (wanted) =>
      round(wanted).catch((error: unknown) => {
        throw asFault(error);
      }),
    rest,
    async close() {
      await rest();
      await client.end().catch(() => {});
    },
  };
}

async function countWaiting(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*) as n from mihwar.related_due where due <= clock_timestamp()",
  );
  return rows[0]?.n ?? 0;
}

/** Writes what is related to a story, both ways round. */
async function write(client: pg.ClientBase, id: StoryId, near: readonly NearStory[]): Promise<void> {
  const copies = near.filter(({ isCopy }) => isCopy).map(({ card }) => card.id);
  await client.query(
    `insert into mihwar.related_story (story, wording)
     select $1, coalesce((select wording from mihwar.related_story join mihwar.story on id = story
       where story = any($2::text[]) order by published, id limit 1), $1)`,
    [id, copies],
  );
  if (near.length === 0) return;
  const others = near.map(({ card }) => card.id);
  const names = near.map((one) => JSON.stringify(one.names));
  await client.query(
    `insert into mihwar.related (story, other, score, names)
     select way.story, way.other, given.score, array(select json_array_elements_text(given.names))
     from unnest($2::text[], $3::real[], $4::json[]) as given (other, score, names),
       lateral (values ($1, given.other), (given.other, $1)) as way (story, other)`,
    [id, others, near.map(({ score }) => score), names],
  );
  await client.query(
    `delete from mihwar.related using (
       select story, other, row_number() over (partition by story order by score desc, other) as place
       from mihwar.related where story = any($1::text[])) as placed
     where place > ${mostKept} and related.story = placed.story and related.other = placed.other`,
    [others],
  );
}
