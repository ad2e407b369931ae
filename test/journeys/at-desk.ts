import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { reader, type screens } from "./browser.ts";
import type { Serving } from "./serving.ts";

/** The password of everybody in these journeys. */
const password = "تسعة جسور على نهر الرمّانة";

/** A member at work: a browser of their own, signed in. */
export interface AtDesk {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Takes somebody in, who chooses a password and signs in as a person does. */
export async function memberAtDesk(
  serving: Serving,
  browser: Browser,
  wanted: {
    readonly name: string;
    /** What stands before the @. */
    readonly email: string;
    readonly role: "reporter" | "editor" | "chief" | "admin";
    readonly screen?: keyof typeof screens;
    readonly options?: readonly string[];
  },
): Promise<AtDesk> {
  const { name, email, role, screen = "desk", options = [] } = wanted;
  const given = ["--email", `${email}@example.org`, "--role", role, ...options, "--json"];
  const ran = await serving.mihwar("user", "add", name, ...given);
  if (ran.code !== 0) throw new Error(ran.stderr);
  const { address } = JSON.parse(ran.stdout) as { readonly address: string };
  const context = await reader(browser, { screen });
  const page = await context.newPage();
  await page.goto(`${serving.origin}${new URL(address, serving.origin).pathname}`);
  await page.getByLabel("كلمة السر", { exact: true }).fill(password);
  await page.getByLabel("كلمة السر مرة أخرى").fill(password);
  await page.getByRole("button", { name: "حفظ كلمة السر" }).click();
  await signInAtDesk(page, email);
  return { context, page };
}

/** From the sign-in page to the list. */
export async function signInAtDesk(page: Page, email: string): Promise<void> {
  await page.getByLabel("البريد").fill(`${email}@example.org`);
  await page.getByLabel("كلمة السر", { exact: true }).fill(password);
  await page.getByRole("button", { name: "دخول", exact: true }).click();
  await page.waitForURL(/\/desk\/$/);
}

/** Brings a story in as a draft. @returns its id */
export async function bringStory(serving: Serving, story: object): Promise<string> {
  const file = join(serving.dataDir, `story-${Math.random().toString(36).slice(2)}.jsonl`);
  await writeFile(file, `${JSON.stringify(story)}\n`);
  const ran = await serving.mihwar("import", file, "--format", "stories", "--json");
  if (ran.code !== 0) throw new Error(ran.stderr);
  return (JSON.parse(ran.stdout.split("\n")[0] ?? "") as { readonly id: string }).id;
}

/** Opens a story for writing and waits until it is this window's turn. */
export async function openEditor(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/desk/stories/${id}/edit`);
  await page.getByRole("button", { name: "احفظ نسخة" }).waitFor();
}

/** Waits until all that was written is on the server. */
export async function savedAtDesk(page: Page): Promise<void> {
  // what was typed last is told in the next frame
  await page.waitForTimeout(100);
  await page.locator('.saved[data-save="saved"]').waitFor({ timeout: 15_000 });
}
