import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type AtDesk, memberAtDesk } from "./at-desk.ts";
import { keepPicture, layoutShift, movesSideways, openBrowser, reader, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

describe("a reporter covers a session live from a phone", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let hind: AtDesk;
  let readers: Page;
  let live: string;
  /** What had moved in the reader's page as it came. */
  let moved: number;

  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    hind = await memberAtDesk(serving, browser, { name: "هند الراوي", email: "hind", role: "chief", screen: "phone" });
    hind.page.setDefaultTimeout(10_000);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  const post = async (text: string): Promise<void> => {
    await hind.page.locator(".post-box #text").fill(text);
    await hind.page.getByRole("button", { name: "انشر", exact: true }).click();
    await hind.page.locator(".live-posts li", { hasText: text }).first().waitFor();
  };

  test("begins the coverage, posts the first lines and publishes it", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/live`);
    await page.getByLabel("العنوان").fill("مباشر: مجلس البلدة يصوّت على خطة السدّ");
    await page.getByRole("button", { name: "افتح التغطية" }).click();
    await page.waitForURL(/\/desk\/live\/\w+$/);
    live = page.url();
    await post("افتتح الرئيس الجلسة متأخرًا ساعة، وفي القاعة ثلاثون من أهالي الضفة الشرقية.");
    await page.getByRole("link", { name: "صفحة المادة" }).click();
    await page.locator("#step-publish summary").click();
    await page.locator("#step-publish button").click();
    await page.locator("#step-correct").waitFor();
    readers = await (await reader(browser, { screen: "phone" })).newPage();
    readers.setDefaultTimeout(10_000);
    await readers.goto(`${serving.origin}/${live.split("/").at(-1)}`);
    await readers.getByText("افتتح الرئيس الجلسة").first().waitFor();
    moved = await layoutShift(readers);
  });

  test("three taps from the desk's first page to a post that readers have", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/`);
    await page
      .getByRole("link", { name: /مباشر: مجلس البلدة/ })
      .first()
      .click();
    await page.locator(".post-box #text").click();
    await page.keyboard.type("بدأ التصويت برفع الأيدي.");
    await page.getByRole("button", { name: "انشر", exact: true }).click();
    const [status] = await Promise.all([
      readers.locator(".fresh button:visible, .post:has-text('بدأ التصويت')").first().textContent(),
      page.locator(".live-posts li", { hasText: "بدأ التصويت" }).waitFor(),
    ]);
    assert.ok(status !== null);
    const button = readers.locator(".fresh button");
    if (await button.isVisible()) {
      assert.match((await button.textContent()) ?? "", /منشور جديد/);
      assert.equal(await readers.locator(".fresh [role=status]").last().textContent(), await button.textContent());
      await button.click();
    }
    await readers.locator(".post", { hasText: "بدأ التصويت" }).waitFor();
  });

  test("a post written without a connection goes out when it is back, once", async () => {
    const { page, context } = hind;
    await context.setOffline(true);
    await page.locator(".post-box #text").fill("صوّت خمسة من تسعة بنعم.");
    await page.getByRole("button", { name: "انشر", exact: true }).click();
    await page.getByText("لا اتصال. منشورك محفوظ في هذا الجهاز").waitFor();
    // the window is lost before the connection is back
    await context.setOffline(false);
    await page.goto(live);
    await page.locator(".live-posts li", { hasText: "صوّت خمسة من تسعة بنعم." }).waitFor({ timeout: 15_000 });
    await page.reload();
    assert.equal(await page.locator(".live-posts li", { hasText: "صوّت خمسة" }).count(), 1);
  });

  test("it is corrected and pinned, and readers see both where they are", async () => {
    const { page } = hind;
    const posted = page.locator(".live-posts li", { hasText: "صوّت خمسة" });
    await posted.locator("summary").click();
    await posted.getByLabel("ماذا جرى؟").fill("صوّت ستة من تسعة بنعم.");
    await posted.getByLabel("ماذا كان الخطأ؟").fill("كانوا ستة لا خمسة.");
    await posted.getByRole("button", { name: "انشر التصحيح" }).click();
    const mended = page.locator(".live-posts li", { hasText: "صوّت ستة" });
    await mended.locator("summary").click();
    await keepPicture(page, "live-desk-phone");
    await mended.getByLabel("ثبّته", { exact: true }).check();
    await mended.getByLabel("من أبرز النقاط").check();
    await mended.getByRole("button", { name: "احفظ العلامتين" }).click();
    await mended.getByText("مثبّت").waitFor();

    await readers.locator(".fresh button").click({ timeout: 15_000 });
    const shown = readers.locator("[data-pinned] .post");
    await shown.getByText("صوّت ستة من تسعة بنعم.").waitFor();
    await shown.getByText("كانوا ستة لا خمسة.").waitFor();
    assert.equal(await readers.locator(".post", { hasText: "صوّت خمسة" }).count(), 0);
    assert.match((await readers.locator(".key-points li").textContent()) ?? "", /صوّت ستة/);
    const ids = await readers.locator(".post").evaluateAll((posts) => posts.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(await layoutShift(readers), moved, "nothing moved that the reader did not ask for");
    await keepPicture(readers, "live-reader-phone");
  });

  test("both pages can be read and used by everybody", async () => {
    for (const page of [readers, hind.page]) {
      assert.equal(await movesSideways(page), false);
    }
    assert.deepEqual(await violations(hind.page), []);
    const other = await (await reader(browser, { screen: "desk", scheme: "dark" })).newPage();
    await other.goto(`${serving.origin}/${live.split("/").at(-1)}`);
    await keepPicture(other, "live-reader-desk-dark");
    assert.deepEqual(await violations(other), []);
    const alone = await (await reader(browser, { screen: "phone", readsAlone: true })).newPage();
    await alone.goto(other.url());
    assert.equal(await alone.locator(".post").count(), 3);
  });

  test("a page that has lost its line says so, and holds on to what it has", async () => {
    await readers.route("**/posts/**", (route) => route.abort());
    await readers.reload();
    await readers.getByText("انقطع التحديث المباشر").waitFor();
    assert.equal(await readers.locator(".post").count(), 3);
    await readers.unroute("**/posts/**");
    await readers.reload();
  });

  test("the coverage ends, and open pages say so", async () => {
    const { page } = hind;
    await page.goto(live);
    await page.getByRole("button", { name: "اختم التغطية" }).click();
    await page.getByRole("button", { name: "افتحها من جديد" }).waitFor();
    await readers.getByText("انتهت التغطية").first().waitFor({ timeout: 15_000 });
    assert.equal(await page.locator("[data-post-box]").count(), 0);
    await keepPicture(page, "live-desk-ended-phone");
  });
});
