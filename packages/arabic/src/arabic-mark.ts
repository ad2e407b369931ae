/**
 * What stands on, under or between Arabic letters without being one: vowels, shadda, superscript alef, Quranic signs,
 * hamza written as a mark, and the marks that Latin letters are composed with.
 */
export const arabicMarks =
  /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff]/u;

/** Presentation forms of a mark standing alone. NFKC makes a space of each, and would cut the word there. */
export const loneMarkForms = /[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f]/u;

/** The stroke that stretches a word: ـ */
export const tatweel = "\u0640";

/** Every code point that prints nothing: direction marks, joiners, soft hyphen, byte order mark, tags. */
export const invisible = /\p{Cf}/u;

/** Chooses between pictures of the character before it and prints nothing: «❤️» is a heart and one of these. */
export const variationSelector = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
