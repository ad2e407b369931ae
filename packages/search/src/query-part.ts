import { foldForSearch } from "@mihwar/arabic/fold";

/** What a question narrows, by the words that stand before the colon, folded. */
const filterNames = {
  section: "قسم باب section",
  dossier: "ملف dossier",
  entity: "كيان جهه شخص entity",
  author: "كاتب بقلم author",
  on: "تاريخ يوم date",
  from: "من منذ from",
  until: "الي حتي until",
  order: "ترتيب order",
} as const;

export type FilterName = keyof typeof filterNames;

const byWord = new Map(
  (Object.keys(filterNames) as FilterName[]).flatMap((name) =>
    filterNames[name].split(" ").map((word) => [word, name] as const),
  ),
);

/** A part of a question as it is written, before its meaning is known. */
export type QueryPart =
  | { readonly kind: "word" | "phrase"; readonly text: string; readonly isExcluded: boolean }
  | {
      readonly kind: "filter";
      readonly name: FilterName;
      readonly text: string;
      /** The rest of the question behind an unquoted value: a date may go on in it. */
      readonly rest: string;
      /** Where the rest begins in the question. */
      readonly next: number;
    };

const closing: Readonly<Record<string, string>> = { "«": "»", '"': '"', "“": "”", "„": "“", "‹": "›", "”": "”" };

/** A colon is a filter's where a known word stands before it and its value behind it. */
const filter = /^([\p{L}\p{M}\u0640]{2,16})[:：]/u;
const space = /^[\s\p{Cf}]+/u;
/** A quotation mark within a word (مجلة»، 5") opens nothing, but ends it where it is one of a pair. */
const word = /^[^\s«»"“”„‹›]+/u;

function quotedAt(text: string, at: number): { readonly text: string; readonly next: number } | undefined {
  const end = closing[text[at] ?? ""];
  if (end === undefined) return undefined;
  const close = text.indexOf(end, at + 1);
  // A mark that nobody closes quotes all that follows, as it is typed.
  return close < 0
    ? { text: text.slice(at + 1), next: text.length }
    : { text: text.slice(at + 1, close), next: close + 1 };
}

/** Reads the part of a question at a place; undefined at its end. */
export function partAt(text: string, from: number): { readonly part?: QueryPart; readonly next: number } | undefined {
  const at = from + (space.exec(text.slice(from))?.[0].length ?? 0);
  if (at >= text.length) return undefined;
  const isExcluded = /^[-−–]\S/u.test(text.slice(at, at + 2));
  const start = isExcluded ? at + 1 : at;
  const quoted = quotedAt(text, start);
  if (quoted !== undefined) return { part: { kind: "phrase", text: quoted.text, isExcluded }, next: quoted.next };
  const [, before = ""] = isExcluded ? [] : (filter.exec(text.slice(start, start + 20)) ?? []);
  const name = before === "" ? undefined : byWord.get(foldForSearch(before));
  if (name !== undefined) {
    const value = start + before.length + 1;
    const quotedValue = quotedAt(text, value);
    const bare = word.exec(text.slice(value))?.[0] ?? "";
    const next = quotedValue?.next ?? value + bare.length;
    const rest = quotedValue === undefined ? text.slice(next) : "";
    return { part: { kind: "filter", name, text: quotedValue?.text ?? bare, rest, next }, next };
  }
  const found = word.exec(text.slice(start))?.[0];
  if (found === undefined) return { next: start + 1 };
  return { part: { kind: "word", text: found, isExcluded }, next: start + found.length };
}
