import type { MediaAsset } from "./media-asset.ts";

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** So many first bytes of a file tell what it is. */
export const formatBytes = 512;

/**
 * The format that a picture's first bytes name. Everything else, SVG and GIF among it, is not taken in.
 * @returns `undefined` for anything that is not JPEG, PNG, WebP or AVIF
 */
export function formatOf(bytes: Uint8Array): MediaAsset["mime"] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (ascii(bytes, 0, 8) === "\u0089PNG\r\n\u001a\n") return "image/png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp";
  if (ascii(bytes, 4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(bytes, 8, 12))) return "image/avif";
  return undefined;
}

/**
 * What people call the format of a file that is not taken in, where its first bytes tell.
 * @example strangeFormatOf(new Uint8Array([71, 73, 70, 56, 57, 97])) // "GIF"
 */
export function strangeFormatOf(bytes: Uint8Array): string | undefined {
  const begins = ascii(bytes, 0, Math.min(bytes.length, formatBytes));
  if (/^GIF8[79]a/.test(begins)) return "GIF";
  if (/^(?:II\*\0|MM\0\*)/.test(begins)) return "TIFF";
  if (begins.startsWith("BM")) return "BMP";
  if (begins.startsWith("%PDF-")) return "PDF";
  if (begins.startsWith("8BPS")) return "PSD";
  if (begins.startsWith("PK\u0003\u0004")) return "ZIP";
  if (/^....ftyp(?:hei[cfsmx]|hev[cx]|mif1|msf1)/s.test(begins)) return "HEIC";
  if (/^....ftyp/s.test(begins)) return "MP4";
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|script|body|head)\b/i.test(begins)) return "HTML";
  if (/<svg[\s>]/i.test(begins)) return "SVG";
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<\?xml/.test(begins)) return "XML";
  return undefined;
}
