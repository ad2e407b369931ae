import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { openNewsroom } from "@mihwar/cli/open-newsroom";
import { wordsAr } from "@mihwar/cli/words-ar";
import { draftStory, publishStory } from "@mihwar/newsroom";
import type { MediaAsset, SectionId, StoryContent, StoryId } from "@mihwar/newsroom";
import { mihwar as atTerminal } from "./terminal-in-arabic.ts";

let base: string;
const at = (...names: readonly string[]): string => path.join(base, ...names);

const mihwar = (...argv: readonly string[]) => atTerminal(argv);

const content: StoryContent = {
  headline: "جسر الوادي يُفتح قبل موعده",
  section: "society" as SectionId,
  byline: [{ name: "هند الراوي" }],
  body: [{ id: "p1" as never, kind: "paragraph", text: "عبرت أول شاحنة فجر الأحد، قبل يومين من الموعد." }],
  tags: ["جسور"],
  language: "ar",
  sources: [],
};

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
before(async () => {
  base = await mkdtemp(path.join(tmpdir(), "mihwar-cli-backup-"));
  newsroom = await openNewsroom({ dataDir: at("data") }, wordsAr);
  const { archive, media } = newsroom;
  const bytes = await readFile(new URL("../../../sample/pictures/c5-map.jpg", import.meta.url));
  const asset = { id: "map-1", mime: "image/jpeg", width: 1600, height: 900, bytes: bytes.length, alt: "خريطة" };
  const focal = { x: 0.5, y: 0.5 };
  await archive.saveMedia({ ...asset, sha256: await media.keep(bytes), focal } as MediaAsset, "u:hind");
  const hand = { by: "u:hind", now: await archive.now() } as const;
  const draft = draftStory({
    id: "n1" as StoryId,
    content: { ...content, hero: { media: "map-1" as never, alt: "خريطة", credit: "الرُّواق" } },
    ...hand,
  });
  const live = publishStory(draft.story, hand);
  assert.ok(live.ok);
  await archive.saveStory([draft, live.value], undefined);
});
after(async () => {
  await newsroom.close();
  await rm(base, { recursive: true, force: true });
});

describe("أوامر النسخ الاحتياطي", () => {
  it("يُنسخ الأرشيف وهو مفتوح، ويُتحقق من الملف، ويُستعاد في مجلد جديد، ولا يُستعاد فوق أرشيف", async () => {
    const made = await mihwar("backup", at("b.tar"), "--data", at("data"));
    assert.equal(made.code, 0, made.words);
    assert.match(made.data, /b\.tar.*مادة واحدة، صورة واحدة/);
    assert.ok(made.progress.length > 0);
    assert.equal((await stat(at("b.tar"))).mode & 0o777, 0o600);

    for (const order of [
      ["--verify", at("b.tar")],
      [at("b.tar"), "--verify"],
    ]) {
      const verified = await mihwar("backup", ...order);
      assert.equal(verified.code, 0, verified.words);
      assert.match(verified.data, /^story: سطر واحد$/m);
      assert.match(verified.data, /الوسائط: صورة واحدة/);
    }
    const facts = JSON.parse((await mihwar("backup", "--verify", "--json", at("b.tar"))).data) as Record<
      string,
      unknown
    >;
    assert.deepEqual([facts["mediaFiles"], facts["missing"]], [1, []]);
    assert.equal((facts["rows"] as Record<string, number>)["story"], 1);

    const restored = await mihwar("restore", at("b.tar"), "--data", at("restored"));
    assert.equal(restored.code, 0, restored.words);
    assert.match(restored.data, /استُعيد الأرشيف كما كان/);
    assert.match(restored.words, /الأرشيف سليم/);
    assert.ok(restored.progress.some((line) => /يُفهرَس الأرشيف: \d+ من \d+/u.test(line)));
    const shown = await mihwar("story", "show", "n1", "--json", "--data", at("restored"));
    assert.equal(shown.data, (await mihwar("story", "show", "n1", "--json", "--data", at("data"))).data);

    const again = await mihwar("restore", at("b.tar"), "--data", at("restored"));
    assert.equal(again.code, 1);
    assert.match(again.words, /ليس فارغًا.*فلم يُمسّ/);
    assert.equal((await mihwar("check", "--data", at("restored"))).code, 0);
  });

  it("الملف المبتور يُسمّى، ولا يُنشأ من أجله شيء", async () => {
    assert.equal((await mihwar("backup", at("cut.tar"), "--data", at("data"))).code, 0);
    await truncate(at("cut.tar"), 20_000);
    for (const argv of [
      ["backup", "--verify", at("cut.tar")],
      ["restore", at("cut.tar"), "--data", at("never")],
    ]) {
      const { code, words } = await mihwar(...argv);
      assert.equal(code, 1);
      assert.match(words, /cut\.tar مبتور: ينتهي عند البايت 20000/);
    }
    await assert.rejects(stat(at("never")));
  });

  it("صورة ضاع ملفها: يُنسخ ما سواها، ويقال ذلك عند النسخ والتحقق والاستعادة", async () => {
    const { sha256 } = (await newsroom.archive.reading.findMedia("map-1" as never)) ?? {};
    assert.ok(sha256 !== undefined);
    const file = at("data", "media", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const bytes = await readFile(file);
    await rm(file);
    try {
      const made = await mihwar("backup", at("less.tar"), "--data", at("data"));
      assert.equal(made.code, 1);
      assert.match(made.words, /الصورة map-1: ملفها مفقود/);
      assert.match(made.words, /غير مكتملة: تنقصها صورة واحدة/);
      assert.equal((await mihwar("backup", "--verify", at("less.tar"))).code, 1);
      const restored = await mihwar("restore", at("less.tar"), "--data", at("less"));
      assert.equal(restored.code, 1);
      assert.match(restored.words, /الصورة map-1: ملفها مفقود/);
      assert.match(restored.words, /media:map-1/);
      const exported = await mihwar("export", "--all", at("less-export"), "--data", at("data"));
      assert.equal(exported.code, 1);
      assert.match(exported.words, /الصورة map-1/);
    } finally {
      await newsroom.media.keep(bytes);
    }
  });

  it("التصدير ملفات يقرؤها غيرنا، وكلها في قائمة البصمات", async () => {
    const { code, words } = await mihwar("export", "--all", at("export"), "--data", at("data"));
    assert.equal(code, 0, words);
    const sums = (await readFile(at("export", "SHA256SUMS"), "utf8")).trimEnd().split("\n");
    const named = sums.map((line) => line.slice(66));
    const there = (await readdir(at("export"), { recursive: true })).filter(
      (name) => name !== "media" && name !== "SHA256SUMS",
    );
    assert.deepEqual(named.toSorted(), there.toSorted());
    for (const line of sums) {
      const bytes = await readFile(at("export", line.slice(66)));
      assert.equal(createHash("sha256").update(bytes).digest("hex"), line.slice(0, 64), line);
    }
    const lines = async (name: string) =>
      (await readFile(at("export", `${name}.ndjson`), "utf8"))
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const [story] = await lines("stories");
    assert.deepEqual([story?.["id"], story?.["state"]], ["n1", "live"]);
    assert.deepEqual((story?.["content"] as Partial<StoryContent> | undefined)?.headline, content.headline);
    assert.equal((await lines("sections")).length, 6);
    const [medium] = await lines("media");
    assert.ok((await stat(at("export", String(medium?.["file"])))).size === medium?.["bytes"]);

    const again = await mihwar("export", "--all", at("export"), "--data", at("data"));
    assert.equal(again.code, 1);
    assert.match(again.words, /ليس فارغًا/);
    assert.deepEqual(
      (await readdir(base)).filter((name) => name.includes(".mihwar-")),
      [],
    );
  });

  it("الاستعمال الخاطئ يُردّ بطريقة الاستعمال، والمجلد الخاطئ لا يصير أرشيفًا", async () => {
    for (const argv of [["backup"], ["backup", "a", "b"], ["restore"], ["export", at("x")], ["export", "--all"]]) {
      const { code, words } = await mihwar(...argv);
      assert.equal(code, 2, argv.join(" "));
      assert.match(words, /طريقة الاستعمال/);
    }
    const { code, words } = await mihwar("backup", at("y.tar"), "--data", at("typo"));
    assert.equal(code, 1);
    assert.match(words, /لا أرشيف في .*typo/);
    await assert.rejects(stat(at("typo")));
    for (const name of ["backup", "restore", "export"]) {
      const help = await mihwar(name, "--help");
      assert.equal(help.code, 0);
      assert.match(help.data, /مثال/);
    }
  });
});
