import { isCircumstance } from "./circumstance.ts";
import { type Complement, findComplement, isNounOfSpeech } from "./complement.ts";
import { type Found, type Spoken, keyAt, levelOf } from "./found.ts";
import { isAttitude, isReported } from "./happening.ts";
import { type LineWord, parts, withoutConjunction } from "./line-word.ts";
import { findSourceBefore, findSpeakerBefore } from "./speaker-before.ts";
import { subjectOf } from "./sentence-subject.ts";
import { ownReporters } from "./speaker-noun.ts";
import { type Speaker, findSpeaker, isComplementizer } from "./speaker.ts";
import { type SpeechVerb, findSpeechVerb, isVerbOfSeeing, mayBePassive } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

const comings = wordSet("جاء جاءت ورد وردت يرد ترد");

const relays = wordSet("نقل نقلت نقلوا ينقل تنقل نسب نسبت ينسب تنسب");

export function findVerb(words: LineWord[], at: number, spoken: Spoken): Found | undefined {
  const key = keyAt(words, at);
  const joined = withoutConjunction(key);
  const plain = findSpeechVerb(key);
  const verb = plain ?? (joined === undefined ? undefined : findSpeechVerb(joined));
  const own = plain === undefined ? (joined ?? key) : key;
  if (comings.has(own)) {
    const written = findWritten(words, at);
    if (written !== undefined) return written;
  }
  if (relays.has(own)) {
    const relayed = findRelayed(words, at);
    if (relayed !== undefined) return relayed;
  }
  if (isVerbOfSeeing(own)) {
    const speaker = findSpeaker({ words, from: at + 1, until: words.length, isStrict: true });
    if (speaker !== undefined && ownReporters.has(keyAt(words, speaker.from))) {
      return { from: at, to: speaker.end, speaker, said: { at: speaker.end, isDirect: false } };
    }
  }
  if (verb === undefined || (plain !== undefined && isNounOfSpeech(words, at))) return undefined;
  if (verb.isRare && plain !== undefined && at > 0 && (words[at]?.gap ?? "") === "") return undefined;
  return findSpoken(words, at, verb, spoken) ?? findInverted(words, at, verb, plain !== undefined);
}

/** «نقلت رويترز عن مصدر قوله إن»: the speaker is who is reported, and not who reports. */
function findRelayed(words: LineWord[], at: number): Found | undefined {
  const isAscribed = keyAt(words, at).includes("نسب");
  for (let place = at + 1; place < Math.min(words.length, at + 12); place++) {
    if (place > at + 1 && parts(words[place]?.gap ?? "")) return undefined;
    if (keyAt(words, place) !== (isAscribed ? "الي" : "عن")) continue;
    const speaker = findSpeaker({ words, from: place + 1, until: words.length, isStrict: true });
    if (speaker === undefined) return undefined;
    const said = findComplement(words, speaker.end, { quotes: true });
    return said === undefined ? undefined : { from: at, to: speaker.end, speaker, said };
  }
  return undefined;
}

/** «جاء في التقرير أن»: where something stands is who says it. */
function findWritten(words: LineWord[], at: number): Found | undefined {
  if (keyAt(words, at + 1) !== "في") return undefined;
  const speaker = findSpeaker({ words, from: at + 2, until: words.length, isStrict: false });
  if (speaker === undefined) return undefined;
  const said = findComplement(words, speaker.end, { quotes: true });
  return said === undefined ? undefined : { from: at, to: speaker.end, speaker, said };
}

/** What may stand between the verb and its speaker. */
const asides = wordSet("اليوم أمس أيضا كذلك له لها لهم لي لنا");

/** «تفصيليًا»، «رسمياً»: the tanween tells it from a name. */
const isAdverb = (word: LineWord | undefined): boolean => /(?:ًا|اً)$/u.test(word?.text ?? "");

/** Where the speaker of a verb can begin: behind «اليوم» and behind what stands between two commas. */
function speakerPlace(words: readonly LineWord[], behind: number): number {
  let place = behind;
  while ((asides.has(keyAt(words, place)) || isAdverb(words[place])) && !parts(words[place]?.gap ?? "")) place += 1;
  if (!/^[،,]$/u.test(words[place]?.gap ?? "")) return place;
  for (let at = place + 1; at < Math.min(words.length, place + 14); at++) {
    if (/^[،,]$/u.test(words[at]?.gap ?? "")) return at;
    if (parts(words[at]?.gap ?? "")) break;
  }
  return place;
}

const nothing: SpeechVerb = {};

/** «قال الوزير إن»، «الوزير قال إن»، «وأضاف أن»، «أعلن الجيش مقتل». */
function findSpoken(words: LineWord[], at: number, verb: SpeechVerb, spoken: Spoken): Found | undefined {
  const behind = speakerPlace(words, at + 1);
  const next = words[behind];
  if (next === undefined) return undefined;
  const startsSaid =
    isComplementizer(next.key) ||
    next.gap.includes(":") ||
    (next.quote !== undefined && !isQuotedSpeaker(words, behind));
  if (!startsSaid && (behind > at + 1 || !parts(next.gap))) {
    const speaker = findSpeaker({ words, from: behind, until: words.length, isStrict: verb.hasObject === true });
    const isObject = verb.through === "ب" && next.key.startsWith("ب") && next.quote === undefined;
    if (isObject && findComplement(words, behind, verb)?.isDirect !== false) return undefined;
    if (speaker !== undefined) {
      const said = findComplement(words, speaker.end, verb) ?? nominalOf(words, behind, verb, spoken);
      if (said === undefined) return undefined;
      const { speaker: nearer = speaker, said: what } = "speaker" in said ? said : { said };
      return { from: at, to: nearer.end, speaker: nearer, verb: at, said: what };
    }
  }
  const said = findComplement(words, behind, verb);
  const before = findSpeakerBefore(words, at) ?? findSourceBefore(words, at);
  if (said === undefined) {
    const isNominal = verb.nominal !== undefined && verb.nominal !== "" && next.key === verb.nominal;
    if (!isNominal || before === undefined) return undefined;
  }
  if (verb.isRare) return undefined;
  const what = said ?? { at: behind, isDirect: false };
  if (before === undefined && !startsClause(words, at)) {
    // «أصدرت المحكمة بيانا قالت فيه إن»: the subject of the sentence says it.
    const subject = inIt.has(next.key) ? subjectOf(words, at, spoken) : undefined;
    return subject === undefined ? undefined : { from: at, to: at + 1, speaker: subject, verb: at, said: what };
  }
  if (before !== undefined) {
    return { from: before.from, to: at + 1, speaker: before, verb: at, said: what };
  }
  return isImpersonal(words, at, verb)
    ? { from: at, to: at + 1, said: what, isImpersonal: true }
    : { from: at, to: at + 1, verb: at, said: what };
}

const inIt = wordSet("فيه فيها خلاله خلالها عبره عبرها");

/** Without a speaker a verb stands at the head of its clause or behind a particle; else a noun before it is its subject. */
const startsClause = (words: readonly LineWord[], at: number): boolean =>
  at === 0 ||
  (words[at]?.gap ?? "") !== "" ||
  findSpeechVerb(keyAt(words, at)) === undefined ||
  isCircumstance(keyAt(words, at - 1));

/** «يذكر أن» and «قيل إن» have no speaker, whoever has spoken. */
function isImpersonal(words: readonly LineWord[], at: number, verb: SpeechVerb): boolean {
  const key = keyAt(words, at);
  return (
    verb.isImpersonal === true ||
    (mayBePassive(withoutConjunction(key) ?? key) && /^و?ي/u.test(key)) ||
    /\u064f/u.test(words[at]?.text.slice(0, 3) ?? "")
  );
}

/** «وقالت «الشرق الأوسط» إن»: a short quotation with «إنّ» behind it is who says. */
function isQuotedSpeaker(words: readonly LineWord[], place: number): boolean {
  const last = words[place]?.quote?.last;
  if (last === undefined || last - place > 4) return false;
  const speaker = findSpeaker({ words, from: place, until: words.length, isStrict: false });
  const end = speaker?.end ?? last + 1;
  return findComplement(words, end, nothing) !== undefined;
}

/** What was said as a noun: «حذرت المنظمة من مجاعة»، «أعلنت الوزارة تسجيل». */
function nominalOf(
  words: readonly LineWord[],
  from: number,
  verb: SpeechVerb,
  spoken: Spoken,
): { readonly speaker: Speaker; readonly said: Complement } | undefined {
  if (verb.nominal === undefined && verb.reports === undefined) return undefined;
  const speaker = findSpeaker({ words, from, until: words.length, isStrict: true });
  if (speaker === undefined) return undefined;
  const next = keyAt(words, speaker.end);
  const said = { at: speaker.end, isDirect: false };
  if (verb.reports && isReported(next)) {
    // «أكدت الفحوص إصابة»: what papers confirm is a finding, and nobody's word.
    return levelOf(words, speaker, spoken) === "document" ? undefined : { speaker, said };
  }
  if (verb.nominal === "") return isAttitude(next) ? { speaker, said } : undefined;
  if (verb.nominal === undefined || next !== verb.nominal) return undefined;
  // Anybody talks about things; sources that talk about something report it.
  const isTalk = verb.nominal === "عن" && verb.through === "عن" && keyAt(words, from - 1).includes("تحدث");
  return isTalk && levelOf(words, speaker, spoken) === "named" ? undefined : { speaker, said };
}

const presentOrSaid = /^(?:[يت]|قال)/u;

/** «…»، قال فلان. */
function findInverted(words: LineWord[], at: number, verb: SpeechVerb, isPlain: boolean): Found | undefined {
  const word = words[at] as LineWord;
  if (!verb.follows || !isPlain || at === 0) return undefined;
  const isAfterQuote = /[»”"’]/u.test(word.gap) || keyAt(words, at - 1) === "هكذا";
  const isAfterComma = /^[،,]$/u.test(word.gap) && presentOrSaid.test(word.key);
  if (!isAfterQuote && !isAfterComma) return undefined;
  const speaker = findSpeaker({ words, from: at + 1, until: words.length, isStrict: false });
  if (speaker === undefined) return undefined;
  const next = words[speaker.end];
  const ends = next === undefined || parts(next.gap) || isCircumstance(next.key) || next.gap !== "";
  return ends || ["في", "علي", "من", "عن", "ل"].includes(next.key) || next.key.startsWith("ل")
    ? { from: at, to: speaker.end, speaker }
    : undefined;
}
