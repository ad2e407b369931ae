import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.ts";
import { type AtDesk, bringStory, memberAtDesk, openEditor, savedAtDesk, signInAtDesk } from "./at-desk.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, serveAgain, startServing } from "./serving.ts";

/** How often a server and a browser are killed; more where it is asked for. */
const kills = { server: Number(process.env["MIHWAR_KILLS"] ?? 3), browser: Number(process.env["MIHWAR_KILLS"] ?? 1) };

const draft = {
  headline: "بوابات سدّ الرمّانة تُفتح للمرة الأولى منذ عقد",
  standfirst: "منسوب البحيرة فوق حدّه، والقرى على الضفتين تستعدّ",
  section: "العالم",
  body: [
    { id: "p1", kind: "paragraph", text: "فُتحت أولى البوابات عند الفجر." },
    { id: "p2", kind: "paragraph", text: "وقال المهندس المناوب إن التصريف سيستمر ثلاثة أيام." },
  ],
};

/** The words of a story as the server has them. */
async function onServer(page: Page, origin: string, id: string): Promise<string> {
  const answer = await page.request.get(`${origin}/desk/api/stories/${id}/text`);
  const { content } = (await answer.json()) as { readonly content: { readonly body: readonly { text?: string }[] } };
  return content.body.map(({ text }) => text ?? "").join("\n");
}

const lastParagraph = (page: Page) => page.locator(".ProseMirror > p").last();

/** Puts the caret at the end of the copy. */
async function goToEnd(page: Page): Promise<void> {
  await lastParagraph(page).click();
  await page.waitForTimeout(100);
  await page.keyboard.press("Control+End");
  await page.waitForTimeout(60);
}

describe("writing at the desk", { skip: withoutBrowser }, () => {
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

  test("every screen of it is well made, on a desk's width and a tablet's, by day and by night", async () => {
    const { page } = hind;
    const id = await bringStory(serving, {
      ...draft,
      body: [
        ...draft.body,
        { id: "s1", kind: "subhead", level: 2, text: "ثلاثة أيام" },
        { id: "l1", kind: "list", ordered: true, items: [{ text: "عين الزيتون" }, { text: "كفر الرمّان" }] },
        { id: "q1", kind: "quote", text: "لم نر الماء هكذا منذ 2016", attribution: "مختار القرية" },
        { id: "g1", kind: "pullquote", text: "الماء أعلى من الطريق" },
        {
          id: "i1",
          kind: "image",
          src: "https://example.org/sadd.jpg",
          alt: "البوابة",
          caption: "فجرًا",
          credit: "محور",
        },
        { id: "e1", kind: "embed", url: "https://video.example/7", title: "لحظة الفتح", provider: "مرئي" },
        { id: "r1", kind: "related", items: [] },
        { id: "t1", kind: "table", header: ["اليوم", "المنسوب"], rows: [["الأحد", "412 م"]] },
        { id: "p9", kind: "paragraph", dir: "ltr", text: "The operator said the release is “controlled”." },
      ],
    });
    await openEditor(page, serving.origin, id);
    for (const [width, size] of [
      ["desk", screens.desk],
      ["tablet", { width: 820, height: 1180 }],
      ["phone", screens.phone],
    ] as const)
      for (const scheme of ["light", "dark"] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme });
        await keepPicture(page, `editor-${width}-${scheme}`);
        assert.equal(await movesSideways(page), false, width);
      }
    await page.setViewportSize(screens.desk);
    await page.locator(".picture").click();
    await page.getByRole("tab", { name: "الموضع", selected: true }).waitFor();
    await keepPicture(page, "editor-picture-panel");
    await page.getByRole("button", { name: "بحث واستبدال" }).click();
    await page.getByLabel("ابحث عن").fill("الماء");
    await keepPicture(page, "editor-find");
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await violations(page), [], "dark");
    await page.reload();
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
    await page.getByRole("tab", { name: "مساعدة" }).click();
    await page.getByText("كما تظهر في البحث وعند المشاركة").waitFor();
    await keepPicture(page, "editor-helps");
    // to look for contrast changes letters, and letters of the paper are what is written: the story is thrown away
    assert.deepEqual(await violations(page), [], "light");
  });

  test("English around Arabic copy turns nothing of it", async () => {
    const { page } = salim;
    await page.goto(`${serving.origin}/desk/account`);
    await page.getByLabel("English").check();
    await page.getByRole("button", { name: "غيّر اللغة" }).click();
    const id = await bringStory(serving, draft);
    await page.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await page.getByRole("button", { name: "Save a version" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
    assert.equal(await page.locator(".ProseMirror").getAttribute("dir"), "rtl");
    assert.equal(await page.locator(".ProseMirror").getAttribute("lang"), "ar");
    await keepPicture(page, "editor-english");
    assert.equal(await movesSideways(page), false);
    await page.goto(`${serving.origin}/desk/account`);
    await page.getByLabel("العربية").check();
    await page.getByRole("button", { name: "Change the language" }).click();
    await page.getByRole("heading", { name: "حسابي" }).waitFor();
  });

  test("what is written is saved by itself, and readers of a live story see nothing of it", async () => {
    const { page, context } = hind;
    const { stories } = (await (await context.request.get(`${serving.origin}/api/v1/stories?limit=1`)).json()) as {
      readonly stories: readonly { readonly id: string }[];
    };
    const id = stories[0]?.id ?? "";
    await openEditor(page, serving.origin, id);
    await page.getByText("المادة منشورة. ما تكتبه هنا لا يراه القراء").waitFor();
    await goToEnd(page);
    await page.keyboard.type(" جملة لم تُنشر بعد.", { delay: 20 });
    await savedAtDesk(page);
    assert.match(await onServer(page, serving.origin, id), /جملة لم تُنشر بعد\./);
    const reader = await context.request.get(`${serving.origin}/${id}`);
    assert.doesNotMatch(await reader.text(), /لم تُنشر بعد/);
    await page.getByRole("button", { name: "احفظ نسخة" }).click();
    await page.getByText("حُفظت نسخة").waitFor();
    assert.doesNotMatch(await (await context.request.get(`${serving.origin}/${id}`)).text(), /لم تُنشر بعد/);
    await page.keyboard.type(" وأخرى.", { delay: 20 });
    await savedAtDesk(page);
  });

  test("a minute without a network loses nothing", async () => {
    const { page, context } = hind;
    const id = await bringStory(serving, draft);
    await openEditor(page, serving.origin, id);
    await goToEnd(page);
    await context.setOffline(true);
    await page.keyboard.type(" كُتب هذا في النفق بلا شبكة.", { delay: 25 });
    await page.getByRole("alert").getByText("بلا اتصال").waitFor();
    await keepPicture(page, "editor-offline");
    // the window is gone before the network is back
    await page.waitForTimeout(500);
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    hind = { ...hind, page: again };
    await context.setOffline(false);
    await again.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await again.getByText("استُعيد ما كتبته في هذا الجهاز").waitFor();
    await savedAtDesk(again);
    assert.match(await onServer(again, serving.origin, id), /كُتب هذا في النفق بلا شبكة\./);

    await goToEnd(again);
    await context.setOffline(true);
    await again.keyboard.type(" وهذا وهي مفتوحة.", { delay: 25 });
    await again.getByRole("alert").getByText("بلا اتصال").waitFor();
    await context.setOffline(false);
    await savedAtDesk(again);
    assert.match(await onServer(again, serving.origin, id), /وهذا وهي مفتوحة\./);
  });

  test("words that come too late for the story are shown to whoever wrote them", async () => {
    const { page, context } = hind;
    const id = await bringStory(serving, draft);
    await openEditor(page, serving.origin, id);
    await goToEnd(page);
    await context.setOffline(true);
    await page.keyboard.type(" كُتبت متأخرة جدًا.", { delay: 25 });
    await page.getByRole("alert").getByText("بلا اتصال").waitFor();
    await page.waitForTimeout(500);
    await page.close({ runBeforeUnload: false });
    for (const [name, ...rest] of [
      ["publish", id],
      ["withdraw", id, "--notice", "سُحبت المادة حتى يُراجَع مصدرها."],
    ] as const) {
      const ran = await serving.mihwar("story", name, ...rest);
      assert.equal(ran.code, 0, ran.stderr);
    }
    await context.setOffline(false);
    const again = await context.newPage();
    hind = { ...hind, page: again };
    await again.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await again.getByText("للقراءة فقط").waitFor();
    assert.match(await again.getByLabel(/لم يصل إلى الخادم/).inputValue(), /كُتبت متأخرة جدًا\./);
    await keepPicture(again, "editor-unsent");
    assert.deepEqual(await violations(again), []);
  });

  test("where no socket comes through two take turns: one writes, the other sees it and takes over, and no word is lost", async () => {
    const id = await bringStory(serving, draft);
    const without = async ({ context }: AtDesk): Promise<AtDesk> => {
      const page = await context.newPage();
      await page.routeWebSocket(/\/together$/, (socket) => socket.close());
      return { context, page };
    };
    const [first, second] = [await without(hind), await without(salim)];
    await openEditor(first.page, serving.origin, id);
    await goToEnd(first.page);
    await first.page.keyboard.type(" من هند أولًا.", { delay: 20 });
    await savedAtDesk(first.page);

    await second.page.goto(`${serving.origin}/desk/stories/${id}/edit`);
    await second.page.getByText("هند الرملي يكتب في هذه المادة الآن").waitFor();
    assert.equal(await second.page.locator(".ProseMirror").getAttribute("contenteditable"), "false");
    await first.page.getByText("معك في المادة: سالم بن عمر").waitFor({ timeout: 15_000 });
    await first.page.keyboard.type(" ويراه سالم.", { delay: 20 });
    await second.page.locator(".ProseMirror").getByText("ويراه سالم.").waitFor({ timeout: 15_000 });
    await keepPicture(second.page, "editor-others-turn");
    assert.deepEqual(await violations(second.page), []);
    await second.page.reload();
    await second.page.getByText("هند الرملي يكتب في هذه المادة الآن").waitFor();

    // hind's network goes, salim takes the turn, both write in the same paragraph
    await first.context.setOffline(true);
    await first.page.keyboard.type(" كتبته هند وحدها.", { delay: 20 });
    await second.page.getByRole("button", { name: "خذ دور الكتابة" }).click();
    await second.page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
    await goToEnd(second.page);
    await second.page.keyboard.type(" وكتب سالم بعدها.", { delay: 20 });
    await savedAtDesk(second.page);
    await first.context.setOffline(false);
    await first.page.getByText("أخذ سالم بن عمر دور الكتابة").waitFor({ timeout: 15_000 });
    await keepPicture(first.page, "editor-turn-taken");
    await first.page.getByRole("button", { name: "خذ دور الكتابة" }).click();
    await first.page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
    await savedAtDesk(first.page);
    await keepPicture(first.page, "editor-clash");
    const text = await onServer(first.page, serving.origin, id);
    for (const words of ["من هند أولًا.", "ويراه سالم.", "كتبته هند وحدها.", "وكتب سالم بعدها."])
      assert.ok(text.includes(words), `${words} in: ${text}`);
    await first.page.close();
    await second.page.close();
  });

  test("the server is killed while somebody types: nothing acknowledged is lost, and the rest comes when it is back", async () => {
    const { page } = hind;
    const id = await bringStory(serving, draft);
    await openEditor(page, serving.origin, id);
    await goToEnd(page);
    const said: string[] = [];
    for (let turn = 0; turn < kills.server; turn++) {
      const typing = (async () => {
        for (let word = 0; word < 12; word++) {
          said.push(`كلمة${turn}رقم${word}`);
          await page.keyboard.type(` ${said.at(-1)}`, { delay: 15 });
        }
      })();
      await new Promise((resolve) => setTimeout(resolve, 100 + 1800 * Math.random()));
      process.kill(serving.pid, "SIGKILL");
      await serving.ended;
      await typing;
      serving = await serveAgain(serving);
      await savedAtDesk(page);
      const text = await onServer(page, serving.origin, id);
      for (const word of said) assert.ok(text.includes(word), `${word} after kill ${turn}`);
    }
  });

  test("the browser is killed while somebody types: at most the last two seconds are lost", async () => {
    const executablePath = findChromium();
    assert.ok(executablePath !== undefined);
    for (let turn = 0; turn < kills.browser; turn++) {
      const profile = await mkdtemp(join(tmpdir(), "mihwar-profile-"));
      const start = (): Promise<BrowserContext> =>
        chromium.launchPersistentContext(profile, {
          executablePath,
          args: [...chromiumFlags],
          viewport: screens.desk,
        });
      const id = await bringStory(serving, draft);
      let context = await start();
      let page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`${serving.origin}/desk/sign-in`);
      await signInAtDesk(page, "hind");
      await openEditor(page, serving.origin, id);
      await goToEnd(page);
      const typed: { readonly word: string; readonly at: number }[] = [];
      const until = Date.now() + 3000 + 2000 * Math.random();
      while (Date.now() < until || typed.length <= 15) {
        const word = `نبضة${typed.length}تُكتب`;
        await page.keyboard.type(` ${word}`, { delay: 10 });
        typed.push({ word, at: Date.now() });
      }
      const killed = Date.now();
      killProfile(profile);
      await context.close().catch(() => undefined);
      context = await start();
      page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`${serving.origin}/desk/`);
      if (page.url().includes("sign-in")) await signInAtDesk(page, "hind");
      await openEditor(page, serving.origin, id);
      await savedAtDesk(page);
      const text = await onServer(page, serving.origin, id);
      for (const { word, at } of typed)
        if (killed - at > 2000) assert.ok(text.includes(word), `${word}, ${killed - at} ms before kill ${turn}`);
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  });
});

/** Kills every process of the browser that works in a profile, as a crash would. */
function killProfile(profile: string): void {
  // nothing is left to kill where the answer is 1
  spawnSync("pkill", ["-9", "-f", profile]);
}
