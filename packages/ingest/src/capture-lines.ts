import { copyText } from "./copy-text.ts";
import { limits } from "./limits.ts";
import { type Line, makeLine } from "./line.ts";

/** The lines of a capture that have text, each with whether an empty line stood before it. */
export function captureLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = false;
  // oxlint-disable-next-line no-control-regex -- a vertical tab ends a line (UAX #14)
  for (const raw of text.split(/\r\n|[\n\r\u0085\u2028\u2029\u000b\f]/u)) {
    const cleaned = copyText(raw);
    if (cleaned === "") {
      gap = true;
      continue;
    }
    lines.push(makeLine(lines.length, cleaned, { gap }));
    gap = false;
    if (lines.length >= limits.lines) break;
  }
  return lines;
}
