import { deepEqual, equal } from "node:assert/strict";
import { describe, test } from "node:test";
import type { FrontSlot, StoryId } from "@mihwar/newsroom";
import { fieldOfInstant, instantOfField } from "@mihwar/desk/edition-time";
import { type OrderEdit, editOrder, fieldsOfSlot, readEdit, readOrder } from "@mihwar/desk/front-order";

const zone = "Asia/Beirut";
const free: FrontSlot = { kind: "automatic" };
const pin = (story: string): FrontSlot => ({ kind: "pinned", story: story as StoryId });
/** `. w1`: an automatic place, then a pinned story. */
const slots = (drawn: string): FrontSlot[] =>
  drawn.split(" ").flatMap((one) => (one === "" ? [] : one === "." ? [free] : [pin(one)]));
const drawn = (order: readonly FrontSlot[]): string =>
  order.map((slot) => (slot.kind === "pinned" ? slot.story : ".")).join(" ");
/** What each place shows, from the first. */
const edit = (before: string, shown: string, change: OrderEdit): string => {
  const stories = shown.split(" ");
  const done = editOrder(slots(before), change, (place) => stories[place] as StoryId | undefined);
  return done.ok ? drawn(done.value) : done.refusals.map(({ code }) => code).join();
};

describe("ترتيب الواجهة في اليد", () => {
  test("المثبّت ينتقل إلى ما فوقه وما تحته، وما تركه يُغلق", () => {
    equal(edit("w1 w2 w3", "w1 w2 w3", { kind: "move", from: 2, to: 0 }), "w3 w1 w2");
    equal(edit("w1 w2 w3", "w1 w2 w3", { kind: "move", from: 0, to: 1 }), "w2 w1 w3");
    equal(edit("w1", "w1 n1 n2 n3", { kind: "move", from: 0, to: 3 }), ". . . w1");
  });

  test("ما في مكان آلي إن نُقل ثُبّت حيث وُضع، فهو المقصود لا الأحدث بعده", () => {
    equal(edit("w1", "w1 n1 n2", { kind: "move", from: 2, to: 0 }), "n2 w1");
    equal(edit(". w1", "n1 w1 n2", { kind: "move", from: 0, to: 1 }), "w1 n1");
    equal(edit("w1", "w1", { kind: "move", from: 5, to: 0 }), "w1");
  });

  test("يُثبَّت ما يظهر، ويُلغى تثبيته في مكانه، أو يخرج فيرتفع ما تحته", () => {
    equal(edit("w1", "w1 n1 n2", { kind: "pin", place: 2 }), "w1 . n2");
    equal(edit(". w1", "n1 w1", { kind: "pin", place: 0 }), "n1 w1");
    equal(edit("w1 w2", "w1 w2", { kind: "unpin", place: 0 }), ". w2");
    equal(edit("w1 w2", "w1 w2", { kind: "unpin", place: 1 }), "w1");
    equal(edit("w1 w2", "w1 w2", { kind: "remove", place: 0 }), "w2");
  });

  test("ما وُجد يوضع في مكانه، وإن كان مثبّتًا انتقل ولم يتكرر، بموعده", () => {
    equal(edit("w1 w2", "w1 w2", { kind: "put", story: "n9" as StoryId, place: 1 }), "w1 n9 w2");
    equal(edit("w1 w2", "w1 w2", { kind: "put", story: "w2" as StoryId, place: 0 }), "w2 w1");
    equal(edit("", "n1 n2", { kind: "put", story: "n9" as StoryId, place: 2 }), ". . n9");
    const until = "2026-01-09T09:30:00.000Z" as never;
    const done = editOrder(
      [pin("w1"), { kind: "pinned", story: "w2" as StoryId, until }],
      { kind: "put", story: "w2" as StoryId, place: 0 },
      () => undefined,
    );
    deepEqual(done.ok ? done.value[0] : done, { kind: "pinned", story: "w2", until });
  });

  test("لا يزيد على أربعة وعشرين مكانًا", () => {
    const full = Array.from({ length: 24 }, (_, place) => `w${place}`).join(" ");
    equal(edit(full, full, { kind: "put", story: "n9" as StoryId, place: 0 }), "order-full");
  });

  test("ما لا يُفهم من الأزرار ليس تغييرًا", () => {
    for (const asked of [
      "",
      "save",
      "move:1",
      "move:-1:2",
      "move:1:99",
      "pin:x",
      "put:ليست",
      "put:draft",
      "__proto__:1",
    ])
      equal(readEdit(asked, 0), undefined, asked);
    deepEqual(readEdit("put:w1", 3), { kind: "put", story: "w1", place: 3 });
  });
});

describe("موعد بساعة الصحيفة", () => {
  const form = (order: readonly FrontSlot[]): URLSearchParams => {
    const fields = new URLSearchParams();
    for (const slot of order)
      for (const [name, value] of Object.entries(fieldsOfSlot(slot, zone))) fields.append(name, value);
    return fields;
  };

  test("ما كُتب في الخانات يُقرأ كما كان، ثوانيه أيضًا، وما لا يُقرأ يُقال", () => {
    const until = "2026-01-09T09:30:17.250Z" as never;
    const order: readonly FrontSlot[] = [free, { kind: "pinned", story: "w1" as StoryId, until }];
    deepEqual(readOrder(form(order), zone), { slots: order, refusals: [] });
    const changed = form(order);
    changed.delete("until");
    changed.append("until", "");
    changed.append("until", "2026-02-31T10:00");
    deepEqual(readOrder(changed, zone), { slots: [free, pin("w1")], refusals: [{ code: "until-wrong", place: 2 }] });
    deepEqual(readOrder(new URLSearchParams({ slot: "<script>" }), zone).refusals, [{ code: "order-unread" }]);
    equal(
      readOrder(form(slots(Array.from({ length: 30 }, (_, n) => `w${n}`).join(" "))), zone).refusals[0]?.code,
      "order-full",
    );
  });

  test("ساعة تُحذف وساعة تتكرر حين تتغير الساعة في بيروت", () => {
    // 2026-03-29 has no hour between 00:00 and 01:00; 2026-10-25 has the one between 23:00 of the 24th and 24:00 twice
    equal(instantOfField("2026-03-28T23:59", zone), "2026-03-28T21:59:00.000Z");
    equal(instantOfField("2026-03-29T00:30", zone), "2026-03-28T22:30:00.000Z");
    equal(fieldOfInstant("2026-03-28T22:30:00.000Z" as never, zone), "2026-03-29T01:30");
    equal(instantOfField("2026-03-29T01:30", zone), "2026-03-28T22:30:00.000Z");
    const [first, second] = ["2026-10-24T20:30:00.000Z", "2026-10-24T21:30:00.000Z"];
    equal(fieldOfInstant(first as never, zone), "2026-10-24T23:30");
    equal(fieldOfInstant(second as never, zone), "2026-10-24T23:30");
    equal(instantOfField("2026-10-24T23:30", zone), first);
    equal(instantOfField("2026-10-24T23:30", zone, second), second, "الثانية تبقى الثانية ما لم يُغيَّر الحقل");
    for (const wrong of ["", "غدًا", "2026-13-01T00:00", "2026-01-01", "2026-01-01T25:00", "+002026-01-01T00:00"])
      equal(instantOfField(wrong, zone), undefined, wrong);
  });
});
