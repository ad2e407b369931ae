import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type KeptMedia,
  type MediaAsset,
  type MediaId,
  draftStory,
  embargoStory,
  publishStory,
  reviseStory,
  withdrawStory,
} from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, copy, desk, edition, granted, id, liveSteps, paragraph, photo } from "./copy.ts";

const named = (name: string, given: Partial<MediaAsset> = {}): MediaAsset => ({
  ...photo,
  id: name as MediaId,
  sha256: Buffer.from(name).toString("hex").padEnd(64, "0"),
  ...given,
});
const ids = (items: readonly KeptMedia[]): readonly string[] => items.map((one) => one.id);

/** What every archive promises of the newsroom's pictures, whatever holds it. */
export function mediaContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:rim");
        await run(under);
      } finally {
        await under.close();
      }
    });
  };

  describe(`مكتبة الصور: ${kind}`, () => {
    test("الصورة تُحفظ كما هي بكل ما يُعرف عنها، ومن أدخلها أولًا ومتى لا يتغيّر", async ({ archive, pass }) => {
      const whole = named("jisr-1", {
        rightsUntil: "2026-12-31",
        likeness: "00ff13a0c4e1f807",
        fileName: "جسر الوادي (2).jpg",
        received: "f".repeat(64),
      });
      const before = await archive.now();
      await archive.saveMedia(whole, "u:rim");
      const { added, addedBy, ...asset } = (await archive.findMedia(whole.id)) ?? assert.fail();
      assert.deepEqual(asset, whole);
      assert.equal(addedBy, "u:rim");
      assert.ok(added >= before && added <= (await archive.now()));
      await pass(5);
      await archive.saveMedia({ ...whole, alt: "جسر" }, "u:sami");
      const changed = await archive.findMedia(whole.id);
      assert.deepEqual([changed?.alt, changed?.addedBy, changed?.added], ["جسر", "u:rim", added]);
      assert.equal(await archive.findMedia("lost-1" as MediaId), undefined);
      assert.equal(await archive.findMedia("\0" as MediaId), undefined);
      assert.deepEqual(await archive.findMediaByHash("f".repeat(64)), { ...whole, alt: "جسر" });
    });

    test("القارئ لا يعرف ما هو لغرفة الأخبار: لا الحقوق ولا اسم الملف ولا من رفع", async ({ archive }) => {
      const whole = named("jisr-1", { rightsUntil: "2026-12-31", likeness: "00ff13a0c4e1f807", fileName: "سر.jpg" });
      await archive.saveMedia(whole, "u:rim");
      const hero = { media: whole.id, alt: "جسر", credit: "الرُّواق" };
      await archive.saveStory(liveSteps("w1", copy({ hero }), await archive.now()), undefined);
      for (const shown of [
        await archive.reading.findMedia(whole.id),
        ...(await archive.reading.findManyMedia([whole.id])),
      ])
        assert.deepEqual(Object.keys(shown ?? {}).toSorted(), [
          "alt",
          "bytes",
          "caption",
          "credit",
          "focal",
          "height",
          "id",
          "mime",
          "sha256",
          "width",
        ]);
    });

    test("الأحدث أولًا، صفحة بعد صفحة، بلا تكرار ولا فقد", async ({ archive, pass }) => {
      for (const name of ["a1", "a2", "a3", "a4", "a5"]) {
        await archive.saveMedia(named(name), name === "a2" ? "u:sami" : "u:rim");
        await pass(2);
      }
      assert.deepEqual(ids((await archive.listMedia({ limit: 10 })).items), ["a5", "a4", "a3", "a2", "a1"]);
      const first = await archive.listMedia({ limit: 2 });
      assert.deepEqual(ids(first.items), ["a5", "a4"]);
      await archive.saveMedia(named("a6"), "u:rim");
      const second = await archive.listMedia({ limit: 2, after: first.next ?? "" });
      const third = await archive.listMedia({ limit: 2, after: second.next ?? "" });
      assert.deepEqual([...ids(second.items), ...ids(third.items)], ["a3", "a2", "a1"]);
      assert.equal(third.next, undefined);
      assert.equal((await archive.listMedia({ limit: 2, after: "كلام" })).items[0]?.id, "a6");
      assert.deepEqual(ids((await archive.listMedia({ limit: 9, addedBy: "u:sami" })).items), ["a2"]);
    });

    test("تُوجد بما يكتبه الناس: همزات وتاءات، وأل، وجمع ومفرد، وأول الكلمة، واسم الملف", async ({ archive }) => {
      const blank = { alt: "", caption: "", credit: "" };
      await archive.saveMedia(named("jisr", { ...blank, alt: "جسرٌ حجري فوق مجرى جافّ" }), "u:rim");
      await archive.saveMedia(named("mina", { ...blank, caption: "الأرصفة في ميناء المدينة القديمة" }), "u:rim");
      await archive.saveMedia(named("wazir", { ...blank, credit: "إسراء أبو حجلة / وكالة الأنباء" }), "u:rim");
      await archive.saveMedia(named("file", { ...blank, fileName: "IMG_2034-سدّ_النهضة.jpg" }), "u:rim");
      await archive.saveMedia(named("odd", { ...blank, alt: "نسبة 100% ومجلد a_b" }), "u:rim");
      const found = async (text: string) => ids((await archive.listMedia({ text, limit: 10 })).items);
      assert.deepEqual(await found("الجسور"), ["jisr"]);
      assert.deepEqual(await found("حجر"), ["jisr"]);
      assert.deepEqual(await found("المدينه"), ["mina"]);
      assert.deepEqual(await found("ارصفة ميناء"), ["mina"]);
      assert.deepEqual(await found("اسراء ابو"), ["wazir"]);
      assert.deepEqual(await found("img 2034"), ["file"]);
      assert.deepEqual(await found("سد"), ["file"]);
      assert.deepEqual(await found("جسر ميناء"), [], "كل الكلمات في صورة واحدة");
      assert.deepEqual(await found("100%"), ["odd"]);
      assert.deepEqual(await found("%"), await found("  "), "ما لا كلمة فيه لا يُضيّق");
      assert.deepEqual(await found("_____"), await found(""));
      assert.deepEqual(await found("طائرة"), []);
      await archive.saveMedia(named("jisr", { ...blank, alt: "قنطرة" }), "u:rim");
      assert.deepEqual(await found("جسر"), [], "ما يُقال عنها تغيّر");
      assert.deepEqual(await found("\0"), []);
    });

    test("ما ينقصها: بلا مصدر، وما تنتهي حقوقه", async ({ archive, pass }) => {
      const { credit: _credit, ...bare } = named("a1");
      await archive.saveMedia(bare, "u:rim");
      await pass(2);
      await archive.saveMedia(named("a2", { credit: "  " }), "u:rim");
      await pass(2);
      await archive.saveMedia(named("a3", { rightsUntil: "2026-01-31" }), "u:rim");
      await pass(2);
      await archive.saveMedia(named("a4", { rightsUntil: "2026-02-01" }), "u:rim");
      assert.deepEqual(ids((await archive.listMedia({ limit: 9, withoutCredit: true })).items), ["a2", "a1"]);
      assert.deepEqual(ids((await archive.listMedia({ limit: 9, rightsEndBy: "2026-01-31" })).items), ["a3"]);
      assert.deepEqual(ids((await archive.listMedia({ limit: 9, rightsEndBy: "2026-02-01" })).items), ["a4", "a3"]);
    });

    test("ما يشبهها: الأقرب أولًا، وما بَعُد لا", async ({ archive, pass }) => {
      for (const [name, likeness] of [
        ["own", "ffff0000ffff0000"],
        ["far", "0000ffff0000ffff"],
        ["seven", "ffff0000ffff007f"],
        ["six", "ffff0000ffff003f"],
        ["one", "ffff0000ffff0001"],
        ["same", "ffff0000ffff0000"],
      ] as const) {
        await archive.saveMedia(named(name, { likeness }), "u:rim");
        await pass(2);
      }
      await archive.saveMedia(named("none"), "u:rim");
      assert.deepEqual(ids(await archive.listLikeMedia("own" as MediaId)), ["same", "one", "six"]);
      assert.deepEqual(await archive.listLikeMedia("none" as MediaId), []);
      assert.deepEqual(await archive.listLikeMedia("lost" as MediaId), []);
    });

    test("أين تظهر: في الصدر والمتن والمعرض، في ما يراه القراء وما وراءه، لا في نسخ مضت", async ({ archive, pass }) => {
      const now = await archive.now();
      await archive.saveMedia(photo, "u:rim");
      const picture = { media: photo.id, alt: "جسر", credit: "الرُّواق" };
      const inBody = copy({ body: [paragraph("p1", "وصل الوفد."), { id: "i1" as never, kind: "image", ...picture }] });
      const inGallery = copy({
        body: [paragraph("p1", "وصل الوفد."), { id: "g1" as never, kind: "gallery", pictures: [picture] }],
      });
      const uses = async () =>
        (await archive.listMediaUses(photo.id)).map(({ story, state, isPublic }) => `${story} ${state} ${isPublic}`);
      assert.deepEqual(await uses(), []);
      await archive.saveStory(
        [draftStory({ id: id("d1"), content: copy({ hero: picture }), ...desk(now) })],
        undefined,
      );
      await pass(2);
      const live = liveSteps("w1", inBody, now);
      await archive.saveStory(live, undefined);
      assert.deepEqual(await uses(), ["w1 live true", "d1 draft false"]);
      await pass(2);
      const behind = granted(reviseStory(live[1].story, copy(), desk(now)));
      await archive.saveStory([behind], live[1].story);
      assert.deepEqual(await uses(), ["w1 live true", "d1 draft false"], "القراء يرونها وإن خلت منها المسودة وراءها");
      const again = granted(publishStory(behind.story, desk(now)));
      await archive.saveStory([again], behind.story);
      assert.deepEqual(await uses(), ["d1 draft false"]);
      const galley = liveSteps("w2", inGallery, now);
      await archive.saveStory([...galley, granted(withdrawStory(galley[1].story, "سُحبت.", desk(now)))], undefined);
      assert.deepEqual((await uses()).toSorted(), ["d1 draft false", "w2 withdrawn false"]);
      const draft = draftStory({ id: id("w3"), content: copy({ hero: picture }), ...desk(now) });
      const held = granted(embargoStory(draft.story, after(await archive.now(), 3_600_000), desk(now)));
      await archive.saveStory([draft, held, granted(publishStory(held.story, desk(now)))], undefined);
      assert.ok((await uses()).includes("w3 scheduled false"));
      const [first] = await archive.listMediaUses(photo.id);
      assert.deepEqual(first?.sections, ["world"]);
      assert.ok((first?.headline ?? "") !== "");
    });

    test("من قيل إنها له من قبل، الأكثر أولًا", async ({ archive, pass }) => {
      for (const [name, credit] of [
        ["a1", "رويترز"],
        ["a2", "ليلى حدّاد"],
        ["a3", "رويترز"],
        ["a4", "سامي العطّار"],
        ["a5", ""],
      ] as const) {
        await archive.saveMedia(named(name, { credit }), "u:rim");
        await pass(2);
      }
      assert.deepEqual(await archive.listCredits(10), ["رويترز", "سامي العطّار", "ليلى حدّاد"]);
      assert.deepEqual(await archive.listCredits(1), ["رويترز"]);
    });
  });
}
