import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCluster } from "@mihwar/storage";
import { startPostgresql15, whyNot15 } from "../../packages/storage/test/postgresql-15.ts";

/** A PostgreSQL of its own for a run, with disk writes that hold. */
export interface DatabaseServer {
  readonly url: string;
  /** Which PostgreSQL it is, for the report. */
  readonly version: string;
  close(): Promise<void>;
}

/** The oldest PostgreSQL that Mihwar runs on, where the system has it; else the embedded one, by its socket. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  if ((await whyNot15()) === undefined) return { ...(await startPostgresql15(true)), version: "PostgreSQL 15" };
  const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-database-"));
  const cluster = await startCluster({ dataDir });
  return {
    url: cluster.url,
    version: `PostgreSQL ${cluster.version} (embedded)`,
    async close() {
      await cluster.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
