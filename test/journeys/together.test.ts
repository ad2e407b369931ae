import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type AtDesk, bringStory, memberAtDesk, openEditor, savedAtDesk } from "./at-desk.ts";
import { keepPicture, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const draft = {
  headline: "سدّ الرمّانة يفيض على القرى السفلى",
  standfirst: "الأهالي يبيتون في المدارس، والطريق الوحيدة تحت الماء",
  section: "العالم",
  body: [
    { id: "p1", kind: "paragraph", text: "خرجت مئتا أسرة من بيوتها قبل الفجر." },
    { id: "p2", kind: "paragraph", text: "وقالت البلدية إن الماء سينحسر." },
    { id: "p3", kind: "paragraph", dir: "ltr", text: "The dam operator did not answer." },
  ],
};

/** What stands on the paper, a line a block; others' names over their carets are no part of it. */
const onPaper = (page: Page): Promise<string> =>
  page.locator(".ProseMirror").evaluate((paper) => {
    const copy = paper.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll(".caret")) caret.remove();
    return [...copy.children].map((block) => block.textContent.replaceAll("\u2060", "")).join("\n");
  });

async function goTo(page: Page, block: number, key: "Home" | "End"): Promise<void> {
  await page.locator(".ProseMirror > p:not([data-standfirst])").nth(block).click();
  await page.waitForTimeout(80);
  await page.keyboard.press(key);
  await page.waitForTimeout(60);
}

async function sameOnPaper(one: Page, other: Page): Promise<string> {
  for (let turn = 0; turn < 100; turn++) {
    const [mine, theirs] = [await onPaper(one), await onPaper(other)];
    if (mine === theirs) return mine;
    await one.waitForTimeout(50);
  }
  assert.fail(`${await onPaper(one)}\n---\n${await onPaper(other)}`);
}

describe("two at one story", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let hind: AtDesk;
  let salim: AtDesk;

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    hind = await memberAtDesk(serving, browser, { name: "هند الرملي", email: "hind", role: "editor" });
    salim = await memberAtDesk(serving, browser, { name: "سالم بن عمر", email: "salim", role: "editor" });
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  test("both type in one paragraph, one loses the network, and what is published is what both see", async () => {
    const { origin } = serving;
    const id = await bringStory(serving, draft);
    await openEditor(hind.page, origin, id);
    await openEditor(salim.page, origin, id);
    await hind.page.getByRole("list", { name: "معك في المادة" }).getByText("سالم بن عمر").waitFor();

    // in one paragraph, at its two ends, letter by letter at once
    await goTo(hind.page, 0, "End");
    await goTo(salim.page, 0, "Home");
    await Promise.all([
      hind.page.keyboard.type(" وبات بعضها في مدرسة السنديان.", { delay: 30 }),
      salim.page.keyboard.type("على ضفّتي النهر: ", { delay: 45 }),
    ]);
    await hind.page.locator(".caret-name").getByText("سالم بن عمر").waitFor();
    await salim.page.locator(".caret-name").getByText("هند الرملي").waitFor();
    await sameOnPaper(hind.page, salim.page);
    // at one and the same place: each goes on with their own word
    await goTo(hind.page, 1, "End");
    await goTo(salim.page, 1, "End");
    await Promise.all([
      hind.page.keyboard.type(" تقولها هند", { delay: 40 }),
      salim.page.keyboard.type(" يقولها سالم", { delay: 40 }),
    ]);
    const both = await sameOnPaper(hind.page, salim.page);
    assert.match(both, /تقولها هند/);
    assert.match(both, /يقولها سالم/);
    // what one takes back is one's own
    await salim.page.keyboard.press("Control+z");
    const undone = await sameOnPaper(hind.page, salim.page);
    assert.match(undone, /وبات بعضها في مدرسة السنديان\./);
    await salim.page.keyboard.press("Control+y");
    await goTo(salim.page, 2, "End");
    for (const scheme of ["light", "dark"] as const) {
      await hind.page.emulateMedia({ colorScheme: scheme });
      await keepPicture(hind.page, `together-desk-${scheme}`);
    }
    await hind.page.setViewportSize(screens.phone);
    await keepPicture(hind.page, "together-phone");
    await hind.page.setViewportSize(screens.desk);
    await hind.page.emulateMedia({ colorScheme: "light" });

    await hind.context.setOffline(true);
    await goTo(hind.page, 1, "End");
    await hind.page.keyboard.type(" وقالت هند هذا بلا شبكة.", { delay: 20 });
    await hind.page.getByRole("alert").getByText("بلا اتصال: يُحفظ في هذا المتصفّح").waitFor();
    // he takes the very paragraph away in which she is writing, and has not read her
    await salim.page.locator(".ProseMirror > p:not([data-standfirst])").nth(1).click({ clickCount: 3 });
    await salim.page.keyboard.press("Backspace");
    await salim.page.keyboard.type("وانحسر الماء مساءً.", { delay: 20 });
    await savedAtDesk(salim.page);
    await hind.context.setOffline(false);
    await savedAtDesk(hind.page);
    const text = await sameOnPaper(hind.page, salim.page);
    for (const words of [
      "على ضفّتي النهر: خرجت",
      "وبات بعضها في مدرسة السنديان.",
      "وقالت هند هذا بلا شبكة.",
      "وانحسر الماء مساءً.",
    ])
      assert.ok(text.includes(words), `${words} in: ${text}`);
    await salim.page.getByText("محفوظ عند الجميع").waitFor();

    await salim.page.getByRole("link", { name: /صفحة المادة/ }).click();
    await salim.page.waitForURL(/\/desk\/stories\/[^/]+$/);
    await salim.page.locator("summary", { hasText: "انشر" }).first().click();
    await salim.page.getByRole("button", { name: "انشر الآن" }).click();
    await salim.page.waitForTimeout(500);
    // readers have marks around what runs the other way
    const plain = (words: string): string =>
      words
        .replaceAll(/<[^>]+>/g, "")
        .replaceAll(/\s+/g, " ")
        .trim();
    const published = plain(await (await salim.page.request.get(`${origin}/text/${id}`)).text());
    for (const line of text.split("\n").slice(2).map(plain)) assert.ok(published.includes(line), line);
    await salim.page.goto(`${origin}/desk/stories/${id}/history`);
    await salim.page.getByText("كتبها معًا").waitFor();
    await keepPicture(salim.page, "together-history");
    assert.deepEqual(await violations(salim.page), []);
    assert.deepEqual(await violations(hind.page), []);
  });
});
