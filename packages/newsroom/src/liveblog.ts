import { excerpt } from "@mihwar/arabic/excerpt";
import { type Block, type BlockId, blockText } from "./block.ts";
import type { Instant } from "./instant.ts";

/** A live coverage «تغطية مباشرة»: from when the story is told in posts, and until when. Without an end it goes on. */
export interface Liveblog {
  readonly from: Instant;
  readonly until?: Instant;
}

export type LiveblogState = "running" | "ended";

export type PostHead = Extract<Block, { readonly kind: "post" }>;

/** One post: its head, and the blocks that belong to it. */
export interface Post {
  readonly head: PostHead;
  readonly blocks: readonly Block[];
}

/** A body as it is told: what stands before all posts, and the posts in the order in which they are kept. */
export interface ToldBody {
  readonly lead: readonly Block[];
  readonly posts: readonly Post[];
}

/** How much of everything a live coverage may hold. Texts in letters (UTF-16 units). */
export const liveblogLimits = { posts: 1000, headline: 200, text: 5000, paragraphs: 40, note: 500 } as const;

/** @example stateOfLiveblog({ from: "2026-11-28T06:00:00.000Z" }) // "running" */
export const stateOfLiveblog = ({ until }: Liveblog): LiveblogState => (until === undefined ? "running" : "ended");

/**
 * Takes a body apart at the heads of its posts. A body without any is all lead.
 * @example toldBody([{ id: "p1", kind: "paragraph", text: "بدأت الجلسة." }]).posts // []
 */
export function toldBody(body: readonly Block[]): ToldBody {
  const places = body.flatMap((block, place) => (block.kind === "post" ? [place] : []));
  return {
    lead: body.slice(0, places[0]),
    posts: places.flatMap((place, index) => {
      const head = body[place];
      return head?.kind === "post" ? [{ head, blocks: body.slice(place + 1, places[index + 1]) }] : [];
    }),
  };
}

/** A told body as one list of blocks again. */
export const bodyOfTold = ({ lead, posts }: ToldBody): readonly Block[] => [
  ...lead,
  ...posts.flatMap(({ head, blocks }) => [head, ...blocks]),
];

/** The posts with the newest first, as readers have them; of one moment, the one that is kept first. */
export const newestFirst = (posts: readonly Post[]): readonly Post[] =>
  posts.toSorted((one, other) => (one.head.at < other.head.at ? 1 : one.head.at > other.head.at ? -1 : 0));

/** What a post that was taken back said is nobody's any more, whoever brings it in again. */
export function withoutRemoved(body: readonly Block[]): readonly Block[] {
  let removed = false;
  return body.filter((block) => {
    if (block.kind !== "post") return !removed;
    removed = block.removed === true;
    return true;
  });
}

/** The body with a post put where its time places it: before the first that is not newer. */
export function placePost({ lead, posts }: ToldBody, post: Post): ToldBody {
  const place = posts.findIndex(({ head }) => head.at <= post.head.at);
  return { lead, posts: posts.toSpliced(place === -1 ? posts.length : place, 0, post) };
}

export const findPost = ({ posts }: ToldBody, id: BlockId): Post | undefined =>
  posts.find(({ head }) => head.id === id);

/**
 * A post in one line: its headline, or what it says first.
 * @example lineOfPost({ head: { id: "p-1", kind: "post", at: "2026-11-28T06:00:00.000Z", headline: "فُتح الجسر" }, blocks: [] }) // "فُتح الجسر"
 */
export const lineOfPost = ({ head, blocks }: Post, most = 120): string =>
  excerpt(head.headline ?? blocks.map(blockText).find((text) => text !== "") ?? "", most);
