// A bare node:http server with pages in memory, compressed beforehand: the least that Node can do for a page.
// node bare-server.ts PORT FILE     The file holds [{ "path", "type", "etag", "body" (base64, gzip) }…].
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

interface BarePage {
  readonly path: string;
  readonly type: string;
  readonly etag: string;
  readonly body: string;
}

const [port = "0", file = ""] = process.argv.slice(2);
const pages = new Map(
  (JSON.parse(readFileSync(file, "utf8")) as readonly BarePage[]).map(({ path, type, etag, body }) => {
    const bytes = Buffer.from(body, "base64");
    const head = {
      "content-type": type,
      "content-length": bytes.byteLength,
      "content-encoding": "gzip",
      etag,
      vary: "accept-encoding",
      "cache-control": "public, max-age=0, must-revalidate",
    };
    return [path, { bytes, head }] as const;
  }),
);
createServer((incoming, outgoing) => {
  const page = pages.get(incoming.url ?? "");
  if (page === undefined) outgoing.writeHead(404).end();
  else outgoing.writeHead(200, page.head).end(page.bytes);
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("READY\n"));
