import { deepEqual, equal, throws } from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { connectionConfig } from "@mihwar/storage/connection";
import { readMoment } from "@mihwar/storage/read-moment";
import fc from "fast-check";
import pg from "pg";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

const milliseconds = 1_000n;

describe("اللحظة كما تطبعها قاعدة البيانات", () => {
  let server: TestServer;
  let database: TestDatabase;
  let client: pg.Client;
  before(async () => {
    server = await sharedCluster();
    database = await server.bare();
    const asking = { url: database.url, name: "moments", connections: 1, answerWithin: 10_000, readonly: true };
    client = new pg.Client(connectionConfig(asking));
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.drop();
    await server.close();
  });

  it("كل لحظة تُقرأ كما عدّها الحاسوب، وما دون الألف من الثانية يسقط", async () => {
    const microseconds = fc.bigInt(0n, 4_102_444_800_000_000n);
    const some = fc.sample(
      fc.oneof(
        microseconds,
        microseconds.map((at) => at - (at % 1_000_000n)),
        microseconds.map((at) => at - (at % 100_000n)),
      ),
      500,
    );
    const { rows } = await client.query<{ at: string }>(
      "select 'epoch'::timestamptz + n * interval '1 microsecond' as at from unnest($1::bigint[]) with ordinality as u(n, i) order by i",
      [some.map(String)],
    );
    deepEqual(
      rows.map(({ at }) => at),
      some.map((at) => new Date(Number(at / milliseconds)).toISOString()),
    );
  });

  it("ما ليس لحظة في السنين ذات الأرقام الأربعة، بالتوقيت العالمي، يُردّ", () => {
    equal(readMoment("2026-11-25 04:20:39+00"), "2026-11-25T04:20:39.000Z");
    for (const other of ["infinity", "-infinity", "2026-11-25 07:20:39.5+03", "0044-03-15 12:00:00+00 BC", ""])
      throws(() => readMoment(other), RangeError, other);
  });
});
