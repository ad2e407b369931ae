interface Box {
  readonly type: string;
  /** Where its content begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where its four letters stand. */
  readonly named: number;
}

/** The boxes side by side in a part of a file (ISO/IEC 14496-12); `undefined` where they do not fit into it. */
function boxesOf(view: Buffer, from: number, to: number): readonly Box[] | undefined {
  const found: Box[] = [];
  let at = from;
  while (at < to) {
    if (at + 8 > to) return undefined;
    const short = view.readUInt32BE(at);
    const long = short === 1 && at + 16 <= to ? Number(view.readBigUInt64BE(at + 8)) : short;
    const head = short === 1 ? 16 : 8;
    const end = short === 0 ? to : at + long;
    if (end > to || end < at + head) return undefined;
    found.push({ type: view.toString("latin1", at + 4, at + 8), from: at + head, to: end, named: at + 4 });
    at = end;
  }
  return found;
}

/** Reads numbers one after the other. */
function numbersFrom(view: Buffer, from: number) {
  let at = from;
  return (bytes: number): number => {
    const value = bytes === 0 ? 0 : bytes === 8 ? Number(view.readBigUInt64BE(at)) : view.readUIntBE(at, bytes);
    at += bytes;
    return value;
  };
}

const isMetadata = (type: string): boolean => type === "Exif" || type === "mime" || type === "uri ";
/** What the picture itself is in; the rest of a file is nobody's. */
const needed = new Set(["ftyp", "meta", "mdat"]);

/** The items of metadata lose their kind, so that no reader takes them for what they were. */
function disown(view: Buffer, information: Box): ReadonlySet<number> {
  const version = view[information.from] ?? 0;
  const entries = boxesOf(view, information.from + (version === 0 ? 6 : 8), information.to) ?? [];
  const items = new Set<number>();
  for (const entry of entries) {
    const read = numbersFrom(view, entry.from + 4);
    const item = read((view[entry.from] ?? 0) >= 3 ? 4 : 2);
    const named = entry.from + ((view[entry.from] ?? 0) >= 3 ? 10 : 8);
    if (!isMetadata(view.toString("latin1", named, named + 4))) continue;
    items.add(item);
    view.fill(0, named + 4, entry.to);
    view.write("skip", named, "latin1");
  }
  return items;
}

/** The bytes of items, wherever the file has them. */
function extentsOf(view: Buffer, locations: Box, items: ReadonlySet<number>, inner: Box | undefined) {
  const version = view[locations.from] ?? 0;
  const read = numbersFrom(view, locations.from + 4);
  const [sizes, more] = [read(1), read(1)];
  const [offsets, lengths, bases, indices] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  const found: (readonly [from: number, to: number])[] = [];
  for (let left = read(version < 2 ? 2 : 4); left > 0; left--) {
    const item = read(version < 2 ? 2 : 4);
    const isInner = version > 0 && (read(2) & 15) === 1;
    read(2);
    const base = read(bases) + (isInner ? (inner?.from ?? 0) : 0);
    for (let extents = read(2); extents > 0; extents--) {
      read(indices);
      const from = base + read(offsets);
      const length = read(lengths);
      if (items.has(item)) found.push([from, from + length]);
    }
  }
  return found;
}

/**
 * An AVIF with the very pixels that it had. What was metadata in it is overwritten with nothing, because a picture's parts
 * are found by where they stand in the file; what belongs to no picture is too, and what stands after its end is cut off.
 * @returns `undefined` for what is no AVIF from end to end
 */
export function bareAvif(bytes: Uint8Array): Uint8Array | undefined {
  const view = Buffer.from(bytes);
  try {
    const boxes = boxesOf(view, 0, view.length) ?? boxesOf(view, 0, endOfBoxes(view));
    const meta = boxes?.find(({ type }) => type === "meta");
    if (boxes === undefined || meta === undefined || boxes[0]?.type !== "ftyp") return undefined;
    const parts = boxesOf(view, meta.from + 4, meta.to) ?? [];
    const part = (type: string): Box | undefined => parts.find((one) => one.type === type);
    const [information, locations] = [part("iinf"), part("iloc")];
    if (information === undefined || locations === undefined) return undefined;
    const items = disown(view, information);
    for (const [from, to] of extentsOf(view, locations, items, part("idat"))) view.fill(0, from, to);
    for (const box of [...boxes.filter(({ type }) => !needed.has(type)), ...parts.filter(({ type }) => isIdle(type))]) {
      view.fill(0, box.from, box.to);
      view.write("free", box.named, "latin1");
    }
    return view.subarray(0, boxes.at(-1)?.to);
  } catch (fault) {
    // a number that leads outside of the file
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

const isIdle = (type: string): boolean => type === "free" || type === "skip" || type === "uuid" || type === "udta";

/** Where the last whole box ends, in a file that has something after it. */
function endOfBoxes(view: Buffer): number {
  let at = 0;
  while (at + 8 <= view.length) {
    const size = view.readUInt32BE(at);
    const isNamed = /^[a-zA-Z0-9 ]{4}$/.test(view.toString("latin1", at + 4, at + 8));
    if (size < 8 || !isNamed || at + size > view.length) break;
    at += size;
  }
  return at;
}
