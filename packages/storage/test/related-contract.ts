import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Instant,
  type StoryContent,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  withdrawStory,
} from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, desk, economy, edition, granted, hour, id, last, liveSteps, world } from "./copy.ts";
import { bread, crack, crackAgain, dam, farmers, story } from "./dam-copy.ts";

/** What every archive promises of related stories, whatever holds it. */
export function relatedContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest, now: Instant) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:hind");
        for (const one of [world, economy]) await under.archive.saveSection(one, "u:hind");
        await run(under, await under.archive.now());
      } finally {
        await under.close();
      }
    });
  };

  async function publish({ archive }: ArchiveUnderTest, name: string, content: StoryContent, published?: Instant) {
    const steps = liveSteps(name, content, await archive.now(), published);
    await archive.saveStory(steps, undefined);
    return last(steps);
  }

  const related = async ({ archive }: ArchiveUnderTest, name: string, limit = 10): Promise<readonly string[]> =>
    (await archive.reading.listRelated(id(name), limit)).map(({ card }) => card.id);

  describe(`ما يتّصل بخبر: ${kind}`, () => {
    test("الجديد يتّصل بما قبله وما قبله يتّصل به، الأقرب أوّلًا، مع ما يسمّيانه", async (under, now) => {
      await publish(under, "d1", dam, after(now, -3 * hour));
      await publish(under, "c3", crack, after(now, -2 * hour));
      await publish(under, "b4", bread, after(now, -hour));
      await under.settle();
      await publish(under, "f2", farmers);
      await under.settle();
      assert.deepEqual(new Set(await related(under, "f2")), new Set(["d1", "c3"]));
      assert.ok((await related(under, "d1")).includes("f2"));
      assert.deepEqual(await related(under, "b4"), []);
      const found = await under.archive.reading.listRelated(id("d1"), 10);
      assert.ok(found.every(({ score }, at) => score > 0 && score <= (found[at - 1]?.score ?? 1)));
      const names = found.find(({ card }) => card.id === "f2")?.names ?? [];
      assert.ok(names.includes("وزارة الأشغال"), names.join("، "));
      const ofCrack = found.find(({ card }) => card.id === "c3")?.names ?? [];
      assert.deepEqual(ofCrack, ["سدّ الرمّانة"]);
      assert.equal((await related(under, "d1", 1)).length, 1);
    });

    test("ما لا يُقرأ لا يتّصل بشيء: مسودّة، ومحظور إلى حين، ومسحوب في لحظة سحبه", async (under, now) => {
      const first = await publish(under, "d1", dam, after(now, -3 * hour));
      await publish(under, "f2", farmers, after(now, -2 * hour));
      const draft = draftStory({ id: id("w5"), content: crackAgain, ...desk(now) });
      await under.archive.saveStory([draft], undefined);
      const held = draftStory({ id: id("c3"), content: crack, ...desk(now) });
      const until = after(now, 1200);
      const embargo = granted(embargoStory(held.story, until, desk(now)));
      const live = granted(publishStory(embargo.story, desk(now)));
      await under.archive.saveStory([held, embargo, live], undefined);
      await under.settle();
      assert.deepEqual(await related(under, "d1"), ["f2"]);
      assert.deepEqual(await related(under, "w5"), []);
      assert.deepEqual(await related(under, "c3"), []);
      assert.deepEqual(await related(under, "zz9"), []);
      await under.pass(1500);
      await under.settle();
      assert.ok((await related(under, "d1")).includes("c3"));
      assert.ok((await related(under, "c3")).includes("d1"));
      await under.archive.saveStory([granted(withdrawStory(first, "لم يثبت.", desk(now)))], first);
      assert.ok(!(await related(under, "f2")).includes("d1"));
      assert.deepEqual(await related(under, "d1"), []);
      await under.settle();
      assert.ok(!(await related(under, "c3")).includes("d1"));
    });

    test("من نسختين لخبر واحد أقربهما، ولا نسخة من الخبر نفسه", async (under, now) => {
      await publish(under, "c3", crack, after(now, -3 * hour));
      await under.settle();
      await publish(under, "c4", crackAgain, after(now, -2 * hour));
      await under.settle();
      await publish(under, "d1", dam, after(now, -hour));
      await under.settle();
      assert.equal((await related(under, "d1")).length, 1);
      assert.deepEqual(await related(under, "c3"), ["d1"]);
      assert.deepEqual(await related(under, "c4"), ["d1"]);
    });

    test("خبر صُحّح فصار في غير أمره لا يبقى متّصلًا بما كان", async (under, now) => {
      const first = await publish(under, "d1", dam, after(now, -3 * hour));
      await publish(under, "f2", farmers, after(now, -2 * hour));
      await publish(under, "b4", bread, after(now, -hour));
      await under.settle();
      assert.deepEqual(await related(under, "f2"), ["d1"]);
      const flour = story("سعر الرغيف بعد شحّ القمح", "ارتفع سعر الرغيف في الأسواق، وقال الخبّازون إنّ القمح شحّ.");
      const corrected = correctStory(
        first,
        { text: "خلطنا بين خبرين.", content: flour },
        desk(await under.archive.now()),
      );
      await under.archive.saveStory([granted(corrected)], first);
      await under.settle();
      assert.deepEqual(await related(under, "f2"), []);
      assert.deepEqual(await related(under, "d1"), ["b4"]);
      assert.deepEqual(await related(under, "b4"), ["d1"]);
    });
  });
}
