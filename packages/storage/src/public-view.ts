import type {
  CacheKey,
  Instant,
  PublicStory,
  Provenance,
  Story,
  StoryCard,
  StoryContent,
  StoryState,
} from "@mihwar/newsroom";
import { keysOfCopy, keysOfStory, tickerKey } from "@mihwar/newsroom/cache-key";
import { picturesOf } from "@mihwar/newsroom/pictures-of";
import { storySlug } from "@mihwar/newsroom/story";

/** What a list needs of the copy that readers see. */
export type CardContent = Pick<
  StoryContent,
  "headline" | "standfirst" | "section" | "byline" | "hero" | "tags" | "slug" | "liveblog"
>;

export function cardContent(content: CardContent): CardContent {
  const { headline, standfirst, section, byline, hero, tags, slug, liveblog } = content;
  return {
    headline,
    ...(standfirst === undefined ? {} : { standfirst }),
    section,
    byline,
    ...(hero === undefined ? {} : { hero }),
    tags,
    ...(slug === undefined ? {} : { slug }),
    ...(liveblog === undefined ? {} : { liveblog }),
  };
}

/** The people of a byline whom the newsroom knows. */
export const personsOf = (content: Pick<StoryContent, "byline">): readonly string[] => [
  ...new Set(content.byline.flatMap((name) => (name.person === undefined ? [] : [name.person]))),
];

/** The card of a story that readers may read. */
export function publicCard(
  story: Pick<StoryCard, "id" | "published"> & { readonly updated?: Instant | undefined },
  content: CardContent,
): StoryCard {
  const { slug: _chosen, ...shown } = content;
  return {
    id: story.id,
    slug: storySlug(content),
    ...shown,
    published: story.published,
    ...(story.updated === undefined ? {} : { updated: story.updated }),
  };
}

/** A story as readers read it, with the copy of its public revision. */
export function publicStory(
  story: Pick<PublicStory, "id" | "revision" | "published" | "corrections"> & {
    readonly updated?: Instant | undefined;
    readonly provenance?: Provenance | undefined;
  },
  content: StoryContent,
): PublicStory {
  const { name, url } = story.provenance ?? {};
  const source = { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
  return {
    id: story.id,
    slug: storySlug(content),
    revision: story.revision,
    content,
    published: story.published,
    ...(story.updated === undefined ? {} : { updated: story.updated }),
    corrections: story.corrections,
    ...(name === undefined && url === undefined ? {} : { provenance: source }),
  };
}

/**
 * Whether a withdrawn story was ever read: one that was stopped before its moment leaves no trace at its address.
 * A story's notice is for those who may have read it.
 */
export const wasRead = (
  state: Extract<StoryState, { kind: "withdrawn" }>,
  published: Instant | undefined,
  embargo: Instant | undefined,
): boolean => published !== undefined && published <= state.at && (embargo === undefined || embargo <= state.at);

/** The moment of a story's newest correction. */
export const lastCorrection = (story: Pick<Story, "corrections">): Instant | undefined =>
  story.corrections
    .map((correction) => correction.at)
    .toSorted()
    .at(-1);

/** All that readers could see of a story, now or later, as one comparable text; empty while nothing is meant for them. */
function publicFace(story: Story | undefined): string {
  if (story === undefined) return "";
  switch (story.state.kind) {
    case "draft":
    case "review":
    case "ready":
      return "";
    case "withdrawn":
      return JSON.stringify(story.state);
    case "scheduled":
    case "live":
    case "corrected": {
      const { publicRevision, published, updated, embargo, corrections } = story;
      return JSON.stringify([publicRevision, published, updated, embargo, corrections]);
    }
  }
}

/** The part of a story's public copy that lists show, and the ids of all pictures that the whole copy shows. */
export interface ShownCopy {
  readonly card: CardContent;
  readonly media: readonly string[];
}

export const shownCopy = (content: StoryContent): ShownCopy => ({
  card: cardContent(content),
  media: picturesOf(content).flatMap((picture) => picture.media ?? []),
});

/** A story and what readers see, or shall see, of its copy. */
export interface Seen {
  readonly story: Story;
  readonly shown: ShownCopy | undefined;
}

/**
 * The keys of what readers see differently after a change. A change behind the page (a new draft of a live story, a
 * story on its way to the desk) has none.
 */
export function keysOfChange(before: Seen | undefined, after: Seen, timeZone: string): readonly CacheKey[] {
  if (publicFace(before?.story) === publicFace(after.story)) return [];
  const sides = before === undefined ? [after] : [before, after];
  const withdrawn = sides.some(({ story }) => story.state.kind === "withdrawn");
  return [
    ...(withdrawn ? [tickerKey] : []),
    ...new Set(
      sides.flatMap(({ story, shown }) => [
        ...keysOfStory(story, timeZone),
        ...(shown === undefined ? [] : keysOfShown(story, shown, timeZone)),
      ]),
    ),
  ];
}

/** The keys of a story with the copy that readers see. */
export const keysOfShown = (
  { id, published }: { readonly id: string; readonly published?: Instant | undefined },
  { card: { section, byline, tags }, media }: ShownCopy,
  timeZone: string,
): readonly CacheKey[] => keysOfCopy({ id, section, byline, tags, media, published }, timeZone);
