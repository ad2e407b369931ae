import { lineKey } from "./line-key.ts";
import type { Line } from "./line.ts";
import { type Evidence, noEvidence } from "./reading.ts";
import { isSectionName } from "./section-words.ts";

const firstLines = 4;
const parting = /\s+[-–—|:»•·]{1,2}\s+|\s*\|\s*/u;
const longestBrand = 5;
const shortestTitle = 3;

/** A title without its brand, and the brand: «… - اسم الموقع | Name». */
export interface SplitTitle {
  /** From the whole title to the shortest that can still be one; the likeliest first. */
  readonly titles: readonly string[];
  readonly brands: readonly string[];
}

/**
 * Takes the brand off a page's title.
 * @example splitTitle("سد جديد على وادي الريم - صحيفة الساحل").titles // ["سد جديد على وادي الريم", "سد جديد على وادي الريم - صحيفة الساحل"]
 */
export function splitTitle(title: string): SplitTitle {
  const brands: string[] = [];
  const titles: string[] = [title];
  let rest = title;
  for (let cut = 0; cut < 3; cut++) {
    const found = lastParting(rest);
    if (found === undefined) break;
    const brand = rest.slice(found.end).trim();
    const before = rest.slice(0, found.start).trim();
    if (brand.split(" ").length > longestBrand || before.split(" ").length < shortestTitle) break;
    brands.push(lineKey(brand));
    titles.unshift(before);
    rest = before;
  }
  // A brand may also stand in front.
  const front = parting.exec(rest);
  if (brands.length === 0 && front !== null && front.index > 0) {
    const brand = rest.slice(0, front.index);
    const after = rest.slice(front.index + front[0].length);
    if (brand.split(" ").length <= 3 && after.split(" ").length >= shortestTitle) titles.push(after);
  }
  // «العنوان | القسم | الموقع»: between the title and the brand stands the section.
  return { titles, brands: brands.filter((brand) => brand !== "" && !isSectionName(brand)) };
}

function lastParting(text: string): { start: number; end: number } | undefined {
  let last: { start: number; end: number } | undefined;
  for (const found of text.matchAll(new RegExp(parting, "gu")))
    last = { start: found.index, end: found.index + found[0].length };
  return last;
}

/**
 * What a capture says of its own title: a first line with a brand behind it, when the same words stand again below
 * without the brand, or when the line is the only one that could be meant.
 */
export function titleEvidence(lines: readonly Line[]): Evidence {
  for (const line of lines.slice(0, firstLines)) {
    const split = splitTitle(line.text);
    if (split.titles.length < 2) continue;
    const keys = new Map(split.titles.map((title) => [lineKey(title), title]));
    const again = lines.slice(line.at + 1).find((other) => keys.has(other.key));
    if (again !== undefined)
      return { ...noEvidence, titles: [again.text], brands: split.brands, ...site(line.text, again.text) };
    const whole = lines.slice(line.at + 1).some((other) => other.key === line.key);
    if (line.at === 0 && !whole && split.brands.length > 0)
      return { ...noEvidence, titles: split.titles.slice(0, -1), brands: split.brands };
  }
  return noEvidence;
}

function site(whole: string, title: string): { site?: string } {
  const name = whole
    .slice(whole.indexOf(title) + title.length)
    .replace(/^[\s\-–—|:»•·]+/u, "")
    .split(parting)[0]
    ?.trim();
  return name === undefined || name === "" || !whole.startsWith(title) ? {} : { site: name };
}
