import { deepEqual, equal } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Block,
  type Picture,
  type StoryContent,
  type StoryId,
  approveStory,
  correctStory,
  draftStory,
  placedPictures,
  publishStory,
  scheduleStory,
  storyRefusalWordsAr,
  storyRefusalWordsEn,
  toInstant,
} from "@mihwar/newsroom";

const now = toInstant(Date.UTC(2026, 0, 8, 9, 30));
const hand = { by: "u:hind", now } as const;
const whole: Picture = { media: "m1" as never, alt: "جسر حجري يعبره رعاة", credit: "ليلى حدّاد / الرُّواق" };
const paragraph = { id: "p1", kind: "paragraph", text: "عاد الرعاة من الوادي." } as unknown as Block;
const image = (picture: Picture, id = "i1"): Block => ({ id, kind: "image", ...picture }) as unknown as Block;
const gallery = (...pictures: readonly Picture[]): Block =>
  ({ id: "g1", kind: "gallery", pictures }) as unknown as Block;

const storyOf = (given: Partial<StoryContent>) =>
  draftStory({
    id: "s1" as StoryId,
    content: {
      headline: "رعاة الوادي يعودون",
      section: "world" as never,
      byline: [],
      body: [paragraph],
      tags: [],
      language: "ar",
      sources: [],
      ...given,
    },
    ...hand,
  }).story;

const without = (field: "alt" | "credit", given: Picture = whole): Picture => ({ ...given, [field]: " \u200f " });

const refusalOf = (given: Partial<StoryContent>) => {
  const outcome = publishStory(storyOf(given), hand);
  return outcome.ok ? undefined : outcome.refusals[0];
};

describe("صور المادة قبل أن تخرج", () => {
  test("تُعدّ كما يلقاها القارئ، بمكانها وقطعتها", () => {
    const body = [paragraph, image({ src: "a.jpg" }), gallery(whole, { ...whole, caption: "الجسر" })];
    deepEqual(
      placedPictures({ hero: whole, body }).map(({ at }) => at),
      [
        { media: "m1", place: 0 },
        { media: "m1", place: 2, block: "g1" },
        { media: "m1", place: 3, block: "g1", caption: "الجسر" },
      ],
    );
  });

  test("لا تخرج بصورة في المتن أو في الصدر بلا مصدر أو بلا وصف، ويُقال أيّها", () => {
    equal(refusalOf({ hero: whole, body: [paragraph, image(whole), gallery(whole)] }), undefined);
    deepEqual(refusalOf({ hero: without("alt") }), { code: "picture-without-alt", at: { media: "m1", place: 0 } });
    equal(refusalOf({ hero: without("credit") })?.code, "hero-without-credit");
    deepEqual(refusalOf({ body: [paragraph, image(without("credit"))] }), {
      code: "picture-without-credit",
      at: { media: "m1", place: 1, block: "i1" },
    });
    const second = refusalOf({
      body: [paragraph, gallery(whole, without("alt", { ...whole, caption: "الجسر القديم" }))],
    });
    deepEqual(second, {
      code: "picture-without-alt",
      at: { media: "m1", place: 2, block: "g1", caption: "الجسر القديم" },
    });
    equal(
      storyRefusalWordsAr(second as never),
      "الصورة 2 في المتن («الجسر القديم») بلا وصف لمن لا يراها؛ اكتب ما فيها أو احذفها",
    );
    equal(
      storyRefusalWordsEn(second as never),
      "picture 2 of the body says nothing to those who do not see it; write what it shows or take it out",
    );
  });

  test("ولا تُجاز ولا تُجدول ولا تُصحَّح", () => {
    const content = { body: [paragraph, image(without("alt"))] };
    const story = storyOf(content);
    const tomorrow = toInstant(Date.parse(now) + 86_400_000);
    const live = publishStory(storyOf({}), hand);
    equal(live.ok, true);
    for (const outcome of [
      approveStory(story, hand),
      scheduleStory(story, tomorrow, hand),
      ...(live.ok ? [correctStory(live.value.story, { text: "الرعاة عشرة", content: story.content }, hand)] : []),
    ])
      equal(outcome.ok ? undefined : outcome.refusals[0].code, "picture-without-alt");
  });

  test("وما جاء مع نسخة من خارجها يخرج كما جاء، إلا مصدر الصورة الرئيسية", () => {
    const came = { ...without("alt", without("credit")), src: "img/jisr.jpg" };
    equal(refusalOf({ body: [paragraph, image(came)] }), undefined);
    equal(refusalOf({ hero: { ...whole, src: "a.jpg", alt: "" } }), undefined);
    equal(refusalOf({ hero: came })?.code, "hero-without-credit");
  });
});
