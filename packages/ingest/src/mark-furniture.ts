import { isFurniture } from "./furniture-words.ts";
import type { Line } from "./line.ts";
import { endsSentence } from "./line.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isRelatedMarker } from "./related-words.ts";
import { isTagLabel, isTailMarker } from "./tail-words.ts";

const fewWords = 4;
const menuLength = 5;

/** A label, as menus and tag clouds are made of. */
export function isLabel(line: Line): boolean {
  return line.thing === undefined && line.words <= fewWords && line.text.length <= 36 && !endsSentence(line.text);
}

/** Marks what is furniture by its own words, wherever it stands: buttons, counters, menus on one line, the house's talk. */
export function markFurniture(reading: Reading): Reading {
  const marked: [number, Role][] = [];
  for (const line of reading.lines)
    if (
      line.thing === undefined &&
      isFurniture(line) &&
      !isRelatedMarker(line.key) &&
      !isTailMarker(line.key) &&
      !isTagLabel(line.key)
    )
      marked.push([line.at, "furniture"]);
  return withRoles(reading, marked);
}

/** For each line, how long the run of labels is that it stands in; 0 for a line that is none. */
export function labelRuns(lines: readonly Line[]): readonly number[] {
  const runs = lines.map(() => 0);
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && isLabel(line)) continue;
    for (let inside = start; inside < at; inside++) runs[inside] = at - start;
    start = at + 1;
  }
  return runs;
}

/** Whether a run of labels is long enough to be a menu. */
export function isMenuRun(length: number): boolean {
  return length >= menuLength;
}
