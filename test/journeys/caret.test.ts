import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { type AtDesk, bringStory, memberAtDesk, openEditor, savedAtDesk } from "./at-desk.ts";
import { openBrowser, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

/** Arabic, Latin, digits, marks, links, a picture, lists and an English paragraph, each beside the other. */
const mixed = {
  headline: "قمّة NATO عام 2026: ماذا بعد؟",
  section: "العالم",
  body: [
    {
      id: "p1",
      kind: "paragraph",
      text: "زار وفد NATO بغداد يوم 12 مايو، وقال Google LLC إنّ 45% تكفي.",
      marks: [
        { kind: "strong", start: 4, end: 7 },
        { kind: "link", start: 8, end: 12, href: "https://nato.example/" },
        { kind: "strong", start: 23, end: 25 },
      ],
    },
    { id: "p2", kind: "paragraph", text: "كلُّها بخطٍّ عريض", marks: [{ kind: "strong", start: 0, end: 18 }] },
    { id: "i1", kind: "image", src: "https://example.org/a.jpg", alt: "المنصّة" },
    {
      id: "l1",
      kind: "list",
      ordered: false,
      items: [
        { text: "بند أول فيه API" },
        { text: "رابطٌ وحده", marks: [{ kind: "link", start: 0, end: 10, href: "https://example.org/" }] },
      ],
    },
    { id: "p3", kind: "paragraph", dir: "ltr", text: "An English paragraph with كلمة عربية inside." },
    { id: "e1", kind: "embed", url: "https://video.example/1", title: "كلمة الوزير", provider: "مرئي" },
    { id: "q1", kind: "quote", text: "لا عودة إلى الوراء", attribution: "الناطق باسم الوفد" },
    { id: "p4", kind: "paragraph", text: "خاتمة: الرقم +961 1 234567 والبريد hind@example.org." },
  ],
};

/** Where the caret stands in the document, as the editor's own view tells it; of what is selected as a whole, negative. */
const caret = (page: Page): Promise<number> =>
  page.evaluate(() => {
    interface Described extends Element {
      readonly pmViewDesc: { posFromDOM(node: Node, offset: number, bias: number): number };
    }
    const paper = document.querySelector(".ProseMirror") as Described;
    const whole = paper.querySelector(".ProseMirror-selectednode");
    const place = (node: Node, offset: number): number => paper.pmViewDesc.posFromDOM(node, offset, 0);
    if (whole?.parentNode) return -place(whole.parentNode, [...whole.parentNode.childNodes].indexOf(whole));
    const { focusNode, focusOffset } = getSelection() as Selection;
    return focusNode === null ? 0 : place(focusNode, focusOffset);
  });

/** Presses a key until the caret has not moved three times; the places that it came by. */
async function walk(page: Page, key: string): Promise<readonly number[]> {
  const places = [await caret(page)];
  for (let still = 0; still < 3;) {
    await page.keyboard.press(key);
    await page.waitForTimeout(25);
    const now = await caret(page);
    still = now === places.at(-1) ? still + 1 : 0;
    if (still === 0) places.push(now);
    assert.ok(places.length < 600, `the caret goes round: ${places.slice(-8).join(" ")}`);
  }
  return places;
}

describe("the caret in copy of both directions", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let desk: AtDesk;
  let page: Page;
  let keys: CDPSession;
  let id: string;

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    desk = await memberAtDesk(serving, browser, { name: "هند الرملي", email: "hind", role: "chief" });
    page = desk.page;
    keys = await desk.context.newCDPSession(page);
  });
  after(async () => {
    await browser?.close();
    await serving?.stop();
  });

  /** A hand is slower than a script: the editor reads where the caret went a moment after it went there. */
  const press = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) {
      await page.keyboard.press(name);
      await page.waitForTimeout(60);
    }
  };
  const click = async (place: Locator): Promise<void> => {
    await place.click();
    await page.waitForTimeout(80);
  };
  const toStart = async (): Promise<void> => {
    await click(page.locator(".ProseMirror h1"));
    await press("Control+Home");
  };
  const toEnd = async (): Promise<void> => {
    await click(page.locator(".ProseMirror > p").last());
    await press("Control+End");
  };
  const open = async (story: object): Promise<void> => {
    if (page.url().endsWith("/edit")) await savedAtDesk(page);
    id = await bringStory(serving, story);
    await openEditor(page, serving.origin, id);
  };

  /** A key of an Arabic keyboard: what it types, and where it lies. */
  async function arabicKey(code: string, key: string, modifiers: number): Promise<void> {
    const windowsVirtualKeyCode = code.charCodeAt(3);
    await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", code, key, modifiers, windowsVirtualKeyCode });
    await keys.send("Input.dispatchKeyEvent", { type: "keyUp", code, key, modifiers, windowsVirtualKeyCode });
    await page.waitForTimeout(60);
  }
  const control = 2;

  test("goes through every letter once, either way, and over every block", async () => {
    await open(mixed);
    await toStart();
    const onward = await walk(page, "ArrowLeft");
    await toEnd();
    const back = await walk(page, "ArrowRight");
    assert.equal(new Set(onward).size, onward.length, "no place twice");
    assert.equal(new Set(back).size, back.length, "no place twice on the way back");
    assert.ok(onward.length > 220, `${onward.length} places`);
    assert.deepEqual(
      [...onward].toSorted((a, b) => a - b),
      [...back].toSorted((a, b) => a - b),
      "the same places either way",
    );
    assert.equal(onward.filter((place) => place < 0).length, 2, "the picture and the embed are selected as a whole");
    // the English paragraph is passed from its right edge to its left one, all others from start to end
    const jumps = onward.flatMap((place, index) => {
      const step = Math.abs(place) - Math.abs(onward[index - 1] ?? place);
      return Math.abs(step) > 6 ? [step] : [];
    });
    assert.equal(jumps.length, 2, `into the English paragraph and out of it: ${jumps.join(" ")}`);
  });

  test("word by word and line by line, either way, it never turns back", async () => {
    await toStart();
    const words = await walk(page, "Control+ArrowLeft");
    assert.equal(new Set(words).size, words.length);
    assert.ok(words.length > 45, `${words.length} words`);
    await toEnd();
    const back = await walk(page, "Control+ArrowRight");
    assert.equal(new Set(back).size, back.length);
    await toStart();
    const down = await walk(page, "ArrowDown");
    assert.deepEqual(
      down,
      [...down].toSorted((a, b) => Math.abs(a) - Math.abs(b)),
    );
    assert.ok(down.length > 10);
  });

  test("Home and End stay in the line, and with Shift they select it", async () => {
    const paragraph = page.locator(".ProseMirror > p").filter({ hasText: "زار وفد" });
    await click(paragraph);
    await press("Home");
    const start = await caret(page);
    await press("End");
    const end = await caret(page);
    assert.ok(end > start + 20);
    await press("Shift+Home");
    const selected = await page.evaluate(() => String(getSelection()));
    assert.equal(selected.length, end - start);
    const english = page.locator('.ProseMirror > p[dir="ltr"]');
    await click(english);
    await press("Home");
    const left = await caret(page);
    await press("End");
    assert.ok((await caret(page)) - left === 44, "the whole English line");
  });

  test("a selection grows letter by letter over blocks of both directions", async () => {
    await click(page.locator(".ProseMirror li").last());
    await press("End");
    const lengths: number[] = [];
    for (let turn = 0; turn < 30; turn++) {
      await press("Shift+ArrowLeft");
      lengths.push(await page.evaluate(() => String(getSelection()).trim().length));
    }
    assert.deepEqual(
      lengths,
      lengths.toSorted((a, b) => a - b),
    );
    assert.ok((lengths.at(-1) ?? 0) >= 25, lengths.join(" "));
  });

  test("letters are taken away one by one over marks, links and lists, and all come back", async () => {
    const paragraph = page.locator(".ProseMirror > p").filter({ hasText: "زار وفد" });
    const before = (await paragraph.textContent()) ?? "";
    await click(paragraph);
    await press("Home");
    for (let turn = 0; turn < 14; turn++) {
      await press("Delete");
    }
    const shown = page.locator(".ProseMirror > p").filter({ hasText: "مايو" });
    assert.equal(await shown.textContent(), before.slice(14));
    await press("End");
    for (let turn = 0; turn < 6; turn++) {
      await press("Backspace");
    }
    assert.equal(await shown.textContent(), before.slice(14, -6));
    for (let turn = 0; turn < 8 && (await shown.textContent()) !== before; turn++)
      await arabicKey("KeyZ", "ئ", control);
    assert.equal(await shown.textContent(), before, "Ctrl+Z on the Arabic layout");
  });

  test("Ctrl+B, Ctrl+K and Ctrl+Z work where the keys of an Arabic layout lie", async () => {
    await open({ headline: "لوحة عربية", section: "العالم", body: [{ kind: "paragraph", text: "كلمة لا تُنسى" }] });
    const paragraph = page.locator(".ProseMirror > p").filter({ hasText: "كلمة" });
    await click(paragraph);
    await press("Home");
    await press("Control+Shift+ArrowLeft");
    await arabicKey("KeyB", "لا", control);
    assert.equal(await paragraph.locator("strong").textContent(), "كلمة");
    await arabicKey("KeyZ", "ئ", control);
    assert.equal(await paragraph.locator("strong").count(), 0);
    await arabicKey("KeyY", "غ", control);
    assert.equal(await paragraph.locator("strong").count(), 1);
    await arabicKey("KeyK", "ن", control);
    await page.getByLabel("عنوان الرابط").fill("example.org/kalima");
    await press("Enter");
    assert.equal(await paragraph.locator("a").getAttribute("href"), "https://example.org/kalima");
    await arabicKey("KeyF", "ب", control);
    await page.getByLabel("ابحث عن").fill("تنسي");
    assert.equal(await page.locator(".found").textContent(), "تُنسى");
    await page.getByLabel("ضع مكانه").fill("تُحصى");
    await page.getByRole("button", { name: "استبدل الكل" }).click();
    assert.equal(await paragraph.textContent(), "كلمة لا تُحصى");
  });

  test("typing at the edge of a link stays outside it, and after bold it goes on bold", async () => {
    const paragraph = page.locator(".ProseMirror > p").filter({ hasText: "كلمة" });
    await press("Escape");
    await click(paragraph);
    await press("Home");
    for (let turn = 0; turn < 4; turn++) {
      await press("ArrowLeft");
    }
    await page.keyboard.type(" هنا", { delay: 40 });
    assert.equal(await paragraph.textContent(), "كلمة هنا لا تُحصى");
    assert.equal((await paragraph.locator("a").allTextContents()).join(""), "كلمة");
    assert.equal((await paragraph.locator("strong").allTextContents()).join(""), "كلمة هنا");
  });

  test("Enter keeps the direction, and a block's own direction is kept on the server", async () => {
    await open({ headline: "اتجاه", section: "العالم", body: [{ kind: "paragraph", text: "تمهيد قصير." }] });
    await click(page.locator(".ProseMirror > p").last());
    await press("End");
    await press("Enter");
    await page.getByRole("button", { name: "من اليسار" }).click();
    await page.keyboard.type("First line, with a comma; and a question?", { delay: 15 });
    await press("Enter");
    await page.keyboard.type("Second.", { delay: 15 });
    await savedAtDesk(page);
    await page.reload();
    await page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
    const dirs = await page
      .locator(".ProseMirror > p:not([data-standfirst])")
      .evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute("dir")]));
    assert.deepEqual(dirs, [
      ["تمهيد قصير.", null],
      ["First line, with a comma; and a question?", "ltr"],
      ["Second.", "ltr"],
    ]);
    // both shift keys say the direction, as Arabic writers know it
    await click(page.locator(".ProseMirror > p").last());
    await page.keyboard.down("Control");
    await press("ShiftRight");
    await page.keyboard.up("Control");
    assert.equal(await page.locator(".ProseMirror > p").last().getAttribute("dir"), null);
  });

  test("Arabic punctuation as it is typed, taken back by one Backspace, and left alone in Latin copy", async () => {
    await open({ headline: "ترقيم", section: "العالم", body: [{ kind: "paragraph", text: "تمهيد." }] });
    const paragraph = page.locator(".ProseMirror > p").last();
    await click(paragraph);
    await press("Control+A");
    await click(paragraph);
    await press("End");
    await page.keyboard.type(' قال: "هل وصل "الوفد" حقًا?" نعم, في 2025, و1,200 ضيف; ثم صمت...', { delay: 25 });
    assert.equal(await paragraph.textContent(), "تمهيد. قال: «هل وصل “الوفد” حقًا؟» نعم، في 2025، و1,200 ضيف؛ ثم صمت…");
    await press("Backspace");
    assert.match((await paragraph.textContent()) ?? "", /ثم صمت\.\.\.$/);
    await press("Enter");
    await page.keyboard.type("كتب Reuters, then", { delay: 25 });
    assert.equal(await page.locator(".ProseMirror > p").last().textContent(), "كتب Reuters, then");
  });
});
