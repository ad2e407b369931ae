import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { findSharedData, readJsonLines } from "./shared-data.ts";

/** A wrong sentence with its right counterpart, and the kind of error. */
export interface ErrorPair {
  readonly kind: string;
  readonly wrong: string;
  readonly right: string;
}

const wrongFile = /خط|غلط/u;

function foldersUnder(folder: string): readonly string[] {
  const inner = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
  return inner.length === 0 ? [folder] : inner.flatMap(foldersUnder);
}

const linesOf = (path: string): readonly string[] =>
  readFileSync(path, "utf8")
    .replace(/^\ufeff/u, "")
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The pairs of A7'ta: in every folder one file of wrong copy and one of right copy. */
export function readA7ta(): readonly ErrorPair[] | undefined {
  const folder = findSharedData("orthography", "a7ta");
  if (folder === undefined) return undefined;
  const pairs: ErrorPair[] = [];
  for (const leaf of foldersUnder(folder)) {
    const files = readdirSync(leaf).filter((name) => name.endsWith(".txt") || !name.includes("."));
    const wrong = files.find((name) => wrongFile.test(name));
    const right = files.find((name) => name !== wrong);
    if (wrong === undefined || right === undefined) continue;
    const [kind = ""] = leaf.slice(folder.length + 1).split("/");
    const wrongLines = linesOf(join(leaf, wrong));
    const rightLines = linesOf(join(leaf, right));
    for (const [place, line] of wrongLines.entries()) {
      const other = rightLines[place];
      if (other !== undefined && other !== line) pairs.push({ kind, wrong: line, right: other });
    }
  }
  return pairs;
}

/** A stretch of the wrong copy that the right copy has otherwise. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
const piecesOf = (text: string): readonly Piece[] =>
  Array.from(text.matchAll(/[\p{L}\p{M}\p{Nd}]+|[^\s\p{L}\p{M}\p{Nd}]/gu), ({ 0: own, index }) => ({
    text: own,
    start: index,
    end: index + own.length,
  }));

/** What differs between two copies word by word, by their longest common row of words. */
export function changesOf(wrong: string, right: string): readonly Change[] {
  const one = piecesOf(wrong);
  const other = piecesOf(right);
  const longest = one.map(() => new Uint16Array(other.length + 1)).concat([new Uint16Array(other.length + 1)]);
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const line = longest[row] as Uint16Array;
      line[column] =
        one[row]?.text === other[column]?.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: Change[] = [];
  for (let row = 0, column = 0; row < one.length || column < other.length;) {
    if (row < one.length && column < other.length && one[row]?.text === other[column]?.text) {
      row++;
      column++;
      continue;
    }
    const [fromRow, fromColumn] = [row, column];
    while (
      (row < one.length || column < other.length) &&
      !(row < one.length && column < other.length && one[row]?.text === other[column]?.text)
    ) {
      if (row < one.length && (column >= other.length || at(row + 1, column) >= at(row, column + 1))) row++;
      else column++;
    }
    const start = one[fromRow]?.start ?? wrong.length;
    changes.push({
      start,
      end: row > fromRow ? (one[row - 1] as Piece).end : start,
      right: other
        .slice(fromColumn, column)
        .map(({ text }) => text)
        .join(" "),
    });
  }
  return changes;
}

const marks = /[\u064b-\u0652\u0670\u0640]/gu;

/** News that editors have read: WikiNews without its vowels, line by line. */
export function readWikiNews(): readonly string[] | undefined {
  const path = findSharedData("clitics", "WikiNewsTruth.txt");
  // The set prints the vowels of the accusative; the alef stays.
  return path === undefined ? undefined : linesOf(path).map((line) => line.replace(/^#\s*/u, "").replaceAll(marks, ""));
}

/** The bodies of four saved pages of newsrooms, furniture and all. */
export function readPages(): readonly string[] | undefined {
  const folder = findSharedData("pages");
  if (folder === undefined || !existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => linesOf(join(folder, name)));
}

/** Every fifteenth passage of an encyclopedia that volunteers write: as clean as such copy is. */
export function readPassages(): readonly string[] | undefined {
  const path = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
  if (path === undefined) return undefined;
  return readJsonLines<{ readonly text: string }>(path)
    .filter((_, place) => place % 15 === 0)
    .map(({ text }) => text);
}
