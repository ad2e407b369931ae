import { foldForSearch } from "@mihwar/arabic/fold";

/** A run of a text beside the same text at another time. */
export type Piece =
  | { readonly kind: "kept" | "added" | "removed"; readonly text: string }
  /** One word in two spellings: vowels, a hamza, a tatweel, the seat of a letter. */
  | { readonly kind: "respelled"; readonly from: string; readonly text: string };

/** A pair of places, each in its own list, that hold the same. */
type Match = readonly [before: number, after: number];

/**
 * A word with whatever is joined to it (conjunction, article, vowels, tatweel), a number with its separators, a run of
 * white space, or one sign.
 */
const tokenPattern = /(?:\p{N}+(?:[.,:/٫٬]\p{N}+)*|[\p{L}\p{M}\u0640])+|\s+|[^]/gu;

const tokensOf = (text: string): readonly string[] => text.match(tokenPattern) ?? [];

/** Beyond so many differences two lists have hardly anything in common, and no more is looked for. */
const mostDifferences = 1200;

/**
 * The longest common subsequence of two lists of keys, by Myers (1986), where it differs in no more than
 * `mostDifferences` places; otherwise what they have in common at their ends.
 */
export function commonPlaces(before: readonly string[], after: readonly string[]): readonly Match[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const head = Array.from({ length: start }, (_, at): Match => [at, at]);
  const tail = Array.from({ length: end }, (_, at): Match => [before.length - end + at, after.length - end + at]);
  const middle = middlePlaces(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...head, ...middle.map(([b, a]): Match => [b + start, a + start]), ...tail];
}

function middlePlaces(before: readonly string[], after: readonly string[]): readonly Match[] {
  const most = Math.min(before.length + after.length, mostDifferences);
  if (before.length === 0 || after.length === 0) return [];
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences++) {
    trace.push(reach.slice(offset - differences - 1, offset + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const fromAbove = reach[offset + diagonal + 1] ?? 0;
      const fromLeft = reach[offset + diagonal - 1] ?? 0;
      const down = diagonal === -differences || (diagonal !== differences && fromLeft < fromAbove);
      let x = down ? fromAbove : fromLeft + 1;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      reach[offset + diagonal] = x;
      if (x >= before.length && y >= after.length) return walkBack(trace, before.length, after.length);
    }
  }
  return [];
}

/** The way that led to both ends, from its end to its beginning. `trace[d]` begins at the diagonal -d - 1. */
function walkBack(trace: readonly Int32Array[], endX: number, endY: number): readonly Match[] {
  const found: Match[] = [];
  let x = endX;
  let y = endY;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reach = trace[differences] ?? new Int32Array(0);
    const at = (diagonal: number): number => reach[diagonal + differences + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1));
    const from = down ? diagonal + 1 : diagonal - 1;
    const fromX = differences === 0 ? 0 : at(from);
    const fromY = differences === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      found.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return found.toReversed();
}

/** What lies between matches, and the matches themselves: runs of both lists, in order. */
export function runsBetween(
  lengths: Match,
  matches: readonly Match[],
): readonly { readonly before: Match; readonly after: Match; readonly match?: Match }[] {
  let [x, y] = [0, 0];
  const runs: { before: Match; after: Match; match?: Match }[] = [];
  for (const match of matches) {
    runs.push({ before: [x, match[0]], after: [y, match[1]], match });
    [x, y] = [match[0] + 1, match[1] + 1];
  }
  return [...runs, { before: [x, lengths[0]], after: [y, lengths[1]] }];
}

/** Pieces one after the other; neighbours of one kind are one piece, and nothing is empty. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind !== "respelled" && piece.text === "") continue;
    if (last === undefined || last.kind !== piece.kind) out.push(piece);
    else if (piece.kind === "respelled" || last.kind === "respelled") out.push(piece);
    else out[out.length - 1] = { kind: piece.kind, text: last.text + piece.text };
  }
  return out;
}

const isOther = (piece: Piece | undefined): boolean => piece?.kind === "added" || piece?.kind === "removed";

/** Words that follow one another and are all others are one change: the spaces between them go with them. */
function inPhrases(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let [gone, fresh] = ["", ""];
  const tell = (): void => {
    out.push({ kind: "removed", text: gone }, { kind: "added", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const [at, piece] of pieces.entries()) {
    const isGap =
      piece.kind === "kept" && /^ +$/.test(piece.text) && isOther(pieces[at - 1]) && isOther(pieces[at + 1]);
    if (piece.kind === "removed" || isGap) gone += piece.text;
    if (piece.kind === "added" || isGap) fresh += piece.text;
    if (isOther(piece) || isGap) continue;
    tell();
    out.push(piece);
  }
  tell();
  return joined(out);
}

const hasLetter = /\p{L}/u;

/** What stands between two kept words: words in another spelling, and what is gone or new. */
function changed(before: readonly string[], after: readonly string[]): readonly Piece[] {
  // what has no letter has no spelling, and is itself only on its own side
  const fold = (side: string) => (token: string, at: number) =>
    hasLetter.test(token) ? foldForSearch(token) || `${side}${at}` : `${side}${at}`;
  const matches = commonPlaces(before.map(fold("\0b")), after.map(fold("\0a")));
  return runsBetween([before.length, after.length], matches).flatMap((run): readonly Piece[] => [
    { kind: "removed", text: before.slice(...run.before).join("") },
    { kind: "added", text: after.slice(...run.after).join("") },
    ...(run.match === undefined
      ? []
      : [{ kind: "respelled", from: before[run.match[0]] ?? "", text: after[run.match[1]] ?? "" } as const]),
  ]);
}

/**
 * Two states of a text, word by word. No letter, space or sign is lost: what is kept, added and respelled is the later
 * text, what is kept, removed and spelled before is the earlier one.
 * @example compareTexts("وصل الوفد", "وصل الوفدُ") // [{ kind: "kept", text: "وصل " }, { kind: "respelled", from: "الوفد", text: "الوفدُ" }]
 */
export function compareTexts(before: string, after: string): readonly Piece[] {
  if (before === after) return joined([{ kind: "kept", text: before }]);
  const [was, is] = [tokensOf(before), tokensOf(after)];
  const matches = commonPlaces(was, is);
  const pieces = runsBetween([was.length, is.length], matches).flatMap((run): readonly Piece[] => [
    ...changed(was.slice(...run.before), is.slice(...run.after)),
    ...(run.match === undefined ? [] : [{ kind: "kept", text: is[run.match[1]] ?? "" } as const]),
  ]);
  return inPhrases(joined(pieces));
}

/** The text that a reader of that side reads. */
export const textOf = (pieces: readonly Piece[], side: "before" | "after"): string =>
  pieces
    .map((piece) => {
      if (piece.kind === "respelled") return side === "before" ? piece.from : piece.text;
      return piece.kind === (side === "before" ? "added" : "removed") ? "" : piece.text;
    })
    .join("");
