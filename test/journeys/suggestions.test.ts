import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Locator, Page } from "playwright-core";
import { type AtDesk, bringStory, memberAtDesk } from "./at-desk.ts";
import { bridgeDossier } from "./bridge-dossier.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

/** Stories about the bridge of which the machines make more than ten cards. */
const stories = [
  {
    headline: "بلديات الوادي تطالب وزارة الأشغال بجسر مؤقت",
    paragraphs: [
      "طالب اتحاد بلديات الوادي وزارة الأشغال العامة بإقامة جسر مؤقت للشاحنات قبل نهاية شباط 2027.",
      "وطلب اتحاد بلديات الوادي من وزارة الأشغال العامة صرف تعويضات لأصحاب المحال في البلدة السفلى.",
      "ويُعقد اجتماع مشترك بين اتحاد بلديات الوادي ووزارة الأشغال العامة في 5 كانون الثاني 2027 في البلدة العليا.",
      "وتعهدت وزارة الأشغال العامة بإعادة فتح جسر الوادي أمام السيارات قبل نهاية حزيران 2027.",
    ],
  },
  {
    headline: "وزارة الأشغال: فتح جسر الوادي يبدأ بالمشاة",
    paragraphs: [
      "تعهدت وزارة الأشغال العامة بفتح ممرّ للمشاة على جسر الوادي قبل نهاية كانون الثاني 2027.",
      "وطالبت وزارة الأشغال العامة اتحاد بلديات الوادي بإزالة المخالفات عن الطريق البديل.",
      "ويُعقد مؤتمر صحفي لوزارة الأشغال العامة في 12 كانون الأول 2026 عن جسر الوادي.",
      "وعرض اتحاد بلديات الوادي على وزارة الأشغال العامة تأمين حراسة ليلية للجسر.",
      "وطلبت رئيسة الاتحاد رباب الشدياق من وزارة الأشغال العامة نشر تقرير السلامة عن جسر الوادي.",
    ],
  },
  {
    headline: "اتحاد بلديات الوادي يلوّح بإغلاق الطريق البديل",
    paragraphs: [
      "طالب اتحاد بلديات الوادي وزارة الأشغال العامة بنقل محطة الشاحنات من البلدة السفلى قبل نهاية آذار 2027.",
      "وتعهدت وزارة الأشغال العامة بتزفيت الطريق البديل قبل نهاية شباط 2027.",
      "ويُعقد اجتماع طارئ لاتحاد بلديات الوادي في 20 كانون الأول 2026 عن جسر الوادي.",
      "وطلبت وزارة الأشغال العامة من اتحاد بلديات الوادي تأجيل الإضراب.",
    ],
  },
];

describe("an editor clears what the machines propose", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let hind: AtDesk;

  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    const dossier = join(serving.dataDir, "bridge.json");
    await writeFile(dossier, JSON.stringify(bridgeDossier));
    const brought = await serving.mihwar("dossier", "import", dossier);
    assert.equal(brought.code, 0, brought.stderr);
    for (const [at, { headline, paragraphs }] of stories.entries()) {
      const file = join(serving.dataDir, `story-${at}.json`);
      await writeFile(
        file,
        JSON.stringify({ headline, body: paragraphs.map((text) => ({ kind: "paragraph", text })) }),
      );
      const ran = await serving.mihwar("story", "create", file, "--live");
      assert.equal(ran.code, 0, ran.stderr + ran.stdout);
    }
    hind = await memberAtDesk(serving, browser, { name: "هند", email: "hind", role: "editor" });
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  const cards = (page: Page): Locator => page.locator(".card");
  const bridge = async (): Promise<string> =>
    (await (await fetch(`${serving.origin}/d/bridge`)).text()).replaceAll(/[\u2066-\u2069]/g, "");
  /** Whether readers who come within a second have a line, or have it no more: a change is heard a moment after it is made. */
  async function readersCome(line: string, have: boolean): Promise<boolean> {
    const until = Date.now() + 1000;
    while (Date.now() < until) if ((await bridge()).includes(line) === have) return true;
    return false;
  }
  const inHand = (page: Page): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>(".card")?.dataset["card"]);

  /** Presses a key; a letter as an Arabic keyboard sends it. */
  async function press(page: Page, key: string): Promise<void> {
    const code = { ق: "KeyR", ت: "KeyJ", ر: "KeyV" }[key];
    if (code === undefined) return page.keyboard.press(key);
    await page.evaluate(
      (pressed) =>
        void document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { ...pressed, bubbles: true, cancelable: true }),
        ),
      { key, code },
    );
  }

  /** Keeps what stands on the screen, on both widths and by day and by night, and asks what axe minds. */
  async function keepAll(page: Page, name: string): Promise<void> {
    for (const width of ["phone", "desk"] as const) {
      for (const scheme of ["light", "dark"] as const) {
        await page.setViewportSize(screens[width]);
        await page.emulateMedia({ colorScheme: scheme });
        await keepPicture(page, `desk-${name}-${width}-${scheme}`);
        assert.equal(await movesSideways(page), false, `${name} ${width}`);
      }
    }
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      // axe changes the letters of a page that it has looked at
      await page.reload();
      assert.deepEqual(await violations(page, scheme), [], `${name} ${scheme}`);
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.reload();
  }

  test("the cards stand as they are on a phone and at a desk, by day and by night", async () => {
    const page = await hind.context.newPage();
    await page.goto(`${serving.origin}/desk/suggestions`);
    assert.ok((await cards(page).count()) >= 12, `${await cards(page).count()} cards`);
    await keepAll(page, "suggestions");
    await cards(page)
      .filter({ hasText: "جسر مؤقت للشاحنات" })
      .first()
      .getByRole("link", { name: /^تعديل/ })
      .click();
    await page.getByRole("heading", { name: "تعديل قبل القبول" }).waitFor();
    await keepAll(page, "suggestion-change");
    await page.close();
  });

  test("ten cards with ten keys; what was accepted stands before readers, and taken back it is gone", async () => {
    const { page } = hind;
    await page.setViewportSize(screens.desk);
    await page.goto(`${serving.origin}/desk/suggestions?machine=m:wants`);
    const promised = cards(page).filter({ has: page.locator(".card-line", { hasText: "جسر مؤقت" }) });
    const line = "إقامة جسر مؤقت";
    assert.ok(
      (await promised.getAttribute("data-line"))?.includes(line),
      (await promised.getAttribute("data-line")) ?? "",
    );
    assert.ok(!(await bridge()).includes(line), "readers know nothing of it yet");
    const n = await promised.getAttribute("data-card");
    await promised.focus();
    await press(page, "ق");
    await page.getByRole("status").getByText("قُبل الاقتراح").waitFor();
    await keepPicture(page, "desk-suggestions-accepted-desk-light");
    assert.equal(await page.locator(`[data-card="${n}"]`).count(), 0);
    assert.notEqual(await inHand(page), undefined, "the next card is in hand");
    assert.ok(await readersCome(line, true), "readers have it at once");
    await page.keyboard.press("Control+z");
    await page.getByRole("status").getByText("عاد الاقتراح ينتظر").waitFor();
    assert.equal(await inHand(page), n, "it is in hand again");
    assert.ok(await readersCome(line, false), "and gone from readers at once");

    await page.goto(`${serving.origin}/desk/suggestions`);
    const before = await cards(page).count();
    const first = await inHand(page);
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await inHand(page), first);
    await page.keyboard.press("ArrowUp");
    assert.equal(await inHand(page), first);
    // letters in Arabic, their places while the keyboard writes Latin, and plain keys
    for (const key of ["ق", "ر", "Enter", "Delete", "KeyR", "KeyV", "ر", "ق", "ر", "Enter"]) await press(page, key);
    await page.waitForFunction((left) => document.querySelectorAll(".card").length === left, before - 10);
    const pending = await serving.mihwar("dossier", "pending");
    assert.equal(pending.stdout.trim().split("\n").length, before - 10);
    assert.ok((await inHand(page)) !== undefined || before === 10);
    assert.match(await page.locator("[data-count]").innerText(), new RegExp(`^${before - 10} `), "the count goes down");
    await keepPicture(page, "desk-suggestions-cleared-desk-light");

    await page.goto(`${serving.origin}/desk/suggestions/machines`);
    await page.getByRole("heading", { name: "ما أصابته الآلات" }).waitFor();
    await keepAll(page, "suggestion-machines");
  });

  test("without a script the same is done by buttons, on the story's own page", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: screens.phone,
      storageState: await hind.context.storageState(),
    });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/desk/suggestions`);
    await page.locator(".card-places a").first().click();
    await page.getByRole("heading", { name: "ما تقترحه الآلات من هذه المادة" }).waitFor();
    const before = await cards(page).count();
    await keepPicture(page, "desk-story-suggestions-phone-light");
    await cards(page).first().getByRole("button", { name: /^رفض/ }).click();
    await page.getByRole("status").getByText("رُفض الاقتراح").waitFor();
    assert.equal(await cards(page).count(), before - 1);
    await page.getByText("ما قضيت فيه قبل قليل").click();
    await page.getByRole("button", { name: /^رجوع/ }).first().click();
    await page.getByRole("status").getByText("عاد الاقتراح ينتظر").waitFor();
    assert.equal(await cards(page).count(), before);
    await context.close();
  });

  test("a story that is published at the desk is read by the machines at once", async () => {
    const id = await bringStory(serving, {
      headline: "وزارة الأشغال تعد بإنارة جسر الوادي",
      section: "world",
      body: [
        {
          kind: "paragraph",
          text: "تعهدت وزارة الأشغال العامة لاتحاد بلديات الوادي بإنارة جسر الوادي قبل نهاية نيسان 2027.",
        },
      ],
    });
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/stories/${id}`);
    await page.locator("summary", { hasText: "انشر" }).first().click();
    await page.getByRole("button", { name: "انشر الآن" }).click();
    await page.waitForURL(/told=published/);
    const card = page.locator(".card-line", { hasText: "إنارة جسر الوادي" });
    for (let tries = 0; tries < 20 && (await card.count()) === 0; tries++) {
      await page.waitForTimeout(250);
      await page.goto(`${serving.origin}/desk/stories/${id}`);
    }
    assert.equal(await card.count(), 1);
  });
});
