import type pg from "pg";
import { BackupFault } from "./backup-fault.ts";
import { quoted, staysHere } from "./backup-snapshot.ts";

/** What an archive holds that nobody has used: its migrations, and what setting it up has written. */
const asSetUp: Readonly<Record<string, string>> = {
  migration: "false",
  audit_head: "false",
  audit: "actor <> 'cli:setup'",
  section: "false",
  edition: "false",
  member_secret: "false",
  // made of stories, which are looked for themselves
  ...Object.fromEntries([...staysHere].map((name) => [name, "false"])),
};

/**
 * Looks whether the database holds no archive, or one that nobody has used, and keeps others out of it until the
 * transaction ends. A used one is refused without a lock: whoever reads and writes in it neither waits nor is waited for.
 * @throws BackupFault naming the tables that hold something
 */
export async function refuseUsed(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = to_regnamespace('mihwar') and relkind in ('r', 'p') order by relname`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  // a schema of that name without our own record is somebody else's
  if (!names.includes("migration")) throw new BackupFault({ code: "target-not-empty", found: names });
  await refuseHeld(client, names);
  const tables = names.map((name) => `mihwar.${quoted(name)}`);
  await client.query("set local lock_timeout = '10s'");
  await client.query(`lock table ${tables.join(", ")} in access exclusive mode`);
  // what was written before the lock was had
  await refuseHeld(client, names);
}

async function refuseHeld(client: pg.ClientBase, names: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const name of names) {
    const used = await client.query(`select from mihwar.${quoted(name)} where ${asSetUp[name] ?? "true"} limit 1`);
    if ((used.rowCount ?? 0) > 0) found.push(name);
  }
  if (found.length > 0) throw new BackupFault({ code: "target-not-empty", found });
}
