import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { type Cluster, migrate, startCluster } from "@mihwar/storage";
import { checksum } from "@mihwar/storage/migrate";
import { migrations } from "@mihwar/storage/migrations/index";
import pg from "pg";

/** A server for tests, and fresh databases on it. */
export interface TestServer {
  /** A database with the schema in it, of its own. */
  fresh(): Promise<TestDatabase>;
  /** A database with nothing in it. */
  bare(): Promise<TestDatabase>;
  close(): Promise<void>;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * The cluster that every test file of this machine shares: it is made once and kept, the first file starts it, the last
 * one stops it. It does not wait for the disk.
 */
export async function sharedCluster(): Promise<TestServer> {
  const dataDir = path.join(tmpdir(), `mihwar-tests-${userInfo().uid}`);
  const start = (): Promise<Cluster> => startCluster({ dataDir, fast: true });
  const cluster = await start().catch(async () => {
    // what a killed run has broken is made anew
    await rm(dataDir, { recursive: true, force: true });
    return start();
  });
  const server = await testServer(cluster.url);
  return {
    ...server,
    async close() {
      await server.close();
      await cluster.close();
    },
  };
}

/** Fresh databases on a server that runs. */
export async function testServer(url: string): Promise<TestServer> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const schema = createHash("sha256").update(migrations.map(checksum).join("")).digest("hex").slice(0, 24);
  const template = `mihwar_template_${schema}`;
  const naming = (name: string): string => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  let made = 0;

  async function create(from: string): Promise<TestDatabase> {
    const name = `mihwar_test_${process.pid}_${(made += 1)}_${Date.now().toString(36)}`;
    await admin.query(`create database ${name} template ${from}`);
    return { url: naming(name), drop: async () => void (await admin.query(`drop database ${name} with (force)`)) };
  }

  // one file makes the template while the others wait
  await admin.query("select pg_advisory_lock(42)");
  const there = await admin.query("select from pg_database where datname = $1", [template]);
  if (there.rowCount === 0) {
    await admin.query(`create database ${template}_half`);
    await migrate(naming(`${template}_half`));
    await admin.query(`alter database ${template}_half rename to ${template}`);
  }
  await admin.query("select pg_advisory_unlock(42)");
  await sweep(admin);
  return { fresh: () => create(template), bare: () => create("template0"), close: () => admin.end() };
}

/** Drops the databases of runs that were killed. */
async function sweep(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'mihwar\\_test\\_%'",
  );
  for (const { name } of rows) {
    const pid = Number(name.split("_")[2]);
    try {
      process.kill(pid, 0);
    } catch {
      await admin.query(`drop database if exists ${name} with (force)`);
    }
  }
}
