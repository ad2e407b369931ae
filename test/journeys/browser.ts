import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.ts";
import { root } from "../../scripts/source-files.ts";

/** Why journeys are left out, or false where there is a browser. */
export const withoutBrowser: string | false =
  findChromium() === undefined
    ? "no Chromium on this machine; install the package chromium or name one in CHROMIUM"
    : false;

export const screens = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
  narrowest: { width: 320, height: 640 },
} as const;

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(String(withoutBrowser));
  return chromium.launch({ executablePath, args: [...chromiumFlags] });
}

/** A reader in front of a screen. `readsAlone`: without JavaScript. */
export function reader(
  browser: Browser,
  wanted: { readonly screen: keyof typeof screens; readonly scheme?: "light" | "dark"; readonly readsAlone?: boolean },
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: screens[wanted.screen],
    colorScheme: wanted.scheme ?? "light",
    javaScriptEnabled: wanted.readsAlone !== true,
    locale: "ar",
    deviceScaleFactor: 1,
  });
}

const picturesFolder = join(root, ".build", "screenshots");

/** Keeps what the reader sees, for a person to look at: `.build/screenshots/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(picturesFolder, { recursive: true });
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), fullPage: true });
}

/** Sum of the layout shifts that a reader did not cause (web.dev: CLS), from the load until now. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
            if (!shift.hadRecentInput) sum += shift.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 400);
      }),
  );
}

/** Whether the page can be moved sideways, which no page may. */
export const movesSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

type Violations = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"];

const sentences = (found: Violations): readonly string[] =>
  found.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary ?? rule.help}`),
  );

/**
 * Where colours are too near each other. axe takes joining Arabic letters for an icon font and skips them: it is given letters
 * that do not join, and the page is of no use afterwards.
 */
async function faintWords(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.nodeValue = (node.nodeValue ?? "").replaceAll(
        /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]/g,
        "x",
      );
    }
  });
  const { violations: found } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  return sentences(found);
}

/**
 * The violations of WCAG 2.2 AA that axe finds, one sentence each.
 * @param scheme by night a page that was looked at by day is the same in other colours, and only these are looked at
 */
export async function violations(page: Page, scheme: "light" | "dark" = "light"): Promise<readonly string[]> {
  if (scheme === "dark") return faintWords(page);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const axe = new AxeBuilder({ page }).withTags(tags).disableRules(["color-contrast"]);
  const { violations: found } = await axe.analyze();
  return [...sentences(found), ...(await faintWords(page))];
}
