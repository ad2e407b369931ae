import { isHouseTalk, isTickerLine } from "./furniture-words.ts";
import { type LightElement, holds } from "./light-tree.ts";
import { type Line, endsWithStop, isProse } from "./line.ts";
import type { Reading } from "./reading.ts";
import { isRelatedMarker } from "./related-words.ts";
import { isTailMarker } from "./tail-words.ts";

const containerShare = 0.7;

const leastStory = 200;

function opensComments(line: Line): boolean {
  return line.words <= 6 && commentsKey.test(line.key);
}

const commentsKey = /^(?:(?:ال)?تعليقات|اضافه تعليق|اضف تعليق|اترك (?:تعليق|رد)|comments|leave a)/u;

/**
 * How much a line speaks for the body (above 0) or against it, in letters. Running text counts its length; labels,
 * headlines of other stories, furniture count against; headings of what follows stories are walls.
 */
function weight(line: Line, reading: Reading, repeated: ReadonlySet<string>): number {
  const { place } = line;
  if (line.thing !== undefined) return 0;
  if (opensComments(line)) return -1500;
  if (isTailMarker(line.key)) return -200;
  if (isRelatedMarker(line.key)) return -10;
  if (isHouseTalk(line)) return -150;
  if (isTickerLine(line.text)) return -40;
  if (place?.zone !== undefined && place.zone !== "aside") return -20;
  if (place?.heading === 1) return -60;
  const linked = place?.linked ?? 0;
  if (reading.roles[line.at] === "furniture") return -6;
  const share =
    Math.max(0, 1 - 1.4 * linked) * (place?.hidden === true ? 0.25 : 1) * (place?.zone === "aside" ? 0.4 : 1);
  if (isProse(line)) return linked > 0.6 ? -20 : Math.min(line.text.length, 500) * share;
  if (line.words >= 4 && endsWithStop(line.text) && /[.][»"”)]*$/u.test(line.text))
    return (line.text.length / 2) * share;
  if (repeated.has(line.key)) return -25;
  return linked > 0.6 ? -18 : -13;
}

function repeatedKeys(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    if (line.words < 3) continue;
    if (seen.has(line.key)) repeated.add(line.key);
    seen.add(line.key);
  }
  return repeated;
}

/** The smallest element that holds most of the running text between two lines, where there is markup. */
export function bodyContainer(lines: readonly Line[], start: number, end: number): LightElement | undefined {
  const mass = new Map<LightElement, number>();
  let whole = 0;
  for (const line of lines.slice(start, end)) {
    if (line.place === undefined || !isProse(line) || line.place.linked > 0.5) continue;
    const size = line.text.length * (line.place.hidden ? 0.25 : 1);
    whole += size;
    for (let node: LightElement | undefined = line.place.block; node !== undefined; node = node.parent)
      mass.set(node, (mass.get(node) ?? 0) + size);
  }
  let best: LightElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  // Ancestors of the same text have the same mass: the innermost was entered first.
  for (const [node, size] of mass)
    if (size >= whole * containerShare && size < least) {
      best = node;
      least = size;
    }
  if (best === undefined) return undefined;
  // A single paragraph is no container: its parent is.
  return /^(?:p|li|blockquote|h[1-6]|td|dd)$/u.test(best.tag) ? best.parent : best;
}

/**
 * Finds the body: the densest run of lines that read like running text, by the largest sum of weights, and on a page
 * cut to the element that holds it.
 */
export function findBody(reading: Reading): Reading {
  const { lines } = reading;
  const repeated = repeatedKeys(lines);
  let best = 0;
  let body = { start: 0, end: 0 };
  let sum = 0;
  let from = 0;
  let remarks = false;
  for (const line of lines) {
    // What readers write below a story may be longer than the story.
    if (opensComments(line) && best > leastStory) remarks = true;
    const own = weight(line, reading, repeated);
    const value = remarks && own > 0 ? own * 0.2 : own;
    if (sum <= 0) {
      sum = 0;
      from = line.at;
    }
    sum += value;
    if (sum > best) {
      best = sum;
      body = { start: from, end: line.at + 1 };
    }
  }
  const container = bodyContainer(lines, body.start, body.end);
  if (container !== undefined) body = cutTo(container, lines, body);
  return { ...reading, body };
}

/**
 * The part of a run of lines that is the body's own: what lies in its container, and boxes beside it, as long as they do
 * not lead to other stories.
 */
function cutTo(
  container: LightElement,
  lines: readonly Line[],
  body: { start: number; end: number },
): { start: number; end: number } {
  let start = -1;
  let end = -1;
  const beside = new Map<LightElement, boolean>();
  for (const line of lines.slice(body.start, body.end)) {
    if (line.place === undefined || line.thing !== undefined) continue;
    const box = boxBeside(container, line.place.block);
    if (box !== undefined) {
      let own = beside.get(box);
      if (own === undefined) {
        own = !leadsAway(
          lines
            .slice(body.start, body.end)
            .filter((other) => other.place !== undefined && holds(box, other.place.block)),
        );
        beside.set(box, own);
      }
      if (!own) continue;
    }
    if (start < 0) start = line.at;
    end = line.at + 1;
  }
  return start < 0 ? body : { start, end };
}

/** The outermost element around a block that does not hold the container; `undefined` inside the container. */
function boxBeside(container: LightElement, block: LightElement): LightElement | undefined {
  if (holds(container, block)) return undefined;
  const around = new Set<LightElement>();
  for (let node: LightElement | undefined = container; node !== undefined; node = node.parent) around.add(node);
  let box: LightElement | undefined;
  for (let node: LightElement | undefined = block; node !== undefined && !around.has(node); node = node.parent)
    box = node;
  // Text right inside an ancestor of the container has no box of its own.
  return box;
}

/** Whether a box leads to other stories: it says so, or its linked headlines weigh against its text. */
function leadsAway(lines: readonly Line[]): boolean {
  let linked = 0;
  let plain = 0;
  for (const line of lines) {
    if (line.thing !== undefined || line.place === undefined) continue;
    if (line.place.linked > 0.6) linked += line.text.length;
    else plain += line.text.length;
    if (commentsKey.test(line.key) && line.words <= 6) return true;
  }
  const [first] = lines;
  if (first !== undefined && (isRelatedMarker(first.key) || isTailMarker(first.key))) return true;
  return linked > 0 && linked >= plain * 0.3;
}
