import { describe, it } from "node:test";
import { openArchive } from "@mihwar/storage";
import { archiveContract, compareWithTwin } from "./archive-contract.ts";
import { coverageContract } from "./coverage-contract.ts";
import { liveblogsContract } from "./liveblogs-contract.ts";
import { dossierContract } from "./dossier-contract.ts";
import { postgresUnderTest } from "./postgres-under-test.ts";
import { onPostgresql15 } from "./on-postgresql-15.ts";
import { mediaContract } from "./media-contract.ts";
import { readsContract } from "./reads-contract.ts";
import { relatedContract } from "./related-contract.ts";
import { storyLinesContract } from "./story-lines-contract.ts";
import { storyNotesContract } from "./story-notes-contract.ts";

await onPostgresql15("الأرشيف", (server) => {
  archiveContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  dossierContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  relatedContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  storyLinesContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  mediaContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  coverageContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  storyNotesContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  liveblogsContract("في PostgreSQL 15", () => postgresUnderTest(server()));
  readsContract("في PostgreSQL 15", () => postgresUnderTest(server()));

  describe("أرشيف في PostgreSQL 15 وتوأمه في الذاكرة", () => {
    it("يعيشان حيوات عشوائية فلا يرى القارئ فرقًا", async () => {
      const database = await server().fresh();
      const archive = await openArchive({ url: database.url, trustMemory: true });
      try {
        await compareWithTwin(archive, 30);
      } finally {
        await archive.close();
        await database.drop();
      }
    });
  });
});
