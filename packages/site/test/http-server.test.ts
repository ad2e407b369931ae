import assert from "node:assert/strict";
import { type Socket, connect } from "node:net";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type HttpServer, serveSite } from "@mihwar/site/http-server";
import { ListenFailed } from "@mihwar/site/listen-failed";
import { type SmallNewsroom, openNewsroom } from "./small-newsroom.ts";

/** Sends bytes and collects what comes back until the connection ends, or for as long as it may take. */
function talk(
  port: number,
  bytes: string,
  patience = 3_000,
): Promise<{ readonly text: string; readonly ended: boolean }> {
  return new Promise((resolve) => {
    let text = "";
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const done = (ended: boolean) => {
      clearTimeout(late);
      socket.destroy();
      resolve({ text, ended });
    };
    const late = setTimeout(() => done(false), patience);
    socket.on("data", (chunk) => (text += chunk.toString("utf8")));
    socket.on("error", () => {});
    socket.on("close", () => done(true));
  });
}

const statusOf = (text: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]);

describe("الخادم", () => {
  let newsroom: SmallNewsroom;
  let server: HttpServer;
  before(async () => {
    newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    server = await serveSite({
      site: newsroom.site,
      host: "127.0.0.1",
      port: 0,
      limits: { headersTimeout: 400, requestTimeout: 800, checkEvery: 100, keepAlive: 300, drain: 1_000 },
    });
  });
  after(() => server.drain());

  it("يقدّم الصفحة، مضغوطة لمن يقبل", async () => {
    const response = await fetch(`${server.address}/`, { headers: { "accept-encoding": "br" } });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-encoding"), "br");
    assert.match(await response.text(), /هدنة هشّة/);
  });

  it("رسالة أنّ خبرًا يُقرأ تُعدّ وتُجاب بلا كلام، وما سواها على عنوانها كأيّ عنوان", async () => {
    const read: string[] = [];
    const counting = await serveSite({
      site: newsroom.site,
      host: "127.0.0.1",
      port: 0,
      onRead: (story) => read.push(story),
    });
    const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
    const ask = (path: string, method: string, body?: string) =>
      fetch(`${counting.address}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const told = await ask("/reads/7k2m9q", "POST");
    assert.deepEqual([told.status, await told.text(), told.headers.get("set-cookie")], [204, "", null]);
    assert.equal((await ask("/reads/7k2m9q", "POST", "x")).status, 413);
    assert.equal((await ask("/reads/7k2m9q", "GET")).status, 404);
    assert.equal((await ask("/7k2m9q", "POST")).status, 405);
    assert.deepEqual(read, ["7k2m9q"]);
    await counting.drain();
  });

  for (const [why, request, status] of [
    ["مضيفان في طلب واحد", "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n", 400],
    ["بلا مضيف", "GET / HTTP/1.1\r\n\r\n", 400],
    ["TRACE", "TRACE / HTTP/1.1\r\nhost: a\r\n\r\n", 405],
    ["متن في طلب قراءة", "GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nhello", 413],
    ["متن بلا نهاية", "POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n", 413],
    ["عشرة غيغابايت", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10737418240\r\n\r\n", 413],
    ["متن ينتظر إذنًا", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\nexpect: 100-continue\r\n\r\n", 413],
    ["طولان مختلفان", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello", 400],
    [
      "طول وتقطيع معًا",
      "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["رؤوس أطول من اللازم", `GET / HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    ["عنوان من ثمانية كيلوبايت", `GET /${"x".repeat(8_192)} HTTP/1.1\r\nhost: a\r\n\r\n`, 414],
    ["صعود في المسار", "GET /../../etc/passwd HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["صعود مرمّز", "GET /%2e%2e/%2E./etc/passwd HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["شرطة معكوسة", "GET /..\\..\\x HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["نجمة", "OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["حروف عربية بلا ترميز", "GET /هدنة HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["لغو", "هذا ليس طلبًا\r\n\r\n", 400],
    ["صفر في المسار", "GET /%00 HTTP/1.1\r\nhost: a\r\n\r\n", 400],
    ["طريقة كتابة", "DELETE / HTTP/1.1\r\nhost: a\r\n\r\n", 405],
    ["مضيف عدائيّ", 'GET / HTTP/1.1\r\nhost: evil.example"><script>\r\n\r\n', 200],
  ] as const) {
    it(`${why}: ${status}`, async () => {
      const { text } = await talk(server.port, request.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n"), 1_500);
      assert.equal(statusOf(text), status);
      assert.doesNotMatch(text, /evil\.example|root:/);
    });
  }

  it("سؤال من عشرة آلاف حرف: صفحة عربية تقول لماذا لا يُقرأ", async () => {
    const question = encodeURIComponent("سدّ".repeat(3_400));
    const { text } = await talk(server.port, `GET /search?q=${question} HTTP/1.1\r\nhost: a\r\n\r\n`, 1_500);
    assert.equal(statusOf(text), 431);
    assert.match(text, /content-security-policy: default-src 'none'/);
    assert.match(text, /<h1[^>]*>عنوان أطول ممّا يُقرأ</);
  });

  it("رؤوس تصل حرفًا حرفًا: يُقطع صاحبها، والبقيّة لا تشعر به", async () => {
    const slow = Array.from({ length: 40 }, () => {
      const socket = connect(server.port, "127.0.0.1");
      socket.on("error", () => {});
      socket.write("GET / HTTP/1.1\r\n");
      const drip = setInterval(() => socket.write("x"), 50);
      return new Promise<void>((resolve) => {
        socket.on("data", () => {});
        socket.on("close", () => {
          clearInterval(drip);
          resolve();
        });
      });
    });
    const started = performance.now();
    const response = await fetch(`${server.address}/`);
    assert.equal(response.status, 200);
    await response.arrayBuffer();
    await Promise.all(slow);
    assert.ok(performance.now() - started < 3_000);
  });

  it("اتّصال بلا كلمة لا يبقى", async () => {
    const { ended } = await talk(server.port, "", 3_000);
    assert.equal(ended, true);
  });

  it("من سأل ثانيةً بعد المهلة المعلنة بقليل لا يجد الباب مغلقًا في وجهه", async () => {
    const ask = "GET /about HTTP/1.1\r\nhost: a\r\n\r\n";
    const answers: number[] = [];
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      for (const [, status] of chunk.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3})/g)) answers.push(Number(status));
    });
    socket.write(ask);
    // Said: kept for 300 ms. A client whose clock is slower asks later.
    await wait(900);
    socket.write(ask);
    await wait(400);
    socket.destroy();
    assert.deepEqual(answers, [200, 200]);
  });

  it("المنفذ المأخوذ خلل برمزه، لا جملة", async () => {
    await assert.rejects(
      serveSite({ site: newsroom.site, host: "127.0.0.1", port: server.port }),
      (fault) => fault instanceof ListenFailed && fault.code === "port-in-use" && fault.port === server.port,
    );
    await assert.rejects(
      serveSite({ site: newsroom.site, host: "192.0.2.1", port: 0 }),
      (fault) => fault instanceof ListenFailed && fault.code === "host-unknown",
    );
  });
});

describe("صرف الخادم", () => {
  it("يُتمّ ما بدأ، ويُنهي الشريط، ولا يقبل جديدًا", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const site = {
      ...newsroom.site,
      fetch: async (request: Request) => {
        if (request.url.endsWith("/about")) await gate;
        return newsroom.site.fetch(request);
      },
    };
    const server = await serveSite({ site, host: "127.0.0.1", port: 0, limits: { drain: 5_000 } });
    const slow = fetch(`${server.address}/about`);
    const ticker = await fetch(`${server.address}/ticker`);
    await wait(50);
    const started = performance.now();
    const drained = server.drain();
    release();
    assert.equal((await slow).status, 200);
    assert.match(await (await slow).text(), /صحيفة للتجربة/);
    await ticker.text();
    await drained;
    assert.ok(performance.now() - started < 2_000, "nobody waits for a connection that is only kept open");
    await assert.rejects(fetch(`${server.address}/`));
  });

  it("لا ينتظر إلى الأبد من لا يقرأ جوابه", async () => {
    const newsroom = await openNewsroom();
    const site = { ...newsroom.site, answer: () => new Promise<never>(() => {}) };
    const server = await serveSite({ site, host: "127.0.0.1", port: 0, limits: { drain: 200 } });
    const hung = fetch(`${server.address}/`).catch(() => "cut");
    await wait(50);
    const started = performance.now();
    await server.drain();
    assert.ok(performance.now() - started < 2_000);
    assert.equal(await hung, "cut");
  });
});
