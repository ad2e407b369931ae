/**
 * The way in which copy is taken apart for the index: terms, their numbers and weights. One more with every change by which
 * an index made before would answer otherwise; the index is then made anew beside the site.
 */
export const indexVersion = 1;
