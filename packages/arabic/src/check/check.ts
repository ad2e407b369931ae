import { layOut } from "./copy.ts";
import type { Finding, Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";
import type { NameSpellings } from "./misspelt-name.ts";
import type { RuleCode } from "./rule-code.ts";
import { rules } from "./rules.ts";
import { explain, type Language } from "./explanation.ts";

/** What a newsroom asks of a check. */
export interface CheckOptions {
  /** Rules by their code, on or off; what is not named is as `defaultOff` has it. */
  readonly rules?: Readonly<Partial<Record<RuleCode, boolean>>>;
  readonly house?: HouseStyle;
  /** Names in other spellings than the authority's. */
  readonly names?: NameSpellings;
  /** The language of the messages, Arabic unless told. */
  readonly language?: Language;
}

/** The findings in their order, none over another: of two at one place the one that was found first. */
function apart(found: readonly Slip[]): readonly Slip[] {
  const taken = new Set<number>();
  const kept: Slip[] = [];
  for (const slip of found) {
    const { start, end } = slip;
    // Findings are short, so that to mark every unit of each is cheap.
    let isFree = true;
    for (let at = start; at < end && isFree; at++) isFree = !taken.has(at);
    if (!isFree) continue;
    for (let at = start; at < end; at++) taken.add(at);
    kept.push(slip);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

/**
 * What an editor would mark in a text: spelling, grammar that can be told from the words beside it, punctuation, and the
 * style of the house. Each finding says what is wrong and why, and what to write.
 * @example check("اعلن الوزير أنه باق").map(({ rule, suggest }) => [rule, suggest[0]]) // [["hamza", "أعلن"]]
 */
export function check(text: string, options: CheckOptions = {}): readonly Finding[] {
  const { house = {}, names, language = "ar" } = options;
  const copy = layOut(text);
  const isOn = ({ rule }: Slip): boolean => options.rules?.[rule] ?? true;
  const found: Slip[] = [];
  if (names !== undefined) {
    for (const { start, end, usual } of names(text)) found.push({ start, end, rule: "name", suggest: [usual] });
  }
  for (const rule of rules) found.push(...rule(copy, house));
  return apart(found.filter(isOn)).map((slip) => {
    const kept = { ...slip, suggest: suggestionsOf(slip, text) };
    return { ...kept, message: explain(kept, text, language) };
  });
}

const suggestionsOf = ({ start, end, rule, suggest }: Slip, text: string): readonly string[] =>
  rule === "tanwin" ? suggest : suggest.map((right) => withTanwin(text.slice(start, end), right));

/** A suggestion with the tanwin that was printed: of «ايضاً» it is أيضاً. */
function withTanwin(wrong: string, right: string): string {
  if (!right.endsWith("ا")) return right;
  if (wrong.endsWith("اً")) return `${right}ً`;
  return wrong.endsWith("ًا") ? `${right.slice(0, -1)}ًا` : right;
}
