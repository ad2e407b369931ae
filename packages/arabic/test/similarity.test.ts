import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bandKeys, likeness, shingles, signature } from "@mihwar/arabic/similarity/signature";
import { nearness, rarity, storyWords } from "@mihwar/arabic/similarity/story-words";

const wire =
  "أعلنت وزارة الطاقة اليوم أن أعمال الصيانة في محطة التحلية انتهت قبل موعدها بأسبوعين، وأن المياه ستعود إلى الأحياء الشمالية تباعًا. وقال المتحدث باسم الوزارة إن الكلفة لم تتجاوز ما رُصد لها، وشكر السكان على صبرهم.";
const edited =
  "اعلنت وزارة الطاقة امس ان اعمال الصيانه في محطة التحلية انتهت قبل موعدها بأسبوعين، وأن المياه ستعود إلى الأحياء الشمالية تباعا. وقال المتحدث باسم الوزارة إن الكلفة لم تتجاوز ما رصد لها.";
const same = "قالت وزارة الطاقة إن المياه ستعود قريبًا إلى أحياء الشمال بعد صيانة محطة التحلية، ولم تذكر كم كلّفت.";
const other = "فاز المنتخب على ضيفه بهدفين دون رد في مباراة شهدت حضورًا كبيرًا وانتهت بطرد لاعبين.";

const like = (one: string, two: string): number => likeness(signature(one), signature(two));

test("النسخة المنقّحة شبيهة، والخبر نفسه بصياغة أخرى ليس كذلك", () => {
  equal(like(wire, wire), 1);
  ok(like(wire, edited) > 0.5, `${like(wire, edited)}`);
  ok(like(wire, same) < 0.2);
  equal(like(wire, other), 0);
});

test("النسختان تلتقيان على مفتاح، والغريبان لا يلتقيان", () => {
  const keys = new Set(bandKeys(signature(wire)));
  ok(bandKeys(signature(edited)).some((key) => keys.has(key)));
  ok(!bandKeys(signature(other)).some((key) => keys.has(key)));
});

test("البصمة محفوظة فلا تتغير", () => {
  deepEqual(Array.from(signature("صدر البيان مساء أمس").subarray(0, 3)), [2838806956, 1783803666, 1512982428]);
  equal(bandKeys(signature("صدر البيان مساء أمس"))[0], "0-1vcxp3p");
});

test("التقدير قريب من المشترك الحق", () => {
  const word = fc.integer({ min: 0, max: 60 }).map((number) => `كلمة${number}`);
  const text = fc.array(word, { minLength: 40, maxLength: 200 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 40 }), (one, cut) => {
      const two = one.split(" ").slice(cut).join(" ");
      const [a, b] = [shingles(one), shingles(two)];
      const shared = Array.from(a).filter((run) => b.has(run)).length;
      const exact = shared / (a.size + b.size - shared);
      // Five standard deviations.
      ok(Math.abs(like(one, two) - exact) < 0.22, `${like(one, two)} ${exact}`);
    }),
    { numRuns: 200 },
  );
});

test("نص بلا كلمات لا يشبه شيئًا، والقصير يشبه نفسه", () => {
  equal(like("…", "!"), 0);
  equal(like("", wire), 0);
  equal(like("عاجل", "عاجل"), 1);
  equal(shingles("كلمة واحدة").size, 1);
});

test("الخبران في شأن واحد أقرب من غيرهما، والشائع لا يقرّب", () => {
  const story = (headline: string, body: string): ReadonlyMap<string, number> => storyWords({ headline, body });
  const [a, b, c] = [
    story("عودة المياه إلى الأحياء الشمالية", wire),
    story("انتهاء صيانة محطة التحلية", same),
    story("المنتخب يفوز", other),
  ];
  const rarityOf = (): number => 1;
  ok(nearness(a, b, rarityOf) > 0.3);
  ok(nearness(a, c, rarityOf) < 0.2);
  equal(
    nearness(a, b, () => 0),
    0,
  );
  const rareWater = (word: string): number => (word === "مياه" ? 3 : 1);
  ok(nearness(a, b, rareWater) > nearness(a, b, rarityOf), "الكلمة النادرة المشتركة تقرّب");
  equal(rarity({ stories: 8, storiesWithWord: 8 }), 0);
  ok(rarity({ stories: 8, storiesWithWord: 1 }) > rarity({ stories: 8, storiesWithWord: 4 }));
});

test("القرب بين صفر وواحد، ومن الجهتين سواء", () => {
  const text = fc.string({ unit: fc.constantFrom("ا", "ب", "ت", " ", "3", "\ud83d"), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const [a, b] = [storyWords({ headline: one, body: two }), storyWords({ headline: two, body: two })];
      const near = nearness(a, b, (word) => word.length);
      ok(near >= 0 && near <= 1);
      ok(Math.abs(near - nearness(b, a, (word) => word.length)) < 1e-12);
      equal(like(one, two), like(two, one));
    }),
    { numRuns: 1000 },
  );
});
