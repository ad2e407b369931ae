// The tables of a TrueType font, and one font out of two. Enough of the format for fonts that harfbuzz has just written.

/** A font's tables by their tags. */
export type Sfnt = ReadonlyMap<string, Buffer>;

/** Reads a TrueType font (not CFF, not a collection). */
export function readSfnt(font: Buffer): Sfnt {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString("latin1", at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return tables;
}

const padded = (table: Buffer): Buffer => Buffer.concat([table, Buffer.alloc(-table.length & 3)]);

function checksum(table: Buffer): number {
  const whole = padded(table);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** Writes a TrueType font with its directory and checksums. */
export function writeSfnt(tables: Sfnt): Buffer {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * sorted.length - 16 * 2 ** power, 10);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const table = Buffer.from(bytes);
    // The sum over the whole font is left at nought: whatever packs this font writes it anew.
    if (tag === "head") table.writeUInt32BE(0, 8);
    const at = 12 + 16 * index;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(checksum(table), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    bodies.push(padded(table));
    offset += padded(table).length;
  }
  return Buffer.concat([directory, ...bodies]);
}

function table(font: Sfnt, tag: string): Buffer {
  const found = font.get(tag);
  if (found === undefined) throw new Error(`a font without its table ${tag}`);
  return found;
}

const glyphCount = (font: Sfnt): number => table(font, "maxp").readUInt16BE(4);

function glyphs(font: Sfnt): readonly Buffer[] {
  const long = table(font, "head").readInt16BE(50) === 1;
  const loca = table(font, "loca");
  const offset = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  return Array.from({ length: glyphCount(font) }, (_, glyph) =>
    table(font, "glyf").subarray(offset(glyph), offset(glyph + 1)),
  );
}

/** A glyph made of others, with their numbers moved. */
function renumbered(glyph: Buffer, move: (glyph: number) => number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const moved = Buffer.from(glyph);
  for (let at = 10, more = true; more;) {
    const flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(move(moved.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & 0x0001 ? 4 : 2) + (flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0);
    more = (flags & 0x0020) !== 0;
  }
  return moved;
}

function advances(font: Sfnt): readonly Buffer[] {
  const long = table(font, "hhea").readUInt16BE(34);
  const hmtx = table(font, "hmtx");
  return Array.from({ length: glyphCount(font) }, (_, glyph) => {
    const metric = Buffer.alloc(4);
    metric.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, long - 1)), 0);
    metric.writeInt16BE(
      glyph < long ? hmtx.readInt16BE(4 * glyph + 2) : hmtx.readInt16BE(4 * long + 2 * (glyph - long)),
      2,
    );
    return metric;
  });
}

/** The font's glyphs by code point, of the Basic Multilingual Plane. */
export function characters(font: Sfnt): ReadonlyMap<number, number> {
  const cmap = table(font, "cmap");
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const field = (array: number): number => at + 14 + 2 * (array * segments + segment) + (array > 0 ? 2 : 0);
      const [end, start] = [cmap.readUInt16BE(field(0)), cmap.readUInt16BE(field(1))];
      const [delta, range] = [cmap.readUInt16BE(field(2)), cmap.readUInt16BE(field(3))];
      for (let letter = start; letter <= end && letter !== 0xffff; letter++) {
        const direct = range === 0 ? letter : cmap.readUInt16BE(field(3) + range + 2 * (letter - start));
        if (direct !== 0) found.set(letter, (direct + delta) & 0xffff);
      }
    }
  }
  return found;
}

/** A character map with one segment for each unbroken run of letters and glyphs. */
function characterMap(glyphOf: ReadonlyMap<number, number>): Buffer {
  const runs: { start: number; end: number; delta: number }[] = [];
  for (const [letter, glyph] of [...glyphOf].toSorted(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.end + 1 === letter && last.delta === glyph - letter) last.end = letter;
    else runs.push({ start: letter, end: letter, delta: glyph - letter });
  }
  runs.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const power = Math.floor(Math.log2(runs.length));
  const words = [
    4,
    16 + 8 * runs.length,
    0,
    2 * runs.length,
    2 * 2 ** power,
    power,
    2 * runs.length - 2 * 2 ** power,
    ...runs.map(({ end }) => end),
    0,
    ...runs.map(({ start }) => start),
    ...runs.map(({ delta }) => delta & 0xffff),
    ...runs.map(() => 0),
  ];
  const header = [0, 2, 0, 3, 0, 20, 3, 1, 0, 20];
  const cmap = Buffer.alloc(2 * (header.length + words.length));
  for (const [index, word] of [...header, ...words].entries()) cmap.writeUInt16BE(word, 2 * index);
  return cmap;
}

interface Variations {
  readonly axes: number;
  readonly tuples: readonly Buffer[];
  readonly glyphs: readonly Buffer[];
}

function variations(font: Sfnt): Variations {
  const gvar = table(font, "gvar");
  const axes = gvar.readUInt16BE(4);
  const tuplesAt = gvar.readUInt32BE(8);
  const long = (gvar.readUInt16BE(14) & 1) === 1;
  const data = gvar.readUInt32BE(16);
  const offset = (glyph: number): number =>
    data + (long ? gvar.readUInt32BE(20 + 4 * glyph) : 2 * gvar.readUInt16BE(20 + 2 * glyph));
  return {
    axes,
    tuples: Array.from({ length: gvar.readUInt16BE(6) }, (_, index) =>
      gvar.subarray(tuplesAt + 2 * axes * index, tuplesAt + 2 * axes * (index + 1)),
    ),
    glyphs: Array.from({ length: gvar.readUInt16BE(12) }, (_, glyph) =>
      gvar.subarray(offset(glyph), offset(glyph + 1)),
    ),
  };
}

/** A glyph's variations, with the numbers of the tuples that it shares with others moved on. */
function retupled(glyph: Buffer, axes: number, by: number): Buffer {
  if (glyph.length === 0) return glyph;
  const moved = Buffer.from(glyph);
  const count = moved.readUInt16BE(0) & 0x0fff;
  for (let index = 0, at = 4; index < count; index++) {
    const tuple = moved.readUInt16BE(at + 2);
    if ((tuple & 0x8000) === 0) moved.writeUInt16BE(tuple + by, at + 2);
    at += 4 + (tuple & 0x8000 ? 2 * axes : 0) + (tuple & 0x4000 ? 4 * axes : 0);
  }
  return moved;
}

function variationTable({ axes, tuples, glyphs: all }: Variations): Buffer {
  const header = Buffer.alloc(20 + 4 * (all.length + 1));
  const shared = Buffer.concat(tuples);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(axes, 4);
  header.writeUInt16BE(tuples.length, 6);
  header.writeUInt32BE(header.length, 8);
  header.writeUInt16BE(all.length, 12);
  header.writeUInt16BE(1, 14);
  header.writeUInt32BE(header.length + shared.length, 16);
  let offset = 0;
  for (const [glyph, bytes] of all.entries()) {
    header.writeUInt32BE(offset, 20 + 4 * glyph);
    offset += bytes.length;
  }
  header.writeUInt32BE(offset, 20 + 4 * all.length);
  return Buffer.concat([header, shared, ...all]);
}

/**
 * One font with the letters of two that were drawn to stand beside each other (the Arabic and the Latin file of one
 * family). Shaping, metrics and names are the first's; the second gives bare glyphs, for characters that the first lacks.
 */
export function mergeFonts(first: Sfnt, second: Sfnt): Sfnt {
  const count = glyphCount(first);
  // Its glyph 0 stands for a missing one, and the first has one already.
  const move = (glyph: number): number => (glyph === 0 ? 0 : count + glyph - 1);
  const outlines = [
    ...glyphs(first),
    ...glyphs(second)
      .slice(1)
      .map((glyph) => renumbered(glyph, move)),
  ].map(padded);
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  let offset = 0;
  for (const [glyph, bytes] of outlines.entries()) {
    loca.writeUInt32BE(offset, 4 * glyph);
    offset += bytes.length;
  }
  loca.writeUInt32BE(offset, 4 * outlines.length);
  const [head, hhea, maxp] = ["head", "hhea", "maxp"].map((tag) => Buffer.from(table(first, tag)));
  const post = Buffer.from(table(first, "post").subarray(0, 32));
  if (head === undefined || hhea === undefined || maxp === undefined) throw new Error("a font without its heads");
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(outlines.length, 34);
  post.writeUInt32BE(0x00030000, 0);
  for (let at = 6; at + 2 <= maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), table(second, "maxp").readUInt16BE(at)), at);
  maxp.writeUInt16BE(outlines.length, 4);
  const known = characters(first);
  const added = [...characters(second)].filter(([letter]) => !known.has(letter));
  const merged = new Map(first);
  merged.set("head", head).set("hhea", hhea).set("maxp", maxp).set("post", post).set("loca", loca);
  merged.set("glyf", Buffer.concat(outlines));
  merged.set("hmtx", Buffer.concat([...advances(first), ...advances(second).slice(1)]));
  merged.set(
    "cmap",
    characterMap(new Map([...known, ...added.map(([letter, glyph]) => [letter, move(glyph)] as const)])),
  );
  // Advances then vary as the outlines' own phantom points say.
  merged.delete("HVAR");
  if (first.has("gvar")) {
    const [a, b] = [variations(first), variations(second)];
    merged.set(
      "gvar",
      variationTable({
        axes: a.axes,
        tuples: [...a.tuples, ...b.tuples],
        glyphs: [...a.glyphs, ...b.glyphs.slice(1).map((glyph) => retupled(glyph, b.axes, a.tuples.length))].map(
          padded,
        ),
      }),
    );
  }
  return merged;
}
