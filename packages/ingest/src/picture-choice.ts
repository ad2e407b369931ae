import type { Line, Thing } from "./line.ts";
import type { Evidence } from "./reading.ts";

type PictureThing = Extract<Thing, { kind: "picture" }>;

const icon =
  /(?:^|[/_.-])(?:logo|icon|icons|sprite|avatar|share|print|pixel|blank|spacer|loading|loader|placeholder|arrow|play|crown|bullet|btn|button|badge|flag|emoji|smil(?:ey|ies)|captcha|banner|ads?|advert|facebook|twitter|whatsapp|telegram|messenger|instagram|youtube|linkedin|email|link|search|menu|close|app-?store|google-?play|gravatar|1x1|clear|transparent|tracking|counter|stat)s?(?:\d*)(?=[/_.-]|$)/iu;
const upload = /(?:upload|media|image|photo|picture|storage|files|content|articles?|news|thumb|resiz|crop|cdn|ichef)/iu;

/** The file name of a picture without its size: what two renditions of one picture share. */
export function pictureStem(src: string): string {
  const name = /([^/?#]+?)(?:\?[^#]*)?(?:#.*)?$/u.exec(src)?.[1] ?? src;
  return name
    .replace(/\.(?:jpe?g|png|webp|avif|gif)(?:[_.-].*)?$/iu, "")
    .replace(/[-_](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|large|medium|small|thumb(?:nail)?)$/iu, "")
    .toLowerCase();
}

/** Whether an address is a picture of a story, and not an icon, a logo or a pixel. */
export function isStoryPicture(thing: PictureThing): boolean {
  const { src } = thing;
  if (src === undefined || src.startsWith("data:") || /\.(?:svg|gif)(?:[?#]|$)/iu.test(src)) return false;
  if (thing.width !== undefined && thing.width < 120) return false;
  const path = src.replace(/^[a-z]+:\/\/[^/]*/iu, "").replace(/[?#].*$/u, "");
  return !icon.test(path.split("/").slice(-2).join("/"));
}

/** How much a picture is likely to be the lead picture. */
export function leadScore(line: Line, evidence: Evidence, uses: number): number {
  const { thing } = line;
  if (thing?.kind !== "picture" || !isStoryPicture(thing) || thing.src === undefined) return -100;
  const stem = pictureStem(thing.src);
  let score = 0;
  if (evidence.pictures.some((src) => pictureStem(src) === stem)) score += 60;
  if (upload.test(thing.src)) score += 8;
  if (/\.(?:jpe?g|webp|avif)/iu.test(thing.src)) score += 8;
  if ((thing.width ?? 0) >= 400) score += 10;
  if (line.place?.figure !== undefined) score += 12;
  if ((thing.alt ?? "").split(" ").length >= 3) score += 6;
  if (line.place?.zone !== undefined) score -= 60;
  if ((line.place?.linked ?? 0) > 0.5) score -= 6;
  if (uses > 1) score -= 10;
  if (line.place?.hidden === true) score -= 10;
  return score;
}
