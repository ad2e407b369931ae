import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import type { MediaFiles } from "@mihwar/newsroom";
import { MediaNameRefused } from "@mihwar/storage";
import fc from "fast-check";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** What every keeper of media files promises. */
export function mediaFilesContract(kind: string, open: () => Promise<MediaFiles>): void {
  describe(`ملفات الوسائط ${kind}`, () => {
    it("المحتوى يُحفظ باسم بصمته ويعود كما كان، مهما كان", async () => {
      const media = await open();
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (content) => {
          const name = await media.keep(content);
          assert.equal(name, sha256(content));
          assert.deepEqual(Buffer.from((await media.find(name)) ?? []), Buffer.from(content));
        }),
        { numRuns: 20 },
      );
    });

    it("ما لم يُحفظ لا يوجد، وما حُفظ مرتين واحد", async () => {
      const media = await open();
      assert.equal(await media.find("0".repeat(64)), undefined);
      assert.equal(await media.findDerived("0".repeat(64), "800.avif"), undefined);
      const [first, second] = await Promise.all([media.keep(bytes("جسر")), media.keep(bytes("جسر"))]);
      assert.equal(first, second);
    });

    it("المشتق يُحفظ بجانب أصله باسمه، والأحدث يحلّ محلّ الأقدم", async () => {
      const media = await open();
      const name = await media.keep(bytes("صورة"));
      await media.keepDerived(name, "800.avif", bytes("صغيرة"));
      await media.keepDerived(name, "800.avif", bytes("أصغر"));
      await media.keepDerived(name, "a-1.b.webp", bytes("أخرى"));
      assert.deepEqual(Buffer.from((await media.findDerived(name, "800.avif")) ?? []), Buffer.from(bytes("أصغر")));
      assert.deepEqual(Buffer.from((await media.findDerived(name, "a-1.b.webp")) ?? []), Buffer.from(bytes("أخرى")));
      assert.equal(await media.findDerived(name, "400.avif"), undefined);
      assert.deepEqual(Buffer.from((await media.find(name)) ?? []), Buffer.from(bytes("صورة")));
    });

    it("اسم ليس اسمًا لا يُكتب به ولا يُقرأ", async () => {
      const media = await open();
      const name = await media.keep(bytes("صورة"));
      const names = [
        "",
        ".",
        "..",
        "../x",
        "a/b",
        "a\\b",
        ".hidden",
        "صورة.avif",
        "a\0b",
        "a b",
        "x".repeat(101),
        "-a",
      ];
      for (const bad of names) {
        await assert.rejects(media.keepDerived(name, bad, bytes("x")), MediaNameRefused);
        assert.equal(await media.findDerived(name, bad), undefined);
      }
      for (const bad of ["", "../../etc/passwd", name.toUpperCase(), name.slice(1), `${name}\n`, `${name}.d/x`]) {
        await assert.rejects(media.keepDerived(bad, "800.avif", bytes("x")), MediaNameRefused);
        assert.equal(await media.find(bad), undefined);
        assert.equal(await media.findDerived(bad, "800.avif"), undefined);
      }
    });

    it("ما أُعطي لا يتغيّر بتغيير ما أُخذ", async () => {
      const media = await open();
      const content = bytes("أصل");
      const name = await media.keep(content);
      content[0] = 0;
      const taken = await media.find(name);
      taken?.fill(0);
      assert.equal(sha256((await media.find(name)) ?? bytes("")), name);
    });
  });
}
