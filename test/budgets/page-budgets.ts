/** Bytes. A page that becomes lighter than `least` has been improved: lower its ceiling here, so that it stays so. */
interface Range {
  readonly least: number;
  readonly most: number;
}

export interface PageBudget {
  /** HTML as brotli at its best. */
  readonly html: Range;
  /** All inline style of the page, as it stands. */
  readonly css: Range;
  /** Scripts of the page, as brotli; none is needed to read. */
  readonly script: Range;
  /** Font files that the page may ask for, and the largest of them. */
  readonly fonts: { readonly files: number; readonly largest: number };
}

const kib = (from: number, to: number): Range => ({ least: Math.round(from * 1024), most: Math.round(to * 1024) });

/** The page contract's weights. */
export const budgets = {
  story: { html: kib(3, 14), css: kib(2, 8), script: kib(0, 6), fonts: { files: 2, largest: 24 * 1024 } },
  // The contract names no weights for it either: thirty posts, and what brings new ones in.
  liveblog: { html: kib(3, 14), css: kib(2, 9), script: kib(0.5, 6), fonts: { files: 2, largest: 24 * 1024 } },
  front: { html: kib(3, 20), css: kib(2, 8), script: kib(0, 6), fonts: { files: 2, largest: 24 * 1024 } },
  // The contract names no weights for it: those of a story.
  search: { html: kib(3, 14), css: kib(2, 8), script: kib(0.5, 6), fonts: { files: 2, largest: 24 * 1024 } },
  text: { html: kib(1, 10), css: kib(0.1, 3), script: kib(0, 0), fonts: { files: 0, largest: 0 } },
} as const satisfies Record<string, PageBudget>;
