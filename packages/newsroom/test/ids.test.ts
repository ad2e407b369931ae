import { equal, ok, throws } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  parseSectionId,
  parseStoryId,
  randomMediaIds,
  randomPersonIds,
  randomStoryIds,
  randomTickerIds,
  reservedAddresses,
  storyPath,
  storySlug,
} from "@mihwar/newsroom";

/** Bytes that look random and are the same at every run. */
function bytes(seed: number): (count: number) => Uint8Array {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

test("المعرّف سبع علامات لا تلتبس، فيها رقم، ويقرؤها قارئ المعرّفات", () => {
  const ids = randomStoryIds(bytes(7));
  const seen = new Set<string>();
  for (let count = 0; count < 5000; count++) {
    const id = ids.next();
    ok(/^[0-9a-hjkmnp-tv-z]{7}$/.test(id) && /\d/.test(id), id);
    equal(parseStoryId(id), id);
    equal(parseSectionId(id), undefined);
    seen.add(id);
  }
  equal(seen.size, 5000);
});

test("لكل ما له معرّف مصدره", () => {
  for (const make of [randomMediaIds, randomPersonIds, randomTickerIds])
    ok(/^[0-9a-z]{7}$/.test(make(bytes(3)).next()));
});

test("ما بلا رقم يُترك، ومصدر غير عشوائي يُعرف ولا يدور إلى الأبد", () => {
  let turn = 0;
  const letters = new Uint8Array(7).fill(10);
  const ids = randomStoryIds(() => (turn++ < 3 ? letters : new Uint8Array([1, 10, 10, 10, 10, 10, 10])));
  equal(ids.next(), "1aaaaaa");
  equal(turn, 4);
  throws(() => randomStoryIds(() => letters).next(), RangeError);
  throws(() => randomStoryIds(() => new Uint8Array(0)).next(), RangeError);
});

test("لا تقف مادة وقسم وكلمة محجوزة في عنوان واحد", () => {
  for (const word of reservedAddresses) {
    equal(parseStoryId(word), undefined, word);
    equal(parseSectionId(word), undefined, word);
  }
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "Z", "1", "-", "_", "/", "ا", ".", " "), maxLength: 18 }),
      (text) => {
        ok(parseStoryId(text) === undefined || parseSectionId(text) === undefined);
      },
    ),
    { numRuns: 3000 },
  );
});

test("معرّف عدائي ليس معرّفًا", () => {
  for (const value of [
    "",
    "a",
    "7",
    "../7",
    "7/../x",
    "7k2m9q\n",
    "7k2m\u202e9",
    "7".repeat(17),
    "-7a",
    "٧٧",
    "admin",
    null,
    77,
    {},
  ])
    equal(parseStoryId(value), undefined, JSON.stringify(value));
});

test("عنوانان لمادتين لا يلتقيان، والمسار لا يكسره عنوان", () => {
  const headline = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("<script>alert(1)</script>", "../../x", "\u202eهدنة", "ا".repeat(10_000), "", "هدنة?x=1#y", "a/b"),
  );
  const id = fc.constantFrom("7k2m9q", "7k2m9r", "1a", "9-9_9").map((text) => parseStoryId(text) ?? ("x1" as never));
  fc.assert(
    fc.property(id, headline, id, headline, (one, first, other, second) => {
      const path = storyPath(one, storySlug({ headline: first }));
      const otherPath = storyPath(other, storySlug({ headline: second }));
      if (one !== other) ok(path !== otherPath);
      equal(path.split("/")[1], one);
      ok(path.split("/").length <= 3);
      ok(!/[?#%\\\s\p{Cc}\p{Cf}]|\.\./u.test(path), path);
    }),
    { numRuns: 1000 },
  );
  equal(storySlug({ headline: "هدنة", slug: "اتفاق/وادي الرمّانة" }), "اتفاق-وادي-الرمانة");
});
