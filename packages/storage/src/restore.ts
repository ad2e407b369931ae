import type { MediaFiles } from "@mihwar/newsroom/media-files";
import pg from "pg";
import { BackupFault } from "./backup-fault.ts";
import type { BackupHead, BackupRow } from "./backup-parts.ts";
import { type BackupProgress, type VerifiedBackup, readBackup } from "./backup-reader.ts";
import { compareMigrations, plainSession, quoted } from "./backup-snapshot.ts";
import { asFault, verifyServer } from "./connection.ts";
import { migrate } from "./migrate.ts";
import { type Migration, migrations as ours } from "./migrations/index.ts";
import { lostRelatedDue } from "./related-due.ts";
import { keepSearch } from "./search-keep.ts";
import { refuseUsed } from "./restore-target.ts";

/** What is restored, and where to. */
export interface Restoring {
  /** The backup, as `verifyBackup` has found it good. */
  readonly backup: VerifiedBackup;
  readonly url: string;
  readonly media: MediaFiles;
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Told while what was restored is indexed for search: how many stories are, of how many. */
  readonly onIndexing?: (progress: { readonly done: number; readonly of: number }) => void;
  /** Only for tests: a schema other than this program's own. */
  readonly migrations?: readonly Migration[];
  /** Only for tests: accepts a server that acknowledges what it has not yet written. */
  readonly trustMemory?: boolean;
}

/**
 * Puts a backup into an archive that holds nothing. Pictures are on disk before the rows that name them; all rows are
 * one transaction, exactly as they were, the log's hashes with them. A schema that was older when the backup was made is
 * brought up to date after it.
 * @throws BackupFault, and the archive still holds nothing; DatabaseFault; ArchiveDown
 */
export async function restoreArchive(given: Restoring): Promise<void> {
  const { backup, url, trustMemory = false, migrations: known = ours } = given;
  const { file, head } = backup;
  const { newer, altered } = compareMigrations(head.migrations, known);
  if (newer.length > 0) throw new BackupFault({ code: "backup-newer", file, migrations: newer });
  if (altered.length > 0) throw new BackupFault({ code: "backup-altered", file, migrations: altered });
  const then = new Set(head.migrations.map((one) => one.name));
  let client: pg.Client | undefined;
  try {
    client = await plainSession(url, "mihwar-restore", false);
    await verifyServer(client, trustMemory);
    await clearSchema(client, then);
    await migrate(
      url,
      undefined,
      known.filter((one) => then.has(one.name)),
    );
    await fill(client, given);
    await migrate(url, undefined, known);
    // the planner knows nothing of tables that were filled a moment ago
    await client.query(`analyze ${head.tables.map(({ name }) => `mihwar.${quoted(name)}`).join(", ")}`);
    // the index is in no backup; a schema from before it has none
    const indexed = await client.query<{ there: boolean }>(
      "select to_regclass('mihwar.search_state') is not null as there",
    );
    if (indexed.rows[0]?.there === true)
      await keepSearch({ url, ...(given.onIndexing === undefined ? {} : { onProgress: given.onIndexing }) });
    const related = await client.query<{ there: boolean }>(
      "select to_regclass('mihwar.related_due') is not null as there",
    );
    if (related.rows[0]?.there === true) await client.query(lostRelatedDue);
  } catch (error) {
    throw asFault(forbidden(error));
  } finally {
    await client?.end().catch(() => {});
  }
}

const forbidden = (error: unknown): unknown =>
  error instanceof pg.DatabaseError && error.code === "42501"
    ? new BackupFault({ code: "target-forbidden", said: error.message }, error)
    : error;

/** Takes away an empty archive's schema where it has steps that the backup's had not. */
async function clearSchema(client: pg.Client, then: ReadonlySet<string>): Promise<void> {
  await client.query("begin");
  try {
    await refuseUsed(client);
    const known = await client.query<{ there: boolean }>("select to_regclass('mihwar.migration') is not null as there");
    if (known.rows[0]?.there === true) {
      const { rows } = await client.query<{ name: string }>("select name from mihwar.migration");
      if (rows.some(({ name }) => !then.has(name))) await client.query("drop schema mihwar cascade");
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** All rows in one transaction, with the triggers asleep that would number, chain and refuse them anew. */
async function fill(client: pg.Client, given: Restoring): Promise<void> {
  const { head } = given.backup;
  await client.query("begin");
  try {
    await refuseUsed(client);
    for (const { name } of head.tables) await client.query(`alter table mihwar.${quoted(name)} disable trigger user`);
    // what the migrations and the first opening have put there comes back from the backup
    for (const { name } of head.tables.toReversed()) await client.query(`delete from mihwar.${quoted(name)}`);
    await load(client, given);
    for (const [name, last] of Object.entries(head.sequences))
      if (last !== null)
        await client.query("select setval($1::regclass, $2::bigint)", [`mihwar.${quoted(name)}`, last]);
    // what points across is checked now: a trigger cannot be woken while a check is still due
    await client.query("set constraints all immediate");
    for (const { name } of head.tables) await client.query(`alter table mihwar.${quoted(name)} enable trigger user`);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function load(client: pg.Client, { backup, media, onProgress = () => {} }: Restoring): Promise<void> {
  const inserts = new Map<string, string>();
  for (const table of backup.head.tables) inserts.set(table.name, await insertInto(client, table));
  const done = { rows: 0, media: 0 };
  const keeping = new Set<Promise<unknown>>();
  for await (const part of readBackup(backup.file)) {
    switch (part.kind) {
      case "head":
      case "missing":
        break;
      case "rows":
        await client.query(inserts.get(part.table) ?? "", columnsOf(part.rows));
        done.rows += part.rows.length;
        break;
      case "medium":
        if (keeping.size >= mediaAtOnce) await Promise.race(keeping);
        keep(keeping, media.keep(part.bytes));
        done.media += 1;
        break;
      case "end":
        if (part.end.sha256 !== backup.end.sha256)
          throw new BackupFault({ code: "changed-meanwhile", file: backup.file });
    }
    onProgress({ ...done });
  }
  await Promise.all(keeping);
}

/** So many pictures wait for the disk at once: it forces several to it in the time of one. */
const mediaAtOnce = 8;

/** One that fails stays, so that whoever waits next is told. */
function keep(keeping: Set<Promise<unknown>>, kept: Promise<unknown>): void {
  keeping.add(kept);
  kept.then(
    () => keeping.delete(kept),
    () => {},
  );
}

/** The values of each column, row by row. */
const columnsOf = (rows: readonly BackupRow[]): (string | null)[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** One statement for many rows: each column comes as a list of texts, and PostgreSQL reads them as it spelled them. */
async function insertInto(client: pg.Client, table: BackupHead["tables"][number]): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname::text as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`mihwar.${quoted(table.name)}`],
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  const names = table.columns.map(quoted).join(", ");
  const values = table.columns.map((column, at) => `given.c${at}::${types.get(column) ?? "text"}`).join(", ");
  const lists = table.columns.map((_, at) => `$${at + 1}::text[]`).join(", ");
  const given = table.columns.map((_, at) => `c${at}`).join(", ");
  return `insert into mihwar.${quoted(table.name)} (${names}) overriding system value
    select ${values} from unnest(${lists}) as given (${given})`;
}
