import type { Block, Picture, RelatedItem } from "./block.ts";
import type { Draft } from "./draft.ts";
import type { MediaId } from "./media-asset.ts";
import type { Byline, PersonId } from "./person.ts";
import type { SectionId } from "./section.ts";
import type { StoryContent } from "./story.ts";
import type { StoryId } from "./story-id.ts";

/** What the newsroom already has of what a draft names. What is not found stays as the copy printed it. */
export interface DraftPlaces {
  readonly section: SectionId;
  media?(src: string): MediaId | undefined;
  person?(name: string): PersonId | undefined;
  /** @param address of a related story, as the copy links to it */
  story?(address: string): StoryId | undefined;
}

function placePicture<One extends Picture>(picture: One, places: DraftPlaces): One {
  const media = picture.media ?? (picture.src === undefined ? undefined : places.media?.(picture.src));
  return media === undefined ? picture : { ...picture, media };
}

function placeName(byline: Byline, places: DraftPlaces): Byline {
  const person = byline.person ?? places.person?.(byline.name);
  return person === undefined ? byline : { ...byline, person };
}

function placeItem(item: RelatedItem, places: DraftPlaces): RelatedItem {
  const story = item.story ?? (item.url === undefined ? undefined : places.story?.(item.url));
  return story === undefined ? item : { ...item, story };
}

function placeBlock(block: Block, places: DraftPlaces): Block {
  switch (block.kind) {
    case "image":
      return placePicture(block, places);
    case "gallery":
      return { ...block, pictures: block.pictures.map((picture) => placePicture(picture, places)) };
    case "related":
      return { ...block, items: block.items.map((item) => placeItem(item, places)) };
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
}

/**
 * What a draft says, as the newsroom keeps it: pictures, people and related stories are tied to those it has.
 * @example contentOfDraft({ headline: "هدنة", ticker: [], byline: [{ name: "هند" }], language: "ar", body: [], tags: [], furniture: [] }, { section: "world", person: () => "h1nd" }).byline // [{ name: "هند", person: "h1nd" }]
 */
export function contentOfDraft(draft: Draft, places: DraftPlaces): StoryContent {
  return {
    headline: draft.headline,
    ...(draft.standfirst === undefined ? {} : { standfirst: draft.standfirst }),
    section: places.section,
    byline: draft.byline.map((name) => placeName(name, places)),
    ...(draft.hero === undefined ? {} : { hero: placePicture(draft.hero, places) }),
    body: draft.body.map((block) => placeBlock(block, places)),
    tags: draft.tags,
    language: draft.language,
    sources: draft.sources ?? [],
    ...(draft.slug === undefined ? {} : { slug: draft.slug }),
    ...(draft.liveblog === undefined ? {} : { liveblog: draft.liveblog }),
  };
}
