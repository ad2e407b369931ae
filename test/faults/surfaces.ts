import type { MediaId, PersonId } from "@mihwar/newsroom";
import { dayOf } from "@mihwar/arabic/date-format";
import { storySlug } from "@mihwar/newsroom";
import { tagHref } from "@mihwar/site/addresses";
import type { Told } from "./ask.ts";

// A story under test has its id and the number of its version in its headline, as one word: wherever a reader meets the
// story, the version that he is shown can be told.

/** What stories under test share. */
export interface Beat {
  readonly section: string;
  readonly person: { readonly id: PersonId; readonly slug: string };
  readonly tag: string;
  readonly media: MediaId;
  readonly timeZone: string;
}

/** A place where readers meet a story. */
export interface Surface {
  readonly name: string;
  readonly path: string;
  /** `versions`: the headline stands here; `picture`: it is there or it is not. */
  readonly shows: "versions" | "picture";
  /** Status where the story is withdrawn, and no other stands here. */
  readonly withdrawn: number;
}

export const headlineOf = (id: string, version: number): string => `سدّ الوادي يبلغ نصف علوّه ${id}v${version}`;

/** The versions of a story that an answer shows; of a picture, whether it is there: version 0. */
export function versionsIn(told: Told, id: string, surface: Pick<Surface, "shows" | "path">): readonly number[] {
  if (surface.shows === "picture") return told.status === 200 ? [0] : [];
  const location = typeof told.headers["location"] === "string" ? decodeURIComponent(told.headers["location"]) : "";
  // The slug has the mark too, and a page that is not there repeats what it was asked for.
  const page = told.body.toString("utf8");
  const text = `${location}\n${told.status < 400 ? page : page.replaceAll(surface.path, "").replaceAll(decodeURI(surface.path), "")}`;
  return [...new Set(Array.from(text.matchAll(new RegExp(`${id}v(\\d+)`, "g")), ([, version]) => Number(version)))];
}

/** Every place where readers meet a story of a beat, published on a day. @param version whose slug the address has */
export function surfacesOf(id: string, version: number, at: number, beat: Beat): readonly Surface[] {
  const slug = encodeURI(storySlug({ headline: headlineOf(id, version) }));
  const day = dayOf(new Date(at).toISOString(), beat.timeZone).replaceAll("-", "/");
  const author = `/author/${beat.person.id}/${encodeURI(beat.person.slug)}`;
  const shows = "versions" as const;
  const list = (name: string, path: string): Surface => ({ name, path, shows, withdrawn: 200 });
  const own = (name: string, path: string): Surface => ({ name, path, shows, withdrawn: 410 });
  const feeds = [
    ["feed", ""],
    ["section feed", `/${beat.section}`],
    ["author feed", author],
  ].flatMap(([name = "", path = ""]) =>
    ["xml", "atom", "json"].map((ending) => ({
      ...list(`${name} ${ending}`, `${path}/feed.${ending}`),
      withdrawn: path === author ? 404 : 200,
    })),
  );
  return [
    own("story", `/${id}/${slug}`),
    own("short link", `/${id}`),
    own("text page", `/text/${id}`),
    own("read API, story", `/api/v1/stories/${id}`),
    list("front", "/"),
    list("section", `/${beat.section}`),
    // Whoever has nothing that is out has no page and no feed.
    { ...list("author", author), withdrawn: 404 },
    list("day", `/archive/${day}`),
    { ...list("tag", tagHref(beat.tag)), withdrawn: 404 },
    ...feeds,
    list("sitemap", "/sitemap.xml?part=stories"),
    list("sitemap of the day", `/sitemap.xml?part=${day.replaceAll("/", "-")}`),
    list("news sitemap", "/news-sitemap.xml"),
    list("read API, list", "/api/v1/stories"),
    { name: "share card", path: `/card/${id}.png`, shows: "picture", withdrawn: 410 },
    { name: "picture", path: `/media/${beat.media}/400.webp`, shows: "picture", withdrawn: 404 },
  ];
}
