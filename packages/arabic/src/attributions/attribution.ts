import type { Span } from "../tokens.ts";
import { type Found, type Spoken, type Told, keyAt, levelOf } from "./found.ts";
import { findHeadline } from "./headline-cue.ts";
import { type Line, type LineWord, linesOf, withoutConjunction } from "./line-word.ts";
import { findParticiple } from "./participle-cue.ts";
import { findSaidAs, findSourcePhrase } from "./source-cue.ts";
import { findAfterKana } from "./speaker-before.ts";
import { type AttributionLevel, surname } from "./speaker-level.ts";
import type { Speaker } from "./speaker.ts";
import { findSpeechVerb, personOf } from "./speech-verb.ts";
import { findVerb } from "./verb-cue.ts";

export type { AttributionLevel } from "./speaker-level.ts";

/**
 * Who says what. The span is the phrase as it is printed, in whole words: from the first word of the cue or the speaker
 * to the last of both, with the conjunction that is written on the first word and with the office that is told between
 * commas; without circumstances («اليوم»، «في بيان»، «لرويترز»), without «إنّ», without punctuation at its ends.
 */
export interface Attribution extends Span {
  readonly level: AttributionLevel;
  /**
   * The speaker as printed, without the cue and without his office between commas; of «وأضاف أن» the speaker before him in
   * the text. Absent where the text names none. Quotation marks round the whole name are left off, and of «للوزارة» is
   * kept «الوزارة».
   */
  readonly who?: string;
  /** What is attributed: within its sentence, without «إنّ» and without quotation marks round it. */
  readonly said?: { readonly start: number; readonly end: number };
  /** Whether it is told in the speaker's own words. */
  readonly isDirect: boolean;
}

function findAt(words: LineWord[], at: number, spoken: Spoken, isLed: boolean): Found | undefined {
  return (
    findAfterKana(words, at) ??
    findSaidAs(words, at) ??
    findSourcePhrase(words, at, spoken) ??
    findVerb(words, at, spoken) ??
    (isLed ? undefined : findParticiple(words, at, spoken))
  );
}

/** The attributions of one line as places in it. */
function findInLine(words: LineWord[], spoken: Spoken, take: (found: Found) => void): void {
  const headline = words.length > 2 ? findHeadline(words, spoken) : undefined;
  let at = 0;
  let isLed = headline !== undefined;
  if (headline !== undefined) {
    take(headline);
    at = headline.said?.at ?? headline.to;
  }
  while (at < words.length) {
    const found = words[at]?.isQuoted === true ? undefined : findAt(words, at, spoken, isLed);
    if (found !== undefined) take(found);
    isLed ||= found?.said !== undefined;
    at = Math.max(at + 1, found?.to ?? 0);
  }
}

const edges = /[\s.,،؛;:!?؟…«»"“”‘’‹›\u200e\u200f\u061c\u2066-\u2069-]/u;

/** A stretch without the white space and punctuation at its ends; undefined if nothing is left. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } | undefined {
  let [start, end] = [from, to];
  while (start < end && edges.test(text.charAt(start))) start += 1;
  while (end > start && edges.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** What was said: what stands before the phrase, or from its first word to the end of the quotation, the next attribution or the sentence. */
function reachOf(text: string, line: Line, found: Found, lastBehind: number, nextStart: number): Attribution["said"] {
  const { words } = line;
  if (found.said === undefined) return trimmed(text, lastBehind, (words[found.from] as LineWord).start);
  const first = words[found.said.at];
  if (first === undefined) return undefined;
  if (found.said.isDirect && first.quote !== undefined) return trimmed(text, first.quote.start, first.quote.end);
  const isBare = first.key === "ان" || first.key === "بان" || first.key === "فان";
  return trimmed(text, isBare ? first.end : first.start, nextStart);
}

/** The offsets of places `from` to `to` of a line, with the quotation marks that belong to them. */
function offsetsOf(
  words: readonly LineWord[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const first = words[from] as LineWord;
  const last = words[to - 1] as LineWord;
  let end = last.end;
  for (let place = from; place < to; place++)
    if (words[place]?.quote?.last === to - 1) end = words[place]?.quote?.end ?? end;
  return { start: first.quote?.start ?? first.start, end };
}

function whoOf(text: string, words: readonly LineWord[], { from, nameEnd }: Speaker): string {
  const first = words[from] as LineWord;
  const { start, end } = offsetsOf(words, from, nameEnd);
  if (first.quote?.last === nameEnd - 1) return text.slice(first.start, words[nameEnd - 1]?.end);
  return first.quote === undefined ? first.text + text.slice(first.end, end) : text.slice(start, end);
}

/** The attributions of a line with their offsets. */
function attributionsOf(text: string, line: Line, spoken: Spoken): readonly Attribution[] {
  const { words } = line;
  // Starts are taken before a conjunction or «ل» is taken off a word.
  const starts = words.map(({ start }) => start);
  const all: { readonly found: Found; readonly told: Told }[] = [];
  findInLine(words, spoken, (found) => all.push({ found, told: tell(text, words, found, spoken) }));
  let lastBehind = line.start;
  return all.map(({ found, told }, place) => {
    const { end } = offsetsOf(words, found.from, found.to);
    const start = words[found.from]?.quote?.start ?? starts[found.from] ?? 0;
    let next = place + 1;
    while ((all[next]?.found.from ?? Infinity) <= (found.said?.at ?? 0)) next += 1;
    const nextStart = starts[all[next]?.found.from ?? -1] ?? line.end;
    const said = reachOf(text, line, found, lastBehind, nextStart);
    // «قال فلان إن كذا، وفق الصحيفة»: what stands behind the words it attributes covers all since the last that does.
    if (found.said === undefined) lastBehind = end;
    const isDirect = found.said?.isDirect ?? /[»”"’]/u.test(words[found.from]?.gap ?? "");
    return { text: text.slice(start, end), start, end, ...told, ...(said && { said }), isDirect };
  });
}

/**
 * Who says what in a text of news, in their order: «بحسب …»، «قال … إن»، «…»، يقول فلان»، «بوتين: …». Words inside closed
 * quotation marks are their speaker's, and are not searched. Never throws; the time is linear in the length of the text.
 * @example readAttributions("قال مصدر أمني إن الطريق آمن")[0] // { text: "قال مصدر أمني", start: 0, end: 13, level: "unnamed", who: "مصدر أمني", said: { start: 17, end: 27 }, isDirect: false }
 */
export function readAttributions(text: string): readonly Attribution[] {
  const spoken: Spoken = { last: undefined, feminine: undefined, masculine: undefined, levels: new Map() };
  return linesOf(text).flatMap((line) => attributionsOf(text, line, spoken));
}

const withoutVerbConjunction = (key: string): string =>
  findSpeechVerb(key) === undefined ? (withoutConjunction(key) ?? key) : key;

/** Who is meant by a verb without a speaker: the last of its gender; of «قالوا» the last, if he was many. */
function antecedent(spoken: Spoken, person: ReturnType<typeof personOf> | undefined): Told | undefined {
  if (person === undefined) return spoken.last;
  if (person === "many") return spoken.last?.level === "unnamed" ? spoken.last : undefined;
  return spoken[person];
}

/** The level of an attribution and its speaker, who is remembered for the verbs behind that name nobody. */
function tell(
  text: string,
  words: readonly LineWord[],
  { speaker, verb, isImpersonal: nobody }: Found,
  spoken: Spoken,
): Told {
  const key = verb === undefined ? "" : keyAt(words, verb);
  const person = verb === undefined ? undefined : personOf(withoutVerbConjunction(key));
  if (speaker === undefined) return (nobody ? undefined : antecedent(spoken, person)) ?? { level: "plain" };
  const told = { level: levelOf(words, speaker, spoken), who: whoOf(text, words, speaker) };
  spoken.last = told;
  if (person !== "feminine") spoken.masculine = told;
  if (person !== "masculine") spoken.feminine = told;
  if (keyAt(words, speaker.from) === "وكاله") spoken.levels.set("الوكاله", told.level);
  if (told.level === "official" || told.level === "named") {
    spoken.levels.set(surname(words.slice(speaker.from, speaker.nameEnd).map((word) => word.key)), told.level);
  }
  return told;
}
