import { isCircumstance } from "./circumstance.ts";
import { findComplement } from "./complement.ts";
import { type Found, type Spoken, endOfPhrase, isClosed, keyAt, levelOf } from "./found.ts";
import { type LineWord, parts, withoutConjunction } from "./line-word.ts";
import { type SourcePhrase, isMeasure, saidAs, sourcePhrasesOf } from "./source-phrase.ts";
import { documents, heads, officeHolders, onePerson, statements } from "./speaker-noun.ts";
import { findSpeaker } from "./speaker.ts";
import { wordSet } from "./word-set.ts";
import { findSpeechVerb, findSpeechVerbWithPronoun, isReporting, isVerbOfSeeing } from "./speech-verb.ts";

/** «لمصدر» becomes «مصدر» and «للوزارة» «الوزارة» in the line, so that the tables know them. Returns where the name begins. */
function takeLam(words: LineWord[], place: number): number | undefined {
  const word = words[place];
  if (word === undefined) return undefined;
  if (word.key === "ل") return place + 1;
  if (!word.key.startsWith("ل") || word.key.length < 3) return undefined;
  if (word.key.startsWith("لل")) {
    const text = `ال${word.text.slice(2)}`;
    words[place] = { ...word, text, key: `ال${word.key.slice(2)}` };
  } else words[place] = { ...word, text: word.text.slice(1), key: word.key.slice(1), start: word.start + 1 };
  return place;
}

/** «بحسب وزارة الصحة»، «وفقا لمصدر»، «نقلا عن وكالة»، «على حد قوله». */
export function findSourcePhrase(words: LineWord[], at: number, spoken: Spoken): Found | undefined {
  const key = keyAt(words, at);
  const plain = withoutConjunction(key) ?? "";
  for (const phrase of [...sourcePhrasesOf(key), ...sourcePhrasesOf(plain)]) {
    const behind = endOfPhrase(words, at, phrase.words);
    if (behind === undefined) {
      const elided = endOfElided(words, at, phrase.words);
      if (elided !== undefined) return { from: at, to: elided };
      continue;
    }
    if (parts(words[behind]?.gap ?? "")) continue;
    const original = words[behind];
    const from = phrase.takesLam ? takeLam(words, behind) : behind;
    const found = from === undefined ? undefined : sourceAt(words, at, from, phrase, spoken);
    if (found !== undefined) return found;
    if (original !== undefined) words[behind] = original;
  }
  return undefined;
}

const pronounEnd = /^(?:ه|ها|هم|هما|ي|نا)$/u;

/** «على حد قوله»، «بحسب تعبيرها»: the phrase ends in the pronoun of somebody who has spoken. */
function endOfElided(words: readonly LineWord[], at: number, phrase: readonly string[]): number | undefined {
  if (phrase.length < 2) return undefined;
  const last = phrase.at(-1) ?? "";
  if (endOfPhrase(words, at, phrase.slice(0, -1)) === undefined) return undefined;
  const key = keyAt(words, at + phrase.length - 1);
  return key.startsWith(last) && pronounEnd.test(key.slice(last.length)) ? at + phrase.length : undefined;
}

function sourceAt(
  words: LineWord[],
  at: number,
  from: number,
  phrase: SourcePhrase,
  spoken: Spoken,
): Found | undefined {
  const first = words[from];
  if (
    first === undefined ||
    isMeasure(first.key) ||
    isCircumstance(first.key) ||
    findSpeechVerb(first.key) !== undefined
  ) {
    return undefined;
  }
  const speaker = findSpeaker({ words, from, until: words.length, isStrict: false, isBare: true });
  if (speaker === undefined) return undefined;
  const closed = isClosed(words, speaker.end);
  const isHead = at === 0 || parts(words[at]?.gap ?? "");
  const level = levelOf(words, speaker, spoken);
  const { isCommon, isOfKnown, isOfPeople } = phrase;
  if (at === 0 && isCommon && !closed) return undefined;
  if (isOfKnown && level === "named") return undefined;
  if (isOfPeople && level === "document") return undefined;
  const isVague = level === "named" && first.quote === undefined && !isPersonOrPossessed(first.key);
  // «…، وفق بيان وزعه مقرها»: a paper behind a comma is a source, whatever is told of it.
  const isPaper = at > 0 && isHead && (documents.has(first.key) || statements.has(first.key));
  if (!closed && !isPaper && (isVague || isCommon)) return undefined;
  if (!isHead && isVague) return undefined;
  const next = words[speaker.end];
  const isLead = at === 0 && next !== undefined;
  if (!isLead) return { from: at, to: speaker.end, speaker };
  return { from: at, to: speaker.end, speaker, said: { at: speaker.end, isDirect: next.gap.includes(":") } };
}

const isPersonOrPossessed = (key: string): boolean =>
  heads.has(key) || officeHolders.has(key) || onePerson.has(key) || /(?:ه|ها|هم)$/u.test(key);

const writtenIn = wordSet("جاء جاءت ورد وردت");

/** «كما قال المدرب»، «وفق ما ذكره التلفزيون»، «حسبما أفاد مراسلنا». */
export function findSaidAs(words: LineWord[], at: number): Found | undefined {
  for (const phrase of saidAs) {
    const behind = endOfPhrase(words, at, phrase);
    if (behind === undefined) continue;
    const key = keyAt(words, behind);
    // «وفق ما جاء في البيان»، «كما ورد في التقرير».
    const isWritten = writtenIn.has(key) && keyAt(words, behind + 1) === "في";
    const verb = isWritten || isVerbOfSeeing(key.replace(/ها?$/u, "")) ? {} : findSpeechVerbWithPronoun(key);
    if (verb === undefined) return undefined;
    const speaker = findSpeaker({
      words,
      from: isWritten ? behind + 2 : behind + 1,
      until: words.length,
      isStrict: false,
      isBare: true,
    });
    // «كما أكد الوزير أن»: and he also said.
    if (speaker !== undefined && findComplement(words, speaker.end, verb) !== undefined && at === 0) return undefined;
    if (phrase[0] === "كما") {
      if (speaker === undefined || (!isWritten && !isReporting(key)) || !isClosed(words, speaker.end)) return undefined;
      if (at === 0 && words[speaker.end] === undefined) return undefined;
    }
    if (speaker === undefined) return { from: at, to: behind + 1 };
    return { from: at, to: speaker.end, speaker };
  }
  return undefined;
}
