import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type AtDesk, bringStory, memberAtDesk, openEditor, savedAtDesk } from "./at-desk.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const story = {
  headline: "سدّ العنّاب يفتح بوّابته الثالثة بعد أسبوع من المطر",
  section: "مجتمع",
  standfirst: "البلدية تطلب من أهل الضفة السفلى الحذر",
  byline: [{ name: "هند الراوي" }],
  body: [
    { id: "p1", kind: "paragraph", text: "فُتحت البوّابة الثالثة فجر الأحد، وارتفع منسوب النهر ثلاثة أمتار في ساعات." },
    { id: "p2", kind: "paragraph", text: "وقال مصدر مطّلع إن المنسوب «آمن»، وإن البوّابة ستُغلق مساء الاثنين." },
    { id: "p3", kind: "paragraph", text: "وأُخليت عشرون عائلة من كفر الرمّان إلى المدرسة الرسمية." },
  ],
  language: "ar",
};

/** Selects words of the paper, as a mouse does. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const paper = document.querySelector(".ProseMirror") as HTMLElement;
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(wanted);
      if (at === -1) continue;
      if (paper.isContentEditable) paper.focus();
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(wanted);
  }, words);

describe("colleagues write notes on a story and suggest edits", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let sami: AtDesk;
  let hind: AtDesk;
  let id: string;

  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    id = await bringStory(serving, story);
    sami = await memberAtDesk(serving, browser, { name: "سامي العطّار", email: "sami", role: "reporter" });
    hind = await memberAtDesk(serving, browser, { name: "هند الراوي", email: "hind", role: "editor" });
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  test("a reporter comments on another's story and suggests; the editor decides by keys, and readers have the words alone", async () => {
    const reader = sami.page;
    await reader.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await reader.getByText("لا ملاحظات على هذه المادة").waitFor();
    const note = async (words: string, key: "m" | "e", fields: Readonly<Record<string, string>>): Promise<void> => {
      await select(reader, words);
      await reader.waitForTimeout(60);
      await reader.keyboard.press(`Control+Alt+${key}`);
      for (const [label, text] of Object.entries(fields)) await reader.getByLabel(label).fill(text);
      await reader.keyboard.press("Control+Enter");
      await reader.locator(".composing").waitFor({ state: "detached" });
    };
    await select(reader, "مصدر مطّلع");
    await reader.waitForTimeout(60);
    await reader.keyboard.press("Control+Alt+m");
    const box = reader.getByLabel("الملاحظة");
    await box.pressSequentially("من هو؟ @ال");
    await reader.getByRole("option", { name: "هند الراوي" }).waitFor();
    assert.equal(await reader.getByRole("option", { name: "سامي العطّار" }).count(), 0, "nobody names themselves");
    await keepPicture(reader, "notes-names-desk-light");
    await reader.keyboard.press("Enter");
    assert.equal(await box.inputValue(), "من هو؟ @هند الراوي ");
    await reader.getByRole("listbox").waitFor({ state: "detached" });
    await reader.keyboard.press("Control+Enter");
    await reader.locator(".composing").waitFor({ state: "detached" });
    await note("ثلاثة أمتار", "e", { "ما يحل محلها": "مترين ونصف متر", "لماذا؟ (إن شئت)": "رقم مصلحة المياه" });
    await note("عشرون عائلة", "e", { "ما يحل محلها": "ثلاثون عائلة" });
    assert.equal(await reader.locator(".paper .noted").count(), 3);

    const { page } = hind;
    await page.goto(`${serving.origin}/desk/`);
    await page.getByRole("heading", { name: "ذُكرت في ملاحظات" }).waitFor();
    await openEditor(page, serving.origin, id);
    await page.locator("#editor-notes .note").nth(2).waitFor();
    for (const [width, size] of [
      ["desk", screens.desk],
      ["phone", screens.phone],
    ] as const)
      for (const scheme of ["light", "dark"] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme });
        await keepPicture(page, `notes-editor-${width}-${scheme}`);
        assert.equal(await movesSideways(page), false, width);
      }
    await page.setViewportSize(screens.desk);
    await page.emulateMedia({ colorScheme: "light" });

    // the text goes on being written: the words are where they went
    await page.locator(".paper p", { hasText: "فُتحت البوّابة" }).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Alt+ArrowDown");
    await page.locator(".note:focus", { hasText: "مترين ونصف" }).waitFor();
    await page.keyboard.press("KeyR");
    await page.locator(".paper", { hasText: "منسوب النهر مترين ونصف متر في ساعات" }).waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.classList.contains("ProseMirror")), "back in the text");
    await page.keyboard.press("Control+Alt+ArrowDown");
    await page.locator(".note:focus", { hasText: "من هو؟" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(".note:focus", { hasText: "ثلاثون" }).waitFor();
    await page.keyboard.press("KeyV");
    await page.getByText("رُفض الاقتراح، والنص كما هو").waitFor();
    const comment = page.locator("#editor-notes .note", { hasText: "من هو؟" });
    await comment.getByRole("button", { name: "رد" }).click();
    await page.locator(".composing textarea").fill("المهندس المناوب، وطلب ألّا يُذكر اسمه");
    await page.locator(".composing").getByRole("button", { name: "أرسل" }).click();
    await savedAtDesk(page);
    // what others write comes into an open window by itself
    await reader.getByText("المهندس المناوب").waitFor({ timeout: 12_000 });

    await page.goto(`${serving.origin}/desk/stories/${id}`);
    for (const [width, size] of [
      ["desk", screens.desk],
      ["phone", screens.phone],
    ] as const)
      for (const scheme of ["light", "dark"] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme });
        await keepPicture(page, `notes-story-${width}-${scheme}`);
        assert.equal(await movesSideways(page), false, width);
      }
    await page.setViewportSize(screens.desk);
    await page.locator("summary", { hasText: "انشر الآن" }).click();
    await page.getByRole("button", { name: "انشر الآن" }).click();
    await page.getByText("نُشرت المادة").first().waitFor();
    const read = await (await fetch(`${serving.origin}/${id}`)).text();
    assert.match(read, /مترين ونصف متر/);
    for (const hidden of ["ثلاثون عائلة", "من هو؟", "المناوب", "مصلحة المياه", "سامي العطّار"])
      assert.ok(!read.includes(hidden), hidden);

    assert.deepEqual(await violations(page), [], "the story's page");
    await openEditor(page, serving.origin, id);
    await page.locator("#editor-notes .note").first().waitFor();
    assert.deepEqual(await violations(page), [], "the editor");
  });
});
