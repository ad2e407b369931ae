import { type Picture, bodyText } from "./block.ts";
import { picturesOf } from "./pictures-of.ts";
import type { StoryContent } from "./story.ts";

/** What copy lacks. What is `needed` keeps it from going out, the rest a good desk would still add. */
export interface CopyLack {
  readonly code: "headline" | "body" | "hero-credit" | "byline" | "alt" | "credit";
  readonly needed: boolean;
  /** How many pictures lack it, where it is of pictures. */
  readonly pictures?: number;
}

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

/**
 * What a story lacks before it can, and before it should, be published.
 * @example lacksOfCopy({ headline: "هدنة", body: [{ id: "p1", kind: "paragraph", text: "وصل الوفد." }], byline: [] }) // [{ code: "byline", needed: false }]
 */
export function lacksOfCopy({
  headline,
  body,
  byline,
  hero,
}: Pick<StoryContent, "headline" | "body" | "byline" | "hero">): readonly CopyLack[] {
  const pictures = picturesOf({ hero, body });
  const withoutAlt = pictures.filter(({ alt }) => isBlank(alt));
  const heroLacksCredit = hero?.media !== undefined && isBlank(hero.credit);
  const withoutCredit = pictures.filter((one) => one !== hero && one.media !== undefined && isBlank(one.credit));
  // what came with copy from elsewhere stands as it came
  const areOurs = (all: readonly Picture[]): boolean =>
    all.some(({ media, src }) => media !== undefined && src === undefined);
  const lackOf = (code: "alt" | "credit", all: readonly Picture[]): readonly CopyLack[] =>
    all.length === 0 ? [] : [{ code, needed: areOurs(all), pictures: all.length }];
  return [
    ...(isBlank(headline) ? [{ code: "headline", needed: true } as const] : []),
    ...(isBlank(bodyText(body)) ? [{ code: "body", needed: body.length === 0 } as const] : []),
    ...(heroLacksCredit ? [{ code: "hero-credit", needed: true } as const] : []),
    ...(byline.length === 0 ? [{ code: "byline", needed: false } as const] : []),
    ...lackOf("alt", withoutAlt),
    ...lackOf("credit", withoutCredit),
  ];
}
