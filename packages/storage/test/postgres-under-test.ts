import { setTimeout as sleep } from "node:timers/promises";
import { type SearchableArchive, openArchive, openRelatedKeeper } from "@mihwar/storage";
import pg from "pg";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import type { TestServer } from "./test-cluster.ts";

export interface PostgresUnderTest extends ArchiveUnderTest {
  readonly archive: SearchableArchive;
  readonly url: string;
  /** Has what is read most ranked by the next count, however short it is since the last. */
  readonly rankAgain: () => Promise<void>;
}

/** A fresh archive in PostgreSQL, with two handles, as two processes have them. */
export async function postgresUnderTest(server: TestServer): Promise<PostgresUnderTest> {
  const database = await server.fresh();
  const opening = { url: database.url, trustMemory: true, connections: { readers: 2, writers: 3 } };
  const [archive, other] = await Promise.all([openArchive(opening), openArchive(opening)]);
  return {
    archive,
    other,
    url: database.url,
    async settle() {
      const keeper = await openRelatedKeeper(database.url);
      await keeper.round();
      await keeper.close();
    },
    async rankAgain() {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      await client.query("update mihwar.most_read set ranked = '-infinity'");
      await client.end();
    },
    pass: (milliseconds) => sleep(milliseconds),
    async close() {
      await Promise.all([archive.close(), other.close()]);
      await database.drop();
    },
  };
}
