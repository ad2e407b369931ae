// The printed configuration in the real nginx, in front of the real site: what a reader gets from a file is what Mihwar
// itself would have sent.
import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import type { KeptPage, PageShelf } from "@mihwar/site/kept-page";
import { type HttpServer, serveSite } from "@mihwar/site/http-server";
import { fileRequests, nginxConfig } from "@mihwar/site/nginx-config";
import { fileTrees } from "@mihwar/site/page-file-kind";
import { openPageFiles } from "@mihwar/site/page-files";
import { addressName } from "@mihwar/site/reader-address";
import { type NginxHere, freePort, startNginx, whyNoNginx } from "./nginx-here.ts";
import { type SmallNewsroom, edition, openNewsroom } from "./small-newsroom.ts";

const reason = await whyNoNginx();
const skip = reason ?? false;

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it is spelled here: nothing is repaired on the way. */
const ask = (
  port: number,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, path: target, headers, method, timeout: 10_000 },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
    outgoing.on("error", reject);
    outgoing.end();
  });

/** A whole site behind nginx. */
interface Stand {
  readonly newsroom: SmallNewsroom;
  readonly shelf: PageShelf;
  readonly server: HttpServer;
  readonly nginx: NginxHere;
  readonly port: number;
  readonly folder: string;
  /** Addresses that Mihwar itself was asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

async function build(secure = true): Promise<Stand> {
  const base = await mkdtemp(path.join(tmpdir(), "mihwar-pages-"));
  const folder = path.join(base, "صفحات الموقع");
  const shelf = await openPageFiles({ folder });
  const newsroom = await openNewsroom({ shelf, door: { bytes: 32 * 1024 * 1024 } });
  if (!secure) await newsroom.archive.saveEdition({ ...edition, origin: "http://mihwar.example" }, "u:hind");
  const asked: string[] = [];
  const site = {
    ...newsroom.site,
    find: (...args: Parameters<typeof newsroom.site.find>) => {
      asked.push(args[1]);
      return newsroom.site.find(...args);
    },
  };
  const server = await serveSite({
    site,
    host: "127.0.0.1",
    port: 0,
    operations: { metrics: async () => ({ type: "text/plain", text: "secret_figures 1\n" }) },
  });
  const port = await freePort();
  const config = nginxConfig({ folder, port: server.port, listen: `127.0.0.1:${port}` });
  assert.ok(config.ok);
  const nginx = await startNginx(config.value, port);
  return {
    newsroom,
    shelf,
    server,
    nginx,
    port,
    folder,
    asked,
    async close() {
      await nginx.close();
      await server.drain();
      await shelf.close();
      assert.deepEqual(await readdir(folder), [".mihwar-pages"]);
      await rm(base, { recursive: true });
    },
  };
}

const story =
  "/7k2m9q/%D9%87%D8%AF%D9%86%D8%A9-%D9%87%D8%B4%D8%A9-%D9%81%D9%8A-%D9%88%D8%A7%D8%AF%D9%8A-%D8%A7%D9%84%D8%B1%D9%85%D8%A7%D9%86%D8%A9";
/** What a file cannot say of one page, and what belongs to a connection. */
const ofOne = new Set(["etag", "last-modified", "surrogate-key", "date", "connection", "keep-alive", "server"]);
const common = (headers: IncomingHttpHeaders): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofOne.has(name) && name !== "content-length")
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

for (const secure of [true, false]) {
  describe(`ملفات خلف nginx${secure ? "، لموقع https" : "، لموقع http"}`, { skip }, () => {
    let stand: Stand;
    before(async () => {
      stand = await build(secure);
      await stand.newsroom.publish("7k2m9q", { tags: ["سدود"] });
    });
    after(() => stand.close());

    for (const address of [
      "/",
      "/world",
      "/about",
      "/corrections",
      "/text/7k2m9q",
      "/tag/%D8%B3%D8%AF%D9%88%D8%AF",
      "/feed.xml",
      "/feed.atom",
      "/feed.json",
      "/world/feed.xml",
      "story",
    ]) {
      it(`${address}: البايتات والحال والترويسات كما يرسلها محور`, async () => {
        const found = (await stand.newsroom.get("/feed.json")).json() as Promise<{ items: { url: string }[] }>;
        const target = address === "story" ? new URL((await found).items[0]?.url ?? "").pathname : address;
        const own = await ask(stand.server.port, target);
        assert.equal(own.status, 200);
        await stand.shelf.settled();
        stand.asked.length = 0;
        for (const coding of ["identity", "gzip", "gzip, deflate, br", "gzip;q=0"]) {
          const wish = { "accept-encoding": coding };
          const file = await ask(stand.port, target, wish);
          assert.equal(file.status, 200);
          const zipped = file.headers["content-encoding"] === "gzip";
          assert.equal(zipped, coding.startsWith("gzip") && coding !== "gzip;q=0");
          assert.deepEqual(zipped ? gunzipSync(file.body) : file.body, own.body);
          assert.equal(file.headers["content-length"], String(file.body.byteLength));
          const { "content-encoding": _coding, ...headers } = common(file.headers);
          assert.deepEqual(headers, common(own.headers));
          assert.equal(file.headers["last-modified"], undefined);

          const head = await ask(stand.port, target, wish, "HEAD");
          assert.deepEqual([head.status, head.body.byteLength], [200, 0]);
          assert.equal(head.headers["content-length"], file.headers["content-length"]);
          const again = await ask(stand.port, target, { ...wish, "if-none-match": file.headers.etag ?? "" });
          assert.deepEqual([again.status, again.body.byteLength], [304, 0]);
          assert.deepEqual(again.headers["content-security-policy"], own.headers["content-security-policy"]);
        }
        assert.deepEqual(stand.asked, [], "محور لم يُسأل");
      });
    }
  });
}
