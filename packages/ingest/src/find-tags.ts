import { type Reading, type Role, withRoles } from "./reading.ts";
import { isLabel } from "./mark-furniture.ts";
import { isRelatedMarker } from "./related-words.ts";
import { isTagLabel, isTailMarker, tagsOnLine } from "./tail-words.ts";

const searched = 40;
const most = 30;

const tagAddress = /\/(?:tags?|topics?|keywords?|hashtag|subjects?|%D9%88%D8%B3%D9%85|وسم|الوسوم|tag-)(?:\/|\?|=)/iu;

/** Finds the story's tags below its body: behind their label, in links to tag pages, or in a list of topics. */
export function findTags(reading: Reading): Reading {
  const { lines, body, evidence } = reading;
  const tags: string[] = [];
  const roles: [number, Role][] = [];
  const after = lines.slice(body.end, body.end + searched);
  let open = false;
  for (const line of after) {
    if (line.thing !== undefined) continue;
    const inline = tagsOnLine(line.text);
    if (inline.length > 0) {
      tags.push(...inline);
      roles.push([line.at, "tags"]);
      continue;
    }
    if (isTagLabel(line.key)) {
      open = true;
      continue;
    }
    // «مواضيع ذات صلة» heads a list of topics on some pages: labels only, no headlines.
    if (isRelatedMarker(line.key)) {
      open = opensTopics(reading, line.at);
      continue;
    }
    if (isTailMarker(line.key)) break;
    const linked = line.place?.href !== undefined && tagAddress.test(line.place.href) && line.place.linked > 0.8;
    if ((open && isLabel(line)) || (linked && (line.words <= 5 || /[،,|]/u.test(line.text)))) {
      tags.push(...line.text.split(/\s*[،,|]\s*/u).map((tag) => tag.replace(/^#/u, "").replaceAll("_", " ").trim()));
      roles.push([line.at, "tags"]);
    } else if (open && line.words > 5) open = false;
  }
  const all = [...new Set([...tags, ...evidence.tags].filter((tag) => tag !== ""))].slice(0, most);
  return { ...withRoles(reading, roles), found: { ...reading.found, tags: all } };
}

function opensTopics(reading: Reading, at: number): boolean {
  const next = reading.lines.slice(at + 1, at + 4);
  return next.length === 3 && next.every((line) => isLabel(line) && reading.roles[line.at] === undefined);
}
