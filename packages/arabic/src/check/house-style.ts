import type { MonthStyle } from "../calendar-words.ts";

/**
 * What a house has decided where Arabic leaves the choice. What it has not decided is not checked, but for what no house
 * would print (two kinds of digits in one number).
 */
export interface HouseStyle {
  readonly digits?: "western" | "arabic-indic";
  readonly months?: MonthStyle;
  /** Whether the last ya has its dots. Undecided, copy that leaves all of them out is taken for Egyptian. */
  readonly finalYa?: "dotted" | "undotted";
  /** «» for all quotations. */
  readonly quotes?: "guillemets";
  /** Whether the tanwin of the accusative stands before its alef (شكرًا), on it (شكراً), or is not printed. */
  readonly tanwin?: "before-alef" | "on-alef" | "none";
}
