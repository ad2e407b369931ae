import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { asFault } from "./connection.ts";
import { isAlive } from "./postmaster.ts";

/** Held by the one `mihwar serve` of an archive: «serv» in ASCII. */
const lock = 0x73_65_72_76;
const prefix = "mihwar-serve ";

/** The right to serve an archive from its own data folder, which one process has at a time. */
export type ServeLock =
  | { readonly ok: true; release(): Promise<void> }
  /** `pid` of the process that serves already, where it can be told. */
  | { readonly ok: false; readonly pid: number | undefined };

/** How long a dead server's connection may take to be noticed. */
const patience = 1500;

/**
 * Takes the right to serve, or says within two seconds who has it. It is a session's lock in the database: it ends with
 * the process, however that ends, and is taken again when the database comes back.
 * @param onLost told when the right went to another process while the database was away
 * @throws ArchiveDown
 */
export async function takeServeLock(
  url: string,
  onLost: (pid: number | undefined) => void = () => {},
): Promise<ServeLock> {
  let released = false;
  let session: pg.Client | undefined;

  async function take(): Promise<{ readonly pid: number | undefined } | undefined> {
    const client = new pg.Client({
      connectionString: url,
      application_name: `${prefix}${process.pid}`,
      connectionTimeoutMillis: patience,
      keepAlive: true,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      const deadline = Date.now() + patience;
      for (;;) {
        const answer = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [lock]);
        if (answer.rows[0]?.taken === true) break;
        const pid = await holderOf(client);
        if ((pid !== undefined && isAlive(pid)) || Date.now() > deadline) {
          await client.end();
          return { pid };
        }
        await sleep(50);
      }
    } catch (error) {
      await client.end().catch(() => {});
      throw asFault(error);
    }
    session = client;
    client.once("end", () => {
      session = undefined;
      if (!released) void takeAgain();
    });
    return undefined;
  }

  async function takeAgain(): Promise<void> {
    while (!released && session === undefined) {
      try {
        const other = await take();
        if (other !== undefined) return onLost(other.pid);
      } catch {
        await sleep(500, undefined, { ref: false });
      }
    }
    if (released) await session?.end().catch(() => {});
  }

  const other = await take();
  if (other !== undefined) return { ok: false, pid: other.pid };
  return {
    ok: true,
    async release() {
      released = true;
      await session?.end().catch(() => {});
    },
  };
}

async function holderOf(client: pg.Client): Promise<number | undefined> {
  const found = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity where pid = (
       select pid from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = $1 and objsubid = 1
         and database = (select oid from pg_database where datname = current_database()))`,
    [lock],
  );
  const name = found.rows[0]?.name ?? "";
  const pid = Number(name.slice(prefix.length));
  return name.startsWith(prefix) && Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
}
