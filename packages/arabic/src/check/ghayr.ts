import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { hasReading } from "./standing.ts";

const ghayrWithArticle = /^([وفك]?)(ب?)الغير$|^([وف]?)للغير$/u;

/** «الغير قانوني»: غير takes no article before an adjective; the adjective does. «حقوق الغير» is right. */
export function* ghayrWithTheArticle({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const match = ghayrWithArticle.exec(word.letters);
    const next = words[place + 1];
    if (match === null || next === undefined || !next.follows || !isAdjective(next)) continue;
    const ghayr = word.letters.endsWith("للغير") ? `${match[3] ?? ""}لغير` : `${match[1] ?? ""}${match[2] ?? ""}غير`;
    const definite = next.letters.startsWith("ال") ? next.text : `ال${next.text}`;
    yield { start: word.start, end: next.end, rule: "ghayr", suggest: [`${ghayr} ${definite}`] };
  }
}

/** A participle or a relative adjective; behind «الغير» nothing else has no article. */
const adjectiveShape = /^(?:ال)?(?:[متي].{3,}|.{2,}ي|.{2,}ي[ةه]|.{1,2}ا.{2,3}|.{2}ي.ة?)$/u;
const isAdjective = ({ letters, kind }: CopyWord): boolean =>
  kind === "word" && adjectiveShape.test(letters) && hasReading(letters, ({ beginning }) => beginning.takesNoun);
