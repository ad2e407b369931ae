import pg from "pg";
import { asFault, connectionConfig } from "./connection.ts";
import { BackupFault } from "./backup-fault.ts";
import type { BackupHead, BackupRow } from "./backup-parts.ts";
import { DatabaseFault } from "./database-fault.ts";
import { checksum, schemaLock } from "./migrate.ts";
import type { Migration } from "./migrations/index.ts";

/** Tables whose rows belong to this machine and this day, and go into no backup: they come back empty. */
export const staysHere: ReadonlySet<string> = new Set([
  // made anew from the copy
  "search_fresh",
  "search_segment",
  "search_doc",
  "search_block",
  "search_word",
  "search_word_remade",
  "search_state",
  "related_due",
  "related_story",
  "related",
  // of the days that they count
  "story_reads",
  "most_read",
  // of who is signed in, or about to be
  "member_session",
  "member_verification",
  "member_invitation",
  "member_spent_code",
  "member_attempt",
  // an address that was taken back does not come back with an older archive
  "member_calendar",
  "story_presence",
]);

/** The archive's tables at one moment. */
export interface Snapshot {
  readonly head: Omit<BackupHead, "form" | "program">;
  /** The rows of a query, a handful at a time. */
  rows(query: string): AsyncGenerator<readonly BackupRow[], void, void>;
}

/** A session in which text is what PostgreSQL spells everywhere alike, and which nothing cuts off. */
export async function plainSession(url: string, name: string, readonly: boolean): Promise<pg.Client> {
  const {
    idle_in_transaction_session_timeout: _,
    query_timeout: _never,
    ...config
  } = connectionConfig({ url, name: `${name} ${process.pid}`, connections: 1, answerWithin: 0, readonly });
  const client = new pg.Client(config);
  client.on("error", () => {});
  await client.connect();
  await client.query(`
    set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set extra_float_digits = 1; set bytea_output = hex; set intervalstyle = postgres; set client_min_messages = warning`);
  return client;
}

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Works on the archive as it is at one moment, while others go on writing.
 * @param place how people know the archive, for the fault
 * @throws BackupFault where there is no archive; DatabaseFault where its schema is not one that this program knows
 */
export async function inSnapshot<Result>(
  given: { readonly url: string; readonly place: string; readonly migrations: readonly Migration[] },
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  let client: pg.Client | undefined;
  try {
    client = await plainSession(given.url, "mihwar-backup", true);
    // Held with other backups: no migration changes the schema under them.
    await client.query("select pg_advisory_lock_shared($1)", [schemaLock]);
    await client.query("begin isolation level repeatable read read only");
    const snapshot = { head: await headOf(client, given), rows: readRows(client) };
    const result = await work(snapshot);
    await client.query("commit");
    return result;
  } catch (error) {
    throw asFault(error);
  } finally {
    await client?.end().catch(() => {});
  }
}

/** Rows are fetched until they are about so many letters. */
const fetchLetters = 100_000;

const readRows = (client: pg.Client): Snapshot["rows"] =>
  async function* (query) {
    await client.query(`declare taking no scroll cursor for ${query}`);
    for (let most = 20; ;) {
      const { rows } = await client.query<(string | null)[]>({ text: `fetch ${most} from taking`, rowMode: "array" });
      if (rows.length === 0) break;
      yield rows;
      const largest = Math.max(1, ...rows.map((row) => row.reduce((sum, value) => sum + (value?.length ?? 0), 0)));
      most = Math.min(1000, Math.max(1, Math.floor(fetchLetters / largest)));
    }
    await client.query("close taking");
  };

interface TableRow {
  readonly name: string;
  readonly columns: readonly string[];
  readonly needs: readonly string[];
}

async function headOf(
  client: pg.Client,
  { place, migrations: known }: { readonly place: string; readonly migrations: readonly Migration[] },
): Promise<Snapshot["head"]> {
  const there = await client.query<{ there: boolean; taken: string; server: string }>(
    `select to_regclass('mihwar.migration') is not null as there,
       to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as taken,
       current_setting('server_version') as server`,
  );
  const [now] = there.rows;
  if (now === undefined || !now.there) throw new BackupFault({ code: "no-archive", place });
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from mihwar.migration order by name",
  );
  if (migrations.length === 0) throw new BackupFault({ code: "no-archive", place });
  const { newer, altered } = compareMigrations(migrations, known);
  if (newer.length > 0) throw new DatabaseFault({ code: "schema-newer", migrations: newer });
  if (altered.length > 0) throw new DatabaseFault({ code: "schema-altered", migrations: altered });
  const tables = await client.query<TableRow>(`
    select relname::text as name,
      array(select attname::text from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum) as columns,
      array(select distinct other.relname::text from pg_constraint join pg_class as other on other.oid = confrelid
        where conrelid = class.oid and contype = 'f' and not condeferrable and confrelid <> class.oid) as needs
    from pg_class as class where relnamespace = 'mihwar'::regnamespace and relkind = 'r' order by relname::text collate "C"`);
  const sequences = await client.query<{ name: string; last: string | null }>(
    `select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'mihwar'`,
  );
  return {
    taken: now.taken,
    server: now.server,
    migrations,
    tables: fillingOrder(tables.rows.filter(({ name }) => !staysHere.has(name))),
    sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, last])),
  };
}

/** Migrations that this program does not know, and those that it knows otherwise. */
export function compareMigrations(
  recorded: BackupHead["migrations"],
  known: readonly Migration[],
): { readonly newer: readonly string[]; readonly altered: readonly string[] } {
  const ours = new Map(known.map((one) => [one.name, checksum(one)]));
  const names = (those: BackupHead["migrations"]): readonly string[] => those.map((one) => one.name);
  return {
    newer: names(recorded.filter((one) => !ours.has(one.name))),
    altered: names(recorded.filter((one) => ours.has(one.name) && ours.get(one.name) !== one.checksum)),
  };
}

/** Each table after those that its rows point to at once; what is checked at the commit does not matter. */
function fillingOrder(tables: readonly TableRow[]): BackupHead["tables"] {
  const order = new Map<string, BackupHead["tables"][number]>();
  const onTheWay = new Set<string>();
  const add = (table: TableRow): void => {
    if (order.has(table.name) || onTheWay.has(table.name)) return;
    onTheWay.add(table.name);
    for (const other of tables) if (table.needs.includes(other.name)) add(other);
    order.set(table.name, { name: table.name, columns: table.columns });
  };
  for (const table of tables) add(table);
  return [...order.values()];
}

/** A query for all of a table's rows, each column as PostgreSQL spells it. */
export const wholeTable = (table: BackupHead["tables"][number]): string =>
  `select ${table.columns.map((column) => `${quoted(column)}::text`).join(", ")} from mihwar.${quoted(table.name)}`;

/** One row a file: its hash, and the ids of the pictures that are kept in it, as a JSON list. */
export const mediaFiles = `select sha256, json_agg(id order by id)::text from mihwar.media group by sha256 order by sha256`;
