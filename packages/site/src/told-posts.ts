import { createHash } from "node:crypto";
import { type BlockId, type Correction, type Post, type StoryContent, toldBody } from "@mihwar/newsroom";

/** The posts of a live coverage as readers have them at one moment. */
export interface ToldPosts {
  /** The same in every process, and another whenever a post is another: the story's revision and its corrections. */
  readonly name: string;
  readonly posts: readonly Post[];
}

/** As much of a story as its posts hang on. */
export interface PostedStory {
  readonly revision: number;
  readonly content: Pick<StoryContent, "body">;
  readonly corrections: readonly Correction[];
}

export const toldPosts = ({ revision, content, corrections }: PostedStory): ToldPosts => ({
  name: `${revision}.${corrections.length}`,
  posts: toldBody(content.body).posts,
});

/**
 * Reads the name of told posts; it came from anybody.
 * @example parseToldName("12.1") // { revision: 12, corrections: 1 }
 */
export function parseToldName(
  name: string | undefined,
): { readonly revision: number; readonly corrections: number } | undefined {
  const [, revision, corrections] = /^(\d{1,9})\.(\d{1,4})$/.exec(name ?? "") ?? [];
  return revision === undefined || corrections === undefined
    ? undefined
    : { revision: Number(revision), corrections: Number(corrections) };
}

export const correctionsOf = (corrections: readonly Correction[], post: BlockId): readonly Correction[] =>
  corrections.filter((correction) => correction.post === post);

/** What tells a post from itself at another time: the same for the same words, everywhere. */
export const markOf = (post: Post, corrections: readonly Correction[]): string =>
  createHash("sha256")
    .update(JSON.stringify([post, corrections]))
    .digest("base64url")
    .slice(0, 10);

/** The marks of all posts, by their ids. */
export const marksOf = ({ content, corrections }: Omit<PostedStory, "revision">): ReadonlyMap<BlockId, string> =>
  new Map(
    toldBody(content.body).posts.map((post) => [post.head.id, markOf(post, correctionsOf(corrections, post.head.id))]),
  );
