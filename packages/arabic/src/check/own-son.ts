import { lexicon, nameSlot } from "../lexicon/lexicon.ts";
import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";

const isName = ({ letters, kind }: CopyWord): boolean =>
  kind === "word" &&
  (lexicon()
    .read(letters)
    .some(({ slots, cost }) => (slots & nameSlot) !== 0 && cost === 0) ||
    /^(?:الله|الرحمن|العزيز|محمد|أحمد|علي|حسن|سعود|فهد|سلطان|سلمان|خالد|زايد|راشد|طلال|نايف|فيصل)$/u.test(letters));

/** Between a name and the father's, ابن has no alef: «خالد بن الوليد». */
export function* sonsBetweenNames({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    if (word.letters !== "ابن" || !word.follows) continue;
    const [before, after] = [words[place - 1], words[place + 1]];
    if (before === undefined || after === undefined || !after.follows || !isName(before) || !isName(after)) continue;
    yield { start: word.start, end: word.end, rule: "misspelling", suggest: ["بن"] };
  }
}
