import { isCircumstance } from "./circumstance.ts";
import { findComplement } from "./complement.ts";
import { type Found, keyAt } from "./found.ts";
import { type LineWord, parts, withoutConjunction } from "./line-word.ts";
import {
  bareReports,
  documents,
  heads,
  mediaNouns,
  nameless,
  namelessSources,
  officeHolders,
  onePerson,
  ownReporters,
} from "./speaker-noun.ts";
import { type Speaker, findSpeaker } from "./speaker.ts";
import { findSpeechVerb } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

const auxiliaries = wordSet("أما وأما لكن ولكن فيما بينما");

/** «الوزير قال إن»، «وكان الوزير قد قال»: the speaker stands before his verb, from the beginning of the clause. */
export function findSpeakerBefore(words: LineWord[], at: number): Speaker | undefined {
  const until = keyAt(words, at - 1) === "قد" ? at - 1 : at;
  let from = until;
  while (from > 0 && until - from < 14 && !parts(words[from]?.gap ?? "")) from -= 1;
  if (from === until || (from > 0 && !parts(words[from]?.gap ?? ""))) return undefined;
  const key = keyAt(words, at);
  const isAfterAmma = ["اما", "واما"].includes(keyAt(words, from));
  if (!isAfterAmma && findSpeechVerb(key) === undefined) return undefined;
  if (auxiliaries.has(keyAt(words, from))) from += 1;
  const original = words[from];
  if (original === undefined || from >= until) return undefined;
  const isName = until - from <= longestPlainName && from === 0 && words.slice(from, until).every(isPlainWord);
  if (!isNominalStart(original) && !takeConjunction(words, from) && !isName) return undefined;
  const speaker = findSpeaker({ words, from, until, isStrict: false });
  if (speaker?.nameEnd === until) return speaker;
  words[from] = original;
  return undefined;
}

/** «عمرو حسن يكتب: …»: a name that no table knows has few words. */
const longestPlainName = 3;

const isPlainWord = ({ key }: LineWord): boolean =>
  !/^(?:[وفيتن]|[بل].{4,}$)/u.test(key) &&
  !isCircumstance(key) &&
  findSpeechVerb(key) === undefined &&
  findSpeechVerb(withoutConjunction(key) ?? "") === undefined;

function isNominalStart({ key, quote }: LineWord): boolean {
  if (isCircumstance(key)) return false;
  return (
    quote !== undefined ||
    key.startsWith("ال") ||
    heads.has(key) ||
    officeHolders.has(key) ||
    onePerson.has(key) ||
    mediaNouns.has(key) ||
    namelessSources.has(key) ||
    ownReporters.has(key) ||
    /^(?:وكاله|وزاره|والد|والده|شركه|منظمه|حزب|حركه)$/u.test(key) ||
    /^(?![لب]).{3,}(?:ه|ها|هم)$/u.test(key)
  );
}

/** «والرئيس قال»: the conjunction is no part of the name. */
function takeConjunction(words: LineWord[], place: number): boolean {
  const word = words[place] as LineWord;
  const key = withoutConjunction(word.key);
  if (key === undefined || !isNominalStart({ ...word, key })) return false;
  words[place] = { ...word, key, text: word.text.slice(1), start: word.start + 1 };
  return true;
}

const farthestSource = 5;

/** «في ظل تقارير تشير إلى أن»: a source of the tables right before the verb, wherever its clause begins. */
export function findSourceBefore(words: readonly LineWord[], at: number): Speaker | undefined {
  for (let from = at - 1; from >= Math.max(0, at - farthestSource); from--) {
    const { key, gap } = words[from] as LineWord;
    const isSource = bareReports.has(key) || namelessSources.has(key) || nameless.has(key) || documents.has(key);
    if (isSource) {
      const speaker = findSpeaker({ words, from, until: at, isStrict: false });
      return speaker?.nameEnd === at ? speaker : undefined;
    }
    if (gap !== "") return undefined;
  }
  return undefined;
}

const kana = wordSet(`
  كان كانت وكان وكانت عاد عادت وعاد وعادت مضى مضت ومضى ومضت راح راحت وراح وراحت أخذ أخذت وأخذ وأخذت ظل ظلت وظل وظلت اكتفى اكتفت
`);

/** «وكان وزير الداخلية، سامر الحسيني، قد قال إن»: behind «كان، عاد، مضى» the speaker comes before his verb. */
export function findAfterKana(words: LineWord[], at: number): Found | undefined {
  if (!kana.has(keyAt(words, at))) return undefined;
  const speaker = findSpeaker({ words, from: at + 1, until: words.length, isStrict: false, isBeforeVerb: true });
  if (speaker === undefined) return undefined;
  const place = keyAt(words, speaker.end) === "قد" ? speaker.end + 1 : speaker.end;
  // «عاد ليؤكد»، «مضى يقول».
  const verb = findSpeechVerb(keyAt(words, place).replace(/^ل(?=[يت])/u, ""));
  const said = verb === undefined ? undefined : findComplement(words, place + 1, verb);
  return said === undefined ? undefined : { from: speaker.from, to: place + 1, speaker, said };
}
