import { type Block, type BlockId, blockText } from "../block.ts";
import type { StoryContent } from "../story.ts";

/** What of a story's copy can bear notes: the headline, the standfirst, or a block by its id. */
export type NotedBlock = BlockId | "headline" | "standfirst";

/** Words of a story to which a note is pinned, as they stood when it was. */
export interface NoteAnchor {
  readonly block: NotedBlock;
  /** UTF-16 units of the block's text. */
  readonly start: number;
  /** The words, to the letter; without any the note is about the block as a whole. */
  readonly quote: string;
  /** The whole text of the block in which they stood: what a later text is compared with. */
  readonly text: string;
  /** Whoever wrote saw the words go: nothing but the very text in which they stood has them again. */
  readonly gone?: true;
}

/** Where words are in a text. Offsets are UTF-16 units of the block's text, half open. */
export interface NotePlace {
  readonly block: NotedBlock;
  readonly start: number;
  readonly end: number;
}

/** Words that run: a table's stand in cells, and a post's head is written in a form. */
const wordsOf = (block: Block): string => (block.kind === "table" || block.kind === "post" ? "" : blockText(block));

/**
 * The words of a block to which notes can be pinned: those of a list a line an item, none of what is no running copy.
 * `undefined` where the story has no such block.
 * @example notedText({ headline: "عاد الطلاب", body: [] }, "headline") // "عاد الطلاب"
 */
export function notedText(
  { headline, standfirst, body }: Pick<StoryContent, "headline" | "standfirst" | "body">,
  block: NotedBlock,
): string | undefined {
  if (block === "headline") return headline;
  if (block === "standfirst") return standfirst ?? "";
  const found = body.find(({ id }) => id === block);
  return found === undefined ? undefined : wordsOf(found);
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  const most = Math.min(one.length, other.length);
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length++;
  return length;
}

/** Where a quote stands, the first two times at most. */
function standsAt(text: string, quote: string): readonly number[] {
  const first = text.indexOf(quote);
  if (first === -1) return [];
  const second = text.indexOf(quote, first + 1);
  return second === -1 ? [first] : [first, second];
}

/**
 * Where words of one text are in a later one, if no reading of the change between them touches the words.
 * @example untouchedStart("قال في القدس", { start: 7, end: 12 }, "وقال في القدس") // 8
 */
export function untouchedStart(
  before: string,
  { start, end }: Pick<NotePlace, "start" | "end">,
  after: string,
): number | undefined {
  if (before === after) return start;
  const most = Math.min(before.length, after.length);
  const [atStart, atEnd] = [sharedStart(before, after), sharedEnd(before, after)];
  // where the same letters stand on both sides of a change, it may have happened at any of them
  const sureStart = Math.min(atStart, most - atEnd);
  const sureEnd = Math.min(atEnd, most - atStart);
  if (end <= sureStart) return start;
  return start >= before.length - sureEnd ? start + after.length - before.length : undefined;
}

/**
 * Where words of one text are in a later one of which nothing but its letters is known: where no reading of the change
 * touches them, else where they stand once before and once after. Everything else might be other words.
 * @example startAfter("قال في القدس", { start: 7, end: 12 }, "وقال أمس في القدس") // 12
 */
export function startAfter(
  before: string,
  { start, end }: Pick<NotePlace, "start" | "end">,
  after: string,
): number | undefined {
  const untouched = untouchedStart(before, { start, end }, after);
  if (untouched !== undefined) return untouched;
  const quote = before.slice(start, end);
  const [only, ...others] = standsAt(after, quote);
  return others.length === 0 && standsAt(before, quote).length === 1 ? only : undefined;
}

/** Where the words of a note are in a text; `undefined` where they are no longer in their block, or it cannot be told which they are. */
export function placeOfAnchor(
  content: Pick<StoryContent, "headline" | "standfirst" | "body">,
  { block, start, quote, text, gone }: NoteAnchor,
): NotePlace | undefined {
  const now = notedText(content, block);
  if (now === undefined) return undefined;
  if (quote === "") return { block, start: 0, end: now.length };
  if (gone === true && now !== text) return undefined;
  const at = startAfter(text, { start, end: start + quote.length }, now);
  return at === undefined ? undefined : { block, start: at, end: at + quote.length };
}

/**
 * Pins words of a text where they stand; `undefined` where others stand there.
 * @example anchorIn({ headline: "عاد الطلاب", body: [] }, { block: "headline", start: 4, quote: "الطلاب" }) // { block: "headline", start: 4, quote: "الطلاب", text: "عاد الطلاب" }
 */
export function anchorIn(
  content: Pick<StoryContent, "headline" | "standfirst" | "body">,
  { block, start, quote }: Omit<NoteAnchor, "text">,
): NoteAnchor | undefined {
  const text = notedText(content, block);
  if (text === undefined || !text.startsWith(quote, start)) return undefined;
  return { block, start: quote === "" ? 0 : start, quote, text };
}

/** Pins words by themselves, where they stand once in their block; no words, and it is the block. */
export function anchorByWords(
  content: Pick<StoryContent, "headline" | "standfirst" | "body">,
  { block, quote }: Pick<NoteAnchor, "block" | "quote">,
): NoteAnchor | undefined {
  if (quote === "") return anchorIn(content, { block, start: 0, quote });
  const [only, ...others] = standsAt(notedText(content, block) ?? "", quote);
  return only === undefined || others.length > 0 ? undefined : anchorIn(content, { block, start: only, quote });
}
