/** A name in another spelling than the authority's, in a text. */
export interface NameSpelling {
  readonly start: number;
  readonly end: number;
  /** As the newsroom spells it. */
  readonly usual: string;
}

/** The port to a name authority: the names of a text that it would spell otherwise. */
export type NameSpellings = (text: string) => Iterable<NameSpelling>;
