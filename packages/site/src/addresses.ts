import { slug } from "@mihwar/arabic/slug";
import { type Edition, type MediaId, type Person, type Section, type StoryId, storyPath } from "@mihwar/newsroom";

/** Widths in pixels at which pictures are served; a picture is never enlarged. */
export const renditionWidths = [400, 800, 1200, 1600] as const;
export type RenditionWidth = (typeof renditionWidths)[number];
export const renditionFormats = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

/** Percent-encodes a Unicode path for a machine: attributes, headers, feeds. */
export const encodePath = (path: string): string => encodeURI(path);

/** @example storyHref({ id: "7k2m9q", slug: "هدنة" }) // "/7k2m9q/%D9%87%D8%AF%D9%86%D8%A9" */
export const storyHref = (story: { readonly id: StoryId; readonly slug: string }): string =>
  encodePath(storyPath(story.id, story.slug));
export const textHref = (story: { readonly id: StoryId }): string => `/text/${story.id}`;
export const sectionHref = (section: Pick<Section, "id">): string => `/${section.id}`;
export const authorHref = (person: Pick<Person, "id" | "slug">): string =>
  encodePath(`/author/${person.id}/${person.slug}`);
export const tagHref = (tag: string): string => encodePath(`/tag/${slug(tag)}`);
/** @param day ISO 8601, in the edition's time zone */
export const dayHref = (day: string): string => `/archive/${day.replaceAll("-", "/")}`;
export const renditionHref = (id: MediaId, width: RenditionWidth, format: RenditionFormat): string =>
  `/media/${id}/${width}.${format}`;
export const cardHref = (id: StoryId): string => `/card/${id}.png`;
/** The full address, as readers of feeds and machines need it. */
export const absolute = (edition: Pick<Edition, "origin">, href: string): string => new URL(href, edition.origin).href;
