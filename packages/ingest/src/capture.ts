import type { Draft } from "@mihwar/newsroom/draft";
import { type Outcome, refuse } from "@mihwar/newsroom/outcome";

import { captureLines } from "./capture-lines.ts";
import { limits } from "./limits.ts";
import { makeDraft } from "./make-draft.ts";
import type { IngestProblem } from "./problem.ts";
import { readLines } from "./read-lines.ts";
import type { Reading } from "./reading.ts";
import { titleEvidence } from "./title-evidence.ts";

/** What the caller knows of a capture: the address of the page that was copied. */
export interface CaptureOptions {
  readonly url?: string;
}

/**
 * Reads the plain-text capture of a page, as a person copies it: everything on it, line by line, furniture included.
 * @returns a draft with every line in its place, or why there is none; never an exception
 */
export function readCapture(text: string, options: CaptureOptions = {}): Outcome<Draft, IngestProblem> {
  if (text.length > limits.captureLength)
    return refuse({ code: "too-large", unit: "letters", size: text.length, limit: limits.captureLength });
  // oxlint-disable-next-line no-control-regex -- bytes of a binary file are what is looked for
  const strange = text.slice(0, 4096).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  if (strange > 16 && strange > Math.min(text.length, 4096) * 0.02) return refuse({ code: "not-text" });
  return makeDraft(readCaptureLines(text, options));
}

/** The reading behind a capture's draft: what each line turned out to be. */
export function readCaptureLines(text: string, options: CaptureOptions = {}): Reading {
  const lines = captureLines(text);
  return readLines(lines, { ...titleEvidence(lines), ...(options.url === undefined ? {} : { url: options.url }) });
}
