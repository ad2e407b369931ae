import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { type AtDesk, memberAtDesk, openEditor, savedAtDesk } from "./at-desk.ts";
import { keepPicture, openBrowser, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const headline = "خمس عواصم وبحر واحد: ماذا تحمل قمّة الممرّ الأوسط؟";

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: { r: 40, g: 90, b: 110 } } })
    .jpeg()
    .toBuffer();

/** What a word processor puts on the clipboard. */
const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class="MsoNormal" dir="RTL"><span style="font-family:Arial">ووصل إلى <b>أكتاو</b> وفد من أربعة خبراء،&nbsp;بحسب بيان المرفأ.<o:p></o:p></span></p>
<p class="MsoListParagraph" dir="RTL" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>عشرون حاوية في اليوم</p>
<p class="MsoListParagraph" dir="RTL" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>قطاران كل أسبوع</p>
<!--EndFragment--></body></html>`;

describe("a day of the newsroom, from an empty page to a correction", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let lina: AtDesk;
  let nader: AtDesk;
  let salma: AtDesk;
  let id = "";

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    const world = { options: ["--sections", "world"] };
    lina = await memberAtDesk(serving, browser, { name: "لينا الحاج", email: "lina", role: "reporter", ...world });
    nader = await memberAtDesk(serving, browser, { name: "نادر الحلبي", email: "nader", role: "editor", ...world });
    salma = await memberAtDesk(serving, browser, { name: "سلمى الرملي", email: "salma", role: "chief" });
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  const type = async (page: Page, text: string): Promise<void> => {
    await page.keyboard.type(text, { delay: 6 });
    await page.waitForTimeout(60);
  };
  const enter = async (page: Page): Promise<void> => {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(60);
  };

  /** A box after the paragraph with the caret, with what the archive answers to words. */
  async function addBox(page: Page, words: string): Promise<void> {
    await page.getByLabel("أدرج").selectOption({ label: "أخبار ذات علاقة" });
    await page.getByLabel("ابحث عن مادة تضيفها").fill(words);
    await page.locator(".found-stories button").first().click();
    await page.locator(".entries li").first().waitFor();
    await page.locator(".ProseMirror-selectednode").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".ProseMirror > p").last().click();
    await page.waitForTimeout(80);
    await page.keyboard.press("Control+End");
    await page.waitForTimeout(60);
  }

  test("a reporter writes a story with a picture, subheads, a quote, a list from Word and three related boxes", async () => {
    const { page, context } = lina;
    await page.goto(`${serving.origin}/desk/`);
    await page.getByRole("link", { name: "مادة جديدة" }).click();
    await page.getByLabel("العنوان", { exact: true }).fill("قمّة الممرّ الأوسط");
    await page.getByRole("button").filter({ hasText: "ابدأ" }).click();
    await page.waitForURL(/\/desk\/stories\/[^/]+\/edit$/);
    id = /stories\/([^/]+)\/edit/.exec(page.url())?.[1] ?? "";
    await page.getByRole("button", { name: "احفظ نسخة" }).waitFor();

    await page.locator(".ProseMirror h1").click({ clickCount: 3 });
    await page.waitForTimeout(80);
    await type(page, headline);
    await enter(page);
    await type(page, "طريق لا تمرّ بموسكو ولا بطهران, وخمس حكومات تريد أن تسلكه");
    await enter(page);
    await type(page, 'قال مصدر في وزارة النقل إن "الطريق مفتوح", وإن أول قطار يصل الأحد.');
    await enter(page);
    await type(page, "# ما الذي تغيّر؟");
    await enter(page);
    await type(page, "كانت الرحلة تستغرق أربعين يومًا، وصارت ثمانية عشر.");
    await enter(page);
    await addBox(page, "كازاخستان");
    await type(page, "> لن ننتظر الإذن من أحد");
    await enter(page);
    await type(page, "وزير النقل");
    await enter(page);
    await type(page, "# ومن يدفع؟");
    await enter(page);
    await type(page, "تحتاج السكة إلى مليارين.");
    await enter(page);
    await addBox(page, "قطار");
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      const paper = document.querySelector(".ProseMirror") as HTMLElement;
      paper.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, pasted);
    await page.waitForTimeout(100);
    assert.deepEqual(await page.locator(".ProseMirror > ul > li").allTextContents(), [
      "عشرون حاوية في اليوم",
      "قطاران كل أسبوع",
    ]);
    assert.equal(await page.locator(".ProseMirror strong").textContent(), "أكتاو");
    await page.locator(".ProseMirror > p").last().click();
    await page.keyboard.press("Control+End");
    await enter(page);
    await addBox(page, "سد");

    await page.getByRole("tab", { name: "بيانات المادة" }).click();
    await page.getByRole("button", { name: "أضف", exact: true }).click();
    await page.getByLabel("بقلم 1").fill("لينا الحاج");
    await page
      .locator("#panel-sheet .upload input")
      .setInputFiles({ name: "مرفأ أكتاو.jpg", mimeType: "image/jpeg", buffer: await picture() });
    await page.getByLabel("وصف الصورة لمن لا يراها").fill("رافعة فوق حاويات زرقاء على رصيف");
    await page.getByLabel("التعليق").fill("مرفأ أكتاو على بحر قزوين");
    await page.locator("#panel-sheet").getByLabel("المصدر", { exact: true }).fill("محور");
    await page.getByLabel("الوسوم").fill("الممر الأوسط\nآسيا الوسطى");
    await savedAtDesk(page);
    await page.getByRole("tab", { name: "مساعدة" }).click();
    await page.getByText(/التواريخ كما تُقرأ/).waitFor();
    await page.locator("#panel-helps .shown").scrollIntoViewIfNeeded();
    await page.waitForTimeout(400);
    await keepPicture(page, "day-written");
    await page.emulateMedia({ colorScheme: "dark" });
    await keepPicture(page, "day-written-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.reload();
    await page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
    assert.equal(await page.locator(".ProseMirror .box").count(), 3);
    assert.equal(await page.locator(".ProseMirror h2").count(), 2);
    const reader = await context.request.get(`${serving.origin}/${id}`);
    assert.equal(reader.status(), 404, "nobody reads it yet");

    await page.getByRole("link", { name: "صفحة المادة" }).click();
    await page.getByText("فيها ما كتبه لينا الحاج").waitFor();
    await page.locator("figure img").first().waitFor();
    await keepPicture(page, "day-story-page");
    assert.deepEqual(await violations(page), []);
    await page.reload();
    await page.locator("summary").filter({ hasText: "أرسل إلى المراجعة" }).click();
    await page.getByRole("button", { name: "أرسل إلى المراجعة" }).click();
    await page.getByRole("status").getByText("أُرسلت المادة إلى المراجعة").waitFor();
    await page.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await page.getByText("للقراءة فقط").waitFor();
    assert.equal(await page.locator(".ProseMirror").getAttribute("contenteditable"), "false");
  });

  test("an editor changes a word, approves and schedules it, and it goes out by itself with every part in its place", async () => {
    const { page } = nader;
    await openEditor(page, serving.origin, id);
    await page.getByRole("button", { name: "بحث واستبدال" }).click();
    await page.getByLabel("ابحث عن").fill("مليارين");
    await page.getByLabel("ضع مكانه").fill("ملياري دولار");
    await page.getByRole("button", { name: "استبدل", exact: true }).click();
    await page.getByRole("button", { name: "إغلاق" }).click();
    await savedAtDesk(page);
    await page.getByRole("link", { name: "صفحة المادة" }).click();
    await page.locator("summary").filter({ hasText: "اعتمد" }).click();
    await page.getByRole("button", { name: "اعتمد" }).click();
    await page.getByRole("status").waitFor();
    await page.locator("summary").filter({ hasText: "جدول النشر" }).click();
    // the next minute of the house's clock that is not about to begin
    const due = new Date(Math.ceil((Date.now() + 8000) / 60_000) * 60_000);
    const { dates } = { dates: (await page.locator("#step-schedule small bdi").textContent()) ?? "(UTC)" };
    const timeZone = dates.replaceAll(/[()]/g, "");
    const parts = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      dateStyle: "short",
      timeStyle: "short",
      hourCycle: "h23",
    }).format(due);
    const [day = "", time = ""] = parts.split(", ");
    await page.locator("#schedule-date").fill(day);
    await page.locator("#schedule-time").fill(time);
    await page.getByRole("button", { name: "جدول", exact: true }).click();
    await page.getByRole("status").waitFor();
    const { request } = nader.context;
    assert.equal((await request.get(`${serving.origin}/${id}`)).status(), 404);
    await page.waitForTimeout(Math.max(0, due.getTime() - Date.now() + 1500));
    const answer = await request.get(`${serving.origin}/${id}`);
    assert.equal(answer.status(), 200);

    await page.goto(`${serving.origin}/${id}`);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), headline);
    const article = page.locator("article.story");
    assert.equal(await article.locator("aside.box").count(), 3);
    assert.deepEqual(await article.locator(".copy > h2").allInnerTexts(), ["ما الذي تغيّر؟", "ومن يدفع؟"]);
    assert.equal(await article.locator(".copy > ul > li").count(), 2);
    assert.match(await article.innerText(), /قال مصدر في وزارة النقل إن «الطريق مفتوح»، وإن أول قطار يصل الأحد\./);
    assert.match(await article.innerText(), /ملياري دولار/);
    assert.match(await article.innerText(), /لن ننتظر الإذن من أحد\s+وزير النقل/);
    assert.match(await article.innerText(), /مرفأ أكتاو على بحر قزوين/);
    assert.equal(await article.locator("figure img").first().getAttribute("alt"), "رافعة فوق حاويات زرقاء على رصيف");
    await keepPicture(page, "day-published");
    await page.goto(`${serving.origin}/desk/stories/${id}/history`);
    const history = await page.locator("main").innerText();
    for (const name of ["لينا الحاج", "نادر الحلبي"]) assert.ok(history.includes(name), name);
  });

  test("a chief corrects it while a colleague has it open, and withdraws another", async () => {
    const { page } = salma;
    await openEditor(page, serving.origin, id);
    await page.getByText("المادة منشورة. ما تكتبه هنا لا يراه القراء").waitFor();
    await page.getByRole("button", { name: "بحث واستبدال" }).click();
    await page.getByLabel("ابحث عن").fill("ثمانية عشر");
    await page.getByLabel("ضع مكانه").fill("عشرين");
    await page.getByRole("button", { name: "استبدل", exact: true }).click();
    await savedAtDesk(page);
    await page.getByRole("link", { name: "صفحة المادة" }).click();
    await page.locator("summary").filter({ hasText: /^صحّح/ }).click();
    await page.getByLabel("التصحيح كما يقرؤه القارئ").fill("تستغرق الرحلة عشرين يومًا لا ثمانية عشر.");
    await page.getByRole("button", { name: "انشر التصحيح" }).click();
    await page.getByRole("status").waitFor();
    const { request } = salma.context;
    const text = await (await request.get(`${serving.origin}/${id}`)).text();
    assert.match(text, /تستغرق الرحلة عشرين يومًا لا ثمانية عشر/);
    assert.match(text, /CorrectionComment/);
    assert.match(await (await request.get(`${serving.origin}/feed.xml`)).text(), /عشرين يومًا لا ثمانية عشر/);

    const { stories } = (await (await request.get(`${serving.origin}/api/v1/stories?limit=5`)).json()) as {
      readonly stories: readonly { readonly id: string }[];
    };
    const other = stories.find((story) => story.id !== id)?.id ?? "";
    await page.goto(`${serving.origin}/desk/stories/${other}`);
    await page.locator("summary").filter({ hasText: "اسحب المادة" }).click();
    await page.locator("#withdraw-note").fill("سُحبت المادة لأن مصدرها تراجع عما قاله.");
    await page.locator("#step-withdraw button").click();
    await page.getByRole("button").filter({ hasText: /اسحب/ }).first().click();
    await page.getByRole("status").waitFor();
    for (const path of [`/${other}`, `/api/v1/stories/${other}`])
      assert.equal((await request.get(`${serving.origin}${path}`)).status(), 410, path);
  });
});
