// The picture process: takes one job at a time from its parent, and may be killed at any moment.
// FONTCONFIG_FILE is set by the parent: fontconfig reads it when sharp is loaded, and never again.
import { formatOf } from "@mihwar/newsroom/media-format";
import sharp, { type OverlayOptions, type Sharp } from "sharp";
import { cardSize } from "./addresses.ts";
import { bareAvif } from "./bare-avif.ts";
import { bareJpeg } from "./bare-jpeg.ts";
import { barePng } from "./bare-png.ts";
import { bareWebp } from "./bare-webp.ts";
import type { CardLayout, CardRun } from "./card-layout.ts";
import type { PictureFacts } from "./picture-facts.ts";
import { pictureTold, xmpOf } from "./picture-told.ts";
import { type PictureJob, type PictureResult, pictureLimits } from "./picture-job.ts";

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"],
});

const refused = (code: "picture-unknown-format" | "picture-broken"): PictureResult => ({
  kind: "refused",
  refusal: { code },
});

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: "truncated", pages: 1, autoOrient: true });

/** Format and size, from the header alone: no pixel is decoded. */
async function readHeader(bytes: Uint8Array): Promise<PictureResult> {
  const mime = formatOf(bytes);
  if (mime === undefined) return refused("picture-unknown-format");
  if (bytes.byteLength > pictureLimits.bytes) return { kind: "refused", refusal: { code: "picture-too-costly" } };
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false, failOn: "truncated", pages: 1 }).metadata();
  const { width, height } = autoOrient;
  const { side, pixels } = pictureLimits;
  return width > side || height > side || width * height > pixels
    ? { kind: "refused", refusal: { code: "picture-too-large", width, height } }
    : { kind: "facts", facts: { mime, width, height } };
}

async function inspect(bytes: Uint8Array): Promise<PictureResult> {
  const header = await readHeader(bytes);
  if (header.kind !== "facts") return header;
  // A header promises; only decoding every line shows that the picture is whole.
  await open(bytes).resize({ width: 64, fit: "inside", withoutEnlargement: true }).raw().toBuffer();
  return header;
}

const across = 9;
const down = 8;
/** Of 255: where the lightest and the darkest differ by less, there is nothing to see. */
const leastContrast = 12;

/**
 * Whether each place of a small grey picture is lighter than the one beside it (a difference hash). Reads every line, as
 * `inspect` does.
 */
async function likenessOf(bytes: Uint8Array): Promise<string | undefined> {
  const grey = await open(bytes)
    .flatten({ background: "#ffffff" })
    .resize({ width: across, height: down, fit: "fill" })
    .toColourspace("b-w")
    .raw({ depth: "uchar" })
    .toBuffer();
  const light = grey.length >= across * down ? grey : Buffer.alloc(across * down);
  if (Math.max(...light) - Math.min(...light) < leastContrast) return undefined;
  let bits = 0n;
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across - 1; column++) {
      const at = row * across + column;
      bits = (bits << 1n) | ((light[at] ?? 0) > (light[at + 1] ?? 0) ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, "0");
}

/** The same, without metadata; undefined where its file is not what its format says. An AVIF keeps no words. */
function bare(bytes: Uint8Array, mime: PictureFacts["mime"], xmp: string | undefined): Uint8Array | undefined {
  switch (mime) {
    case "image/jpeg":
      return bareJpeg(bytes, xmp);
    case "image/png":
      return barePng(bytes, xmp);
    case "image/webp":
      return xmp === undefined ? bareWebp(bytes) : undefined;
    case "image/avif":
      return bareAvif(bytes);
  }
}

/** The same picture, upright, without metadata: its very pixels where that can be had, else drawn once more with care. */
async function cleaned(bytes: Uint8Array, mime: PictureFacts["mime"], turned: boolean, xmp: string | undefined) {
  const kept = turned ? undefined : bare(bytes, mime, xmp);
  if (kept !== undefined) return kept;
  const upright = open(bytes).keepIccProfile();
  const drawn = xmp === undefined ? upright : upright.withXmp(xmp);
  switch (mime) {
    case "image/jpeg":
      return drawn.jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
    case "image/png":
      return drawn.png().toBuffer();
    case "image/webp":
      return drawn.webp({ quality: 95 }).toBuffer();
    case "image/avif":
      return drawn.avif({ quality: 85, effort: 1 }).toBuffer();
  }
}

async function take({ bytes, keepTold }: Extract<PictureJob, { kind: "take" }>): Promise<PictureResult> {
  const header = await readHeader(bytes);
  if (header.kind !== "facts") return header;
  const { mime } = header.facts;
  const { orientation = 1, exif, iptc, xmp } = await sharp(bytes, { failOn: "truncated", pages: 1 }).metadata();
  const told = pictureTold({ exif, iptc, xmp });
  const likeness = await likenessOf(bytes);
  const kept = await cleaned(bytes, mime, orientation !== 1, keepTold ? xmpOf(told) : undefined);
  const again = await readHeader(kept);
  if (again.kind !== "facts" || again.facts.width !== header.facts.width || again.facts.height !== header.facts.height)
    return refused("picture-broken");
  return {
    kind: "taken",
    taken: { ...again.facts, bytes: kept, told, ...(likeness === undefined ? {} : { likeness }) },
  };
}

async function rendition(job: Extract<PictureJob, { kind: "rendition" }>): Promise<PictureResult> {
  const header = await readHeader(job.bytes);
  if (header.kind !== "facts") return header;
  // Nothing of the original's metadata goes along: sharp keeps none unless asked; colours become sRGB.
  const resized = open(job.bytes).resize({ width: job.width, withoutEnlargement: true });
  switch (job.format) {
    case "avif":
      return { kind: "bytes", bytes: await resized.avif({ quality: 50, effort: 2 }).toBuffer() };
    case "webp":
      return { kind: "bytes", bytes: await resized.webp({ quality: 75 }).toBuffer() };
    case "jpg":
      // JPEG has no transparency: what shines through is the paper.
      return {
        kind: "bytes",
        bytes: await resized.flatten({ background: "#ffffff" }).jpeg({ quality: 78, mozjpeg: true }).toBuffer(),
      };
  }
}

/** A run in the largest of its sizes that stays in its box; in the smallest, cut off, where none does. */
async function drawRun(run: CardRun): Promise<OverlayOptions> {
  let drawn: { readonly data: Buffer; readonly info: { readonly width: number; readonly height: number } } | undefined;
  for (const size of run.sizes) {
    drawn = await sharp({
      text: {
        text: run.markup,
        font: `${run.font} ${size}`,
        width: run.width,
        // For a right-to-left line Pango takes "left" as the side where the line begins.
        align: "left",
        wrap: "word-char",
        rgba: true,
        dpi: 72,
        spacing: Math.round(run.leading * size),
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });
    if (drawn.info.height <= run.height && drawn.info.width <= run.width) break;
  }
  if (drawn === undefined) throw new Error("a run without sizes");
  const { data, info } = drawn;
  const width = Math.min(info.width, run.width);
  const height = Math.min(info.height, run.height);
  const input =
    width === info.width && height === info.height
      ? data
      : await sharp(data)
          .extract({ left: info.width - width, top: 0, width, height })
          .png()
          .toBuffer();
  const above = run.stands === "middle" ? Math.floor((run.height - height) / 2) : 0;
  return { input, left: run.right - width, top: run.top + above };
}

async function card(layout: CardLayout): Promise<PictureResult> {
  const rules = layout.rules.map(({ left, top, width, height, colour }): OverlayOptions => ({
    input: { create: { width, height, channels: 3, background: colour } },
    left,
    top,
  }));
  const runs: OverlayOptions[] = [];
  for (const run of layout.runs) runs.push(await drawRun(run));
  const bytes = await sharp({ create: { ...cardSize, channels: 3, background: layout.paper } })
    .composite([...rules, ...runs])
    .png({ palette: true, colours: 64, effort: 7 })
    .toBuffer();
  return { kind: "bytes", bytes };
}

async function work(job: PictureJob): Promise<PictureResult> {
  try {
    switch (job.kind) {
      case "inspect":
        return await inspect(job.bytes);
      case "take":
        return await take(job);
      case "rendition":
        return await rendition(job);
      case "card":
        return await card(job.layout);
    }
  } catch (fault) {
    // A card is made of our own words: where it fails, something is wrong with the house, and the parent shall know.
    if (job.kind === "card") throw fault;
    return refused("picture-broken");
  }
}

// A terminal sends its Ctrl-C to the whole family; the parent says when there is no more work.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));
process.on("message", (job: PictureJob) => {
  work(job).then(
    (result) => process.send?.(result),
    () => process.exit(1),
  );
});
process.send?.({ kind: "ready" });
