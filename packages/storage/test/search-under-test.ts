import { keepSearch } from "@mihwar/storage";
import type { SearchUnderTest } from "./search-contract.ts";
import { postgresUnderTest } from "./postgres-under-test.ts";
import type { TestServer } from "./test-cluster.ts";

/** A fresh archive in PostgreSQL with its index. */
export async function searchUnderTest(server: TestServer): Promise<SearchUnderTest> {
  const under = await postgresUnderTest(server);
  return {
    ...under,
    search: under.archive.search,
    tidy: async () => void (await keepSearch({ url: under.url, gatherFrom: 1, retireAfter: 0 })),
  };
}
