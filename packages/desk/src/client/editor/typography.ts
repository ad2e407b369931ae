import { InputRule } from "prosemirror-inputrules";
import type { EditorState, Transaction } from "prosemirror-state";

interface Change {
  /** What stands before the caret with the letter that was typed. */
  readonly pattern: RegExp;
  readonly take: (state: EditorState, match: RegExpMatchArray, start: number, end: number) => Transaction | null;
}

/** An Arabic letter or mark, or what closes or counts in Arabic copy, before the caret. */
const afterArabic = String.raw`[\p{Script=Arabic}\u064b-\u0652»)\]%٪…]`;
const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;

/** The last letter with a direction before the caret in its block: whose text it stands in. */
function standsInLatin(before: string, dir: unknown): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const unit = before.charAt(at);
    if (arabicLetter.test(unit)) return false;
    if (latinLetter.test(unit)) return true;
  }
  return dir === "ltr";
}

const before = (state: EditorState, at: number): string => {
  const $at = state.doc.resolve(at);
  return $at.parent.textBetween(0, $at.parentOffset, undefined, "\ufffc");
};
const dirAt = (state: EditorState, at: number): unknown => {
  const $at = state.doc.resolve(at);
  return $at.depth > 0 ? $at.node(1).attrs["dir"] : null;
};

/** A mark of Arabic punctuation for its Latin cousin, where the copy around it is Arabic. */
const arabicMark = (latin: string, arabic: string): Change => ({
  pattern: new RegExp(`(?<=${afterArabic})${latin}$`, "u"),
  take: (state, _match, start, end) =>
    standsInLatin(before(state, start), dirAt(state, start)) ? null : state.tr.insertText(arabic, start, end),
});

/**
 * «» for straight quotes: outer ones, and “” within them. A quote opens at the start of copy and after a space or what
 * opens; else it closes.
 */
const quotes: Change["take"] = (state, _match, start, end) => {
  const text = before(state, start);
  const opens = text === "" || /[\s([{«“—–-]$/u.test(text);
  const inner = (text.match(/«/g)?.length ?? 0) > (text.match(/»/g)?.length ?? 0);
  const innerIsOpen = inner && text.lastIndexOf("“") > text.lastIndexOf("”");
  if (standsInLatin(text, dirAt(state, start)) && !inner && !opens) return null;
  const isNested = inner && (opens || innerIsOpen);
  return state.tr.insertText(opens ? (isNested ? "“" : "«") : isNested ? "”" : "»", start, end);
};

const changes: readonly Change[] = [
  { pattern: /\.\.\.$/, take: (state, _match, start, end) => state.tr.insertText("…", start, end) },
  { pattern: /"$/, take: quotes },
  arabicMark(",", "،"),
  arabicMark(";", "؛"),
  arabicMark(String.raw`\?`, "؟"),
  {
    // «في 2025, قال»: after a digit only what follows tells a comma from a thousand
    pattern: /(?<=\d),(\s)$/u,
    take: (state, match, start, end) =>
      standsInLatin(before(state, start), dirAt(state, start)) ? null : state.tr.insertText(`،${match[1]}`, start, end),
  },
];

/** What an Arabic keyboard lacks, as it is typed. Backspace right after takes the change back and leaves what was typed. */
export const typography = (isOn: () => boolean): readonly InputRule[] =>
  changes.map(
    ({ pattern, take }) =>
      new InputRule(pattern, (state, match, start, end) => (isOn() ? take(state, match, start, end) : null)),
  );
