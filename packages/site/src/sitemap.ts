import {
  type CacheKey,
  type Edition,
  type ReadonlyArchive,
  type StoryCard,
  latestKey,
  toInstant,
} from "@mihwar/newsroom";
import { absolute, sectionHref, storyHref } from "./addresses.ts";
import { element, xmlDocument } from "./feeds/xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
const newsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

/** Addresses in one part of the map; the format allows 50,000. */
const partSize = 10_000;
/** What the archive hands out at once. */
const listSize = 1_000;
/** News older than this is no news to those who read the map. Milliseconds. */
const newsAge = 48 * 3_600_000;
/** For how long the places where parts begin are kept. Milliseconds. */
const indexAge = 600_000;

interface Made {
  readonly xml: string;
  readonly keys: readonly CacheKey[];
}

/** The stories from a cursor on, at most one part of them, and the cursor of the part that follows. */
async function readPart(
  archive: ReadonlyArchive,
  after: string | undefined,
): Promise<{ readonly cards: readonly StoryCard[]; readonly next?: string }> {
  const cards: StoryCard[] = [];
  let cursor = after;
  while (cards.length < partSize) {
    const listed = await archive.listCards({ limit: listSize, ...(cursor === undefined ? {} : { after: cursor }) });
    cards.push(...listed.items);
    if (listed.next === undefined) return { cards };
    cursor = listed.next;
  }
  return cursor === undefined ? { cards } : { cards, next: cursor };
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

/** The map of the site: an index, parts of stories by cursor, and the standing pages. */
export interface Sitemap {
  index(): Promise<Made>;
  /** @param after cursor of the part, absent for the newest */
  part(after: string | undefined): Promise<Made>;
  pages(): Promise<Made>;
  /** The stories of the last 48 hours, for those who read news only. */
  news(): Promise<Made>;
}

export function createSitemap(archive: ReadonlyArchive): Sitemap {
  // Walking a whole archive to find where the parts begin is dear, and a part begins where it began before.
  let known: { readonly at: number; readonly cursors: Promise<readonly string[]> } | undefined;

  const walk = async (): Promise<readonly string[]> => {
    const cursors: string[] = [];
    let part = await readPart(archive, undefined);
    while (part.next !== undefined) {
      cursors.push(part.next);
      part = await readPart(archive, part.next);
    }
    return cursors;
  };
  const findCursors = (): Promise<readonly string[]> => {
    const now = performance.now();
    if (known === undefined || now - known.at > indexAge) {
      const cursors = walk();
      known = { at: now, cursors };
      // A walk that failed is not remembered.
      cursors.catch(() => (known = undefined));
    }
    return known.cursors;
  };

  return {
    async index() {
      const [edition, cursors] = await Promise.all([archive.getEdition(), findCursors()]);
      const parts = [
        "/sitemap.xml?part=pages",
        "/sitemap.xml?part=stories",
        ...cursors.map((cursor) => `/sitemap.xml?part=stories&after=${encodeURIComponent(cursor)}`),
      ];
      return {
        xml: xmlDocument(
          element(
            "sitemapindex",
            { xmlns: namespace },
            ...parts.map((href) => element("sitemap", {}, element("loc", {}, absolute(edition, href)))),
          ),
        ),
        keys: [],
      };
    },
    async part(after) {
      const [edition, { cards }] = await Promise.all([archive.getEdition(), readPart(archive, after)]);
      return {
        xml: urlset(...cards.map((card) => urlElement(edition, storyHref(card), card.updated ?? card.published))),
        keys: [latestKey],
      };
    },
    async pages() {
      const [edition, sections] = await Promise.all([archive.getEdition(), archive.listSections()]);
      const standing = ["/", ...sections.map(sectionHref), "/corrections", "/about"];
      return { xml: urlset(...standing.map((href) => urlElement(edition, href))), keys: [] };
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
