import { adjectiveSet } from "./adjective.ts";
import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { isVerb } from "./standing.ts";
import { wordSet } from "./word-table.ts";

/** كان and her sisters, of him: what they say of their subject is in the accusative. */
const sisters = wordSet(`
  كان وكان فكان يكون ويكون سيكون وسيكون أصبح وأصبح يصبح سيصبح صار وصار يصير بات وبات يبات ظل وظل يظل وسيظل سيظل أضحى أمسى ليس وليس أليس
`);
/** «ما زال», «لا يزال». */
const stillVerbs = wordSet("زال يزال");

/** Adjectives whose masculine shows an alef in the accusative: none in ي, ء, ى, none of the shape of أكبر. */
const showing: ReadonlySet<string> = new Set(
  [...adjectiveSet].filter((adjective) => adjective.length >= 3 && !/[ةيءىاأ]$|^أ|ان$/u.test(adjective)),
);

/** «كان كثير منهم»: these may be the subject. */
const ofQuantity = wordSet("كثير قليل عديد جديد");

/** With these the sentence goes on behind its predicate, and no noun takes the adjective for its own. */
const afterPredicate = wordSet(
  "جدا للغاية على في من إلى عن بسبب لكن منذ حتى أمس اليوم الآن كما لأن إذ حين عندما بعد قبل أو بل رغم وسط",
);

const closes = (next: CopyWord | undefined): boolean =>
  next === undefined || /[.،؛!؟\n»]/u.test(next.gap) || (next.follows && afterPredicate.has(next.letters));

/** «كان الوضع خطير» is خطيرا: the predicate of كان, where nothing can come between. */
export function* predicates({ words }: Copy): Iterable<Slip> {
  for (const [place, verb] of words.entries()) {
    const isStill = stillVerbs.has(verb.letters) && /^[وف]?(?:ما|لا|لم)$/u.test(words[place - 1]?.letters ?? "");
    if (!isStill && !sisters.has(verb.letters)) continue;
    const subject = words[place + 1];
    if (subject === undefined || !subject.follows) continue;
    const isBare = showing.has(subject.letters) && !ofQuantity.has(subject.letters);
    const predicate = isBare ? subject : words[place + 2];
    if (predicate === undefined || !predicate.follows || !showing.has(predicate.letters)) continue;
    // «كان القصف متواصل»: a subject of one word with the article, and an adjective that is no verb.
    if (!isBare && (!subject.letters.startsWith("ال") || isVerb(subject.letters))) continue;
    if ((isBare && isVerb(predicate.letters)) || !closes(words[place + (isBare ? 2 : 3)])) continue;
    yield { start: predicate.start, end: predicate.end, rule: "predicate", suggest: [`${predicate.text}ا`] };
  }
}
