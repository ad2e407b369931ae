import { slug } from "@mihwar/arabic/slug";
import {
  type Dossier,
  type Edition,
  type Entity,
  type MediaAsset,
  type MediaId,
  type Person,
  type PersonId,
  type Section,
  type StoryId,
  storyPath,
} from "@mihwar/newsroom";

/** Widths in pixels at which pictures are served; a picture is never enlarged. */
export const renditionWidths = [400, 800, 1200, 1600] as const;
export type RenditionWidth = (typeof renditionWidths)[number];
export const renditionFormats = ["avif", "webp", "jpg"] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

/** Half a letter has no bytes in UTF-8: what cannot be sent is replaced. */
const sendable = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\ufffd");

/** Percent-encodes a Unicode path for a machine: attributes, headers, feeds. */
export const encodePath = (path: string): string => encodeURI(sendable(path));

/** @example storyHref({ id: "7k2m9q", slug: "هدنة" }) // "/7k2m9q/%D9%87%D8%AF%D9%86%D8%A9" */
export const storyHref = (story: { readonly id: StoryId; readonly slug: string }): string =>
  encodePath(storyPath(story.id, story.slug));
/** Where the posts of a live coverage are listened to. */
export const postsHref = (story: { readonly id: StoryId }): string => `/posts/${story.id}`;
export const textHref = (story: { readonly id: StoryId }): string => `/text/${story.id}`;
export const sectionHref = (section: Pick<Section, "id">): string => `/${section.id}`;
export const authorHref = (person: Pick<Person, "id" | "slug">): string =>
  encodePath(person.slug === "" ? `/author/${person.id}` : `/author/${person.id}/${person.slug}`);

/**
 * A tag as one word of an address: spaces become hyphens, and what hyphens and slashes there were can be told from them.
 * @example tagWord("سدّ وادي الرمّانة") // "سدّ-وادي-الرمّانة"
 * @example tagWord("C5+1 / الناتو-بلس") // "C5+1-~s-الناتو~-بلس"
 */
export const tagWord = (tag: string): string =>
  tag.normalize("NFC").replaceAll(/[-~/ ]/gu, (letter) => tagEscapes[letter] ?? letter);

/**
 * The tag that a word of an address stands for.
 * @example parseTagWord("سدّ-وادي-الرمّانة") // "سدّ وادي الرمّانة"
 */
export const parseTagWord = (word: string): string =>
  word.replaceAll(/~[-~s]|-/gu, (letters) => tagLetters[letters] ?? letters);

const tagEscapes: Readonly<Record<string, string>> = { " ": "-", "-": "~-", "/": "~s", "~": "~~" };
const tagLetters: Readonly<Record<string, string>> = { "-": " ", "~-": "-", "~s": "/", "~~": "~" };

export const tagHref = (tag: string): string => `/tag/${encodeURIComponent(sendable(tagWord(tag)))}`;

/**
 * Reads an author's id out of an address: 1 to 32 ASCII letters, digits, `_` or `-`.
 * @example parsePersonId("../etc") // undefined
 */
export const parsePersonId = (value: string): PersonId | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/.test(value) ? (value as PersonId) : undefined;

/**
 * Reads a picture's id out of an address: 1 to 64 ASCII letters, digits, `_` or `-`.
 * @example parseMediaId("m-7k2") // "m-7k2"
 */
export const parseMediaId = (value: string): MediaId | undefined =>
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) ? (value as MediaId) : undefined;

/** A dossier's address. Its title is part of it, as a story's headline is of a story's. */
export const dossierHref = ({ id, title }: Pick<Dossier, "id" | "title">): string =>
  encodePath(`/d/${id}/${slug(title)}`);
/** A dossier as it was at the end of a day. @param day ISO 8601 */
export const asOfHref = (dossier: Pick<Dossier, "id" | "title">, day: string): string =>
  `${dossierHref(dossier)}/as-of/${day}`;
export const entityHref = ({ id, name }: Pick<Entity, "id" | "name">): string => encodePath(`/e/${id}/${slug(name)}`);

/** @param day ISO 8601, in the edition's time zone */
export const dayHref = (day: string): string => `/archive/${day.replaceAll("-", "/")}`;
/** @param month ISO 8601: `2025-11` */
export const monthHref = (month: string): string => `/archive/${month.replace("-", "/")}`;
export const renditionHref = (id: MediaId, width: RenditionWidth, format: RenditionFormat): string =>
  `/media/${id}/${width}.${format}`;
/** A rendition worth offering: the width in its address, and the pixels that it really has. */
export interface Rendition {
  readonly named: RenditionWidth;
  readonly width: number;
  readonly height: number;
}

/**
 * The renditions of a picture, the narrowest first. The last may be named wider than it is: it has the original's size.
 * @example renditionsOf({ width: 1000, height: 500 }) // [{ named: 400, width: 400, height: 200 }, { named: 800, width: 800, height: 400 }, { named: 1200, width: 1000, height: 500 }]
 */
export function renditionsOf(asset: Pick<MediaAsset, "width" | "height">): readonly Rendition[] {
  const enough = renditionWidths.findIndex((width) => width >= asset.width);
  return renditionWidths.slice(0, enough === -1 ? undefined : enough + 1).map((named) => {
    const width = Math.min(named, asset.width);
    return { named, width, height: Math.max(1, Math.round((asset.height * width) / asset.width)) };
  });
}

/** A share card: pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
export const cardHref = (id: StoryId): string => `/card/${id}.png`;
/** The full address, as readers of feeds and machines need it. */
export const absolute = (edition: Pick<Edition, "origin">, href: string): string =>
  // Our own addresses are spelled as an URL parser writes them: it has nothing to change in them.
  plainPath.test(href) ? `${originOf(edition.origin)}${href}` : new URL(href, edition.origin).href;

const plainPath = /^\/(?:[\w~%-]+(?:[./#?=&][\w~%-]+)*)?$/;

let lastOrigin = { told: "", origin: "" };
const originOf = (told: string): string => {
  if (lastOrigin.told !== told) lastOrigin = { told, origin: new URL(told).origin };
  return lastOrigin.origin;
};
