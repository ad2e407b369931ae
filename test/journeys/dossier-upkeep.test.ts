import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { type AtDesk, memberAtDesk } from "./at-desk.ts";
import { bridgeDossier } from "./bridge-dossier.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

/** The bridge, with a second name of the union, a meeting that nobody has told the end of, and a promise that fell due. */
const dossier = {
  ...bridgeDossier,
  entities: [
    ...bridgeDossier.entities,
    { id: "union", kind: "org", name: "إتحاد بلديّات الوادي", aka: ["اتحاد الوادي"], role: "اتحاد محلي" },
  ],
  events: [
    ...bridgeDossier.events,
    {
      id: "session",
      title: "جلسة الاتحاد والوزارة",
      when: "2026-05-12",
      state: "scheduled",
      who: [{ e: "union" }, { e: "works" }],
      in: ["bridge"],
      ev: [{ s: "br2", rev: 1, p: "p2", q: "وشُقّ الطريق البديل في شباط", att: "plain" }],
    },
  ],
  positions: [
    ...bridgeDossier.positions,
    {
      id: "lights",
      act: "commit",
      by: ["works"],
      to: ["union"],
      text: "إنارة الطريق البديل قبل الصيف",
      about: [],
      due: "2026-06",
      in: ["bridge"],
      ev: [{ s: "br1", rev: 1, p: "p2", q: "طريقًا بديلًا للشاحنات", att: "plain", who: "union" }],
    },
  ],
};

/** What the second story says once it is put right: the contractor's words are gone. */
const corrected = {
  headline: "الجسر لن يُفتح في موعده",
  body: [
    { id: "p1", kind: "paragraph", text: "قالت الوزارة إن الفتح تأجّل إلى حزيران، وإن العمل بطيء." },
    {
      id: "p2",
      kind: "paragraph",
      text: "وشُقّ الطريق البديل في شباط، وترى رئيسة الاتحاد رباب الشدياق أن القانون 214/2019 لم يُحترم.",
    },
  ],
};

describe("an editor keeps the memory of the newsroom in order", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let hind: AtDesk;

  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    const [file, story] = [join(serving.dataDir, "bridge.json"), join(serving.dataDir, "br2.json")];
    await Promise.all([writeFile(file, JSON.stringify(dossier)), writeFile(story, JSON.stringify(corrected))]);
    const brought = await serving.mihwar("dossier", "import", file);
    assert.equal(brought.code, 0, brought.stderr);
    const put = await serving.mihwar("story", "correct", "br2", "--from", story, "--note", "سقط ما قيل عن المتعهّد.");
    assert.equal(put.code, 0, put.stderr + put.stdout);
    hind = await memberAtDesk(serving, browser, { name: "هند", email: "hind", role: "editor" });
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  /** Pages that were looked at. */
  let looks = 0;

  /** Keeps what stands on the screen: on a phone by day, at a desk by night; and asks what axe minds, in turns by day and by night. */
  async function look(page: Page, name: string): Promise<void> {
    for (const [width, scheme] of [
      ["phone", "light"],
      ["desk", "dark"],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize(screens[width]);
      await keepPicture(page, `desk-${name}-${width}-${scheme}`);
      assert.equal(await movesSideways(page), false, `${name} ${width}`);
    }
    await page.emulateMedia({ colorScheme: "light" });
    // axe changes the letters of a page that it has looked at: on another one of the same address
    const looked = await page.context().newPage();
    const scheme = looks++ % 2 === 0 ? "dark" : "light";
    await looked.emulateMedia({ colorScheme: scheme });
    await looked.goto(page.url());
    // what stands in frames is the readers' page, twice: axe has looked at it elsewhere
    await looked.evaluate(() => {
      for (const frame of document.querySelectorAll("iframe")) frame.remove();
    });
    assert.deepEqual(await violations(looked, scheme), [], `${name} ${scheme}`);
    await looked.close();
  }

  const readers = async (path: string): Promise<string> =>
    (await (await fetch(`${serving.origin}${path}`)).text()).replaceAll(/<[^>]+>|[\u2066-\u2069]/g, "");

  test("three tasks are cleared by the keyboard alone: an answer with evidence, one for later, evidence attached anew", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/tasks`);
    const tasks = page.locator(".owed");
    const before = await tasks.count();
    assert.ok(before >= 3, `${before} tasks`);
    await look(page, "tasks");

    await page.getByRole("link", { name: /^هل أُوفي؟.*إنارة الطريق/ }).press("Enter");
    await page.getByLabel("من مواد الملف").selectOption({ label: "الجسر لن يُفتح في موعده" });
    await page.getByRole("button", { name: "اقرأ فقراتها" }).press("Enter");
    await page.getByLabel(/العمل بطيء/).press("Space");
    await page.getByLabel("ما آل إليه").selectOption({ label: "أُخلف" });
    await page.getByLabel("السبب").fill("قالت الوزارة إن العمل بطيء");
    await keepPicture(page, "desk-task-answer-desk-light");
    await page.getByRole("button", { name: "سجّل الجواب" }).press("Enter");
    await page.getByRole("status").getByText("قُضيت المهمة").waitFor();
    assert.match(await readers("/d/bridge"), /قالت الوزارة إن العمل بطيء/, "readers have it, with why");

    await page.getByRole("link", { name: /^هل انعقد؟.*جلسة الاتحاد/ }).press("Enter");
    await look(page, "task-question");
    await page.getByLabel("نسأل ثانية في").fill("2027-02-01");
    await page.getByRole("button", { name: "لم يتبيّن بعد" }).press("Enter");
    await page.getByRole("status").getByText("قُضيت المهمة").waitFor();

    await page.getByRole("link", { name: /^السند تغيّر.*توقّف المتعهّد/ }).press("Enter");
    await look(page, "task-lost");
    await page.getByLabel(/العمل بطيء/).press("Space");
    await page.getByLabel("الكلمات").fill("العمل بطيء");
    await page.getByRole("button", { name: "أعد السند إلى ما اخترته" }).press("Enter");
    await page.getByRole("status").getByText("قُضيت المهمة").waitFor();
    assert.equal(await tasks.count(), before - 3);
  });

  test("two that are one are merged, looked at and parted again; addresses of readers follow", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/entities`);
    await look(page, "entities");
    await page.getByLabel("الاسم، على أي وجه كُتب").fill("اتحاد بلديات الوادي");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/);
    assert.equal(await page.locator(".rows > li").count(), 2);
    await page.goto(`${serving.origin}/desk/entities/road`);
    await look(page, "entity");
    await page.goto(`${serving.origin}/desk/entities/council`);
    await page.getByRole("link", { name: /^ادمجه بـ/ }).press("Enter");
    await page.getByRole("heading", { name: /يتغيّر/ }).waitFor();
    await look(page, "entity-merge");
    await page.getByRole("button", { name: /^ادمج «/ }).press("Enter");
    await page.getByRole("status").getByText("صارا واحدًا").waitFor();
    const own = encodeURI("/e/union/اتحاد-بلديات-الوادي");
    const led = await fetch(`${serving.origin}${own}`);
    assert.equal(new URL(led.url).pathname.startsWith("/e/council/"), true, led.url);
    await page.getByRole("link", { name: /^فُكّ دمج/ }).press("Enter");
    await page.getByRole("heading", { name: "فكّ دمج كيانين" }).waitFor();
    await look(page, "entity-unmerge");
    await page.getByRole("button", { name: /كيانًا وحده$/ }).press("Enter");
    await page.getByRole("status").getByText("فُكّ الدمج").waitFor();
    assert.match(page.url(), /\/desk\/entities\/union/);
    assert.equal(new URL((await fetch(`${serving.origin}${own}`)).url).pathname.startsWith("/e/union/"), true);
  });

  test("what happened to the dossier is told, and it is seen as readers had it on a day", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/dossiers/bridge/history`);
    const deeds = page.locator(".deeds-of-item > li");
    assert.match(await deeds.first().innerText(), /فُكّ الدمج/);
    assert.match(await page.locator("main").innerText(), /أُخلف.*قالت الوزارة إن العمل بطيء/s);
    await look(page, "dossier-history");
    await page.goto(`${serving.origin}/desk/dossiers/bridge/preview`);
    await page.getByLabel("كما كان في يوم").fill("2026-03-29");
    await page.getByRole("button", { name: "أظهره" }).press("Enter");
    await page.waitForURL(/day=2026-03-29/);
    const seen = page.frameLocator("iframe").first();
    await seen.getByRole("heading", { level: 1 }).waitFor();
    assert.doesNotMatch(await seen.locator("body").innerText(), /قالت الوزارة إن العمل بطيء/);
    await look(page, "dossier-preview");
  });
});
