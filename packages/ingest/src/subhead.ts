import { type Line, endsSentence, isProse } from "./line.ts";

const longestLabel = 12;
const longestHeading = 25;
const longestPlain = 7;

/** A line that is set off as a list or as dialogue is set off. */
export const bullet = /^(?:[*•●▪■◆◦‣·–—-]|\d{1,2}[.)-]|[٠-٩]{1,2}[.)-]|(?:س|ج|Q|A)\s*[:\d])\s*/u;

const headMark = /^(?:\*{2,}|#{1,3}|[■▪◆●►▶])\s+/u;

/** A subhead without the sign that some outlets set before it: «** سوق قبل القطاف». */
export function subheadText(text: string): string {
  return text.replace(headMark, "");
}

/**
 * The level of a subhead, or `undefined` where a line is none: short, not closed by a stop, between two pieces of
 * running text, and on a page a heading, strong or alone.
 */
export function subheadLevel(
  line: Line,
  around: { readonly previous: Line | undefined; readonly next: Line | undefined; readonly interview: boolean },
): 2 | 3 | undefined {
  const { place } = line;
  if (line.words < 1 || line.text.length < 2 || bullet.test(subheadText(line.text)) || !/\p{L}/u.test(line.text))
    return undefined;
  const follows =
    around.next !== undefined && (isProse(around.next) || around.next.words >= 6 || bullet.test(around.next.text));
  if (place !== undefined && place.heading > 0) {
    if (place.linked > 0.8 || line.words > longestHeading || !follows) return undefined;
    return place.heading <= 2 ? 2 : 3;
  }
  if (isProse(line) || line.words > longestLabel || line.text.length > 90 || !follows) return undefined;
  if (/[.،؛;,:]["»”)]*$/u.test(line.text) || (place !== undefined && place.linked > 0.5)) return undefined;
  const question = /[؟?]["»”]*$/u.test(line.text);
  if (question && around.interview) return undefined;
  if (place !== undefined && place.strong > 0.9) return 2;
  if (around.previous === undefined || (!isProse(around.previous) && around.previous.words < 6)) return undefined;
  if (place !== undefined) return line.words <= longestPlain && !endsSentence(line.text) ? 2 : undefined;
  return 2;
}
