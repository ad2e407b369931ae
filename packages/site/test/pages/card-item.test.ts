import assert from "node:assert/strict";
import { test } from "node:test";
import { CardItem } from "@mihwar/site/parts/card-item";
import { renderToString } from "preact-render-to-string";
import { createElement } from "preact";
import { card, frame, harbour } from "./small-paper.ts";

const pier = card("7k2m9q", "رصيف مرسى اللوز يعود إلى العمل", { hero: { media: harbour.id, alt: harbour.alt } });

const parts = { picture: "tile", section: true, moment: true } as const;
const written = (on = frame(), what: object = parts): string =>
  renderToString(createElement(CardItem, { frame: on, card: pier, parts: what }));

test("البطاقة المحفوظة تُكتب من جديد حين يتغيّر ما تقوم عليه", () => {
  const usual = frame();
  const first = written(usual);
  assert.match(first, /رصيف مرسى اللوز/);
  assert.equal(written(usual), first);

  assert.notEqual(written({ ...usual, today: "2026-08-21" }), first, "خبر اليوم يُقال بساعته");
  const renamed = usual.sections.map((section) => ({ ...section, name: `${section.name} الآن` }));
  assert.match(written({ ...usual, sections: renamed }), /الآن/);
  assert.doesNotMatch(written({ ...usual, media: new Map() }), /<img/);
  assert.match(first, /<img/);
  assert.doesNotMatch(written(usual, { ...parts, section: false }), /kicker/);
  const reason = { kind: "about", names: ["موانئ"] } as const;
  assert.match(written(usual, { ...parts, reason }), /موانئ/);
  assert.equal(written(usual), first);
});
