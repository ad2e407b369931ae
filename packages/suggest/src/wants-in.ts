import { sentences } from "@mihwar/arabic/sentences";
import type { Token } from "@mihwar/arabic/tokens";
import { takeBack } from "./fate-verbs.ts";
import { ofThemselves } from "./own-pronoun.ts";
import { saysIt } from "./saying.ts";
import { actorsOf, masculinePast, relative, speakerIn, speakerOf, topicAt } from "./sentence-parties.ts";
import { type Party, type Row, rowOf } from "./sentence-row.ts";
import type { Actor, Scene } from "./actor.ts";
import { type Frame, bareVerb, heldNouns, isPromisedDeed, wantFrames, wantNouns, wantStates } from "./want-frames.ts";
import { partiesOf, partiesOfNoun } from "./want-parties.ts";
import { readOn } from "./read-on.ts";
import { wantedFrom } from "./wanted.ts";
import { withoutAnd } from "./without-and.ts";

/** Who wants, offers or promises what to whom, as one sentence says it. Offsets are of the paragraph. */
export interface Want {
  readonly act: Frame["act"];
  readonly by: readonly Actor[];
  readonly to: readonly Actor[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** «وكانت الوزيرة قد وعدت», «نفى أن يكون قد تعهّد»: told of before, or denied. */
const isRecalled = (keys: readonly string[], at: number): boolean =>
  keys[at - 1] === "قد" &&
  keys.slice(Math.max(0, at - 9), at).some((key) => /^و?(?:كان|كانت|كانوا|يكون|تكون|يكونوا)$/u.test(key));

const isTakenBack = ({ keys }: Row, at: number): boolean =>
  relative.has(keys[at - 1] ?? "") ||
  (!goesOnStill.test(`${withoutAnd(keys[at - 2] ?? "")} ${keys[at - 1]}`) &&
    [keys[at - 1], keys[at - 2]].some(
      (key) => key !== undefined && takeBack.has(withoutAnd(key)) && withoutAnd(key) !== "ان",
    )) ||
  (withoutAnd(keys[at - 1] ?? "") === "قد" && /^[يت]/u.test(keys[at] ?? "") && !masculinePast.has(keys[at] ?? "")) ||
  isRecalled(keys, at) ||
  keys
    .slice(Math.max(0, at - 6), at)
    .some((key) => /^(?:و|ف)?(?:نفي|نفت|ينفي|تنفي|نافيا|نافيه|اذا|هل|لو|قلل|انكر|انكرت|يسبق|سبق)$/u.test(key));

/** How a verb may be meant. «طالبته» turns to somebody directly; «طالبة» is a student. */
function framesOf(key: string, printed: string): readonly Frame[] {
  const verb = bareVerb(key);
  const frames = wantFrames.get(verb) ?? [];
  if (verb === key || key.endsWith(verb)) return frames;
  return printed.endsWith("ة") ? [] : frames.filter(({ to }) => to === "direct");
}

/** «ما زالت تطالب»: no denial. */
const goesOnStill = /^(?:ما|لا|لم) (?:ي|ت)?(?:زال|زالت|زل|زالوا|زالون|فتي|فتيت|برح|برحت|نفك)$/u;

/** «طُلب من الوزارة»: who asked is not said. The first letter has a damma, and no prefix of the present. */
const passive = /^[وف]?[^يتنأ\W]?[\u0621-\u064a]\u064f/u;
const isPassive = (word: string): boolean => passive.test(word) && !/^[وف]?[يتن]/u.test(word);

/** «رفضت المحكمة طلب النادي»: verbs that are spelt as nouns are nouns where a word stands before them that is no party. */
const nounLike = new Set(["طلب", "عرض", "وعد", "امل", "تعهد"]);
const isNoun = (row: Row, at: number): boolean =>
  at > 0 &&
  nounLike.has(row.keys[at] ?? "") &&
  !row.parties.has(at + 1) &&
  ![...row.parties.values()].some(({ to }) => to === at) &&
  !/^(?:و|ف|ل)?(?:قد|كان|كانت|انه|انها|لكنه|لكنها|لكنهم|بل|ثم|الذي|التي)$/u.test(row.keys[at - 1] ?? "") &&
  !/[،؛:.»]/u.test(row.text.slice(row.words[at - 1]?.end, row.words[at]?.start));

/** «كان أول من دعا قبل سنوات»: an old want is told as background. */
const longAgo = /(?:قبل|منذ)\s(?:\S+\s)?(?:سنوات|سنين|أعوام|عقود|عقد)/u;

function wantsOfRow(row: Row, offset: number): readonly Want[] {
  if (/[؟?]/u.test(row.text)) return [];
  const wantAt = (frame: Frame, at: number, isNominal: boolean): Want | undefined => {
    const between = readOn(row, at + 1, frame);
    if (between === undefined) return undefined;
    const parties = isNominal ? partiesOfNoun(row, at, frame, between) : partiesOf(row, at, frame, between);
    const by = parties.by.flatMap(actorsOf);
    if (by.length === 0 || (frame.isJoint === true && by.length < 2)) return undefined;
    const to = parties.to.flatMap(actorsOf).filter(({ entity }) => by.every((one) => one.entity.id !== entity.id));
    const first = row.words[at] as Token;
    return {
      act: frame.act,
      by,
      to,
      text: between.wanted.text,
      start: offset + first.start,
      end: offset + between.wanted.end,
    };
  };
  const wants: Want[] = [];
  let until = -1;
  for (const [at, key] of row.keys.entries()) {
    const word = row.words[at] as Token;
    if (word.start < until || row.parties.has(at) || isTakenBack(row, at)) continue;
    if (isPassive(word.text) || isNoun(row, at) || longAgo.test(row.text.slice(word.end, word.end + 30))) continue;
    const verb = framesOf(key, word.text);
    const noun = wantNouns.get(key) ?? wantNouns.get(withoutAnd(key)) ?? wantStates.get(key);
    const isHeld = row.parties.has(at + 1) || (row.keys[at + 1] === "من" && row.parties.has(at + 2));
    const held = isHeld ? (heldNouns.get(key) ?? heldNouns.get(withoutAnd(key))) : undefined;
    const want =
      (held === undefined ? undefined : wantAt(held, at, false)) ??
      verb.map((frame) => wantAt(frame, at, false)).find((one) => one !== undefined) ??
      (noun === undefined ? undefined : wantAt(noun, at, true)) ??
      promiseAt(row, at, offset);
    if (want === undefined) continue;
    wants.push(want);
    until = want.end - offset;
  }
  return wants;
}

/** Whether the other may speak for the one: a person says what a house will do, and no house says it of another. */
const isOfOneHouse = (one: Party, other: Party | undefined): boolean =>
  other === undefined ||
  other === one ||
  other.actors.every(
    ({ entity }) => entity.entityKind === "person" || one.actors.some((own) => own.entity.id === entity.id),
  );

/** «أعلن الوزير أن الأشغال ستُستأنف»: where what is to be done begins, behind «أن», where nobody else does it. */
function passiveClause({ words, keys, parties }: Row, at: number): number | undefined {
  if (!/^[وف]?س[يت]\u064f/u.test(words[at]?.text ?? "")) return undefined;
  const that = keys.findLastIndex((key, place) => place < at && /^[وب]?ا?ن$/u.test(key));
  if (that === -1 || at - that > 6) return undefined;
  for (let place = that + 1; place < at; place++) if (parties.has(place)) return undefined;
  return that + 1;
}

const isKnownPerson = (party: Party | undefined): boolean =>
  party?.actors.some(({ entity, isNew }) => !isNew && entity.entityKind === "person") === true;

/** «قالت الوزارة إنها ستصرف …»: a deed that somebody announces of themselves. */
function promiseAt(row: Row, at: number, offset: number): Want | undefined {
  if (!isPromisedDeed(row.keys[at] ?? "")) return undefined;
  const isOwn = row.keys.slice(Math.max(0, at - 2), at).some((key) => ofThemselves.has(withoutAnd(key)));
  const said = row.keys.findIndex((key, place) => place < at && saysIt(withoutAnd(key)));
  if (said === -1) return undefined;
  const named = [...row.parties.values()].find(({ to }) => to === at);
  const isTold = named !== undefined && /^ب?ا?ن$/u.test(withoutAnd(row.keys[named.from - 1] ?? ""));
  const speaker = speakerIn(row);
  const told =
    isTold && isOfOneHouse(named, speaker)
      ? isKnownPerson(speaker) && named.actors.every(({ isNew }) => isNew)
        ? speaker
        : named
      : undefined;
  const clause = told === undefined && !isOwn ? passiveClause(row, at) : undefined;
  const party = isOwn ? topicAt(row, at) : (told ?? (clause === undefined ? undefined : speaker));
  const wanted = wantedFrom(row, clause ?? at, 0);
  if (party === undefined || wanted === undefined) return undefined;
  const start = (row.words[clause ?? at] as Token).start;
  return {
    act: "commit",
    by: actorsOf(party).slice(0, 1),
    to: [],
    text: wanted.text,
    start: offset + start,
    end: offset + wanted.end,
  };
}

/**
 * The wants of a story, paragraph by paragraph. A verb speaks only with somebody who does it, and with something that it
 * is about; where its sentence names nobody, whoever acted in the one before does it.
 * @param at the day of the story, ISO 8601: what is told of years before is background
 */
export function wantsOf(scenes: readonly Scene[], at: string): readonly SceneWant[] {
  let before: Party | undefined;
  const told: Actor[] = [];
  return scenes.flatMap((scene) => {
    const wants = sentences(scene.text).flatMap((sentence) => {
      const earlier = [...told, ...scene.actors.filter(({ start }) => start < sentence.start)];
      const row = rowOf(scene, sentence, { before, earlier });
      const found = wantsOfRow(row, sentence.start).filter(
        ({ start, end, text }) => !isOfOldYear(scene.text.slice(start, end - text.length), at),
      );
      before = speakerOf(row) ?? before;
      return found;
    });
    told.push(...scene.actors);
    return wants.map((want) => ({ scene, want }));
  });
}

/** «طلب في فبراير 2024 …», told two years later. */
const isOfOldYear = (words: string, at: string): boolean => {
  const year = /(?:^|\s)(?<year>(?:19|20)\d{2})(?=\s|$)/u.exec(words)?.groups?.["year"];
  return year !== undefined && Number(year) < Number(at.slice(0, 4)) - 1;
};

/** A want and where it is said. */
export interface SceneWant {
  readonly scene: Scene;
  readonly want: Want;
}
