import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { matchesIn, parseQuery, satisfies } from "@mihwar/search";
import type { StoryContent } from "@mihwar/newsroom";

const marked = (text: string, question: string): string => {
  let made = "";
  let done = 0;
  for (const { start, end } of matchesIn(text, parseQuery(question, { today: "2026-08-22" }))) {
    made += `${text.slice(done, start)}<${text.slice(start, end)}>`;
    done = end;
  }
  return made + text.slice(done);
};

describe("ما يُبرز في النص", () => {
  it("الكلمة كاملة كما كُتبت، بلواصقها وتشكيلها", () => {
    assert.equal(marked("وقالت وزارةُ المعادنِ إنّ المعدن", "معادن"), "وقالت وزارةُ <المعادنِ> إنّ المعدن");
    assert.equal(marked("والصحّة والتعليم", "الصحة"), "<والصحّة> والتعليم");
  });

  it("والعبارة من أولها إلى آخرها قطعة واحدة", () => {
    assert.equal(marked("فُتح الطريق أمس وأُغلق طريق آخر", "«فتح الطريق»"), "<فُتح الطريق> أمس وأُغلق طريق آخر");
  });

  it("ولا شيء حيث لا شيء", () => {
    assert.equal(marked("خبر عن القمح", "زلزال"), "خبر عن القمح");
  });
});

const story = (...paragraphs: readonly string[]): StoryContent => ({
  headline: "صباح البلدة",
  section: "world" as StoryContent["section"],
  byline: [],
  body: paragraphs.map((text, turn) => ({
    id: `p${turn}` as StoryContent["body"][number]["id"],
    kind: "paragraph",
    text,
  })),
  tags: [],
  language: "ar",
  sources: [],
});

describe("ما يجب أن يرد في الخبر وما يجب ألا يرد", () => {
  const holds = (content: StoryContent, question: string): boolean =>
    satisfies(content, parseQuery(question, { today: "2026-08-22" }));

  it("العبارة حرفًا بحرف دون الهمزات والتشكيل، ولا تمتد من فقرة إلى أخرى", () => {
    assert.ok(holds(story("وصل إلى المدينة رفعُ الأعلام"), "«الى المدينه»"));
    assert.ok(!holds(story("عاد العالم", "الجليل إلى بلدته"), "«العالم الجليل»"));
    assert.ok(!holds(story("سقط العَلَم"), "«العالم»"));
  });

  it("الكلمة المستثناة بكل صورها، والعبارة كما هي", () => {
    assert.ok(!holds(story("تبادل للأسرى عند الجسر"), "تبادل -أسرى"));
    assert.ok(holds(story("تبادل البذور عند الجسر"), "تبادل -«عند النهر»"));
  });
});
