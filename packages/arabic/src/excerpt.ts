/** What must not stand before the «…». Short, because it is looked for from every place. */
const looseEnd = /[\s\p{P}]{1,20}$/u;
/** Where a word is over: at white space, or at punctuation that no digit follows. */
const wordIsOver = /^(?:\s|\p{P}(?!\p{Nd}))/u;

/**
 * The beginning of a text in at most `max` UTF-16 units, cut after a whole word and ended by «…»; a text that fits comes
 * back whole. White space is collapsed.
 * @example excerpt("وصل الوفد إلى العاصمة، وبدأ المحادثات", 20) // "وصل الوفد إلى…"
 */
export function excerpt(text: string, max: number): string {
  // One unit in ten may be white space that collapses; what lies far beyond the cut is never looked at.
  const line = text
    .slice(0, Math.max(0, max) * 10 + 1000)
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (line.length <= max) return line;
  if (max < 1) return "";
  let end = max - 1;
  if (!wordIsOver.test(line.slice(end, end + 2))) {
    const space = line.lastIndexOf(" ", end);
    if (space > 0) end = space;
    else while (end > 0 && /[\p{M}\u200d\udc00-\udfff]/u.test(line.charAt(end))) end -= 1;
  }
  return `${line.slice(0, end).replace(looseEnd, "")}…`;
}
