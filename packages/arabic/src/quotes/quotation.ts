import { type Attribution, type AttributionLevel, readAttributions } from "../attributions/attribution.ts";
import { sentences } from "../sentences.ts";
import type { Span } from "../tokens.ts";
import { type QuotationKind, quotationKind } from "./quotation-kind.ts";
import { type QuotePair, pairQuotes } from "./quote-pair.ts";

export type { QuotationKind } from "./quotation-kind.ts";

/** What stands between quotation marks, with its marks. */
export interface Quotation extends Span {
  /** The same without the marks. */
  readonly inner: Span;
  readonly kind: QuotationKind;
  /** How many closed quotations stand round this one. */
  readonly depth: number;
  /** Whether a mark closes it; if none does, it ends with its paragraph, the quotation round it or the text. */
  readonly closed: boolean;
  /** Who says it, where an attribution governs it and it is speech. */
  readonly who?: string;
  readonly level?: AttributionLevel;
}

/** No sentence tells about a quotation from farther before it. */
const farthest = 120;

/**
 * Every quotation of a text by its beginning, the outer before the inner: «…» “…” ‘…’ ‹…› „…” "…" '…', nested, unpaired,
 * over several paragraphs. Inches («55"») and apostrophes («O'Neill») are none. Never throws; the time is linear in the
 * length of the text.
 * @example readQuotes("قال خبير: «لا تراجع».") // [{ text: "«لا تراجع»", start: 10, end: 20, inner: { text: "لا تراجع", start: 11, end: 19 }, kind: "speech", depth: 0, closed: true, who: "خبير", level: "unnamed" }]
 */
export function readQuotes(text: string): readonly Quotation[] {
  const pairs = pairQuotes(text);
  if (pairs.length === 0) return [];
  const attributions = readAttributions(text);
  const starts = sentences(text).map(({ start }) => start);
  const around: QuotePair[] = [];
  let [attribution, sentence] = [0, 0];
  let before: Before | undefined;
  return pairs.map((pair) => {
    while (around.length > 0 && (around.at(-1) as QuotePair).end <= pair.start) around.pop();
    const depth = around.length;
    const outer = around.at(-1);
    if (pair.closed && depth < deepest) around.push(pair);
    while (sentence + 1 < starts.length && (starts[sentence + 1] ?? 0) <= pair.start) sentence += 1;
    while (attribution < attributions.length && endOf(attributions[attribution] as Attribution) <= pair.start)
      attribution += 1;
    const inner = { start: pair.innerStart, end: pair.innerEnd, text: text.slice(pair.innerStart, pair.innerEnd) };
    const governor = attributions.slice(attribution, attribution + 3).find((one) => governs(one, pair));
    const from = Math.max(starts[sentence] ?? 0, pair.start - farthest, outer?.innerStart ?? 0);
    const isWhole = governor?.isDirect === true && beginsAndEnds(governor, pair);
    const own = quotationKind(text.slice(from, pair.start), inner.text, isWhole);
    const kind = joinedKind(text, before, pair.start) ?? own;
    before = { end: pair.end, kind };
    const { start, end, closed } = pair;
    const quotation = { text: text.slice(start, end), start, end, inner, kind, depth, closed };
    if (governor === undefined || kind !== "speech") return quotation;
    const { who, level } = governor;
    return { ...quotation, ...(who !== undefined && { who }), level };
  });
}

/** Deeper nesting is no prose; the depth is told up to here. */
const deepest = 16;

const endOf = ({ end, said }: Attribution): number => Math.max(end, said?.end ?? 0);

const governs = ({ said }: Attribution, { innerStart, innerEnd }: QuotePair): boolean =>
  said !== undefined && said.start <= innerEnd && said.end >= innerStart && said.start <= innerStart + 1;

interface Before {
  readonly end: number;
  readonly kind: QuotationKind;
}

/** «متهور» و«عنيد»: of two that are joined, the second is what the first is. */
function joinedKind(text: string, before: Before | undefined, start: number): QuotationKind | undefined {
  if (before === undefined || before.end > start || start - before.end > 3) return undefined;
  return joint.test(text.slice(before.end, start)) ? before.kind : undefined;
}

const joint = /^[،,]?\s?و?ـ?$/u;

/** Whether what was said is this quotation. */
const beginsAndEnds = ({ said }: Attribution, { innerStart, end }: QuotePair): boolean =>
  said !== undefined && Math.abs(said.start - innerStart) <= 2 && said.end <= end;
