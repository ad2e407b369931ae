/** What must not stand before the «…». Short, because it is looked for from every place. */
const looseEnd = /[\s\p{P}]{1,20}$/u;
/** Where a word is over: at white space, or at punctuation that no digit follows. */
const wordIsOver = /^(?:\s|\p{P}(?!\p{Nd}))/u;

const collapsed = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Enough of a text to cut it at `max`, on one line. What lies far beyond the cut is hardly ever looked at. */
function beginOf(text: string, max: number): string {
  const near = 2 * Math.max(0, max) + 100;
  const line = collapsed(text.slice(0, near));
  // Nine units in ten may be white space that collapses.
  return line.length > max || text.length <= near ? line : collapsed(text.slice(0, 10 * Math.max(0, max) + 1000));
}

/**
 * The beginning of a text in at most `max` UTF-16 units, cut after a whole word and ended by «…»; a text that fits comes
 * back whole. White space is collapsed.
 * @example excerpt("وصل الوفد إلى العاصمة، وبدأ المحادثات", 20) // "وصل الوفد إلى…"
 */
export function excerpt(text: string, max: number): string {
  const line = beginOf(text, max);
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
