/** A run of a text: `text` is `source.slice(start, end)`, offsets are UTF-16 units. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A number with its separators; or letters of one script with their marks: Arabic breaks off where a foreign word or a
 * number begins («وNATO», «بـ3»); Latin keeps an inner apostrophe or hyphen.
 */
const token =
  /\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*|(?:(?=[\p{Script=Arabic}\u0640])[\p{L}\p{M}\u0640\u200c\u200d](?:(?=[\p{Script=Arabic}\p{M}\u0640\u200c\u200d])[\p{L}\p{M}\u0640\u200c\u200d])*)|(?:(?!\p{Script=Arabic})[\p{L}\p{M}\p{N}])(?:['’\-.]?(?:(?!\p{Script=Arabic})[\p{L}\p{M}\p{N}]))*/gu;

/**
 * The words and numbers of a text in their order. Clitics stay on their word.
 * @example tokens("قال: 3.5%") // [{ text: "قال", start: 0, end: 3 }, { text: "3.5", start: 5, end: 8 }]
 */
export function tokens(text: string): readonly Span[] {
  return Array.from(text.matchAll(token), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
