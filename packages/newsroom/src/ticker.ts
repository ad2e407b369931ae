import type { Instant } from "./instant.ts";
import { type StoryId, parseStoryId } from "./story-id.ts";

export type TickerId = string & { readonly __ticker: true };

/** How loud a line is: عاجل · متابعة · تنويه. */
export const tickerLevels = ["breaking", "developing", "notice"] as const;
export type TickerLevel = (typeof tickerLevels)[number];

/** A line of the breaking strip: short, linked or not, gone by itself at its expiry. */
export interface TickerLine {
  readonly id: TickerId;
  readonly text: string;
  readonly level: TickerLevel;
  /** A path of this site, or an http(s) address. */
  readonly href?: string;
  readonly from: Instant;
  readonly expires: Instant;
}

/**
 * The story of this site that a line leads to: a line is gone with the story that is withdrawn under it.
 * @example storyOfLine({ href: "/7k2m9q/سد-الوادي" }) // "7k2m9q"
 */
export const storyOfLine = ({ href }: Pick<TickerLine, "href">): StoryId | undefined =>
  href === undefined ? undefined : parseStoryId(/^\/([^/?#]+)/.exec(href)?.[1]);

const loudness = (line: TickerLine): number => tickerLevels.indexOf(line.level);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines that are live at that moment: the loudest first, then the newest, then by their ids. */
export function liveTicker(lines: readonly TickerLine[], now: Instant): readonly TickerLine[] {
  return lines
    .filter((line) => line.from <= now && now < line.expires)
    .toSorted((a, b) => loudness(a) - loudness(b) || order(b.from, a.from) || order(a.id, b.id));
}
