import { setTimeout as sleep } from "node:timers/promises";
import { openArchive } from "@mihwar/storage";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import type { TestServer } from "./test-cluster.ts";

/** A fresh archive in PostgreSQL, with two handles, as two processes have them. */
export async function postgresUnderTest(server: TestServer): Promise<ArchiveUnderTest> {
  const database = await server.fresh();
  const opening = { url: database.url, trustMemory: true, connections: { readers: 2, writers: 3 } };
  const [archive, other] = await Promise.all([openArchive(opening), openArchive(opening)]);
  return {
    archive,
    other,
    pass: (milliseconds) => sleep(milliseconds),
    async close() {
      await Promise.all([archive.close(), other.close()]);
      await database.drop();
    },
  };
}
