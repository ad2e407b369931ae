import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { keepPicture, movesSideways, openBrowser, reader, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const password = "تسعة جسور على نهر الرمّانة";
const second = 1000;

describe("a chief orders fronts and the breaking strip", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let origin: string;

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    ({ origin } = serving);
    await takeIn("سلمى", "salma@example.org", "all");
    await takeIn("نور", "nour@example.org", "all");
    await takeIn("رامي", "rami@example.org", "world");
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  /** Takes a chief in from the command line, with a password of their own. */
  async function takeIn(name: string, email: string, sections: string): Promise<void> {
    const who = ["--email", email, "--role", "chief", "--sections", sections];
    const ran = await serving.mihwar("user", "add", name, ...who, "--json");
    assert.equal(ran.code, 0, ran.stderr);
    const { address } = JSON.parse(ran.stdout) as { readonly address: string };
    const context = await reader(browser, { screen: "desk", readsAlone: true });
    const page = await context.newPage();
    await page.goto(`${origin}${new URL(address, origin).pathname}`);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByLabel("كلمة السر مرة أخرى").fill(password);
    await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await page.getByRole("status").waitFor();
    await context.close();
  }

  async function signedIn(
    email: string,
    path: string,
    wanted: Partial<Parameters<typeof reader>[1]> = {},
  ): Promise<{ context: BrowserContext; page: Page }> {
    const context = await reader(browser, { screen: "desk", ...wanted });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
    await page.waitForURL(`${origin}${path}`);
    return { context, page };
  }

  /** Keeps what stands on the screen, on both widths and by day and by night. */
  async function keepAll(page: Page, name: string): Promise<void> {
    for (const width of ["phone", "desk"] as const) {
      for (const scheme of ["light", "dark"] as const) {
        await page.setViewportSize(screens[width]);
        await page.emulateMedia({ colorScheme: scheme });
        await keepPicture(page, `desk-${name}-${width}-${scheme}`);
        assert.equal(await movesSideways(page), false, `${name} ${width}`);
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
  }

  /** There the bar with the buttons covers nothing. */
  const toTheEnd = (page: Page): Promise<void> => page.evaluate(() => scrollTo(0, document.body.scrollHeight));

  /** The same, and what axe minds; it changes letters, so the page is good for nothing afterwards. */
  async function lookLast(page: Page, name: string): Promise<void> {
    await keepAll(page, name);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await toTheEnd(page);
      assert.deepEqual(await violations(page, scheme), [], `${name} ${scheme}`);
    }
  }

  const places = (page: Page): Locator => page.locator(".places > .place");
  const headlines = (page: Page): Promise<readonly string[]> => places(page).locator(".headline").allInnerTexts();
  const said = (page: Page): Locator => page.locator("[data-said]");
  const settled = (page: Page): Promise<void> => page.locator("form[data-front]:not([data-busy])").waitFor();

  /** The first headline that a reader sees who comes now. */
  async function firstOnFront(path = "/"): Promise<string> {
    const page = await (await fetch(`${origin}${path}`)).text();
    const main = page.slice(page.indexOf("<main"));
    return (/<h3[^>]*>\s*(?:<[^>]+>\s*)*([^<]+)/.exec(main)?.[1] ?? "").replaceAll(/[\u2066-\u2069]/g, "");
  }

  /** The whole minute that is so many ahead, as a field takes it by the newsroom's clock (the starter edition's). */
  function minuteAhead(minutes: number): { readonly field: string; readonly at: number } {
    const at = Math.ceil((Date.now() + 5 * second) / 60_000) * 60_000 + (minutes - 1) * 60_000;
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Riyadh", dateStyle: "short", timeStyle: "short" });
    return { field: clock.format(at).replace(" ", "T"), at };
  }

  const until = (moment: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));

  test("pins a story by the keyboard alone, and readers have it first at once", async () => {
    const { context, page } = await signedIn("salma@example.org", "/desk/fronts");
    await page.getByRole("link", { name: "الواجهة الرئيسية" }).click();
    await page.waitForURL(`${origin}/desk/fronts/home`);
    const before = await headlines(page);
    assert.ok(before.length >= 10, `${before.length} places`);
    const wanted = before[4] ?? "";
    const handle = page.getByRole("button", { name: `انقل «${wanted}»` });
    await handle.focus();
    await page.keyboard.press("Space");
    await said(page).getByText(`رُفعت «${wanted}» من المكان 5`).waitFor({ state: "attached" });
    await page.keyboard.press("ArrowUp");
    await said(page).getByText("المكان 4 من").waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await said(page).getByText(`عادت «${wanted}» إلى المكان 5`).waitFor({ state: "attached" });
    assert.deepEqual(await headlines(page), before);

    await page.keyboard.press("Space");
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowUp");
    await keepPicture(page, "desk-front-lifted-desk-light");
    await page.keyboard.press("Space");
    await said(page).getByText(`وُضعت «${wanted}» في المكان 1`).waitFor({ state: "attached" });
    assert.equal((await headlines(page))[0], wanted);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("data-what")),
      wanted,
      "the focus stays with the story",
    );
    await page.getByText("تغييرات لم تُحفظ").waitFor();
    assert.notEqual(await firstOnFront(), wanted, "readers see nothing before it is saved");

    // undone, and done again
    await page.getByRole("button", { name: "تراجع" }).click();
    await said(page).getByText("أُلغي آخر تغيير").waitFor({ state: "attached" });
    assert.deepEqual(await headlines(page), before);
    await page.getByText("كما هي عند القراء").waitFor();
    await page.getByRole("button", { name: `انقل «${wanted}»` }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await said(page).getByText("في المكان 1").waitFor({ state: "attached" });
    await keepAll(page, "front-unsaved");

    // who would leave is asked
    const asked = new Promise<string>((resolve) =>
      page.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
    await page.getByRole("link", { name: "حسابي" }).click({ noWaitAfter: true });
    assert.equal(await asked, "beforeunload");

    await page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await page.getByRole("status").getByText("حُفظت الواجهة").waitFor();
    assert.equal(await firstOnFront(), wanted);
    await lookLast(page, "front");
    await context.close();
  });

  test("drags with a mouse, finds an old story by words of its body, and sees both widths before saving", async () => {
    const { context, page } = await signedIn("salma@example.org", "/desk/fronts/home");
    const before = await headlines(page);
    const handles = page.locator(".place .handle");
    await places(page)
      .nth(2)
      .evaluate((row) => row.scrollIntoView({ block: "center" }));
    const from = await handles.nth(3).boundingBox();
    const to = await handles.nth(1).boundingBox();
    assert.ok(from !== null && to !== null);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, to.y + 40, { steps: 12 });
    await page.mouse.move(to.x + 10, to.y - 30, { steps: 6 });
    await page.mouse.up();
    await said(page).getByText("في المكان 2").waitFor({ state: "attached" });
    assert.equal((await headlines(page))[1], before[3]);

    await page.getByLabel("كلمات من المادة").fill("القطارات");
    await page.keyboard.press("Enter");
    await page.locator(".found li").first().waitFor();
    const found = page.locator(".found li", { has: page.getByRole("button") }).last();
    const headline = await found.locator("b").innerText();
    await page.getByLabel("في المكان").selectOption("3");
    await keepAll(page, "front-finding");
    await found.getByRole("button").click();
    await settled(page);
    await said(page).getByText("تغيّر الترتيب").waitFor({ state: "attached" });
    assert.equal((await headlines(page))[2], headline);
    const order = (await headlines(page)).slice(0, 3);

    const [preview] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: "معاينة" }).click(),
    ]);
    await preview.waitForLoadState("load");
    for (const name of ["على الهاتف", "على الحاسوب"]) {
      const frame = preview.frameLocator(`iframe[title="${name}"]`);
      await frame
        .locator("main")
        .getByText(order[0] ?? "")
        .first()
        .waitFor();
      const text = await frame.locator("main").innerText();
      const at = order.map((one) => text.indexOf(one));
      assert.deepEqual(
        at,
        at.toSorted((a, b) => a - b),
        name,
      );
      assert.ok(
        at.every((one) => one >= 0),
        `${name}: ${order.join(" · ")}`,
      );
      const width = await frame.locator("html").evaluate((html) => html.clientWidth);
      assert.equal(width, name === "على الهاتف" ? 390 : 1280);
    }
    await keepAll(preview, "front-preview");
    // what stands in the frames is the reader's page, twice: axe has looked at it elsewhere
    await preview.evaluate(() => {
      for (const frame of document.querySelectorAll("iframe")) frame.remove();
    });
    assert.deepEqual(await violations(preview), []);
    await preview.close();

    // a line that is cut: what was done stays in hand
    const held = await headlines(page);
    await context.setOffline(true);
    await places(page).nth(8).getByRole("button", { name: /^ثبّت/ }).click();
    await said(page).getByText("لم يصل التغيير").waitFor({ state: "attached" });
    assert.deepEqual(await headlines(page), held);
    await context.setOffline(false);
    await places(page).nth(8).getByRole("button", { name: /^ثبّت/ }).click();
    await said(page).getByText("تغيّر الترتيب").waitFor({ state: "attached" });
    await page.keyboard.press("Control+z");
    await said(page).getByText("أُلغي آخر تغيير").waitFor({ state: "attached" });
    assert.deepEqual(await headlines(page), held);

    page.once("dialog", (dialog) => void dialog.accept());
    await page.goto(`${origin}/desk/fronts/home`);
    assert.notDeepEqual((await headlines(page)).slice(0, 3), order, "a preview saves nothing");
    await context.close();
  });

  test("without JavaScript the same is done by buttons; a pin falls off at its time", async () => {
    const { context, page } = await signedIn("salma@example.org", "/desk/fronts/home", {
      readsAlone: true,
      screen: "phone",
    });
    const first = (await headlines(page))[0] ?? "";
    await places(page)
      .nth(0)
      .getByRole("button", { name: /^ألغِ تثبيت/ })
      .click();
    const newest = (await headlines(page))[0] ?? "";
    const wanted = (await headlines(page))[2] ?? "";
    await places(page)
      .nth(2)
      .getByRole("button", { name: `ارفع «${wanted}»` })
      .click();
    await places(page)
      .nth(1)
      .getByRole("button", { name: `ارفع «${wanted}»` })
      .click();
    assert.equal((await headlines(page))[0], wanted);
    const { field, at } = minuteAhead(1);
    await page.getByLabel(`تثبيت «${wanted}» حتى`).fill(field);
    await page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await page.getByRole("status").getByText("حُفظت الواجهة").waitFor();
    assert.equal(await page.getByLabel(`تثبيت «${wanted}» حتى`).inputValue(), field);
    if (Date.now() < at - second) assert.equal(await firstOnFront(), wanted);
    await until(at + second);
    assert.notEqual(await firstOnFront(), wanted, "the pin has ended");
    assert.ok([first, newest].includes(await firstOnFront()));
    await page.goto(`${origin}/desk/fronts/home`);
    await page.getByText("انقضى التثبيت").waitFor();
    await context.close();
  });

  test("two editors of one front: neither is overwritten, both orders are seen, one is chosen", async () => {
    const salma = await signedIn("salma@example.org", "/desk/fronts/home");
    const nour = await signedIn("nour@example.org", "/desk/fronts/home");
    const all = await headlines(nour.page);
    await places(nour.page).nth(5).getByRole("button", { name: /^ثبّت/ }).click();
    await settled(nour.page);
    await nour.page.getByText("تغييرات لم تُحفظ").waitFor();
    await nour.page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await nour.page.getByRole("status").getByText("حُفظت الواجهة").waitFor();

    await places(salma.page).nth(7).getByRole("button", { name: /^ثبّت/ }).click();
    await salma.page.getByText("تغييرات لم تُحفظ").waitFor();
    await salma.page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await salma.page.getByRole("alert").getByText("حفظ غيرك هذه الواجهة").waitFor();
    const [theirs = "", mine = ""] = await salma.page.locator(".orders .order").allInnerTexts();
    assert.ok(theirs.includes(`${all[5] ?? ""} مثبّتة`), theirs);
    assert.ok(mine.includes(`${all[7] ?? ""} مثبّتة`), mine);
    await keepAll(salma.page, "front-conflict");
    await salma.page.getByRole("button", { name: "احفظ ترتيبي مكانه" }).click();
    await salma.page.getByRole("status").getByText("حُفظت الواجهة").waitFor();
    await salma.context.close();

    // and the other way round: who takes theirs has theirs
    await places(nour.page).nth(6).getByRole("button", { name: /^ثبّت/ }).click();
    await nour.page.getByText("تغييرات لم تُحفظ").waitFor();
    await nour.page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await nour.page.getByRole("alert").getByText("حفظ غيرك هذه الواجهة").waitFor();
    await toTheEnd(nour.page);
    assert.deepEqual(await violations(nour.page), []);
    await nour.context.close();
  });

  test("a line is on an open reader's page within a second, is mended there, and goes at its time", async (t) => {
    const visitor = await reader(browser, { screen: "phone" });
    const strip = await visitor.newPage();
    await strip.goto(`${origin}/`);
    const lines = strip.locator("[data-ticker] [data-ticker-line]");
    await lines.first().waitFor();
    const { context, page } = await signedIn("salma@example.org", "/desk/ticker");
    const text = "إغلاق جسر الرمّانة أمام الشاحنات حتى المساء";
    await page.getByLabel("النص").fill(text);
    const sent = Date.now();
    await page.getByRole("button", { name: "أضف إلى الشريط" }).click();
    await lines.getByText(text).waitFor({ timeout: 5 * second });
    const took = Date.now() - sent;
    t.diagnostic(`on the open page after ${took} ms`);
    assert.ok(took < 1 * second, `on the open page after ${took} ms`);
    assert.equal(await lines.first().innerText(), `عاجل ${text}`);

    await page.getByRole("status").getByText("حُفظ السطر").waitFor();
    await keepAll(page, "ticker");
    await page.setViewportSize(screens.desk);
    await page.getByRole("link", { name: `عدّل «${text}»` }).click();
    await page.getByLabel("النص").fill(`${text} المقبل`);
    await page.getByLabel("متابعة").check();
    await keepAll(page, "ticker-line");
    const { field, at } = minuteAhead(1);
    await page.getByLabel("وقت غيابه").fill(field);
    const mended = Date.now();
    await page.getByRole("button", { name: "احفظ السطر" }).click();
    await lines.getByText(`${text} المقبل`).waitFor({ timeout: 5 * second });
    assert.ok(Date.now() - mended < 1 * second, `mended after ${Date.now() - mended} ms`);

    // another is taken down at once
    await page.goto(`${origin}/desk/ticker`);
    await page.getByLabel("النص").fill("سطر وُضع خطأً");
    await page.getByRole("button", { name: "أضف إلى الشريط" }).click();
    await lines.getByText("سطر وُضع خطأً").waitFor();
    const down = Date.now();
    await page.getByRole("button", { name: "أنزل «سطر وُضع خطأً» الآن" }).click();
    await lines.getByText("سطر وُضع خطأً").waitFor({ state: "detached", timeout: 5 * second });
    assert.ok(Date.now() - down < 1 * second, `gone after ${Date.now() - down} ms`);
    await page.getByRole("status").getByText("أُنزل السطر").waitFor();

    await page.getByLabel("النص").fill("سطر يقود إلى غير مكان");
    await page.getByLabel("الرابط").fill("javascript:alert(1)");
    await page.getByRole("button", { name: "أضف إلى الشريط" }).click();
    await page.getByRole("alert").getByText("ليس عنوانًا يُفتح بأمان").waitFor();
    assert.equal(await page.getByLabel("النص").inputValue(), "سطر يقود إلى غير مكان");
    assert.deepEqual(await violations(page), []);

    if (Date.now() < at - second)
      assert.ok(await lines.getByText(`${text} المقبل`).isVisible(), "until its time it stays");
    await until(at);
    await lines.getByText(`${text} المقبل`).waitFor({ state: "detached", timeout: 3 * second });
    t.diagnostic(`gone ${Date.now() - at} ms after its time`);
    assert.ok(Date.now() - at < 1.5 * second);
    await page.goto(`${origin}/desk/ticker`);
    await page
      .locator("section", { has: page.getByRole("heading", { name: "انقضت" }) })
      .locator(".line")
      .getByText(text)
      .waitFor();
    await lookLast(page, "ticker-after");
    await context.close();
    await visitor.close();
  });

  test("a chief of one section orders that front alone", async () => {
    const { context, page } = await signedIn("rami@example.org", "/desk/fronts");
    assert.deepEqual(await page.locator("main .rows a").allInnerTexts(), ["واجهة «العالم»"]);
    assert.equal(await page.getByRole("link", { name: "الشريط العاجل" }).count(), 0);
    await lookLast(page, "fronts");
    await page.goto(`${origin}/desk/fronts/world`);
    const wanted = (await headlines(page))[2] ?? "";
    await places(page)
      .nth(2)
      .getByRole("button", { name: `ارفع «${wanted}»` })
      .click();
    await page.getByText("تغييرات لم تُحفظ").waitFor();
    await places(page)
      .nth(1)
      .getByRole("button", { name: `ارفع «${wanted}»` })
      .click();
    await said(page).getByText("تغيّر الترتيب").waitFor({ state: "attached" });
    await settled(page);
    await page.getByRole("button", { name: "احفظ الواجهة" }).click();
    await page.getByRole("status").getByText("حُفظت الواجهة").waitFor();
    const world = await (await fetch(`${origin}/world`)).text();
    const first = world.indexOf(wanted, world.indexOf("<main"));
    for (const other of (await headlines(page)).slice(1, 4))
      assert.ok(world.indexOf(other, world.indexOf("<main")) > first);
    await page.goto(`${origin}/desk/fronts/home`);
    await page.getByRole("heading", { name: "هذه الصفحة لغير دورك" }).waitFor();
    await context.close();
  });
});
