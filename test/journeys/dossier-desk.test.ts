import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { root } from "../../scripts/source-files.ts";
import { type AtDesk, memberAtDesk } from "./at-desk.ts";
import { keepPicture, movesSideways, openBrowser, screens, violations, withoutBrowser } from "./browser.ts";
import { BuiltDossiers, type DossierJson, type Json, meaningOf, text } from "./built-dossiers.ts";
import { type Serving, run, startServing } from "./serving.ts";

/** The worked example of the design: it lies beside the checkout, and is read and never copied. */
const worked = path.join(process.env["MIHWAR_DATA"] ?? path.join(root, "../shared/data"), "c51-dossier.json");
const withoutWorked: string | false = existsSync(worked) ? false : `${worked} is not here`;

const story = {
  headline: "نقابة الصيادين تطلب تعميق حوض ميناء الرأس",
  body: [
    "طالبت نقابة الصيادين وزارة النقل البحري بتعميق حوض ميناء الرأس قبل الأول من آذار 2027، بحسب «صوت المرفأ».",
    "قالت الوزارة إنها تدرس الطلب، ثم قالت الوزارة إنها تحتاج إلى مال لا تملكه.",
    "ويجتمع الطرفان في 12 شباط 2027 في قاعة الميناء القديمة، بدعوة من النقيب ضومط الخوري.",
  ].map((text) => ({ kind: "paragraph", text })),
};

/** Selects words of a paragraph with the mouse, as a hand does. */
async function selectWords(page: Page, paragraph: string, quote: string): Promise<void> {
  const place = await page.locator(`[data-paragraph="${paragraph}"]`).evaluate((element, words) => {
    element.scrollIntoView({ block: "center" });
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    const at = nodes
      .map(({ data }) => data)
      .join("")
      .indexOf(words);
    const box = (letter: number) => {
      let left = letter;
      for (const node of nodes) {
        if (left < node.data.length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          return range.getBoundingClientRect();
        }
        left -= node.data.length;
      }
      throw new Error(`no letter ${letter}`);
    };
    if (at === -1) throw new Error(`«${words}» is not there`);
    const whole = nodes.map(({ data }) => data).join("");
    // behind a figure, which runs the other way, a hand goes on over the space
    const isFigure = /[0-9]/.test(words.at(-1) ?? "") && whole[at + words.length] === " ";
    const [first, last] = [box(at), box(at + words.length - (isFigure ? 0 : 1))];
    const isLtr = (letter: string | undefined): boolean => /[0-9A-Za-z]/.test(letter ?? "");
    return {
      from: {
        x: isLtr(words[0]) ? first.left + 0.5 : first.right - 0.5,
        y: first.top + first.height / 2,
      },
      to: {
        x: isLtr(words.at(-1)) && !isFigure ? last.right - 0.5 : last.left + 0.5,
        y: last.top + last.height / 2,
      },
    };
  }, quote);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move((place.from.x + place.to.x) / 2, (place.from.y + place.to.y) / 2);
  await page.mouse.move(place.to.x, place.to.y);
  await page.mouse.up();
}

describe("an editor makes dossiers", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let hind: AtDesk;
  let id: string;

  before(async () => {
    [serving, browser] = await Promise.all([startServing(), openBrowser()]);
    const file = path.join(serving.dataDir, "story.json");
    await writeFile(file, JSON.stringify(story));
    const ran = await serving.mihwar("story", "create", file, "--live");
    assert.equal(ran.code, 0, ran.stderr);
    id = /[0-9a-z]{7}/.exec(ran.stdout)?.[0] ?? "";
    hind = await memberAtDesk(serving, browser, { name: "هند", email: "hind", role: "editor" });
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  const said = (page: Page, quote: string) => page.locator(".sanad q", { hasText: quote });
  const save = (page: Page) => page.getByRole("button", { name: "احفظ", exact: true }).click();

  /** Looks at the inks of the night on a page whose letters axe has changed already. */
  async function lookAtNight(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: "dark" });
    const { violations: found } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    const where = found.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
    assert.deepEqual(where, []);
  }

  /** Keeps what stands on the screen on both widths, by day and by night, and asks what axe minds: on another page. */
  async function keepAll(
    page: Page,
    name: string,
    open: (page: Page) => Promise<void> = async () => {},
  ): Promise<void> {
    const other = await hind.context.newPage();
    await other.goto(page.url());
    await open(other);
    for (const width of ["phone", "desk"] as const) {
      for (const scheme of ["dark", "light"] as const) {
        await other.setViewportSize(screens[width]);
        await other.emulateMedia({ colorScheme: scheme });
        await keepPicture(other, `desk-${name}-${width}-${scheme}`);
      }
      assert.equal(await movesSideways(other), false, `${name} ${width}`);
    }
    assert.deepEqual(await violations(other), [], name);
    if (name === "dossier-form") await lookAtNight(other);
    await other.close();
  }

  test("opens a dossier, and lays an event into it with words that the mouse selects", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/`);
    await page.getByRole("link", { name: "الملفات", exact: true }).click();
    await page.getByRole("link", { name: "ملف جديد" }).click();
    await page.getByLabel("العنوان", { exact: true }).fill("حوض ميناء الرأس");
    await save(page);
    await page.getByRole("status").getByText("فُتح الملف").waitFor();

    await page.getByRole("link", { name: "أضف حدثًا" }).click();
    await page.getByLabel("الحدث", { exact: true }).fill("اجتماع قاعة الميناء");
    await page.getByLabel("الموعد", { exact: true }).fill("2027-02-12");
    await page.getByText("يُقرأ: 12 فبراير/شباط 2027").waitFor();
    await page.getByLabel("من فيه 1").fill("ضومط الخوري");
    await page.getByLabel("بصفته 1").fill("داعٍ");
    await page.getByLabel("كلمات من المادة").fill("الصيادين");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^افتح: نقابة الصيادين/ }).click();
    await page.locator("#picked-story").waitFor();
    await selectWords(page, "p3", "ويجتمع الطرفان في 12 شباط 2027");
    assert.equal(await page.getByLabel("الكلمات بحروفها").inputValue(), "ويجتمع الطرفان في 12 شباط 2027");
    assert.equal(await page.getByRole("radio", { name: "الفقرة 3" }).isChecked(), true);
    await page.getByRole("button", { name: "خذها سندًا" }).click();
    await page.getByRole("group", { name: "السند 1" }).waitFor();
    assert.equal(
      await page.getByLabel("الحدث", { exact: true }).inputValue(),
      "اجتماع قاعة الميناء",
      "nothing is lost",
    );
    await save(page);
    await page.getByRole("alert").getByText("لا يعرف أي ملف «ضومط الخوري»").waitFor();
    const newcomer = page.getByRole("group", { name: "كيان جديد: ضومط الخوري" });
    await newcomer.getByLabel("ما هو").selectOption("person");
    await newcomer.getByLabel("الصفة").fill("نقيب الصيادين");
    await keepPicture(page, "desk-dossier-newcomer-desk-light");
    await save(page);
    await page.getByRole("status").getByText("دخل الملف").waitFor();
    await said(page, "ويجتمع الطرفان في 12 شباط 2027").waitFor();
    await page.getByText("(داعٍ)").waitFor();
    const readers = await (await fetch(`${serving.origin}/d/hawd-mina-al-ras`)).text();
    assert.match(readers, /اجتماع قاعة الميناء/, "readers have it at once");
  });

  test("from words of a story straight into a dossier", async () => {
    const { page } = hind;
    await page.goto(`${serving.origin}/desk/stories/${id}`);
    await selectWords(page, "p1", "بتعميق حوض ميناء الرأس");
    await page.getByRole("link", { name: "أضف إلى ملف", exact: true }).click();
    await page.getByRole("heading", { name: "إضافة إلى ملف" }).waitFor();
    assert.equal(await page.getByLabel("الكلمات بحروفها").inputValue(), "بتعميق حوض ميناء الرأس");
    await keepAll(page, "add-to-dossier");
    await page.getByLabel(/^موقفًا/).check();
    await page.getByRole("button", { name: "تابع" }).click();
    await page.getByRole("heading", { name: "موقف", exact: true }).waitFor();
    const piece = page.getByRole("group", { name: "السند 1" });
    assert.equal(await piece.getByLabel("من أين عُلم").inputValue(), "media", "the machine reads who says so");
    assert.equal(await piece.getByLabel("الإسناد كما طُبع").inputValue(), "بحسب «صوت المرفأ»");
    await page.getByLabel("الفعل").selectOption("ask");
    await page.getByLabel("مَن 1", { exact: true }).fill("نقابة الصيادين");
    await page.getByLabel("إلى مَن 1").fill("وزارة النقل البحري");
    await page.getByLabel("ماذا").fill("تعميق حوض الميناء");
    await page.getByLabel("حتى متى").fill("2027-03-01");
    await save(page);
    for (const name of ["نقابة الصيادين", "وزارة النقل البحري"])
      await page
        .getByRole("group", { name: `كيان جديد: ${name}` })
        .getByLabel("ما هو")
        .selectOption("org");
    await save(page);
    await page.getByText("نقابة الصيادين تطلب من وزارة النقل البحري: تعميق حوض الميناء").waitFor();
  });

  test("by keys alone: a sentence with words that arrows select, and the order of the summary", async () => {
    const { page } = hind;
    const { keyboard } = page;
    const sentences = page.locator(".sentences .said");
    for (const [sentence, arrows, quote] of [
      ["الوزارة تدرس الطلب.", 3, "قالت الوزارة إنها تدرس"],
      ["لا مال في الصندوق.", 1, "قالت الوزارة"],
    ] as const) {
      await page.getByRole("link", { name: "أضف جملة" }).focus();
      await keyboard.press("Enter");
      await page.getByLabel("الجملة").focus();
      await keyboard.type(sentence);
      // the story that the dossier cites is at hand
      await page.getByRole("button", { name: /^افتح: نقابة/ }).focus();
      await keyboard.press("Enter");
      await page.locator("#picked-story").waitFor();
      await page.locator('[data-paragraph="p2"]').focus();
      await keyboard.press("ArrowLeft");
      for (let n = 0; n < arrows; n++) await keyboard.press("Shift+ArrowLeft");
      assert.equal(await page.getByLabel("الكلمات بحروفها").inputValue(), quote);
      await keyboard.press("Enter");
      const piece = page.getByRole("group", { name: "السند 1" });
      await piece.waitFor();
      assert.equal(await piece.getByLabel("من أين عُلم").evaluate((field) => field === document.activeElement), true);
      await page.getByRole("button", { name: "احفظ", exact: true }).focus();
      await keyboard.press("Enter");
      await page.getByRole("status").getByText("دخل الملف").waitFor();
    }
    assert.deepEqual(await sentences.allInnerTexts(), ["الوزارة تدرس الطلب.", "لا مال في الصندوق."]);
    await page.getByRole("button", { name: "إلى أعلى: لا مال في الصندوق." }).focus();
    await keyboard.press("Enter");
    await page.getByRole("status").getByText("تغيّر ترتيب الخلاصة").waitFor();
    assert.deepEqual(await sentences.allInnerTexts(), ["لا مال في الصندوق.", "الوزارة تدرس الطلب."]);
    await page
      .locator("[data-sentence]")
      .first()
      .dragTo(page.locator("[data-sentence]").last(), {
        targetPosition: { x: 40, y: 90 },
      });
    await page.waitForLoadState();
    await page.waitForFunction(
      () => document.querySelector(".sentences .said")?.textContent?.includes("الوزارة تدرس") === true,
    );
    await keepAll(page, "dossier");
  });

  test("what readers saw is put right, and said to be; without a script words are written and looked up", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: screens.phone,
      storageState: await hind.context.storageState(),
    });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/desk/dossiers/hawd-mina-al-ras`);
    await page.getByRole("link", { name: /^أضف خطوة مصير/ }).click();
    await page.getByLabel("المصير").selectOption("moving");
    await page.getByLabel("منذ متى").fill("2026-11-28");
    await page.getByLabel("السبب").fill("الوزارة تدرس الطلب");
    await page.getByRole("button", { name: /^افتح: نقابة/ }).click();
    await page.getByRole("radio", { name: "الفقرة 2" }).check();
    await page.getByLabel("الكلمات بحروفها").fill("قالت الوزارة");
    await page.getByRole("button", { name: "خذها سندًا" }).click();
    await page.getByRole("alert").getByText("تقول الفقرة «قالت الوزارة» 2 مرات").waitFor();
    await page
      .getByRole("radio", { name: /الطلب، ثم قالت الوزارة/ })
      .last()
      .check();
    await page.getByRole("button", { name: "خذها سندًا" }).click();
    assert.equal(await page.getByLabel("السبب").inputValue(), "الوزارة تدرس الطلب");
    await page.getByRole("button", { name: "احفظ", exact: true }).click();
    await page.getByText("قيد التحرك").first().waitFor();
    await page.getByRole("link", { name: /^عدّل: اجتماع قاعة الميناء/ }).click();
    await page.getByLabel("الحدث", { exact: true }).fill("اجتماع القاعة القديمة");
    await page.getByRole("button", { name: "احفظ", exact: true }).click();
    await page.getByRole("alert").getByText("قل أتصحيح هذا").waitFor();
    await page.getByLabel(/^كان خطأ/).check();
    await page.getByRole("button", { name: "احفظ", exact: true }).click();
    await page.getByRole("status").getByText("حُفظ التعديل").waitFor();
    // a change is heard a moment after it is made
    const until = Date.now() + 3000;
    let readers = "";
    while (Date.now() < until && !readers.includes("تصحيح: اجتماع القاعة القديمة"))
      readers = (await (await fetch(`${serving.origin}/d/hawd-mina-al-ras/feed.xml`)).text()).replaceAll(
        /[\u2066-\u2069]/g,
        "",
      );
    assert.match(readers, /تصحيح: اجتماع القاعة القديمة/);
    await context.close();

    const { page: own } = hind;
    await own.goto(`${serving.origin}/desk/dossiers/hawd-mina-al-ras`);
    await own.getByRole("link", { name: /^عدّل: نقابة الصيادين تطلب/ }).click();
    await keepAll(own, "dossier-form", async (page_) => {
      await page_.getByRole("button", { name: /^افتح: نقابة/ }).click();
      await page_.locator("#picked-story").waitFor();
      await selectWords(page_, "p2", "إنها تدرس الطلب");
    });
    await own.goto(`${serving.origin}/desk/dossiers`);
    await keepAll(own, "dossiers");
    await own.goto(`${serving.origin}/desk/dossiers/hawd-mina-al-ras`);
    await own.getByRole("link", { name: /^احذف: الوزارة تدرس/ }).click();
    await keepAll(own, "dossier-remove");
  });

  /** What the command makes of a document: brought into an archive of its own, and given out again. */
  async function imported(document: DossierJson, dossier: string): Promise<DossierJson> {
    const dataDir = await mkdtemp(path.join(tmpdir(), "mihwar-imported-"));
    try {
      const brought = await run(["dossier", "import", "-", "--data", dataDir], { input: JSON.stringify(document) });
      assert.equal(brought.code, 0, brought.stderr);
      const given = await run(["dossier", "export", dossier, "--data", dataDir]);
      assert.equal(given.code, 0, given.stderr);
      return JSON.parse(given.stdout) as DossierJson;
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }

  /** Brings in the stories of a document and nothing else. */
  async function storiesOf(document: DossierJson): Promise<void> {
    const file = path.join(serving.dataDir, "stories.json");
    await writeFile(file, JSON.stringify({ stories: document.stories }));
    const ran = await serving.mihwar("dossier", "import", file);
    assert.equal(ran.code, 0, ran.stderr + ran.stdout);
  }

  async function exported(dossier: string): Promise<DossierJson> {
    const ran = await serving.mihwar("dossier", "export", dossier);
    assert.equal(ran.code, 0, ran.stderr);
    return JSON.parse(ran.stdout) as DossierJson;
  }

  /** Both mean the same, line by line. */
  function assertSame(built: DossierJson, brought: DossierJson): void {
    const [one, other] = [meaningOf(built), meaningOf(brought)];
    assert.deepEqual(
      one.filter((line) => !other.includes(line)),
      other.filter((line) => !one.includes(line)),
    );
    assert.equal(one.length, other.length);
  }

  /** Some dossiers of the sample newsroom with all that lies in them, and the stories that they lean on. */
  async function sampleDocument(name: string, kept: readonly string[]): Promise<DossierJson> {
    const read = async (file: string) => JSON.parse(await readFile(path.join(root, "sample", file), "utf8")) as Json;
    const whole = (await read(`dossiers/${name}.json`)) as unknown as DossierJson & { readonly log: readonly Json[] };
    const within = (item: Json): readonly string[] => (item["in"] as readonly string[] | undefined) ?? [];
    const inside = (list: readonly Json[]): readonly Json[] =>
      list
        .map((item) => ({ ...item, in: within(item).filter((one) => kept.includes(one)) }))
        .filter((item) => item.in.length > 0);
    const files: readonly Json[] = whole.files
      .filter(({ id: own }) => kept.includes(String(own)))
      .map((file) => ({
        ...file,
        in: within(file).filter((one) => kept.includes(one)),
        links: ((file["links"] as readonly Json[] | undefined) ?? []).filter(({ to }) => kept.includes(String(to))),
      }));
    const own = new Set([...inside(whole.events), ...inside(whole.positions)].map(({ id: one }) => one));
    /** Without what it names of the rest. */
    const alone = (item: Json): Json => {
      const { part, answers, at, fate, ...rest } = item;
      const steps = fate as readonly Json[] | undefined;
      return {
        ...rest,
        ...(own.has(part) ? { part } : {}),
        ...(own.has(answers) ? { answers } : {}),
        ...(Array.isArray(at) || own.has(at) ? { at } : {}),
        ...(steps && { fate: steps.map(({ by, ...step }) => (own.has(by) ? { ...step, by } : step)) }),
      };
    };
    const [events = [], positions = [], facts = []] = [whole.events, whole.positions, whole.facts].map((list) =>
      inside(list).map(alone),
    );
    const items = { files, events, positions, facts };
    const said = JSON.stringify(items);
    const ids = new Set([...said.matchAll(/"([\w-]+)"/g)].map(([, one]) => one));
    for (const entity of whole.entities.toReversed())
      if (ids.has(String(entity["id"]))) for (const one of [entity["of"], entity["has"]].flat()) ids.add(String(one));
    const entities = whole.entities.filter((entity) => ids.has(String(entity["id"])));
    const known = new Set([...files, ...events, ...positions, ...facts, ...entities].map((one) => one["id"]));
    const cited = new Map<string, number>();
    const look = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      const { s, rev, q } = value as Json;
      if (typeof s === "string" && typeof q === "string") cited.set(s, Math.max(Number(rev), cited.get(s) ?? 1));
      for (const one of Object.values(value)) look(one);
    };
    look(items);
    const stories = await Promise.all(
      [...cited].map(async ([one, rev]) => {
        const { headline, published, body } = await read(`stories/${one}.json`);
        const blocks = body as readonly { readonly id: string; readonly text?: string }[];
        const paras = blocks.flatMap(({ id: own, text }) => (text === undefined ? [] : [[own, text] as const]));
        return { id: one, title: headline, published, rev, paras: Object.fromEntries(paras) };
      }),
    );
    // what a story said before its correction is not brought along, and so no line of the log that cites it
    const log = whole.log.filter(
      ({ ref, to, before: was }) =>
        known.has(ref) && (to === undefined || known.has(to)) && !("ev" in ((was as object | undefined) ?? {})),
    );
    return { ...items, entities, stories, log } as DossierJson;
  }

  test("the sample's own dossier, built from nothing by the forms, means what the imported one means", async () => {
    const hospital = "shafaq-hospital";
    const document = await sampleDocument(hospital, [hospital, "shafaq-insulin", "shafaq-purchases"]);
    assert.ok([document.events, document.positions, document.facts].flat().length >= 15);
    await storiesOf(document);
    const [brought] = await Promise.all([imported(document, hospital), new BuiltDossiers(hind.page, document).build()]);
    assertSame(await exported(hospital), brought);
  });

  test(
    "the summit of the design, built from nothing, means what the imported one means",
    { skip: withoutWorked },
    async () => {
      const document = JSON.parse(await readFile(worked, "utf8")) as DossierJson & { readonly root: string };
      await storiesOf(document);
      const brought = imported(document, document.root);
      const built = new BuiltDossiers(hind.page, document);
      const { page } = hind;
      const item = (list: readonly Json[], wanted: string): Json => list.find((one) => one["id"] === wanted) ?? {};
      const words = (one: Json): string => text(one["text"] ?? one["title"]);
      /** Makes an item as a hand does: fields are filled, and every piece of evidence is selected in its story. */
      const byHand = (what: string, one: Json, fill: () => Promise<void>) => async (): Promise<void> => {
        const [dossier = ""] = one["in"] as readonly string[];
        await page.goto(`${serving.origin}/desk/dossiers/${dossier}/form?what=${what}`);
        await fill();
        for (const [at, { s, p, q, att, as, url }] of (one["ev"] as readonly Json[]).entries()) {
          await page.getByLabel("كلمات من المادة").fill(text(s));
          await page.getByRole("button", { name: "ابحث" }).click();
          await page.locator(`.picks button[value="open:${text(s)}"]`).click();
          await page.locator("#picked-story").waitFor();
          await selectWords(page, text(p), text(q));
          await page.getByRole("button", { name: "خذها سندًا" }).click();
          const piece = page.getByRole("group", { name: `السند ${at + 1}` });
          await piece.waitFor();
          await piece.getByLabel("من أين عُلم").selectOption(text(att));
          await piece.getByLabel("القائل").fill("");
          await piece.getByLabel("الإسناد كما طُبع").fill(text(as));
          await piece.getByLabel("عنوان المصدر").fill(text(url));
          await page.getByRole("button", { name: "أغلق المادة" }).click();
          await page.locator("#picked-story").waitFor({ state: "detached" });
        }
        await save(page);
        await page.getByRole("status").getByText("دخل الملف").waitFor();
      };
      await built.build(
        new Map([
          [
            "f-licence",
            byHand("fact", item(document.facts, "f-licence"), async () => {
              const fact = item(document.facts, "f-licence");
              await page.getByLabel("المعطى", { exact: true }).fill(words(fact));
              const about = fact["about"] as readonly string[];
              for (const [at, one] of about.entries())
                await page.getByLabel(`عمَّن أو عمّا ${at + 1}`).fill(built.nameOf(one));
              const [from, verb, to] = fact["rel"] as readonly [string, string, string];
              const relation = page.getByRole("group", { name: "علاقة" });
              await relation.getByLabel("اسم", { exact: true }).fill(built.nameOf(from));
              await relation.getByLabel("ما بينهما").fill(verb);
              await relation.getByLabel("واسم").fill(built.nameOf(to));
            }),
          ],
        ]),
      );
      const [own, other] = [await exported(document.root), await brought];
      // an entity that nothing names is in no dossier of its own accord: the archive has it, and forms offer its name
      const lone = other.entities.filter(
        ({ id: one }) =>
          !JSON.stringify({ ...other, stories: [], log: [] })
            .replace(`"id":"${String(one)}"`, "")
            .includes(`"${String(one)}"`),
      );
      await page.goto(`${serving.origin}/desk/dossiers/${document.root}/form?what=fact`);
      const offered = await page
        .locator("#names option")
        .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
      for (const { name } of lone) assert.ok(offered.includes(String(name)), String(name));
      assert.ok(lone.length <= 1);
      assertSame(own, { ...other, entities: other.entities.filter((one) => !lone.includes(one)) });
    },
  );
});
