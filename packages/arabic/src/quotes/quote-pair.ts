import { type MarkFamily, anyQuoteMark, quoteMarks } from "./quote-mark.ts";

/** Two quotation marks and what they hold; UTF-16 offsets, `end` behind the closing mark. */
export interface QuotePair {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Whether a mark closes it; if none does, it reaches to the end of its paragraph or of the quotation round it. */
  readonly closed: boolean;
}

interface OpenQuote {
  readonly at: number;
  readonly family: MarkFamily;
}

const letterOrDigit = /[\p{L}\p{M}\p{Nd}]/u;
const latinLetter = /\p{Script=Latin}/u;
const blankOrOpener = /[\s([{«‹“‘„—–\-/:،]/u;
/** Prints nothing, and so tells nothing about a mark's side. */
const unseen = /[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** Direction marks and joiners between a quotation mark and its neighbour are few; more are no neighbourhood. */
const farthest = 4;

function neighbour(text: string, at: number, step: 1 | -1): string {
  let place = at + step;
  for (let tries = 0; tries < farthest && unseen.test(text.charAt(place)); tries++) place += step;
  return text.charAt(place);
}

/** «بـ"الإرهاب"», «و'الأرض'»: what is joined to the front of a quotation without a space. */
const proclitics = /(?:^|[\s«“"(])[وفبكل]{0,2}(?:ال)?ـ*$/u;
const longestProclitic = 8;

function opensHere(text: string, at: number): boolean {
  const next = neighbour(text, at, 1);
  if (next === "" || /\s/u.test(next)) return false;
  const before = neighbour(text, at, -1);
  if (before === "" || blankOrOpener.test(before)) return true;
  return proclitics.test(text.slice(Math.max(0, at - longestProclitic), at));
}

/** The apostrophe of «O'Neill» and «Queen’s». */
const isApostrophe = (text: string, at: number): boolean =>
  latinLetter.test(text.charAt(at - 1)) && latinLetter.test(text.charAt(at + 1));

/** 55" and 6' are inches and feet where no quotation of their kind is open. */
const isMeasure = (text: string, at: number): boolean => /\p{Nd}/u.test(text.charAt(at - 1));

/**
 * The quotations of a text, the outer before the inner. A closing mark closes the nearest open one of its family, and
 * what is still open inside it ends there. At the end of a paragraph a quotation stays open only if the next one begins
 * with its mark again (so newspapers print long quotations) or closes it before another opens.
 */
export function pairQuotes(text: string): readonly QuotePair[] {
  const marks = [...text.matchAll(anyQuoteMark)].map(({ 0: sign, index }) => ({ sign, at: index }));
  const found: QuotePair[] = [];
  const open: OpenQuote[] = [];
  const counts = new Map<MarkFamily, number>();
  const count = (family: MarkFamily, by: number): number => {
    const sum = (counts.get(family) ?? 0) + by;
    counts.set(family, sum);
    return sum;
  };
  const end = ({ at, family }: OpenQuote, innerEnd: number, markLength: number): void => {
    count(family, -1);
    found.push({
      start: at,
      end: innerEnd + markLength,
      innerStart: at + 1,
      innerEnd,
      closed: markLength > 0,
    });
  };
  /** What the next mark of each family beyond a line's end does; looked up once a mark, so the time stays linear. */
  const nextOfFamily = followers(marks, text);

  for (const [place, { sign, at }] of marks.entries()) {
    if (sign === "\n") {
      while (open.length > 0) {
        const innermost = open.at(-1) as OpenQuote;
        const follower = nextOfFamily[place]?.get(innermost.family);
        if (follower !== undefined && (follower.closes || follower.startsLine)) break;
        open.pop();
        end(innermost, at, 0);
      }
      continue;
    }
    const mark = quoteMarks[sign];
    if (mark === undefined) continue;
    const { family } = mark;
    const isOpen = count(family, 0) > 0;
    if (isSilent(text, at, sign, isOpen)) continue;
    const opens = mark.role === "open" || (mark.role === "either" && decidesToOpen(text, at, sign, family, isOpen));
    if (opens) {
      const continues = isOpen && startsLine(text, at) && open.at(-1)?.family === family;
      if (!continues) {
        open.push({ at, family });
        count(family, 1);
      }
      continue;
    }
    if (!isOpen) continue;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      end(last, at, last.family === family ? 1 : 0);
      if (last.family === family) break;
    }
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) end(last, text.length, 0);
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A mark that is no quotation mark here: an apostrophe, inches, a tick between letters. */
function isSilent(text: string, at: number, sign: string, isOpen: boolean): boolean {
  if (sign === "'" || sign === "’" || sign === "‘") {
    if (isApostrophe(text, at)) return true;
    return !isOpen && !opensHere(text, at);
  }
  return (sign === '"' || sign === "＂") && !isOpen && isMeasure(text, at);
}

/** Straight marks take turns; curly ones open where they can only open, and nested ones open inside open ones. */
function decidesToOpen(text: string, at: number, sign: string, family: MarkFamily, isOpen: boolean): boolean {
  const opening = opensHere(text, at);
  if (!isOpen) return opening || family === "double" || !letterOrDigit.test(neighbour(text, at, -1));
  if (startsLine(text, at) && opening) return true;
  if (family === "straight" || family === "tick") return false;
  return opening && (sign === "“" || sign === "‘");
}

const startsLine = (text: string, at: number): boolean => {
  const before = neighbour(text, at, -1);
  return before === "" || before === "\n";
};

interface Follower {
  readonly closes: boolean;
  readonly startsLine: boolean;
}

/** For every line break that has quotation marks after it: what the first mark of each family does there. */
function followers(
  marks: readonly { readonly sign: string; readonly at: number }[],
  text: string,
): readonly (ReadonlyMap<MarkFamily, Follower> | undefined)[] {
  const made: (ReadonlyMap<MarkFamily, Follower> | undefined)[] = [];
  let next = new Map<MarkFamily, Follower>();
  for (let place = marks.length - 1; place >= 0; place--) {
    const { sign, at } = marks[place] as { sign: string; at: number };
    if (sign === "\n") {
      made[place] = next;
      continue;
    }
    const mark = quoteMarks[sign];
    if (mark === undefined || (mark.family === "tick" && isApostrophe(text, at))) continue;
    // A straight mark tells nothing about its side: only one that begins its line goes on with the quotation.
    const closes = mark.role === "close" || (sign === "”" && !opensHere(text, at));
    next = new Map(next).set(mark.family, { closes, startsLine: startsLine(text, at) && !closes });
  }
  return made;
}
