import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { keepPicture, movesSideways, openBrowser, reader, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, run, startServing } from "./serving.ts";

const password = "تسعة جسور على نهر الرمّانة";
const headline = "عودة العبّارة إلى خط مرسى اللوز بعد انقطاع شهر";
const better = "العبّارة تعود إلى خط مرسى اللوز بعد شهر من الانقطاع";
const paragraphs = [
  "عادت العبّارة «نورس» صباح الأحد إلى خط مرسى اللوز، وحملت في رحلتها الأولى مئة وعشرين راكبًا.",
  "وقال مدير الميناء إن إصلاح المحرّك كلّف 48 ألف دينار، وإن القطع وصلت من شركة Nordwerft بعد تأخّر.",
  "وينتظر أصحاب الشاحنات رحلة ثانية بعد الظهر.",
];

const story = (given: { readonly headline: string; readonly body: readonly string[] }): object => ({
  headline: given.headline,
  section: "مجتمع",
  byline: [{ name: "سلمى الرملي" }],
  standfirst: "رحلتان في اليوم، والثالثة بعد العيد",
  body: [
    ...given.body.slice(0, 2).map((text, at) => ({ id: `p${at}`, kind: "paragraph", text })),
    { id: "h1", kind: "subhead", level: 2, text: "ماذا بعد" },
    ...given.body.slice(2).map((text, at) => ({ id: `q${at}`, kind: "paragraph", text })),
    { id: "quote", kind: "quote", text: "كنا ننقل الخضار بالقوارب الصغيرة.", attribution: "تاجر في سوق الميناء" },
    { id: "list", kind: "list", ordered: true, items: [{ text: "الرحلة الأولى 07:00" }, { text: "الثانية 14:30" }] },
    {
      id: "table",
      kind: "table",
      caption: "ركاب الخط",
      header: ["الشهر", "الركاب"],
      rows: [
        ["أيلول", "3,120"],
        ["تشرين الأول", "0"],
      ],
    },
  ],
  tags: ["مرسى اللوز"],
  language: "ar",
});

describe("a story on its way through the newsroom", { skip: withoutBrowser, timeout: 400_000 }, () => {
  let serving: Serving;
  let browser: Browser;
  let origin: string;
  let id = "";
  const contexts: BrowserContext[] = [];

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    origin = serving.origin.replace("127.0.0.1", "localhost");
    for (const [name, email, role] of [
      ["سلمى الرملي", "salma@example.org", "reporter"],
      ["نادر الحلبي", "nader@example.org", "editor"],
      ["رباب العطّار", "rabab@example.org", "chief"],
    ] as const) {
      const words = ["user", "--data", serving.dataDir, "add", name, "--email", email, "--role", role];
      const ran = await run([...words, "--sections", "all", "--password-stdin"], { input: password });
      assert.equal(ran.code, 0, ran.stderr);
    }
  });
  after(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  /** Signs somebody in, without JavaScript unless it is said. */
  async function signIn(email: string, screen: "phone" | "desk" = "desk"): Promise<Page> {
    const context = await reader(browser, { screen, readsAlone: true });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(`${origin}/desk/`);
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
    await page.waitForURL(`${origin}/desk/`);
    return page;
  }

  /** What stands on a page, on both widths and by day and by night, and what axe minds; in a browser with scripts. */
  async function look(page: Page, name: string, open: readonly string[] = []): Promise<void> {
    const state = await page.context().storageState();
    const context = await browser.newContext({ storageState: state, locale: "ar", deviceScaleFactor: 1 });
    const other = await context.newPage();
    for (const scheme of ["light", "dark"] as const) {
      await other.emulateMedia({ colorScheme: scheme });
      // without its place: to that alone the browser would not load the page anew
      await other.goto(page.url().replace(/#.*$/, ""));
      for (const step of open) await other.locator("summary", { hasText: step }).first().click();
      for (const width of ["phone", "desk"] as const) {
        await other.setViewportSize(screens[width]);
        await keepPicture(other, `workflow-${name}-${width}-${scheme}`);
        assert.equal(await movesSideways(other), false, `${name} ${width}`);
      }
      assert.deepEqual(await violations(other, scheme), [], `${name} ${scheme}`);
    }
    await context.close();
  }

  /** Brings copy into a story, as the editor does. */
  async function write(given: Parameters<typeof story>[0]): Promise<void> {
    const file = join(serving.dataDir, "copy.json");
    await writeFile(file, JSON.stringify(story(given)));
    const ran = await serving.mihwar("story", "revise", id, "--from", file);
    assert.equal(ran.code, 0, ran.stderr);
  }

  const status = async (path: string): Promise<number> => (await fetch(`${serving.origin}${path}`)).status;
  const text = async (path: string): Promise<string> => (await fetch(`${serving.origin}${path}`)).text();

  let salma: Page;
  let nader: Page;

  test("a reporter begins a story, writes it and sends it for review", async () => {
    salma = await signIn("salma@example.org", "phone");
    await salma.getByRole("link", { name: "مادة جديدة" }).click();
    await look(salma, "new");
    await salma.getByLabel("العنوان").fill(headline);
    await salma.getByLabel("القسم").selectOption({ label: "مجتمع" });
    await salma.getByRole("button", { name: "ابدأ المادة" }).click();
    id = /\/desk\/stories\/(\w+)\/edit$/.exec(salma.url())?.[1] ?? "";
    assert.notEqual(id, "", salma.url());
    await salma.goto(`${origin}/desk/stories/${id}`);
    await salma.getByText("لا تُنشر بدونه").waitFor();
    await look(salma, "empty");
    await write({ headline, body: paragraphs });
    await salma.reload();
    await salma.getByRole("article").getByText("كنا ننقل الخضار").waitFor();
    for (const name of ["اعتمد", "انشر الآن", "جدول النشر", "اسحب المادة"])
      assert.equal(await salma.locator("summary", { hasText: name }).count(), 0, name);
    await look(salma, "draft", ["أرسل إلى المراجعة", "موعد التسليم"]);
    await salma.locator("summary", { hasText: "أرسل إلى المراجعة" }).click();
    await salma.getByRole("button", { name: "أرسل إلى المراجعة" }).click();
    await salma.getByRole("status").getByText("أُرسلت المادة إلى المراجعة").waitFor();
    assert.equal(await salma.getByText("لا خطوة لك في هذه الحال").count(), 1);
    assert.equal(await status(`/${id}`), 404, "no reader has it");
  });

  test("an editor finds it waiting and gives it back with a note", async () => {
    nader = await signIn("nader@example.org");
    await look(nader, "list");
    await nader.getByLabel("كلمات من العنوان").fill("العباره");
    await nader.getByLabel("الكاتب", { exact: true }).fill("سلمي");
    await nader.getByRole("button", { name: "اعرض" }).click();
    assert.equal(await nader.locator(".stories li").count(), 1);
    await nader.getByRole("link", { name: "كل المواد" }).click();
    const waiting = nader.locator("section", { has: nader.getByRole("heading", { name: "بانتظارك" }) });
    await waiting.getByRole("link", { name: headline }).click();
    await nader.locator("summary", { hasText: "أعد إلى الكاتب" }).click();
    await nader.getByLabel("ما المطلوب؟").fill("العنوان طويل، ومن قال إن القطع تأخّرت؟");
    await nader.getByRole("button", { name: "أعد إلى الكاتب" }).click();
    await nader.getByRole("status").getByText("أُعيدت المادة إلى كاتبها").waitFor();
  });

  test("the reporter reads the note, mends the copy and sends it again", async () => {
    await salma.goto(`${origin}/desk/`);
    await salma.getByText("أُعيدت إليك").first().waitFor();
    await look(salma, "returned-list");
    await salma.getByRole("link", { name: headline }).first().click();
    await salma.getByText("ومن قال إن القطع تأخّرت؟").waitFor();
    await look(salma, "returned");
    await write({
      headline: better,
      body: [
        paragraphs[0]?.replace("مئة وعشرين", "مئة وثلاثين") ?? "",
        "وقال مدير الميناء إنّ إصلاح المحرّك كلّف 48 ألف دينار.",
        "وقالت شركة Nordwerft في بيان إن القطع شُحنت في موعدها.",
        ...paragraphs.slice(2),
      ],
    });
    await salma.reload();
    await salma.locator("summary", { hasText: "أرسل إلى المراجعة" }).click();
    await salma.getByRole("button", { name: "أرسل إلى المراجعة" }).click();
    await salma.getByRole("status").waitFor();
  });

  test("the editor compares, approves by the keyboard alone, and schedules; it goes out by itself", async () => {
    await nader.goto(`${origin}/desk/stories/${id}/history`);
    await look(nader, "history");
    await nader.getByRole("link", { name: "قارن بما قبلها" }).first().click();
    await nader.getByRole("heading", { name: "مقارنة نسختين" }).waitFor();
    assert.ok((await nader.locator("ins").count()) > 2);
    assert.ok((await nader.locator("del.respelled", { hasText: "إن" }).count()) > 0);
    await look(nader, "compare");

    await nader.goto(`${origin}/desk/stories/${id}`);
    for (let turn = 0; turn < 60; turn++) {
      await nader.keyboard.press("Tab");
      const on = await nader.locator(":focus").innerText();
      if (on === "اعتمد") break;
    }
    assert.equal(await nader.locator(":focus").innerText(), "اعتمد");
    await nader.keyboard.press("Enter");
    await nader.keyboard.press("Tab");
    assert.equal(await nader.locator("button:focus").innerText(), "اعتمد");
    await nader.keyboard.press("Enter");
    await nader.getByRole("status").getByText("اعتُمدت المادة").waitFor();

    const { timeZone } = await editionClock();
    await nader.locator("summary", { hasText: "جدول النشر" }).click();
    await nader.getByLabel("اليوم").first().fill("2020-01-01");
    await nader.getByLabel("الساعة").first().fill("10:00");
    await nader.getByRole("button", { name: "جدول", exact: true }).click();
    await nader.getByRole("alert").getByText(/مضى/).waitFor();
    assert.equal(await nader.getByLabel("اليوم").first().inputValue(), "2020-01-01");
    const at = new Date(Math.ceil((Date.now() + 30_000) / 60_000) * 60_000);
    const local = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
    await nader.getByLabel("اليوم").first().fill(local.slice(0, 10));
    await nader.getByLabel("الساعة").first().fill(local.slice(11, 16));
    await nader.getByRole("button", { name: "جدول", exact: true }).click();
    await nader
      .getByRole("status")
      .getByText(`، ${local.slice(11, 16)}`)
      .waitFor();
    assert.equal(await status(`/${id}`), 404, "not before its time");
    await look(nader, "scheduled", ["غيّر موعد النشر"]);
    while (Date.now() < at.getTime()) await sleep(500);
    for (let turn = 0; turn < 40 && (await status(`/${id}`)) !== 200; turn++) await sleep(250);
    const page = await text(`/${id}`);
    assert.match(page, /العبّارة تعود إلى خط مرسى اللوز/);
    assert.match(await text("/"), /العبّارة تعود إلى خط مرسى اللوز/);
    await nader.reload();
    await nader.getByText("على الموقع").waitFor();
  });

  test("a chief corrects it where readers see it, and withdraws another everywhere", async () => {
    const rabab = await signIn("rabab@example.org");
    await rabab.goto(`${origin}/desk/stories/${id}`);
    await look(rabab, "live", ["صحّح", "اسحب المادة"]);
    await rabab.locator("summary", { hasText: "صحّح" }).click();
    const note = "ذُكر أن الركاب مئة وثلاثون، والصواب مئة وعشرون.";
    await rabab.getByLabel("التصحيح كما يقرؤه القارئ").fill(note);
    await write({ headline: better, body: paragraphs });
    await rabab.getByRole("button", { name: "انشر التصحيح" }).click();
    await rabab.getByRole("alert").getByText("تغيّرت المادة بعد أن فتحت هذه الصفحة").waitFor();
    assert.equal(await rabab.getByLabel("التصحيح كما يقرؤه القارئ").inputValue(), note);
    await keepPicture(rabab, "workflow-conflict-desk");
    await rabab.setViewportSize(screens.phone);
    await keepPicture(rabab, "workflow-conflict-phone");
    await rabab.setViewportSize(screens.desk);
    await rabab.getByRole("button", { name: "انشر التصحيح" }).click();
    await rabab.getByRole("status").getByText("نُشر التصحيح").waitFor();
    assert.match(await text(`/${id}`), /والصواب مئة وعشرون/);
    assert.match(await text("/corrections"), /والصواب مئة وعشرون/);
    assert.match(await text("/feed.json"), /والصواب مئة وعشرون/);

    const other = "a12c";
    assert.equal(await status(`/${other}`), 200);
    assert.match(await text("/"), new RegExp(`"/${other}/`));
    await rabab.goto(`${origin}/desk/stories/${other}`);
    await look(rabab, "sample");
    await rabab.locator("summary", { hasText: "اسحب المادة" }).click();
    await rabab.getByLabel("السبب كما يقرؤه القارئ").fill("سُحبت المادة حتى يُراجَع مصدرها.");
    await rabab.getByRole("button", { name: "تابع إلى التأكيد" }).click();
    await rabab.getByRole("heading", { name: "تأكيد السحب" }).waitFor();
    for (const width of ["phone", "desk"] as const) {
      await rabab.setViewportSize(screens[width]);
      await keepPicture(rabab, `workflow-withdrawal-${width}`);
    }
    assert.equal(await status(`/${other}`), 200, "asked once is not done");
    await rabab.getByRole("button", { name: "اسحب المادة نهائيًا" }).click();
    await rabab.getByRole("status").getByText("سُحبت المادة").waitFor();
    for (const path of [`/${other}`, `/text/${other}`, `/api/v1/stories/${other}`])
      assert.ok([410, 404].includes(await status(path)), path);
    assert.equal(await status(`/${other}`), 410);
    for (const path of ["/", "/world", "/feed.xml", "/feed.json", "/sitemap.xml"])
      assert.doesNotMatch(await text(path), new RegExp(`/${other}[/"<]`), path);
    await look(rabab, "withdrawn");
    await rabab.goto(`${origin}/desk/account`);
    await rabab.getByLabel("English").check();
    await rabab.getByRole("button", { name: "غيّر اللغة" }).click();
    for (const [path, name] of [
      [`/desk/?q=${encodeURIComponent("العباره")}`, "english-list"],
      [`/desk/stories/${id}`, "english-story"],
      [`/desk/stories/${id}/compare?from=2&to=3`, "english-compare"],
    ] as const) {
      await rabab.goto(`${origin}${path}`);
      assert.equal(await rabab.locator("html").getAttribute("dir"), "ltr");
      await look(rabab, name);
    }
  });

  async function editionClock(): Promise<{ readonly timeZone: string }> {
    const hint = (await nader.locator("small bdi").first().textContent()) ?? "";
    return { timeZone: hint.replaceAll(/[()]/g, "") };
  }
});
