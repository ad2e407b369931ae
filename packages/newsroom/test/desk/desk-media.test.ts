import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type DeskArchive,
  type MediaAsset,
  type Picture,
  type StoryContent,
  type StoryId,
  approveStory,
  correctStory,
  draftStory,
  publishStory,
  reviseStory,
  scheduleStory,
  toInstant,
} from "@mihwar/newsroom";
import {
  type DeskNewsroom,
  codesOf,
  copy,
  deskNewsroom,
  economy,
  granted,
  member,
  refusalsOf,
  world,
} from "./desk-newsroom.ts";

const photo: MediaAsset = {
  id: "jisr-1" as MediaAsset["id"],
  sha256: "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7",
  mime: "image/jpeg",
  width: 1600,
  height: 1067,
  bytes: 4,
  alt: "",
  focal: { x: 0.5, y: 0.5 },
};
const picture: Picture = { media: photo.id, alt: "جسر حجري", credit: "ليلى حدّاد" };
const rami = member("rami", { role: "reporter" });
const sami = member("sami", { role: "reporter" });
const editor = member("hind");

const described = (desk: DeskArchive) => desk.saveMedia({ ...photo, alt: "جسر حجري", credit: "ليلى حدّاد" });

/** Takes a story from its beginning to a step, by an editor, as the desk keeps it. */
async function keep(
  newsroom: DeskNewsroom,
  id: string,
  content: StoryContent,
  way: "publish" | "approve" | "schedule",
) {
  const desk = newsroom.as(editor);
  const hand = { by: "u:hind", now: newsroom.now() } as const;
  const draft = draftStory({ id: id as StoryId, content, ...hand });
  const at = toInstant(Date.parse(hand.now) + 48 * 3_600_000);
  const step =
    way === "publish"
      ? publishStory(draft.story, hand)
      : way === "approve"
        ? approveStory(draft.story, hand)
        : scheduleStory(draft.story, at, hand);
  return desk.saveStory([draft, granted(step)], undefined);
}

const dayAfter = (newsroom: DeskNewsroom, days: number): string =>
  toInstant(Date.parse(newsroom.now()) + days * 86_400_000).slice(0, 10);

describe("من يغيّر صورة", () => {
  test("المراسل يصف ما رفعه هو، لا ما رفعه غيره", async () => {
    const newsroom = deskNewsroom();
    ok((await newsroom.as(rami).saveMedia(photo)).ok);
    ok((await described(newsroom.as(rami))).ok);
    deepEqual(codesOf(await described(newsroom.as(sami))), ["media-not-yours"]);
    ok((await described(newsroom.as(editor))).ok);
    const kept = await newsroom.archive.findMedia(photo.id);
    equal(kept?.addedBy, "u:rami");
    equal(kept?.alt, "جسر حجري");
  });

  test("وما صار يراه القراء أو سيرونه بغير يد أحد يغيّره محرر", async () => {
    for (const way of ["publish", "schedule"] as const) {
      const newsroom = deskNewsroom();
      await newsroom.as(rami).saveMedia(photo);
      ok((await keep(newsroom, "s1", copy({ hero: picture }), way)).ok);
      deepEqual(codesOf(await described(newsroom.as(rami))), ["media-shown"]);
      const asset = await newsroom.archive.findMedia(photo.id);
      ok(asset !== undefined);
      deepEqual(codesOf(await newsroom.as(rami).mayChangeMedia(asset)), ["media-shown"]);
      ok((await newsroom.as(editor).mayChangeMedia(asset)).ok);
      ok((await described(newsroom.as(editor))).ok);
    }
    const newsroom = deskNewsroom();
    await newsroom.as(rami).saveMedia(photo);
    ok((await keep(newsroom, "s1", copy({ hero: picture }), "approve")).ok);
    ok((await described(newsroom.as(rami))).ok, "ما أُجيز ولم يخرج ما زال له");
  });

  test("ومن لا قسم له لا يرى الصور ولا يرفع", async () => {
    const newsroom = deskNewsroom();
    const nobody = newsroom.as(member("nobody", { role: "chief", sections: [] }));
    deepEqual(codesOf(await nobody.saveMedia(photo)), ["section"]);
    for (const asked of [
      nobody.listMedia({ limit: 10 }),
      nobody.findMedia(photo.id),
      nobody.listLikeMedia(photo.id),
      nobody.listMediaUses(photo.id),
      nobody.listCredits(10),
      nobody.findMediaByHash(photo.sha256),
    ])
      deepEqual(codesOf(await asked), ["section"]);
  });

  test("أين تظهر: عناوين أقسامه، وما سواها عددًا بلا عنوان", async () => {
    const newsroom = deskNewsroom();
    await newsroom.archive.saveMedia(photo, "u:rami");
    await newsroom.lay("w1", "live", { by: "u:hind", content: copy({ hero: picture }) });
    await newsroom.lay("e1", "draft", {
      by: "u:sami",
      content: copy({ hero: picture, section: economy, headline: "سر" }),
    });
    const uses = await newsroom.as(editor).listMediaUses(photo.id);
    ok(uses.ok);
    deepEqual(
      uses.value.uses.map(({ story, isPublic, sections }) => [story, isPublic, sections]),
      [["w1", true, [world]]],
    );
    equal(uses.value.elsewhere, 1);
    ok(!JSON.stringify(uses).includes("سر"));
  });
});

describe("صورة انتهى حقها", () => {
  const expired = (newsroom: DeskNewsroom, days: number) =>
    newsroom.archive.saveMedia({ ...photo, rightsUntil: dayAfter(newsroom, days) }, "u:rami");

  test("لا تخرج بها مادة جديدة: لا نشرًا ولا إجازة ولا جدولة، ويُقال أيّها ومتى", async () => {
    const newsroom = deskNewsroom();
    await expired(newsroom, -1);
    for (const way of ["publish", "approve", "schedule"] as const)
      deepEqual(refusalsOf(await keep(newsroom, "s1", copy({ hero: picture }), way)), [
        { code: "rights-ended", at: { media: photo.id, place: 0 }, until: dayAfter(newsroom, -1) },
      ]);
    equal(await newsroom.archive.findStory("s1" as StoryId), undefined);
  });

  test("وفي يومها الأخير تخرج، إلا إن جُدولت إلى ما بعده", async () => {
    const newsroom = deskNewsroom();
    await expired(newsroom, 0);
    ok((await keep(newsroom, "s1", copy({ hero: picture }), "publish")).ok);
    deepEqual(codesOf(await keep(newsroom, "s2", copy({ hero: picture }), "schedule")), ["rights-ended"]);
  });

  test("والمسودة تحملها، والمنشورة التي يراها القراء فيها تُصحَّح، ولا تُدخَل في منشورة غيرها", async () => {
    const newsroom = deskNewsroom();
    await newsroom.archive.saveMedia(photo, "u:rami");
    const shown = await newsroom.lay("s1", "live", { by: "u:hind", content: copy({ hero: picture }) });
    const other = await newsroom.lay("s2", "live", { by: "u:hind" });
    await expired(newsroom, -3);
    const desk = newsroom.as(editor);
    const hand = { by: "u:hind", now: newsroom.now() } as const;
    ok((await desk.saveStory([granted(correctStory(shown, { text: "القرى أربع." }, hand))], shown)).ok);
    const content = copy({ hero: picture });
    const revised = granted(reviseStory(other, content, hand));
    deepEqual(codesOf(await desk.saveStory([granted(correctStory(other, { text: "صورة", content }, hand))], other)), [
      "rights-ended",
    ]);
    ok((await desk.saveStory([revised], other)).ok);
    const behind = await newsroom.find("s2" as StoryId);
    deepEqual(codesOf(await desk.saveStory([granted(publishStory(behind, hand))], behind)), ["rights-ended"]);
  });
});
