// Makes the fonts of pages (woff2) and of share cards (TrueType) from the families' own files, into dist/fonts.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { mergeFonts, readSfnt, writeSfnt } from "./sfnt.ts";

const require = createRequire(import.meta.url);

type SubsetFont = (
  font: Buffer,
  text: string | undefined,
  options: {
    readonly targetFormat: "sfnt" | "woff2";
    readonly variationAxes?: { readonly wght: number | { readonly min: number; readonly max: number } };
    readonly keepFeatures?: readonly string[];
    readonly dropTables?: readonly string[];
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
    readonly preserveNameIds?: readonly number[];
  },
) => Promise<Buffer>;
const subsetFont = require("subset-font") as SubsetFont;

const letters = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** What Arabic copy is written with: letters, vowel signs, the letters of foreign names, Arabic-Indic digits. */
const arabic = `${letters(0x0621, 0x063a)}${letters(0x0640, 0x0652)}${letters(0x0660, 0x066c)}\u0670پچژڤگ،؛؟ `;
/** The same and Persian and Urdu letters, for faces that have room. */
const wideArabic = `${arabic}\u0653\u0654\u0655\u0671ڥڨکیگہھ\u200c\u200d`;

/** What stands between Arabic words, drawn in the Latin file of the same family. */
const marks = "0123456789 !\"%&'()+,-./:;[]«»–—…“”‘’×•$€\u00a0";
const latin = `${marks}#*<=>?@_|−·°£${letters(0x41, 0x5a)}${letters(0x61, 0x7a)}éèêëàâçîïôöùûüñáíóúß`;

/** How letters join, ligate and carry their marks. Left out: forms for other languages and for show. */
const shaping = ["init", "medi", "fina", "isol", "rlig", "liga", "calt", "ccmp", "mark", "mkmk", "kern", "curs"];

interface Face {
  readonly name: string;
  readonly family: string;
  readonly arabicFile: string;
  readonly latinFile: string;
  readonly arabicLetters: string;
  readonly latinLetters: string;
  readonly wght?: number | { readonly min: number; readonly max: number };
}

const naskh = "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic";
const plex = "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic";

const onPages: readonly (Face & { readonly weight: string })[] = [
  {
    name: "naskh",
    family: "Mihwar Naskh",
    weight: "400 700",
    arabicFile: `${naskh}-arabic-wght-normal.woff2`,
    latinFile: `${naskh}-latin-wght-normal.woff2`,
    arabicLetters: arabic,
    latinLetters: marks,
    wght: { min: 400, max: 700 },
  },
  {
    name: "plex",
    family: "Mihwar Plex",
    weight: "500",
    arabicFile: `${plex}-arabic-500-normal.woff2`,
    latinFile: `${plex}-latin-500-normal.woff2`,
    arabicLetters: wideArabic,
    latinLetters: latin,
  },
];

/** Families as fontconfig finds them: `IBM Plex Sans Arabic` regular and bold, `Noto Naskh Arabic` bold. */
const onCards: readonly Face[] = [
  ...[400, 700].map((weight) => ({
    name: weight === 700 ? "plex-bold" : "plex-regular",
    family: "IBM Plex Sans Arabic",
    arabicFile: `${plex}-arabic-${weight}-normal.woff2`,
    latinFile: `${plex}-latin-${weight}-normal.woff2`,
    arabicLetters: wideArabic,
    latinLetters: latin,
  })),
  {
    name: "naskh-bold",
    family: "Noto Naskh Arabic",
    arabicFile: "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2",
    latinFile: "@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-700-normal.woff2",
    arabicLetters: wideArabic,
    latinLetters: latin,
  },
];

const sources = (face: Face): readonly string[] =>
  [face.arabicFile, face.latinFile].map((file) => require.resolve(file));

async function merged(face: Face): Promise<Buffer> {
  const [arabicFont, latinFont] = await Promise.all(sources(face).map((file) => readFile(file)));
  if (arabicFont === undefined || latinFont === undefined) throw new Error(`no files for ${face.name}`);
  const axes = face.wght === undefined ? {} : { variationAxes: { wght: face.wght } };
  const first = await subsetFont(arabicFont, face.arabicLetters, {
    targetFormat: "sfnt",
    noHinting: true,
    keepFeatures: shaping,
    preserveNameIds: [1, 2, 3, 4, 6],
    ...axes,
  });
  const second = await subsetFont(latinFont, face.latinLetters, {
    targetFormat: "sfnt",
    noHinting: true,
    keepFeatures: [],
    dropTables: ["GSUB", "GPOS", "GDEF"],
    ...axes,
  });
  return writeSfnt(mergeFonts(readSfnt(first), readSfnt(second)));
}

/** Changes when this program, its sources or the fonts it reads change. */
async function stamp(): Promise<string> {
  const hash = createHash("sha256");
  const programs = ["fonts.ts", "sfnt.ts"].map((file) => fileURLToPath(new URL(file, import.meta.url)));
  for (const file of [...programs, ...new Set([...onPages, ...onCards].flatMap(sources))])
    hash.update(await readFile(file));
  return hash.digest("hex");
}

async function makeFonts(folder: URL): Promise<void> {
  const list = new URL("fonts.json", folder);
  const current = await stamp();
  if (existsSync(list) && (JSON.parse(await readFile(list, "utf8")) as { stamp?: string }).stamp === current) return;
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) await rm(new URL(file, folder));
  const pages = [];
  for (const face of onPages) {
    const bytes = await subsetFont(await merged(face), undefined, { targetFormat: "woff2", keepAllGlyphs: true });
    const file = `${face.name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.woff2`;
    await writeFile(new URL(file, folder), bytes);
    pages.push({ family: face.family, weight: face.weight, file, bytes: bytes.length });
  }
  const cards = [];
  for (const face of onCards) {
    const bytes = await subsetFont(await merged(face), undefined, {
      targetFormat: "sfnt",
      keepAllGlyphs: true,
      preserveNameIds: [1, 2, 3, 4, 6],
    });
    await writeFile(new URL(`${face.name}.ttf`, folder), bytes);
    cards.push({ family: face.family, file: `${face.name}.ttf` });
  }
  // Last, so that a build that was cut short is made again.
  await writeFile(list, JSON.stringify({ stamp: current, pages, cards }, undefined, 2));
}

await makeFonts(new URL("../dist/fonts/", import.meta.url));
