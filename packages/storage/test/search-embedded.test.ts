import { after, before } from "node:test";
import { searchContract } from "./search-contract.ts";
import { searchUnderTest } from "./search-under-test.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

searchContract("في PostgreSQL المضمَّنة", () => searchUnderTest(server));
