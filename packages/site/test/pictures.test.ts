import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { after, describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { type MediaAsset, formatOf } from "@mihwar/newsroom";
import { renditionFormats, renditionWidths } from "@mihwar/site/addresses";
import { cardCopy, hexColour, layOutCard } from "@mihwar/site/card-layout";
import type { CardText } from "@mihwar/site/card-text";
import { type Pictures, createPictures, inspectPicture } from "@mihwar/site/pictures";
import sharp from "sharp";
import { memoryFiles } from "./small-newsroom.ts";

/** A photograph's kin: noise with some order in it. */
async function photograph(width: number, height: number, format: "jpeg" | "png" | "webp" | "avif" = "jpeg") {
  const picture = sharp({
    create: { width, height, channels: 3, background: "#14646b", noise: { type: "gaussian", mean: 120, sigma: 20 } },
  });
  return new Uint8Array(await picture.toFormat(format).toBuffer());
}

function keep(files: ReturnType<typeof memoryFiles>, bytes: Uint8Array, width: number, height: number): MediaAsset {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  files.originals.set(sha256, bytes);
  return {
    id: "wadi",
    sha256,
    mime: "image/jpeg",
    width,
    height,
    bytes: bytes.byteLength,
    alt: "",
    focal: { x: 0.5, y: 0.5 },
  } as unknown as MediaAsset;
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  let crc = 0xffffffff;
  for (const byte of body) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.byteLength);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([frame, body, sum]);
};

/** A PNG that says it is enormous and holds next to nothing. */
function bomb(width: number, height: number, depth: 8 | 16, interlaced: boolean, zeros = 100_000): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, 6, 0, 0, interlaced ? 1 : 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(Buffer.alloc(zeros))),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}

const refusalOf = (outcome: Awaited<ReturnType<Pictures["inspect"]>> | Awaited<ReturnType<Pictures["card"]>>): string =>
  outcome.ok ? "accepted" : outcome.refusals[0].code;

describe("مقاسات الصور", () => {
  const files = memoryFiles();
  const pictures = createPictures({ media: files });
  after(() => pictures.close());

  it("كلّ مقاس بعرضه وصيغته، ولا يُكبَّر أصغر منه", async () => {
    const asset = keep(files, await photograph(1000, 500), 1000, 500);
    for (const format of renditionFormats) {
      for (const width of renditionWidths) {
        const made = await pictures.rendition(asset, width, format);
        assert.ok(made.ok);
        const facts = await sharp(made.value).metadata();
        assert.equal(facts.width, Math.min(width, 1000));
        assert.equal(facts.height, Math.round(Math.min(width, 1000) / 2));
        assert.equal(facts.format, { avif: "heif", webp: "webp", jpg: "jpeg" }[format]);
      }
    }
  });

  it("مكان التقاط الصورة واسم آلتها لا يصلان إلى قارئ، واتّجاهها يُطبَّق", async () => {
    const original = new Uint8Array(
      await sharp(await photograph(600, 300))
        .withExif({
          IFD0: { Make: "SecretCamera" },
          IFD3: {
            GPSLatitudeRef: "N",
            GPSLatitude: "33/1 53/1 0/1",
            GPSLongitudeRef: "E",
            GPSLongitude: "35/1 30/1 0/1",
          },
        })
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    assert.ok(Buffer.from(original).includes("SecretCamera"), "the fixture tells of its camera");
    const asset = keep(files, original, 300, 600);
    for (const format of renditionFormats) {
      const made = await pictures.rendition(asset, 400, format);
      assert.ok(made.ok);
      const facts = await sharp(made.value).metadata();
      assert.equal(facts.exif, undefined, format);
      assert.equal(facts.xmp, undefined, format);
      assert.equal(Buffer.from(made.value).includes("SecretCamera"), false, format);
      assert.equal(facts.width, 300);
      assert.equal(facts.height, 600);
    }
  });

  it("من يطلبونها معًا تُصنع لهم مرّة، ومن يطلبها بعدُ يجدها محفوظة", async () => {
    const asset = keep(files, await photograph(900, 600), 900, 600);
    let asked = 0;
    const counting = createPictures({
      media: {
        ...files,
        find: async (sha256) => {
          asked += 1;
          return files.find(sha256);
        },
      },
    });
    const [first, ...others] = await Promise.all(
      Array.from({ length: 20 }, () => counting.rendition(asset, 800, "webp")),
    );
    assert.ok(first?.ok);
    for (const other of others) assert.equal(other.ok && other.value, first.value);
    assert.ok((await counting.rendition(asset, 800, "webp")).ok);
    assert.equal(asked, 1);
    await counting.close();
  });

  it("أصل ضاع من القرص رفض برمزه", async () => {
    const asset = keep(files, await photograph(500, 500), 500, 500);
    files.originals.delete(asset.sha256);
    assert.equal(refusalOf(await pictures.rendition(asset, 400, "jpg")), "picture-missing");
  });
});

describe("صور من الخارج", () => {
  const pictures = createPictures({ media: memoryFiles() });
  after(() => pictures.close());

  it("ما يُقبل يُعرف من محتواه", async () => {
    for (const [format, mime] of [
      ["jpeg", "image/jpeg"],
      ["png", "image/png"],
      ["webp", "image/webp"],
      ["avif", "image/avif"],
    ] as const) {
      const found = await inspectPicture(await photograph(64, 32, format));
      assert.deepEqual(found, { ok: true, value: { mime, width: 64, height: 32 } });
    }
  });

  for (const [why, bytes, code] of [
    [
      "SVG",
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      "picture-unknown-format",
    ],
    [
      "SVG بعد مقدّمة XML",
      new TextEncoder().encode('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      "picture-unknown-format",
    ],
    ["GIF", new TextEncoder().encode("GIF89a\u0001\u0000\u0001\u0000"), "picture-unknown-format"],
    ["لا شيء", new Uint8Array(), "picture-unknown-format"],
    ["رأس PNG ولا شيء بعده", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "picture-broken"],
    ["قنبلة أعرض من أيّ صورة", bomb(786_464, 32, 16, true), "picture-too-large"],
    ["قنبلة أعلى من أيّ صورة", bomb(32, 60_000, 8, false), "picture-too-large"],
    ["قنبلة بمئتي مليون نقطة", bomb(16_000, 16_000, 8, false), "picture-too-large"],
  ] as const) {
    it(`${why}: ${code}`, async () => assert.equal(refusalOf(await pictures.inspect(bytes)), code));
  }

  it("قنبلة تحت الحدّ تُقتل حين تأخذ من الذاكرة ما لا يُحتمل، ومن بعدها يُخدم", async () => {
    const poor = createPictures({ media: memoryFiles(), costs: { memory: 110 * 1024 * 1024 } });
    // Seventy kilobytes that need seventy megabytes at once: interlaced, sixteen bits a channel.
    const outcome = await poor.inspect(bomb(3_000, 3_000, 16, true, 3_000 * 3_000 * 8 + 20_000));
    assert.equal(refusalOf(outcome), "picture-too-costly");
    assert.ok((await poor.inspect(await photograph(64, 64))).ok);
    await poor.close();
  });

  it("صورة مقطوعة لا تُقبل، ولو كان رأسها سليمًا", async () => {
    for (const format of ["jpeg", "png", "webp"] as const) {
      const whole = await photograph(800, 600, format);
      assert.equal(refusalOf(await pictures.inspect(whole.slice(0, whole.byteLength / 2))), "picture-broken", format);
    }
  });

  it("ما يطول أكثر ممّا يُسمح به يُقتل، وما بعده يُنجز", async () => {
    const hasty = createPictures({ media: memoryFiles(), costs: { time: 1 } });
    assert.equal(refusalOf(await hasty.inspect(await photograph(3_000, 3_000))), "picture-too-costly");
    await hasty.close();
  });

  it("الطابور محدود", async () => {
    const busy = createPictures({ media: memoryFiles(), costs: { queue: 2 } });
    const picture = await photograph(64, 64);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => busy.inspect(picture)));
    assert.deepEqual(outcomes.map(refusalOf).toSorted(), [
      "accepted",
      "accepted",
      "pictures-busy",
      "pictures-busy",
      "pictures-busy",
    ]);
    await busy.close();
  });

  it("الصيغة من البايتات، لا من الاسم", () => {
    assert.equal(formatOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])), "image/jpeg");
    assert.equal(formatOf(new Uint8Array([0xff, 0xd8])), undefined);
  });
});

const text: CardText = {
  brand: "محور",
  section: "العالم",
  tone: "teal",
  headline: "هدنة هشّة في وادي الرمّانة",
  date: "22 أغسطس/آب 2026",
};

describe("بطاقات المشاركة", () => {
  const files = memoryFiles();
  const pictures = createPictures({ media: files });
  after(() => pictures.close());

  const draw = async (change: Partial<CardText>): Promise<Buffer> => {
    const made = await pictures.card({ ...text, ...change });
    assert.ok(made.ok);
    return Buffer.from(made.value);
  };
  /** The columns of the card in which something is written, between two heights. */
  const inkOf = async (card: Buffer, top: number, bottom: number) => {
    const { data, info } = await sharp(card).greyscale().raw().toBuffer({ resolveWithObject: true });
    const columns = Array.from({ length: info.width }, (_, x) => x).filter((x) => {
      for (let y = top; y < bottom; y++) if ((data[(y * info.width + x) * info.channels] ?? 255) < 100) return true;
      return false;
    });
    const strokes = columns.filter((x, index) => x !== (columns[index - 1] ?? -2) + 1).length;
    return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1, strokes };
  };

  it("مقاسها ما تطلبه مواقع المشاركة، وعنوانها يبدأ من اليمين", async () => {
    const card = await draw({ headline: "رحل الشاعر" });
    const facts = await sharp(card).metadata();
    assert.deepEqual([facts.width, facts.height, facts.format], [1200, 630, "png"]);
    assert.ok(card.byteLength < 60_000);
    const { first, last } = await inkOf(card, 226, 522);
    assert.ok(last > 1100 && last <= 1128, `ends at ${last}`);
    assert.ok(first > 300, `begins at ${first}`);
  });

  it("حروفها موصولة: كلمة حروفها متّصلة رسم واحد", async () => {
    const strokesOf = async (headline: string) => (await inkOf(await draw({ headline }), 226, 522)).strokes;
    assert.equal(await strokesOf("محمد"), 1);
    assert.ok((await strokesOf("م\u200cح\u200cم\u200cد")) > 2);
  });

  it("عنوان يبدأ بحرف لاتيني يبقى عربيّ الاتّجاه", async () => {
    const { last } = await inkOf(await draw({ headline: "NATO يجتمع" }), 226, 522);
    assert.ok(last > 1100);
  });

  it("لا يخرج عنوان من إطاره، مهما كان", async () => {
    for (const headline of [
      "س".repeat(300),
      "سيستعملونها".repeat(40),
      "كلمة ".repeat(400),
      "W".repeat(500),
      `ب${"\u064e".repeat(10_000)}`,
      "\u202eمقلوب\u202c",
      "<span size='999999'>كبير</span>&amp;<b>",
      "🕊".repeat(100),
      "",
      "\u0000\u0007",
    ]) {
      const { first, last } = await inkOf(await draw({ headline }), 212, 536);
      assert.ok(first === -1 || first >= 66, `${headline.slice(0, 20)}: ${first}`);
      assert.ok(last <= 1134, `${headline.slice(0, 20)}: ${last}`);
    }
  });

  it("حروف القلب المحذوفة لا تغيّر نقطة من البطاقة", async () => {
    assert.deepEqual(await draw({ headline: "\u202eهدنة\u202c هشّة" }), await draw({ headline: "هدنة هشّة" }));
  });

  it("تُرسم مرّة وتُحفظ، وتُرسم من جديد حين يتغيّر عنوانها", async () => {
    const first = await pictures.card(text);
    const again = await pictures.card(text);
    assert.equal(first.ok && again.ok && first.value === again.value, true);
    const other = await pictures.card({ ...text, headline: "هدنة صامدة" });
    assert.equal(other.ok && first.ok && Buffer.compare(other.value, first.value) !== 0, true);
  });

  it("النصّ على البطاقة سطر نظيف لا وسوم فيه", () => {
    assert.equal(cardCopy("هدنة\n\u202e هشّة\t", 100), "هدنة هشّة");
    const [headline] = layOutCard({ ...text, headline: "<b>&" }).runs.filter((run) => run.markup.includes("lt;"));
    assert.match(headline?.markup ?? "", /&lt;b&gt;&amp;/);
  });

  it("اللون كما يكتبه نمط الصفحة", () => {
    assert.equal(hexColour("0 0% 100%"), "#ffffff");
    assert.equal(hexColour("0 100% 50%"), "#ff0000");
    assert.equal(hexColour("240 100% 50%"), "#0000ff");
  });

  it("لا تترك أثرًا في مجلّد المؤقّتات بعد إغلاقها", async () => {
    const own = createPictures({ media: memoryFiles() });
    await own.card(text);
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith("mihwar-fonts-")).length;
    await own.close();
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith("mihwar-fonts-")).length;
    assert.equal(left, before - 1);
  });
});
