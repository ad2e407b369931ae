import { onPostgresql15 } from "./on-postgresql-15.ts";
import { searchContract } from "./search-contract.ts";
import { searchUnderTest } from "./search-under-test.ts";

await onPostgresql15("البحث", (server) => searchContract("في PostgreSQL 15", () => searchUnderTest(server())));
