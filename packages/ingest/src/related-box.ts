import type { RelatedItem } from "@mihwar/newsroom/block";

import { beginsLikePicture } from "./credit-words.ts";
import { lineKey } from "./line-key.ts";
import { type Line, endsSentence, endsWithStop, isProse } from "./line.ts";
import { printedDays } from "./printed-day.ts";
import type { Reading } from "./reading.ts";
import { closedBox, isRelatedMarker, relatedOnLine } from "./related-words.ts";
import { isTailMarker } from "./tail-words.ts";

const longestBox = 24;
const headlineMarks = /[؟?!"«»“”:]|\.\.|…/u;

/** A box of related stories as it was read: its items, the lines that they stood on, and the lines around them. */
export interface RelatedBox {
  readonly items: readonly RelatedItem[];
  readonly at: readonly number[];
  readonly furniture: readonly number[];
  /** The first line after the box. */
  readonly end: number;
}

/** The lines that may belong to a box that begins at `from`: up to the next running text. */
export function boxLines(reading: Reading, from: number, before: number): readonly Line[] {
  const box: Line[] = [];
  for (const line of reading.lines.slice(from, Math.min(before, from + longestBox))) {
    if (line.thing?.kind === "embed" || line.thing?.kind === "table") break;
    if (line.thing === undefined) {
      const linked = (line.place?.linked ?? 0) > 0.6;
      if (!linked && (isProse(line) || (line.words >= 5 && endsWithStop(line.text) && /\.["»”]?$/u.test(line.text))))
        break;
      if (line.place !== undefined && !linked && line.words > 3 && printedDays(line.text).length === 0) break;
      if (isRelatedMarker(line.key) || isTailMarker(line.key) || relatedOnLine(line.text) !== undefined) break;
    }
    box.push(line);
  }
  return box;
}

/** How many lines of text the boxes of a capture have, where most have the same number. */
export function usualBoxSize(sizes: readonly number[]): number | undefined {
  if (sizes.length < 2) return undefined;
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [usual] = [...counts].toSorted((one, other) => other[1] - one[1] || one[0] - other[0]);
  return usual !== undefined && usual[1] * 2 > sizes.length ? usual[0] : undefined;
}

/**
 * Reads the box whose marker stands above `from`. Each item is a headline, with the text of its picture above it where
 * there is one. A short label at the end, with running text behind it, is the next subhead and no item.
 */
export function readRelatedBox(reading: Reading, from: number, before: number, usual: number | undefined): RelatedBox {
  const all = boxLines(reading, from, before);
  const furniture: number[] = [];
  const texts: Line[] = [];
  const pictures: Line[] = [];
  let end = from;
  let closed = false;
  for (const line of all) {
    end = line.at + 1;
    if (line.thing !== undefined) {
      pictures.push(line);
      continue;
    }
    if (closedBox(line.text) !== undefined) {
      furniture.push(line.at);
      closed = true;
      break;
    }
    if (reading.roles[line.at] === "furniture" || printedDays(line.text).length > 0) {
      furniture.push(line.at);
      continue;
    }
    texts.push(line);
  }
  const kept = closed || texts.every((line) => line.place !== undefined) ? texts : withoutSubhead(texts, usual);
  const dropped = texts[kept.length];
  if (dropped !== undefined) end = dropped.at;
  const items = kept.some((line) => line.place !== undefined)
    ? linkedItems(kept, pictures)
    : plainItems(kept, closed, usual);
  return { items, at: kept.map((line) => line.at), furniture: furniture.filter((at) => at < end), end };
}

/** A box that nothing closed may have taken the subhead below it. */
function withoutSubhead(texts: readonly Line[], usual: number | undefined): readonly Line[] {
  const last = texts.at(-1);
  if (last === undefined || texts.length < 2) return texts;
  if (usual !== undefined && texts.length === usual) return texts;
  if (usual !== undefined && texts.length === usual + 1) return texts.slice(0, -1);
  const others = texts.slice(0, -1);
  const labelLike = last.words <= 5 && !endsSentence(last.text) && !headlineMarks.test(last.text);
  if (labelLike && others.some((line) => line.words >= last.words + 2) && !beginsLikePicture(others.at(-1)?.text ?? ""))
    return others;
  return texts;
}

function plainItems(texts: readonly Line[], closed: boolean, usual: number | undefined): readonly RelatedItem[] {
  const items: RelatedItem[] = [];
  const paired = !closed && texts.length % 2 === 0 && (usual === 2 || beginsLikePair(texts));
  for (let index = 0; index < texts.length; index++) {
    const line = texts[index];
    const next = texts[index + 1];
    if (line === undefined) continue;
    if (next !== undefined && paired && index % 2 === 0) {
      items.push({ headline: next.text, alt: line.text });
      index++;
    } else items.push({ headline: line.text });
  }
  return items;
}

/** Two lines of which the first reads like the text of a picture: no headline's punctuation, or a picture's beginning. */
function beginsLikePair(texts: readonly Line[]): boolean {
  const [first, second] = texts;
  if (first === undefined || second === undefined) return false;
  if (beginsLikePicture(first.text)) return true;
  return (
    texts.length === 2 &&
    !headlineMarks.test(first.text) &&
    headlineMarks.test(second.text) &&
    first.words <= second.words
  );
}

/** Items of a box on a page: each linked line, with the nearest picture's text. */
export function linkedItems(texts: readonly Line[], pictures: readonly Line[]): readonly RelatedItem[] {
  const items: RelatedItem[] = [];
  const seen = new Set<string>();
  for (const line of texts) {
    if (line.words < 2 || seen.has(line.key)) continue;
    seen.add(line.key);
    const picture =
      pictures.findLast((one) => one.at < line.at && line.at - one.at <= 4) ??
      pictures.find((one) => one.at > line.at && one.at - line.at <= 2);
    const alt = picture?.thing?.kind === "picture" ? picture.thing.alt : undefined;
    items.push({
      headline: line.text,
      ...(alt === undefined || alt === "" || lineKey(alt) === line.key ? {} : { alt }),
      ...(line.place?.href === undefined ? {} : { url: line.place.href }),
    });
  }
  return items;
}
