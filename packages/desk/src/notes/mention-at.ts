import { foldForSearch } from "@mihwar/arabic/fold";

/** A name that is being written with «@». Offsets are UTF-16 units. */
export interface MentionAt {
  /** Where the «@» stands, and where what is written of the name ends: at the caret. */
  readonly start: number;
  readonly end: number;
  /** Whose it may be. */
  readonly names: readonly string[];
}

const most = { names: 6, letters: 60 };

/** Whether a name begins like this, or one of its words does, with its article or without; both are folded. */
const beginsIn = (name: string, typed: string): boolean =>
  name.startsWith(typed) || name.includes(` ${typed}`) || name.includes(` ال${typed}`);

/**
 * The name that is being written in front of the caret, and whose it may be: names that begin like it in any spelling come
 * first, then those in which a later word does.
 * @returns `undefined` where none is being written, where it is written out, and where nobody is called so
 * @example mentionAt("@الراو", 6, ["هند الراوي", "سليم"]) // { start: 0, end: 6, names: ["هند الراوي"] }
 */
export function mentionAt(text: string, caret: number, names: readonly string[]): MentionAt | undefined {
  const start = text.slice(0, caret).lastIndexOf("@");
  if (start === -1 || caret - start > most.letters) return undefined;
  // an address of mail names nobody
  if (/[\p{L}\p{M}\p{N}._-]$/u.test(text.slice(0, start))) return undefined;
  const written = text.slice(start + 1, caret);
  if (/^\s|\n/u.test(written) || names.includes(written.trim())) return undefined;
  const typed = foldForSearch(written);
  const found = names
    .map((name) => ({ name, folded: foldForSearch(name) }))
    .filter(({ folded }) => beginsIn(folded, typed))
    .toSorted((a, b) => Number(b.folded.startsWith(typed)) - Number(a.folded.startsWith(typed)));
  return found.length === 0
    ? undefined
    : { start, end: caret, names: found.slice(0, most.names).map(({ name }) => name) };
}

/**
 * The text with a name in the place of what was written of it, and where the caret stands then.
 * @example withName("اسأل @هن", { start: 5, end: 8, names: ["هند"] }, "هند") // { text: "اسأل @هند ", caret: 10 }
 */
export function withName(
  text: string,
  { start, end }: MentionAt,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end);
  const gap = rest === "" || /^[\p{L}\p{M}\p{N}]/u.test(rest) ? " " : "";
  const before = `${text.slice(0, start)}@${name}${gap}`;
  return { text: before + rest, caret: before.length };
}
