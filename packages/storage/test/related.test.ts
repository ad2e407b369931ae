// What is related to a story, over an archive in memory and the index that reads it whole.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Instant, type StoryContent, publishStory, withdrawStory, draftStory } from "@mihwar/newsroom";
import { type RelatedHit, findRelated } from "@mihwar/search";
import { memoryArchive } from "@mihwar/storage";
import { desk, economy, edition, granted, id, last, liveSteps, world } from "./copy.ts";
import { bread, crack, crackAgain, dam, farmers, story } from "./dam-copy.ts";

const day = (n: number): Instant => `2026-08-${String(n).padStart(2, "0")}T08:00:00.000Z` as Instant;

async function newsroom() {
  const archive = memoryArchive({ clock: { now: () => day(22) } });
  await archive.saveEdition(edition, "u:hind");
  for (const one of [world, economy]) await archive.saveSection(one, "u:hind");
  const publish = async (name: string, content: StoryContent, n: number) => {
    const steps = liveSteps(name, content, day(22), day(n));
    await archive.saveStory(steps, undefined);
    return last(steps);
  };
  return { archive, publish };
}

const ids = (hits: readonly RelatedHit[]): readonly string[] => hits.map(({ card }) => card.id);

describe("ما يتّصل بخبر", () => {
  it("أخبار الموضوع نفسه، الأقرب أوّلًا، مع ما تشترك فيه، وقبلها من بعدها", async () => {
    const { archive, publish } = await newsroom();
    await publish("d1", dam, 10);
    await publish("f2", farmers, 12);
    await publish("c3", crack, 8);
    await publish("b4", bread, 11);
    const found = await findRelated(
      { search: archive.search, archive: archive.reading },
      { id: id("d1"), content: dam, published: day(10) },
      6,
    );
    assert.deepEqual(new Set(ids(found)), new Set(["f2", "c3"]));
    const isAfter = new Map(found.map((one) => [one.card.id as string, one.isAfter]));
    assert.equal(isAfter.get("c3"), false);
    assert.equal(isAfter.get("f2"), true);
    assert.ok(found.every(({ score }, n) => score > 0 && score <= (found[n - 1]?.score ?? 1)));
    const shared = found.find(({ card }) => card.id === "f2")?.shared ?? [];
    assert.equal(shared.length, 3);
    const text = [farmers.headline, ...farmers.body.map((block) => ("text" in block ? block.text : ""))].join(" ");
    for (const word of shared) assert.ok(text.includes(word), word);
    assert.ok(!shared.includes("إلى"), "ما تشترك فيه كلّ الأخبار لا يُذكر");
  });

  it("نسختان من خبر واحد مكانهما واحد", async () => {
    const { archive, publish } = await newsroom();
    await publish("d1", dam, 10);
    await publish("c3", crack, 8);
    await publish("c4", crackAgain, 9);
    const found = await findRelated(
      { search: archive.search, archive: archive.reading },
      { id: id("d1"), content: dam },
      6,
    );
    assert.equal(found.length, 1);
    const group = [...ids(found), ...(found[0]?.copies ?? []).map(({ card }) => card.id)];
    assert.deepEqual(new Set(group), new Set(["c3", "c4"]));
  });

  it("مسودّة تُكتب لها ما يتّصل بها، وما لا يُقرأ لا يتّصل بشيء", async () => {
    const { archive, publish } = await newsroom();
    await publish("f2", farmers, 12);
    const gone = await publish("c3", crack, 8);
    const draft = draftStory({ id: id("d9"), content: dam, ...desk(day(22)) });
    await archive.saveStory([draft], undefined);
    const parts = { search: archive.search, archive: archive.reading };
    assert.deepEqual(new Set(ids(await findRelated(parts, { id: id("d9"), content: dam }, 6))), new Set(["f2", "c3"]));
    await archive.saveStory([granted(withdrawStory(gone, "لم يثبت.", desk(day(22))))], gone);
    assert.deepEqual(ids(await findRelated(parts, { id: id("d9"), content: dam }, 6)), ["f2"]);
    await archive.saveStory([granted(publishStory(draft.story, desk(day(22))))], draft.story);
    assert.ok(ids(await findRelated(parts, { id: id("f2"), content: farmers }, 6)).includes("d9"));
  });

  it("خبر بلا كلمات لا يتّصل به شيء", async () => {
    const { archive, publish } = await newsroom();
    await publish("f2", farmers, 12);
    const empty = story("…", "—");
    assert.deepEqual(
      await findRelated({ search: archive.search, archive: archive.reading }, { id: id("e1"), content: empty }, 6),
      [],
    );
  });
});
