import type { Block, BlockId, RelatedItem } from "@mihwar/newsroom/block";
import type { Inline, Mark } from "@mihwar/newsroom/inline";

import { type BodyPlace, bodyPlace } from "./body-place.ts";
import { bylineNames } from "./byline-words.ts";
import { isHouseTalk } from "./furniture-words.ts";
import { type LightElement, holds } from "./light-tree.ts";
import { type Line, isProse, looksLikeHeadline } from "./line.ts";
import { lineKey } from "./line-key.ts";
import { isStoryPicture, pictureStem } from "./picture-choice.ts";
import { pictureOf, readPictureLines } from "./picture-lines.ts";
import { pictureText } from "./credit-words.ts";
import { printedDays } from "./printed-day.ts";
import type { Reading, Role } from "./reading.ts";
import { type RelatedBox, boxLines, linkedItems, readRelatedBox, usualBoxSize } from "./related-box.ts";
import { closedBox, isRelatedMarker, relatedOnLine, skippedBox } from "./related-words.ts";
import { bullet, subheadLevel, subheadText } from "./subhead.ts";
import { isTailMarker } from "./tail-words.ts";

const farthestClose = 40;
const longestListItem = 220;

/** A block of a body that has no id yet. */
type Bare = Block extends infer One ? (One extends Block ? Omit<One, "id"> : never) : never;

interface Arranging {
  readonly reading: Reading;
  readonly place: BodyPlace;
  readonly usualBox: number | undefined;
  readonly interview: boolean;
  /** Who speaks in a transcript: what stands before the colon of several lines. */
  readonly speakers: ReadonlySet<string>;
  readonly blocks: Bare[];
  readonly roles: Map<number, Role>;
  readonly pictures: Set<string>;
}

/**
 * A way to read what begins at a line: the first line after it, or `undefined` where the line begins nothing of the
 * kind.
 */
type Way = (line: Line, arranging: Arranging) => number | undefined;

// Boxes before pictures: a box has pictures of its own. Marked things before shapes: a caption may look like a subhead.
const ways: readonly Way[] = [
  skipped,
  numbered,
  knownFurniture,
  marked,
  insert,
  picture,
  thing,
  card,
  list,
  quote,
  subhead,
  paragraph,
];

/** Turns the lines of the body into blocks: each line once, in its order, or left out as furniture. */
export function arrangeBody(reading: Reading): Reading {
  const { lines, body } = reading;
  const dialogue = lines.slice(body.start, body.end).filter(opensDialogue);
  const arranging: Arranging = {
    reading,
    place: bodyPlace(reading),
    usualBox: usualBoxSize(boxSizes(reading)),
    interview: dialogue.length >= 3,
    speakers: speakersOf(lines.slice(body.start, body.end)),
    blocks: [],
    roles: new Map(),
    pictures: new Set(reading.found.hero?.src === undefined ? [] : [pictureStem(reading.found.hero.src)]),
  };
  let at = body.start;
  while (at < body.end) {
    const line = lines[at];
    if (line === undefined) break;
    const role = reading.roles[at];
    if (role !== undefined && role !== "furniture") {
      at++;
      continue;
    }
    let end: number | undefined;
    for (const way of ways) {
      end = way(line, arranging);
      if (end !== undefined) break;
    }
    at = Math.max(at + 1, end ?? at + 1);
  }
  const blocks = withoutLooseEnd(arranging.blocks).map((block, index) => ({
    ...block,
    id: `p${index + 1}` as BlockId,
  }));
  const roles = reading.roles.map((role, index) => arranging.roles.get(index) ?? role);
  return { ...reading, roles, found: { ...reading.found, body: blocks } };
}

function opensDialogue(line: Line): boolean {
  return (
    /^(?:[*•–—-]|س\s*[:\d]|ج\s*[:\d])/u.test(line.text) ||
    (/[؟?]$/u.test(line.text) && line.words <= 30 && (line.place?.strong ?? 0) > 0.9)
  );
}

function speakerOf(line: Line): string | undefined {
  const found = /^([^:،.؟!]{3,40}):\s*\S/u.exec(line.text)?.[1];
  return found !== undefined && found.split(" ").length <= 5 ? lineKey(found) : undefined;
}

function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const speaker = speakerOf(line);
    if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([speaker]) => speaker));
}

/** Subheads with nothing below them are the heads of what follows the story. */
function withoutLooseEnd(blocks: readonly Bare[]): readonly Bare[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.kind === "subhead") end--;
  return blocks.slice(0, end);
}

function boxSizes(reading: Reading): readonly number[] {
  const sizes: number[] = [];
  for (const line of reading.lines.slice(reading.body.start, reading.body.end))
    if (isRelatedMarker(line.key) && line.place === undefined)
      sizes.push(
        boxLines(reading, line.at + 1, reading.body.end).filter((one) => reading.roles[one.at] !== "furniture").length,
      );
  return sizes;
}

function drop(arranging: Arranging, from: number, end: number): number {
  for (let at = from; at < end; at++) if (!arranging.roles.has(at)) arranging.roles.set(at, "furniture");
  return end;
}

function addRelated(arranging: Arranging, items: readonly RelatedItem[], at: readonly number[]): void {
  for (const one of at) arranging.roles.set(one, items.length > 0 ? "related" : "furniture");
  if (items.length > 0) arranging.blocks.push({ kind: "related", items });
}

function addBox(arranging: Arranging, marker: number, box: RelatedBox): number {
  drop(arranging, marker, marker + 1);
  addRelated(arranging, box.items, box.at);
  return drop(arranging, marker + 1, box.end);
}

/** A box that a line offers to skip, up to the line that closes it. */
function skipped(line: Line, arranging: Arranging): number | undefined {
  const name = skippedBox(line.text);
  if (name === undefined) return undefined;
  const { reading } = arranging;
  const close = reading.lines
    .slice(line.at + 1, line.at + farthestClose)
    .find((other) => closedBox(other.text) === name);
  if (close === undefined) return drop(arranging, line.at, line.at + 1);
  const marker = reading.lines.slice(line.at + 1, close.at).find((other) => other.key === name);
  const headlines = reading.lines
    .slice(line.at + 1, close.at)
    .filter((other) => looksLikeHeadline(other) && other.words >= 4 && !isProse(other));
  if (marker !== undefined && (isRelatedMarker(name) || headlines.length >= 2)) {
    const box = readRelatedBox(reading, marker.at + 1, close.at + 1, arranging.usualBox);
    drop(arranging, line.at, marker.at);
    addBox(arranging, marker.at, box);
  }
  return drop(arranging, line.at, close.at + 1);
}

/** «list 1 of 3», a headline, and so on: the entries of a box as screen readers count them. */
function numbered(line: Line, arranging: Arranging): number | undefined {
  if (!/^list \d+ of \d+$/u.test(line.key)) return undefined;
  const { lines, body } = arranging.reading;
  const items: RelatedItem[] = [];
  const at: number[] = [];
  let end = line.at;
  for (const other of lines.slice(line.at, body.end)) {
    const counted = /^list \d+ of \d+$/u.test(other.key);
    const opens = counted && lines[other.at + 1] !== undefined;
    if (
      other.thing === undefined &&
      !opens &&
      lines[other.at - 1]?.key.startsWith("list ") === true &&
      !isProse(other)
    ) {
      const url = other.place?.href;
      items.push({ headline: other.text, ...(url === undefined ? {} : { url }) });
      at.push(other.at);
    } else if (!opens && other.thing === undefined && other.key !== "end of list") break;
    end = other.at + 1;
  }
  addRelated(arranging, items, at);
  return drop(arranging, line.at, end);
}

/** A line that its own words, its place or its repetition make furniture. */
function knownFurniture(line: Line, arranging: Arranging): number | undefined {
  const { reading } = arranging;
  const { place } = line;
  if (reading.roles[line.at] === "furniture" && !isRelatedMarker(line.key))
    return drop(arranging, line.at, line.at + 1);
  if (line.thing !== undefined) return undefined;
  const zone = place?.zone;
  if (zone === "nav" || zone === "footer" || zone === "button") return drop(arranging, line.at, line.at + 1);
  if (isHouseTalk(line)) return drop(arranging, line.at, line.at + 1);
  if (place?.hidden === true && !arranging.place.isCore(line)) return drop(arranging, line.at, line.at + 1);
  const headline = lineKey(reading.found.headline ?? "");
  if (line.key !== "" && line.key === headline) return drop(arranging, line.at, line.at + 1);
  return undefined;
}

/** A marker with its box, or with its headline on the same line. */
function marked(line: Line, arranging: Arranging): number | undefined {
  const { reading } = arranging;
  const onLine = relatedOnLine(line.text);
  if (onLine !== undefined) {
    const url = line.place?.href;
    addRelated(arranging, [{ headline: onLine, ...(url === undefined ? {} : { url }) }], [line.at]);
    return line.at + 1;
  }
  if (!isRelatedMarker(line.key)) {
    if (!isTailMarker(line.key)) return undefined;
    return drop(arranging, line.at, boxEnd(line, arranging));
  }
  const inside = insertLines(line, arranging);
  if (inside.length > 1) return addInsert(inside, arranging);
  return addBox(arranging, line.at, readRelatedBox(reading, line.at + 1, reading.body.end, arranging.usualBox));
}

/** The end of a box that leads away from the story («الأكثر قراءة»), set between its paragraphs. */
function boxEnd(line: Line, arranging: Arranging): number {
  const inside = insertLines(line, arranging);
  const last = inside.at(-1);
  if (last !== undefined) return last.at + 1;
  const box = boxLines(arranging.reading, line.at + 1, arranging.reading.body.end);
  return (box.at(-1)?.at ?? line.at) + 1;
}

/** The lines of the element that was set between paragraphs and begins with this line. */
function insertLines(line: Line, arranging: Arranging): readonly Line[] {
  const { reading, place } = arranging;
  const element = place.insertOf(line);
  if (element === undefined) return [];
  const inside: Line[] = [];
  for (const other of reading.lines.slice(line.at, reading.body.end)) {
    if (other.place === undefined || !holds(element, other.place.block)) break;
    inside.push(other);
  }
  return inside;
}

function isLinked(line: Line): boolean {
  return line.thing === undefined && (line.place?.linked ?? 0) > 0.6;
}

/** An element between paragraphs that leads away: most of its letters are links, or it says that it does. */
function insert(line: Line, arranging: Arranging): number | undefined {
  if (arranging.place.isCore(line)) return undefined;
  const inside = insertLines(line, arranging);
  if (inside.length === 0) return undefined;
  const { reading } = arranging;
  const element = arranging.place.insertOf(line);
  if (
    element !== undefined &&
    /^(?:blockquote|figure|table|ul|ol|p|h[1-6])$/u.test(element.tag) &&
    !inside.some(isLinked)
  )
    return undefined;
  const texts = inside.filter((one) => one.thing === undefined);
  const letters = texts.reduce((sum, one) => sum + one.text.length, 0);
  const linked = texts.filter(isLinked).reduce((sum, one) => sum + one.text.length, 0);
  const away = texts.some(
    (one) => isRelatedMarker(one.key) || isTailMarker(one.key) || relatedOnLine(one.text) !== undefined,
  );
  const hints = line.place?.hints;
  const promo =
    hints !== undefined && (hints.has("related") || hints.has("promo") || hints.has("share") || hints.has("comments"));
  const most = element !== undefined && /^(?:ul|ol|p|blockquote|table)$/u.test(element.tag) ? 0.5 : 0.35;
  if (linked >= letters * most && linked > 0) return addInsert(inside, arranging);
  if ((away || promo) && inside.length > 0) return addInsert(inside, arranging);
  const furniture = texts.filter((one) => reading.roles[one.at] === "furniture" || isHouseTalk(one));
  const dated = texts.some((one) => printedDays(one.text).length > 0);
  if (texts.length > 1 && linked > 0 && (furniture.length > 0 || dated)) return addInsert(inside, arranging);
  return undefined;
}

function addInsert(inside: readonly Line[], arranging: Arranging): number {
  const { reading } = arranging;
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return 0;
  const texts = inside.filter((one) => one.thing === undefined);
  const tail = texts.some((one) => isTailMarker(one.key)) || first.place?.hints.has("promo") === true;
  const items: RelatedItem[] = [];
  const at: number[] = [];
  const pictures = inside.filter((one) => one.thing?.kind === "picture");
  const candidates = texts.filter(
    (one) =>
      (isLinked(one) || one.place?.heading !== 0) &&
      one.words >= 4 &&
      reading.roles[one.at] !== "furniture" &&
      !isRelatedMarker(one.key),
  );
  if (!tail && skippedBox(first.text) === undefined) {
    for (const one of texts) {
      const onLine = relatedOnLine(one.text);
      if (onLine === undefined) continue;
      items.push({ headline: onLine, ...(one.place?.href === undefined ? {} : { url: one.place.href }) });
      at.push(one.at);
    }
    const others = candidates.filter((one) => !at.includes(one.at));
    items.push(...linkedItems(others, pictures));
    at.push(...others.map((one) => one.at));
  }
  addRelated(arranging, items, at);
  return drop(arranging, first.at, last.at + 1);
}

/** A picture with its words, or the words alone where a capture has no picture. */
function picture(line: Line, arranging: Arranging): number | undefined {
  const { reading } = arranging;
  const own = line.thing?.kind === "picture" ? line.thing : undefined;
  if (line.thing !== undefined && own === undefined) return undefined;
  if (own !== undefined) {
    const words = readPictureLines(reading, line.at + 1, line);
    const stem = own.src === undefined ? "" : pictureStem(own.src);
    const wanted = isStoryPicture(own) && !arranging.pictures.has(stem) && line.place?.zone === undefined;
    const end = Math.max(line.at, ...(words?.at ?? []), ...(words?.labels ?? [])) + 1;
    if (wanted) {
      arranging.pictures.add(stem);
      arranging.roles.set(line.at, "picture");
      for (const at of words?.at ?? []) arranging.roles.set(at, "picture");
      arranging.blocks.push({ kind: "image", ...pictureOf(line, words) });
    } else if (words !== undefined && isStoryPicture(own))
      for (const at of words.at) arranging.roles.set(at, "furniture");
    else return drop(arranging, line.at, line.at + 1);
    return drop(arranging, line.at, end);
  }
  if (arranging.place.isCore(line) && pictureText(line.text) === undefined) return undefined;
  if (/^(?:المصدر|المصادر|Source)\s*:/iu.test(line.text) && line.at >= reading.body.end - 2) return undefined;
  const words = readPictureLines(reading, line.at);
  if (words === undefined) return undefined;
  for (const at of words.at) arranging.roles.set(at, "picture");
  arranging.blocks.push({ kind: "image", ...pictureOf(undefined, words) });
  const end = Math.max(line.at, ...words.at, ...words.labels) + 1;
  return drop(arranging, line.at, end);
}

/** An embed or a table. */
function thing(line: Line, arranging: Arranging): number | undefined {
  const own = line.thing;
  if (own === undefined) return undefined;
  if (own.kind === "picture") return drop(arranging, line.at, line.at + 1);
  if (line.place?.zone !== undefined) return drop(arranging, line.at, line.at + 1);
  arranging.roles.set(line.at, "body");
  arranging.blocks.push(own);
  return line.at + 1;
}

/** The headline of another story between paragraphs: with its date below it, or linked as a whole. */
function card(line: Line, arranging: Arranging): number | undefined {
  const { reading } = arranging;
  if (line.thing !== undefined || isProse(line) || line.words < 4) return undefined;
  const next = reading.lines[line.at + 1];
  const dated =
    next !== undefined &&
    next.at < reading.body.end &&
    next.thing === undefined &&
    printedDays(next.text).length > 0 &&
    next.words <= 8;
  const url = line.place?.href;
  if (!dated && !isLinked(line)) return undefined;
  if (line.place !== undefined && !isLinked(line)) return undefined;
  addRelated(arranging, [{ headline: line.text, ...(url === undefined ? {} : { url }) }], [line.at]);
  return dated ? drop(arranging, line.at, line.at + 2) : line.at + 1;
}

function inline(line: Line, text = line.text): Inline {
  const marks = text === line.text ? line.marks : undefined;
  return marks === undefined ? { text } : { text, marks };
}

/** Several short entries one below the other: list items of a page, or lines with bullets. */
function list(line: Line, arranging: Arranging): number | undefined {
  const { lines, body, roles } = arranging.reading;
  const own = line.place?.list;
  const taken: Line[] = [];
  for (const other of lines.slice(line.at, body.end)) {
    if (other.thing !== undefined || (roles[other.at] !== undefined && roles[other.at] !== "body")) break;
    const fits =
      own === undefined ? bullet.test(other.text) && other.text.length <= longestListItem : other.place?.list === own;
    if (!fits || (other.place?.linked ?? 0) > 0.8) break;
    taken.push(other);
  }
  if (own === undefined && (taken.length < 2 || mixedBullets(taken))) return undefined;
  if (taken.length === 0 || (own !== undefined && taken.some((one) => one.place?.item === undefined))) return undefined;
  const items = own === undefined ? taken.map((one) => ({ text: one.text.replace(bullet, "") })) : byItem(taken);
  const kept = items.filter((item) => item.text !== "");
  if (kept.length === 0) return undefined;
  const ordered = own === undefined ? taken.every((one) => /^[\d٠-٩]/u.test(one.text)) : own.tag === "ol";
  for (const one of taken) arranging.roles.set(one.at, "body");
  arranging.blocks.push({ kind: "list", ordered, items: kept });
  return (taken.at(-1)?.at ?? line.at) + 1;
}

/** Questions and answers carry two different marks; a list carries one. */
function mixedBullets(taken: readonly Line[]): boolean {
  const marks = new Set(taken.map((one) => one.text.replace(/^[\d٠-٩]{1,2}/u, "1").slice(0, 1)));
  return marks.size > 1;
}

function byItem(taken: readonly Line[]): readonly Inline[] {
  const items = new Map<LightElement | undefined, Line[]>();
  for (const one of taken) {
    const item = one.place?.item;
    items.set(item, [...(items.get(item) ?? []), one]);
  }
  return [...items.values()].map((own) => {
    const [first] = own;
    return own.length === 1 && first !== undefined ? inline(first) : { text: own.map((one) => one.text).join(" ") };
  });
}

/** A quotation that the markup sets apart. */
function quote(line: Line, arranging: Arranging): number | undefined {
  const own = line.place?.quote;
  if (own === undefined || line.thing !== undefined) return undefined;
  const taken: Line[] = [];
  for (const other of arranging.reading.lines.slice(line.at, arranging.reading.body.end)) {
    if (other.thing !== undefined || other.place?.quote !== own) break;
    taken.push(other);
  }
  for (const one of taken) arranging.roles.set(one.at, "body");
  const last = taken.at(-1);
  const spoken = last !== undefined && taken.length > 1 && /^[—–-]\s*\S/u.test(last.text) ? last : undefined;
  const said = spoken === undefined ? taken : taken.slice(0, -1);
  const [only] = said;
  const text = said.length === 1 && only !== undefined ? inline(only) : { text: said.map((one) => one.text).join(" ") };
  arranging.blocks.push({
    kind: "quote",
    ...text,
    ...(spoken === undefined ? {} : { attribution: spoken.text.replace(/^[—–-]\s*/u, "") }),
  });
  return (last?.at ?? line.at) + 1;
}

function subhead(line: Line, arranging: Arranging): number | undefined {
  if (line.thing !== undefined) return undefined;
  const { blocks, interview, reading } = arranging;
  if (arranging.speakers.has(speakerOf(line) ?? "")) return undefined;
  const level = subheadLevel(line, {
    previous: previousText(line, arranging),
    next: nextText(line, reading),
    interview,
  });
  if (level === undefined || (blocks.length === 0 && line.place === undefined)) return undefined;
  arranging.roles.set(line.at, "body");
  blocks.push({ kind: "subhead", level, ...withoutStrong(inline(line, subheadText(line.text))) });
  return line.at + 1;
}

function withoutStrong(text: Inline): Inline {
  const marks: readonly Mark[] = (text.marks ?? []).filter((mark) => mark.kind !== "strong");
  return marks.length === 0 ? { text: text.text } : { text: text.text, marks };
}

function previousText(line: Line, arranging: Arranging): Line | undefined {
  const { lines, body } = arranging.reading;
  for (let at = line.at - 1; at >= body.start; at--) {
    const other = lines[at];
    if (other !== undefined && arranging.roles.get(at) === "body" && other.thing === undefined) return other;
  }
  return undefined;
}

/** The next line of the body, boxes and pictures between left out. */
function nextText(line: Line, reading: Reading): Line | undefined {
  for (const other of reading.lines.slice(line.at + 1, Math.min(reading.body.end, line.at + 14))) {
    if (other.thing !== undefined || reading.roles[other.at] !== undefined) continue;
    if (isRelatedMarker(other.key) || pictureText(other.text) !== undefined || isLinked(other)) continue;
    if (isProse(other) || other.words >= 6 || bullet.test(other.text)) return other;
    return undefined;
  }
  return undefined;
}

function paragraph(line: Line, arranging: Arranging): number | undefined {
  const { reading } = arranging;
  if (line.thing !== undefined) return drop(arranging, line.at, line.at + 1);
  if (isLinked(line) && !arranging.place.isCore(line)) return drop(arranging, line.at, line.at + 1);
  if (line.place?.caption === true || (line.place?.figure !== undefined && !isProse(line)))
    return drop(arranging, line.at, line.at + 1);
  if (printedDays(line.text).length > 0 && line.words <= 10) return drop(arranging, line.at, line.at + 1);
  if (line.words <= 8 && bylineNames(line.text) !== undefined && !isProse(line) && /[:،/-]/u.test(line.text))
    return drop(arranging, line.at, line.at + 1);
  const near = arranging.place.insertOf(line);
  if (near !== undefined && !isProse(line) && line.place !== undefined && fromPromotion(line, arranging))
    return drop(arranging, line.at, line.at + 1);
  arranging.roles.set(line.at, "body");
  arranging.blocks.push({ kind: "paragraph", ...inline(line) });
  return reading.lines.length > line.at ? line.at + 1 : undefined;
}

/** A loose line in a box of its own, deep below the body's paragraphs: what is left of a promotion. */
function fromPromotion(line: Line, arranging: Arranging): boolean {
  const hints = line.place?.hints;
  if (hints === undefined) return false;
  return (
    hints.has("related") ||
    hints.has("promo") ||
    hints.has("share") ||
    hints.has("comments") ||
    hints.has("tags") ||
    arranging.blocks.length === 0
  );
}
