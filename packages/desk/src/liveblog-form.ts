import { cleanCopy, cleanLine } from "@mihwar/arabic/clean-text";
import {
  type Block,
  type BlockId,
  type Inline,
  type LiveblogChange,
  type MediaId,
  type Outcome,
  type Picture,
  type Post,
  type PostWords,
  accept,
  liveblogLimits,
  refuse,
} from "@mihwar/newsroom";
import { instantOfField } from "./edition-time.ts";
import { mostLetters } from "./media-entry.ts";

/** Why the form of a post is not taken, before anybody is asked. */
export type PostFormRefusal =
  | { readonly code: "post-id" }
  | { readonly code: "post-long"; readonly most: number }
  | { readonly code: "post-unreadable" }
  | { readonly code: "post-time" }
  | { readonly code: "post-what" };

/**
 * The id that whoever sends a post gives it, so that what is sent twice is one post.
 * @example parsePostId("p-4k7d9m2xq0tz") // "p-4k7d9m2xq0tz"
 */
export const parsePostId = (value: unknown): BlockId | undefined =>
  typeof value === "string" && /^p-[a-z0-9]{10,24}$/.test(value) ? (value as BlockId) : undefined;

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new one. @param random bytes of chance */
export const postIdOf = (random: Uint8Array): BlockId =>
  `p-${Array.from(random, (byte) => letters[byte % letters.length]).join("")}` as BlockId;

/** An id for the next block of a post: none that another has. */
function idsIn(post: BlockId, taken: ReadonlySet<string>): () => BlockId {
  let n = 0;
  return () => {
    do n += 1;
    while (taken.has(`${post}-${n}`));
    return `${post}-${n}` as BlockId;
  };
}

interface WrittenPost {
  readonly headline: string;
  readonly text: string;
}

/** The copy of a field: its paragraphs, each cleaned. */
function paragraphsOf(text: string): Outcome<readonly string[], PostFormRefusal> {
  if (text.length > 2 * liveblogLimits.text) return refuse({ code: "post-long", most: liveblogLimits.text });
  const paragraphs: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const cleaned = cleanCopy(line);
    if (!cleaned.ok) return refuse({ code: "post-unreadable" });
    if (cleaned.text.trim() !== "") paragraphs.push(cleaned.text);
  }
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0);
  return length > liveblogLimits.text || paragraphs.length > liveblogLimits.paragraphs
    ? refuse({ code: "post-long", most: liveblogLimits.text })
    : accept(paragraphs);
}

function lineOf(text: string, most: number): Outcome<string, PostFormRefusal> {
  const cleaned = cleanLine(text.slice(0, 4 * most));
  if (!cleaned.ok) return refuse({ code: "post-unreadable" });
  return cleaned.text.length > most ? refuse({ code: "post-long", most }) : accept(cleaned.text);
}

/** What a new post says. */
export function readPost(
  post: BlockId,
  { headline, text }: WrittenPost,
  picture: Picture | undefined,
): Outcome<PostWords, PostFormRefusal> {
  const title = lineOf(headline, liveblogLimits.headline);
  if (!title.ok) return title;
  const paragraphs = paragraphsOf(text);
  if (!paragraphs.ok) return paragraphs;
  const next = idsIn(post, new Set());
  const blocks: Block[] = paragraphs.value.map((one) => ({ id: next(), kind: "paragraph", text: one }));
  if (picture !== undefined) blocks.push({ id: next(), kind: "image", ...picture });
  return accept({ ...(title.value === "" ? {} : { headline: title.value }), blocks });
}

/** The words of a post as its field holds them; none where it has more than paragraphs and pictures. */
export function textOfPost({ blocks }: Pick<Post, "blocks">): string | undefined {
  if (blocks.some(({ kind }) => kind !== "paragraph" && kind !== "image")) return undefined;
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");
}

/**
 * What a post says after its words were written anew: a paragraph that stays as it was keeps its id and its links, one that
 * changed keeps the id of the one in whose place it stands. Pictures stay behind the words.
 */
export function rewritePost({ head, blocks }: Post, written: WrittenPost): Outcome<PostWords, PostFormRefusal> {
  const title = lineOf(written.headline, liveblogLimits.headline);
  if (!title.ok) return title;
  const paragraphs = paragraphsOf(written.text);
  if (!paragraphs.ok) return paragraphs;
  const was = blocks.filter((block) => block.kind === "paragraph");
  const next = idsIn(head.id, new Set(blocks.map(({ id }) => id)));
  const isKept = new Set(paragraphs.value);
  const spare = was.filter(({ text }) => !isKept.has(text));
  const rewritten = paragraphs.value.map((text): Block => {
    const same = was.findIndex((block) => block.text === text);
    const [kept] = same === -1 ? [spare.shift()] : was.splice(same, 1);
    if (kept?.text === text) return kept;
    const inline: Inline = { text };
    const { dir } = kept ?? {};
    return { id: kept?.id ?? next(), kind: "paragraph", ...(dir === undefined ? {} : { dir }), ...inline };
  });
  return accept({
    ...(title.value === "" ? {} : { headline: title.value }),
    blocks: [...rewritten, ...blocks.filter(({ kind }) => kind === "image")],
  });
}

/** The picture of a form, tied to the library. */
export function readPicture(
  media: MediaId,
  words: { readonly alt: string; readonly credit: string },
): Outcome<Picture, PostFormRefusal> {
  const alt = lineOf(words.alt, mostLetters.alt);
  if (!alt.ok) return alt;
  const credit = lineOf(words.credit, mostLetters.credit);
  if (!credit.ok) return credit;
  return accept({
    media,
    ...(alt.value === "" ? {} : { alt: alt.value }),
    ...(credit.value === "" ? {} : { credit: credit.value }),
  });
}

function noteOf(form: URLSearchParams): Outcome<{ readonly note?: string }, PostFormRefusal> {
  const note = lineOf(form.get("note") ?? "", liveblogLimits.note);
  if (!note.ok) return note;
  return accept(note.value === "" ? {} : { note: note.value });
}

/** What a form about a post that is there, or about the whole coverage, wants. */
export function readChange(
  form: URLSearchParams,
  posts: readonly Post[],
  timeZone: string,
): Outcome<LiveblogChange, PostFormRefusal> {
  const kind = form.get("what");
  if (kind === "begin" || kind === "end" || kind === "reopen") return accept({ kind });
  const post = posts.find(({ head }) => head.id === form.get("post"));
  if (post === undefined) return refuse({ code: "post-id" });
  const { id, at } = post.head;
  switch (kind) {
    case "mend": {
      const words = rewritePost(post, { headline: form.get("headline") ?? "", text: form.get("text") ?? "" });
      if (!words.ok) return words;
      const note = noteOf(form);
      return note.ok ? accept({ kind, post: id, ...words.value, ...note.value }) : note;
    }
    case "remove": {
      const note = noteOf(form);
      return note.ok ? accept({ kind, post: id, ...note.value }) : note;
    }
    case "mark":
      return accept({ kind, post: id, key: form.has("key"), pinned: form.has("pinned") });
    case "retime": {
      const wanted = instantOfField(form.get("at") ?? "", timeZone, at);
      return wanted === undefined ? refuse({ code: "post-time" }) : accept({ kind, post: id, at: wanted });
    }
    case null:
    default:
      return refuse({ code: "post-what" });
  }
}
