import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { citable } from "@mihwar/newsroom";
import { suggestionsFor } from "@mihwar/suggest";
import { figuresOf, scoreOf } from "./gold-score.ts";
import { rememberedOf, storiesOf, subjects } from "./gold-set.ts";

const dossiers = rememberedOf(subjects);
const marked = subjects.flatMap(storiesOf);

describe("مواد كُتبت لقياس الآلات وعلّم فيها محرّر", () => {
  it("مئة مادة وأكثر في سبعة مواضيع، وربعها وأكثر ليس من ملف", () => {
    assert.ok(subjects.length >= 7);
    assert.ok(marked.length >= 120);
    assert.ok(marked.filter(({ gold }) => gold.dossiers.length === 0).length >= marked.length / 4);
  });

  it("كل علامة فيها كلماتٌ من فقرتها، وملفّ وموقف تعرفهما الملفات", () => {
    for (const { story, gold } of marked) {
      const texts = new Map(citable(story.content));
      for (const { p, words } of [...gold.positions, ...gold.events, ...gold.attributions, ...gold.fates])
        assert.ok(texts.get(`p${p}` as never)?.includes(words), `${story.id} p${p}: «${words}»`);
      for (const id of [...gold.dossiers, ...gold.fates.map(({ position }) => position)])
        assert.ok(dossiers.items.has(id as never), `${story.id}: ${id}`);
    }
  });

  it("ما تقترحه الآلات لها لا ينزل عمّا وُعد به", () => {
    const scored = marked.map((one) => scoreOf(one, suggestionsFor(one.story, dossiers), dossiers));
    const { positions, events, links, levels } = figuresOf(scored);
    assert.ok(positions.precision >= 0.8, `المواقف: ${positions.precision}`);
    assert.ok(positions.recall >= 0.6, `المواقف: ${positions.recall}`);
    assert.ok(events.precision >= 0.9, `الأحداث: ${events.precision}`);
    assert.ok(levels >= 0.9, `الإسناد: ${levels}`);
    assert.ok(links.f1 >= 0.85, `الملفات: ${links.f1}`);
    const cards = scored.map((one) => one.cards).toSorted((a, b) => a - b);
    assert.ok((cards[Math.floor(cards.length / 2)] ?? 0) <= 3, "ثلاث بطاقات على الأكثر لأوسط المواد");
  });
});
