import type { Span } from "./tokens.ts";

const stop = /[.!?؟…۔]+[\s]*[»”"')\]]*/gu;

/**
 * The sentences of a text, without the white space between them.
 * @example sentences("وصل الوفد. هل غادر؟").map((one) => one.text) // ["وصل الوفد.", "هل غادر؟"]
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const from = start + raw.length - raw.trimStart().length;
    if (trimmed !== "") found.push({ text: trimmed, start: from, end: from + trimmed.length });
    start = end;
  };
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (match[0].startsWith(".") && /\d$/.test(before) && /^\d/.test(text.slice(end))) continue;
    if (/^\.$/.test(match[0]) && /(?:^|[\s(«])\p{L}$/u.test(before)) continue;
    if (end < text.length && !/\s$/u.test(match[0]) && !/^\s/u.test(text.slice(end, end + 1))) continue;
    add(end);
  }
  add(text.length);
  return found;
}
