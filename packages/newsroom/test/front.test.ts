import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Front, type FrontSlot, type Instant, type StoryId, fillFront, placesOfFront } from "@mihwar/newsroom";

const now = "2026-01-08T09:30:00.000Z" as Instant;
const before = "2026-01-08T09:00:00.000Z" as Instant;
const after = "2026-01-08T10:00:00.000Z" as Instant;
const card = (id: string) => ({ id: id as StoryId });
const pin = (id: string, until?: Instant): FrontSlot => ({
  kind: "pinned",
  story: id as StoryId,
  ...(until === undefined ? {} : { until }),
});
const free: FrontSlot = { kind: "automatic" };
const filled = (slots: readonly FrontSlot[], ids: readonly string[], size = 5): string =>
  fillFront({ id: "home", slots }, ids.map(card), size, now)
    .map(({ id }) => id)
    .join(" ");

test("المثبّت في مكانه والأحدث في سواه", () => {
  equal(filled([], ["n1", "n2", "n3"]), "n1 n2 n3");
  equal(filled([free, pin("n3"), free], ["n1", "n2", "n3", "n4"]), "n1 n3 n2 n4");
  equal(filled([pin("n2"), pin("n1")], ["n1", "n2", "n3"]), "n2 n1 n3");
});

test("التثبيت ينقضي في موعده، وما لا يُقرأ لا يُثبَّت", () => {
  equal(filled([pin("n3", after)], ["n1", "n2", "n3"]), "n3 n1 n2");
  equal(filled([pin("n3", before)], ["n1", "n2", "n3"]), "n1 n2 n3");
  equal(filled([pin("n3", now)], ["n1", "n2", "n3"]), "n1 n2 n3");
  equal(filled([pin("w9")], ["n1", "n2"]), "n1 n2");
});

test("تثبيت خارج ما يُعرض لا يُخفي خبرًا", () => {
  equal(filled([free, free, free, pin("n1")], ["n1", "n2", "n3"], 2), "n1 n2");
});

test("المثبّت مرتين يظهر مرة، والناقص يُسد", () => {
  equal(filled([pin("n2"), pin("n2"), free], ["n1", "n2", "n3"]), "n2 n1 n3");
  equal(filled([free, free, free, pin("n1")], ["n1", "n2"]), "n2 n1");
  equal(filled([pin("n1"), free], []), "");
  equal(filled([free], ["n1"], 0), "");
});

test("كل مادة مرة واحدة، والتثبيت ثابت، ولا يزيد العدد", () => {
  const id: fc.Arbitrary<string> = fc.constantFrom("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
  const slot: fc.Arbitrary<FrontSlot> = fc.oneof(
    fc.constant(free),
    fc.tuple(id, fc.constantFrom(undefined, before, after)).map(([story, until]) => pin(story, until)),
  );
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 10 }), fc.array(id, { maxLength: 12 }), fc.nat(10), (slots, ids, size) => {
      const front: Front = { id: "home", slots };
      const readable = ids.map(card);
      const shown = fillFront(front, readable, size, now).map((one) => one.id);
      equal(new Set(shown).size, shown.length);
      equal(shown.length, Math.min(size, new Set(ids).size));
      for (const one of shown) ok(ids.includes(one));
      const pins = slots
        .slice(0, size)
        .flatMap((one) => (one.kind === "pinned" && (one.until === undefined || now < one.until) ? [one.story] : []));
      // Of two pins of one story the first counts.
      for (const story of new Set(pins)) {
        if (!ids.includes(story)) continue;
        ok(shown.includes(story), `${story} is pinned and not shown`);
        ok(
          shown.indexOf(story) <=
            slots.findIndex((one) => one.kind === "pinned" && one.story === story && one.until !== before),
        );
      }
      const automatic = shown.filter((one) => !pins.includes(one));
      deepEqual(
        automatic,
        [...new Set(ids)].filter((one) => automatic.some((shownOne) => shownOne === one)),
      );
    }),
    { numRuns: 2000 },
  );
});

test("أماكن الواجهة واحدًا واحدًا: ما لا مادة له يبقى فارغًا، والباقي كما يُملأ", () => {
  const places = (slots: readonly FrontSlot[], ids: readonly string[], size = 5) =>
    placesOfFront({ id: "home", slots }, ids.map(card), size, now).map((one) => one?.id);
  deepEqual(places([free, free, pin("n1")], ["n1", "n2"]), ["n2", undefined, "n1"]);
  deepEqual(places([pin("n2", before), pin("n3")], ["n1", "n2", "n3"]), ["n1", "n3", "n2"]);
  deepEqual(places([], ["n1"]), ["n1"]);
});
