import type { Picture } from "@mihwar/newsroom/block";

import { beginsLikePicture, captionAndCredit, closesWithAgency, closesWithBrackets } from "./credit-words.ts";
import { type Line, endsSentence, isProse } from "./line.ts";
import { leadScore, pictureStem } from "./picture-choice.ts";
import { type PictureLines, pictureOf, readPictureLines } from "./picture-lines.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";
import { isHeadLine } from "./settle-head.ts";
import { bullet } from "./subhead.ts";

const aboveHeadline = 8;
const longestLooseCaption = 20;

/** Finds the lead picture with its caption and credit: between the headline and the body, or just around them. */
export function findHero(reading: Reading): Reading {
  const { lines, body, headlineAt, evidence } = reading;
  const lead = leadPicture(reading);
  const roles: [number, Role][] = [];
  let words: PictureLines | undefined;
  if (lead !== undefined) {
    roles.push([lead.at, "picture"]);
    words = readPictureLines(reading, lead.at + 1, lead);
  }
  if (words === undefined)
    for (const line of lines.slice(Math.max(0, headlineAt + 1), body.start)) {
      if (line.thing !== undefined || (reading.roles[line.at] !== undefined && reading.roles[line.at] !== "furniture"))
        continue;
      words = readPictureLines(reading, line.at);
      if (words !== undefined) break;
    }
  words ??= looseCaption(reading);
  for (const at of words?.at ?? []) roles.push([at, "picture"]);
  for (const at of words?.labels ?? []) roles.push([at, "furniture"]);

  const hero = withEvidence(pictureOf(lead, words), lead, evidence.pictures, evidence.pictureAlt);
  const none = Object.keys(hero).length === 0;
  return { ...withRoles(reading, roles), found: { ...reading.found, ...(none ? {} : { hero }) } };
}

function withEvidence(
  hero: Picture,
  lead: Line | undefined,
  pictures: readonly string[],
  alt: string | undefined,
): Picture {
  const [known] = pictures;
  const src = hero.src ?? known;
  const sameAsKnown =
    lead === undefined || pictures.some((one) => hero.src !== undefined && pictureStem(one) === pictureStem(hero.src));
  return {
    ...hero,
    ...(src === undefined ? {} : { src }),
    ...(hero.alt === undefined && alt !== undefined && src !== undefined && sameAsKnown ? { alt } : {}),
  };
}

function leadPicture(reading: Reading): Line | undefined {
  const { lines, body, headlineAt, evidence } = reading;
  const uses = new Map<string, number>();
  for (const line of lines)
    if (line.thing?.kind === "picture" && line.thing.src !== undefined)
      uses.set(line.thing.src, (uses.get(line.thing.src) ?? 0) + 1);
  let best: { line: Line; score: number } | undefined;
  for (const line of lines.slice(Math.max(0, headlineAt - aboveHeadline), body.start + 3)) {
    if (line.thing?.kind !== "picture") continue;
    let score = leadScore(line, evidence, uses.get(line.thing.src ?? "") ?? 0);
    if (line.at < headlineAt) score -= 14;
    if (line.at > body.start) score -= line.at > body.start + 1 ? 40 : 16;
    if (score > 0 && (best === undefined || score > best.score)) best = { line, score };
  }
  return best?.line;
}

/**
 * A caption that nothing marks: right under the picture, below the dateline, or beginning as texts of pictures do, or closing with an agency; a
 * few words, no sentence.
 */
function looseCaption(reading: Reading): PictureLines | undefined {
  const { lines, body, headlineAt } = reading;
  const between = lines.slice(headlineAt + 1, body.start);
  const lastHead = between.findLast((line) => isHeadLine(line) || reading.roles[line.at] === "furniture");
  for (const line of between) {
    if (line.thing !== undefined || reading.roles[line.at] !== undefined) continue;
    if (line.place !== undefined && (line.place.heading > 0 || line.place.hints.has("standfirst"))) continue;
    if (bullet.test(line.text)) continue;
    if (line.words < 2 || line.words > longestLooseCaption || isProse(line)) continue;
    const agency = closesWithAgency(line.text) || closesWithBrackets(line.text);
    if (endsSentence(line.text) && !agency) continue;
    const underPicture = lines[line.at - 1]?.thing?.kind === "picture";
    const below = (underPicture || (lastHead !== undefined && line.at > lastHead.at)) && line.words >= 3;
    if (
      !(
        agency ||
        beginsLikePicture(line.text) ||
        below ||
        (line.words >= 3 && line.words <= 6 && reading.evidence.titles.length === 0)
      )
    )
      continue;
    const bracketed = /^(.{8,}?)\s*[([]([^()[\]]{2,40})[)\]]$/u.exec(line.text);
    const read =
      closesWithBrackets(line.text) && bracketed !== null
        ? { caption: bracketed[1], credit: bracketed[2] }
        : captionAndCredit(line.text);
    return {
      ...(read.caption === undefined ? {} : { caption: read.caption }),
      ...(read.credit === undefined ? {} : { credit: read.credit }),
      at: [line.at],
      labels: [],
    };
  }
  return undefined;
}
