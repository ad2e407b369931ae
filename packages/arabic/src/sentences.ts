import type { Span } from "./tokens.ts";

/** What may end a sentence, with the quotation marks and brackets that close behind it; or the end of a line. */
const stopPattern = /(?<stop>[.!?؟…۔]+)[»”"’')\]]*(?:[.؟!۔](?!\S))?|\n+/gu;

/** A letter or two with a full stop that end no sentence: titles, eras, initials and the like. */
const abbreviation =
  /(?:^|[\s(«"“])(?:[وبلفك]?(?:\p{L}\p{M}*|أد|هـ|ه\u200d|ت\.غ|ق\.م|ص\.ب|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|No|Inc|Ltd|Co)|(?:[A-Za-z]\.)+[A-Za-z]|و(?:[A-Z]\.)*[A-Z])$/u;

/** How far back an abbreviation can reach. */
const longestAbbreviation = 24;

/** Whether a full stop at `at` stands inside of something: a decimal number, an address, an abbreviation. */
function isInner(text: string, at: number, end: number): boolean {
  const next = text.charAt(end);
  if (next !== "" && !/\s/u.test(next)) return true;
  return abbreviation.test(text.slice(Math.max(0, at - longestAbbreviation), at));
}

/**
 * The sentences of a text, without the white space between them. They end at a full stop, a question or exclamation mark,
 * an ellipsis and the end of a line, with the quotation marks that close there; not at «؛» and «:», and not at the stop of
 * a decimal, an initial, a title («د.») or an address.
 * @example sentences("قال د. سامي: «ارتفع 3.5%.» هل صدق؟").map((one) => one.text) // ["قال د. سامي: «ارتفع 3.5%.»", "هل صدق؟"]
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (trimmed !== "") found.push({ text: trimmed, start: from, end: from + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(stopPattern)) {
    const end = match.index + match[0].length;
    const stop = match.groups?.["stop"];
    const last = text.slice(end).length === 0;
    if (stop === "." && match[0] === "." && !last && isInner(text, match.index, end)) continue;
    const glued = stop !== undefined && !last && /[^\s«(“"]/u.test(text.charAt(end));
    if (!glued) close(end);
  }
  close(text.length);
  return found;
}
