import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type CacheKey,
  type Instant,
  type ItemId,
  type NewEntry,
  type Operation,
  dossierKey,
  entityKey,
  correctStory,
  draftStory,
  fold,
  publishStory,
  reviseStory,
  scheduleStory,
  storyKey,
  withdrawStory,
} from "@mihwar/newsroom";
import type { Dossier, Entity, Fact } from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, copy, desk, granted, hour, id, last, liveSteps, paragraph } from "./copy.ts";

const item = (word: string): ItemId => word as ItemId;
const dossier = (word: string, parents: readonly string[] = []): Dossier => ({
  kind: "dossier",
  id: item(word),
  title: `ملف ${word}`,
  state: "open",
  ...(parents.length === 0 ? {} : { parents: parents.map(item) }),
});
const town: Entity = { kind: "entity", id: item("town"), entityKind: "org", name: "بلدية وادي الرمّانة" };

/** A fact that the story of `openWithStory` says. */
export const fact = (word: string, quote = "فُتحت أمام الشاحنات", revision = 1): Fact => ({
  kind: "fact",
  id: item(word),
  text: "فُتح طريق الوادي",
  about: [town.id],
  dossiers: [item("valley")],
  evidence: [{ story: id("road1"), revision, paragraph: paragraph("p1", "").id, quote, attribution: "plain" }],
});

export const change = (by: "u:hind" | "u:nour" | "m:when", operation: Operation): NewEntry => ({
  kind: "change",
  by,
  operation,
  note: "ملاحظة",
  news: 1,
});
const decision = (by: "u:hind" | "u:nour", of: number, verdict: "accepted" | "rejected" | "reopened"): NewEntry => ({
  kind: "decision",
  by,
  of,
  verdict,
});
const enter = (archive: Archive, ...entries: readonly NewEntry[]) => archive.dossiers.writeLog("u:hind", () => entries);

/** Saves the story that is cited, and opens a dossier about it. */
export async function openValley(archive: Archive): Promise<void> {
  await archive.saveStory(liveSteps("road1", copy(), await archive.now()), undefined);
  const opened = await enter(archive, change("u:hind", { op: "add", items: [dossier("valley"), town] }));
  assert.ok(opened.ok, JSON.stringify(opened));
}

/** What every log of dossiers does, in memory and in every database. */
export function dossierContract(name: string, open: () => Promise<ArchiveUnderTest>): void {
  const withArchive = (test: (under: ArchiveUnderTest) => Promise<void>) => async () => {
    const under = await open();
    try {
      await openValley(under.archive);
      await test(under);
    } finally {
      await under.close();
    }
  };

  describe(`سجلّ الملفات ${name}`, () => {
    it(
      "يرقّم ويؤرّخ ما يُدخل، ويطويه كما يطويه مجال العمل",
      withArchive(async ({ archive, other }) => {
        const written = await enter(
          archive,
          change("u:hind", { op: "add", items: [fact("road-open")] }),
          change("m:when", { op: "drop", ref: item("road-open") }),
        );
        assert.ok(written.ok);
        assert.deepEqual(
          written.value.map((entry) => entry.n),
          [2, 3],
        );
        const log = await other.dossiers.listLog({ limit: 10 });
        assert.deepEqual(log.slice(1), written.value);
        assert.deepEqual(await other.dossiers.loadDossiers(), fold(log));
        assert.deepEqual(await other.dossiers.listLog({ after: 2, limit: 1 }), log.slice(2));
        const [row] = (await archive.listAudit({ limit: 10 })).toReversed();
        assert.equal(row?.action, "write-dossiers");
        assert.equal(row?.by, "u:hind");
      }),
    );

    it(
      "يُدخل الكل أو لا شيء، ويقول أيّها ولماذا",
      withArchive(async ({ archive }) => {
        const good = change("u:hind", { op: "add", items: [fact("one")] });
        const bad = change("u:hind", { op: "add", items: [fact("two", "كلام لم يُقل")] });
        const refused = await enter(archive, good, bad);
        assert.ok(!refused.ok);
        const [{ entry, refusal }] = refused.refusals;
        assert.deepEqual([entry, refusal.code], [1, "quote-absent"]);
        const { n, items } = await archive.dossiers.loadDossiers();
        assert.equal(n, 1);
        assert.equal(items.has(item("one")), false);
        assert.ok((await enter(archive, good)).ok, "وما بعدها يُدخل كأنها لم تكن");
      }),
    );

    it(
      "ما قُضي فيه يُرجع عنه ويُقضى فيه ثانية، ويبقى مع الاقتراح ما أنطق الآلة، وتسمع الصفحات",
      withArchive(async ({ archive, other }) => {
        const causes = [{ story: id("road1"), revision: 1, paragraph: paragraph("p1", "").id, start: 0, end: 4 }];
        const asked = { ...change("m:when", { op: "add", items: [fact("road-open")] }), causes };
        await enter(archive, asked);
        await enter(archive, decision("u:hind", 2, "accepted"));
        assert.ok((await other.dossiers.loadDossiers()).items.has(item("road-open")));
        assert.equal((await enter(other, decision("u:nour", 2, "accepted"))).ok, false, "لا يُقضى فيه مرتين");
        assert.ok((await enter(other, decision("u:nour", 2, "reopened"))).ok);
        const reopened = await archive.dossiers.loadDossiers();
        assert.equal(reopened.items.has(item("road-open")), false);
        assert.deepEqual(reopened.proposals.get(2)?.change.causes, causes);
        assert.equal(reopened.proposals.get(2)?.decision, undefined);
        assert.equal((await enter(archive, decision("u:hind", 2, "reopened"))).ok, false);
        assert.ok((await enter(archive, decision("u:hind", 2, "rejected"))).ok);
        const log = await archive.dossiers.listLog({ limit: 10 });
        assert.deepEqual(
          log.flatMap((one) => (one.kind === "decision" ? [one.verdict] : [])),
          ["accepted", "reopened", "rejected"],
        );
        assert.deepEqual(await other.dossiers.loadDossiers(), fold(log));
      }),
    );

    it(
      "كيانان يُدمجان ثم يُفكّ دمجهما: يعود ما كان قبل الدمج، وإن اقترحته آلة",
      withArchive(async ({ archive, other }) => {
        const council: Entity = { kind: "entity", id: item("council"), entityKind: "org", name: "مجلس الوادي" };
        await enter(archive, change("u:hind", { op: "add", items: [council] }));
        await enter(archive, change("u:hind", { op: "add", items: [{ ...fact("road-open"), about: [council.id] }] }));
        const before = await other.dossiers.loadDossiers();
        const merge: Operation = { op: "merge", ref: town.id, aliases: [council.name], absorbs: council.id };
        assert.ok((await enter(archive, change("u:hind", merge))).ok);
        const merged = await other.dossiers.loadDossiers();
        assert.deepEqual([merged.items.has(council.id), merged.merges.get(council.id)?.ref], [false, town.id]);
        const apart: Operation = { op: "unmerge", ref: town.id, absorbed: council.id };
        assert.ok((await enter(other, change("u:nour", apart))).ok);
        assert.equal((await enter(archive, change("u:nour", apart))).ok, false, "ولا يُفكّ مرتين");
        const after = await archive.dossiers.loadDossiers();
        assert.deepEqual([...after.items], [...before.items]);
        assert.deepEqual(await other.dossiers.loadDossiers(), fold(await archive.dossiers.listLog({ limit: 10 })));
        // the same by way of a machine's proposal: accepted, undone, proposed again
        await enter(archive, change("m:when", merge));
        const { n } = await archive.dossiers.loadDossiers();
        assert.ok((await enter(archive, decision("u:hind", n, "accepted"))).ok);
        assert.ok((await enter(other, change("u:nour", apart))).ok);
        assert.deepEqual([...(await other.dossiers.loadDossiers()).items], [...before.items]);
      }),
    );

    it(
      "خبر جديد وما يستشهد به يدخلان معًا، وإن رُدّ أحدهما لم يدخل الآخر",
      withArchive(async ({ archive, other }) => {
        const says = paragraph("p1", "موعد افتتاح الطريق 12 أيلول 2026.");
        const draft = draftStory({ id: id("agenda1"), content: copy({ body: [says] }), ...desk(await archive.now()) });
        const cites = (quote: string): Fact => ({
          ...fact("opening"),
          evidence: [{ story: id("agenda1"), revision: 1, paragraph: says.id, quote, attribution: "document" }],
        });
        const turn = (quote: string) =>
          archive.dossiers.writeLog("u:hind", () => ({
            entries: [change("u:hind", { op: "add", items: [cites(quote)] })],
            story: [draft],
          }));
        const refused = await turn("موعد الإغلاق");
        assert.equal(refused.ok ? "" : refused.refusals[0].refusal.code, "quote-absent");
        assert.equal(await archive.findStory(id("agenda1")), undefined, "لا يبقى خبر بلا ما جاء من أجله");
        assert.ok((await turn("موعد افتتاح الطريق 12 أيلول 2026")).ok);
        assert.deepEqual((await archive.findStory(id("agenda1")))?.content, draft.story.content);
        assert.ok((await other.dossiers.loadDossiers()).items.has(item("opening")));
        const audited = (await archive.listAudit({ limit: 100 })).slice(-2);
        assert.deepEqual(
          audited.map(({ action, subject }) => [action, subject]),
          [
            ["draft", "story:agenda1"],
            ["write-dossiers", "dossiers"],
          ],
        );
        assert.equal((await turn("موعد افتتاح الطريق 12 أيلول 2026").catch(() => ({ ok: false }))).ok, false);
      }),
    );

    it(
      "السند في مراجعته: لا في التي قبلها، ولا في خبر لا وجود له",
      withArchive(async ({ archive }) => {
        const story = await archive.findStory(id("road1"));
        assert.ok(story);
        const body = [paragraph("p1", "أُغلقت الطريق أمام الشاحنات."), paragraph("p2", "وأُعيد فتحها مساءً.")];
        await archive.saveStory([granted(reviseStory(story, copy({ body }), desk(await archive.now())))], story);
        const add = async (one: Fact) => (await enter(archive, change("u:hind", { op: "add", items: [one] }))).ok;
        assert.equal(await add(fact("old", "فُتحت أمام الشاحنات", 1)), true);
        assert.equal(await add(fact("new", "أُغلقت الطريق", 2)), true);
        assert.equal(await add(fact("mixed", "أُغلقت الطريق", 1)), false);
        assert.equal(await add(fact("future", "أُغلقت الطريق", 3)), false);
      }),
    );

    it(
      "اقتراح واحد يقبله عشرة معًا من عمليتين: يُقبل مرّة",
      withArchive(async ({ archive, other }) => {
        const proposed = await enter(archive, change("m:when", { op: "add", items: [fact("said")] }));
        assert.ok(proposed.ok);
        const all = await Promise.all(
          Array.from({ length: 10 }, (_, k) =>
            enter(k % 2 === 0 ? archive : other, decision(k % 3 === 0 ? "u:nour" : "u:hind", 2, "accepted")),
          ),
        );
        assert.equal(all.filter((one) => one.ok).length, 1);
        for (const one of all) if (!one.ok) assert.equal(one.refusals[0].refusal.code, "already-decided");
        const log = await archive.dossiers.listLog({ limit: 100 });
        assert.deepEqual(
          log.map((entry) => entry.n),
          [1, 2, 3],
        );
        assert.equal((await other.dossiers.loadDossiers()).items.get(item("said"))?.kind, "fact");
      }),
    );

    it(
      "كتّاب كثيرون معًا يأخذون أدوارهم، ومن جاء دوره عرف ما قبله",
      withArchive(async ({ archive, other }) => {
        const wrote = await Promise.all(
          Array.from({ length: 12 }, (_, k) =>
            (k % 2 === 0 ? archive : other).dossiers.writeLog("u:hind", ({ n, items }) => [
              { ...change("u:hind", { op: "add", items: [fact(`f${n + 1}`)] }), note: `بعد ${items.size}` },
            ]),
          ),
        );
        assert.ok(wrote.every((one) => one.ok));
        const log = await archive.dossiers.listLog({ limit: 100 });
        assert.deepEqual(
          log.map((entry) => entry.n),
          Array.from({ length: 13 }, (_, n) => n + 1),
        );
        assert.deepEqual(
          log.slice(1).map((entry) => (entry.kind === "change" ? entry.note : "")),
          Array.from({ length: 12 }, (_, n) => `بعد ${n + 2}`),
        );
      }),
    );

    it(
      "يعرف ما كان يُعرف في كل لحظة، وما أُدخل بتاريخه كان يُعرف في تاريخه",
      withArchive(async ({ archive }) => {
        const at = (day: string): Instant => `${day}T08:00:00.000Z` as Instant;
        const entries: readonly NewEntry[] = [
          {
            ...change("u:hind", { op: "add", items: [dossier("old"), { ...town, id: item("old-town") }] }),
            at: at("2020-01-01"),
          },
          {
            ...change("u:hind", {
              op: "fix",
              ref: item("old"),
              before: { title: "ملف old" },
              after: { title: "الملف القديم" },
            }),
            at: at("2020-03-01"),
          },
        ];
        assert.ok((await enter(archive, ...entries)).ok);
        const titleAt = async (day: string) => {
          const found = (await archive.dossiers.loadDossiers(at(day))).items.get(item("old"));
          return found?.kind === "dossier" ? found.title : undefined;
        };
        assert.deepEqual(await Promise.all(["2019-12-31", "2020-02-01", "2020-03-02"].map(titleAt)), [
          undefined,
          "ملف old",
          "الملف القديم",
        ]);
      }),
    );

    it(
      "القرّاء لا يعرفون ما لم يُقبل، وما يعرفونه يُقال لهم حين يتغيّر",
      withArchive(async ({ archive, other }) => {
        await other.reading.catchUp();
        const heard = new Set<CacheKey>();
        other.reading.onChange((keys) => keys.forEach((key) => heard.add(key)));
        assert.ok((await enter(archive, change("m:when", { op: "add", items: [fact("said")] }))).ok);
        await other.reading.catchUp();
        const unseen = await other.reading.loadDossiers();
        assert.equal(unseen.proposals.size, 0);
        assert.equal(unseen.items.has(item("said")), false);
        assert.deepEqual([...heard], []);

        assert.ok((await enter(archive, decision("u:nour", 2, "accepted"))).ok);
        await other.reading.catchUp();
        assert.equal((await other.reading.loadDossiers()).items.has(item("said")), true);
        for (const key of [dossierKey("valley"), entityKey("town"), storyKey("road1")]) assert.ok(heard.has(key), key);
      }),
    );

    it(
      "الفقرات المستشهَد بها تُعطى بمراجعتها ما دام خبرها يُقرأ، ولا تُعطى قبل نشرها ولا بعد سحبه",
      withArchive(async ({ archive, other }) => {
        const story = await archive.findStory(id("road1"));
        assert.ok(story);
        const body = [paragraph("p1", "أُغلقت الطريق أمام الشاحنات.")];
        const corrected = granted(
          correctStory(
            story,
            { text: "صُحّح.", content: copy({ headline: "الطريق مغلقة", body }) },
            desk(await archive.now()),
          ),
        );
        await archive.saveStory([corrected], story);
        const unseen = [paragraph("p1", "ستُفتح الطريق غدًا.")];
        const revised = granted(
          reviseStory(corrected.story, copy({ headline: "الطريق مغلقة", body: unseen }), desk(await archive.now())),
        );
        await archive.saveStory([revised], corrected.story);
        await archive.saveStory(
          [draftStory({ id: id("d1"), content: copy(), ...desk(await archive.now()) })],
          undefined,
        );
        const cited = [1, 2, 3].map((revision) => ({ story: id("road1"), revision }));
        const found = await other.reading.findCited([...cited, { story: id("d1"), revision: 1 }]);
        assert.deepEqual(
          found
            .toSorted((a, b) => a.revision - b.revision)
            .map(({ revision, today, card, paragraphs }) => [
              revision,
              today?.revision ?? 0,
              card.headline,
              paragraphs.get("p1" as never)?.slice(0, 12),
            ]),
          [
            [1, 2, "الطريق مغلقة", "وصل الوفد إل"],
            [2, 0, "الطريق مغلقة", "أُغلقت الطري"],
            [3, 0, "الطريق مغلقة", "أُغلقت الطري"],
          ],
          "ما لم يُنشر يُلتمس في ما نُشر",
        );
        const withdrawn = granted(withdrawStory(revised.story, "سُحب.", desk(await archive.now())));
        await archive.saveStory([withdrawn], revised.story);
        assert.deepEqual(await other.reading.findCited(cited), []);
      }),
    );

    it(
      "ما استُشهد به ثم تغيّر خبره يُعطى معه ما صُحّح حتى صدر، وما صُحّح بعد أن زال",
      withArchive(async ({ archive, other }) => {
        const now = await archive.now();
        const wording = (text: string) => copy({ body: [paragraph("p1", text)] });
        const draft = draftStory({ id: id("c1"), content: wording("ثلاثون حافلة"), ...desk(now) });
        const live = granted(publishStory(draft.story, desk(now)));
        const noted = granted(correctStory(live.story, { text: "سقط اسم الكاتبة." }, desk(now)));
        const fewer = { text: "عشرون لا ثلاثون.", content: wording("عشرون حافلة") };
        const corrected = granted(correctStory(noted.story, fewer, desk(now)));
        const revised = granted(reviseStory(corrected.story, wording("عشرون حافلة جديدة"), desk(now)));
        const updated = granted(publishStory(revised.story, desk(now)));
        const used = { text: "مستعملة لا جديدة.", content: wording("عشرون حافلة مستعملة") };
        const again = granted(correctStory(updated.story, used, desk(now)));
        await archive.saveStory([draft, live, noted, corrected, revised, updated, again], undefined);
        const found = await other.reading.findCited([1, 2, 3, 4].map((revision) => ({ story: id("c1"), revision })));
        const texts = (some: readonly { readonly text: string }[] | undefined) => some?.map(({ text }) => text);
        assert.deepEqual(
          found
            .toSorted((a, b) => a.revision - b.revision)
            .map(({ today }) => [today?.revision, texts(today?.corrections.before), texts(today?.corrections.since)]),
          [
            [4, [], [fewer.text, used.text]],
            [4, ["سقط اسم الكاتبة.", fewer.text], [used.text]],
            [4, ["سقط اسم الكاتبة.", fewer.text], [used.text]],
            [undefined, undefined, undefined],
          ],
        );
      }),
    );

    it(
      "مراجعة لم يرها قارئ لا تُعطى، وإن نُشر ما بعدها؛ وما رآه القرّاء يبقى لهم",
      withArchive(async ({ archive, other, pass }) => {
        const now = await archive.now();
        const wording = (text: string) => copy({ body: [paragraph("p1", text)] });
        const found = async (story: string, revision: number) =>
          (await other.reading.findCited([{ story: id(story), revision }]))[0]?.paragraphs.get("p1" as never);

        const draft = draftStory({ id: id("d1"), content: wording("صيغة أولى"), ...desk(now) });
        const revised = granted(reviseStory(draft.story, wording("صيغة نُقّحت"), desk(now)));
        await archive.saveStory([draft, revised], undefined);
        assert.equal(await found("d1", 1), undefined);
        await archive.saveStory([granted(publishStory(revised.story, desk(now)))], revised.story);
        assert.equal(await found("d1", 1), "صيغة نُقّحت");

        const called = draftStory({ id: id("s1"), content: wording("كان سيُنشر غدًا"), ...desk(now) });
        const put = granted(scheduleStory(called.story, after(now, hour), desk(now)));
        await archive.saveStory([called, put], undefined);
        const changed = granted(reviseStory(put.story, wording("نُشر اليوم"), desk(now)));
        const out = granted(publishStory(changed.story, desk(now)));
        await archive.saveStory([changed, out], put.story);
        assert.equal(await found("s1", 1), "نُشر اليوم", "جُدول ثمّ تغيّر قبل موعده");

        const timed = draftStory({ id: id("t1"), content: wording("نُشر في موعده"), ...desk(now) });
        const due = granted(scheduleStory(timed.story, after(now, 400), desk(now)));
        await archive.saveStory([timed, due], undefined);
        assert.equal(await found("t1", 1), undefined);
        await pass(450);
        assert.equal(await found("t1", 1), "نُشر في موعده");
        const later = await archive.now();
        const content = wording("صُحّح بعد نشره");
        await archive.saveStory([granted(correctStory(due.story, { text: "صُحّح.", content }, desk(later)))], due.story);
        assert.equal(await found("t1", 1), "نُشر في موعده", "رآه القرّاء حتى صُحّح");
        assert.equal(await found("t1", 2), "صُحّح بعد نشره");
      }),
    );

    it(
      "من لا يُدخل شيئًا لا يترك أثرًا",
      withArchive(async ({ archive }) => {
        const before = await archive.listAudit({ limit: 100 });
        assert.deepEqual(await enter(archive), { ok: true, value: [] });
        assert.deepEqual(await archive.listAudit({ limit: 100 }), before);
        assert.equal(last(liveSteps("x1", copy(), await archive.now())).id, "x1");
      }),
    );
  });
}
