import { ArchiveDown } from "@mihwar/newsroom/archive-down";
import { MihwarFault } from "@mihwar/newsroom/fault";
import pg from "pg";
import { DatabaseFault } from "./database-fault.ts";
import { readMoment } from "./read-moment.ts";

/** SQLSTATE classes in which the database itself is in trouble, not the query. */
const downClasses = new Set(["08", "53", "57", "58", "XX", "F0"]);
/** A lock or a statement took too long: the archive is too busy to answer. */
const downStates = new Set(["55P03", "57014", "25P03", "40P01"]);
const downErrnos = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EACCES",
]);
/** What the driver says without a code when the connection is gone or never came. */
const downWords = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Query read timeout",
  "Client has encountered a connection error",
  "Client was closed",
  "Cannot use a pool after calling end",
  "timeout expired",
];

/** Whether an error says that the database cannot answer now, whatever was asked. */
export function saysDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^[0-9A-Z]{5}$/.test(code) && error instanceof pg.DatabaseError) {
    return downClasses.has(code.slice(0, 2)) || downStates.has(code);
  }
  if (downErrnos.has(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(saysDown);
  return downWords.some((words) => error.message.includes(words));
}

/** The fault to throw for an error of the driver; anything that is not connection trouble stays what it is. */
export function asFault(error: unknown): unknown {
  return !(error instanceof MihwarFault) && saysDown(error) ? new ArchiveDown(error) : error;
}

/** Reads values as the domain has them: moments as instants, counts as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === pg.types.builtins.TIMESTAMPTZ) return readMoment;
    if (oid === pg.types.builtins.INT8) return Number;
    return format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** How a database is asked: who asks, how many at once, how long one answer may take (milliseconds). */
export interface Asking {
  readonly url: string;
  readonly name: string;
  readonly connections: number;
  readonly answerWithin: number;
  readonly readonly: boolean;
}

const seconds = (count: number): number => count * 1000;

/** The settings of a connection, pooled or single. */
export function connectionConfig(asking: Asking): pg.PoolConfig {
  return {
    connectionString: asking.url,
    application_name: asking.name,
    max: asking.connections,
    connectionTimeoutMillis: seconds(5),
    idleTimeoutMillis: seconds(60),
    keepAlive: true,
    statement_timeout: asking.answerWithin,
    lock_timeout: Math.min(asking.answerWithin, seconds(5)),
    idle_in_transaction_session_timeout: seconds(30),
    // A server that hangs does not end its own statement: the driver gives up a little later.
    query_timeout: asking.answerWithin + seconds(1),
    options: `-c timezone=UTC -c datestyle=ISO${asking.readonly ? " -c default_transaction_read_only=on" : ""}`,
    types,
  };
}

/** What a library needs that asks by names and values of its own. */
export interface ForLibrary {
  /** Schema in which bare names are looked for. */
  readonly searchPath: string;
  readonly types: pg.CustomTypesConfig;
}

/** A pool whose connections may break, idle or in use, without breaking the program: the query finds out. */
export function openPool(asking: Asking, library?: ForLibrary): pg.Pool {
  const config = connectionConfig(asking);
  const pool = new pg.Pool(
    library === undefined
      ? config
      : { ...config, options: `${config.options} -c search_path=${library.searchPath}`, types: library.types },
  );
  pool.on("error", () => {});
  // the pool hears of the idle ones only, and an error that nobody hears ends the program
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const floor = 150_000;

/**
 * Looks whether the server is one to keep an archive on: new enough, UTF-8, and on disk when it says so.
 * @param trustMemory only for tests: accepts a server that acknowledges before it has written
 * @throws DatabaseFault
 */
export async function verifyServer(client: pg.ClientBase, trustMemory: boolean): Promise<void> {
  const answer = await client.query<{ number: string; version: string; encoding: string; off: string[] }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding,
       array(select name from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name
         where current_setting(name) = 'off') as off`,
  );
  const [server] = answer.rows;
  if (server === undefined) throw new Error("the server gave no settings");
  if (Number(server.number) < floor)
    throw new DatabaseFault({ code: "server-too-old", version: server.version, wanted: "15" });
  if (server.encoding !== "UTF8") throw new DatabaseFault({ code: "encoding", encoding: server.encoding });
  if (server.off.length > 0 && !trustMemory) throw new DatabaseFault({ code: "not-durable", settings: server.off });
}
