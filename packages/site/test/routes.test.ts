import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, answer } from "@mihwar/site/answer";
import { parseReaderAddress } from "@mihwar/site/reader-address";
import { createRoutes } from "@mihwar/site/routes";

const policy = { secure: true, styleHashes: [] };
const say = (body: string): Answer => answer({ type: "text/plain; charset=utf-8", body, fresh: "never" }, policy);

const routes = createRoutes();
routes.get("/tag/:word", (_visit, word) => say(`وسم ${word("word")}`));
routes.get("/:section{[a-z-]+}/feed.xml", (_visit, word) => say(`تلقيم ${word("section")}`));
routes.get("/:id/:slug", (_visit, word) => say(`خبر ${word("id")}، ${word("slug")}`));
routes.get("/assets/*", () => say("ملفّ"));

async function ask(path: string): Promise<string | undefined> {
  const address = parseReaderAddress(`http://reader.example${path}`);
  assert.ok(address.ok, path);
  const found = await routes.answer({ address: address.value, policy });
  return found === undefined ? undefined : Buffer.from(found.body).toString();
}

test("الكلمات في العنوان تُفكّ من ترميزها، وأوّل مسار يصلح هو الذي يجيب", async () => {
  assert.equal(await ask("/tag/سدّ-وادي-الرمّانة"), "وسم سدّ-وادي-الرمّانة");
  assert.equal(await ask("/world/feed.xml"), "تلقيم world");
  assert.equal(await ask("/7k2m9q/feed.xml"), "خبر 7k2m9q، feed.xml");
  assert.equal(await ask("/7k2m9q/هدنة"), "خبر 7k2m9q، هدنة");
  assert.equal(await ask("/assets/a/b.css"), "ملفّ");
});

test("ما لا مسار له لا جواب له، وكلمة لا يسمّيها المسار فارغة", async () => {
  assert.equal(await ask("/"), undefined);
  assert.equal(await ask("/a/b/c"), undefined);
  const empty = createRoutes();
  empty.get("/about", (_visit, word) => say(`[${word("id")}]`));
  const address = parseReaderAddress("http://reader.example/about");
  assert.ok(address.ok);
  assert.equal(Buffer.from((await empty.answer({ address: address.value, policy }))?.body ?? []).toString(), "[]");
});

test("بايتات ترميزها مكسور تبقى كما أتت", async () => {
  assert.equal(await ask("/7k2m9q/%E3%CF"), "خبر 7k2m9q، %E3%CF");
});
