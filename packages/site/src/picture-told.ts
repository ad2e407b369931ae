import { cleanLine } from "@mihwar/arabic/clean-text";

/** What a picture's own metadata says of it that a newsroom asks: plain lines, whatever stood in them. */
export interface PictureTold {
  /** Who made it, and for whom. */
  readonly credit?: string;
  /** What it shows. */
  readonly caption?: string;
  /** Whose it is, and on what terms. */
  readonly rights?: string;
}

/** Longer than any of them is. */
const longest = { credit: 300, caption: 2_000, rights: 1_000 } as const;

type Words = Partial<Record<"creator" | "credit" | "caption" | "rights" | "terms", string>>;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin = new TextDecoder("windows-1252");
const arabic = new TextDecoder("windows-1256");

/** A text whose encoding nobody tells: UTF-8 where it is that, else what Arabic or western agencies once wrote. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const guess = arabic.decode(bytes);
    return /[\u0621-\u064a]{2}/u.test(guess) ? guess : latin.decode(bytes);
  }
}

const iptcNames: Readonly<Record<number, keyof Words>> = {
  80: "creator",
  110: "credit",
  116: "rights",
  120: "caption",
};

/** The datasets of IPTC's application record; of a field that stands several times, all. */
function wordsOfIptc(bytes: Uint8Array): Words {
  const words: Words = {};
  let at = 0;
  while (at + 5 <= bytes.length) {
    // photo editors wrap the records in resources of their own: what is not one is looked past
    if (bytes[at] !== 0x1c) {
      at += 1;
      continue;
    }
    const record = bytes[at + 1];
    const length = ((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0);
    const end = at + 5 + length;
    // records from 1 to 9; longer lengths than 15 bits are for objects, not for words
    if (record === undefined || record < 1 || record > 9 || length >= 0x80_00 || end > bytes.length) {
      at += 1;
      continue;
    }
    const name = record === 2 ? iptcNames[bytes[at + 2] ?? 0] : undefined;
    if (name !== undefined) {
      const text = decode(bytes.subarray(at + 5, end));
      words[name] = words[name] === undefined ? text : `${words[name]}، ${text}`;
    }
    at = end;
  }
  return words;
}

const exifNames: Readonly<Record<number, keyof Words>> = { 0x01_0e: "caption", 0x01_3b: "creator", 0x82_98: "rights" };

/** The texts of Exif's first directory. */
function wordsOfExif(given: Uint8Array): Words {
  const from = decodeAscii(given, 0, 6) === "Exif\0\0" ? 6 : 0;
  const bytes = given.subarray(from);
  if (bytes.length < 8) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = decodeAscii(bytes, 0, 2) === "II";
  const words: Words = {};
  try {
    const directory = view.getUint32(4, little);
    const entries = Math.min(view.getUint16(directory, little), 200);
    for (let entry = 0; entry < entries; entry++) {
      const at = directory + 2 + entry * 12;
      const name = exifNames[view.getUint16(at, little)];
      const length = view.getUint32(at + 4, little);
      if (name === undefined || length > longest.caption * 4) continue;
      const start = length <= 4 ? at + 8 : view.getUint32(at + 8, little);
      const raw = bytes.subarray(start, start + length);
      const end = raw.indexOf(0);
      words[name] = decode(end === -1 ? raw : raw.subarray(0, end));
    }
  } catch (fault) {
    // a directory that leads outside of its own bytes
    if (!(fault instanceof RangeError)) throw fault;
  }
  return words;
}

const decodeAscii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, decimal?: string, name = "") => {
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      if (hex === undefined && decimal === undefined) return entities[name as string] ?? all;
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
    },
  );

/** The words of an XMP property, wherever it stands: as an attribute, plain, or in a list of which each entry counts. */
function wordsOfProperty(xmp: string, name: string): string | undefined {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"<]{1,8000})"|'([^'<]{1,8000})')`).exec(xmp);
  if (attribute !== null) return unescaped(attribute[1] ?? attribute[2] ?? "");
  const opening = new RegExp(`<${name}(?:\\s[^>]{0,500})?>`).exec(xmp);
  if (opening === null) return undefined;
  const from = opening.index + opening[0].length;
  const end = xmp.indexOf(`</${name}>`, from);
  if (end === -1) return undefined;
  const content = xmp.slice(from, Math.min(end, from + 20_000));
  const entries = [...content.matchAll(/<rdf:li(?:\s[^>]{0,500})?>([^<]*)<\/rdf:li>/g)].map(([, text = ""]) => text);
  // of a text in several languages the first is the one that speaks for all
  const chosen = content.includes("<rdf:Alt") ? entries.slice(0, 1) : entries;
  return unescaped(chosen.length > 0 ? chosen.join("، ") : content.includes("<") ? "" : content);
}

function wordsOfXmp(xmp: string): Words {
  const words: Words = {};
  const names: Readonly<Record<keyof Words, string>> = {
    creator: "dc:creator",
    credit: "photoshop:Credit",
    caption: "dc:description",
    rights: "dc:rights",
    terms: "xmpRights:UsageTerms",
  };
  for (const [key, name] of Object.entries(names) as [keyof Words, string][]) {
    const text = wordsOfProperty(xmp, name);
    if (text !== undefined) words[key] = text;
  }
  return words;
}

/** A line of at most so many letters, without what must not be stored; nothing where nothing is left. */
function line(text: string | undefined, most: number): string | undefined {
  const cleaned = cleanLine(
    (text ?? "")
      .replaceAll("\0", "")
      .replaceAll(/\p{Surrogate}/gu, "")
      .slice(0, most * 2),
  );
  const short = cleaned.ok ? Array.from(cleaned.text).slice(0, most).join("").trim() : "";
  return short === "" ? undefined : short;
}

const joined = (...texts: readonly (string | undefined)[]): string =>
  [...new Set(texts.map((text) => text?.trim() ?? "").filter((text) => text !== ""))].join(" / ");

/** Reads credit, caption and rights: XMP before IPTC, IPTC before Exif. */
export function pictureTold(given: {
  readonly exif?: Uint8Array | undefined;
  readonly iptc?: Uint8Array | undefined;
  readonly xmp?: Uint8Array | undefined;
}): PictureTold {
  const words: Words = {
    ...(given.exif === undefined ? {} : filled(wordsOfExif(given.exif))),
    ...(given.iptc === undefined ? {} : filled(wordsOfIptc(given.iptc))),
    ...(given.xmp === undefined ? {} : filled(wordsOfXmp(decode(given.xmp.subarray(0, 2_000_000))))),
  };
  const credit = line(joined(words.creator, words.credit), longest.credit);
  const caption = line(words.caption, longest.caption);
  const rights = line(joined(words.rights, words.terms), longest.rights);
  return {
    ...(credit === undefined ? {} : { credit }),
    ...(caption === undefined ? {} : { caption }),
    ...(rights === undefined ? {} : { rights }),
  };
}

const filled = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== "")) as Words;

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** The same, written anew for a file that is to keep it: nothing of what stood in the old one goes along. */
export function xmpOf({ credit, caption, rights }: PictureTold): string | undefined {
  if (credit === undefined && caption === undefined && rights === undefined) return undefined;
  const alternatives = (name: string, text: string | undefined): string =>
    text === undefined
      ? ""
      : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
  const creator =
    credit === undefined ? "" : `<dc:creator><rdf:Seq><rdf:li>${escaped(credit)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${creator}${alternatives("dc:description", caption)}${alternatives("dc:rights", rights)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}
