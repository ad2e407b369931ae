import { excerpt } from "@mihwar/arabic/excerpt";
import {
  type Byline,
  type Edition,
  type Entity,
  type EventState,
  type MediaAsset,
  type Person,
  type Picture,
  type PublicStory,
  type Section,
  bodyText,
  daysOfWhen,
  lineOfPost,
  newestFirst,
  toldBody,
} from "@mihwar/newsroom";
import {
  absolute,
  authorHref,
  cardHref,
  cardSize,
  dossierHref,
  entityHref,
  renditionHref,
  renditionsOf,
  sectionHref,
  storyHref,
} from "./addresses.ts";
import { correctionsOf } from "./told-posts.ts";
import type { DossierView } from "./dossier-view.ts";
import type { Frame, StoryView } from "./views.ts";

/** One node of a page's graph: what schema.org says of one thing. */
type Node = Readonly<Record<string, unknown>>;

/** What a page says to machines: one graph, whose nodes point at each other by their `@id`. */
export interface LinkedData {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly Node[];
}

const graph = (...nodes: readonly Node[]): LinkedData => ({ "@context": "https://schema.org", "@graph": nodes });

const organizationId = (edition: Edition): string => absolute(edition, "/#organization");
const websiteId = (edition: Edition): string => absolute(edition, "/#website");
const ref = (id: string): Node => ({ "@id": id });

/** Only addresses that a machine may follow: `mailto:` and the like are no pages. */
const isWebAddress = (href: string): boolean => /^https?:\/\//i.test(href);

function organization(edition: Edition): Node {
  const sameAs = edition.follow.map((link) => link.href).filter(isWebAddress);
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(edition),
    name: edition.name,
    alternateName: edition.latinName,
    url: absolute(edition, "/"),
    slogan: edition.tagline,
    correctionsPolicy: absolute(edition, "/corrections"),
    publishingPrinciples: absolute(edition, "/about"),
    ...(sameAs.length === 0 ? {} : { sameAs }),
  };
}

function website(edition: Edition): Node {
  return {
    "@type": "WebSite",
    "@id": websiteId(edition),
    name: edition.name,
    url: absolute(edition, "/"),
    inLanguage: edition.language,
    publisher: ref(organizationId(edition)),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${absolute(edition, "/search")}?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

interface Crumb {
  readonly name: string;
  readonly href: string;
}

function breadcrumbs(edition: Edition, crumbs: readonly Crumb[]): Node {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: edition.name, href: "/" }, ...crumbs].map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.name,
      item: absolute(edition, crumb.href),
    })),
  };
}

/** The renditions of a picture that a machine may show, the widest first. */
function renditionNodes(edition: Edition, picture: Picture, asset: MediaAsset): readonly Node[] {
  const caption = picture.caption ?? asset.caption;
  const credit = picture.credit ?? asset.credit;
  return renditionsOf(asset)
    .slice(-2)
    .toReversed()
    .map(({ named, width, height }) => ({
      "@type": "ImageObject",
      url: absolute(edition, renditionHref(asset.id, named, "jpg")),
      width,
      height,
      ...(caption === undefined ? {} : { caption }),
      ...(credit === undefined ? {} : { creditText: credit }),
    }));
}

function author(edition: Edition, name: Byline, people: StoryView["people"]): Node {
  const person = name.person === undefined ? undefined : people.get(name.person);
  const role = name.role ?? person?.role;
  return {
    "@type": "Person",
    name: name.name,
    ...(role === undefined ? {} : { jobTitle: role }),
    ...(person === undefined ? {} : { url: absolute(edition, authorHref(person)) }),
  };
}

/** How many posts a page tells machines of, and how much of each: all of them are in the page itself. */
const mostPosts = 100;
const mostOfPost = 500;

/** What a live coverage is beyond an article: its times and its posts, the newest first. */
function coverageNode(edition: Edition, story: PublicStory, url: string): Node {
  const { liveblog, body } = story.content;
  const posts = newestFirst(toldBody(body).posts).filter(({ head }) => head.removed !== true);
  return {
    coverageStartTime: liveblog?.from,
    ...(liveblog?.until === undefined ? {} : { coverageEndTime: liveblog.until }),
    liveBlogUpdate: posts.slice(0, mostPosts).map((post): Node => {
      const corrected = correctionsOf(story.corrections, post.head.id).at(-1);
      const text = excerpt(bodyText(post.blocks), mostOfPost);
      return {
        "@type": "BlogPosting",
        "@id": `${url}#${post.head.id}`,
        url: `${url}#${post.head.id}`,
        headline: lineOfPost(post),
        datePublished: post.head.at,
        ...(corrected === undefined ? {} : { dateModified: corrected.at }),
        ...(text === "" ? {} : { articleBody: text }),
        author:
          post.head.author === undefined ? ref(organizationId(edition)) : { "@type": "Person", name: post.head.author },
      };
    }),
  };
}

/**
 * A story for machines: the article with its corrections and sources, who published it and where it stands in the paper.
 * @param frame the page's frame; `media` holds the asset of the hero
 */
export function storyGraph(frame: Frame, view: StoryView): LinkedData {
  const { edition } = frame;
  const { story, section } = view;
  const { content } = story;
  const href = storyHref(story);
  const url = absolute(edition, href);
  const hero = content.hero;
  const asset = hero?.media === undefined ? undefined : frame.media.get(hero.media);
  const origin = story.provenance?.url;
  const { liveblog } = content;
  const article: Node = {
    "@type": liveblog === undefined ? "NewsArticle" : "LiveBlogPosting",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: content.headline,
    ...(content.standfirst === undefined ? {} : { description: content.standfirst }),
    inLanguage: content.language,
    articleSection: section.name,
    datePublished: story.published,
    dateModified: story.updated ?? story.published,
    wordCount: view.wordCount,
    isAccessibleForFree: true,
    isPartOf: [
      ref(websiteId(edition)),
      ...view.remembered.dossiers.map((dossier) => ref(`${absolute(edition, dossierHref(dossier))}#page`)),
    ],
    publisher: ref(organizationId(edition)),
    author:
      content.byline.length === 0
        ? ref(organizationId(edition))
        : content.byline.map((name) => author(edition, name, view.people)),
    image: [
      { "@type": "ImageObject", url: absolute(edition, cardHref(story.id)), ...cardSize },
      ...(hero === undefined || asset === undefined ? [] : renditionNodes(edition, hero, asset)),
    ],
    ...(liveblog === undefined ? {} : coverageNode(edition, story, url)),
    ...(content.tags.length === 0 ? {} : { keywords: content.tags }),
    ...(content.sources.length === 0
      ? {}
      : { citation: content.sources.map((name) => ({ "@type": "CreativeWork", name })) }),
    ...(origin === undefined || !isWebAddress(origin) ? {} : { isBasedOn: origin }),
    ...(story.corrections.length === 0
      ? {}
      : {
          correction: story.corrections.map((correction) => ({
            "@type": "CorrectionComment",
            datePublished: correction.at,
            text: correction.text,
          })),
        }),
  };
  return graph(
    article,
    breadcrumbs(edition, [
      { name: section.name, href: sectionHref(section) },
      { name: content.headline, href },
    ]),
    organization(edition),
    website(edition),
  );
}

/** The front for machines: the site, and the newsroom that makes it. */
export function frontGraph(frame: Frame): LinkedData {
  return graph(website(frame.edition), organization(frame.edition));
}

/** A section's front for machines. */
export function sectionGraph(frame: Frame, section: Section): LinkedData {
  const { edition } = frame;
  const url = absolute(edition, sectionHref(section));
  return graph(
    {
      "@type": "CollectionPage",
      "@id": `${url}#page`,
      url,
      name: section.name,
      inLanguage: edition.language,
      isPartOf: ref(websiteId(edition)),
      publisher: ref(organizationId(edition)),
    },
    breadcrumbs(edition, [{ name: section.name, href: sectionHref(section) }]),
    organization(edition),
    website(edition),
  );
}

/** The page of somebody who signs stories, for machines. */
export function personGraph(frame: Frame, person: Person): LinkedData {
  const { edition } = frame;
  const url = absolute(edition, authorHref(person));
  return graph(
    {
      "@type": "ProfilePage",
      "@id": `${url}#page`,
      url,
      inLanguage: edition.language,
      isPartOf: ref(websiteId(edition)),
      mainEntity: {
        "@type": "Person",
        "@id": `${url}#person`,
        name: person.name,
        url,
        ...(person.role === undefined ? {} : { jobTitle: person.role }),
        ...(person.about === undefined ? {} : { description: person.about }),
        worksFor: ref(organizationId(edition)),
      },
    },
    breadcrumbs(edition, [{ name: person.name, href: authorHref(person) }]),
    organization(edition),
    website(edition),
  );
}

/** The types that schema.org has for what dossiers are about. */
const entityTypes: Readonly<Record<Entity["entityKind"], string>> = {
  person: "Person",
  org: "Organization",
  country: "Country",
  place: "Place",
  pact: "Legislation",
  resource: "Thing",
};

/** `eventStatus` of schema.org, which knows no event that may not be. */
const eventStatuses: Partial<Readonly<Record<EventState, string>>> = {
  expected: "EventScheduled",
  scheduled: "EventScheduled",
  underway: "EventScheduled",
  held: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
};

/** How many of each a page tells: all of them are in the dossier's data. */
const told = { actors: 12, events: 30, stories: 30 };

const entityNode = (edition: Edition, { entityKind, name, id, aliases, same }: Entity): Node => ({
  "@type": entityTypes[entityKind],
  name,
  url: absolute(edition, entityHref({ id, name })),
  ...(aliases === undefined ? {} : { alternateName: aliases }),
  ...(same?.wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/entity/${same.wikidata}` }),
});

/** A dossier for machines: the page, what it is about, its events with their dates, its stories. */
export function dossierGraph(frame: Frame, view: DossierView): LinkedData {
  const { edition } = frame;
  const { dossier, gist, news, actors, events, stories } = view;
  const href = dossierHref(dossier);
  const url = absolute(edition, href);
  const dated = events.flatMap(({ event, places }): readonly Node[] => {
    const { first, last } = daysOfWhen(event.when) ?? {};
    const status = eventStatuses[event.state];
    if (first === undefined) return [];
    return [
      {
        "@type": "Event",
        "@id": `${url}#${event.id}`,
        name: event.title,
        startDate: first,
        ...(last === undefined ? {} : { endDate: last }),
        ...(status === undefined ? {} : { eventStatus: `https://schema.org/${status}` }),
        ...(places.length === 0 ? {} : { location: places.map((place) => entityNode(edition, place)) }),
      },
    ];
  });
  const [line] = gist;
  return graph(
    {
      "@type": "CollectionPage",
      "@id": `${url}#page`,
      url,
      name: dossier.title,
      ...(line === undefined ? {} : { description: line.text }),
      ...(news[0] === undefined ? {} : { dateModified: news[0].at }),
      inLanguage: edition.language,
      isPartOf: ref(websiteId(edition)),
      publisher: ref(organizationId(edition)),
      about: actors.slice(0, told.actors).map(({ entity }) => entityNode(edition, entity)),
      hasPart: stories.slice(0, told.stories).map((card) => ref(`${absolute(edition, storyHref(card))}#article`)),
    },
    ...dated.slice(-told.events),
    breadcrumbs(edition, [
      ...view.parents.slice(0, 1).map((parent) => ({ name: parent.title, href: dossierHref(parent) })),
      { name: dossier.title, href },
    ]),
    organization(edition),
    website(edition),
  );
}
