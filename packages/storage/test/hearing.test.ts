import { after, before } from "node:test";
import { hearingSuite } from "./hearing-suite.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

hearingSuite("من PostgreSQL المضمَّنة", () => server);
