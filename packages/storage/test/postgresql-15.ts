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

/** A throw-away PostgreSQL 15 as the system brings it. */
export interface Postgresql15 {
  readonly url: string;
  /** Ends it at once, with all its connections, as a crash does; resolves when it answers again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param durable acknowledges only what would outlive a crash of the server */
export async function startPostgresql15(durable = false): Promise<Postgresql15> {
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
  const lazy = durable ? [] : ["fsync", "synchronous_commit", "full_page_writes"];
  const off = [...lazy, "jit"].flatMap((name) => ["-c", `${name}=off`]);
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
  const url = `postgresql://mihwar@localhost/postgres?host=${encodeURIComponent(base)}`;
  const run = async () => {
    const child = spawn(program, args, { stdio: "ignore", ...user.ids });
    const ended = new Promise((resolve) => child.once("exit", resolve));
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
      async end(signal: NodeJS.Signals): Promise<void> {
        child.kill(signal);
        await ended;
      },
    };
  };
  let running = await run();
  return {
    url,
    async restart() {
      await running.end("SIGQUIT");
      running = await run();
    },
    async close() {
      await running.end("SIGINT");
      await rm(base, { recursive: true, force: true });
    },
  };
}
