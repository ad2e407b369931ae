import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { bridgeDossier } from "./bridge-dossier.ts";
import { keepPicture, layoutShift, movesSideways, openBrowser, reader, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const pages = { dossier: "/d/bridge", entity: "/e/works", past: "/d/bridge/as-of?day=2026-01-01" };

describe("a reader of a dossier", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    const file = join(serving.dataDir, "bridge.json");
    await writeFile(file, JSON.stringify(bridgeDossier));
    const brought = await serving.mihwar("dossier", "import", file);
    assert.equal(brought.code, 0, brought.stderr);
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  test("opens the paragraph behind a line without JavaScript, goes to the story and comes back", async () => {
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/d/bridge`);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "جسر الوادي: إغلاق طال");
    const line = page.locator(".gists li").first();
    assert.equal(await line.locator("blockquote").isVisible(), false);
    await line.locator("summary").click();
    assert.equal(await line.locator("mark").innerText(), "ووعدت وزارة الأشغال بفتحه");
    assert.match(await line.locator("blockquote").innerText(), /^أُغلق جسر الوادي صباح السبت/);
    await line.locator("figcaption a").click();
    await page.waitForURL(/\/br1\/.*#p1$/);
    assert.match(await page.locator("#p1").innerText(), /ووعدت وزارة الأشغال بفتحه/);
    await page.goBack();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "جسر الوادي: إغلاق طال");
    await page.getByRole("link", { name: "وزارة الأشغال العامة" }).first().click();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "وزارة الأشغال العامة");
    await context.close();
  });

  test("sees without JavaScript what was known on a past day, and comes back to today", async () => {
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/d/bridge`);
    const fates = page.locator(".outcomes .fate");
    const today = await fates.allInnerTexts();
    assert.ok(today.includes("أُخلف"));
    await page.getByLabel("الملف كما كان في").fill("2026-01-01");
    await page.getByRole("button", { name: "اعرضه" }).click();
    await page.waitForURL(/\/as-of\/2026-01-01$/);
    assert.match(await page.locator(".then").innerText(), /الملف كما كان في 1 يناير/);
    assert.deepEqual(new Set(await fates.allInnerTexts()), new Set(["مطروح"]));
    await page.getByRole("link", { name: "العودة إلى الملف اليوم" }).click();
    assert.deepEqual(await fates.allInnerTexts(), today);
    await context.close();
  });

  test("hears a table as a table on every screen", async () => {
    for (const screen of ["phone", "desk"] as const) {
      const context = await reader(browser, { screen });
      const page = await context.newPage();
      await page.goto(`${serving.origin}/d/bridge`);
      const table = page.getByRole("table");
      assert.equal(await table.getByRole("row").count(), 5, screen);
      assert.equal(await table.getByRole("rowheader").count(), 4, screen);
      assert.equal(await table.getByRole("columnheader").count(), 5, screen);
      await context.close();
    }
  });

  test("sees time run from right to left", async () => {
    const context = await reader(browser, { screen: "desk" });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/d/bridge`);
    const places = await page.evaluate(() =>
      [...document.querySelectorAll(".axis circle")].map((dot) => dot.getBoundingClientRect().x),
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => b - a),
      "the oldest stands on the right",
    );
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".map text")].map((name) => name.getBoundingClientRect());
      return boxes.some((a, i) =>
        boxes.some((b, j) => i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
    });
    assert.equal(overlaps, false, "names on the map lie on each other");
    await context.close();
  });

  for (const screen of ["phone", "desk"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      test(`finds nothing in the way on a ${screen}, ${scheme}`, async (t) => {
        const context = await reader(browser, { screen, scheme });
        const page = await context.newPage();
        for (const [name, path] of Object.entries(pages)) {
          await page.goto(`${serving.origin}${path}`, { waitUntil: "networkidle" });
          const shift = await layoutShift(page);
          t.diagnostic(`${name}: layout shift ${shift.toFixed(4)}`);
          assert.ok(shift <= 0.02, `${name}: layout shift ${shift}`);
          assert.equal(await movesSideways(page), false, `${name} moves sideways`);
          await page.locator("summary").first().click();
          await keepPicture(page, `${name}-${screen}-${scheme}`);
          assert.deepEqual(await violations(page, scheme), [], name);
        }
        await context.close();
      });
    }
  }

  test("can read it on the narrowest screen, and it weighs what the contract allows", async () => {
    const context = await reader(browser, { screen: "narrowest" });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/d/bridge`);
    assert.equal(await movesSideways(page), false);
    const bytes = brotliCompressSync(await page.content()).byteLength;
    assert.ok(bytes > 6 * 1024 && bytes < 30 * 1024, `${bytes} bytes`);
    await context.close();
  });
});
