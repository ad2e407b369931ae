import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { characters, mergeFonts, readSfnt, writeSfnt } from "../../build/sfnt.ts";

const cards = ["plex-regular", "plex-bold", "naskh-bold"].map(
  (name) => new URL(`../../dist/fonts/${name}.ttf`, import.meta.url),
);
const skip = cards.every((file) => existsSync(file)) ? false : "the build has made no fonts";

const missing = (font: ReadonlyMap<number, number>, text: string): readonly string[] =>
  Array.from(text).filter((letter) => !font.has(letter.codePointAt(0) ?? 0));

describe("خطوط البطاقات", { skip }, () => {
  it("في الملف الواحد ما يُكتب به عنوان: حروف عربية ولاتينية، وأرقام بالصورتين، وعلامات", () => {
    for (const file of cards)
      assert.deepEqual(
        missing(characters(readSfnt(readFileSync(file))), "قمّة «C5+1»: 20٪، و٣ أسئلة؟ پچڤگ (2026) – …"),
        [],
        file.pathname,
      );
  });

  it("خطان يُضمّان: لكلٍّ حروفه، والغالب الأول، والملفّ يُقرأ كما كُتب", () => {
    const [regular, bold] = cards.map((file) => readSfnt(readFileSync(file)));
    assert.ok(regular !== undefined && bold !== undefined);
    const merged = readSfnt(writeSfnt(mergeFonts(regular, bold)));
    const before = characters(regular);
    const after = characters(merged);
    for (const [letter, glyph] of before) assert.equal(after.get(letter), glyph);
    const glyphs = (merged.get("maxp") ?? Buffer.alloc(6)).readUInt16BE(4);
    assert.ok([...after.values()].every((glyph) => glyph < glyphs));
    assert.equal((merged.get("hmtx") ?? Buffer.alloc(0)).length, 4 * glyphs);
    assert.equal((merged.get("loca") ?? Buffer.alloc(0)).length, 4 * (glyphs + 1));
  });
});
