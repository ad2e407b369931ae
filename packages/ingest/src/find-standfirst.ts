import { contentStems, overlap } from "./find-headline.ts";
import { lineKey } from "./line-key.ts";
import { type Line, isProse } from "./line.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isHeadLine } from "./settle-head.ts";
import { bullet } from "./subhead.ts";

const fewestWords = 7;
const most = 900;

/** Finds the standfirst: what is left between the headline and the body and says more than a label. */
export function findStandfirst(reading: Reading): Reading {
  const { lines, body, headlineAt } = reading;
  const taken: Line[] = [];
  let length = 0;
  for (const line of lines.slice(headlineAt + 1, body.start)) {
    if (line.thing !== undefined || reading.roles[line.at] !== undefined) continue;
    if (!saysMore(line, reading)) continue;
    if (isContents(line, reading)) continue;
    if (length + line.text.length > most) break;
    length += line.text.length;
    taken.push(line);
  }
  if (taken.length === 0) return reading;
  const roles = taken.map((line): [number, Role] => [line.at, "standfirst"]);
  return {
    ...withRoles(reading, roles),
    found: { ...reading.found, standfirst: taken.map((line) => line.text).join(" ") },
  };
}

/** Whether a line stands right below the headline on a page, or has the signature or the date still below it. */
function standsInHead(line: Line, reading: Reading): boolean {
  const below = reading.lines
    .slice(line.at + 1, reading.body.start)
    .some((other) => other.thing === undefined && isHeadLine(other));
  if (below) return true;
  if (line.place === undefined) return false;
  return !reading.lines.slice(reading.headlineAt + 1, line.at).some((other) => other.thing === undefined);
}

/** An entry of a list of contents: the same words head a part of the body further down. */
function isContents(line: Line, reading: Reading): boolean {
  return (
    bullet.test(line.text) &&
    reading.lines.slice(reading.body.start, reading.body.end).some((other) => other.key === line.key)
  );
}

function saysMore(line: Line, reading: Reading): boolean {
  if (line.place !== undefined) {
    if (
      line.place.linked > 0.5 ||
      line.place.zone !== undefined ||
      line.place.caption ||
      line.place.figure !== undefined
    )
      return false;
    if (line.place.hints.has("standfirst")) return line.words >= 3;
  }
  if (line.words < fewestWords) return false;
  if (isProse(line) || standsInHead(line, reading)) return true;
  const described = lineKey(reading.evidence.description ?? "");
  if (
    described.length > 20 &&
    (described.startsWith(line.key.slice(0, 40)) || line.key.startsWith(described.slice(0, 40)))
  )
    return true;
  // A line that shares nothing with the story is the head of something else.
  const opening = new Set<string>(contentStems(lineKey(reading.found.headline ?? "")));
  for (const next of reading.lines.slice(reading.body.start, reading.body.start + 4))
    for (const stem of contentStems(next.key)) opening.add(stem);
  return overlap(contentStems(line.key), opening) >= 0.25;
}
