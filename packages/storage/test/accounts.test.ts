import { after, before } from "node:test";
import { accountsContract } from "./accounts-contract.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

accountsContract("في PostgreSQL المضمَّنة", () => server);
