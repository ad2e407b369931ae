import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, describe, it } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import type { Outcome } from "@mihwar/newsroom";
import { bareAvif } from "@mihwar/site/bare-avif";
import { bareJpeg } from "@mihwar/site/bare-jpeg";
import { barePng } from "@mihwar/site/bare-png";
import { bareWebp } from "@mihwar/site/bare-webp";
import type { TakenPicture } from "@mihwar/site/picture-facts";
import { type PictureIntake, openPictureIntake } from "@mihwar/site/picture-intake";
import type { PictureRefusal } from "@mihwar/site/picture-refusal";
import { pictureTold } from "@mihwar/site/picture-told";
import sharp from "sharp";

type Format = "jpeg" | "png" | "webp" | "avif";

/** A picture with something in it: a light disc on dark ground, `at` from the left. */
async function scene(format: Format, { width = 320, height = 200, at = 0.25, metadata = true } = {}) {
  const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#223"/><rect y="60%" width="100%" height="40%" fill="#665"/>
    <circle cx="${at * width}" cy="${height * 0.4}" r="${height * 0.25}" fill="#fe8"/></svg>`;
  const drawn = sharp(Buffer.from(disc)).flatten()[format]({ quality: 90 });
  if (!metadata) return drawn.toBuffer();
  return drawn
    .withExif({
      IFD0: { Artist: "Rami Haddad", Copyright: "(c) Riwaq", ImageDescription: "<script>alert(1)</script> bridge" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "33/1 53/1 3684/100",
        GPSLongitudeRef: "E",
        GPSLongitude: "35/1 30/1 1234/100",
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:Credit="وكالة الوادي" exif:GPSLatitude="33,53.614N"><dc:creator><rdf:Seq><rdf:li>ليلى حدّاد</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">رعاة يعبرون &quot;جسر الرمّانة&quot; &amp; قطعانهم</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`,
    )
    .toBuffer();
}

const taken = (outcome: Outcome<TakenPicture, PictureRefusal>): TakenPicture => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const codeOf = (outcome: Outcome<TakenPicture, PictureRefusal>): string =>
  outcome.ok ? "ok" : outcome.refusals[0].code;

/** Whether bytes tell where a picture was taken: as XMP does, or as Exif does, by the tag of its directory for that. */
const tellsPlace = (bytes: Uint8Array): boolean => {
  const held = Buffer.from(bytes);
  const tags = [Buffer.from([0x88, 0x25, 0, 4]), Buffer.from([0x25, 0x88, 4, 0])];
  return /GPS|33,53\.614N/.test(held.toString("latin1")) || tags.some((tag) => held.includes(tag));
};

function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
    const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
    head.writeUInt32BE(content.length);
    tail.writeUInt32BE(crc32(named));
    return Buffer.concat([head, named, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const line = Buffer.alloc(Math.ceil(width / 8) + 1);
  const rows = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 2_000) }, () => line)), { level: 9 });
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("إدخال الصور", () => {
  const intake: PictureIntake = openPictureIntake();
  after(() => intake.close());
  const take = (bytes: Uint8Array, keepTold = false) => intake.take(bytes, { keepTold });

  for (const format of ["jpeg", "png", "webp", "avif"] as const) {
    it(`${format}: مكان التصوير وكل ما في الملف من كلام يزول، والصورة هي هي`, async () => {
      const bytes = await scene(format);
      const before = await sharp(bytes).metadata();
      assert.ok(before.exif !== undefined && before.xmp !== undefined, "في الأصل ما يُحذف");
      assert.ok(tellsPlace(before.exif) && tellsPlace(before.xmp));
      const kept = taken(await take(bytes));
      const after = await sharp(kept.bytes).metadata();
      assert.deepEqual(
        [after.exif, after.xmp, after.iptc, after.comments],
        [undefined, undefined, undefined, undefined],
      );
      assert.ok(!tellsPlace(kept.bytes));
      assert.ok(!Buffer.from(kept.bytes).includes("script"));
      assert.deepEqual([kept.mime, kept.width, kept.height], [`image/${format}`, 320, 200]);
      assert.equal(after.icc === undefined, before.icc === undefined);
      const pixels = async (one: Uint8Array) => sharp(one).removeAlpha().raw().toBuffer();
      const [was, is] = [await pixels(bytes), await pixels(kept.bytes)];
      const apart = was.reduce((sum, value, place) => sum + Math.abs(value - (is[place] ?? 0)), 0) / was.length;
      assert.equal(apart, 0);
    });

    // an AVIF keeps no words
    if (format === "avif") continue;
    it(`${format}: وإن طُلب أن يبقى المصدر والتعليق بقيا وحدهما، بلا مكان`, async () => {
      const kept = taken(await take(await scene(format), true));
      assert.ok(!tellsPlace(kept.bytes));
      const { exif, iptc, xmp } = await sharp(kept.bytes).metadata();
      assert.deepEqual(pictureTold({ exif, iptc, xmp }), {
        credit: "ليلى حدّاد / وكالة الوادي",
        caption: 'رعاة يعبرون "جسر الرمّانة" & قطعانهم',
        rights: "(c) Riwaq",
      });
    });
  }

  it("ما في الملف من مصدر وتعليق وحقوق يُقرأ سطورًا: XMP قبل Exif", async () => {
    const { told } = taken(await take(await scene("jpeg")));
    assert.deepEqual(told, {
      credit: "ليلى حدّاد / وكالة الوادي",
      caption: 'رعاة يعبرون "جسر الرمّانة" & قطعانهم',
      rights: "(c) Riwaq",
    });
  });

  it("وما في Exif من وسوم يبقى كلامًا", async () => {
    const bytes = await sharp(await scene("jpeg", { metadata: false }))
      .withExif({ IFD0: { ImageDescription: "<script>alert(1)</script> bridge" } })
      .toBuffer();
    assert.deepEqual(taken(await take(bytes)).told, { caption: "<script>alert(1)</script> bridge" });
  });

  it("وIPTC بترميزها القديم والجديد", () => {
    const record = (dataset: number, content: Buffer): Buffer =>
      Buffer.concat([Buffer.from([0x1c, 2, dataset, content.length >> 8, content.length & 255]), content]);
    const old = Buffer.from([0xe1, 0xed, 0xe1, 0xec]); // «ليلى» in windows-1256
    const iptc = Buffer.concat([
      Buffer.from("Photoshop 3.0\0"),
      record(80, old),
      record(110, Buffer.from("وكالة الوادي\u202e")),
      record(120, Buffer.from("سطر\r\nوسطر")),
    ]);
    assert.deepEqual(pictureTold({ iptc }), { credit: "ليلى / وكالة الوادي", caption: "سطر وسطر" });
    for (let length = 0; length < iptc.length; length++)
      pictureTold({ iptc: iptc.subarray(0, length), exif: iptc, xmp: iptc });
  });

  it("الدوران يُطبَّق ولا يبقى منه إلا الصورة قائمة", async () => {
    const upright = await scene("jpeg", { metadata: false });
    for (const format of ["jpeg", "png", "webp"] as const) {
      const lying = await sharp(upright).rotate(270)[format]().withMetadata({ orientation: 6 }).toBuffer();
      assert.equal((await sharp(lying).metadata()).orientation, 6, format);
      const kept = taken(await take(lying));
      const { orientation, width, height } = await sharp(kept.bytes).metadata();
      assert.deepEqual([orientation, width, height, kept.width, kept.height], [undefined, 320, 200, 320, 200], format);
      const [red = 0] = await sharp(kept.bytes).extract({ left: 80, top: 80, width: 1, height: 1 }).raw().toBuffer();
      assert.ok(red > 200, `${format}: القرص في مكانه`);
    }
  });

  it("والصورة نفسها بمقاس آخر وضغط آخر تشبهها، وغيرها لا", async () => {
    const bits = async (bytes: Uint8Array): Promise<bigint> => BigInt(`0x${taken(await take(bytes)).likeness}`);
    const apart = (one: bigint, other: bigint): number => (one ^ other).toString(2).replaceAll("0", "").length;
    const own = await bits(await scene("jpeg"));
    const smaller = await bits(
      await sharp(await scene("png"))
        .resize(160)
        .jpeg({ quality: 50 })
        .toBuffer(),
    );
    const other = await bits(await scene("jpeg", { at: 0.75 }));
    assert.ok(apart(own, smaller) <= 6, `${apart(own, smaller)}`);
    assert.ok(apart(own, other) > 6, `${apart(own, other)}`);
    const blank = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#888" } })
      .png()
      .toBuffer();
    assert.equal(taken(await take(blank)).likeness, undefined, "لا شيء فيها يُشبَّه");
  });

  it("صورة في ذيلها صفحة ويب، أو في تعليقها: يزول ما ليس صورة", async () => {
    const html = Buffer.from("<html><script>alert(document.cookie)</script></html>");
    const jpeg = await scene("jpeg", { metadata: false });
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), html]);
    for (const bytes of [
      Buffer.concat([jpeg, html]),
      Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
      Buffer.concat([await scene("png", { metadata: false }), html]),
      Buffer.concat([await scene("webp", { metadata: false }), html]),
      Buffer.concat([await scene("avif", { metadata: false }), html]),
    ]) {
      const kept = taken(await take(bytes));
      assert.ok(!Buffer.from(kept.bytes).includes("script"));
      assert.equal((await sharp(kept.bytes).metadata()).width, 320);
    }
  });

  it("وملفات مبتورة أو مخلوطة لا توقعها في خطأ", async () => {
    for (const [format, strip] of [
      ["jpeg", bareJpeg],
      ["png", barePng],
      ["webp", bareWebp],
      ["avif", bareAvif],
    ] as const) {
      const bytes = await scene(format);
      for (let length = 0; length < bytes.length; length += 7) strip(bytes.subarray(0, length));
      for (let place = 0; place < Math.min(bytes.length, 600); place++) {
        const mixed = Buffer.from(bytes);
        mixed[place] = (mixed[place] ?? 0) ^ 0xff;
        strip(mixed);
      }
    }
  });

  for (const [why, bytes, code] of [
    ["قنبلة: PNG صغير من 30000×30000", () => pngOf(30_000, 30_000), "picture-too-large"],
    ["عشرون ميغابايت عشوائية باسم صورة", () => randomBytes(20 * 1024 * 1024), "picture-unknown-format"],
    ["SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "picture-unknown-format"],
    ["صفحة", () => Buffer.from("<!doctype html><title>x</title>"), "picture-unknown-format"],
    [
      "ترويسة JPEG وبعدها كلام",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]),
      "picture-broken",
    ],
    ["لا شيء", () => Buffer.alloc(0), "picture-unknown-format"],
  ] as const) {
    it(`لا يدخل: ${why}`, async () => assert.equal(codeOf(await take(bytes())), code));
  }

  it("ولا ما قُطع، ويبقى الباب لمن بعده", async () => {
    for (const format of ["jpeg", "png", "webp", "avif"] as const) {
      const bytes = await scene(format);
      assert.equal(codeOf(await take(bytes.subarray(0, Math.floor(bytes.length * 0.6)))), "picture-broken", format);
    }
    assert.equal(codeOf(await take(await scene("jpeg"))), "ok");
  });

  it("وما كلّف فوق الحد يُردّ ولا يُنتظر", async () => {
    const poor = openPictureIntake({ time: 40 });
    const noise = { width: 4_000, height: 3_000, channels: 3 as const };
    const bytes = await sharp(randomBytes(4_000 * 3_000 * 3), { raw: noise })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await poor.take(await scene("jpeg"), { keepTold: false });
    assert.equal(codeOf(await poor.take(bytes, { keepTold: false })), "picture-too-costly");
    await poor.close();
  });
});
