import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { root } from "../../scripts/source-files.ts";
import { keepPicture, openBrowser, reader, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const folder = join(root, "test", "corpus", "ingest", "ticker-above-the-logo");

interface Expected {
  readonly headline: string;
  readonly section: string;
  readonly ticker: readonly string[];
  readonly hero: { readonly caption: string; readonly credit: string };
  readonly paragraphs: number;
  readonly subheads: readonly string[];
  readonly related: readonly (readonly [headline: string, picture: string])[];
  readonly mustNot: readonly string[];
}

interface Imported {
  readonly id: string;
  readonly state: string;
}

/** Compares as a reader does: white space and isolates do not count. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

describe("a newsroom's own page, as it was captured", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let expected: Expected;
  before(async () => {
    expected = JSON.parse(await readFile(join(folder, "expected.json"), "utf8")) as Expected;
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  test("lands as a draft that nobody can read, and stands whole once it is published", async () => {
    const imported = await serving.mihwar("import", join(folder, "capture.txt"), "--json");
    assert.equal(imported.code, 0, imported.stderr);
    const { id, state } = JSON.parse(imported.stdout) as Imported;
    assert.equal(state, "draft");
    assert.equal((await fetch(`${serving.origin}/${id}`)).status, 404, "a draft is nobody's to read");

    const published = await serving.mihwar("story", "publish", id);
    assert.equal(published.code, 0, published.stderr);

    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/${id}`);
    assert.equal(plain(await page.getByRole("heading", { level: 1 }).innerText()), expected.headline);
    const seen = plain(await page.locator("body").innerText());
    const article = page.locator("main article");
    const copy = plain(await article.innerText());
    for (const line of expected.ticker) assert.ok(seen.includes(line), "the breaking line");
    assert.ok(copy.includes(expected.section), "the section");
    assert.ok(copy.includes(expected.hero.caption) && copy.includes(expected.hero.credit), "caption and credit");
    for (const [headline, picture] of expected.related) {
      assert.ok(copy.includes(headline), headline);
      assert.ok(copy.includes(picture), picture);
    }
    const subheads = await article.getByRole("heading", { level: 2 }).allInnerTexts();
    for (const subhead of expected.subheads) assert.ok(subheads.map(plain).includes(subhead), subhead);
    assert.equal(await article.locator("p[id]").count(), expected.paragraphs, "every paragraph once");
    for (const furniture of ["logo", "تابعونا على"]) assert.equal(copy.includes(furniture), false, furniture);
    await keepPicture(page, "captured-page-phone-light");
    await context.close();
  });

  test("is refused without a trace when there is nothing in it to read", async () => {
    const before = await serving.mihwar("check", "--json");
    const refused = await serving.mihwar(
      "import",
      join(root, "sample", "pictures", "c5-map.jpg"),
      join(root, "no-such-file.html"),
    );
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /c5-map\.jpg: /);
    assert.match(refused.stderr, /no-such-file\.html: /);
    assert.equal(refused.stdout, "");
    assert.equal((await serving.mihwar("check", "--json")).stdout, before.stdout, "nothing was changed");
  });
});
