// Live: a coverage gets posts, corrections and removals from another process while readers listen at two web processes and
// come and go. From the acknowledgement to each reader; what came twice, what was lost; and what moved under the eyes of
// two readers in a browser, one in the middle of the posts on a phone, one at the top on a desk.
// Run: node bench/live.ts [--posts 50] [--readers 500] [--short]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import {
  type Actor,
  type BlockId,
  type LiveblogChange,
  type StoryContent,
  type StoryId,
  draftStory,
  publishStory,
} from "@mihwar/newsroom";
import type { Browser, Page } from "playwright-core";
import { type Desk, openDesk } from "../test/faults/desk.ts";
import { startDatabaseServer } from "../test/faults/database-server.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { layoutShift, openBrowser, reader, withoutBrowser } from "../test/journeys/browser.ts";
import { type Heard, type PostReaders, type ReaderTold, startReaders } from "./heard-posts.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";

const { values } = parseArgs({
  options: { posts: { type: "string" }, readers: { type: "string" }, short: { type: "boolean", default: false } },
});
const { short } = values;
const many = Number(values.posts ?? (short ? 10 : 50));
const count = Number(values.readers ?? (short ? 60 : 500));
/** Between two posts, and how long a reader's connection stands, more or less. Milliseconds. */
const beat = short ? 250 : 500;
const stay = short ? 1_500 : 10_000;
/** Posts that are there before anybody comes. */
const before = 12;

const story = "1iveb10g" as StoryId;
const by: Actor = "u:desk";
const name = (n: number): BlockId => `p-bench${String(n).padStart(7, "0")}` as BlockId;
const sentences = [
  "وصل وزير الأشغال إلى موقع الجسر، ومعه فريق من المهندسين سيفحص الدعامات الثلاث قبل المساء.",
  "قال رئيس البلدية إن الطريق البديل يبقى مفتوحًا أمام سيارات الإسعاف وحدها حتى صباح الغد.",
  "أعلنت إدارة المدارس تعليق الدراسة في الضفة الشرقية، ونقل طلاب الشهادة إلى مدرسة الوادي.",
];
const text = (n: number): string => `${sentences[n % sentences.length]} (المنشور ${n})`;
const postOf = (n: number): LiveblogChange => ({
  kind: "post",
  post: name(n),
  author: "هند الراوي",
  ...(n % 5 === 0 ? { headline: `تطوّر رقم ${n} عند جسر الوادي`, key: true } : {}),
  blocks: [
    { id: `${name(n)}-1` as BlockId, kind: "paragraph", text: text(n) },
    { id: `${name(n)}-2` as BlockId, kind: "paragraph", text: text(n + 1) },
  ],
});
const mendOf = (n: number): LiveblogChange => ({
  kind: "mend",
  post: name(n),
  note: "ورد الرقم في نسخة سابقة خطأً.",
  blocks: [{ id: `${name(n)}-1` as BlockId, kind: "paragraph", text: `${text(n)} وقد صُحّح.` }],
});

/** What it took, by how many of a hundred. */
const amongSorted = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

async function change(desk: Desk, wanted: LiveblogChange): Promise<void> {
  const changed = await desk.archive.changeLiveblog({ story, change: wanted, by });
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusals));
}

async function open(desk: Desk): Promise<void> {
  const now = await desk.archive.now();
  const of = await desk.beat("live");
  const content: StoryContent = {
    headline: "مباشر: انهيار جزء من جسر الوادي",
    section: of.section as StoryContent["section"],
    byline: [{ name: "هند الراوي", person: of.person.id }],
    body: [{ id: "p1" as BlockId, kind: "paragraph", text: sentences[0] ?? "" }],
    tags: [],
    language: "ar",
    sources: [],
    liveblog: { from: now },
  };
  const draft = draftStory({ id: story, content, by, now });
  const out = publishStory(draft.story, { by, now });
  if (!out.ok) throw new Error("not published");
  await desk.archive.saveStory([draft, out.value], undefined);
  for (let n = 0; n < before; n++) await change(desk, postOf(n));
}

/** A page that is read while it changes, and what had moved in it before anything did. */
interface ReadPage {
  readonly page: Page;
  readonly before: number;
}

async function openPage(browser: Browser, web: Web, screen: "phone" | "desk"): Promise<ReadPage> {
  const page = await (await reader(browser, { screen })).newPage();
  await page.goto(`${web.origin}/${story}`);
  if (screen === "phone")
    await page
      .locator(".post")
      .nth(5)
      .evaluate((post) => post.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(300);
  return { page, before: await layoutShift(page) };
}

/** How many of what was posted stand in a page that lets them in; and whether one stands there twice. */
async function lookAt({ page, before: moved }: ReadPage): Promise<{
  readonly shift: number;
  readonly offered: string;
  readonly there: number;
  readonly twice: number;
}> {
  const shift = (await layoutShift(page)) - moved;
  const button = page.locator(".fresh button");
  const offered = (await button.isVisible()) ? ((await button.textContent()) ?? "") : "";
  if (offered !== "") await button.click();
  const ids = await page.locator(".post").evaluateAll((posts) => posts.map(({ id }) => id));
  return { shift, offered, there: new Set(ids).size, twice: ids.length - new Set(ids).size };
}

const dataDir = await mkdtemp(join(tmpdir(), "mihwar-bench-live-"));
stopWithUs();
const server = await startDatabaseServer();
let web: Web | undefined;
let desk: Desk | undefined;
let readers: PostReaders | undefined;
let browser: Browser | undefined;
try {
  const options = ["--log", "off", "--workers", "2"];
  web = await startWeb({ dataDir, port: await freePort(), databaseUrl: server.url, options });
  desk = await openDesk({ url: server.url, dataDir });
  await open(desk);
  const html = await (await fetch(`${web.origin}/${story}`)).text();
  const seen = /data-seen="([^"]+)"/.exec(html)?.[1] ?? "";
  readers = await startReaders({ origin: web.origin, stream: `/posts/${story}`, seen, count, stay });
  if (withoutBrowser === false) browser = await openBrowser();
  const pages =
    browser === undefined ? [] : [await openPage(browser, web, "phone"), await openPage(browser, web, "desk")];

  const acknowledged = new Map<string, number>();
  const saving: number[] = [];
  for (let n = before; n < before + many; n++) {
    const begun = Date.now();
    await change(desk, postOf(n));
    acknowledged.set(name(n), Date.now());
    saving.push(Date.now() - begun);
    if (n % 5 === 4) await change(desk, mendOf(n - 2));
    if (n % 25 === 20) await change(desk, { kind: "remove", post: name(n - 10), note: "لم يثبت الخبر." });
    await sleep(Math.max(0, beat - (Date.now() - begun)));
  }
  await sleep(500);
  const told = await readers.told();
  const last = await (await fetch(`${web.origin}/${story}`)).text();
  const marks = [...last.matchAll(/<article class="post" id="([^"]+)"[^>]* data-mark="([^"]+)"/g)];
  report({ told, acknowledged, saving, marks: new Map(marks.map(([, id = "", mark = ""]) => [id, mark])) });
  for (const [place, page] of pages.entries()) {
    const at = place === 0 ? "in the middle of the posts on a phone" : "at the top on a desk";
    const { shift, offered, there, twice } = await lookAt(page);
    say(`${at}: «${offered}»`);
    promised({ what: `layout shift, ${at}`, measured: shift, decimals: 4, target: { atMost: 0 } });
    promised({
      what: `posts lost in the page, ${at}`,
      measured: marks.length - there,
      decimals: 0,
      target: { atMost: 0 },
    });
    promised({ what: `posts twice in the page, ${at}`, measured: twice, decimals: 0, target: { atMost: 0 } });
  }
} finally {
  readers?.stop();
  await browser?.close();
  await desk?.close();
  await web?.stop();
  await server.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function report(of: {
  readonly told: readonly ReaderTold[];
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly saving: readonly number[];
  readonly marks: ReadonlyMap<string, string>;
}): void {
  const { told, acknowledged, saving, marks } = of;
  const firsts: { readonly took: number; readonly wasAway: boolean }[] = [];
  let lost = 0;
  let twice = 0;
  for (const { heard } of told) {
    const first = new Map<string, Heard>();
    const latest = new Map<string, string>();
    const had = new Set<string>();
    for (const one of heard) {
      if (had.has(`${one.post} ${one.mark}`)) twice += 1;
      had.add(`${one.post} ${one.mark}`);
      if (!first.has(one.post)) first.set(one.post, one);
      latest.set(one.post, one.mark);
    }
    for (const [post, when] of acknowledged) {
      const one = first.get(post);
      // what was corrected since must have been heard as it is now
      if (one === undefined || latest.get(post) !== marks.get(post)) lost += 1;
      if (one !== undefined) firsts.push({ took: one.at - Math.max(when, one.since), wasAway: one.since > when });
    }
  }
  const connections = told.reduce((sum, one) => sum + one.connections, 0);
  say(
    `${acknowledged.size} posts, ${told.length} readers at two processes who connected ${connections} times, ${server.version}`,
  );
  say("milliseconds: median / 99 of 100 / worst");
  const row = (what: string, took: readonly number[]) => {
    const sorted = took.toSorted((a, b) => a - b);
    return {
      name: what,
      posts: took.length,
      took: [0.5, 0.99, 1].map((part) => amongSorted(sorted, part)).join(" / "),
    };
  };
  table([
    row("saving, until acknowledged", saving),
    row(
      "from acknowledged to a reader who was there",
      firsts.filter(({ wasAway }) => !wasAway).map(({ took }) => took),
    ),
    row(
      "from coming again to what was missed",
      firsts.filter(({ wasAway }) => wasAway).map(({ took }) => took),
    ),
  ]);
  const sorted = firsts.map(({ took }) => took).toSorted((a, b) => a - b);
  promised({
    what: "from posted to a reader, the worst",
    measured: amongSorted(sorted, 1),
    unit: "ms",
    decimals: 0,
    target: { atMost: 1000 },
  });
  promised({ what: "posts that a reader lost", measured: lost, decimals: 0, target: { atMost: 0 } });
  promised({ what: "posts that a reader got twice", measured: twice, decimals: 0, target: { atMost: 0 } });
}
