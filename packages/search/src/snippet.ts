import { type Match, matchesIn } from "./stands-in.ts";
import type { SearchQuery } from "./search-query.ts";

/** A piece of a story that answers, cut at words. */
export interface Snippet {
  /** «…» stands where the line goes on. */
  readonly text: string;
  /** Whole words of it. Offsets are of `text`. */
  readonly matches: readonly Match[];
}

/** Of one story no more is looked at. UTF-16 units. */
const longestCopy = 40_000;
/** What stands before the first word that answers. UTF-16 units. */
const before = 60;
const space = /\s/u;

/** The first place behind a space at or behind `at`; `at` where none is near. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let place = at; place < Math.min(text.length, at + before); place++)
    if (space.test(text.charAt(place))) return place + 1;
  return at;
}

/** The last place before a space at or before `at`. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const cut = text.lastIndexOf(" ", at);
  return cut > 0 && at - cut < 2 * before ? cut : at;
}

/** How many of the asked words a line has, in whatever form; a word that comes twice counts once. */
const coverOf = (text: string, matches: readonly Match[]): number =>
  new Set(matches.map(({ start, end }) => text.slice(start, end))).size;

function cut(line: string, matches: readonly Match[], most: number): Snippet {
  const first = matches[0]?.start ?? 0;
  if (line.length <= most) return { text: line, matches };
  const from = first <= before ? 0 : wordStart(line, first - before);
  const until = wordEnd(line, from + most);
  const head = from === 0 ? "" : "… ";
  const shift = head.length - from;
  return {
    text: `${head}${line.slice(from, until).trimEnd()}${until < line.length ? " …" : ""}`,
    matches: matches
      .filter(({ start, end }) => start >= from && end <= until)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/**
 * The piece of some lines of copy that answers a question best: the line with most of its words, around the first of them.
 * @param most UTF-16 units, about
 * @returns `undefined` where no line has any of them
 * @example snippetOf(["مطر.", "زار الوزير السدّ."], { words: ["وزير"], phrases: [] }, 200)?.text // "زار الوزير السدّ."
 */
export function snippetOf(
  lines: Iterable<string>,
  asked: Pick<SearchQuery, "words" | "phrases">,
  most: number,
): Snippet | undefined {
  let best: { readonly line: string; readonly matches: readonly Match[]; readonly cover: number } | undefined;
  let left = longestCopy;
  for (const text of lines) {
    if (left <= 0) break;
    const line = text.slice(0, left);
    left -= text.length;
    const matches = matchesIn(line, asked);
    const cover = coverOf(line, matches);
    if (cover > (best?.cover ?? 0)) best = { line, matches, cover };
  }
  return best === undefined ? undefined : cut(best.line, best.matches, most);
}
