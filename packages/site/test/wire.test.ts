import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { type HttpServer, serveSite } from "@mihwar/site/http-server";
import { createWire } from "@mihwar/site/wire";
import { type SmallNewsroom, openNewsroom } from "./small-newsroom.ts";

interface Answered {
  readonly status: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Sends requests on one connection, one after the other or all at once, and reads as many answers. */
function ask(port: number, requests: readonly string[], atOnce = false): Promise<readonly Answered[]> {
  return new Promise((resolve, reject) => {
    const answers: Answered[] = [];
    let held: Buffer = Buffer.alloc(0);
    const socket = connect(port, "127.0.0.1", () => socket.write(atOnce ? requests.join("") : (requests[0] ?? "")));
    socket.on("error", reject);
    socket.on("close", () => resolve(answers));
    socket.on("data", (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      for (;;) {
        const end = held.indexOf("\r\n\r\n");
        if (end < 0) return;
        const [status = "", ...lines] = held.subarray(0, end).toString("latin1").split("\r\n");
        const headers = new Map(
          lines.map((line) => [
            line.slice(0, line.indexOf(":")).toLowerCase(),
            line.slice(line.indexOf(":") + 1).trim(),
          ]),
        );
        const isHead = requests[answers.length]?.startsWith("HEAD") === true;
        const length = isHead || status.includes(" 304 ") ? 0 : Number(headers.get("content-length"));
        if (held.length < end + 4 + length) return;
        answers.push({ status, headers, body: held.subarray(end + 4, end + 4 + length) });
        held = held.subarray(end + 4 + length);
        const next = requests[answers.length];
        if (next === undefined) socket.end();
        else if (!atOnce) socket.write(next);
      }
    });
  });
}

const get = (path: string, more = ""): string => `GET ${path} HTTP/1.1\r\nhost: mihwar.example\r\n${more}\r\n`;
const brotli = "accept-encoding: br\r\n";

describe("الجواب قطعةً واحدة", () => {
  let newsroom: SmallNewsroom;
  let server: HttpServer;
  before(async () => {
    newsroom = await openNewsroom({ door: { bytes: 8 * 1024 * 1024 } });
    await newsroom.publish("7k2m9q");
    server = await serveSite({ site: newsroom.site, host: "127.0.0.1", port: 0 });
  });
  after(() => server.drain());

  /** The answer of the ordinary way, which a connection that shall be closed always takes. */
  const ordinary = async (path: string, more: string): Promise<Answered> => {
    const [answer] = await ask(server.port, [get(path, `${more}connection: close\r\n`)]);
    assert.ok(answer);
    return answer;
  };

  /** The ordinary answer and two from memory, all of one body: what is read again is compressed better, twice at most. */
  const sameBody = async (path: string): Promise<readonly [Answered, Answered, Answered]> => {
    for (let round = 0; round < 4; round++) {
      const usual = await ordinary(path, brotli);
      // The first fills the memory, the others come from it in one piece.
      const [, second, third] = await ask(
        server.port,
        Array.from({ length: 3 }, () => get(path, brotli)),
      );
      assert.ok(second);
      assert.ok(third);
      const lengths = new Set([usual, second, third].map(({ headers }) => headers.get("content-length")));
      if (lengths.size === 1) return [usual, second, third];
    }
    throw new assert.AssertionError({ message: `${path} became smaller more than twice` });
  };

  for (const path of ["/", "/feed.xml", "/card/7k2m9q.png", "/nowhere", "/7k2m9q"]) {
    it(`${path}: لا يختلف بشيء عن الجواب المعتاد`, async () => {
      const [usual, ...kept] = await sameBody(path);
      for (const one of kept) {
        assert.equal(one.status, usual.status);
        assert.deepEqual(one.body, usual.body);
        const own = (answer: Answered) =>
          new Map([...answer.headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name)));
        assert.deepEqual(own(one), own(usual));
        assert.equal(one.headers.get("connection"), "keep-alive");
        assert.equal(one.headers.get("keep-alive"), "timeout=5");
        assert.ok(Math.abs(Date.parse(one.headers.get("date") ?? "") - Date.now()) < 3_000);
      }
    });
  }

  it("طلبات متتابعة في دفعة واحدة تُجاب بترتيبها", async () => {
    const wanted = ["/", "/feed.xml", "/", "/world", "/feed.xml"];
    for (let round = 0; round < 3; round++) {
      const answers = await ask(
        server.port,
        wanted.map((path) => get(path, brotli)),
        true,
      );
      assert.equal(answers.length, wanted.length);
      assert.deepEqual(
        answers.map(({ body }) => /<rss/.test(brotliDecompressSync(body).toString())),
        [false, true, false, false, true],
      );
    }
  });

  it("بعده على الوصلة نفسها: رؤوس وحدها، ولا جديد، ثمّ الصفحة", async () => {
    const [first] = await ask(server.port, [get("/", brotli)]);
    const etag = first?.headers.get("etag") ?? "";
    const answers = await ask(server.port, [
      get("/", brotli),
      get("/", brotli).replace("GET", "HEAD"),
      get("/", `${brotli}if-none-match: ${etag}\r\n`),
      get("/", brotli),
    ]);
    assert.deepEqual(
      answers.map(({ status, body }) => [status.split(" ")[1], body.length > 0]),
      [
        ["200", true],
        ["200", false],
        ["304", false],
        ["200", true],
      ],
    );
  });

  it("من يتكلّم HTTP/1.0 تُغلق وصلته كما يتوقّع", async () => {
    const [answer] = await ask(server.port, ["GET / HTTP/1.0\r\nhost: x\r\n\r\n"]);
    assert.equal(answer?.headers.get("connection"), "close");
  });

  it("رأس فيه نهاية سطر لا يصير رأسين", () => {
    assert.throws(
      () =>
        createWire(
          { status: 301, reason: "Moved", head: ["location", "/x\r\nset-cookie: a=b"], body: new Uint8Array() },
          5,
        ),
      TypeError,
    );
  });
});
