import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Instant, toInstant } from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage/memory-archive";
import { marksIn } from "./leak-marks.ts";
import { leakMatrix, unaskedRoutes } from "./leak-matrix.ts";
import { openNewsroom } from "./small-newsroom.ts";

leakMatrix("أرشيف في الذاكرة", true, async () => {
  let now: Instant = toInstant(Date.parse("2026-08-24T09:00:00Z"));
  const archive = memoryArchive({ clock: { now: () => now } });
  return {
    archive,
    at: (moment) => void (now = moment),
    pass: async (milliseconds) => void (now = toInstant(Date.parse(now) + milliseconds)),
    close: () => archive.close(),
  };
});

describe("ما يُسأل عنه", () => {
  it("يشمل كلّ مسار للموقع: من أضاف مسارًا أضاف إليه سؤالًا في leak-surfaces.ts", async () => {
    const { site } = await openNewsroom();
    assert.ok(site.patterns.length > 50);
    assert.deepEqual(await unaskedRoutes(site), []);
  });
});

describe("ما يُبحث عنه", () => {
  it("يُعرف كيفما كُتب: مشكولًا، مرمّزًا، مقطّعًا بوسوم", () => {
    for (const spelled of [
      "زَبَرْجَد",
      "وبالزبرجد",
      encodeURIComponent("زبرجد"),
      "زب<mark>رج</mark>د",
      String.raw`\u0632\u0628\u0631\u062c\u062f`,
      "&#1586;&#x628;&#1585;&#1580;&#1583;",
      "SUMMARY:زبر\r\n جد",
      "زـبرجـد",
      encodeURIComponent(encodeURIComponent("زبرجد")),
    ]) {
      assert.deepEqual(marksIn(spelled), ["headline"], spelled);
    }
    assert.deepEqual(marksIn("هدنة هشّة في وادي الرمّانة"), []);
  });
});
