import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { keepPicture, movesSideways, openBrowser, reader, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const email = "hind@example.org";
const password = "تسعة جسور على نهر الرمّانة";

/** A hill under a sun that stands somewhere, as a camera would have it: with a place, and a name for its maker. */
async function landscape(sun: number, format: "jpeg" | "png" | "webp" = "jpeg", told = true): Promise<Buffer> {
  const [width, height] = [1800, 1200];
  const drawn = sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#27456b"/><stop offset="1" stop-color="#e9a46a"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/><circle cx="${sun * width}" cy="420" r="130" fill="#ffe9b0"/>
    <path d="M0 900 Q 500 520 950 820 T 1800 700 V1200 H0Z" fill="#4a4634"/>
    <path d="M0 1020 Q 600 860 1100 1000 T 1800 940 V1200 H0Z" fill="#2c2b22"/></svg>`),
  )[format]();
  return told
    ? drawn
        .withExif({
          IFD0: { Artist: "Rima Haddad", Copyright: "Riwaq" },
          IFD3: {
            GPSLatitudeRef: "N",
            GPSLatitude: "33/1 53/1 0/1",
            GPSLongitudeRef: "E",
            GPSLongitude: "35/1 30/1 0/1",
          },
        })
        .toBuffer()
    : drawn.toBuffer();
}

describe("pictures at the desk", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    const address = /http:\S+\/desk\/password\/\S+/.exec(serving.said())?.[0] ?? "";
    const context = await reader(browser, { screen: "desk", readsAlone: true });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel("الاسم").fill("هند الرملي");
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByLabel("كلمة السر مرة أخرى").fill(password);
    await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await page.getByRole("status").waitFor();
    await context.close();
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

  async function signedIn(readsAlone: boolean): Promise<{ context: BrowserContext; page: Page }> {
    const context = await reader(browser, { screen: "desk", readsAlone });
    const page = await context.newPage();
    await page.goto(`${serving.origin}/desk/sign-in`);
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
    await page.getByRole("link", { name: "الصور" }).click();
    await page.getByRole("heading", { level: 1, name: "الصور" }).waitFor();
    return { context, page };
  }

  /** Keeps what stands on the screen, on both widths and by day and by night, and looks for what axe minds. */
  async function look(page: Page, name: string): Promise<void> {
    for (const [width, scheme] of [
      ["phone", "light"],
      ["phone", "dark"],
      ["desk", "light"],
      ["desk", "dark"],
    ] as const) {
      await page.setViewportSize(screens[width]);
      await page.emulateMedia({ colorScheme: scheme });
      // pictures that come when they are near
      await page.evaluate(() => {
        for (const image of document.images) image.loading = "eager";
        return Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      });
      await keepPicture(page, `media-${name}-${width}-${scheme}`);
      assert.equal(await movesSideways(page), false, `${name} ${width}`);
    }
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      assert.deepEqual(await violations(page), [], `${name} ${scheme}`);
    }
    await page.reload();
  }

  test("come in by the form, are described and found, without JavaScript", async () => {
    const { context, page } = await signedIn(true);
    await page.getByLabel("مصدرها كلها").fill("وكالة الوادي");
    await page.getByLabel("الملفات", { exact: true }).setInputFiles([
      { name: "غروب على التلال.png", mimeType: "image/png", buffer: await landscape(0.2, "png", false) },
      { name: "شعار.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") },
    ]);
    await page.getByRole("button", { name: "ارفع" }).click();
    const sent = page.locator("section", { has: page.getByRole("heading", { name: "ما صار بالملفات" }) });
    await sent.getByRole("alert").getByText("ملف SVG").waitFor();
    await sent.getByRole("link", { name: "رُفعت" }).click();

    assert.equal(await page.getByLabel("المصدر", { exact: true }).inputValue(), "وكالة الوادي");
    await page.getByLabel("الوصف لمن لا يراها").fill("شمس تغرب خلف تلال وادي الرمّانة");
    await page.getByLabel("من يسار الصورة (%)").fill("20");
    await page.getByLabel("من أعلاها (%)").fill("35");
    await page.getByRole("button", { name: "احفظ" }).click();
    await page.getByRole("status").getByText("حُفظ").waitFor();
    assert.equal(await page.locator(".crops .card img").getAttribute("data-x"), "1");

    await page.getByRole("link", { name: "إلى الصور" }).click();
    await page.getByRole("searchbox", { name: "بحث في الصور" }).fill("تل الرمانه");
    await page.getByRole("button", { name: "ابحث" }).click();
    await page.waitForURL(/q=/);
    assert.deepEqual(await page.locator(".tiles .name").allInnerTexts(), ["شمس تغرب خلف تلال وادي الرمّانة"]);
    await page.getByRole("link", { name: "بلا مصدر" }).click();
    await page.getByText("لا صور بهذه الكلمات.").waitFor();
    await context.close();
  });

  test("come in several at once with a script, each with its progress and its refusal", async () => {
    const { context, page } = await signedIn(false);
    await page.getByLabel("الملفات", { exact: true }).setInputFiles([
      { name: "ظهيرة.jpg", mimeType: "image/jpeg", buffer: await landscape(0.8) },
      { name: "ورقة.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 …") },
      { name: "صباح.webp", mimeType: "image/webp", buffer: await landscape(0.5, "webp", false) },
    ]);
    await page.getByRole("button", { name: "ارفع" }).click();
    const rows = page.locator("[data-sent] li");
    await rows.nth(2).getByRole("link", { name: "اكتب وصفها" }).waitFor();
    assert.match(await rows.nth(1).innerText(), /ورقة\.pdf[^]*ملف PDF، ولا نأخذ هذا النوع/);
    assert.match(await rows.nth(0).innerText(), /ظهيرة\.jpg[^]*رُفعت/);
    await look(page, "sent");

    // the same picture again, pasted
    const again = (await landscape(0.8)).toString("base64");
    await page.evaluate((text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], "لصق.jpg", { type: "image/jpeg" }));
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, again);
    await page.waitForURL(/\/desk\/media\/\w+$/);
    assert.equal(
      await page.getByRole("heading", { level: 1 }).innerText(),
      "ظهيرة.jpg",
      "led to the one that is there",
    );
    assert.equal(await page.getByLabel("المصدر", { exact: true }).inputValue(), "Rima Haddad");
    assert.equal(await page.getByLabel("الحقوق", { exact: true }).inputValue(), "Riwaq");
    await context.close();
  });

  test("have their focal point set by keys and by a click, and the crops follow", async () => {
    const { context, page } = await signedIn(false);
    await page.getByRole("searchbox", { name: "بحث في الصور" }).fill("ظهيره");
    await page.getByRole("button", { name: "ابحث" }).click();
    await page.waitForURL(/q=/);
    await page.locator(".tiles a").first().click();
    const pad = page.getByRole("button", { name: "نقطة التركيز في الصورة" });
    await pad.focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("ArrowUp");
    const [across, down] = [page.getByLabel("من يسار الصورة (%)"), page.getByLabel("من أعلاها (%)")];
    assert.deepEqual([await across.inputValue(), await down.inputValue()], ["80", "49"]);
    assert.match(await page.locator(".focal [role=status]").innerText(), /80٪ من اليسار، 49٪ من أعلى/);
    const square = page.locator(".crops .square img");
    assert.deepEqual([await square.getAttribute("data-x"), await square.getAttribute("data-y")], ["3", "2"]);
    assert.equal(await square.evaluate((image) => getComputedStyle(image).objectPosition), "75% 50%");
    const box = await pad.boundingBox();
    assert.ok(box !== null);
    await pad.click({ position: { x: box.width * 0.8, y: box.height * 0.25 } });
    assert.equal(await down.inputValue(), "25");
    await page.getByLabel("الوصف لمن لا يراها").fill("شمس الظهيرة فوق تلال جرداء");
    await page.getByLabel("التعليق").fill("تلال الضفة الشرقية قبل موسم المطر");
    await page.getByLabel("آخر يوم للاستعمال").fill("2020-05-01");
    await page.getByRole("button", { name: "احفظ" }).click();
    await page.getByRole("status").getByText("حُفظ").waitFor();
    assert.equal(await page.getByLabel("من أعلاها (%)").inputValue(), "25");
    await page.getByText("لا تخرج بها مادة جديدة").first().waitFor();
    await look(page, "picture");
    await context.close();
  });

  test("say where they are used, and are nobody's who is not signed in", async () => {
    const { context, page } = await signedIn(false);
    await look(page, "library");
    await page.getByRole("searchbox", { name: "بحث في الصور" }).fill("ميناء");
    await page.getByRole("button", { name: "ابحث" }).click();
    await page.waitForURL(/q=/);
    await page.locator(".tiles a").first().click();
    const uses = page.locator("section", { has: page.getByRole("heading", { name: "أين تظهر" }) });
    assert.ok((await uses.locator("li").count()) >= 1);
    assert.ok(await uses.getByText("يراها القراء").first().isVisible());
    await look(page, "used");
    await page.goto(`${serving.origin}/desk/media?only=mine`);
    const own = await page.locator(".tiles a").first().getAttribute("href");
    const id = own?.split("/").at(-1) ?? "";
    const small = await context.request.get(`${serving.origin}${own}/small`);
    assert.equal(small.headers()["content-type"], "image/webp");
    assert.match(small.headers()["cache-control"] ?? "", /^private/);
    const stranger = await reader(browser, { screen: "phone" });
    const asked = await stranger.request.get(`${serving.origin}${own}/small`, { maxRedirects: 0 });
    assert.equal(asked.status(), 303);
    for (const path of [`/media/${id}/400.webp`, `/media/${id}/1600.jpg`])
      assert.equal((await stranger.request.get(`${serving.origin}${path}`)).status(), 404, path);
    await stranger.close();
    await context.close();
  });
});
