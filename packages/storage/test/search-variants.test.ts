import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parseQuery, surfaceOf } from "@mihwar/search";
import { copy, liveSteps, paragraph } from "./copy.ts";
import type { SearchUnderTest } from "./search-contract.ts";
import { searchUnderTest } from "./search-under-test.ts";
import { confusions, variants } from "./search-variants.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

// Sentences for any word: what stands around it must neither help nor hinder.
const sentences = [
  (word: string) => `تحدّث أهل الحي طويلًا عن ${word} في جلسة المساء.`,
  (word: string) => `ورد ذكر ${word} مرتين في التقرير الذي وُزّع أمس.`,
  (word: string) => `سأل المراسل عن ${word} فلم يجبه أحد.`,
  (word: string) => `كان ${word} موضوع الحلقة التي بُثّت ليلًا.`,
  (word: string) => `كتبت الصحيفة المحلية عن ${word} على صفحتها الأولى.`,
];

describe("كلمة واحدة بصورها، وكلمات لا تختلط", () => {
  let server: TestServer;
  let under: SearchUnderTest;
  const idOf = new Map<string, string>();
  const wordOf = new Map<string, string>();

  before(async () => {
    server = await sharedCluster();
    under = await searchUnderTest(server);
    const now = await under.archive.now();
    const printed = new Set([...Object.values(variants).flat(), ...confusions].flat());
    for (const word of printed) {
      const name = `v${idOf.size + 1}`;
      const text = sentences[idOf.size % sentences.length]?.(word) ?? word;
      const content = copy({ headline: "من يوميات البلدة", byline: [], tags: [], body: [paragraph("p1", text)] });
      await under.archive.saveStory(liveSteps(name, content, now), undefined);
      idOf.set(word, name);
      wordOf.set(name, word);
    }
    await under.tidy();
  });
  after(async () => {
    await under.close();
    await server.close();
  });

  const ask = async (question: string): Promise<readonly string[]> => {
    const { hits } = await under.search.search(parseQuery(question, { today: "2026-08-22" }), { limit: 10 });
    return hits.map(({ card }) => wordOf.get(card.id) ?? "");
  };

  /** Vowels and the tatweel change no spelling. */
  const isWritten = (found: string | undefined, asked: string): boolean => surfaceOf(found ?? "") === surfaceOf(asked);

  it("مئتا زوج: في العشرة الأولى ثمانية وتسعون في المئة، والرسم المطلوب نفسه أولًا", async () => {
    const all = Object.values(variants).flat();
    assert.ok(all.length >= 200, `${all.length} pairs`);
    const lost: string[] = [];
    const notFirst: string[] = [];
    for (const [asked, printed] of all) {
      const found = await ask(asked);
      if (!found.includes(printed)) lost.push(`${asked}/${printed}`);
      if (!isWritten(found[0], asked)) notFirst.push(`${asked} ← ${found[0]}`);
    }
    assert.ok(lost.length <= all.length * 0.02, `${lost.length} of ${all.length} lost: ${lost.join("  ")}`);
    assert.deepEqual(notFirst, []);
  });

  it("مئة زوج لا يختلطان: المطلوب أولًا، وبين علامتين لا يأتي الآخر أبدًا", async () => {
    assert.ok(confusions.length >= 100, `${confusions.length} pairs`);
    for (const [asked, other] of confusions) {
      const found = await ask(asked);
      assert.ok(isWritten(found[0], asked), `${asked} ← ${found[0]}`);
      const literal = await ask(`«${asked}»`);
      assert.ok(literal.includes(asked) && !literal.includes(other), `«${asked}»: ${literal.join(" ")}`);
    }
  });
});
