import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import type { Block, StoryContent } from "@mihwar/newsroom";
import { indexRecord, indexVersion, packRecord, storyVocabulary } from "@mihwar/search";

const block = (kind: "paragraph" | "subhead", text: string, turn: number): Block =>
  ({ id: `p${turn}`, kind, text, ...(kind === "subhead" ? { level: 2 } : {}) }) as Block;

/** Copy with what analysis finds hard: clitics, hamzas, marks, broken plurals, numbers, foreign runs, pairs across words. */
const story: StoryContent = {
  headline: "فبِمَسؤوليّاتِهم وللمُستشفياتِ: «الأونروا» تُحصي ٣٬٤٥٠ مُهجَّرًا مِن قُرى الزُّعرور",
  standfirst: "رئيسُ الهيئةِ لـ«الرُّواق»: سنُعيدُ فتحَ المدارسِ والأسواقِ إن شاء الله",
  section: "world" as StoryContent["section"],
  byline: [{ name: "هند الراوي" }, { name: "أ. سامي العطّار" }],
  body: [
    block("paragraph", "وبينما كانت الشاحناتُ تعبُر، سأل الصحفيون: أين المساعدات؟ فأجابهم: «في طريقها إليكم».", 1),
    block("subhead", "الطرقُ المُغلقة", 2),
    block("paragraph", "قال مُتحدّثٌ باسم UNICEF إن 12.5% من أطفال المخيّمات لم يتلقَّوا اللقاحات منذ 2023-04-15.", 3),
    block("paragraph", "لا يُعوَّل على الآبارِ وحدَها؛ فالبئرُ الواحدةُ تسقي مئةَ أسرةٍ أو أكثر، وماؤها لا يُستساغ.", 4),
    block("paragraph", "اجتمع وزيرا الداخليّة والماليّة بمُمثِّلي النقابات، ولم يتّفقا على رواتب المعلّمين والمعلّمات.", 5),
    block("paragraph", "إسطنبول أم اسطمبول؟ وغوتيريش أم غوتيريس؟ يكتبها الناسُ على وجوهٍ شتّى، ومنهم مَن يكتب «هاذا».", 6),
  ],
  tags: ["وادي الرمّانة", "المياه", "COVID-19"],
  language: "ar",
  sources: [],
};

/** What the index of each version keeps of this copy. */
const kept: Readonly<Record<number, string>> = {
  1: "1209a15bc0adf4e1",
};

describe("إصدار الفهرس", () => {
  it("ما يحفظه الفهرس من نصّ لا يتغيّر إلا بإصدار جديد، فيُعاد كلّ فهرس أُعدّ قبله", () => {
    const digest = createHash("sha256")
      .update(packRecord(indexRecord(story)))
      .update(JSON.stringify([...storyVocabulary(story)].toSorted()))
      .digest("hex")
      .slice(0, 16);
    assert.equal(
      digest,
      kept[indexVersion],
      "copy is taken apart otherwise than before: raise indexVersion and put what it keeps now here",
    );
  });
});
