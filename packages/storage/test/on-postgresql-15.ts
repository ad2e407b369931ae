import { after, before, describe, it } from "node:test";
import { type Postgresql15, startPostgresql15, whyNot15 } from "./postgresql-15.ts";
import { type TestServer, testServer } from "./test-cluster.ts";

/**
 * Runs suites on a PostgreSQL 15 of their own, the oldest that Mihwar runs on; where there is none, says so in one test that
 * is left out.
 * @param what is tried, as the test that is left out names it
 */
export async function onPostgresql15(what: string, suites: (server: () => TestServer) => void): Promise<void> {
  const reason = await whyNot15();
  if (reason !== undefined) {
    describe(`${what} في PostgreSQL 15`, () => {
      it("لا يُجرَّب هنا", { skip: reason }, () => {});
    });
    return;
  }
  let server: TestServer;
  let postgres: Postgresql15;
  before(async () => {
    postgres = await startPostgresql15();
    server = await testServer(postgres.url);
  });
  after(async () => {
    await server.close();
    await postgres.close();
  });
  suites(() => server);
}
