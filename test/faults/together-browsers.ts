import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { openBrowser, reader } from "../journeys/browser.ts";
import type { Chance } from "./chance.ts";

// Five browsers at one story: people's keys on the real paper, two of them without a network for a while, and a process
// that is killed in the middle.

/** A member's browser, signed in, with the story open. */
interface AtPaper {
  readonly name: string;
  readonly page: Page;
  readonly setOffline: (isOffline: boolean) => Promise<void>;
  /** Words that were typed, the newest last. */
  readonly typed: string[];
  /** How many of them had been typed when the bar last said that all is kept. */
  kept: number;
}

/** What stands on a paper without others' carets, a line a block. */
const onPaper = (page: Page): Promise<string> =>
  page.locator(".ProseMirror").evaluate((paper) => {
    const copy = paper.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll(".caret")) caret.remove();
    return [...copy.children].map((block) => block.textContent.replaceAll("\u2060", "").trim()).join("\n");
  });

const isSaved = async (page: Page): Promise<boolean> => (await page.locator('.saved[data-save="saved"]').count()) > 0;

async function openPaper(
  browser: Browser,
  origin: string,
  cookie: string,
  story: string,
  name: string,
): Promise<AtPaper> {
  const context = await reader(browser, { screen: "desk" });
  await context.addCookies(
    cookie.split("; ").map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
    }),
  );
  const page = await context.newPage();
  await page.goto(`${origin}/desk/stories/${story}/edit`);
  await page.getByRole("button", { name: "احفظ نسخة" }).waitFor({ timeout: 60_000 });
  return { name, page, typed: [], kept: 0, setOffline: (isOffline) => context.setOffline(isOffline) };
}

/** A sentence somewhere: at the end of a paragraph, or in one of its own. */
async function typeSomething(paper: AtPaper, chance: Chance, n: number): Promise<void> {
  const { page, name, typed } = paper;
  const paragraphs = page.locator(".ProseMirror > p:not([data-standfirst])");
  const count = await paragraphs.count();
  await paragraphs.nth(Math.floor(chance.between(0, count))).click({ timeout: 10_000 });
  await page.keyboard.press("End");
  if (chance.next() < 0.15 && count < 12) await page.keyboard.press("Enter");
  const word = `${name}${n}كلمة`;
  await page.keyboard.type(` ${word}`, { delay: 15 });
  typed.push(word);
}

export interface BrowsersWanted {
  readonly origins: readonly string[];
  readonly cookies: ReadonlyMap<string, string>;
  readonly story: string;
  readonly chance: Chance;
  /** Milliseconds: how long is written, and how long two of them are without a network. */
  readonly write: number;
  readonly away: number;
  /** Kills a process, and starts it again. */
  readonly kill: () => Promise<void>;
}

/** What five browsers have shown at the end. */
export interface BrowsersSeen {
  readonly papers: readonly { readonly name: string; readonly text: string; readonly isSaved: boolean }[];
  /** All words that were typed, and how many of them were kept while it went on. */
  readonly typed: readonly string[];
  readonly kept: number;
}

export async function fiveBrowsers(wanted: BrowsersWanted): Promise<BrowsersSeen> {
  const { origins, cookies, story, chance, write, away } = wanted;
  const browser = await openBrowser();
  try {
    const papers: AtPaper[] = [];
    for (const [name, cookie] of cookies) {
      const origin = origins[papers.length % origins.length] ?? "";
      papers.push(await openPaper(browser, origin, cookie, story, name));
    }
    const until = performance.now() + write;
    const writing = papers.map(async (paper, which) => {
      const offAt = which < 2 ? performance.now() + 3000 + which * 4000 : Number.POSITIVE_INFINITY;
      let isOff = false;
      for (let n = 1; performance.now() < until; n++) {
        if (!isOff && performance.now() > offAt) {
          isOff = true;
          await paper.setOffline(true);
          setTimeout(() => void paper.setOffline(false), away);
        }
        await typeSomething(paper, chance, n);
        await sleep(200 + 600 * chance.next());
        if (await isSaved(paper.page)) paper.kept = paper.typed.length;
      }
    });
    await sleep(write / 2);
    await wanted.kill();
    await Promise.all(writing);
    for (const paper of papers) await paper.setOffline(false);
    for (let turn = 0; turn < 300; turn++) {
      const texts = await Promise.all(papers.map(({ page }) => onPaper(page)));
      const saved = await Promise.all(papers.map(({ page }) => isSaved(page)));
      if (new Set(texts).size === 1 && saved.every(Boolean)) break;
      await sleep(200);
    }
    return {
      papers: await Promise.all(
        papers.map(async ({ name, page }) => ({ name, text: await onPaper(page), isSaved: await isSaved(page) })),
      ),
      typed: papers.flatMap(({ typed }) => typed),
      kept: papers.reduce((sum, { kept }) => sum + kept, 0),
    };
  } finally {
    await browser.close();
  }
}
