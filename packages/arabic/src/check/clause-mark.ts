import { sentences } from "../sentences.ts";
import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { wordSet } from "./word-table.ts";

/** What only a question begins with. «كيف» and «متى» begin headlines too. */
const question = /^[«"]?[وف]?(?:هل|لماذا|ألم|أليس|أليست|ألا يزال)(?!\p{L})/u;
/** A question that the sentence goes on to speak of. */
const spokenOf = /سؤال|أسئلة|تساؤل|يسأل|سأل|يتساءل/u;

/** «هل وصل الوفد.»: a question ends in ؟ */
export function* questionMarks({ text }: Copy): Iterable<Slip> {
  if (!/هل|لماذا|ألم|أليس|ألا/u.test(text)) return;
  for (const { text: sentence, end } of sentences(text)) {
    if (!sentence.endsWith(".") || sentence.endsWith("..") || !question.test(sentence) || spokenOf.test(sentence))
      continue;
    yield { start: end - 1, end, rule: "question-mark", suggest: ["؟"] };
  }
}

const saying = wordSet(
  "قال قالت قالوا يقول تقول يقولون أضاف أضافت وقال وقالت وقالوا ويقول وأضاف وأضافت وتابع وتابعت تابع تابعت وأوضح وأكد",
);
const longestSubject = 4;

/** «قال الوزير، «لن نعود»»: a colon opens speech. */
export function* speechColons({ words, text }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    if (!saying.has(word.letters)) continue;
    for (let step = 1; step <= longestSubject + 1; step++) {
      const next = words[place + step];
      if (next === undefined) break;
      const comma = /^\s?[،,]\s*(?=[«"“])/u.exec(next.gap);
      if (comma !== null) {
        const start = next.start - next.gap.length;
        const sign = start + next.gap.search(/[،,]/u);
        if (text.charAt(sign) !== "") yield { start: sign, end: sign + 1, rule: "speech-colon", suggest: [":"] };
      }
      if (!next.follows) break;
    }
  }
}

const bindsOn = wordSet("إن أن لأن بأن إلى في عن التي الذي الذين اللذين إذا لن لم قد سوف عند لدى منذ وأن بأنه كي لكي");

/** «ذكر أن، العمل مستمر»: between a particle and what it governs stands no comma, but for an insertion of two. */
export function* strayCommas({ words, text }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (next === undefined || word.kind !== "word" || !bindsOn.has(word.letters) || !/^\s?[،,] ?$/u.test(next.gap))
      continue;
    // «إن، كما يقال، الأزمة»: the second comma closes what the first opened.
    if (/^[^.!؟\n]{1,60}،/u.test(text.slice(next.start, next.start + 61))) continue;
    yield { start: word.start, end: next.start, rule: "stray-comma", suggest: [`${word.text} `] };
  }
}
