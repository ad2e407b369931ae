// What the page of a very large dossier costs: 2,000 items and 10,000 changes.
// Run: node bench/large-dossier.ts [--short]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import {
  type Archive,
  type BlockId,
  type Evidence,
  type Item,
  type ItemId,
  type NewEntry,
  type Operation,
  type SectionId,
  type StoryId,
  type When,
  draftStory,
  publishStory,
} from "@mihwar/newsroom";
import { starterEdition } from "@mihwar/cli/starter-edition";
import { createSite } from "@mihwar/site";
import { openArchive, startCluster } from "@mihwar/storage";
import { median } from "../test/faults/spread.ts";
import { promised, say, table } from "./report.ts";

const { values } = parseArgs({ options: { short: { type: "boolean", default: false } } });
const wanted = values.short ? { items: 400, changes: 1_000 } : { items: 2_000, changes: 10_000 };
const stories = 50;
const paragraphs = 40;
const batch = 500;

const id = (word: string): ItemId => word as ItemId;
const cite = (n: number): Evidence => ({
  story: `st${1 + (n % stories)}` as StoryId,
  revision: 1,
  paragraph: `p${1 + (n % paragraphs)}` as BlockId,
  quote: "ووعدت الوزارة بدرسه",
  attribution: "document",
  phrase: "بحسب المحضر",
});

async function publishStories(archive: Archive): Promise<void> {
  const hand = { by: "u:bench", now: await archive.now() } as const;
  const body = Array.from({ length: paragraphs }, (_, n) => ({
    id: `p${n + 1}` as BlockId,
    kind: "paragraph" as const,
    text: `في الجلسة ${n} طلب المجلس من الوزارة بندًا رقمه ${n} ووعدت الوزارة بدرسه قبل نهاية الشهر، بحسب المحضر رقم ${n}.`,
  }));
  for (let n = 1; n <= stories; n++) {
    const content = {
      headline: `خبر الجلسات ${n}`,
      section: "world" as SectionId,
      byline: [],
      body,
      tags: [],
      language: "ar",
      sources: [],
    };
    const draft = draftStory({ id: `st${n}` as StoryId, content, ...hand });
    const live = publishStory(draft.story, hand);
    if (!live.ok) throw new Error(JSON.stringify(live.refusals));
    await archive.saveStory([draft, live.value], undefined);
  }
}

const entities = Math.ceil(wanted.items / 10);
const each = Math.floor((wanted.items - entities - 1) / 9);
const dayOf = (n: number): When =>
  new Date(Date.UTC(2020, 0, 1) + n * 2 * 86_400_000).toISOString().slice(0, 10) as When;

const items: readonly [Item, ...Item[]] = [
  {
    kind: "dossier",
    id: id("big"),
    title: "ملف كبير",
    state: "open",
    gist: [{ text: "جلسات كثيرة ووعود أكثر.", evidence: [cite(0)] }],
  },
  ...Array.from({ length: entities }, (_, n): Item => ({
    kind: "entity",
    id: id(`e${n}`),
    entityKind: (["org", "person", "country"] as const)[n % 3] ?? "org",
    name: `جهة رقم ${n}`,
  })),
  ...Array.from({ length: each * 4 }, (_, n): Item => ({
    kind: "event",
    id: id(`v${n}`),
    title: `جلسة رقم ${n} بين المجلس والوزارة`,
    when: dayOf(n),
    state: "held",
    actors: [{ entity: id(`e${n % entities}`) }],
    dossiers: [id("big")],
    evidence: [cite(n)],
  })),
  ...Array.from({ length: each * 4 }, (_, n): Item => ({
    kind: "position",
    id: id(`q${n}`),
    act: (["ask", "offer", "commit"] as const)[n % 3] ?? "ask",
    by: [id(`e${n % entities}`)],
    to: [id(`e${(n + 7) % entities}`)],
    text: `بند رقمه ${n} يُدرس قبل نهاية الشهر`,
    about: [],
    dossiers: [id("big")],
    evidence: [cite(n)],
  })),
  ...Array.from({ length: each }, (_, n): Item => ({
    kind: "fact",
    id: id(`f${n}`),
    text: `معطى رقم ${n}`,
    about: [id(`e${n % entities}`)],
    dossiers: [id("big")],
    evidence: [cite(n)],
  })),
];

const entry = (operation: Operation, note: string): NewEntry => ({
  kind: "change",
  by: "u:bench",
  operation,
  note,
  news: 1,
});

async function write(archive: Archive, entries: readonly NewEntry[]): Promise<void> {
  const written = await archive.dossiers.writeLog("u:bench", () => entries);
  if (!written.ok) throw new Error(JSON.stringify(written.refusals[0]));
}

const dataDir = await mkdtemp(join(tmpdir(), "mihwar-bench-dossier-"));
const cluster = await startCluster({ dataDir });
const archive = await openArchive({ url: cluster.url, migrate: true });
try {
  await archive.saveEdition(starterEdition, "u:bench");
  await publishStories(archive);
  await write(archive, [entry({ op: "add", items }, "كلّ ما في الملف")]);
  for (let done = 1; done < wanted.changes; done += batch) {
    const steps = Array.from({ length: Math.min(batch, wanted.changes - done) }, (_, k): NewEntry => {
      const step = { fate: "moving", at: "2025-05" as When, why: `خطوة ${done + k}`, evidence: [cite(k)] } as const;
      return entry({ op: "fate", ref: id(`q${(done + k) % (each * 4)}`), step }, `خطوة ${done + k}`);
    });
    await write(archive, steps);
  }
  const site = createSite({
    archive: archive.reading,
    pictures: { rendition: never, card: never, inspect: never, close: () => Promise.resolve() },
    door: { bytes: 0 },
  });
  const address = encodeURI("/d/big/ملف-كبير");
  const times: number[] = [];
  let bytes = new Uint8Array();
  for (let n = 0; n < 30; n++) {
    const begun = performance.now();
    const page = await site.produce(address);
    times.push(performance.now() - begun);
    if (page.status !== 200) throw new Error(`${address}: ${page.status}`);
    bytes = new Uint8Array(page.body);
  }
  say(`a dossier of ${items.length} items and ${wanted.changes} changes, its page made anew each time:`);
  table([
    {
      "first ms": (times[0] ?? 0).toFixed(0),
      "median ms": median(times).toFixed(0),
      "most ms": Math.max(...times).toFixed(0),
      "KiB br": (brotliCompressSync(bytes).byteLength / 1024).toFixed(1),
    },
  ]);
  promised({
    what: "for the page of a large dossier",
    measured: median(times),
    target: { atMost: 150 },
    unit: "ms",
    decimals: 0,
  });
} finally {
  await archive.close();
  await cluster.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** No picture is asked for here. */
function never(): never {
  throw new Error("a dossier's page makes no picture");
}
