import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { timeCode } from "../../packages/desk/test/time-code.ts";
import { keepPicture, movesSideways, openBrowser, reader, screens, violations, withoutBrowser } from "./browser.ts";
import { type Serving, startServing } from "./serving.ts";

const email = "hind@example.org";
const password = "تسعة جسور على نهر الرمّانة";
const nextPassword = "عشرة جسور على نهر الرمّانة";

describe("a member of the newsroom at the desk", { skip: withoutBrowser }, () => {
  let serving: Serving;
  let browser: Browser;
  let origin: string;
  let secret = "";
  let recovery: readonly string[] = [];

  before(async () => {
    [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
    // passkeys belong to names, not to numbers
    origin = serving.origin.replace("127.0.0.1", "localhost");
  });
  after(async () => {
    await browser?.close();
    assert.equal(await serving?.stop(), 0, "SIGTERM drains and ends well");
  });

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
      await keepPicture(page, `desk-${name}-${width}-${scheme}`);
      assert.equal(await movesSideways(page), false, `${name} ${width}`);
    }
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      assert.deepEqual(await violations(page, scheme), [], `${name} ${scheme}`);
    }
  }

  /** The same, and the page as it was: looking for contrast changes letters. */
  async function lookAndReload(page: Page, name: string): Promise<void> {
    await look(page, name);
    await page.reload();
  }

  const fillSignIn = async (page: Page, word: string): Promise<void> => {
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(word);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
  };

  async function signedOut(readsAlone = false): Promise<{ context: BrowserContext; page: Page }> {
    const context = await reader(browser, { screen: "desk", readsAlone });
    const page = await context.newPage();
    await page.goto(`${origin}/desk/`);
    await page.waitForURL(/\/desk\/sign-in$/);
    return { context, page };
  }

  test("takes themselves in at the address of the first start, without JavaScript", async () => {
    const address = /http:\S+\/desk\/password\/\S+/.exec(serving.said())?.[0].replace("127.0.0.1", "localhost");
    assert.ok(address !== undefined, serving.said());
    const context = await reader(browser, { screen: "phone", readsAlone: true });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByLabel("الاسم").fill("هند الرملي");
    await page.getByLabel("البريد").fill(email);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByLabel("كلمة السر مرة أخرى").fill("غيرها تمامًا يا هند");
    await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await page.getByRole("alert").getByText("الكلمتان مختلفتان").waitFor();
    assert.equal(await page.getByLabel("الاسم").inputValue(), "هند الرملي");
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByLabel("كلمة السر مرة أخرى").fill(password);
    await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await page.getByRole("status").getByText("ادخل بها الآن").waitFor();
    await page.goto(address);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "هذا العنوان لم يعد صالحًا");
    await context.close();
  });

  test("signs in by password and sees who they are and the stories, without JavaScript", async () => {
    const { context, page } = await signedOut(true);
    await fillSignIn(page, "ليست كلمة السر هذه");
    await page.getByRole("alert").getByText("غير صحيحة").waitFor();
    await fillSignIn(page, password);
    await page.waitForURL(`${origin}/desk/`);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "أهلًا، هند الرملي");
    assert.ok(await page.getByText("مشرف", { exact: true }).isVisible());
    assert.ok((await page.locator(".rows li").count()) > 10, "the newsroom's stories");
    await page.getByRole("link", { name: "منشورة ومصحَّحة" }).click();
    await page.waitForURL(/state=corrected/);
    assert.ok((await page.locator(".rows li").count()) >= 1);
    await page.getByRole("button", { name: "خروج" }).click();
    await page.waitForURL(/sign-in/);
    await page.goto(`${origin}/desk/account`);
    await page.waitForURL(/sign-in\?next=%2Fdesk%2Faccount/);
    await context.close();
  });

  test("turns the second step on, and signs in with a code and with a recovery code", async () => {
    const { context, page } = await signedOut(true);
    await fillSignIn(page, password);
    await page.getByRole("link", { name: "حسابي" }).click();
    const part = page.locator("section", { has: page.getByRole("heading", { name: "التحقق بخطوتين" }) });
    await part.getByLabel("كلمة السر للتأكيد").fill(password);
    await part.getByRole("button", { name: "شغّل التحقق بخطوتين" }).click();
    secret = await page.locator(".secret").innerText();
    await page.getByLabel("الرمز الظاهر في التطبيق").fill("000000");
    await page.getByRole("button", { name: "شغّل" }).click();
    await page.getByRole("alert").getByText("الرمز غير صحيح").waitFor();
    await page.getByLabel("الرمز الظاهر في التطبيق").fill(timeCode(secret, 0));
    await page.getByRole("button", { name: "شغّل" }).click();
    await page.getByRole("heading", { name: "رموز الاسترداد" }).waitFor();
    recovery = await page.locator(".codes li").allInnerTexts();
    assert.equal(recovery.length, 10);
    await page.getByRole("button", { name: "خروج" }).click();

    await fillSignIn(page, password);
    await page.getByRole("heading", { name: "رمز التحقق" }).waitFor();
    await page.goto(`${origin}/desk/account`);
    await page.waitForURL(/sign-in/);
    await page.goto(`${origin}/desk/sign-in/code`);
    // in the digits of the keyboard at hand
    const code = timeCode(secret, 1);
    const typed = code.replaceAll(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));
    await page.getByLabel("الرمز").fill(`${typed.slice(0, 3)} ${typed.slice(3)}`);
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.waitForURL(`${origin}/desk/`);
    await page.getByRole("button", { name: "خروج" }).click();

    await fillSignIn(page, password);
    await page.getByLabel("الرمز").fill(code);
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.getByRole("alert").getByText("ابدأ الدخول من جديد").waitFor();

    await fillSignIn(page, password);
    await page.getByLabel("الرمز").fill(recovery[0]?.toUpperCase().replace("-", " ") ?? "");
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.waitForURL(`${origin}/desk/`);
    await page.getByRole("button", { name: "خروج" }).click();
    await fillSignIn(page, password);
    await page.getByLabel("الرمز").fill(recovery[0] ?? "");
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.getByRole("alert").getByText("الرمز غير صحيح").waitFor();
    await context.close();
  });

  test("adds a passkey, signs out, and signs in with it alone", async () => {
    const { context, page } = await signedOut();
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await fillSignIn(page, password);
    await page.getByLabel("الرمز").fill(recovery[1] ?? "");
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.goto(`${origin}/desk/account`);
    const part = page.locator("section", { has: page.getByRole("heading", { name: "مفاتيح المرور" }) });
    await part.getByLabel("اسم المفتاح").fill("هاتف هند");
    await part.getByLabel("كلمة السر للتأكيد").fill("ليست كلمة السر");
    await part.getByRole("button", { name: "أضف مفتاح مرور" }).click();
    await part.getByRole("alert").getByText("كلمة السر الحالية غير صحيحة").waitFor();
    await part.getByLabel("كلمة السر للتأكيد").fill(password);
    await part.getByRole("button", { name: "أضف مفتاح مرور" }).click();
    await page.getByText("هاتف هند", { exact: true }).waitFor();
    await page.getByRole("button", { name: "خروج" }).click();
    await page.waitForURL(/sign-in/);
    await page.getByRole("button", { name: "دخول بمفتاح مرور" }).click();
    await page.waitForURL(`${origin}/desk/`);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "أهلًا، هند الرملي");

    await lookAndReload(page, "home");
    await page.goto(`${origin}/desk/account`);
    await lookAndReload(page, "account");
    await page.getByRole("link", { name: "الدليل" }).click();
    await page.getByRole("navigation", { name: "الدليل" }).getByRole("link", { name: "كتابة المادة" }).click();
    await page.getByRole("heading", { level: 1, name: "كتابة المادة" }).waitFor();
    await lookAndReload(page, "guide");
    await page.goto(`${origin}/desk/account`);
    const keys = page.locator("section", { has: page.getByRole("heading", { name: "مفاتيح المرور" }) });
    await keys.getByRole("button", { name: "احذف «هاتف هند»" }).click();
    await page.getByRole("status").getByText("حُذف مفتاح المرور").waitFor();
    await page.getByRole("button", { name: "خروج" }).click();
    await page.getByRole("button", { name: "دخول بمفتاح مرور" }).click();
    await page.getByRole("alert").getByText("لم يتم الدخول بمفتاح المرور").waitFor();
    await context.close();
  });

  test("takes a colleague in, who is out in every window the moment they are disabled", async () => {
    const { context, page } = await signedOut();
    await fillSignIn(page, password);
    await page.getByLabel("الرمز").fill(recovery[2] ?? "");
    await page.getByRole("button", { name: "تحقّق" }).click();
    await page.getByRole("link", { name: "الأعضاء" }).click();
    await page.getByLabel("الاسم").fill("\u202eسالم بن عُمر");
    await page.getByLabel("البريد").fill("salim@example.org");
    await page.getByLabel("الدور").selectOption({ label: "محرر" });
    await page.getByLabel("العالم").check();
    await lookAndReload(page, "members");
    await page.getByLabel("الاسم").fill("\u202eسالم بن عُمر");
    await page.getByLabel("البريد").fill("salim@example.org");
    await page.getByLabel("الدور").selectOption({ label: "محرر" });
    await page.getByLabel("العالم").check();
    await page.getByRole("button", { name: "أضف العضو" }).click();
    const address = await page.locator(".secret").innerText();
    await look(page, "address");

    const other = await reader(browser, { screen: "phone" });
    const window = await other.newPage();
    await window.goto(address);
    await lookAndReload(window, "password");
    await window.getByLabel("كلمة السر", { exact: true }).fill(nextPassword);
    await window.getByLabel("كلمة السر مرة أخرى").fill(nextPassword);
    await window.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await window.getByRole("status").waitFor();
    await lookAndReload(window, "sign-in");
    await window.getByLabel("البريد").fill("salim@example.org");
    await window.getByLabel("كلمة السر", { exact: true }).fill(nextPassword);
    await window.getByRole("button", { name: "دخول", exact: true }).click();
    await window.waitForURL(`${origin}/desk/`);
    assert.equal(await window.getByRole("link", { name: "الأعضاء" }).count(), 0);
    await window.goto(`${origin}/desk/members`);
    assert.equal(await window.getByRole("heading", { level: 1 }).innerText(), "هذه الصفحة لغير دورك");
    await look(window, "forbidden");
    await window.goto(`${origin}/desk/account`);
    await window.getByLabel("English").check();
    await window.getByRole("button", { name: "غيّر اللغة" }).click();
    await window.getByRole("heading", { name: "My account" }).waitFor();
    assert.equal(await window.locator("html").getAttribute("dir"), "ltr");
    await lookAndReload(window, "account-english");
    await window.goto(`${origin}/desk/`);
    await lookAndReload(window, "home-english");

    await page.goto(`${origin}/desk/members`);
    await page.getByRole("link", { name: "سالم بن عُمر" }).click();
    await lookAndReload(page, "member");
    await page.getByRole("button", { name: "أوقف العضو" }).click();
    await page.getByRole("status").getByText("أُوقف العضو").waitFor();
    await window.goto(`${origin}/desk/`);
    await window.waitForURL(/sign-in/);
    await other.close();
    await context.close();
  });

  test("and every screen of the second step is well made", async () => {
    const ran = await serving.mihwar(
      "user",
      "add",
      "نور الدين",
      "--email",
      "nour@example.org",
      "--role",
      "chief",
      "--json",
    );
    assert.equal(ran.code, 0, ran.stderr);
    const { address } = JSON.parse(ran.stdout) as { readonly address: string };
    const context = await reader(browser, { screen: "desk" });
    const page = await context.newPage();
    await page.goto(`${origin}${new URL(address, origin).pathname}`);
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByLabel("كلمة السر مرة أخرى").fill(password);
    await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
    await page.getByLabel("البريد").fill("nour@example.org");
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
    await page.getByRole("link", { name: "حسابي" }).click();
    const part = page.locator("section", { has: page.getByRole("heading", { name: "التحقق بخطوتين" }) });
    await part.getByLabel("كلمة السر للتأكيد").fill(password);
    await part.getByRole("button", { name: "شغّل التحقق بخطوتين" }).click();
    const own = await page.locator(".secret").innerText();
    await page.getByLabel("الرمز الظاهر في التطبيق").fill(timeCode(own, 0));
    const confirm = page.getByRole("button", { name: "شغّل" });
    const button = await confirm.elementHandle();
    await look(page, "second-factor");
    await button?.click();
    await page.getByRole("heading", { name: "رموز الاسترداد" }).waitFor();
    await look(page, "recovery-codes");
    await page.goto(`${origin}/desk/account`);
    await page.getByRole("button", { name: "خروج" }).click();
    await page.getByLabel("البريد").fill("nour@example.org");
    await page.getByLabel("كلمة السر", { exact: true }).fill(password);
    await page.getByRole("button", { name: "دخول", exact: true }).click();
    await page.getByRole("heading", { name: "رمز التحقق" }).waitFor();
    await look(page, "code");
    await page.goto(`${origin}/desk/password/no-such-address`);
    await look(page, "address-gone");
    await context.close();
  });
});
