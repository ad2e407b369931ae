import { bylineNames } from "./byline-words.ts";
import { isHouseTalk } from "./furniture-words.ts";
import { type LightElement, holds } from "./light-tree.ts";
import { bodyContainer } from "./find-body.ts";
import { type Line, isProse } from "./line.ts";
import { isLabel } from "./mark-furniture.ts";
import { isStoryPicture } from "./picture-choice.ts";
import { printedDays } from "./printed-day.ts";
import type { Reading } from "./reading.ts";
import { isRelatedMarker, relatedOnLine } from "./related-words.ts";
import { isTagLabel, isTailMarker, tagsOnLine } from "./tail-words.ts";

const farthest = 12;

/**
 * Settles where the body ends: back over what is no copy, and on a page forward over short last paragraphs that stand
 * among the body's own.
 */
export function settleEnd(reading: Reading): Reading {
  const { lines, body } = reading;
  if (body.end <= body.start) return reading;
  let end = body.end;
  while (end > body.start && endsNoBody(reading, end - 1)) end--;
  const container = bodyContainer(lines, body.start, end);
  const model = lines.slice(body.start, end).findLast((line) => isProse(line) && line.place !== undefined);
  if (container !== undefined && model !== undefined) end = onward(reading, end, container, model);
  return { ...reading, body: { ...body, end } };
}

function endsNoBody(reading: Reading, at: number): boolean {
  const line = reading.lines[at];
  if (line === undefined) return true;
  if (line.thing !== undefined) return true;
  if (reading.roles[at] === "furniture" || isHouseTalk(line)) return true;
  if (isTailMarker(line.key) || isRelatedMarker(line.key) || isTagLabel(line.key) || tagsOnLine(line.text).length > 0)
    return true;
  if (printedDays(line.text).length > 0) return true;
  return isLabel(line) && line.place === undefined;
}

function onward(reading: Reading, from: number, container: LightElement, model: Line): number {
  let end = from;
  for (const line of reading.lines.slice(from, from + farthest)) {
    const { place } = line;
    if (line.thing !== undefined) {
      if (place === undefined || !holds(container.parent ?? container, place.block)) break;
      // A picture right below the last paragraph closes the story; one further down opens something else.
      if (line.thing.kind === "picture" && end === line.at && isStoryPicture(line.thing) && place.href === undefined)
        end = line.at + 1;
      continue;
    }
    if (place === undefined || !holds(container, place.block)) break;
    if (reading.roles[line.at] === "furniture") continue;
    if (isTailMarker(line.key) || isRelatedMarker(line.key) || isTagLabel(line.key) || isHouseTalk(line)) break;
    if (relatedOnLine(line.text) !== undefined || tagsOnLine(line.text).length > 0) break;
    if (
      place.linked > 0.5 ||
      place.heading > 0 ||
      printedDays(line.text).length > 0 ||
      bylineNames(line.text) !== undefined
    )
      break;
    const alike = place.block.tag === model.place?.block.tag && Math.abs(place.depth - model.place.depth) <= 1;
    if (!alike || line.words < 3 || /^(?:المصدر|المصادر|source)/iu.test(line.text)) break;
    end = line.at + 1;
  }
  return end;
}
