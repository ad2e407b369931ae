import { after, before, describe, it } from "node:test";
import { openArchive } from "@mihwar/storage";
import { archiveContract, compareWithTwin } from "./archive-contract.ts";
import { coverageContract } from "./coverage-contract.ts";
import { liveblogsContract } from "./liveblogs-contract.ts";
import { dossierContract } from "./dossier-contract.ts";
import { postgresUnderTest } from "./postgres-under-test.ts";
import { mediaContract } from "./media-contract.ts";
import { readsContract } from "./reads-contract.ts";
import { relatedContract } from "./related-contract.ts";
import { storyLinesContract } from "./story-lines-contract.ts";
import { storyNotesContract } from "./story-notes-contract.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

archiveContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
dossierContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
relatedContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
storyLinesContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
mediaContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
coverageContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
storyNotesContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
liveblogsContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));
readsContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));

describe("أرشيف في PostgreSQL المضمَّنة وتوأمه في الذاكرة", () => {
  it("يعيشان حيوات عشوائية فلا يرى القارئ فرقًا", async () => {
    const database = await server.fresh();
    const archive = await openArchive({ url: database.url, trustMemory: true });
    try {
      await compareWithTwin(archive, 60);
    } finally {
      await archive.close();
      await database.drop();
    }
  });
});
