import { isBreakingLabel, isLogo, isTickerLine } from "./furniture-words.ts";
import { bylineNames } from "./byline-words.ts";
import { closesWithAgency, closesWithBrackets, pictureText } from "./credit-words.ts";
import { lineKey, roughStem } from "./line-key.ts";
import { type Line, looksLikeHeadline } from "./line.ts";
import { isMenuRun, labelRuns } from "./mark-furniture.ts";
import { printedDays } from "./printed-day.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isRelatedMarker } from "./related-words.ts";
import { bullet } from "./subhead.ts";

const stopWords = new Set(
  "في من علي الي عن مع ان او ما لا لم لن هل كل بعد قبل بين هذا هذه التي الذي هو هي كما قد حول خلال ثم بل اي و the of to in and for on".split(
    " ",
  ),
);

/** The stems of a line's content words. */
export function contentStems(key: string): ReadonlySet<string> {
  return new Set(
    key
      .split(" ")
      .filter((word) => word.length > 2 && !stopWords.has(word))
      .map(roughStem),
  );
}

/** Share of the first set that the second has, 0 to 1. */
export function overlap(of: ReadonlySet<string>, inside: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const stem of of) if (inside.has(stem)) shared++;
  return shared / of.size;
}

/** How well a line fits a title that the piece names itself by: 1 for the same words. */
function titleFit(line: Line, titles: readonly { key: string; stems: ReadonlySet<string> }[]): number {
  let best = 0;
  const stems = titles.length === 0 ? new Set<string>() : contentStems(line.key);
  for (const [rank, title] of titles.entries()) {
    const trust = rank < 4 ? 1 : 0.8;
    if (title.key === line.key) best = Math.max(best, trust);
    else if (title.key.length > 24 && line.key.startsWith(title.key)) best = Math.max(best, 0.85 * trust);
    else if (line.key.length > 24 && title.key.startsWith(line.key)) best = Math.max(best, 0.8 * trust);
    else {
      const both = Math.min(overlap(stems, title.stems), overlap(title.stems, stems));
      if (both >= 0.6) best = Math.max(best, 0.8 * both * trust);
    }
  }
  return best;
}

/** Finds the headline among the lines above the body. A ticker above the logo, a menu, a caption is none. */
export function findHeadline(reading: Reading): Reading {
  const { lines, body, evidence } = reading;
  if (body.end <= body.start) return reading;
  const titles = evidence.titles.map((title) => ({ key: lineKey(title), stems: contentStems(lineKey(title)) }));
  const runs = labelRuns(lines);
  const last = Math.min(lines.length - 1, body.start + 3);
  const opening = new Set<string>();
  for (const line of lines.slice(body.start, Math.min(body.end, body.start + 6)))
    for (const stem of contentStems(line.key)) opening.add(stem);
  const uses = new Map<string, number>();
  for (const line of lines.slice(0, last + 1)) uses.set(line.key, (uses.get(line.key) ?? 0) + 1);

  let logoAt = -1;
  for (const line of lines.slice(0, body.start)) if (isLogo(line)) logoAt = line.at;
  let best: { line: Line; score: number } | undefined;
  let order = 0;
  for (const line of lines.slice(0, last + 1)) {
    if (line.at < body.start && (isMenuRun(runs[line.at] ?? 0) || line.at === logoAt)) order = 0;
    const fit = titleFit(line, titles);
    if (reading.roles[line.at] === "furniture" && fit < 0.99) continue;
    if (!(looksLikeHeadline(line) || (fit >= 0.99 && line.words >= 1 && line.text.length <= 400))) continue;
    if (fit < 0.8 && (pictureText(line.text) !== undefined || isRelatedMarker(line.key))) continue;
    if (fit < 0.8 && (bylineNames(line.text) !== undefined || printedDays(line.text).length > 0)) continue;
    if (fit < 0.8 && (isTickerLine(line.text) || bullet.test(line.text))) continue;
    const score = candidateScore({ line, reading, fit, run: runs[line.at] ?? 0, order, logoAt, opening, uses });
    order++;
    if (best === undefined || score > best.score) best = { line, score };
  }
  if (best === undefined || best.score < -20) return headlineFromEvidence(reading);
  return settle(reading, best.line);
}

function candidateScore(given: {
  line: Line;
  reading: Reading;
  fit: number;
  run: number;
  order: number;
  logoAt: number;
  opening: ReadonlySet<string>;
  uses: ReadonlyMap<string, number>;
}): number {
  const { line, reading, fit, run, order, logoAt } = given;
  const { lines, body } = reading;
  const { place } = line;
  let score = 60 * fit + 30 * overlap(contentStems(line.key), given.opening);
  if (place?.heading === 1) score += 25;
  else if (place?.heading === 2) score += 8;
  if ((given.uses.get(line.key) ?? 0) > 1) score += 10;
  if (order === 0) score += 12;
  else if (order === 1) score += 4;
  score -= Math.min(30, 0.5 * Math.max(0, body.start - line.at));
  if (line.words > 14) score -= 1.2 * (line.words - 14);
  if (line.words < 4) score -= 8;
  if (/\.["»]?$/u.test(line.text)) score -= 12;
  if (fit < 0.8 && (closesWithAgency(line.text) || closesWithBrackets(line.text))) score -= 30;
  if (isMenuRun(run)) score -= 40;
  if (line.at < logoAt) score -= 35;
  const previous = lines[line.at - 1];
  if (previous !== undefined && isBreakingLabel(previous) && fit < 0.8) score -= 25;
  if (line.at >= body.start && fit < 0.8) score -= 20;
  if (place !== undefined) {
    if (place.linked > 0.8) score -= 25;
    if (place.hidden) score -= 15;
    if (place.zone !== undefined) score -= 50;
    if (place.figure !== undefined || place.caption) score -= 40;
    if (place.hints.has("standfirst")) score -= 20;
  }
  for (const next of lines.slice(line.at + 1, line.at + 6))
    if (
      bylineNames(next.text) !== undefined ||
      printedDays(next.text).length > 0 ||
      pictureText(next.text) !== undefined
    ) {
      score += 12;
      break;
    }
  return score;
}

/** A page whose headline is a picture still has its title. */
function headlineFromEvidence(reading: Reading): Reading {
  const [title] = reading.evidence.titles;
  return title === undefined ? reading : { ...reading, found: { ...reading.found, headline: title } };
}

function settle(reading: Reading, line: Line): Reading {
  const roles: [number, Role][] = [[line.at, "headline"]];
  // The same words again, above the body or as its first line, are the same headline.
  for (const other of reading.lines)
    if (other.at !== line.at && other.key === line.key && other.at < reading.body.start + 4)
      roles.push([other.at, "furniture"]);
  // A furniture word can be a headline when the page itself says so; its first role gives way.
  const cleared = { ...reading, roles: reading.roles.map((role, at) => (at === line.at ? undefined : role)) };
  const next = withRoles(cleared, roles);
  return {
    ...next,
    headlineAt: line.at,
    found: { ...next.found, headline: withoutBrand(line.text, reading.evidence.titles, reading.evidence.brands) },
    body: { ...next.body, start: Math.max(next.body.start, line.at + 1) },
  };
}

/** A title line that stands for the headline itself loses its brand. */
function withoutBrand(text: string, titles: readonly string[], brands: readonly string[]): string {
  const title = titles.find((one) => {
    if (one.length >= text.length || !text.startsWith(one)) return false;
    const rest = lineKey(text.slice(one.length));
    return brands.some((brand) => rest === brand || rest.startsWith(`${brand} `));
  });
  return title ?? text;
}
