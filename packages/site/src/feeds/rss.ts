import type { Feed, FeedItem } from "./feed.ts";
import { type Xml, element, xmlDocument } from "./xml.ts";

/** RFC 822, in UTC, as RSS wants it. */
const rfc822 = (at: string): string => new Date(at).toUTCString();

function itemElement(item: FeedItem): Xml {
  const { picture } = item;
  return element(
    "item",
    {},
    element("title", {}, item.title),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, rfc822(item.published)),
    item.updated === item.published ? undefined : element("atom:updated", {}, item.updated),
    ...item.authors.map((author) => element("dc:creator", {}, author.name)),
    ...[item.section, ...item.tags].map((name) => element("category", {}, name)),
    item.summary === undefined ? undefined : element("description", {}, item.summary),
    element("content:encoded", {}, item.html),
    picture === undefined
      ? undefined
      : element(
          "media:content",
          { url: picture.url, type: picture.type, medium: "image", width: picture.width, height: picture.height },
          element("media:description", { type: "plain" }, picture.alt),
          picture.credit === undefined ? undefined : element("media:credit", {}, picture.credit),
        ),
  );
}

/** RSS 2.0 with whole bodies, by the specification of the RSS Advisory Board and its usual modules. */
export function rssOf(feed: Feed): string {
  return xmlDocument(
    element(
      "rss",
      {
        version: "2.0",
        "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:media": "http://search.yahoo.com/mrss/",
      },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.home),
        element("description", {}, feed.description),
        element("language", {}, feed.language),
        element("copyright", {}, feed.copyright),
        element("lastBuildDate", {}, rfc822(feed.updated)),
        element("generator", {}, "Mihwar"),
        element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self }),
        ...feed.items.map(itemElement),
      ),
    ),
  );
}
