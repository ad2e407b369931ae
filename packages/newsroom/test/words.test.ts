import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import {
  type Instant,
  type StoryRefusal,
  draftProblemWordsAr,
  newsroomWordsAr,
  newsroomWordsEn,
  storyRefusalWordsAr,
  storyRefusalWordsEn,
  tickerLevelWordsAr,
} from "@mihwar/newsroom";

const now = "2026-01-08T09:30:00.000Z" as Instant;
const refusals: readonly StoryRefusal[] = [
  { code: "headline-empty" },
  { code: "body-empty" },
  { code: "hero-without-credit" },
  { code: "picture-without-credit", at: { media: "m1" as never, place: 2, caption: "جسر الرمّانة بعد السيل" } },
  { code: "picture-without-alt", at: { media: "m1" as never, place: 0 } },
  { code: "state", state: "withdrawn", wanted: "publish" },
  { code: "time-past", at: now, now },
  { code: "correction-empty" },
  { code: "notice-empty" },
  { code: "nothing-new" },
];

test("لكل ردّ كلام بالعربية وكلام بالإنكليزية", () => {
  equal(refusals.length, Object.keys(newsroomWordsAr.refusals).length);
  for (const refusal of refusals) {
    ok(/^[\p{Script=Arabic}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(storyRefusalWordsAr(refusal)), storyRefusalWordsAr(refusal));
    ok(/^[\p{ASCII}]+$/u.test(storyRefusalWordsEn(refusal)), storyRefusalWordsEn(refusal));
  }
});

test("العدد يوافق معدوده", () => {
  equal(
    draftProblemWordsAr({ code: "text-too-long", path: "headline", length: 305, most: 300 }),
    "headline: النص طويل (305 أحرف)، والحد 300 حرف؛ اختصره",
  );
  equal(
    draftProblemWordsAr({ code: "too-many", path: "tags", count: 111, most: 100 }),
    "tags: القائمة طويلة (111 عنصرًا)، والحد 100 عنصر؛ اختصرها",
  );
});

test("القائمتان تقولان الأشياء نفسها", () => {
  for (const part of ["refusals", "problems", "states", "actions", "levels"] as const)
    equal(Object.keys(newsroomWordsAr[part]).toSorted().join(), Object.keys(newsroomWordsEn[part]).toSorted().join());
  equal(Object.values(tickerLevelWordsAr).join(" · "), "عاجل · متابعة · تنويه");
});
