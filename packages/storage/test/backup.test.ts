import { after, before } from "node:test";
import { backupSuite } from "./backup-suite.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

backupSuite("في القاعدة المضمَّنة", () => server);
