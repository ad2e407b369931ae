import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { linesOf } from "@mihwar/cli/lines";
import { type OpenNewsroom, openNewsroom } from "@mihwar/cli/open-newsroom";
import { bringInSample } from "@mihwar/cli/sample-newsroom";
import type { Terminal } from "@mihwar/cli/terminal";
import { wordsAr } from "@mihwar/cli/words-ar";
import { createSite } from "@mihwar/site";
import {
  type Change,
  type Dossiers,
  type Evidence,
  type Instant,
  type Item,
  type ItemId,
  citedIn,
  daysOfWhen,
  evidenceOf,
  findItem,
  listItems,
  placeOfQuote,
  refsOf,
  withSubDossiers,
} from "@mihwar/newsroom";

const roots = ["asia-summit", "coast-train", "rummana-dam", "shafaq-hospital"] as ItemId[];

const said: string[] = [];
const terminal: Terminal = {
  data: () => {},
  say: (line) => void said.push(line),
  progress: () => {},
  input: () => Promise.resolve(""),
  lines: () => linesOf([]),
  room: () => Promise.resolve(),
};

let base: string;
let newsroom: OpenNewsroom;
let dossiers: Dossiers;
before(async () => {
  base = await mkdtemp(path.join(tmpdir(), "mihwar-sample-dossiers-"));
  newsroom = await openNewsroom({ dataDir: path.join(base, "data") }, wordsAr);
  await bringInSample(newsroom, terminal, wordsAr);
  dossiers = await newsroom.archive.dossiers.loadDossiers();
});
after(async () => {
  await newsroom.close();
  await rm(base, { recursive: true, force: true });
});

/** The items of one kind that a dossier holds, its sub-dossiers included. */
function inside<Kind extends "event" | "position" | "fact">(root: ItemId, kind: Kind, of = dossiers) {
  const all = withSubDossiers(of, root);
  return listItems(of, kind).filter((item) => item.dossiers.some((id) => all.has(id)));
}

const dossiersIn = (root: ItemId) =>
  listItems(dossiers, "dossier").filter(({ id }) => withSubDossiers(dossiers, root).has(id));
const everything = (root: ItemId): readonly Item[] => [
  ...dossiersIn(root),
  ...inside(root, "event"),
  ...inside(root, "position"),
  ...inside(root, "fact"),
];
const asOf = (day: string) => newsroom.archive.dossiers.loadDossiers(`${day}T23:59:59.999Z` as Instant);

describe("ملفات غرفة الأخبار النموذجية", { timeout: 300_000 }, () => {
  it("تدخل كلها مع أول تشغيل، ولا تدخل ثانية", async () => {
    const stories = await readdir(new URL("../../../sample/stories", import.meta.url));
    assert.equal((await newsroom.archive.listStoryLines({ limit: 1000 })).items.length, stories.length);
    assert.deepEqual(
      said.filter((line) => /\.json/.test(line)),
      [],
    );
    for (const root of roots) assert.ok(findItem(dossiers, "dossier", root), root);
    const { n } = dossiers;
    said.length = 0;
    await bringInSample(newsroom, terminal, wordsAr);
    assert.deepEqual(said, []);
    assert.equal((await newsroom.archive.dossiers.loadDossiers()).n, n);
  });

  it("ملف القمة كامل: ثمانية ملفات وأربعون كيانًا وأكثر", () => {
    const [summit] = roots as [ItemId];
    assert.equal(dossiersIn(summit).length, 8);
    assert.ok(inside(summit, "event").length >= 9);
    assert.ok(inside(summit, "position").length >= 12);
    assert.ok(inside(summit, "fact").length >= 5);
    const named = new Set(everything(summit).flatMap((item) => [...refsOf(item)]));
    assert.ok(listItems(dossiers, "entity").filter(({ id }) => named.has(id)).length >= 40);
  });

  for (const root of roots) {
    it(`${root}: ثمانية أحداث وثمانية مواقف على الأقل، وخلاصة لكل ملف، ولكل رابط سبب`, () => {
      assert.ok(inside(root, "event").length >= 8);
      assert.ok(inside(root, "position").length >= 8);
      assert.ok(inside(root, "fact").some(({ evidence }) => evidence.some((one) => one.attribution === "unnamed")));
      assert.ok(dossiersIn(root).some(({ links }) => links?.every(({ why }) => why !== "")));
      for (const { id, gist = [] } of dossiersIn(root)) assert.ok(gist.length >= 2 && gist.length <= 4, id);
    });

    it(`${root}: كل سطر يفتح فقرته بحروفها`, async () => {
      const items = everything(root);
      assert.ok(items.length > 25);
      const copies = await newsroom.archive.reading.findCited(citedIn(items));
      const paragraphs = new Map(copies.map((copy) => [`${copy.story} ${copy.revision}`, copy.paragraphs]));
      const opens = ({ story, revision, paragraph, quote, occurrence }: Evidence): boolean =>
        placeOfQuote(paragraphs.get(`${story} ${revision}`)?.get(paragraph) ?? "", quote, occurrence) !== -1;
      for (const item of items) {
        const evidence = evidenceOf(item);
        assert.ok(evidence.length > 0, item.id);
        for (const one of evidence) assert.ok(opens(one), `${item.id}: «${one.quote}»`);
      }
    });

    it(`${root}: مصير يرتدّ، وسند يعترض`, () => {
      const fates = inside(root, "position").map(({ fate = [] }) => fate.map((step) => step.fate).join(" "));
      assert.ok(
        fates.some((all) => /done failed|moving stalled/.test(all)),
        fates.join("، "),
      );
      if (root !== "asia-summit") {
        assert.ok(fates.some((all) => all.includes("done failed")));
        assert.ok(everything(root).some((item) => evidenceOf(item).some((one) => one.disputes === true)));
      }
    });
  }

  it("فيها أحداث في 2027، وأحداث بلا موعد، ومدد، وتقريب", () => {
    const whens = listItems(dossiers, "event").map(({ when }) => when as string);
    for (const root of roots.slice(1))
      assert.ok(
        inside(root, "event").some(({ when }) => (daysOfWhen(when)?.first ?? "").startsWith("2027")),
        root,
      );
    assert.ok(whens.includes("XXXX"));
    assert.ok(whens.some((when) => /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(when)));
    assert.ok(whens.some((when) => when.endsWith("~")));
  });

  it("السجل يروي: تصحيحات، واقتراحات قُبلت بأسماء، وأخرى رُفضت، وأخرى تنتظر", async () => {
    const log = [];
    for (let part = await newsroom.archive.dossiers.listLog({ limit: 1000 }); part.length > 0;) {
      log.push(...part);
      part = await newsroom.archive.dossiers.listLog({ after: log.length, limit: 1000 });
    }
    const changes = log.filter((entry): entry is Change => entry.kind === "change");
    assert.ok(changes.filter(({ operation }) => operation.op === "fix").length >= 4);
    const decided = [...dossiers.proposals.values()].map(({ change, decision }) => ({ change, decision }));
    const names = new Set(decided.flatMap(({ decision }) => decision?.by ?? []));
    for (const name of ["u:salma", "u:omar", "u:maha"]) assert.ok(names.has(name as `u:${string}`), name);
    assert.equal(decided.filter(({ decision }) => decision?.verdict === "rejected").length, roots.length);
    const waiting = decided.filter(({ change, decision }) => decision === undefined && change.operation.op === "link");
    assert.equal(waiting.length, roots.length);
    // Each was entered at its own day; only what has just been asked is of today.
    for (const { at, by } of changes) assert.ok(at < "2026" || by === "m:evidence", at);
  });

  it("سند غيّر تصحيحُ المادة كلماته يُسأل عنه وحده، ويبقى القارئ على ما استُشهد به", () => {
    const asked = [...dossiers.proposals.values()].flatMap(({ change: { operation }, decision }) =>
      operation.op === "ask" && operation.question === "orphaned" && decision === undefined ? [operation.ref] : [],
    );
    assert.deepEqual(asked, ["restriction-inherited"]);
    const [evidence] = findItem(dossiers, "fact", "restriction-inherited" as ItemId)?.evidence ?? [];
    assert.equal(evidence?.revision, 1);
  });

  it("القمة كما كانت قبل انعقادها وبعده", async () => {
    const was = await asOf("2025-11-03");
    const summit = "summit-2025" as ItemId;
    const repeal = "kz-repeal" as ItemId;
    assert.equal(findItem(was, "event", summit)?.state, "scheduled");
    assert.equal(findItem(was, "position", repeal)?.fate?.at(-1)?.fate, "open");
    assert.equal(findItem(was, "dossier", roots[0] as ItemId)?.gist, undefined);
    const is = await asOf("2025-12-31");
    assert.equal(findItem(is, "event", summit)?.state, "held");
    assert.equal(findItem(is, "position", repeal)?.fate?.at(-1)?.fate, "moving");
  });

  it("والقارئ يراها كما كانت في يوم مضى", async () => {
    const never = () => assert.fail("لا صورة هنا");
    const pictures = { rendition: never, card: never, inspect: never, close: () => Promise.resolve() };
    const site = createSite({ archive: newsroom.archive.reading, pictures, door: { bytes: 0 } });
    const read = async (dossier: string, day: string) => {
      const { headers } = await site.produce(`/d/${dossier}/as-of?day=${day}`);
      const page = await site.produce(headers["location"] ?? "");
      assert.equal(page.status, 200);
      return new TextDecoder().decode(page.body);
    };
    const states = async (day: string) => [
      /data-state="(\w+)"(?:(?!data-state).)*?<h3>(?:(?!<\/h3>).)*البيت الأبيض/s.exec(
        await read("asia-summit", day),
      )?.[1],
      /id="kz-repeal".*?data-fate="(\w+)"/s.exec(await read("asia-trade", day))?.[1],
    ];
    assert.deepEqual(await states("2025-11-03"), ["scheduled", "open"]);
    assert.deepEqual(await states("2025-12-31"), ["held", "moving"]);
  });
});
