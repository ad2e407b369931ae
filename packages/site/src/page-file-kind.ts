import { createHash } from "node:crypto";
import { answer, html } from "./answer.ts";
import type { KeptPage } from "./kept-page.ts";
import { styleHashes } from "./styles/sheets.ts";

/** What may stand as a file, by the file's own name: a feed's is the last step of its address. */
export const fileTypes = {
  "page.html": { type: html, shared: false },
  "feed.xml": { type: "application/rss+xml; charset=utf-8", shared: true },
  "feed.atom": { type: "application/atom+xml; charset=utf-8", shared: true },
  "feed.json": { type: "application/feed+json; charset=utf-8", shared: true },
} as const;

export type FileName = keyof typeof fileTypes;
export const fileNames = Object.keys(fileTypes) as readonly FileName[];

/**
 * Headers that differ from page to page, and that a server which knows nothing but a file cannot say: it has a validator
 * of its own, and caches that drop by key stand behind Mihwar itself.
 */
const ofOnePage = new Set(["surrogate-key", "last-modified", "etag"]);

/** The headers that all pages of one kind have in common, as the site itself gives them. */
function headersOf(name: FileName, secure: boolean): Readonly<Record<string, string>> {
  const { headers } = answer({ ...fileTypes[name], body: "", fresh: "page" }, { secure, styleHashes });
  const common = Object.entries(headers).filter(([header]) => !ofOnePage.has(header));
  return { ...Object.fromEntries(common), vary: "accept-encoding" };
}

/** Files that are given out under the same headers. */
export interface FileTree {
  /** Of its folder: a hash of all the headers. Under other headers it is another folder, which no older configuration knows. */
  readonly folder: string;
  readonly headers: Readonly<Record<FileName, Readonly<Record<string, string>>>>;
}

function fileTree(secure: boolean): FileTree {
  const headers = Object.fromEntries(fileNames.map((name) => [name, headersOf(name, secure)])) as FileTree["headers"];
  const hash = createHash("sha256").update(JSON.stringify(headers)).digest("hex").slice(0, 16);
  return { folder: `${secure ? "https" : "http"}-${hash}`, headers };
}

/** For a site that is reached by https, and for one that is not. */
export const fileTrees: readonly FileTree[] = [fileTree(true), fileTree(false)];

/** One spelling of a table of headers. */
const spelled = (headers: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.entries(headers)
      .filter(([header]) => !ofOnePage.has(header))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A kind of file: which headers it is given out with, and what it is called. */
export interface FileKind {
  readonly tree: string;
  readonly name: FileName;
}

const kinds: ReadonlyMap<string, FileKind> = new Map(
  fileTrees.flatMap(({ folder, headers }) =>
    fileNames.map((name) => [spelled(headers[name]), { tree: folder, name }] as const),
  ),
);

/** What a page is as a file; `undefined` where its status or one of its headers is not one that a file is given with. */
export const fileKindOf = (page: Pick<KeptPage, "status" | "headers">): FileKind | undefined =>
  page.status === 200 ? kinds.get(spelled(page.headers)) : undefined;
