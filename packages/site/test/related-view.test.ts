import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type StoryId, dossiersFed, storiesFeeding } from "@mihwar/newsroom";
import { dossierMates } from "@mihwar/search";
import { loadRelated } from "@mihwar/site/related-view";
import { damNewsroom, enter, id } from "./dam-newsroom.ts";
import { readPage } from "./pages/read-page.ts";
import { openNewsroom, paragraph } from "./small-newsroom.ts";

const crack =
  "اتّسع الشقّ في الكتلة السابعة من سدّ الرمّانة ثلاثة ملّيمترات، وقال المهندس عوّاد الحجلاني إنّ الإصلاح لا يحتمل التأجيل.";
const lake = "خُفضت بحيرة سدّ الرمّانة مترين بعد أن حذّر عوّاد الحجلاني من الشقّ في الكتلة السابعة، ولم يبدأ الإصلاح بعد.";
const repair =
  "بدأ إصلاح الشقّ في الكتلة السابعة من سدّ الرمّانة، ووصلت الرافعات فجرًا، وحضر عوّاد الحجلاني صبّ الخرسانة الأولى.";

describe("«اقرأ أيضًا» على صفحة الخبر", () => {
  it("ما جاء بعد الخبر في جهة وما سبقه في أخرى، مع ما يسمّيانه", async () => {
    const newsroom = await openNewsroom();
    const room = ["أوّل.", "ثانٍ."].map((text, turn) => paragraph(`q${turn}`, text));
    const box = { id: "r1", kind: "related", items: [{ headline: "خبر من موقع قديم" }] } as never;
    await newsroom.publish("a1", { headline: "الشقّ يتّسع", body: [paragraph("p1", crack)] }, "2026-08-01T08:00:00Z");
    await newsroom.publish(
      "a2",
      { headline: "خفض البحيرة", body: [paragraph("p1", lake), box] },
      "2026-08-05T08:00:00Z",
    );
    await newsroom.publish(
      "a3",
      { headline: "الرافعات في السدّ", body: [paragraph("p1", repair), ...room] },
      "2026-08-09T08:00:00Z",
    );
    const page = readPage(await (await newsroom.get("/a2/خفض-البحيرة")).text());
    assert.deepEqual(page.words(".sides .label"), ["ما جاء بعد هذا الخبر", "ما سبقه"]);
    const [after, before] = page.all(".sides > li");
    assert.match(after?.textContent ?? "", /الرافعات في السدّ/);
    assert.match(before?.textContent ?? "", /الشقّ يتّسع/);
    assert.ok(page.words(".sides .kicker").every((reason) => reason === "عن: عوّاد الحجلاني"));
    const newest = readPage(await (await newsroom.get("/a3/الرافعات-في-السدّ")).text());
    assert.equal(newest.find(".sides"), undefined, "لا شيء بعد الأحدث");
  });

  it("ما يغذّي الملفّ نفسه يتّصل وإن قلّت كلماته المشتركة، ويُقال من أيّ ملفّ", async () => {
    const newsroom = await damNewsroom();
    const { archive } = newsroom;
    await newsroom.publish("s3", { headline: "الخبز يغلو", body: [paragraph("p1", "ارتفع سعر الرغيف بعد شحّ القمح.")] });
    const reading = await archive.reading.findReading("s1" as StoryId);
    assert.ok(reading?.kind === "public");
    const dossiers = await archive.reading.loadDossiers();
    const related = await loadRelated(archive.reading, { dossiers, story: reading.story, enough: 9 });
    assert.deepEqual(
      related.map(({ card, reason }) => [card.id, reason?.kind === "dossier" ? reason.dossier.id : reason?.kind]),
      [["s2", "dam"]],
    );
  });

  it("رفاق الملفّ يُعرفون من الجهتين، ومن أثار مطلبًا لم يُعرف مصيره أقرب", async () => {
    const { archive } = await damNewsroom();
    const evidence = [
      { story: "s1", revision: 1, paragraph: "p1", quote: "محضر الجلسة", attribution: "document" },
    ] as never;
    const asked = {
      kind: "position",
      id: id("minutes"),
      act: "ask",
      by: [id("council")],
      to: [id("ministry")],
      text: "نشر محضر الجلسة",
      about: [],
      dossiers: [id("dam")],
      evidence,
      fate: [{ fate: "open", at: "2026-08-01" as never, why: "طُلب", evidence }],
    } as const;
    const written = await archive.dossiers.writeLog("u:hind", () => [enter("u:hind", { op: "add", items: [asked] })]);
    assert.ok(written.ok, JSON.stringify(written));
    const dossiers = await archive.reading.loadDossiers();
    const [s1, s2] = ["s1", "s2"] as StoryId[];
    assert.ok(s1 !== undefined && s2 !== undefined);
    for (const { id: dossier } of dossiersFed(dossiers, s1)) assert.ok(storiesFeeding(dossiers, dossier).has(s1));
    const mate = dossierMates(dossiers, s2).get(s1);
    assert.equal(mate?.dossier.id, id("dam"));
    const other = dossierMates(dossiers, s1).get(s2)?.worth ?? 0;
    assert.ok(other > 0 && (mate?.worth ?? 0) > other, "أثار مطلبًا لم يُعرف مصيره");
    assert.equal(dossierMates(dossiers, s1).has(s1), false);
    assert.equal(dossierMates(dossiers, "zz" as StoryId).size, 0);
  });
});
