// From a key to its letter on the screen, in a story of 5,000 words and 100 blocks, beside a bare field of the browser with the
// same text: what the editor costs whoever types.
// Run: node bench/typing.ts [--keys 300] [--words 5000]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type StoryContent, bodyText } from "@mihwar/newsroom";
import { type AtDesk, bringStory, memberAtDesk, openEditor, savedAtDesk } from "../test/journeys/at-desk.ts";
import { openBrowser } from "../test/journeys/browser.ts";
import { startServing } from "../test/journeys/serving.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";

const { values } = parseArgs({
  options: { keys: { type: "string", default: "300" }, words: { type: "string", default: "5000" } },
});
const blocks = 100;
const keys = Number(values.keys);

/** Copy of so many words in so many paragraphs, in the words of the sample newsroom. */
function longBody(words: number): readonly string[] {
  const folder = fileURLToPath(new URL("../sample/stories/", import.meta.url));
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((file) =>
      bodyText((JSON.parse(readFileSync(join(folder, file), "utf8")) as StoryContent).body).split(/\s+/),
    );
  const each = Math.ceil(words / blocks);
  return Array.from({ length: blocks }, (_, block) =>
    Array.from({ length: each }, (_unused, word) => all[(block * each + word) % all.length] ?? "").join(" "),
  );
}

/** Milliseconds from each key to the next frame in which its letter stands. */
async function typed({ page, context }: AtDesk): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as unknown as { times: number[] }).times = times;
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        // after the frame in which what the key did is drawn
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => times.push(performance.now() - timeStamp), { once: true });
          port1.start();
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  const devices = await context.newCDPSession(page);
  const letters = "وصل الوفد إلى المرفأ عند الفجر وقال إن الطريق مفتوح ";
  for (let key = 0; key < keys; key++) {
    const letter = letters.charAt(key % letters.length);
    const given = { key: letter, text: letter, code: letter === " " ? "Space" : "KeyN", windowsVirtualKeyCode: 78 };
    await devices.send("Input.dispatchKeyEvent", { type: "keyDown", ...given });
    await devices.send("Input.dispatchKeyEvent", { type: "keyUp", ...given });
    await page.waitForTimeout(40);
  }
  await page.waitForTimeout(500);
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const [serving, browser] = await Promise.all([startServing("--sample"), openBrowser()]);
stopWithUs();
const body = longBody(Number(values.words));
const desk = await memberAtDesk(serving, browser, { name: "هند الرملي", email: "hind", role: "chief" });
const story = {
  headline: "مادة طويلة تُكتب",
  section: "العالم",
  body: body.map((text, index) => ({ id: `p${index + 1}`, kind: "paragraph", text })),
};
const scripts: number[] = [];
desk.page.on("response", (response) => {
  if (/\/desk\/assets\/.*\.js$/.test(response.url()))
    void response
      .body()
      .then((bytes) => scripts.push(brotliCompressSync(bytes).byteLength, gzipSync(bytes).byteLength));
});
await openEditor(desk.page, serving.origin, await bringStory(serving, story));
await desk.page
  .locator(".ProseMirror > p")
  .nth(blocks / 2)
  .click();
await desk.page.waitForTimeout(500);
const editor = await typed(desk);
// what was typed is on the server, however long the story is
await savedAtDesk(desk.page);

await desk.page.goto("about:blank");
await desk.page.evaluate((paragraphs) => {
  document.body.innerHTML = `<div contenteditable dir="rtl">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div>`;
}, body);
await desk.page
  .locator("div > p")
  .nth(blocks / 2)
  .click();
await desk.page.waitForTimeout(500);
const bare = await typed(desk);

const rowOf = (name: string, times: readonly number[]) => ({
  name,
  keys: times.length,
  p50: at(times, 0.5).toFixed(1),
  p95: at(times, 0.95).toFixed(1),
  p99: at(times, 0.99).toFixed(1),
  most: Math.max(...times).toFixed(1),
});
say(
  `${body.join(" ").split(" ").length} words in ${blocks} blocks; milliseconds from a key to its letter on the screen`,
);
table([rowOf("the editor", editor), rowOf("a bare field", bare)]);
say(
  `the editor's script: ${((scripts[0] ?? 0) / 1024).toFixed(0)} KiB (brotli), ${((scripts[1] ?? 0) / 1024).toFixed(0)} KiB (gzip)`,
);
promised({ what: "ms from a key to its letter, p95", measured: at(editor, 0.95), target: { atMost: 32 }, decimals: 1 });
promised({
  what: "KiB of script at the desk's first load, gzip",
  measured: (scripts[1] ?? 0) / 1024,
  target: { atMost: 350 },
  decimals: 0,
});
await browser.close();
await serving.stop();
