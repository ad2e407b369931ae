import { dayOf } from "@mihwar/arabic/date-format";
import type { Instant } from "./instant.ts";
import type { Byline } from "./person.ts";
import { picturesOf } from "./pictures-of.ts";
import type { Story } from "./story.ts";

/**
 * The name of something that pages show. A page is kept with the keys of all that it showed, and dropped when one of
 * them changes; the same names serve a CDN as surrogate keys. ASCII, no spaces.
 */
export type CacheKey = string & { readonly __key: true };

const key = (...parts: readonly string[]): CacheKey => parts.map(encodeURIComponent).join(":") as CacheKey;

export const editionKey = key("edition");
export const tickerKey = key("ticker");
/** Changes with every story that is published, changed or withdrawn. */
export const latestKey = key("latest");
/** Changes when other stories are read most, or in another order. */
export const mostReadKey = key("most-read");
export const storyKey = (id: string): CacheKey => key("story", id);
export const sectionKey = (id: string): CacheKey => key("section", id);
export const frontKey = (id: string): CacheKey => key("front", id);
export const personKey = (id: string): CacheKey => key("person", id);
export const mediaKey = (id: string): CacheKey => key("media", id);
/** What the log calls a coverage note; no page shows it. */
export const coverageKey = (id: string): CacheKey => key("coverage", id);
export const tagKey = (tag: string): CacheKey => key("tag", tag);
/** Changes with every change that dossiers show. */
export const dossiersKey = key("dossiers");
export const dossierKey = (id: string): CacheKey => key("dossier", id);
export const entityKey = (id: string): CacheKey => key("entity", id);
export const dayKey = (day: string): CacheKey => key("day", day);

/** As much of a story's copy as its keys are made of. */
export interface KeyedCopy {
  readonly id: string;
  readonly section: string;
  readonly byline: readonly Pick<Byline, "person">[];
  readonly tags: readonly string[];
  /** The ids of the pictures that it shows, in the hero's place and in the body. */
  readonly media: readonly string[];
  readonly published?: Instant | undefined;
}

/**
 * Every key that a story touches with one version of its copy.
 * @param timeZone the edition's, because a day archive is a day there
 */
export function keysOfCopy(copy: KeyedCopy, timeZone: string): readonly CacheKey[] {
  return [
    storyKey(copy.id),
    latestKey,
    sectionKey(copy.section),
    ...copy.byline.flatMap((name) => (name.person === undefined ? [] : [personKey(name.person)])),
    ...copy.tags.map(tagKey),
    ...copy.media.map(mediaKey),
    ...(copy.published === undefined ? [] : [dayKey(dayOf(copy.published, timeZone))]),
  ];
}

/**
 * Every key that a change of a story touches: what it was and what it has become.
 * @param timeZone the edition's, because a day archive is a day there
 */
export function keysOfStory(story: Story, timeZone: string): readonly CacheKey[] {
  const { section, byline, tags } = story.content;
  const media = picturesOf(story.content).flatMap((picture) => picture.media ?? []);
  return keysOfCopy({ id: story.id, section, byline, tags, media, published: story.published }, timeZone);
}
