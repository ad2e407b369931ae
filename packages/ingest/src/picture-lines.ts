import type { Picture } from "@mihwar/newsroom/block";

import { captionAndCredit, closesWithAgency, pictureText } from "./credit-words.ts";
import { lineKey } from "./line-key.ts";
import { type Line, isProse } from "./line.ts";
import type { Reading } from "./reading.ts";

const reach = 5;

/** The words that stand with a picture, and the lines that they stood on. */
export interface PictureLines {
  readonly caption?: string;
  readonly credit?: string;
  readonly at: readonly number[];
  /** Labels among those lines: they are read, and are nobody's text. */
  readonly labels: readonly number[];
}

/**
 * Reads the caption and credit that begin at a line: one marked line, a label with its text on the next line, or the
 * lines of the same figure. `undefined` where nothing there belongs to a picture.
 * @param picture the line of the picture above, on a page
 */
export function readPictureLines(reading: Reading, from: number, picture?: Line): PictureLines | undefined {
  const { lines } = reading;
  let caption: string | undefined;
  let credit: string | undefined;
  const at: number[] = [];
  const labels: number[] = [];
  let awaits: "caption" | "credit" | undefined;
  for (const line of lines.slice(from, from + reach)) {
    if (line.thing !== undefined) break;
    const known = pictureText(line.text);
    const within = belongsTo(line, picture);
    if (awaits !== undefined && known === undefined) {
      if (awaits === "caption") caption ??= line.text;
      else credit ??= line.text;
      at.push(line.at);
      awaits = undefined;
      continue;
    }
    if (known?.label !== undefined) {
      awaits = known.label;
      labels.push(line.at);
      continue;
    }
    if (known !== undefined) {
      // A second caption or credit belongs to the next picture.
      if (
        (known.caption !== undefined && caption !== undefined) ||
        (known.credit !== undefined && credit !== undefined)
      )
        break;
      caption ??= known.caption;
      credit ??= known.credit;
      at.push(line.at);
      continue;
    }
    if (within && reading.roles[line.at] !== "furniture") {
      const read = captionAndCredit(line.text);
      if (line.place?.hints.has("credit") === true && caption !== undefined)
        credit ??= line.text.replaceAll(/^[([]|[)\]]$/gu, "");
      else {
        caption ??= read.caption;
        credit ??= read.credit;
      }
      at.push(line.at);
      continue;
    }
    if (
      caption === undefined &&
      !isProse(line) &&
      closesWithAgency(line.text) &&
      reading.roles[line.at] === undefined
    ) {
      const read = captionAndCredit(line.text);
      caption = read.caption;
      credit ??= read.credit;
      at.push(line.at);
      continue;
    }
    break;
  }
  if (at.length === 0) return undefined;
  const own =
    credit === undefined && caption !== undefined ? /^(.{8,}?)\s*[([]([^()[\]]{2,40})[)\]]\.?$/u.exec(caption) : null;
  if (own?.[1] !== undefined && own[2] !== undefined && reading.evidence.brands.includes(lineKey(own[2]))) {
    caption = own[1];
    credit = own[2];
  }
  return {
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    at,
    labels,
  };
}

/** Whether markup puts a line under a picture: the same figure, a caption by tag or class, or a box of the two alone. */
function belongsTo(line: Line, picture: Line | undefined): boolean {
  const { place } = line;
  if (place === undefined) return false;
  if (picture?.place === undefined) return place.caption;
  if (place.figure !== undefined) return place.figure === picture.place.figure;
  if (place.caption || place.hints.has("caption") || place.hints.has("credit")) return line.at - picture.at <= reach;
  if (
    picture.thing?.kind === "picture" &&
    picture.thing.alt !== undefined &&
    lineKey(picture.thing.alt) === line.key &&
    line.words >= 3
  )
    return true;
  return false;
}

/** The picture of a thing and its words. */
export function pictureOf(line: Line | undefined, words: PictureLines | undefined): Picture {
  const thing = line?.thing?.kind === "picture" ? line.thing : undefined;
  return {
    ...(thing?.src === undefined ? {} : { src: thing.src }),
    ...(thing?.alt === undefined || thing.alt === "" ? {} : { alt: thing.alt }),
    ...(words?.caption === undefined ? {} : { caption: words.caption }),
    ...(words?.credit === undefined ? {} : { credit: words.credit }),
  };
}
