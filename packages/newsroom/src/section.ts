/** The ASCII word that stands in a section's address: `world` in `/world`. */
export type SectionId = string & { readonly __section: true };

/** A part of the newspaper (IPTC calls it a desk's *department*): «العالم» at `/world`. */
export interface Section {
  readonly id: SectionId;
  readonly name: string;
  /** Order in the masthead, from the first at the right. */
  readonly order: number;
  /** One of the quiet section colours of the site's palette, by name. */
  readonly tone: SectionTone;
}

export const sectionTones = ["clay", "teal", "olive", "plum", "ochre", "slate", "rose", "moss"] as const;
export type SectionTone = (typeof sectionTones)[number];

/** First words of addresses that the site keeps for itself; no section and no story may take one. */
export const reservedAddresses: ReadonlySet<string> = new Set([
  "about",
  "api",
  "archive",
  "assets",
  "author",
  "card",
  "corrections",
  "d",
  "desk",
  "e",
  "feed",
  "healthz",
  "manifest",
  "media",
  "metrics",
  "news-sitemap",
  "posts",
  "reads",
  "robots",
  "search",
  "sitemap",
  "t",
  "tag",
  "text",
  "ticker",
]);

/**
 * Reads a section's address word: lower-case ASCII letters and hyphens, 2 to 32 long, not a word the site keeps.
 * @example parseSectionId("World") // undefined
 */
export function parseSectionId(value: unknown): SectionId | undefined {
  if (typeof value !== "string" || !/^[a-z][a-z-]{1,31}$/.test(value)) return undefined;
  return reservedAddresses.has(value) ? undefined : (value as SectionId);
}
