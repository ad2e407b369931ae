import { createHash } from "node:crypto";
import pg from "pg";
import { asFault } from "./connection.ts";
import { DatabaseFault } from "./database-fault.ts";
import { type Migration, migrations as ours } from "./migrations/index.ts";

/** Told of each step before it is taken. */
export type OnMigration = (step: { readonly name: string; readonly done: number; readonly of: number }) => void;

/** The advisory lock under which the schema changes, and which a backup shares: «mihw» in ASCII. */
export const schemaLock = 0x6d_69_68_77;

/** The fingerprint under which a migration is recorded. */
export const checksum = (migration: Migration): string =>
  createHash("sha256").update(`${migration.name}\n${migration.sql}`).digest("hex");

const dialect = `set local lock_timeout = 0; set local statement_timeout = 0; set local client_min_messages = warning`;

const record = `
create schema if not exists mihwar;
create table if not exists mihwar.migration (
  name text collate "C" primary key,
  checksum text not null,
  applied timestamptz not null default clock_timestamp()
)`;

interface Recorded {
  readonly name: string;
  readonly checksum: string;
}

async function recorded(client: pg.ClientBase): Promise<readonly Recorded[]> {
  const known = await client.query<{ there: boolean }>(`select to_regclass('mihwar.migration') is not null as there`);
  if (known.rows[0]?.there !== true) return [];
  return (await client.query<Recorded>("select name, checksum from mihwar.migration order by name")).rows;
}

/** The migrations still to be applied; throws where the schema is not one that this program knows. */
function pending(rows: readonly Recorded[], known: readonly Migration[]): readonly Migration[] {
  const names = new Map(known.map((migration) => [migration.name, checksum(migration)]));
  const newer = rows.filter((row) => !names.has(row.name)).map((row) => row.name);
  if (newer.length > 0) throw new DatabaseFault({ code: "schema-newer", migrations: newer });
  const altered = rows.filter((row) => names.get(row.name) !== row.checksum).map((row) => row.name);
  if (altered.length > 0) throw new DatabaseFault({ code: "schema-altered", migrations: altered });
  const done = new Set(rows.map((row) => row.name));
  return known.filter((migration) => !done.has(migration.name));
}

/**
 * Brings the schema to what this program knows. Each step is a transaction under one advisory lock: it happens whole or
 * not at all, and of two programs that start at once one migrates while the other waits and finds it done.
 * @param database a pool, or the address of a database
 * @throws DatabaseFault when the schema is newer than this program or a step was altered after it had been applied;
 * ArchiveDown when the database does not answer
 */
export async function migrate(
  database: pg.Pool | string,
  onStep: OnMigration = () => {},
  known: readonly Migration[] = ours,
): Promise<void> {
  const pool = typeof database === "string" ? new pg.Pool({ connectionString: database, max: 1 }) : database;
  if (pool !== database) pool.on("error", () => {});
  try {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error): void => void (broken = error);
    client.on("error", onError);
    try {
      let left = pending(await recorded(client), known);
      while (left.length > 0) left = await step(client, known, onStep);
    } finally {
      client.off("error", onError);
      client.release(broken);
    }
  } catch (error) {
    throw asFault(error);
  } finally {
    if (pool !== database) await pool.end();
  }
}

async function step(
  client: pg.ClientBase,
  known: readonly Migration[],
  onStep: OnMigration,
): Promise<readonly Migration[]> {
  await client.query("begin");
  try {
    await client.query(dialect);
    await client.query("select pg_advisory_xact_lock($1)", [schemaLock]);
    await client.query(record);
    const [next, ...rest] = pending(await recorded(client), known);
    if (next !== undefined) {
      onStep({ name: next.name, done: known.length - rest.length - 1, of: known.length });
      await client.query(next.sql);
      await client.query("insert into mihwar.migration (name, checksum) values ($1, $2)", [next.name, checksum(next)]);
    }
    await client.query("commit");
    return rest;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/**
 * Looks whether the schema is exactly the one that this program knows.
 * @throws DatabaseFault when it is newer, altered, or behind
 */
export async function verifySchema(client: pg.ClientBase, known: readonly Migration[] = ours): Promise<number> {
  const rows = await recorded(client);
  const left = pending(rows, known);
  if (left.length > 0) throw new DatabaseFault({ code: "schema-behind", migrations: left.map((one) => one.name) });
  return rows.length;
}
