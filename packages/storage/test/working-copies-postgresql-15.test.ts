import { after, before, describe, it } from "node:test";
import { workingCopiesSuite } from "./working-copies-suite.ts";
import { startPostgresql15, whyNot15 } from "./postgresql-15.ts";
import { type TestServer, testServer } from "./test-cluster.ts";

const reason = await whyNot15();

if (reason !== undefined) {
  describe("النص غير المحفوظ في PostgreSQL 15", () => {
    it("لا يُجرَّب هنا", { skip: reason }, () => {});
  });
} else {
  let server: TestServer;
  let postgres: Awaited<ReturnType<typeof startPostgresql15>>;
  before(async () => {
    postgres = await startPostgresql15();
    server = await testServer(postgres.url);
  });
  after(async () => {
    await server.close();
    await postgres.close();
  });

  workingCopiesSuite("في PostgreSQL 15", () => server);
}
