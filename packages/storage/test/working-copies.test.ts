import { after, before } from "node:test";
import { type TestServer, sharedCluster } from "./test-cluster.ts";
import { workingCopiesSuite } from "./working-copies-suite.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

workingCopiesSuite("في PostgreSQL المضمَّنة", () => server);
