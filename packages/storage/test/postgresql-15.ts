import { spawn } from "node:child_process";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chooseServerUser, runToEnd } from "@mihwar/storage/server-user";
import pg from "pg";

const bin = "/usr/lib/postgresql/15/bin";

/** Why PostgreSQL 15, the oldest that Mihwar runs on, cannot be tried here; `undefined` where it can. */
export const whyNot15 = (): Promise<string | undefined> =>
  access(path.join(bin, "initdb")).then(
    () => undefined,
    () => `PostgreSQL 15 is not installed (${bin}/initdb)`,
  );

/** Starts a throw-away PostgreSQL 15 as the system brings it. */
export async function startPostgresql15(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const base = await mkdtemp(path.join(tmpdir(), "mihwar-15-"));
  const cluster = path.join(base, "cluster");
  const user = await chooseServerUser({ cluster, base, probe: path.join(bin, "postgres"), env: {} });
  await user.own(base);
  const made = await runToEnd(
    [
      ...user.before,
      `${bin}/initdb`,
      "-D",
      cluster,
      "-U",
      "mihwar",
      "-A",
      "trust",
      "-N",
      "--encoding=UTF8",
      "--locale=C",
    ],
    user.ids,
  );
  if (made.code !== 0) throw new Error(made.said);
  const off = ["fsync", "synchronous_commit", "full_page_writes", "jit"].flatMap((name) => ["-c", `${name}=off`]);
  const [program = "", ...args] = [
    ...user.before,
    `${bin}/postgres`,
    "-D",
    cluster,
    "-k",
    base,
    "-c",
    "listen_addresses=",
    ...off,
  ];
  const child = spawn(program, args, { stdio: "ignore", ...user.ids });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `postgresql://mihwar@localhost/postgres?host=${encodeURIComponent(base)}`;
  for (let turn = 0; ; turn++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      break;
    } catch (error) {
      if (turn > 200) throw error;
      await sleep(50);
    }
  }
  return {
    url,
    async close() {
      child.kill("SIGINT");
      await ended;
      await rm(base, { recursive: true, force: true });
    },
  };
}
