import { isBreakingLabel, isHome, isLogo } from "./furniture-words.ts";
import { isPersonName } from "./byline-words.ts";
import { type Line, endsSentence } from "./line.ts";
import { printedDays } from "./printed-day.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isRelatedMarker } from "./related-words.ts";
import { addressSections, isSectionName } from "./section-words.ts";
import { isTagLabel, isTailMarker } from "./tail-words.ts";

const longestMenuAbove = 2;

/** Whether a line could be the name of a section: a few words, no date, no furniture. */
function isSectionLabel(reading: Reading, line: Line): boolean {
  return (
    line.thing === undefined &&
    (reading.roles[line.at] === undefined || isBreakingLabelOnPage(line)) &&
    line.words >= 1 &&
    line.words <= 4 &&
    line.text.length >= 2 &&
    line.text.length <= 32 &&
    !/[\d٠-٩@:؟?!]/u.test(line.text) &&
    !endsSentence(line.text) &&
    !isLogo(line) &&
    !isTailMarker(line.key) &&
    !isRelatedMarker(line.key) &&
    !isTagLabel(line.key) &&
    !reading.evidence.brands.includes(line.key) &&
    /\p{L}/u.test(line.text)
  );
}

function isBreakingLabelOnPage(line: Line): boolean {
  return isBreakingLabel(line) && (line.place?.linked ?? 0) > 0.8;
}

/**
 * Finds the section: what the metadata says, a path of crumbs above the headline, a label right above or below it that
 * is no part of a menu, or the entry of the page's menu whose address the story's address begins with.
 */
export function findSection(reading: Reading): Reading {
  const { evidence } = reading;
  const crumb = crumbAbove(reading);
  const label = labelBeside(reading);
  const menu = menuEntry(reading) ?? namedInAddress(reading);
  const section = evidence.section ?? crumb?.section ?? label?.text ?? menu;
  const roles: [number, Role][] = [];
  if (crumb !== undefined) roles.push([crumb.at, crumb.section === section ? "section" : "furniture"]);
  if (label !== undefined && label.text === section) roles.push([label.at, "section"]);
  const next = withRoles(reading, roles);
  return section === undefined ? next : { ...next, found: { ...next.found, section } };
}

function crumbAbove(reading: Reading): { at: number; section: string } | undefined {
  const { lines, headlineAt } = reading;
  for (const line of lines.slice(Math.max(0, headlineAt - 6), Math.max(0, headlineAt)).toReversed()) {
    const parts = line.text.split(/\s*[/›»>←\\|]\s*|\s+-\s+/u).filter((part) => part !== "");
    if (parts.length < 2 || parts.length > 5 || line.words > 14) continue;
    if (!/^(?:الرئيسية|الصفحة الرئيسية|رئيسية|home)$/iu.test(parts[0] ?? "")) continue;
    const last = parts.slice(1).findLast((part) => part.split(" ").length <= 4);
    if (last !== undefined) return { at: line.at, section: last };
  }
  return undefined;
}

function labelBeside(reading: Reading): Line | undefined {
  const { lines, headlineAt, body } = reading;
  if (headlineAt < 0) return undefined;
  const above: Line[] = [];
  for (let at = headlineAt - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.thing !== undefined) continue;
    const role = reading.roles[at];
    if (above.length === 0 && (role === "byline" || role === "date")) continue;
    if (!isSectionLabel(reading, line)) break;
    const [below] = above;
    if (below?.place !== undefined && line.place !== undefined && !sameBox(below, line)) break;
    above.push(line);
    if (above.length > longestMenuAbove) break;
  }
  const [nearest] = above;
  if (
    nearest !== undefined &&
    above.length <= longestMenuAbove &&
    !isSomebody(nearest) &&
    nearest.place?.zone !== "nav"
  )
    return nearest;
  for (const line of lines.slice(headlineAt + 1, Math.min(body.start, headlineAt + 4))) {
    if (line.thing !== undefined) continue;
    if (isSectionLabel(reading, line) && line.words <= 3 && !isSomebody(line)) {
      const next = lines.slice(line.at + 1, line.at + 3).some((other) => printedDays(other.text).length > 0);
      const dated = printedDays(lines[line.at - 1]?.text ?? "").length > 0;
      if (
        next ||
        (dated && isSectionName(line.key)) ||
        line.place?.hints.has("section") === true ||
        (line.place?.linked ?? 0) > 0.8
      )
        return line;
    }
    if (printedDays(line.text).length === 0 && reading.roles[line.at] === undefined) break;
  }
  return undefined;
}

/** Whether a label may be a person's name rather than a section's. */
function isSomebody(line: Line): boolean {
  return isPersonName(line.text) && !isSectionName(line.key) && (line.place?.linked ?? 0) < 0.8;
}

/** Whether two labels of a page stand in one list, or one box of links. */
function sameBox(one: Line, other: Line): boolean {
  if (one.place?.list !== undefined || other.place?.list !== undefined) return one.place?.list === other.place?.list;
  return one.place?.block === other.place?.block || one.place?.block.parent === other.place?.block.parent;
}

/** The menu's entry whose address is the longest beginning of the story's own. */
function menuEntry(reading: Reading): string | undefined {
  const { url } = reading.evidence;
  if (url === undefined) return undefined;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, "");
  // A year in front of the section is no part of the section's address.
  const paths = [path, path.replace(/^\/\d{4}(?:\/\d{1,2}){0,2}/u, "")];
  let best: { text: string; length: number } | undefined;
  const home = new Set(reading.lines.filter((line) => isHome(line.key)).map(menuPath));
  for (const line of reading.lines) {
    const href = menuPath(line);
    if (
      href === undefined ||
      href.length < 4 ||
      home.has(href) ||
      reading.evidence.brands.includes(line.key) ||
      line.words > 4 ||
      (line.place?.linked ?? 0) < 0.8
    )
      continue;
    if (!/^\/[^?#]+\/$/u.test(href) || !paths.some((one) => one.startsWith(href) && one.length > href.length)) continue;
    if (best === undefined || href.length > best.length) best = { text: line.text, length: href.length };
  }
  return best?.text;
}

/** Without links, the entry of the menu that a word of the story's address means. */
function namedInAddress(reading: Reading): string | undefined {
  const { url } = reading.evidence;
  if (url === undefined) return undefined;
  const names = addressSections(url);
  return names.size === 0 ? undefined : reading.lines.find((line) => line.words <= 3 && names.has(line.key))?.text;
}

function menuPath(line: Line): string | undefined {
  return line.place?.href?.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/\/?(?:index\.\w+)?$/u, "/");
}
