const soi = 0xd8;
const eoi = 0xd9;
const sos = 0xda;
const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Markers that stand alone, without a length after them. */
const standsAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/** What a decoder needs: tables, frames and scans; of the applications' own, how colours are meant. */
function isNeeded(bytes: Uint8Array, marker: number, at: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return ascii(bytes, at + 4, 5) === "JFIF\0";
  if (marker === 0xe2) return ascii(bytes, at + 4, 12) === "ICC_PROFILE\0";
  return marker === 0xee && ascii(bytes, at + 4, 5) === "Adobe";
}

/** Where the scan that begins there ends: at the next marker that belongs to no scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** The application segment in which JPEG files carry XMP. */
function xmpSegment(xmp: string): Uint8Array {
  const content = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, "utf8");
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/**
 * A JPEG with the very pixels that it had and nothing else: no metadata, no comments, no preview, nothing after its end.
 * @param xmp is put in, where it is given
 * @returns `undefined` for what is no JPEG from end to end
 */
export function bareJpeg(bytes: Uint8Array, xmp?: string): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== soi) return undefined;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  if (xmp !== undefined) parts.push(xmpSegment(xmp));
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === eoi) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    if (standsAlone(marker)) {
      parts.push(bytes.subarray(at, at + 2));
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    const end = marker === sos ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    if (isNeeded(bytes, marker, at)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}
