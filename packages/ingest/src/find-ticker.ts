import { breakingText, isBreakingLabel, isLogo, isTickerLine } from "./furniture-words.ts";
import { lineKey } from "./line-key.ts";
import { looksLikeHeadline } from "./line.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";

const topLines = 6;
const parting = /\s*(?:\|{1,3}|•|◆|●|\*{2,3}|»|\/{2,3})\s*/u;

/** Finds the breaking lines above the page: behind «عاجل», or first of all above the logo. */
export function findTicker(reading: Reading): Reading {
  const { lines, headlineAt } = reading;
  const limit = headlineAt < 0 ? reading.body.start : headlineAt;
  const ticker: string[] = [];
  const roles: [number, Role][] = [];
  const titles = new Set(reading.evidence.titles.map(lineKey));
  const headline = lineKey(reading.found.headline ?? "");
  const isTitle = (key: string): boolean =>
    key === headline || titles.has(key) || (headline.length > 16 && key.includes(headline));
  const take = (at: number, text: string): void => {
    const parts = text.split(parting).filter((part) => part.trim() !== "");
    const several = parts.length > 1 && parts.every((part) => part.split(" ").length >= 4);
    ticker.push(...(several ? parts.map((part) => part.trim()) : [text]));
    roles.push([at, "ticker"]);
  };

  const logo = lines.slice(0, limit).find((line) => isLogo(line) || reading.evidence.brands.includes(line.key));
  for (const line of lines.slice(0, limit)) {
    if (line.thing !== undefined || isTitle(line.key)) continue;
    const announced = breakingText(line.text);
    if (announced !== undefined || isTickerLine(line.text)) {
      take(line.at, announced ?? line.text);
      continue;
    }
    const role = reading.roles[line.at];
    if (role !== undefined && role !== "furniture") continue;
    const previous = lines[line.at - 1];
    const behindLabel = previous !== undefined && isBreakingLabel(previous) && previous.place?.zone !== "nav";
    const aboveLogo = logo !== undefined && isLogo(logo) && line.at < logo.at && line.at < topLines;
    if (role === undefined && looksLikeHeadline(line) && line.words >= 4 && (behindLabel || aboveLogo))
      take(line.at, line.text);
  }
  return { ...withRoles(reading, roles), found: { ...reading.found, ticker } };
}
