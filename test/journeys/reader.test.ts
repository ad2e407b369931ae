import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { keepPicture, layoutShift, movesSideways, openBrowser, reader, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

/** The pages of the sample newsroom that every check below is made on. */
const pages = {
  front: "/",
  section: "/society",
  story: "/a11c",
  "story-without-picture": "/m07h",
  "story-with-table": "/k05r",
  "story-corrected": "/w05d",
  corrections: "/corrections",
  about: "/about",
  day: "/archive/2025/11/04",
  month: "/archive/2025/11",
  archive: "/archive",
  search: "/search?q=سد الرمانة",
  "search-narrowed": "/search?q=كازاخساتن&section=world&from=سبتمبر 2025",
  "search-empty": "/search",
  missing: "/لا-شيء-هنا",
} as const;

describe("a reader in front of the sample newsroom", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  test("reads the front, a section and a story without JavaScript", async () => {
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/`);
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    assert.equal(await page.locator("html").getAttribute("lang"), "ar");
    await page
      .getByRole("link", { name: /عادوا بالتنغستن/ })
      .first()
      .click();
    await page.waitForURL(/\/a12c\//);
    assert.match(decodeURI(page.url()), /\/a12c\/عادوا-بالتنغستن-وبقي-القيد-ما-أعلن-في-قمة-واشنطن-وما-لم-يعلن$/);
    assert.equal(
      await page.getByRole("heading", { level: 1 }).innerText(),
      "عادوا بالتنغستن وبقي القيد: ما أُعلن في قمة واشنطن وما لم يُعلن",
    );
    assert.ok((await page.locator("article p").count()) > 5, "the whole body is there");
    await page.getByRole("navigation").getByRole("link", { name: "مجتمع" }).first().click();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "مجتمع");
    await context.close();
  });

  test("asks the archive from any page, follows a slip's correction and opens what answers, without JavaScript", async () => {
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/m07h`);
    await page.getByRole("link", { name: "بحث", exact: true }).click();
    await page.getByRole("searchbox", { name: "ابحث في الأرشيف" }).fill("تنغستين كازاخساتن");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await page.getByText("هل تقصد:").getByRole("link").click();
    await page.waitForURL((url) => url.searchParams.get("q")?.includes("كازاخستان") === true);
    assert.ok((await page.locator("ol.found mark").count()) > 0, "the words that answer are marked");
    await page.getByText("تضييق البحث").click();
    await page.getByLabel("من تاريخ").fill("نوفمبر 2025");
    await page.getByLabel("الترتيب").selectOption({ label: "الأحدث أوّلًا" });
    await page.getByRole("button", { name: "ابحث" }).click();
    const moments = await page
      .locator("ol.found time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    assert.ok(moments.length > 1);
    assert.deepEqual(moments, moments.toSorted().toReversed(), "the newest stand first");
    assert.ok(
      moments.every((moment) => moment >= "2025-10-31T12"),
      "nothing from before November",
    );
    const headline = await page.locator("ol.found h2").first().innerText();
    await page.locator("ol.found h2 a").first().click();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), headline);
    await context.close();
  });

  for (const screen of ["phone", "desk"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      test(`finds nothing in the way on a ${screen}, ${scheme}`, async (t) => {
        const context = await reader(browser, { screen, scheme });
        const page = await context.newPage();
        for (const [name, path] of Object.entries(pages)) {
          const isDay = scheme === "light";
          await page.goto(`${serving.origin}${encodeURI(path)}`, { waitUntil: isDay ? "networkidle" : "load" });
          // by night it is the same page in other colours
          if (isDay) {
            const shift = await layoutShift(page);
            t.diagnostic(`${name}: layout shift ${shift.toFixed(4)}`);
            assert.ok(shift <= 0.02, `${name}: layout shift ${shift}`);
          }
          assert.equal(await movesSideways(page), false, `${name} moves sideways`);
          await keepPicture(page, `${name}-${screen}-${scheme}`);
          assert.deepEqual(await violations(page, scheme), [], name);
        }
        await context.close();
      });
    }
  }

  test("is offered what the archive has while a question is typed, and asks with the keyboard alone", async () => {
    for (const screen of ["phone", "desk"] as const) {
      for (const scheme of ["light", "dark"] as const) {
        const context = await reader(browser, { screen, scheme });
        const page = await context.newPage();
        await page.goto(`${serving.origin}/search`, { waitUntil: "networkidle" });
        const box = page.getByRole("combobox", { name: "ابحث في الأرشيف" });
        await box.pressSequentially("وادي الر", { delay: 30 });
        const offered = page.getByRole("listbox", { name: "ابحث في الأرشيف" }).getByRole("option");
        await offered.first().waitFor();
        assert.equal(await box.getAttribute("aria-expanded"), "true");
        assert.match(await offered.first().innerText(), /^ملفّ/u, "dossiers stand first");
        assert.match(await page.getByRole("status").first().innerText(), /اقتراح/u);
        assert.ok((await layoutShift(page)) <= 0.02, "the list lies over the page");
        assert.equal(await movesSideways(page), false);
        await keepPicture(page, `search-typing-${screen}-${scheme}`);
        await page.keyboard.press("ArrowDown");
        assert.equal(await box.getAttribute("aria-activedescendant"), "proposal-0");
        assert.equal(await offered.first().getAttribute("aria-selected"), "true");
        assert.deepEqual(await violations(page), []);
        await context.close();
      }
    }
  });

  test("follows a proposal, gives up the list, and misses nothing that does not come", async () => {
    const context = await reader(browser, { screen: "desk" });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/search`, { waitUntil: "networkidle" });
    const box = page.getByRole("combobox", { name: "ابحث في الأرشيف" });
    const offered = page.getByRole("listbox", { name: "ابحث في الأرشيف" }).getByRole("option");
    await box.pressSequentially("قطار الس", { delay: 30 });
    await page.getByRole("option", { name: "قطار الساحل" }).first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    await page.keyboard.press("Escape");
    assert.equal(await offered.count(), 0);
    assert.equal(await box.inputValue(), "قطار الس", "what was typed stays");
    await page.keyboard.press("ArrowDown");
    await offered.first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/d\/coast-train\//u);
    await page.goBack({ waitUntil: "networkidle" });

    // the answer to what was typed before comes last, and is not shown
    await box.fill("");
    let held: (() => void) | undefined;
    await page.route(/search\/words\?q=%D8%AA%D9%86$/u, async (route) => {
      await new Promise<void>((resolve) => (held = resolve));
      await route.continue().catch(() => {});
    });
    await box.pressSequentially("تن", { delay: 10 });
    for (let turn = 0; turn < 50 && held === undefined; turn++) await page.waitForTimeout(20);
    await box.pressSequentially("غس", { delay: 10 });
    await page
      .getByRole("option", { name: /تنغستن/u })
      .first()
      .waitFor();
    held?.();
    await page.waitForTimeout(200);
    for (const name of await offered.allInnerTexts()) assert.match(name, /تنغس/u);
    await page.keyboard.press("ArrowUp");
    assert.equal(await offered.last().getAttribute("aria-selected"), "true");
    await page.keyboard.press("ArrowDown");
    assert.equal(await box.getAttribute("aria-activedescendant"), null, "past the last one stands what was typed");

    await page.route(/search\/words/u, (route) => route.abort());
    await box.fill("كازاخ");
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/u);
    assert.ok((await page.locator("ol.found li").count()) > 0);
    await context.close();
  });

  test("counts a story as read where somebody stays with it, and tells what is read most", async () => {
    const context = await reader(browser, { screen: "desk" });
    const page = await context.newPage();
    // what drives this browser would be no reader
    await page.addInitScript(() => Object.defineProperty(navigator, "webdriver", { value: false }));
    const told = page.waitForResponse((response) => response.url().includes("/reads/"));
    await page.goto(`${serving.origin}/a11c`);
    const answered = await told;
    assert.equal(new URL(answered.url()).pathname, "/reads/a11c");
    assert.equal(answered.status(), 204);
    assert.deepEqual(await context.cookies(), [], "nothing is left with the reader");
    const agent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0";
    for (const [story, readers] of Object.entries({ k01r: 5, w08d: 4, m07h: 3, a11c: 3 }))
      for (let one = 1; one <= readers; one++)
        await fetch(`${serving.origin}/reads/${story}`, {
          method: "POST",
          headers: { "user-agent": agent, "x-forwarded-for": `203.0.113.${one}` },
        });
    const list = page.locator("section", { has: page.getByRole("heading", { name: "الأكثر قراءة" }) });
    for (let turn = 0; turn < 40 && (await list.count()) === 0; turn++) {
      await page.waitForTimeout(500);
      await page.goto(`${serving.origin}/c06t`, { waitUntil: "networkidle" });
    }
    const headlines = await list.locator("h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    assert.deepEqual(
      headlines.map((href) => href.split("/")[1]),
      ["k01r", "w08d", "a11c", "m07h"],
    );
    for (const path of ["/", "/c06t"]) {
      await page.goto(`${serving.origin}${path}`, { waitUntil: "networkidle" });
      await keepPicture(page, `most-read${path === "/" ? "-front" : ""}-desk-light`);
      assert.deepEqual(await violations(page), [], path);
    }
    await context.close();
  });

  test("can read on the narrowest screen without moving sideways", async () => {
    const context = await reader(browser, { screen: "narrowest" });
    const page = await context.newPage();
    for (const path of Object.values(pages)) {
      await page.goto(`${serving.origin}${encodeURI(path)}`);
      assert.equal(await movesSideways(page), false, path);
    }
    await context.close();
  });

  test("sees a breaking line come and go without reloading", async () => {
    const context = await reader(browser, { screen: "desk" });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/a11c`);
    const text = "افتتاح جسر المصبّ أمام العربات بعد إصلاحه";
    const added = await serving.mihwar("ticker", "add", text, "--json");
    assert.equal(added.code, 0, added.stderr);
    await page.getByText(text).waitFor({ timeout: 5000 });
    const { id } = JSON.parse(added.stdout) as { id: string };
    assert.equal((await serving.mihwar("ticker", "remove", id)).code, 0);
    await page.getByText(text).waitFor({ state: "detached", timeout: 5000 });
    await context.close();
  });

  test("meets a withdrawn story with its reason, and nowhere else", async () => {
    const notice = "سُحبت المادة لأن أسرة أحد المذكورين فيها طلبت ذلك.";
    const withdrawn = await serving.mihwar("story", "withdraw", "f02k", "--notice", notice);
    assert.equal(withdrawn.code, 0, withdrawn.stderr);
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    const answer = await page.goto(`${serving.origin}/f02k`);
    assert.equal(answer?.status(), 410);
    assert.ok((await page.locator("main").innerText()).includes(notice));
    for (const path of [
      "/",
      "/sport",
      "/feed.xml",
      "/feed.json",
      "/sitemap.xml",
      "/api/v1/stories",
      "/search?q=أسرة",
    ]) {
      const body = await (await fetch(`${serving.origin}${path}`)).text();
      assert.equal(body.includes("f02k"), false, `${path} still names the story`);
    }
    await context.close();
  });
});
