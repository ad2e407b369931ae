import type { LightElement } from "./light-tree.ts";

/** What the markup around a line says of itself, as far as it is there. */
export type Zone = "nav" | "footer" | "aside" | "button";

/** Words in class and id names that are taken as a hint, never as proof. */
export type Hint =
  | "article"
  | "author"
  | "caption"
  | "comments"
  | "credit"
  | "date"
  | "related"
  | "section"
  | "share"
  | "standfirst"
  | "tags"
  | "promo";

/** Where a line stood in a page's markup. */
export interface Place {
  /** The nearest element that makes a block. */
  readonly block: LightElement;
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number;
  /** Share of its letters that are linked, 0 to 1. */
  readonly linked: number;
  /** Share of its letters that are strong, 0 to 1. */
  readonly strong: number;
  readonly depth: number;
  readonly zone?: Zone;
  readonly hidden: boolean;
  readonly hints: ReadonlySet<Hint>;
  readonly item?: LightElement;
  readonly list?: LightElement;
  readonly quote?: LightElement;
  readonly figure?: LightElement;
  /** Whether it stands in a `figcaption`. */
  readonly caption: boolean;
  /** The address of its longest link. */
  readonly href?: string;
  /** The `datetime` of a `time` in it. */
  readonly time?: string;
  /** The values of `itemprop` and `rel` on the way to it that name a role: author, datePublished… */
  readonly prop?: string;
}
