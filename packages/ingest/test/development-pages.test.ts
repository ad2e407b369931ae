import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { readCapture } from "@mihwar/ingest/capture";
import { readPage } from "@mihwar/ingest/page";
import type { Draft } from "@mihwar/newsroom";

/** The development pages are their publishers': read where they lie, never copied, and left out where they are not. */
const shared = new URL("../../../../shared/", import.meta.url);
const pagesFolder = new URL("data/pages/", shared);
const absent = existsSync(new URL("truth.json", pagesFolder)) ? false : "the development pages are not on this machine";

interface Truth {
  readonly id: string;
  readonly url: string;
  readonly path: string;
  readonly stripped_path: string;
  readonly txt_path: string;
  readonly headline: string;
  readonly headline_alt?: readonly string[];
  readonly section: string | null;
  readonly date: string;
  readonly date_any?: readonly string[];
  readonly authors: readonly string[];
  readonly hero: {
    readonly src: string;
    readonly src_any?: readonly string[];
    readonly caption: string | null;
    readonly credit: string | null;
  };
  readonly subheads: readonly string[];
  readonly related_in_body?: readonly string[];
  readonly must_not: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly paragraphs: number;
}

const plain = (text: string | null | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

function assertRight(draft: Draft, truth: Truth, withAddresses: boolean): void {
  const texts = draft.body.flatMap((block) => ("text" in block ? [plain(block.text)] : []));
  const body = texts.join("\n");
  assert.ok([truth.headline, ...(truth.headline_alt ?? [])].map(plain).includes(plain(draft.headline)), draft.headline);
  assert.ok([truth.date, ...(truth.date_any ?? [])].includes(draft.published?.slice(0, 10) ?? ""), draft.published);
  if (truth.section !== null) assert.equal(plain(draft.section), plain(truth.section));
  assert.equal(texts[0], plain(truth.first));
  assert.equal(texts.at(-1), plain(truth.last));
  assert.equal(texts.length, truth.paragraphs);
  assert.equal(new Set(texts).size, texts.length, "every paragraph once");
  assert.equal(plain(draft.hero?.caption), plain(truth.hero.caption));
  assert.equal(plain(draft.hero?.credit), plain(truth.hero.credit));
  if (withAddresses) {
    const known = [truth.hero.src, ...(truth.hero.src_any ?? [])];
    assert.ok(
      known.some((src) => draft.hero?.src?.includes(src)),
      draft.hero?.src,
    );
  }
  assert.deepEqual(draft.byline.map((one) => one.name).toSorted(), truth.authors.toSorted());
  const subheads = draft.body.flatMap((block) => (block.kind === "subhead" ? [block.text] : []));
  assert.deepEqual(subheads, truth.subheads);
  for (const furniture of truth.must_not) assert.equal(body.includes(furniture), false, furniture);
  const boxes = draft.body.flatMap((block) =>
    block.kind === "related" ? block.items.map((item) => plain(item.headline)) : [],
  );
  for (const headline of truth.related_in_body ?? []) assert.ok(boxes.includes(plain(headline)), headline);
}

describe("صفحات التطوير", { skip: absent }, () => {
  const truths: readonly Truth[] =
    absent === false
      ? (JSON.parse(readFileSync(new URL("truth.json", pagesFolder), "utf8")) as { pages: Truth[] }).pages
      : [];
  for (const truth of truths) {
    const bytes = (path: string): Buffer => readFileSync(new URL(path, pagesFolder));
    test(`${truth.id}: صفحة محفوظة`, () => {
      const outcome = readPage(bytes(truth.path), { url: truth.url });
      assert.ok(outcome.ok);
      assertRight(outcome.value, truth, true);
    });
    test(`${truth.id}: بلا أسماء ولا بيانات وصفية`, () => {
      const outcome = readPage(bytes(truth.stripped_path), { url: truth.url });
      assert.ok(outcome.ok);
      assertRight(outcome.value, truth, true);
    });
    test(`${truth.id}: نسخة نصية`, () => {
      const outcome = readCapture(bytes(truth.txt_path).toString("utf8"), { url: truth.url });
      assert.ok(outcome.ok);
      assertRight(outcome.value, truth, false);
    });
  }
});

const captureFile = new URL("seed/000_9c527ddf1919b9c8.txt", shared);
const withoutCapture = existsSync(captureFile) ? false : "the captured page is not on this machine";

test("الصفحة التي بدأ منها المشروع: كل جزء في موضعه", { skip: withoutCapture }, () => {
  const text = readFileSync(fileURLToPath(captureFile), "utf8");
  const outcome = readCapture(text);
  assert.ok(outcome.ok);
  const { ticker, section, hero, body } = outcome.value;
  assert.deepEqual([ticker.length, section, hero?.credit], [1, "العالم", "رئاسة أوزبكستان"]);
  assert.equal(body.map((block) => block.kind.charAt(0)).join(""), "pppprppsprpppspprpppp");
  const lines = text.split("\n").map(plain);
  for (const block of body)
    if (block.kind === "paragraph") assert.equal(lines.filter((line) => line === plain(block.text)).length, 1);
  const boxes = body.flatMap((block) => (block.kind === "related" ? block.items : []));
  assert.deepEqual(
    boxes.map((item) => item.alt !== undefined && item.headline !== ""),
    [true, true, true],
  );
});
