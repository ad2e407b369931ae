import type { Draft } from "@mihwar/newsroom/draft";
import { type Outcome, refuse } from "@mihwar/newsroom/outcome";

import { type LightElement, parseTree } from "./light-tree.ts";
import { limits } from "./limits.ts";
import { makeDraft } from "./make-draft.ts";
import { decodePage } from "./page-encoding.ts";
import { pageEvidence } from "./page-evidence.ts";
import { pageLines } from "./page-lines.ts";
import type { IngestProblem } from "./problem.ts";
import { readLines } from "./read-lines.ts";
import type { Reading } from "./reading.ts";

/** What the caller knows of a saved page: its address, and the header that it was sent with. */
export interface PageOptions {
  readonly url?: string;
  readonly contentType?: string;
}

/**
 * Reads a saved page of a news site, with or without semantic markup. The draft is built from the page's text and an
 * allow-list of marks and addresses; no markup of the page passes.
 * @returns a draft, or why there is none. It may take long or much memory on hostile pages: run foreign ones in a
 *   `createPageReader`.
 */
export function readPage(page: string | Uint8Array, options: PageOptions = {}): Outcome<Draft, IngestProblem> {
  if (page.length > limits.pageBytes)
    return refuse({
      code: "too-large",
      unit: typeof page === "string" ? "letters" : "bytes",
      size: page.length,
      limit: limits.pageBytes,
    });
  const markup = typeof page === "string" ? page : decodePage(page, options.contentType);
  if (markup === undefined) return refuse({ code: "not-text" });
  return makeDraft(readTree(parseTree(markup), options));
}

/** The reading behind a page's draft: its lines, and what each turned out to be. */
export function readPageLines(markup: string, options: PageOptions = {}): Reading {
  return readTree(parseTree(markup), options);
}

function readTree(root: LightElement, options: PageOptions): Reading {
  const evidence = pageEvidence(root, options.url === undefined ? {} : { url: options.url });
  return readLines(pageLines(root, evidence.url), evidence);
}
