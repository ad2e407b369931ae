import assert from "node:assert/strict";
import { test } from "node:test";
import { strengthOf } from "@mihwar/newsroom/dossier/source-strength";
import { cite, id } from "./small-log.ts";

const engineer = cite("s1", "p2", "حدّ الإنذار", { attribution: "named", phrase: "قال مهندس السدّ" });
const minutes = cite("s2", "p1", "بوّابتين", { attribution: "document", url: "https://water.example/minutes.pdf" });
const whisper = cite("s1", "p2", "الفتح ممكن", { attribution: "unnamed", phrase: "مصدر في الوزارة" });
const ours = cite("s1", "p1", "تطلب بلدية");

test("كلامنا بلا إسناد لا يسند نفسه، ولو تكرّر في خبرين", () => {
  const twice = strengthOf([ours, { ...ours, story: "s2" as never }]);
  assert.deepEqual(twice, { independent: 0, unnamedSingle: false, unattributed: true, disputed: false });
  assert.equal(strengthOf([ours, engineer]).independent, 1);
});

test("متكلّم واحد صوت واحد، والوثيقة صوت آخر", () => {
  assert.equal(strengthOf([engineer, { ...engineer, quote: "الفتح ممكن" }, minutes]).independent, 2);
  const named = { ...engineer, speaker: id("engineer") };
  const inAnotherStory = { ...named, story: "s2" as never, phrase: "بحسب المهندس" };
  assert.equal(strengthOf([named, inAnotherStory]).independent, 1, "الكيان واحد وإن اختلفت العبارة");
});

test("خبر وكالة في ثلاث مواد مصدر واحد", () => {
  const agency = (story: string) => cite(story, "p1", "كذا", { attribution: "media", phrase: "بحسب الوكالة" });
  const copies = [agency("s1"), agency("s2"), agency("s3")];
  assert.equal(strengthOf(copies).independent, 3);
  assert.equal(strengthOf(copies, () => "s1").independent, 1);
  const linked = copies.map((one) => ({ ...one, url: "https://agency.example/1" }));
  assert.equal(strengthOf(linked).independent, 1, "والرابط الواحد يكفي ليُعرف");
});

test("مصدر وحيد غير مسمّى يُقال، وما يُنازَع فيه يُقال", () => {
  assert.equal(strengthOf([whisper]).unnamedSingle, true);
  assert.equal(strengthOf([whisper, ours]).unnamedSingle, true);
  assert.equal(strengthOf([whisper, engineer]).unnamedSingle, false);
  const disputed = strengthOf([engineer, { ...minutes, disputes: true }]);
  assert.deepEqual(disputed, { independent: 1, unnamedSingle: false, unattributed: false, disputed: true });
});
