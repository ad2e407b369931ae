import type { Feed } from "./feed.ts";

/** JSON Feed 1.1, with corrections in an extension of our own. */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.newsroom, url: feed.home }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      ...(item.summary === undefined ? {} : { summary: item.summary }),
      content_html: item.html,
      language: item.language,
      date_published: item.published,
      date_modified: item.updated,
      ...(item.authors.length === 0 ? {} : { authors: item.authors }),
      tags: [item.section, ...item.tags],
      ...(item.picture === undefined ? {} : { image: item.picture.url }),
      ...(item.corrections.length === 0 ? {} : { _mihwar: { corrections: item.corrections } }),
    })),
  });
}
