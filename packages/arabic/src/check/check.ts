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

/** A slip with the place of its rule in the list. */
interface Ranked {
  readonly slip: Slip;
  readonly rank: number;
}

/** The findings in their order, none over another: of two at one place that of the earlier rule stands. */
function apart(found: readonly Ranked[]): readonly Slip[] {
  const kept: Ranked[] = [];
  for (const one of found.toSorted((a, b) => a.slip.start - b.slip.start || a.rank - b.rank)) {
    const isOver = (other: Ranked | undefined): boolean => other !== undefined && other.slip.end > one.slip.start;
    while (isOver(kept.at(-1)) && one.rank < (kept.at(-1) as Ranked).rank) kept.pop();
    if (!isOver(kept.at(-1))) kept.push(one);
  }
  return kept.map(({ slip }) => slip);
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
  const found: Ranked[] = [];
  const add = (slip: Slip, rank: number): void => void (isOn(slip) && found.push({ slip, rank }));
  if (names !== undefined) {
    for (const { start, end, usual } of names(text)) add({ start, end, rule: "name", suggest: [usual] }, -1);
  }
  for (const [rank, rule] of rules.entries()) for (const slip of rule(copy, house)) add(slip, rank);
  return apart(found).map((slip) => {
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
