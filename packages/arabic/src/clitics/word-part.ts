/**
 * What a part of a word is: و and ف; ب، ل and ك; ال; the س of the future and the أ of questions; the stem; what declines
 * and conjugates it (ة، ات، ون، وا، ت، ا …); the pronoun at the end.
 */
export type WordPartKind =
  | "conjunction"
  | "preposition"
  | "article"
  | "future"
  | "question"
  | "stem"
  | "ending"
  | "pronoun";

/** One part of a word. The parts of a word lie side by side and cover it. */
export interface WordPart {
  readonly kind: WordPartKind;
  /** The part as it is written when it stands alone: the second ل of للعلم is ال, and no vowel or tatweel is in it. */
  readonly text: string;
  /** Where it is in the word, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
