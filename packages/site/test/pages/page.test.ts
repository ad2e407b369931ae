import assert from "node:assert/strict";
import { test } from "node:test";
import { frontPage } from "@mihwar/site/pages/front-page";
import { sectionPage } from "@mihwar/site/pages/section-page";
import type { Frame } from "@mihwar/site/views";
import { readPage } from "./read-page.ts";
import { economy, frame, moment, tickerLine, world } from "./small-paper.ts";

const front = (on: Frame) => readPage(frontPage(on, { dossiers: [], mostRead: [], cards: [], bySection: [] }));

test("رأس الصفحة المحفوظ يُكتب من جديد حين يتغيّر ما يقوم عليه", () => {
  const usual = frame();
  const first = front(usual);
  assert.equal(front(usual).html, first.html);
  assert.equal(first.get(".masthead time").getAttribute("datetime"), "2026-08-22");
  assert.deepEqual(first.words(".masthead .sections a"), ["العالم", "الاقتصاد"]);

  const tomorrow = front({ ...usual, today: "2026-08-23" });
  assert.equal(tomorrow.get(".masthead time").getAttribute("datetime"), "2026-08-23");
  const renamed = front({ ...usual, sections: [{ ...world, name: "الدنيا" }, economy] });
  assert.deepEqual(renamed.words(".masthead .sections a"), ["الدنيا", "الاقتصاد"]);

  const inSection = readPage(sectionPage(usual, { section: world, cards: [], dossiers: [], isFirstPage: true }));
  assert.deepEqual(inSection.words(".masthead [aria-current]"), ["العالم"]);
  assert.deepEqual(front(usual).words(".masthead [aria-current]"), []);
});

test("سطر الشريط في رأس الصفحة ما دام حيًّا", () => {
  const line = tickerLine();
  const live = frame({ ticker: [line] });
  assert.deepEqual(front(live).words("[data-ticker] a, [data-ticker] span"), [line.text]);
  assert.deepEqual(front({ ...live, now: moment(line.expires) }).words("[data-ticker] li"), []);
  const corrected = tickerLine({ text: "وقف النار في وادي الرمّانة من الغد" });
  assert.deepEqual(front({ ...live, ticker: [corrected] }).words("[data-ticker] span"), [corrected.text]);
});
