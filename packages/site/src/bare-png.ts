import { crc32 } from "node:zlib";

/** What a decoder needs of a picture that does not move: its pixels, and how their colours are meant. */
const needed = new Set("IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs".split(" "));

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(content.length);
  tail.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, tail]);
}

/** The chunk in which PNG files carry XMP. */
const xmpChunk = (xmp: string): Uint8Array => chunk("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`, "utf8"));

/**
 * A PNG with the very pixels that it had and nothing else: no texts, no metadata, no further frames, nothing after its end.
 * @param xmp is put in, where it is given
 * @returns `undefined` for what is no PNG from end to end
 */
export function barePng(bytes: Uint8Array, xmp?: string): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString("latin1", 0, 8) !== "\u0089PNG\r\n\u001a\n") return undefined;
  const parts: Uint8Array[] = [view.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= view.length) {
    const end = at + 12 + view.readUInt32BE(at);
    if (end > view.length) return undefined;
    const name = view.toString("latin1", at + 4, at + 8);
    if (needed.has(name)) parts.push(view.subarray(at, end));
    if (name === "IHDR" && xmp !== undefined) parts.push(xmpChunk(xmp));
    if (name === "IEND") return Buffer.concat(parts);
    at = end;
  }
  return undefined;
}
