import { setTimeout as sleep } from "node:timers/promises";
import { keepSearch, openArchive } from "@mihwar/storage";
import type { SearchUnderTest } from "./search-contract.ts";
import type { TestServer } from "./test-cluster.ts";

/** A fresh archive in PostgreSQL with its index. */
export async function searchUnderTest(server: TestServer): Promise<SearchUnderTest> {
  const database = await server.fresh();
  const opening = { url: database.url, trustMemory: true, connections: { readers: 2, writers: 2 } };
  const [archive, other] = await Promise.all([openArchive(opening), openArchive(opening)]);
  return {
    archive,
    other,
    search: archive.search,
    tidy: async () => void (await keepSearch({ url: database.url, gatherFrom: 1, retireAfter: 0 })),
    pass: (milliseconds) => sleep(milliseconds),
    async close() {
      await Promise.all([archive.close(), other.close()]);
      await database.drop();
    },
  };
}
