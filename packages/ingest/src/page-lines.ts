import type { Mark } from "@mihwar/newsroom/inline";
import { parseHref } from "@mihwar/newsroom/inline";
import { html } from "parse5";

import { copyText } from "./copy-text.ts";
import { embedOf } from "./embed.ts";
import { type LightElement, type LightNode, attribute } from "./light-tree.ts";
import { limits } from "./limits.ts";
import { type Line, type Thing, makeLine } from "./line.ts";
import { absolute, pictureSource } from "./page-address.ts";
import { hintsOf, isHiddenElement } from "./page-hints.ts";
import type { Hint, Place, Zone } from "./place.ts";
import { dataTable } from "./data-table.ts";

const blocks = new Set(
  "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const passed = new Set(
  "script style template noscript svg math select option textarea input canvas map area datalist object param head title meta link base rp rt audio source track meter progress dialog".split(
    " ",
  ),
);

/** Inline elements that say nothing of the letters in them: cards are built of these. */
const unformatted = new Set(["a", "span", "time", "label"]);

/**
 * Whether an inline element begins a new line of a card: right behind another, without a space, where one of them is a
 * link. Between words of running text a space stands; between parts of a card only style does.
 */
function partsCard(element: LightElement, context: Context, runs: readonly Run[], justClosed: boolean): boolean {
  if (!unformatted.has(element.tag)) return false;
  const written = runs.filter((run) => run.text.trim() !== "");
  if (written.length === 0 || /\s$/u.test(runs.at(-1)?.text ?? "")) return false;
  const allLinked = written.every((run) => run.context.href !== undefined);
  if (allLinked && (element.tag === "a" || element.tag === "time")) return true;
  return (
    justClosed && (element.tag === "a" || context.href !== undefined || written.at(-1)?.context.href !== undefined)
  );
}

/** What an element hands down to what is inside it. */
interface Context {
  readonly block: LightElement;
  readonly depth: number;
  readonly heading: number;
  readonly href: string | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly zone: Zone | undefined;
  readonly hidden: boolean;
  readonly hints: ReadonlySet<Hint>;
  readonly item: LightElement | undefined;
  readonly list: LightElement | undefined;
  readonly quote: LightElement | undefined;
  readonly figure: LightElement | undefined;
  readonly caption: boolean;
  readonly time: string | undefined;
  readonly prop: string | undefined;
}

/** A run of letters of one context, before it becomes a part of a line. */
interface Run {
  readonly text: string;
  readonly context: Context;
}

/**
 * Reads a page's tree as lines, in the order of its markup: a line a block of text, a line a picture, an embed, a
 * table. Iterative, so that no nesting is too deep.
 */
export function pageLines(root: LightElement, url: string | undefined): readonly Line[] {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let gap = false;
  let closed = false;

  const flush = (): void => {
    if (runs.length === 0) return;
    const line = lineOfRuns(lines.length, runs, gap);
    runs = [];
    if (line === undefined) return;
    lines.push(line);
    gap = false;
  };
  const put = (thing: Thing, context: Context): void => {
    flush();
    lines.push(makeLine(lines.length, "", { thing, gap, place: placeOf(context, 0, 0, context.href) }));
  };

  type Frame = { readonly node: LightElement; readonly context: Context; next: number; readonly isBlock: boolean };
  const start: Context = {
    block: root,
    depth: 0,
    heading: 0,
    href: undefined,
    strong: false,
    emphasis: false,
    zone: undefined,
    hidden: false,
    hints: new Set(),
    item: undefined,
    list: undefined,
    quote: undefined,
    figure: undefined,
    caption: false,
    time: undefined,
    prop: undefined,
  };
  const stack: Frame[] = [{ node: root, context: start, next: 0, isBlock: true }];
  while (stack.length > 0 && lines.length < limits.lines) {
    const frame = stack.at(-1);
    if (frame === undefined) break;
    const child: LightNode | undefined = frame.node.children[frame.next];
    frame.next++;
    if (child === undefined) {
      if (frame.isBlock) flush();
      stack.pop();
      closed = unformatted.has(frame.node.tag);
      continue;
    }
    const justClosed = closed;
    if (child.kind === "text" || !unformatted.has(child.tag)) closed = false;
    if (child.kind === "text") {
      if (child.text !== "") runs.push({ text: child.text, context: frame.context });
      continue;
    }
    const { tag } = child;
    if (child.space !== html.NS.HTML || passed.has(tag)) continue;
    if (tag === "br" || tag === "wbr") {
      if (tag === "br") flush();
      continue;
    }
    if (tag === "img" || tag === "video") {
      const thing = pictureThing(child, url);
      if (thing === undefined) continue;
      if (isInlineSign(child)) runs.push({ text: thing.alt ?? "", context: frame.context });
      else put(thing, frame.context);
      if (tag === "img") continue;
      continue;
    }
    if (tag === "iframe") {
      const embed = embedOf(attribute(child, "src") ?? attribute(child, "data-src"), attribute(child, "title"), url);
      if (embed !== undefined) put(embed, frame.context);
      continue;
    }
    if (tag === "table") {
      const table = dataTable(child);
      if (table !== undefined) {
        put(table, { ...frame.context, block: child });
        continue;
      }
    }
    // Two links without a space between, or a date behind a link, are two lines of a card that its style parts.
    const parted = partsCard(child, frame.context, runs, justClosed);
    const isBlock =
      blocks.has(tag) || tag.includes("-") || parted || (tag === "time" && frame.context.block.tag !== "p");
    if (isBlock) flush();
    if (tag === "hr") continue;
    stack.push({ node: child, context: inside(child, frame.context, isBlock, url), next: 0, isBlock });
  }
  flush();
  return lines;
}

function inside(element: LightElement, outer: Context, isBlock: boolean, url: string | undefined): Context {
  const { tag } = element;
  if (element.attributes.length === 0 && !isBlock && tag === "span") return outer;
  const heading = /^h[1-6]$/u.test(tag) ? Number(tag.slice(1)) : outer.heading;
  const found = hintsOf(element);
  const hints = found.size === 0 ? outer.hints : outer.hints.size === 0 ? found : new Set([...outer.hints, ...found]);
  const href = tag === "a" ? absolute(attribute(element, "href"), url) : outer.href;
  const cite = tag === "a" && attribute(element, "rel") === "author" ? "author" : undefined;
  const isList = tag === "ul" || tag === "ol";
  return {
    block: isBlock ? element : outer.block,
    depth: isBlock ? outer.depth + 1 : outer.depth,
    heading,
    href: tag === "a" ? (href ?? "") : outer.href,
    strong: outer.strong || tag === "b" || tag === "strong",
    emphasis: outer.emphasis || tag === "i" || tag === "em",
    zone: zoneOf(element) ?? outer.zone,
    hidden: outer.hidden || isHiddenElement(element),
    hints,
    item: tag === "li" ? element : isList ? undefined : outer.item,
    list: isList ? element : outer.list,
    quote: tag === "blockquote" ? element : outer.quote,
    figure: tag === "figure" ? element : outer.figure,
    caption: outer.caption || tag === "figcaption",
    time: tag === "time" ? attribute(element, "datetime") : outer.time,
    prop: attribute(element, "itemprop") ?? cite ?? outer.prop,
  };
}

function zoneOf(element: LightElement): Zone | undefined {
  const role = attribute(element, "role");
  if (element.tag === "nav" || role === "navigation" || role === "menu") return "nav";
  if (role === "contentinfo") return "footer";
  // A story's own footer carries its date; the page's carries the house.
  if (element.tag === "footer") return insideArticle(element) ? undefined : "footer";
  if (element.tag === "aside" || role === "complementary") return "aside";
  if (element.tag === "button" || element.tag === "label" || role === "button") return "button";
  return undefined;
}

function insideArticle(element: LightElement): boolean {
  for (let node = element.parent; node !== undefined; node = node.parent)
    if (node.tag === "article" || node.tag === "main") return true;
  return false;
}

/** Pictures that stand for a letter: emoji. */
function isInlineSign(element: LightElement): boolean {
  const names = attribute(element, "class") ?? "";
  const alt = attribute(element, "alt") ?? "";
  return (
    alt !== "" &&
    alt.length <= 8 &&
    (/(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/u.test(names) || /^\p{Extended_Pictographic}/u.test(alt))
  );
}

function pictureThing(element: LightElement, url: string | undefined): (Thing & { kind: "picture" }) | undefined {
  const src = pictureSource(element, url);
  const alt = copyText((attribute(element, "alt") ?? "").slice(0, 2000));
  const width = Number.parseInt(attribute(element, "width") ?? "", 10);
  if (src === undefined && alt === "") return undefined;
  return {
    kind: "picture",
    ...(src === undefined ? {} : { src }),
    ...(alt === "" ? {} : { alt }),
    ...(Number.isNaN(width) ? {} : { width }),
  };
}

function placeOf(context: Context, linked: number, strong: number, href: string | undefined): Place {
  return {
    block: context.block,
    heading: context.heading,
    linked,
    strong,
    depth: context.depth,
    ...(context.zone === undefined ? {} : { zone: context.zone }),
    hidden: context.hidden,
    hints: context.hints,
    ...(context.item === undefined ? {} : { item: context.item }),
    ...(context.list === undefined ? {} : { list: context.list }),
    ...(context.quote === undefined ? {} : { quote: context.quote }),
    ...(context.figure === undefined ? {} : { figure: context.figure }),
    caption: context.caption,
    ...(href === undefined || href === "" ? {} : { href }),
    ...(context.time === undefined ? {} : { time: context.time }),
    ...(context.prop === undefined ? {} : { prop: context.prop }),
  };
}

/** Joins runs into a line: white space collapsed, marks where the markup had them. */
function lineOfRuns(at: number, runs: readonly Run[], gap: boolean): Line | undefined {
  let text = "";
  let linked = 0;
  let strong = 0;
  let letters = 0;
  let longest: { href: string; size: number } | undefined;
  let deepest: Context | undefined;
  const marks: Mark[] = [];
  for (const run of runs) {
    const { context } = run;
    let piece = run.text.normalize("NFC").replaceAll(/[\s\u00a0\u200b\ufeff]+/gu, " ");
    if (piece.startsWith(" ") && (text === "" || text.endsWith(" "))) piece = piece.slice(1);
    if (piece === "") continue;
    const start = text.length;
    text += piece;
    const size = piece.trim().length;
    if (size === 0) continue;
    deepest ??= context;
    letters += size;
    if (context.strong) strong += size;
    if (context.href !== undefined) linked += size;
    if (context.href !== undefined && context.href !== "" && (longest === undefined || size > longest.size))
      longest = { href: context.href, size };
    addMarks(marks, context, start, text.length);
  }
  const context = deepest;
  if (context === undefined) return undefined;
  const cleaned = copyText(text);
  if (cleaned === "") return undefined;
  const place = placeOf(context, linked / letters, strong / letters, longest?.href);
  return makeLine(at, cleaned, { gap, place, marks: cleaned === text.trimEnd() ? trimmed(marks, cleaned) : [] });
}

function addMarks(marks: Mark[], context: Context, start: number, end: number): void {
  const href = context.href === undefined ? undefined : parseHref(context.href);
  if (href !== undefined) {
    const last = marks.findLast((mark) => mark.kind === "link");
    if (last?.kind === "link" && last.end === start && last.href === href)
      marks[marks.indexOf(last)] = { ...last, end };
    else marks.push({ kind: "link", start, end, href });
  }
  for (const kind of ["strong", "emphasis"] as const) {
    if (!context[kind]) continue;
    const last = marks.findLast((mark) => mark.kind === kind);
    if (last?.kind === kind && last.end === start) marks[marks.indexOf(last)] = { ...last, end };
    else marks.push({ kind, start, end });
  }
}

/** Marks without the white space at their ends; a mark on nothing is none. */
function trimmed(marks: readonly Mark[], text: string): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    let { start, end } = mark;
    end = Math.min(end, text.length);
    while (start < end && text[start] === " ") start++;
    while (end > start && text[end - 1] === " ") end--;
    if (end > start) kept.push({ ...mark, start, end });
  }
  return kept.toSorted((one, other) => one.start - other.start || other.end - one.end);
}
