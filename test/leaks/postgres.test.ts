import { after, before } from "node:test";
import { createSite } from "@mihwar/site";
import { keepSearch, openArchive, openRelatedKeeper } from "@mihwar/storage";
import { fakePictures } from "../../packages/site/test/small-newsroom.ts";
import { type TestServer, sharedCluster } from "../../packages/storage/test/test-cluster.ts";
import { leakMatrix } from "./leak-matrix.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

// The real index, what is related as it is kept, and pages that are kept until they change.
leakMatrix("PostgreSQL", async () => {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true });
  const site = createSite({ archive: archive.reading, search: archive.search, pictures: fakePictures() });
  return {
    archive,
    site,
    async settle() {
      await keepSearch({ url: database.url, gatherFrom: 1 });
      const keeper = await openRelatedKeeper(database.url);
      await keeper.round();
      await keeper.close();
      await archive.reading.catchUp();
    },
    async close() {
      site.drain();
      await archive.close();
      await database.drop();
    },
  };
});
