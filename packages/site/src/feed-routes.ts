import { type ReadonlyArchive, parseSectionId, personKey, sectionKey } from "@mihwar/newsroom";
import { parsePersonId } from "./addresses.ts";
import { type Answer, answer, moved } from "./answer.ts";
import { atomOf } from "./feeds/atom.ts";
import { type Feed, type FeedScope, feedPath, loadFeed } from "./feeds/feed.ts";
import { jsonFeedOf } from "./feeds/json-feed.ts";
import { rssOf } from "./feeds/rss.ts";
import { findAuthor } from "./list-view.ts";
import type { Problems } from "./problems.ts";
import { samePath } from "./reader-address.ts";
import type { Routes, Visit } from "./visit.ts";

interface Format {
  readonly type: string;
  readonly write: (feed: Feed) => string;
}

const formats: Readonly<Record<string, Format>> = {
  xml: { type: "application/rss+xml; charset=utf-8", write: rssOf },
  atom: { type: "application/atom+xml; charset=utf-8", write: atomOf },
  json: { type: "application/feed+json; charset=utf-8", write: jsonFeedOf },
};

/** The newsroom's feeds, and those of its sections and of everybody who signs. */
export function mountFeeds(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const give = async (visit: Visit, scope: FeedScope, ending: string): Promise<Answer> => {
    const format = formats[ending];
    if (format === undefined) return problems.missing(visit, []);
    const { feed, keys } = await loadFeed(archive, scope, ending);
    return answer(
      { type: format.type, body: format.write(feed), keys, fresh: "page", modified: feed.updated, shared: true },
      visit.policy,
    );
  };

  for (const ending of Object.keys(formats)) {
    routes.get(`/feed.${ending}`, (visit) => give(visit, { kind: "all" }, ending));

    routes.get(`/:section{[a-z-]+}/feed.${ending}`, async (visit, word) => {
      const id = parseSectionId(word("section"));
      const section = id === undefined ? undefined : (await archive.listSections()).find((one) => one.id === id);
      if (section === undefined) return problems.missing(visit, id === undefined ? [] : [sectionKey(id)]);
      return give(visit, { kind: "section", section }, ending);
    });

    const ofAuthor = async (visit: Visit, word: string): Promise<Answer> => {
      const id = parsePersonId(word);
      const person = id === undefined ? undefined : await findAuthor(archive, id);
      if (person === undefined) return problems.missing(visit, [personKey(word)]);
      const scope: FeedScope = { kind: "author", person };
      const href = `${feedPath(scope)}.${ending}`;
      // Whoever follows somebody goes on following them under a new spelling of the name.
      if (!samePath(visit.address.path, href)) {
        return moved(href, [personKey(person.id)], visit.policy);
      }
      return give(visit, scope, ending);
    };
    routes.get(`/author/:id/feed.${ending}`, (visit, word) => ofAuthor(visit, word("id")));
    routes.get(`/author/:id/:slug/feed.${ending}`, (visit, word) => ofAuthor(visit, word("id")));
  }
}
