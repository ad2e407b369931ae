/** A page of the newsroom's guide, in Arabic. */
export interface GuidePage {
  /** As its address ends; empty for the first. */
  readonly name: string;
  readonly title: string;
  /** The product's own words, rendered. */
  readonly html: string;
}
