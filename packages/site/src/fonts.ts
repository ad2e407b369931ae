import { existsSync, readFileSync } from "node:fs";

/** A font file as pages fetch it: its name changes with its content, so it may be kept for ever. */
export interface FontFile {
  readonly path: `/assets/${string}.woff2`;
  readonly bytes: Buffer;
  readonly mime: "font/woff2";
}

/** What the build wrote beside the fonts; `build/fonts.ts` is its author. */
interface FontList {
  readonly pages: readonly {
    readonly family: string;
    readonly weight: string;
    readonly file: string;
  }[];
}

const folder = new URL("./fonts/", import.meta.url);

function readList(): FontList {
  const list = new URL("fonts.json", folder);
  // A site without its fonts is whole: the system's letters stand in.
  return existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as FontList) : { pages: [] };
}

const { pages } = readList();

const pathOf = (file: string): FontFile["path"] => `/assets/${file}` as FontFile["path"];

/** The font files of the pages, at most two. Empty where the build made none. */
export function fontFiles(): readonly FontFile[] {
  return pages.map(({ file }) => ({
    path: pathOf(file),
    bytes: readFileSync(new URL(file, folder)),
    mime: "font/woff2",
  }));
}

/** What a page with fonts asks for before it has read its styles. */
export const preloads = (): readonly string[] => pages.map(({ file }) => pathOf(file));

/** The `@font-face` rules of the pages' fonts. */
export const fontFaces: string = pages
  .map(
    ({ family, weight, file }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url(${pathOf(file)}) format("woff2")}`,
  )
  .join("");
