import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { clientScripts } from "@mihwar/desk/client-script";

const kib = 1024;

/** Compressed (brotli) bytes of what a page of the desk loads. A script that becomes lighter than `least` lowers its `most` here. */
const budgets = {
  // 32 of it are Yjs and what binds it to the editor
  editor: { least: 110 * kib, most: 152 * kib },
  fronts: { least: 0, most: 8 * kib },
  liveblog: { least: 0, most: 8 * kib },
  media: { least: 0, most: 8 * kib },
  suggestions: { least: 0, most: 8 * kib },
  dossiers: { least: 0, most: 8 * kib },
} as const;

/** What the desk promises of its first load. */
const mostOfAll = 350 * kib;

describe("what the desk's scripts weigh", () => {
  test("each within its budget, and all together within the promise", (t) => {
    let all = 0;
    for (const { path, asset } of clientScripts()) {
      const name = /\/([a-z]+)-[^/]+$/.exec(path)?.[1] as keyof typeof budgets;
      const bytes = brotliCompressSync(asset.body).byteLength;
      all += bytes;
      t.diagnostic(`${name}: ${(bytes / kib).toFixed(1)} KiB`);
      assert.ok(bytes <= budgets[name].most, `${name} weighs ${bytes} bytes`);
      assert.ok(bytes >= budgets[name].least, `${name} weighs ${bytes} bytes: lower its ceiling`);
    }
    assert.ok(all <= mostOfAll);
  });

  test("they travel compressed, and say so", () => {
    for (const { asset } of clientScripts()) {
      assert.ok(asset.coded !== undefined);
      assert.ok(asset.coded.br.byteLength < asset.coded.gzip.byteLength);
      assert.ok(asset.coded.gzip.byteLength < Buffer.byteLength(asset.body));
    }
  });
});
