import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { type HttpServer, serveSite } from "@mihwar/site/http-server";
import { type SmallNewsroom, openNewsroom } from "./small-newsroom.ts";

/** Sends bytes, spelled as they are, and tells what came back. */
const talk = (port: number, ...pieces: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const piece of pieces) socket.write(piece);
    });
    const late = setTimeout(() => socket.destroy(), 2_000);
    socket.on("data", (chunk) => (text += chunk.toString("utf8")));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(late);
      resolve(text);
    });
  });

describe("باب غرفة التحرير في الخادم", () => {
  let newsroom: SmallNewsroom;
  let server: HttpServer;
  const asked: { readonly url: string; readonly method: string; readonly body: string; readonly client: string }[] = [];
  before(async () => {
    newsroom = await openNewsroom();
    server = await serveSite({
      site: newsroom.site,
      host: "127.0.0.1",
      port: 0,
      limits: { headersTimeout: 400, requestTimeout: 800, checkEvery: 100 },
      desk: {
        mostSent: (path) => (path === "/desk/media" ? 300_000 : undefined),
        async answer(request, { client }) {
          const { url, method } = request;
          if (new URL(url).searchParams.get("read") === "nothing") {
            asked.push({ url, method, body: "", client });
            return new Response("لا أحد", { status: 403 });
          }
          if (method === "POST" && new URL(url).pathname === "/desk/media") {
            let length = 0;
            try {
              for await (const chunk of request.body ?? []) length += chunk.length;
            } catch {
              length = -length;
            }
            asked.push({ url, method, body: String(length), client });
            return new Response(String(length));
          }
          asked.push({ url, method, body: await request.text(), client });
          const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
          headers.append("set-cookie", "a=1; Path=/desk");
          headers.append("set-cookie", "b=2; Path=/desk");
          return new Response(method === "HEAD" ? null : "<p>غرفة التحرير</p>", { status: 201, headers });
        },
        async upgrade({ url, headers }, { client, socket }) {
          asked.push({ url, method: "UPGRADE", body: headers.get("cookie") ?? "", client });
          socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\nمقبس");
        },
      },
    });
  });
  after(() => server.drain());
  const last = () => asked.at(-1);

  it("ما تحت /desk لها، وما عداه للموقع", async () => {
    const response = await fetch(`${server.address}/desk/members?x=1`);
    assert.equal(response.status, 201);
    assert.deepEqual(response.headers.getSetCookie(), ["a=1; Path=/desk", "b=2; Path=/desk"]);
    assert.equal(await response.text(), "<p>غرفة التحرير</p>");
    assert.equal(last()?.url, `${server.address}/desk/members?x=1`);
    const before = asked.length;
    for (const path of ["/desks", "/deskof/x", "/%64esk/", "/Desk/", "/d/desk"])
      assert.equal((await fetch(`${server.address}${path}`)).status, 404, path);
    assert.equal(asked.length, before);
    assert.equal((await fetch(`${server.address}/desk`)).status, 201);
  });

  it("تُقرأ لها الأجسام، كاملة وقطعًا، ولا تُقرأ لغيرها", async () => {
    const sent = "name=".padEnd(64 * 1024, "س".repeat(3)).slice(0, 20_000);
    const whole = await fetch(`${server.address}/desk/members`, { method: "POST", body: sent });
    assert.equal(whole.status, 201);
    assert.equal(last()?.body, sent);
    const head = "POST /desk/x HTTP/1.1\r\nhost: a.example\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
    assert.match(await talk(server.port, head, "3\r\na=b\r\n", "2\r\n&c\r\n0\r\n\r\n"), /^HTTP\/1\.1 201/);
    assert.deepEqual([last()?.body, last()?.url], ["a=b&c", "http://a.example/desk/x"]);
    assert.equal((await fetch(`${server.address}/`, { method: "POST", body: sent })).status, 413);
  });

  it("ما يطلب مقبسًا تحت /desk يُسلَّم لها، وما يطلبه في غيرها يُجاب كأيّ قارئ", async () => {
    const wants = "connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\n\r\n";
    const got = await talk(
      server.port,
      `GET /desk/api/x/together HTTP/1.1\r\nhost: a.example\r\ncookie: s=1\r\n${wants}`,
    );
    assert.match(got, /^HTTP\/1\.1 101[^]*مقبس/);
    const { url, method, body } = last() ?? assert.fail();
    assert.deepEqual([url, method, body], ["http://a.example/desk/api/x/together", "UPGRADE", "s=1"]);
    const before = asked.length;
    for (const [path, status] of [
      ["/", 200],
      ["/desks", 404],
    ] as const)
      for (const protocol of [wants, wants.replace("websocket", "h2c")])
        assert.match(
          await talk(server.port, `GET ${path} HTTP/1.1\r\nhost: a\r\n${protocol}`),
          new RegExp(`^HTTP/1\\.1 ${status}`),
        );
    assert.match(await talk(server.port, `POST /desk/x HTTP/1.1\r\nhost: a\r\n${wants}`), /^HTTP\/1\.1 201/);
    assert.match(await talk(server.port, `GET /desk/x HTTP/1.1\r\nhost: a\r\nhost: b\r\n${wants}`), /^HTTP\/1\.1 400/);
    assert.deepEqual(
      asked.slice(before).map((one) => one.method),
      ["POST"],
    );
  });

  it("وما زاد على 64 كيبيبايت يُردّ: قبل أن يُقرأ إن قيل طوله، وحيث يبلغ إن لم يُقل", async () => {
    const before = asked.length;
    const head = "POST /desk/x HTTP/1.1\r\nhost: a\r\n";
    assert.match(
      await talk(server.port, `${head}content-length: 65537\r\n\r\n`),
      /^HTTP\/1\.1 413[^]*connection: close/i,
    );
    const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
    assert.match(
      await talk(server.port, `${head}transfer-encoding: chunked\r\n\r\n`, chunk, chunk, chunk, chunk, "1\r\nx\r\n"),
      /^HTTP\/1\.1 413/,
    );
    assert.equal(asked.length, before);
    const full = await fetch(`${server.address}/desk/x`, { method: "POST", body: "x".repeat(65_536) });
    assert.equal(full.status, 201);
  });

  it("وجسم لا يتمّ ينقطع في مهلته", async () => {
    const before = asked.length;
    const began = performance.now();
    const answer = await talk(server.port, "POST /desk/x HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc");
    assert.match(answer, /^HTTP\/1\.1 408[^]*connection: close/i);
    assert.ok(performance.now() - began < 1_800, "والخادم هو من قطعه");
    assert.equal(asked.length, before);
  });

  it("وحيث تُرفع الصور يُسلَّم الجسم كما يصل، وقد يطول وقته، وله حدّه", async () => {
    const sent = new Uint8Array(250_000);
    const whole = await fetch(`${server.address}/desk/media`, { method: "POST", body: sent });
    assert.equal(await whole.text(), "250000");
    let turn = 0;
    const slowly = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        controller.enqueue(sent.subarray(0, 10_000));
        if ((turn += 1) === 6) controller.close();
      },
    });
    const slow = await fetch(`${server.address}/desk/media`, {
      method: "POST",
      body: slowly,
      duplex: "half",
    } as RequestInit);
    assert.equal(await slow.text(), "60000", "أطول من مهلة سائر الطلبات");
    const head = "POST /desk/media HTTP/1.1\r\nhost: a\r\n";
    assert.match(
      await talk(server.port, `${head}content-length: 300001\r\n\r\n`),
      /^HTTP\/1\.1 413[^]*connection: close/i,
    );
    const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const answer = await talk(
      server.port,
      `${head}transfer-encoding: chunked\r\n\r\n`,
      ...Array.from({ length: 5 }, () => chunk),
      "1\r\nx\r\n",
    );
    // whoever still sends may find the connection gone before they read
    assert.ok(answer === "" || /^HTTP\/1\.1 200[^]*connection: close/i.test(answer), answer);
    const length = Number(last()?.body);
    assert.ok(length < 0 && length >= -300_000, `ينقطع حيث يبلغ حدّه: ${length}`);
    const get = await fetch(`${server.address}/desk/media`);
    assert.equal(get.status, 201);
  });

  it("وما لم تسأل غرفة التحرير عنه لا يُقرأ، ولا يُحسب ما بقي منه طلبًا آخر", async () => {
    const before = asked.length;
    const smuggled = "GET /desk/smuggled HTTP/1.1\r\nhost: a\r\n\r\n";
    const head = `POST /desk/media?read=nothing HTTP/1.1\r\nhost: a\r\ncontent-length: ${200_000 + smuggled.length}\r\n\r\n`;
    const answer = await talk(server.port, head, "x".repeat(1_000));
    assert.match(answer, /^HTTP\/1\.1 403[^]*connection: close/i);
    assert.equal((answer.match(/HTTP\/1\.1/g) ?? []).length, 1);
    await talk(server.port, head, "x".repeat(200_000), smuggled);
    assert.deepEqual(
      asked.slice(before).map(({ url }) => new URL(url).pathname),
      ["/desk/media", "/desk/media"],
    );
  });

  for (const [why, request, status] of [
    ["مضيف ليس اسمًا", "GET /desk/ HTTP/1.1\r\nhost: a b\r\n\r\n", 400],
    ["مضيف فيه مسار", "GET /desk/ HTTP/1.1\r\nhost: evil.example/x?\r\n\r\n", 400],
    ["مضيفان", "GET /desk/ HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", 400],
    ["مسار يخرج من غرفة التحرير", "GET /desk/../metrics HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["مسار يخرج منها متنكّرًا", "GET /desk/%2e%2e/x HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["مسار فيه ما يُصلَح", "GET /desk/./members HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    [
      "طول وقطع معًا",
      "POST /desk/ HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["DELETE", "DELETE /desk/ HTTP/1.1\r\nhost: a\r\n\r\n", 405],
    ["TRACE", "TRACE /desk/ HTTP/1.1\r\nhost: a\r\n\r\n", 405],
  ] as const) {
    it(`لا يصل إليها: ${why}`, async () => {
      const before = asked.length;
      assert.match(await talk(server.port, request), new RegExp(`^HTTP/1\\.1 ${status}`));
      assert.equal(asked.length, before);
    });
  }

  it("من خلف خادم على الجهاز نفسه يُصدَّق في من جاء عنه وكيف", async () => {
    await fetch(`${server.address}/desk/`, {
      headers: { "x-forwarded-for": "198.51.100.9, 203.0.113.7", "x-forwarded-proto": "https" },
    });
    assert.equal(last()?.client, "203.0.113.7");
    assert.match(last()?.url ?? "", /^https:/);
    await fetch(`${server.address}/desk/`, { headers: { "x-forwarded-for": "2001:db8:1:2:3:4:5:6" } });
    assert.equal(last()?.client, "2001:db8:1:2");
  });
});
