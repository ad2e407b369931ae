import { formatTime } from "@mihwar/arabic/date-format";
import {
  type CacheKey,
  type Correction,
  type Edition,
  type Instant,
  type Person,
  type PublicStory,
  type ReadonlyArchive,
  type Section,
  latestKey,
  lineOfPost,
  newestFirst,
  personKey,
  picturesOf,
  sectionKey,
  stateOfLiveblog,
  toInstant,
  toldBody,
} from "@mihwar/newsroom";
import { absolute, authorHref, sectionHref, storyHref } from "../addresses.ts";
import { findSection, finish, loadSurroundings } from "../frame.ts";
import { keysOfContent, loadPeople } from "../story-view.ts";
import { liveblogWords } from "../words-liveblog-ar.ts";
import { bodyHtml, feedPicture } from "./body-html.tsx";

/** One story in a feed, the same for every format. */
export interface FeedItem {
  /** The short address: permanent, whatever the headline becomes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** Safe to show anywhere; the summary alone where the body is too long for a feed. */
  readonly html: string;
  readonly language: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly section: string;
  readonly tags: readonly string[];
  readonly picture?: {
    readonly url: string;
    readonly type: "image/jpeg";
    readonly width: number;
    readonly height: number;
    readonly alt: string;
    readonly credit?: string;
  };
  readonly corrections: readonly Correction[];
}

/** A feed, whatever its format. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home: string;
  readonly self: string;
  readonly newsroom: string;
  readonly copyright: string;
  readonly updated: Instant;
  readonly items: readonly FeedItem[];
}

/** What a feed follows. */
export type FeedScope =
  | { readonly kind: "all" }
  | { readonly kind: "section"; readonly section: Section }
  | { readonly kind: "author"; readonly person: Person };

const feedSize = 30;
/** A body beyond this is read on the site. UTF-16 units. */
const longestBody = 200_000;

const scopeHref = (scope: FeedScope): string => {
  switch (scope.kind) {
    case "all":
      return "/";
    case "section":
      return sectionHref(scope.section);
    case "author":
      return authorHref(scope.person);
  }
};

const scopeName = (scope: FeedScope): string | undefined => {
  switch (scope.kind) {
    case "all":
      return undefined;
    case "section":
      return scope.section.name;
    case "author":
      return scope.person.name;
  }
};

/** The feed's address without its ending. */
export const feedPath = (scope: FeedScope): string => (scope.kind === "all" ? "/feed" : `${scopeHref(scope)}/feed`);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** What a live coverage that goes on has told last. */
function newestWords({ content }: PublicStory, edition: Edition): string | undefined {
  const { liveblog, body } = content;
  if (liveblog === undefined || stateOfLiveblog(liveblog) === "ended") return undefined;
  const newest = newestFirst(toldBody(body).posts).find(({ head }) => head.removed !== true);
  if (newest === undefined) return undefined;
  return liveblogWords.newestPost(formatTime(newest.head.at, edition.dates), lineOfPost(newest));
}

function itemOf(
  story: PublicStory,
  place: {
    readonly edition: Edition;
    readonly media: Parameters<typeof bodyHtml>[2];
    readonly people: ReadonlyMap<string, Person>;
    readonly sectionName: string;
  },
): FeedItem {
  const { edition, media, people } = place;
  const { content } = story;
  const html = bodyHtml(story, edition, media);
  const summary = newestWords(story, edition) ?? content.standfirst;
  const picture = feedPicture(content.hero, { edition, media });
  const credit = content.hero?.credit ?? picture?.asset.credit;
  return {
    id: absolute(edition, `/${story.id}`),
    url: absolute(edition, storyHref(story)),
    title: content.headline,
    ...(summary === undefined ? {} : { summary }),
    html: html.length <= longestBody ? html : `<p>${escaped(content.standfirst ?? content.headline)}</p>`,
    language: content.language,
    published: story.published,
    updated: story.updated ?? story.published,
    authors: content.byline.map((name) => {
      const person = name.person === undefined ? undefined : people.get(name.person);
      return { name: name.name, ...(person === undefined ? {} : { url: absolute(edition, authorHref(person)) }) };
    }),
    section: place.sectionName,
    tags: content.tags,
    ...(picture === undefined
      ? {}
      : {
          picture: {
            url: picture.url,
            type: "image/jpeg" as const,
            width: picture.width,
            height: picture.height,
            alt: content.hero?.alt ?? picture.asset.alt,
            ...(credit === undefined ? {} : { credit }),
          },
        }),
    corrections: story.corrections,
  };
}

/**
 * The newest stories of the newsroom, of a section, or of somebody.
 * @param ending of the feed's own address: `xml`, `atom` or `json`
 */
export async function loadFeed(
  archive: ReadonlyArchive,
  scope: FeedScope,
  ending: string,
): Promise<{ readonly feed: Feed; readonly keys: readonly CacheKey[] }> {
  const [surroundings, listed] = await Promise.all([
    loadSurroundings(archive),
    archive.listStories({
      limit: feedSize,
      ...(scope.kind === "section" ? { section: scope.section.id } : {}),
      ...(scope.kind === "author" ? { person: scope.person.id } : {}),
    }),
  ]);
  const stories = listed.items;
  const [people, { frame }] = await Promise.all([
    loadPeople(archive, stories),
    finish(archive, surroundings, {
      href: "/",
      view: undefined,
      pictures: stories.flatMap((story) => picturesOf(story.content)),
      keys: [],
    }),
  ]);
  const { edition, media } = frame;
  const name = scopeName(scope);
  const items = stories.map((story) =>
    itemOf(story, {
      edition,
      media,
      people,
      sectionName: findSection(surroundings, story.content.section)?.name ?? story.content.section,
    }),
  );
  const scopeKeys =
    scope.kind === "all"
      ? [latestKey]
      : scope.kind === "section"
        ? [sectionKey(scope.section.id)]
        : [personKey(scope.person.id)];
  return {
    feed: {
      title: name === undefined ? edition.name : `${edition.name}: ${name}`,
      description: scope.kind === "author" ? (scope.person.about ?? edition.tagline) : edition.tagline,
      language: edition.language,
      home: absolute(edition, scopeHref(scope)),
      self: absolute(edition, `${feedPath(scope)}.${ending}`),
      newsroom: edition.name,
      copyright: edition.copyright,
      updated:
        items
          .map((item) => item.updated)
          .toSorted()
          .at(-1) ?? toInstant(Date.parse(surroundings.now.slice(0, 10))),
      items,
    },
    keys: [...new Set([...scopeKeys, ...stories.flatMap(keysOfContent)])],
  };
}
