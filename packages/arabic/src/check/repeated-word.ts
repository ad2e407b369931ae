import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { standing } from "./standing.ts";
import { wordSet } from "./word-table.ts";

/** Small words that never stand twice. «لا لا» and «نعم نعم» do. */
const neverTwice = wordSet(`
  في من إلى على عن أن إن أنه إنه أنها إنها لأن لكن التي الذي الذين هذا هذه ذلك تلك كان كانت قد لقد لم لن أو ثم مع بين بعد قبل عند
  حتى منذ كما حيث عندما بينما وقد وفي ومن وعلى وإلى هو هي هم غير كل بعض أي إذا ما بل سوف يكون تكون ليس ليست خلال حول ضد نحو
`);

/** What is said twice on purpose, and names: «الله الله». */
const saidTwice = wordSet("الله اللهم الأول الواحد البعض السلام");

const conjunction = /^[وف]/u;

/** A word that its neighbour repeats, with nothing but a space between. «خطوة خطوة» and «شيئا شيئا» are Arabic. */
export function* repeatedWords({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (before === undefined || !word.follows || word.kind !== "word" || before.kind !== "word") continue;
    const { letters } = word;
    if (letters !== before.letters && letters !== before.letters.replace(conjunction, "")) continue;
    const isSame = letters === before.letters;
    if (saidTwice.has(letters)) continue;
    const isWhole = letters.startsWith("ال") && letters.length > 4 && !/ية?$/u.test(letters) && standing(letters) < 1;
    if (!neverTwice.has(letters) && !(isSame && isWhole)) continue;
    // Behind a conjunction the second is the slip as well: «ومن من».
    yield { start: before.start, end: word.end, rule: "doubled-word", suggest: [before.text] };
  }
}
