import type sharpModule from "sharp";
import { chance } from "./chance.ts";
import { type Drawing, bleed, sheet, svgOf } from "./sheet.ts";

type Sharp = typeof sharpModule;

/** The largest picture, in bytes: a reader on a phone pays for it. */
const heaviest = 142_000;
const qualities = [84, 80, 76, 72, 68, 64, 60, 56, 52, 48, 44, 40] as const;

/** The tooth of the paper: a grey field that darkens the print unevenly. */
async function paperTooth(sharp: Sharp): Promise<Buffer> {
  const luck = chance(1962);
  const grey = Buffer.alloc(sheet.width * sheet.height);
  for (let index = 0; index < grey.length; index += 1) grey[index] = 128 + Math.round((luck.next() - 0.5) * 100);
  const field = await sharp(grey, { raw: { width: sheet.width, height: sheet.height, channels: 1 } })
    .blur(1.1)
    .png()
    .toBuffer();
  return field;
}

/** Prints drawings: an SVG on grained paper, as a JPEG of the best quality that is light enough. */
export async function openPress(sharp: Sharp): Promise<(drawing: Drawing) => Promise<Buffer>> {
  const tooth = await paperTooth(sharp);
  return async (drawing) => {
    const print = await sharp(Buffer.from(svgOf(drawing)))
      .extract({ left: bleed, top: bleed, width: sheet.width, height: sheet.height })
      .flatten({ background: "#ffffff" })
      .composite([{ input: tooth, blend: "soft-light" }])
      .removeAlpha()
      .raw()
      .toBuffer();
    const raw = { width: sheet.width, height: sheet.height, channels: 3 } as const;
    let jpeg = Buffer.alloc(0);
    for (const quality of qualities) {
      jpeg = await sharp(print, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
      if (jpeg.length <= heaviest) return jpeg;
    }
    return jpeg;
  };
}
