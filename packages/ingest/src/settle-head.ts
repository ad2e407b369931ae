import { bylineNames, bylineRole } from "./byline-words.ts";
import { pictureText } from "./credit-words.ts";
import { type Line, isProse } from "./line.ts";
import { printedDays } from "./printed-day.ts";
import type { Reading } from "./reading.ts";

const lookAhead = 3;

/** Whether a line belongs to the head of a story: who, when, whose picture. */
export function isHeadLine(line: Line): boolean {
  return (
    bylineNames(line.text) !== undefined || bylineRole(line.text) !== undefined || printedDays(line.text).length > 0
  );
}

/**
 * Moves the beginning of the body below its head. Running text above a signature or a dateline is a standfirst; what is
 * no running text at the very beginning of the body belongs to the head.
 */
export function settleHead(reading: Reading): Reading {
  const { lines, body } = reading;
  if (body.end <= body.start) return reading;
  let start = body.start;
  let prose = 0;
  for (const line of lines.slice(body.start, Math.min(body.end, body.start + 14))) {
    const linkedBefore = lines[line.at - 1]?.place?.linked ?? 0;
    if (isHeadLine(line) && linkedBefore < 0.6 && !(prose > 0 && inCard(reading, line.at))) start = line.at + 1;
    else if (isProse(line) && reading.roles[line.at] !== "furniture") prose++;
    if (prose >= lookAhead) break;
  }
  while (start < body.end && opensNoBody(reading, start)) start++;
  return { ...reading, body: { ...body, start } };
}

/** Whether a date closes a card of another story: a line that is no running text right above it. */
function inCard(reading: Reading, at: number): boolean {
  const above = reading.lines[at - 1];
  return above !== undefined && above.words >= 4 && !isProse(above) && bylineNames(above.text) === undefined;
}

function opensNoBody(reading: Reading, at: number): boolean {
  const line = reading.lines[at];
  if (line === undefined) return false;
  if (line.thing !== undefined) return true;
  if (reading.roles[at] !== undefined) return true;
  if (line.place !== undefined && (line.place.caption || line.place.figure !== undefined)) return true;
  return pictureText(line.text) !== undefined;
}
