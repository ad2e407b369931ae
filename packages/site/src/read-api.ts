import {
  type Edition,
  type MediaAsset,
  type MediaId,
  type Outcome,
  type Picture,
  type PublicStory,
  type SectionId,
  type StoryCard,
  type StoryId,
  type StoryListing,
  parseSectionId,
  settle,
} from "@mihwar/newsroom";
import { absolute, cardHref, renditionHref, renditionsOf, storyHref } from "./addresses.ts";

/** Why the read API did not understand a question. */
export type QueryRefusal =
  | { readonly code: "limit-invalid" }
  | { readonly code: "section-invalid" }
  | { readonly code: "tag-invalid" };

const usualLimit = 20;
const largestLimit = 100;

/** A cursor as the archive writes it; anything else is no cursor, and the list then begins at its newest. */
export function parseCursor(value: string | null): string | undefined {
  return value !== null && /^[\w.:~+/=-]{1,200}$/.test(value) ? value : undefined;
}

/** Reads `limit`: 1 to 100, 20 where it is absent; `undefined` for anything else. */
export function parseLimit(value: string | null): number | undefined {
  if (value === null) return usualLimit;
  const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return limit >= 1 && limit <= largestLimit ? limit : undefined;
}

/** Reads the query of `/api/v1/stories`: `limit` (1 to 100), `after`, `section`, `tag`. Anything else is ignored. */
export function parseStoryQuery(query: URLSearchParams): Outcome<StoryListing, QueryRefusal> {
  const limit = parseLimit(query.get("limit"));
  const wantedSection = query.get("section");
  const section: SectionId | undefined = wantedSection === null ? undefined : parseSectionId(wantedSection);
  const tag = query.get("tag")?.normalize("NFC").trim();
  const after = parseCursor(query.get("after"));
  const refusals: QueryRefusal[] = [];
  if (limit === undefined) refusals.push({ code: "limit-invalid" });
  if (wantedSection !== null && section === undefined) refusals.push({ code: "section-invalid" });
  if (tag !== undefined && (tag === "" || tag.length > 200)) refusals.push({ code: "tag-invalid" });
  return settle(
    {
      limit: limit ?? usualLimit,
      ...(section === undefined ? {} : { section }),
      ...(tag === undefined ? {} : { tag }),
      ...(after === undefined ? {} : { after }),
    },
    refusals,
  );
}

interface Place {
  readonly edition: Edition;
  readonly media: ReadonlyMap<MediaId, MediaAsset>;
}

/** The stories that may be named: those which readers may read. */
type Readable = ReadonlyMap<StoryId, StoryCard>;

/** A picture for programs: what it shows, whose it is, and where its renditions stand; never where it was taken from. */
function pictureJson(picture: Picture, { edition, media }: Place): object {
  const asset = picture.media === undefined ? undefined : media.get(picture.media);
  const alt = picture.alt ?? asset?.alt;
  const caption = picture.caption ?? asset?.caption;
  const credit = picture.credit ?? asset?.credit;
  return {
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(asset === undefined
      ? {}
      : {
          renditions: renditionsOf(asset).map(({ named, width, height }) => ({
            url: absolute(edition, renditionHref(asset.id, named, "jpg")),
            width,
            height,
          })),
        }),
  };
}

/** A story in a list, for programs. */
export function cardJson(card: StoryCard, place: Place): object {
  return {
    id: card.id,
    url: absolute(place.edition, storyHref(card)),
    headline: card.headline,
    ...(card.standfirst === undefined ? {} : { standfirst: card.standfirst }),
    section: card.section,
    byline: card.byline,
    ...(card.hero === undefined ? {} : { hero: pictureJson(card.hero, place) }),
    tags: card.tags,
    ...(card.liveblog === undefined ? {} : { liveblog: card.liveblog }),
    published: card.published,
    ...(card.updated === undefined ? {} : { updated: card.updated }),
  };
}

/** A whole story, for programs: its blocks as the newsroom keeps them, with pictures as readers may have them. */
export function storyJson(story: PublicStory, readable: Readable, place: Place): object {
  const { content } = story;
  return {
    id: story.id,
    url: absolute(place.edition, storyHref(story)),
    card: absolute(place.edition, cardHref(story.id)),
    revision: story.revision,
    headline: content.headline,
    ...(content.standfirst === undefined ? {} : { standfirst: content.standfirst }),
    section: content.section,
    language: content.language,
    byline: content.byline,
    ...(content.hero === undefined ? {} : { hero: pictureJson(content.hero, place) }),
    body: content.body.map((block): object => {
      switch (block.kind) {
        case "image":
          return { id: block.id, kind: block.kind, ...pictureJson(block, place) };
        case "gallery":
          return {
            id: block.id,
            kind: block.kind,
            pictures: block.pictures.map((picture) => pictureJson(picture, place)),
          };
        case "related":
          return {
            id: block.id,
            kind: block.kind,
            items: block.items.map((item) => {
              const card = item.story === undefined ? undefined : readable.get(item.story);
              const url = card === undefined ? item.url : absolute(place.edition, storyHref(card));
              return { headline: item.headline, ...(url === undefined ? {} : { url }) };
            }),
          };
        case "paragraph":
        case "subhead":
        case "list":
        case "quote":
        case "pullquote":
        case "embed":
        case "table":
        case "post":
          return block;
      }
    }),
    tags: content.tags,
    sources: content.sources,
    ...(content.liveblog === undefined ? {} : { liveblog: content.liveblog }),
    published: story.published,
    ...(story.updated === undefined ? {} : { updated: story.updated }),
    corrections: story.corrections,
    ...(story.provenance === undefined ? {} : { source: story.provenance }),
  };
}

/** A refused question, for programs: codes, never sentences. */
export const problemJson = (status: number, codes: readonly string[]): object => ({ status, problems: codes });
