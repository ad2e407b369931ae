import type { Byline } from "@mihwar/newsroom/person";

import { bylineNames, bylineRole, isPersonName, splitNames } from "./byline-words.ts";
import { lineKey, lineKeys } from "./line-key.ts";
import { type Line, isProse } from "./line.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isSectionName } from "./section-words.ts";

const aboveHeadline = 6;
const opinion = lineKeys(
  "رأي",
  "الرأي",
  "آراء",
  "مقالات",
  "مقالات رأي",
  "مقال رأي",
  "مقال",
  "كتاب",
  "كتاب وآراء",
  "كتاب الرأي",
  "أقلام",
  "وجهات نظر",
  "وجهة نظر",
  "زوايا",
  "مدونات",
  "مدونة",
  "أعمدة",
  "عمود",
  "قضايا وآراء",
  "آراء وتحليلات",
  "تحليلات",
  "قلم",
  "منبر",
  "opinion",
  "columns",
  "كاتب",
  "الكاتب",
  "كاتبة",
  "بقلم",
);
const calling =
  /^(?:كاتبه?|اكاديميه?|صحفيه?|صحافيه?|باحثه?|استاذه?|محلله?|روائيه?|شاعره?|ناقده?|مفكره?|سياسيه?|اعلاميه?|خبيره?|محاميه?|مراسله?|دبلوماسيه?|وزيره? سابقه?|سفيره?|رئيسه? تحرير|مديره? تحرير|طبيبه?|اقتصاديه?|writer|columnist)(?:\s|$)/u;

/** Finds who signs the story. Only names that the page prints count; where nobody signs, nobody is made up. */
export function findByline(reading: Reading): Reading {
  const { lines, body, headlineAt } = reading;
  const head = lines.slice(Math.max(0, headlineAt - aboveHeadline), body.start);
  const roles: [number, Role][] = [];
  const names: Byline[] = [];
  const add = (found: readonly Byline[]): void => {
    for (const one of found) if (!names.some((other) => lineKey(other.name) === lineKey(one.name))) names.push(one);
  };

  for (const line of head) {
    if (line.at === headlineAt || line.thing !== undefined || taken(reading, line)) continue;
    const found = bylineNames(line.text) ?? outletSignature(reading, line);
    if (found === undefined) continue;
    add(found);
    roles.push([line.at, "byline"]);
  }
  if (names.length === 0)
    for (const line of head)
      if (
        line.at !== headlineAt &&
        !taken(reading, line) &&
        !roles.some(([at]) => at === line.at) &&
        isBareName(reading, line)
      ) {
        add(
          splitNames(line.text)
            .filter(isPersonName)
            .map((name) => ({ name })),
        );
        roles.push([line.at, "byline"]);
        const next = lines[line.at + 1];
        if (next !== undefined && next.at < body.start && calling.test(next.key) && next.words <= 8)
          roles.push([next.at, "byline"]);
        break;
      }
  if (names.length === 0) {
    const [signed, found] = signatureAtEnd(reading) ?? [];
    if (signed !== undefined && found !== undefined) {
      add(found);
      roles.push([signed.at, "byline"]);
    }
  }

  let said: string | undefined;
  for (const line of head) {
    const role = bylineRole(line.text);
    if (role === undefined) continue;
    said ??= role;
    roles.push([line.at, "byline"]);
  }
  const outlet = said === undefined || names.length === 0 ? undefined : said;
  const byline = names
    .slice(0, 12)
    .map((one) => (outlet === undefined || one.role !== undefined ? one : { ...one, role: outlet }));
  return { ...withRoles(reading, roles), found: { ...reading.found, byline } };
}

function taken(reading: Reading, line: Line): boolean {
  return reading.roles[line.at] !== undefined;
}

/** «المنبر - سعيد بوزيان»: the outlet, which the page names elsewhere too, and a person. */
function outletSignature(reading: Reading, line: Line): readonly Byline[] | undefined {
  const parts = line.text.split(/\s+[-–—|/]\s+/u);
  const [outlet = "", name = ""] = parts;
  if (
    parts.length !== 2 ||
    line.words > 7 ||
    !isPersonName(name) ||
    isSectionName(lineKey(name)) ||
    outlet.split(" ").length > 3
  )
    return undefined;
  const key = lineKey(outlet);
  const elsewhere = reading.lines.some(
    (other) => other.at !== line.at && other.words <= 14 && other.key.split(" ").join(" ").includes(key),
  );
  return reading.evidence.brands.includes(key) || (elsewhere && !isPersonName(outlet) && !isSectionName(key))
    ? [{ name }]
    : undefined;
}

/** A name that stands alone in the head, where the page gives a second sign that it is the author's. */
function isBareName(reading: Reading, line: Line): boolean {
  if (line.words > 9 || line.place?.zone === "nav" || line.place?.zone === "footer") return false;
  const names = splitNames(line.text);
  if (names.length === 0 || !names.every(isPersonName)) return false;
  if (names.some((name) => reading.evidence.brands.includes(lineKey(name)))) return false;
  const known = new Set(reading.evidence.authors.flatMap(splitNames).map(lineKey));
  if (names.every((name) => known.has(lineKey(name)))) return true;
  if (line.place?.hints.has("author") === true || line.place?.prop === "author") return true;
  const next = reading.lines[line.at + 1];
  const previous = reading.lines[line.at - 1];
  if (next !== undefined && next.words <= 8 && calling.test(next.key)) return true;
  if (previous !== undefined && opinion.has(previous.key)) return true;
  return reading.lines
    .slice(Math.max(0, reading.headlineAt - 3), reading.body.start)
    .some((other) => other.at !== line.at && opinion.has(other.key) && Math.abs(other.at - line.at) <= 4);
}

/** A signature below the last paragraph: «كتب: …», or a name that the metadata knows. */
function signatureAtEnd(reading: Reading): readonly [Line, readonly Byline[]] | undefined {
  const { lines, body, evidence } = reading;
  const known = new Set(evidence.authors.flatMap(splitNames).map(lineKey));
  for (const line of lines.slice(Math.max(body.start, body.end - 2), body.end + 4)) {
    if (line.thing !== undefined || taken(reading, line) || isProse(line)) continue;
    const found = bylineNames(line.text);
    if (found !== undefined && found.length > 0 && /[:،/-]|بقلم/u.test(line.text)) return [line, found];
    if (known.has(line.key) && isPersonName(line.text)) return [line, [{ name: line.text }]];
  }
  return undefined;
}
