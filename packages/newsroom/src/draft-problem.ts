/**
 * Why a story cannot come in. `path` is the place in its JSON: `headline`, `body[3].text`; empty for the whole.
 * Lengths are UTF-16 units of the cleaned text, or of its compatibility form (NFKC) where that is longer.
 */
export type DraftProblem =
  | { readonly code: "shape"; readonly path: string; readonly wanted: DraftShape }
  | { readonly code: "headline-missing"; readonly path: string }
  | { readonly code: "text-too-long"; readonly path: string; readonly length: number; readonly most: number }
  | { readonly code: "too-many"; readonly path: string; readonly count: number; readonly most: number }
  | { readonly code: "too-large"; readonly path: string; readonly most: number }
  | { readonly code: "kind-unknown"; readonly path: string; readonly kind: string }
  | { readonly code: "text-nul"; readonly path: string; readonly at: number }
  | { readonly code: "text-lone-surrogate"; readonly path: string; readonly at: number }
  | { readonly code: "date-unreadable"; readonly path: string }
  | { readonly code: "href-unsafe"; readonly path: string }
  | { readonly code: "language-unreadable"; readonly path: string }
  | { readonly code: "id-unusable"; readonly path: string }
  | { readonly code: "duplicate-id"; readonly path: string; readonly id: string };

/** What stands where something else was needed. */
export type DraftShape = "object" | "list" | "text" | "number" | "truth";

/** How much of everything a story may hold. Texts in letters (UTF-16 units), lists in entries. */
export const draftLimits = {
  headline: 300,
  standfirst: 1000,
  /** Captions, alternative texts, credits, corrections, sources. */
  caption: 1000,
  name: 200,
  tag: 100,
  slug: 200,
  address: 2048,
  blockText: 20_000,
  blocks: 20_000,
  /** Of all texts together, in bytes of UTF-8. */
  wholeText: 2_097_152,
  tags: 100,
  bylines: 50,
  tickerLines: 20,
  sources: 200,
  corrections: 500,
  furniture: 20_000,
  marks: 2000,
  listItems: 1000,
  pictures: 200,
  relatedItems: 50,
  tableRows: 1000,
  tableColumns: 50,
} as const;
