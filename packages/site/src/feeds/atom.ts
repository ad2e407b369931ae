import type { Feed, FeedItem } from "./feed.ts";
import { type Xml, element, xmlDocument } from "./xml.ts";

function entry(item: FeedItem): Xml {
  return element(
    "entry",
    item.language === "ar" ? {} : { "xml:lang": item.language },
    element("id", {}, item.id),
    element("title", { type: "text" }, item.title),
    element("published", {}, item.published),
    element("updated", {}, item.updated),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    ...item.authors.map((author) =>
      element(
        "author",
        {},
        element("name", {}, author.name),
        author.url === undefined ? undefined : element("uri", {}, author.url),
      ),
    ),
    ...[item.section, ...item.tags].map((term) => element("category", { term })),
    item.summary === undefined ? undefined : element("summary", { type: "text" }, item.summary),
    element("content", { type: "html" }, item.html),
  );
}

/** Atom, by RFC 4287. */
export function atomOf(feed: Feed): string {
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
      element("id", {}, feed.self),
      element("title", { type: "text" }, feed.title),
      element("subtitle", { type: "text" }, feed.description),
      element("updated", {}, feed.updated),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", href: feed.home }),
      element("author", {}, element("name", {}, feed.newsroom), element("uri", {}, feed.home)),
      element("rights", { type: "text" }, feed.copyright),
      element("generator", {}, "Mihwar"),
      ...feed.items.map(entry),
    ),
  );
}
