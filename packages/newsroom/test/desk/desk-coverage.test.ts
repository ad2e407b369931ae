import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Coverage,
  CoverageConflict,
  type CoverageId,
  type DeskArchive,
  type KeptCoverage,
  type MemberId,
  type StoryId,
  draftStory,
  toInstant,
} from "@mihwar/newsroom";
import { type DeskNewsroom, codesOf, copy, deskNewsroom, economy, member, world } from "./desk-newsroom.ts";

const rami = member("rami", { role: "reporter" });
const sami = member("sami", { role: "reporter" });
const editor = member("hind");
const note = (given: Partial<Coverage> = {}): Coverage => ({
  id: "c1" as CoverageId,
  title: "وصول المبعوث الأممي إلى وادي الرمّانة",
  from: "2026-03-16",
  section: world,
  assigned: [],
  state: "planned",
  ...given,
});
const kept = async (desk: DeskArchive): Promise<KeptCoverage> => {
  const found = await desk.findCoverage("c1" as CoverageId);
  if (!found.ok || found.value === undefined) throw new Error("لا تغطية");
  return found.value;
};
const assignedTo = (...ids: readonly string[]) => ({ assigned: ids as readonly MemberId[] });

async function laid(given: Partial<Coverage> = {}): Promise<DeskNewsroom> {
  const newsroom = deskNewsroom();
  await newsroom.archive.saveCoverage(note(given), "u:hind");
  return newsroom;
}

describe("من يكتب في المفكّرة", () => {
  test("المراسل يكتب لنفسه في قسمه، ويكلّف نفسه، ولا يكلّف غيره", async () => {
    const desk = deskNewsroom().as(rami);
    deepEqual(codesOf(await desk.saveCoverage(note({ section: economy }), undefined)), ["section"]);
    deepEqual(codesOf(await desk.saveCoverage(note(assignedTo("sami")), undefined)), ["role"]);
    ok((await desk.saveCoverage(note(assignedTo("rami")), undefined)).ok);
    equal((await kept(desk)).begunBy, "u:rami");
  });

  test("ويغيّر ما كُلّف به أو بدأه هو، لا ما لغيره، ولا ينقله إلى قسم ليس له", async () => {
    const newsroom = await laid(assignedTo("sami"));
    const desk = newsroom.as(rami);
    const before = await kept(desk);
    deepEqual(codesOf(await desk.saveCoverage({ ...before, state: "covered" }, before)), ["coverage-not-yours"]);
    deepEqual(codesOf(await desk.saveCoverage({ ...before, ...assignedTo("sami", "rami") }, before)), [
      "coverage-not-yours",
    ]);
    const theirs = newsroom.as(sami);
    deepEqual(codesOf(await theirs.saveCoverage({ ...before, section: economy }, before)), ["section"]);
    deepEqual(codesOf(await theirs.saveCoverage({ ...before, ...assignedTo("rami") }, before)), ["role"]);
    ok((await theirs.saveCoverage({ ...before, ...assignedTo() }, before)).ok, "يعتذر عنها");
    const freed = await kept(desk);
    deepEqual(codesOf(await theirs.saveCoverage({ ...freed, state: "dropped" }, freed)), ["coverage-not-yours"]);
  });

  test("المحرر يكلّف في قسمه من يشاء، ولا يأخذ تغطية من قسم غيره", async () => {
    const newsroom = await laid({ section: economy });
    const desk = newsroom.as(editor);
    const before = await kept(desk);
    deepEqual(codesOf(await desk.saveCoverage({ ...before, section: world }, before)), ["section"]);
    const own = await laid();
    const mine = await kept(own.as(editor));
    ok((await own.as(editor).saveCoverage({ ...mine, ...assignedTo("rami", "sami") }, mine)).ok);
    await rejects(own.as(editor).saveCoverage({ ...mine, state: "covered" }, mine), CoverageConflict);
  });

  test("كل عامل يقرأ المفكّرة، ومن لا قسم له لا يقرأها؛ ومواعيد المواد لأقسامه وحدها", async () => {
    const newsroom = await laid({ section: economy });
    ok((await newsroom.as(rami).listCoverage({ limit: 5 })).ok);
    deepEqual(codesOf(await newsroom.as(member("nobody", { sections: [] })).listCoverage({ limit: 5 })), ["section"]);
    for (const [id, section] of [
      ["w1", world],
      ["e1", economy],
    ] as const) {
      await newsroom.lay(id, "draft", { by: "u:hind", content: copy({ section }) });
      await newsroom.archive.setDeadline(id as StoryId, toInstant(Date.parse(newsroom.now()) + 3_600_000), "u:hind");
    }
    const span = { from: newsroom.now(), until: toInstant(Date.parse(newsroom.now()) + 86_400_000), limit: 9 };
    const listed = await newsroom.as(rami).listStoryTimes(span);
    deepEqual(listed.ok && listed.value.map(({ id }) => id), ["w1"]);
    deepEqual(codesOf(await newsroom.as(rami).listStoryTimes({ ...span, sections: [economy] })), ["section"]);
  });

  test("يبدأ المكلَّف مادة من تغطيته باسمه، لا باسم غيره ولا في قسم ليس له", async () => {
    const newsroom = await laid(assignedTo("rami"));
    const desk = newsroom.as(rami);
    const before = await kept(desk);
    const begin = (id: string, by: "u:rami" | "u:sami", section = world) =>
      draftStory({ id: id as StoryId, content: copy({ section }), by, now: newsroom.now() });
    const linked = { ...before, story: "m1" as StoryId };
    deepEqual(codesOf(await desk.saveCoverage(linked, before, begin("m1", "u:sami"))), ["another-actor"]);
    deepEqual(codesOf(await desk.saveCoverage(linked, before, begin("m1", "u:rami", economy))), ["section"]);
    equal(await newsroom.archive.findStory("m1" as StoryId), undefined);
    ok((await desk.saveCoverage(linked, before, begin("m1", "u:rami"))).ok);
    equal((await newsroom.find("m1" as StoryId)).state.kind, "draft");
    equal((await kept(desk)).story, "m1");
  });
});
