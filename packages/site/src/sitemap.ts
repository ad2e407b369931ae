import {
  type CacheKey,
  type Edition,
  type ReadonlyArchive,
  type StoryCard,
  type StoryListing,
  dayKey,
  dossiersKey,
  latestKey,
  listItems,
  toInstant,
} from "@mihwar/newsroom";
import { absolute, dossierHref, sectionHref, storyHref } from "./addresses.ts";
import { boundsOfDay } from "./calendar-day.ts";
import { element, xmlDocument } from "./feeds/xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

/** Addresses in one part of the map; the format allows 50,000. */
const partSize = 45_000;
/** The newest stories of all days: who follows the map by them asks often. */
const newestSize = 10_000;
/** What the archive hands out at once. */
const listSize = 1_000;
/** News older than this is no news to those who read the map. Milliseconds. */
const newsAge = 48 * 3_600_000;
interface Made {
  readonly xml: string;
  readonly keys: readonly CacheKey[];
}

/** The newest stories of a stretch of time. */
async function readPart(
  archive: ReadonlyArchive,
  stretch: Pick<StoryListing, "from" | "until">,
  most: number,
): Promise<readonly StoryCard[]> {
  const cards: StoryCard[] = [];
  for (let after: string | undefined; cards.length < most;) {
    const more = after === undefined ? {} : { after };
    const listed = await archive.listCards({ ...stretch, ...more, limit: listSize });
    cards.push(...listed.items);
    if (listed.next === undefined) break;
    after = listed.next;
  }
  return cards;
}

const urlElement = (edition: Edition, href: string, modified?: string) =>
  element(
    "url",
    {},
    element("loc", {}, absolute(edition, href)),
    modified === undefined ? undefined : element("lastmod", {}, modified),
  );

const urlset = (...urls: Parameters<typeof element>[2][]): string =>
  xmlDocument(element("urlset", { xmlns: namespace }, ...urls));

/**
 * The map of the site: an index, a part for the stories of each day, and the standing pages. A day that is over keeps its
 * part as it is, however much is published after it.
 */
export interface Sitemap {
  index(): Promise<Made>;
  /** @param day ISO 8601, by the clocks of the edition; `undefined` where it is no day */
  day(day: string): Promise<Made | undefined>;
  /** The newest 10,000 stories of all days. */
  newest(): Promise<Made>;
  pages(): Promise<Made>;
  /** The stories of the last 48 hours, for those who read news only. */
  news(): Promise<Made>;
}

export function createSitemap(archive: ReadonlyArchive): Sitemap {
  const made = (edition: Edition, cards: readonly StoryCard[], keys: readonly CacheKey[]): Made => ({
    xml: urlset(...cards.map((card) => urlElement(edition, storyHref(card), card.updated ?? card.published))),
    keys,
  });

  return {
    async index() {
      const edition = await archive.getEdition();
      const days = await archive.listDays({ timeZone: edition.dates.timeZone });
      const parts = ["/sitemap.xml?part=pages", ...days.map((day) => `/sitemap.xml?part=${day}`)];
      return {
        xml: xmlDocument(
          element(
            "sitemapindex",
            { xmlns: namespace },
            ...parts.map((href) => element("sitemap", {}, element("loc", {}, absolute(edition, href)))),
          ),
        ),
        keys: [latestKey],
      };
    },
    async day(day) {
      const edition = await archive.getEdition();
      const stretch = boundsOfDay(day, edition.dates.timeZone);
      if (stretch === undefined) return undefined;
      return made(edition, await readPart(archive, stretch, partSize), [dayKey(day)]);
    },
    async newest() {
      const edition = await archive.getEdition();
      return made(edition, await readPart(archive, {}, newestSize), [latestKey]);
    },
    async pages() {
      const [edition, sections, dossiers] = await Promise.all([
        archive.getEdition(),
        archive.listSections(),
        archive.loadDossiers(),
      ]);
      const running = listItems(dossiers, "dossier").map(dossierHref);
      const standing = ["/", ...sections.map(sectionHref), ...running, "/archive", "/corrections", "/about"];
      return { xml: urlset(...standing.map((href) => urlElement(edition, href))), keys: [dossiersKey] };
    },
    async news() {
      const [edition, now] = await Promise.all([archive.getEdition(), archive.now()]);
      const { items } = await archive.listCards({ from: toInstant(Date.parse(now) - newsAge), limit: listSize });
      const urls = items.map((card) =>
        element(
          "url",
          {},
          element("loc", {}, absolute(edition, storyHref(card))),
          element(
            "news:news",
            {},
            element(
              "news:publication",
              {},
              element("news:name", {}, edition.name),
              element("news:language", {}, edition.language),
            ),
            element("news:publication_date", {}, card.published),
            element("news:title", {}, card.headline),
          ),
        ),
      );
      return {
        xml: xmlDocument(element("urlset", { xmlns: namespace, "xmlns:news": newsNamespace }, ...urls)),
        keys: [latestKey],
      };
    },
  };
}
