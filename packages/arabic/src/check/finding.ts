import type { RuleCode } from "./rule-code.ts";

/** Something that a rule has found, as data; what it says to a reader stands in a catalogue. */
export interface Slip {
  /** UTF-16 units of the text, half open. */
  readonly start: number;
  readonly end: number;
  readonly rule: RuleCode;
  /** What to put in place of the slip, the likeliest first; empty where only the writer can know. */
  readonly suggest: readonly string[];
}

/** A slip with its explanation. */
export interface Finding extends Slip {
  readonly message: string;
}
