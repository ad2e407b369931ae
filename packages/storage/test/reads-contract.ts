import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CacheKey, type StoryId, draftStory, mostReadKey, withdrawStory } from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { copy, desk, edition, granted, id, last, liveSteps } from "./copy.ts";

const times = (counts: Readonly<Record<string, number>>): ReadonlyMap<StoryId, number> =>
  new Map(Object.entries(counts).map(([story, count]) => [id(story), count]));

/** What every archive promises of what is read most, whatever holds it. */
export function readsContract(
  kind: string,
  open: () => Promise<ArchiveUnderTest & { readonly rankAgain: () => Promise<void> }>,
): void {
  type Under = Awaited<ReturnType<typeof open>>;
  const test = (name: string, run: (under: Under) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:hind");
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  async function publish({ archive }: Under, name: string) {
    const steps = liveSteps(name, copy({ headline: `خبر ${name}` }), await archive.now());
    await archive.saveStory(steps, undefined);
    return last(steps);
  }

  describe(`الأكثر قراءة: ${kind}`, () => {
    test("الأكثر أوّلًا، ولا يُعدّ ما لا يُقرأ ولا ما قرأه قارئان", async (under) => {
      const { archive } = under;
      for (const name of ["s1", "s2", "s3"]) await publish(under, name);
      await archive.saveStory([draftStory({ id: id("s4"), content: copy(), ...desk(await archive.now()) })], undefined);
      await archive.countReads(times({ s1: 4, s2: 9, s3: 2, s4: 50, zz9: 50, "لا معرّف": 7 }));
      assert.deepEqual(await archive.reading.listMostRead(10), ["s2", "s1"]);
      assert.deepEqual(await archive.reading.listMostRead(1), ["s2"]);
    });

    test("القراءات تتراكم، والترتيب يتغيّر حين يُعاد لا قبل ذلك، ويُسمع بتغيّره", async (under) => {
      const { archive } = under;
      const heard: CacheKey[] = [];
      await publish(under, "s1");
      await publish(under, "s2");
      await archive.reading.catchUp();
      const stop = archive.reading.onChange((keys) => heard.push(...keys));
      await archive.countReads(times({ s1: 3, s2: 4 }));
      await archive.countReads(times({ s1: 3 }));
      assert.deepEqual(await archive.reading.listMostRead(10), ["s2", "s1"]);
      await under.rankAgain();
      await archive.countReads(new Map());
      assert.deepEqual(await archive.reading.listMostRead(10), ["s1", "s2"]);
      for (let turn = 0; turn < 100 && heard.length < 2; turn++) await new Promise((done) => setTimeout(done, 10));
      await under.rankAgain();
      await archive.countReads(times({ s1: 1 }));
      await new Promise((done) => setTimeout(done, 100));
      stop();
      assert.deepEqual(heard, [mostReadKey, mostReadKey], "ترتيب لم يتغيّر لا يُخبر به");
    });

    test("المسحوب يخرج في لحظته، وما مضى عليه يوم لا يُعدّ", async (under) => {
      const { archive } = under;
      const first = await publish(under, "s1");
      await publish(under, "s2");
      await archive.countReads(times({ s1: 9, s2: 5 }));
      const withdrawn = granted(withdrawStory(first, "لم يثبت.", desk(await archive.now())));
      await archive.saveStory([withdrawn], first);
      assert.deepEqual(await archive.reading.listMostRead(10), ["s2"]);
      await archive.countReads(times({ s1: 90 }));
      await under.rankAgain();
      await archive.countReads(new Map());
      assert.deepEqual(await archive.reading.listMostRead(10), ["s2"]);
    });
  });
}
