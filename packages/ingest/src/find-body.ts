import { isHouseTalk } from "./furniture-words.ts";
import { type LightElement, holds } from "./light-tree.ts";
import { type Line, endsWithStop, isProse } from "./line.ts";
import type { Reading } from "./reading.ts";
import { isRelatedMarker } from "./related-words.ts";
import { isTailMarker } from "./tail-words.ts";

const commentsKey = /^(?:(?:ال)?تعليقات|اضافه تعليق|اضف تعليق|اترك (?:تعليق|رد)|comments|leave a)/u;

/**
 * How much a line speaks for the body (above 0) or against it, in letters. Running text counts its length; labels,
 * headlines of other stories, furniture count against; headings of what follows stories are walls.
 */
function weight(line: Line, reading: Reading, repeated: ReadonlySet<string>): number {
  const { place } = line;
  if (line.thing !== undefined) return 0;
  if (commentsKey.test(line.key) && line.words <= 6) return -1500;
  if (isTailMarker(line.key)) return -300;
  if (isRelatedMarker(line.key)) return -10;
  if (isHouseTalk(line)) return -150;
  if (place?.zone !== undefined && place.zone !== "aside") return -20;
  if (place?.heading === 1) return -60;
  const linked = place?.linked ?? 0;
  if (reading.roles[line.at] === "furniture") return -6;
  const share = Math.max(0, 1 - 1.4 * linked) * (place?.hidden === true ? 0.25 : 1) * (place?.zone === "aside" ? 0.4 : 1);
  if (isProse(line)) return linked > 0.6 ? -20 : Math.min(line.text.length, 500) * share;
  if (line.words >= 4 && endsWithStop(line.text) && /[.][»"”)]*$/u.test(line.text)) return (line.text.length / 2) * share;
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

/** The smallest element that holds nine tenths of the running text between two lines, where there is markup. */
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
    if (size >= whole * 0.9 && size < least) {
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
  for (const line of lines) {
    const value = weight(line, reading, repeated);
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

/** The part of a run of lines that lies inside an element, from its first running text to its last. */
function cutTo(container: LightElement, lines: readonly Line[], body: { start: number; end: number }): { start: number; end: number } {
  let start = -1;
  let end = -1;
  for (const line of lines.slice(body.start, body.end)) {
    if (line.place === undefined || line.thing !== undefined || !holds(container, line.place.block)) continue;
    if (start < 0) start = line.at;
    end = line.at + 1;
  }
  return start < 0 ? body : { start, end };
}
