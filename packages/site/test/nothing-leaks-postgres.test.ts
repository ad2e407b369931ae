import { after, before } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { keepSearch, openArchive, openRelatedKeeper } from "@mihwar/storage";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { leakMatrix } from "./leak-matrix.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

leakMatrix("PostgreSQL المضمَّنة", false, async () => {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true, connections: { readers: 4, writers: 2 } });
  return {
    archive,
    pass: (milliseconds) => sleep(milliseconds),
    async tidy() {
      await keepSearch({ url: database.url, gatherFrom: 1, retireAfter: 0 });
      const related = await openRelatedKeeper(database.url);
      await related.round();
      await related.close();
      await archive.reading.catchUp();
    },
    async close() {
      await archive.close();
      await database.drop();
    },
  };
});
