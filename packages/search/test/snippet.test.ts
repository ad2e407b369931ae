import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseQuery, snippetOf } from "@mihwar/search";

const asked = (question: string) => parseQuery(question, { today: "2026-08-22" });
const marked = (lines: readonly string[], question: string, most = 200): readonly string[] => {
  const snippet = snippetOf(lines, asked(question), most);
  return snippet === undefined ? [] : snippet.matches.map(({ start, end }) => snippet.text.slice(start, end));
};

describe("مقتطف من الخبر فيه ما سُئل عنه", () => {
  it("من السطر الذي فيه أكثر الكلمات، وكلّ كلمة بتمامها وكما كُتبت", () => {
    const lines = ["وصل الوزير.", "وبالوزارات الثلاث أُلحقت المديرية، وقال الوزير إنّ السدّ آمن."];
    assert.equal(snippetOf(lines, asked("وزارة السد"), 200)?.text, lines[1]);
    assert.deepEqual(marked(lines, "وزارة السد"), ["وبالوزارات", "السدّ"]);
  });

  it("يُقطع عند الكلمات ويقول أين قُطع", () => {
    const long = `${"مطرٌ على الوادي ".repeat(40)}ثم فُتح الجسر أمام الشاحنات ${"ومطرٌ بعد مطر ".repeat(40)}`;
    const snippet = snippetOf([long], asked("جسر"), 120);
    assert.match(snippet?.text ?? "", /^… \S.*\S …$/u);
    assert.ok((snippet?.text.length ?? 0) <= 130);
    assert.deepEqual(marked([long], "جسر", 120), ["الجسر"]);
    for (const word of (snippet?.text ?? "").replaceAll("…", "").trim().split(/\s+/u))
      assert.ok(` ${long} `.includes(` ${word} `), word);
  });

  it("العبارة تُعلَّم كلّها، وما ليس فيه شيء لا مقتطف له", () => {
    assert.deepEqual(marked(["أعلن وقف إطلاق النار ليلًا."], "«وقف إطلاق النار»"), ["وقف إطلاق النار"]);
    assert.equal(snippetOf(["أعلن وقف القتال."], asked("القمح"), 200), undefined);
    assert.equal(snippetOf([], asked("القمح"), 200), undefined);
  });

  it("أيّ نصّ وأيّ سؤال: العلامات داخل المقتطف وبترتيبها", () => {
    const words = fc.array(fc.constantFrom("السدّ", "والسدود", "مطر", "«", "…", "\n", "C5+1", "🚀", "ك"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(
        fc.array(
          words.map((all) => all.join(" ")),
          { maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 90 }),
        (lines, most) => {
          const snippet = snippetOf(lines, asked("السد مطر"), most);
          let last = 0;
          for (const { start, end } of snippet?.matches ?? []) {
            assert.ok(last <= start && start < end && end <= (snippet?.text.length ?? 0));
            last = end;
          }
        },
      ),
    );
  });
});
