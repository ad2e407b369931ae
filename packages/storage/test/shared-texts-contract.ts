import assert from "node:assert/strict";
import { it } from "node:test";
import {
  type Actor,
  type Archive,
  EditConflict,
  type HeldShared,
  type SharedChange,
  type SharedPlace,
  type StoryContent,
  draftStory,
  reviseStory,
  submitStory,
} from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { copy, desk, granted, id } from "./copy.ts";
import { accepted, samis } from "./working-copies-contract.ts";

const bytes = (...all: number[]): Uint8Array => new Uint8Array(all);
const seed = () => ({ snapshot: bytes(7), vector: bytes(0) });
const bridge: StoryContent = copy({ headline: "جسر الرمّانة يُفتح قبل الشتاء" });

/** Holds a shared text, sees it, and does with it what is said. */
async function hold(
  archive: Archive,
  change: SharedChange | ((held: HeldShared) => SharedChange) = {},
  has?: SharedPlace,
): Promise<HeldShared> {
  const held = await archive.shared.changeShared(
    { story: id("w1"), withTexts: true, seed, ...(has === undefined ? {} : { has }) },
    (found) => ({ change: typeof change === "function" ? change(found) : change, value: found }),
  );
  return held ?? assert.fail("no such story");
}

const follow = (content: StoryContent, by: Actor, ...blocks: string[]): SharedChange => ({
  follow: { content, by, vector: bytes(1, 2), writers: [{ by, blocks }] },
});
const numbers = ({ updates }: HeldShared) => updates.map((one) => [one.seq, [...one.bytes], one.by]);

/** What every archive promises of texts that several write at once. */
export function sharedTextsContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(`${name} (${kind})`, async () => {
      const under = await open();
      try {
        const step = draftStory({ id: id("w1"), content: copy(), ...desk(await under.archive.now()) });
        await under.archive.saveStory([step], undefined);
        await run(under);
      } finally {
        await under.close();
      }
    });
  };

  test("يُبدأ مرة واحدة من نصّ الأرشيف، ولو فتحه اثنان معًا", async ({ archive, other }) => {
    const seeds: number[] = [];
    const begin = (from: Archive, n: number) =>
      from.shared.changeShared(
        {
          story: id("w1"),
          seed: ({ headline }) => {
            assert.equal(headline, copy().headline);
            seeds.push(n);
            return { snapshot: bytes(n), vector: bytes(0) };
          },
        },
        (held) => ({ change: {}, value: held }),
      );
    const [one, two] = await Promise.all([begin(archive, 1), begin(other, 2)]);
    assert.ok(one !== undefined && two !== undefined);
    assert.deepEqual([...(one.snapshot ?? [])], [...(two.snapshot ?? [])]);
    assert.deepEqual([one.generation, one.seq, one.followed, one.base], [1, 0, 0, { revision: 1, version: 0 }]);
    const none = await archive.shared.changeShared({ story: id("zz9"), seed }, () => assert.fail());
    assert.equal(none, undefined);
  });

  test("ما يُضاف له رقم واحد عند الجميع، ويُعطى كلٌّ ما ليس عنده", async ({ archive, other }) => {
    await hold(archive);
    const add = (from: Archive, n: number, by: Actor) =>
      hold(from, { append: [{ bytes: bytes(n), by }, { bytes: bytes(n, n) }], clients: { [n]: by } });
    await Promise.all([add(archive, 1, "u:h1nd"), add(other, 2, "u:s4mi"), add(archive, 3, "u:h1nd")]);
    const whole = await hold(other);
    assert.deepEqual(
      whole.updates.map(({ seq }) => seq),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(whole.clients, { 1: "u:h1nd", 2: "u:s4mi", 3: "u:h1nd" });
    const late = await hold(archive, {}, { generation: 1, seq: 4 });
    assert.deepEqual([late.snapshot, late.updates.map(({ seq }) => seq)], [undefined, [5, 6]]);
    assert.ok(whole.updates.every(({ by }, at) => (by === undefined) === (at % 2 === 1)));
    const strange = await hold(archive, {}, { generation: 9, seq: 4 });
    assert.deepEqual([[...(strange.snapshot ?? [])], strange.updates.length], [[7], 6]);
  });

  test("من قال في تغييره ما يرمي خطأً لا يُكتب من تغييره شيء", async ({ archive }) => {
    await hold(archive);
    await assert.rejects(
      hold(archive, () => {
        throw new RangeError("لا");
      }),
      RangeError,
    );
    assert.equal((await hold(archive)).seq, 0);
  });

  test("ما كُتب معًا يصير النصّ غير المحفوظ، ثم نسخةً باسم من كتبوا فيها", async ({ archive }) => {
    await hold(archive, { append: [{ bytes: bytes(1), by: "u:h1nd" }] });
    assert.deepEqual(
      (await archive.shared.listShared([id("w1"), id("zz9")])).map(({ seq, followed }) => [seq, followed]),
      [[1, 0]],
    );
    await hold(archive, follow(bridge, "u:h1nd", "headline"));
    const saved = await archive.findWorkingCopy(id("w1"));
    assert.deepEqual([saved?.content, saved?.by, saved?.version], [bridge, "u:h1nd", 1]);
    const then = await hold(archive);
    assert.deepEqual([then.followed, then.base, then.content], [1, { revision: 1, version: 1 }, bridge]);
    assert.deepEqual([...then.vector], [1, 2]);
    accepted(await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 1 } }));
    const writers = await archive.shared.listWriters(id("w1"));
    assert.deepEqual([...writers], [[2, [{ by: "u:h1nd", blocks: ["headline"] }]]]);
    assert.deepEqual((await hold(archive)).writers, []);
    const [standing] = await archive.shared.listShared([id("w1")]);
    assert.deepEqual(
      [standing?.base, standing?.now],
      [
        { revision: 1, version: 1 },
        { revision: 2, version: 0 },
      ],
    );
  });

  test("من حفظ من طريق آخر فوق ما يُكتب معًا لا يصنع نسخة لكلّ حفظ", async ({ archive }) => {
    await hold(archive, { append: [{ bytes: bytes(1), by: "u:h1nd" }] });
    await hold(archive, follow(bridge, "u:h1nd", "headline"));
    const base = { revision: 1, version: 1 };
    const content = copy({ headline: "جسر الرمّانة يُفتح في الشتاء" });
    const saved = accepted(await archive.saveWorkingCopy({ story: id("w1"), tab: samis, content, by: "u:s4mi", base }));
    assert.deepEqual([saved.revision, saved.version, saved.by], [1, 2, "u:s4mi"]);
  });

  test("لا خطوة تتخطّى ما كُتب معًا ولم يصر نصّ الأرشيف بعد", async ({ archive }) => {
    const story = (await archive.findStory(id("w1"))) ?? assert.fail();
    await hold(archive, { append: [{ bytes: bytes(1), by: "u:h1nd" }] });
    const submit = granted(submitStory(story, { by: "u:h1nd", now: await archive.now() }));
    await assert.rejects(archive.saveStory([submit], story), EditConflict);
    await hold(archive, follow(copy(), "u:h1nd"));
    await archive.saveStory([submit], story);
  });

  test("نسخة ليست ما كتبوه ليست باسمهم", async ({ archive }) => {
    const story = (await archive.findStory(id("w1"))) ?? assert.fail();
    await hold(archive, { append: [{ bytes: bytes(1), by: "u:h1nd" }] });
    await hold(archive, follow(copy(), "u:h1nd", "p1"));
    const revised = granted(reviseStory(story, bridge, { by: "u:s4mi", now: await archive.now() }));
    await archive.saveStory([revised], story);
    assert.deepEqual([...(await archive.shared.listWriters(id("w1")))], []);
    assert.deepEqual((await hold(archive)).writers, [{ by: "u:h1nd", blocks: ["p1"] }]);
  });

  test("السجلّ يُطوى، ومن تأخّر يأخذه مطويًّا", async ({ archive }) => {
    await hold(archive, { append: [1, 2, 3].map((n) => ({ bytes: bytes(n), by: "u:h1nd" as const })) });
    await hold(archive, { ...follow(bridge, "u:h1nd"), snapshot: bytes(1, 2, 3) });
    await hold(archive, { append: [{ bytes: bytes(4), by: "u:s4mi" }] });
    const late = await hold(archive, {}, { generation: 1, seq: 1 });
    assert.deepEqual([[...(late.snapshot ?? [])], late.snapshotSeq], [[1, 2, 3], 3]);
    assert.deepEqual(numbers(late), [[4, [4], "u:s4mi"]]);
    const there = await hold(archive, {}, { generation: 1, seq: 3 });
    assert.deepEqual([there.snapshot, numbers(there)], [undefined, [[4, [4], "u:s4mi"]]]);
  });

  test("ما تُرك ولم يصر نصّ الأرشيف يُعرف، وما حُفظ من طريق آخر كذلك", async ({ archive, pass }) => {
    await hold(archive, { append: [{ bytes: bytes(1), by: "u:h1nd" }] });
    assert.deepEqual(await archive.shared.listUnfollowed(60), []);
    await pass(30);
    assert.deepEqual(await archive.shared.listUnfollowed(0), [id("w1")]);
    const base = { revision: 1, version: 0 };
    accepted(await archive.saveWorkingCopy({ story: id("w1"), tab: samis, content: bridge, by: "u:s4mi", base }));
    const [standing] = await archive.shared.listShared([id("w1")]);
    assert.deepEqual(standing?.now, { revision: 1, version: 1 });
    const held = await hold(archive);
    assert.deepEqual(held.texts?.workingCopy?.content, bridge);
  });
}
