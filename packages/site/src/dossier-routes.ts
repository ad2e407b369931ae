import {
  type Dossiers,
  type Item,
  type ReadonlyArchive,
  documentJson,
  dossierKey,
  parseItemId,
  refsOf,
} from "@mihwar/newsroom";
import { absolute, dossierHref, storyHref } from "./addresses.ts";
import { type Answer, answer, moved } from "./answer.ts";
import { type DossierView, loadDossier } from "./dossier-view.ts";
import { atomOf } from "./feeds/atom.ts";
import { icsOf } from "./feeds/calendar.ts";
import { jsonLdOf } from "./feeds/dossier-json-ld.ts";
import { csvOf } from "./feeds/dossier-csv.ts";
import type { Feed } from "./feeds/feed.ts";
import { ftmOf } from "./feeds/follow-the-money.ts";
import { jsonFeedOf } from "./feeds/json-feed.ts";
import { rssOf } from "./feeds/rss.ts";
import { xmlText } from "./feeds/xml.ts";
import type { Loaded } from "./frame.ts";
import type { Problems } from "./problems.ts";
import { samePath } from "./reader-address.ts";
import type { Frame } from "./views.ts";
import type { Routes, Visit } from "./visit.ts";

interface Given {
  readonly frame: Frame;
  readonly view: DossierView;
  readonly dossiers: Dossiers;
}

/** What a dossier is given out as, by the last part of its address. */
interface Form {
  readonly type: string;
  readonly write: (given: Given) => string;
}

/** The items that readers can look up, and the dossier itself. */
const itemsOf = ({ dossier, events, positions, facts }: DossierView): readonly Item[] => [
  dossier,
  ...events.map(({ event }) => event),
  ...positions.map(({ position }) => position),
  ...facts.map(({ fact }) => fact),
];

const feedSize = 50;
/** Details are for who reads the page; a feed tells what is notable. */
const feedLevel = 2;

function feedOf({ frame, view }: Given, ending: string): Feed {
  const { edition } = frame;
  const { dossier } = view;
  const home = absolute(edition, dossierHref(dossier));
  const items = view.news
    .filter(({ level }) => level >= feedLevel)
    .slice(0, feedSize)
    .map(({ n, at, note }) => ({
      id: absolute(edition, `/d/${dossier.id}#${n}`),
      url: home,
      title: note,
      html: `<p>${xmlText(note)}</p>`,
      language: edition.language,
      published: at,
      updated: at,
      authors: [],
      section: dossier.title,
      tags: [],
      corrections: [],
    }));
  return {
    title: `${edition.name}: ${dossier.title}`,
    description: view.gist[0]?.text ?? edition.tagline,
    language: edition.language,
    home,
    self: `${home}/feed.${ending}`,
    newsroom: edition.name,
    copyright: edition.copyright,
    updated: items[0]?.updated ?? view.stories[0]?.published ?? frame.now,
    items,
  };
}

/** A dossier whole, as programs read it: only what readers can look up, and nothing of the house's own log. */
function dataOf({ frame, view, dossiers }: Given): string {
  const { edition } = frame;
  const items = itemsOf(view);
  const named = new Set(items.flatMap((item) => [...refsOf(item)]));
  const entities = [...named].flatMap((id) => {
    const item = dossiers.items.get(id);
    return item?.kind === "entity" ? [item] : [];
  });
  const told = new Set([...items, ...view.children, ...entities].map(({ id }) => id));
  const { log: _log, ...document } = documentJson({
    root: view.dossier.id,
    stories: [],
    items: [...items, ...view.children, ...entities],
    log: [],
  });
  return JSON.stringify({
    ...document,
    url: absolute(edition, dossierHref(view.dossier)),
    stories: view.stories.map((card) => ({
      id: card.id,
      title: card.headline,
      published: card.published,
      url: absolute(edition, storyHref(card)),
    })),
    // A line of the log may have brought in more than can be looked up yet.
    news: view.news.map(({ n, at, op, refs, note, level }) => ({
      n,
      at,
      op,
      refs: refs.filter((ref) => told.has(ref)),
      note,
      news: level,
    })),
  });
}

function calendarOf({ frame, view, dossiers }: Given): string {
  const { edition } = frame;
  const url = absolute(edition, dossierHref(view.dossier));
  return icsOf({
    name: view.dossier.title,
    host: new URL(edition.origin).host,
    url,
    events: view.events.flatMap((line) => {
      const touched = dossiers.touched.get(line.event.id);
      return touched === undefined ? [] : [{ line, touched, url: `${url}#timeline` }];
    }),
  });
}

const json: Form = { type: "application/json; charset=utf-8", write: dataOf };

const forms: Readonly<Record<string, Form>> = {
  "data.json": json,
  "data.jsonld": { type: "application/ld+json; charset=utf-8", write: ({ frame, view }) => jsonLdOf(frame, view) },
  "data.ftm.json": {
    type: "application/x-ndjson; charset=utf-8",
    write({ frame, view, dossiers }) {
      const named = new Set<string>(itemsOf(view).flatMap((item) => [...refsOf(item)]));
      return ftmOf(frame, view, new Map([...dossiers.items].filter(([id]) => named.has(id))));
    },
  },
  "data.csv": { type: "text/csv; charset=utf-8; header=present", write: ({ frame, view }) => csvOf(frame, view) },
  "calendar.ics": { type: "text/calendar; charset=utf-8", write: calendarOf },
  "feed.xml": { type: "application/rss+xml; charset=utf-8", write: (given) => rssOf(feedOf(given, "xml")) },
  "feed.atom": { type: "application/atom+xml; charset=utf-8", write: (given) => atomOf(feedOf(given, "atom")) },
  "feed.json": { type: "application/feed+json; charset=utf-8", write: (given) => jsonFeedOf(feedOf(given, "json")) },
};

/** What dossiers are given out as besides their pages: data, a calendar, feeds. */
export function mountDossierData(routes: Routes, archive: ReadonlyArchive, problems: Problems): void {
  const load = async (word: string): Promise<(Loaded<DossierView> & { readonly dossiers: Dossiers }) | undefined> => {
    const id = parseItemId(word);
    if (id === undefined) return undefined;
    const [loaded, dossiers] = await Promise.all([loadDossier(archive, id), archive.loadDossiers()]);
    return loaded === undefined ? undefined : { ...loaded, dossiers };
  };
  /** @param name the last part of the address, where what stands before it must be the dossier's own */
  const give = async (visit: Visit, word: string, form: Form, name?: string): Promise<Answer> => {
    const loaded = await load(word);
    if (loaded === undefined) return problems.missing(visit, [dossierKey(word)]);
    const href = `${dossierHref(loaded.view.dossier)}/${name ?? ""}`;
    // Whoever follows a dossier goes on following it under a new title.
    if (name !== undefined && !samePath(visit.address.path, href)) return moved(href, [dossierKey(word)], visit.policy);
    const { keys } = loaded;
    return answer({ type: form.type, body: form.write(loaded), keys, fresh: "page", shared: true }, visit.policy);
  };
  for (const [name, form] of Object.entries(forms)) {
    routes.get(`/d/:id/${name}`, (visit, word) => give(visit, word("id"), form));
    routes.get(`/d/:id/:slug/${name}`, (visit, word) => give(visit, word("id"), form, name));
  }
  routes.get("/api/v1/dossiers/:id", (visit, word) => give(visit, word("id"), json));
}
