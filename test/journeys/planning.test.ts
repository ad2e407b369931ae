import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { dayOf } from "@mihwar/arabic/date-format";
import { dayPlus } from "@mihwar/desk/plan/calendar-days";
import { type AtDesk, memberAtDesk } from "./at-desk.ts";
import { bridgeDossier } from "./bridge-dossier.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

describe("the planner", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let editor: AtDesk;
  let reporter: AtDesk;
  let today: string;
  const session = "جلسة اتحاد البلديات في أمر الجسر";

  /** The dossier of the bridge, with what is to come this week. */
  async function bringDossier(): Promise<void> {
    const says = { s: "br2", rev: 1, p: "p1", q: "الفتح تأجّل إلى حزيران", att: "plain" };
    const coming = (id: string, title: string, when: string, state: string, more: object = {}) => ({
      id,
      title,
      when,
      state,
      at: ["bridge-place"],
      who: [{ e: "council" }],
      in: ["bridge"],
      ev: [says],
      ...more,
    });
    const document = {
      ...bridgeDossier,
      events: [
        ...bridgeDossier.events,
        coming("session", session, `${today}T18:30:00`, "scheduled", { tz: "Asia/Riyadh" }),
        coming(
          "inspection",
          "معاينة حجارة القوس الثاني من جهة البلدة العليا",
          `${today}/${dayPlus(today, 2)}`,
          "expected",
        ),
        coming("vote", "تصويت على قرض الترميم", today.slice(0, 7), "expected"),
        coming("hearing", "استماع إلى المتعهّد", dayPlus(today, -30), "scheduled"),
      ],
      positions: [
        ...bridgeDossier.positions,
        {
          id: "answer",
          act: "commit",
          by: ["works"],
          to: ["council"],
          text: "ردّ مكتوب على الكتاب",
          about: [],
          due: today,
          in: ["bridge"],
          ev: [says],
        },
      ],
    };
    const file = join(serving.dataDir, "bridge.json");
    await writeFile(file, JSON.stringify(document));
    const brought = await serving.mihwar("dossier", "import", file);
    assert.equal(brought.code, 0, brought.stderr);
  }

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    today = dayOf(new Date().toISOString(), "Asia/Riyadh");
    await bringDossier();
    [editor, reporter] = await Promise.all([
      memberAtDesk(serving, browser, { name: "هند الراوي", email: "hind", role: "editor" }),
      memberAtDesk(serving, browser, { name: "رامي عوض", email: "rami", role: "reporter", screen: "phone" }),
    ]);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  /** Keeps what stands on the screen, on both widths and by day and by night, and looks for what axe minds. */
  async function look(page: Page, name: string, screen: keyof typeof screens): Promise<void> {
    for (const [width, scheme] of [
      ["phone", "light"],
      ["phone", "dark"],
      ["desk", "dark"],
      ["desk", "light"],
    ] as const) {
      await page.setViewportSize(screens[width]);
      await page.emulateMedia({ colorScheme: scheme });
      await keepPicture(page, `planning-${name}-${width}-${scheme}`);
      assert.equal(await movesSideways(page), false, `${name} ${width}`);
    }
    assert.deepEqual(await violations(page), [], name);
    await page.setViewportSize(screens[screen]);
    await page.reload();
  }

  test("an editor plans who covers an event of a dossier", async () => {
    const { page } = editor;
    await page.getByRole("link", { name: "المفكّرة", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "المفكّرة" }).waitFor();
    const day = page.locator(`section:has(#d${today})`);
    const event = day.locator("li.event", { hasText: session });
    assert.match(await event.innerText(), /18:30[\s\S]*حدث[\s\S]*مقرَّر[\s\S]*جسر الوادي: إغلاق طال/);
    assert.match(await day.innerText(), /استحقاق[\s\S]*ردّ مكتوب على الكتاب/);
    assert.match(await day.innerText(), /اليوم 1 من 3/);
    assert.match(await page.locator("section:has(#within)").innerText(), /تصويت على قرض الترميم/);
    assert.match(await page.locator(".plan-questions").textContent().then(String), /استماع إلى المتعهّد/);
    await event.getByRole("link", { name: `غطِّ «${session}»` }).click();
    assert.equal(await page.getByLabel("ماذا نغطّي").inputValue(), session);
    assert.equal(await page.getByLabel("الساعة", { exact: true }).inputValue(), "18:30");
    await page.getByLabel("القسم").selectOption({ index: 0 });
    await page.getByLabel("رامي عوض").check();
    await look(page, "new", "desk");
    await page.getByLabel("القسم").selectOption({ index: 0 });
    await page.getByLabel("رامي عوض").check();
    await page.getByLabel("ملاحظة").fill("القاعة الكبرى، والدخول بالبطاقة.");
    await page.getByRole("button", { name: "أضف إلى المفكّرة" }).click();
    await page.getByRole("status").getByText("أُضيفت التغطية").waitFor();
    await page.getByRole("link", { name: "المفكّرة", exact: true }).click();
    assert.match(await day.locator("li.event", { hasText: session }).innerText(), /يغطّيه: رامي عوض/);
    assert.match(await day.locator("li.coverage").innerText(), /مخطَّط/);
    await look(page, "week", "desk");
  });

  test("the reporter, on a phone, finds what is theirs and begins the story from it", async () => {
    const { page } = reporter;
    await page.goto(`${serving.origin}/desk/plan`);
    await page.getByText("ضيّق المعروض").click();
    await page.getByLabel("لي", { exact: true }).check();
    await page.getByRole("button", { name: "اعرض" }).click();
    await page.waitForURL(/mine=1/);
    assert.equal(await page.locator("li.entry").count(), 1);
    await page.locator("li.coverage").getByRole("link", { name: session }).click();
    await look(page, "note", "phone");
    await page.getByRole("button", { name: "ابدأ مادة منها" }).click();
    await page.waitForURL(/\/desk\/stories\/\w+\/edit$/);
    await page.goto(page.url().replace(/\/edit$/, ""));
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), session);
    await page.getByRole("link", { name: session }).click();
    await page.waitForURL(/\/desk\/plan\/\w+$/);
    assert.ok(await page.getByText("القاعة الكبرى، والدخول بالبطاقة.").first().isVisible());
    assert.match(await page.locator(".facts").innerText(), new RegExp(`المادة\\s+${session} · مسودة`));
  });

  test("the editor sees it by day, by keys alone, and marks it covered", async () => {
    const { page } = editor;
    await page.goto(`${serving.origin}/desk/plan`);
    await page.getByRole("link", { name: "يوم", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/span=day/);
    assert.equal(await page.locator(".plan-day").count(), 1);
    await keepPicture(page, "planning-day-desk-light");
    const note = page.locator("li.coverage");
    assert.match(await note.innerText(), /المادة: مسودة/);
    await page.getByRole("link", { name: "اليوم التالي" }).click();
    await page.waitForURL(/on=/);
    assert.equal(await page.locator("li.coverage").count(), 0);
    assert.match(await page.locator(".plan-day").innerText(), /اليوم 2 من 3/);
    await page.getByRole("link", { name: "إلى اليوم" }).click();
    await note.getByRole("link", { name: session }).click();
    await page.getByRole("button", { name: "غُطّيت" }).click();
    await page.getByRole("status").getByText("غُطّيت").waitFor();
    await page.goto(`${serving.origin}/desk/plan?span=month`);
    const covered = await page.locator("li.coverage.covered").innerText();
    assert.match(covered, /غُطّيت/);
    assert.doesNotMatch(covered, /مخطَّط/);
    await look(page, "month", "desk");
  });

  test("a calendar reads the plan without a session, until its address is taken back", async () => {
    const { page } = editor;
    await page.goto(`${serving.origin}/desk/plan`);
    await page.getByRole("link", { name: "المفكّرة في تقويمك" }).click();
    await page.getByRole("button", { name: "أنشئ عنوانًا" }).click();
    const address = await page.locator(".secret").innerText();
    const read = await fetch(address);
    assert.equal(read.status, 200);
    const text = (await read.text()).replaceAll("\r\n ", "");
    assert.ok(text.includes(`SUMMARY:غُطّيت: ${session}`));
    assert.ok(text.includes(`SUMMARY:حدث: ${session}`));
    await page.goto(`${serving.origin}/desk/plan/import`);
    await page.getByLabel("الملف").setInputFiles({
      name: "plan.ics",
      mimeType: "text/calendar",
      buffer: Buffer.from(
        [
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          "PRODID:-//x//y//EN",
          "BEGIN:VEVENT",
          "UID:1@x",
          `DTSTART;VALUE=DATE:${dayPlus(today, 1).replaceAll("-", "")}`,
          "SUMMARY:مؤتمر صحافي للمتعهّد",
          "END:VEVENT",
          "END:VCALENDAR",
          "",
        ].join("\r\n"),
      ),
    });
    await page.getByRole("button", { name: "أدخل المواعيد" }).click();
    await page.getByRole("status").getByText("أُضيف").waitFor();
    await page.goto(`${serving.origin}/desk/plan/calendar`);
    await page.getByRole("button", { name: "أبطل العنوان" }).click();
    await page.getByRole("status").waitFor();
    assert.equal((await fetch(address)).status, 404);
  });
});
