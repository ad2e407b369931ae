import type { BlockId } from "../block.ts";
import { type Evidence, placeOfQuote } from "./evidence.ts";

/**
 * What a new revision has done to evidence. It is never attached again by likeness: the words are there, or they are
 * not.
 */
export type Recheck =
  /** They stand in the same paragraph: it points to the new revision. */
  | { readonly kind: "carried"; readonly evidence: Evidence }
  /** They stand in other paragraphs, each of which a person may choose. */
  | { readonly kind: "moved"; readonly candidates: readonly Evidence[] }
  /** They are gone. Readers keep the old revision, editors see «السند تغيّر». */
  | { readonly kind: "orphaned" };

/** How often a quote stands in a paragraph. */
function occurrences(paragraph: string, quote: string): number {
  let n = 0;
  while (placeOfQuote(paragraph, quote, n + 1) !== -1) n += 1;
  return n;
}

/**
 * Looks for the words of evidence in a new revision of its story.
 * @param paragraphs of the new revision, in their order
 * @example recheckEvidence({ story: "s1", revision: 1, paragraph: "p1", quote: "هدنة", attribution: "plain" }, 2, new Map([["p1", "هدنة هشّة"]])) // { kind: "carried", evidence: { story: "s1", revision: 2, paragraph: "p1", quote: "هدنة", attribution: "plain" } }
 */
export function recheckEvidence(
  evidence: Evidence,
  revision: number,
  paragraphs: ReadonlyMap<BlockId, string>,
): Recheck {
  const here = paragraphs.get(evidence.paragraph);
  if (here !== undefined && placeOfQuote(here, evidence.quote, evidence.occurrence) !== -1)
    return { kind: "carried", evidence: { ...evidence, revision } };
  const { occurrence: _, ...rest } = evidence;
  const candidates = [...paragraphs].flatMap(([paragraph, text]) =>
    Array.from({ length: occurrences(text, evidence.quote) }, (_once, n): Evidence => ({
      ...rest,
      revision,
      paragraph,
      ...(n === 0 ? {} : { occurrence: n + 1 }),
    })),
  );
  return candidates.length === 0 ? { kind: "orphaned" } : { kind: "moved", candidates };
}
