const needed = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF"]);
/** Of the extended header: whether there is Exif, and whether there is XMP. */
const metadataFlags = 0x08 | 0x04;

/**
 * A WebP with the very pixels that it had and nothing else: no metadata, no unknown chunks, nothing after its end.
 * @returns `undefined` for what is no WebP from end to end
 */
export function bareWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 20 || view.toString("latin1", 0, 4) !== "RIFF" || view.toString("latin1", 8, 12) !== "WEBP")
    return undefined;
  const last = view.readUInt32LE(4) + 8;
  if (last > view.length) return undefined;
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= last;) {
    const name = view.toString("latin1", at, at + 4);
    const length = view.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > last) return undefined;
    // a copy: flags are changed in it
    const part = Buffer.from(view.subarray(at, Math.min(end, last)));
    if (name === "VP8X" && part.length > 8) part[8] = (part[8] ?? 0) & ~metadataFlags;
    if (needed.has(name)) parts.push(part);
    at = end;
  }
  const content = Buffer.concat(parts);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(content.length + 4, 4);
  return Buffer.concat([head, content]);
}
