import { type Attribution, type AttributionLevel, readAttributions } from "@mihwar/arabic/attributions/attribution";
import { foldForSearch } from "@mihwar/arabic/fold";
import { isTitle } from "@mihwar/arabic/names/person-title";
import { sentences } from "@mihwar/arabic/sentences";
import { type Span, tokens } from "@mihwar/arabic/tokens";
import type { Dossiers, Entity, Evidence } from "@mihwar/newsroom";
import {
  hidesName,
  leakCue,
  onPaper,
  paperCue,
  paperSource,
  quoteBegins,
  reportedCue,
  saidSo,
  seenCue,
  shownCue,
  statementVerb,
} from "./attribution-cues.ts";
import type { Actor, Scene } from "./actor.ts";

/** Who stands behind words, as evidence has it. */
export type Attributed = Pick<Evidence, "attribution" | "phrase" | "speaker">;

/** A stretch of a paragraph. */
type Reach = Pick<Span, "start" | "end">;

const overlaps = (one: Reach, other: Reach): boolean => one.start < other.end && other.start < one.end;

/** What `readAttributions` finds in a paragraph of a story that has been read up to there. */
function attributionsIn(scenes: readonly Scene[], scene: Scene): readonly Attribution[] {
  const known = remembered.get(scene);
  if (known !== undefined) return known;
  const before = scenes.slice(0, scenes.indexOf(scene)).map(({ text }) => `${text}\n`);
  const from = before.join("").length;
  const shift = ({ start, end }: Reach) => ({ start: start - from, end: end - from });
  const found = readAttributions(before.join("") + scene.text)
    .filter(({ start }) => start >= from)
    .map((one) => ({ ...one, ...shift(one), ...(one.said === undefined ? {} : { said: shift(one.said) }) }));
  remembered.set(scene, found);
  return found;
}
const remembered = new WeakMap<Scene, readonly Attribution[]>();

const sentenceAt = (text: string, words: Reach) =>
  sentences(text).find(({ start, end }) => start <= words.start && words.start < end);

/** The sentence before the one that a stretch is in; of «وتضيف أن», who spoke stands there. */
const sentenceBefore = (text: string, { start }: Reach): string =>
  sentences(text).findLast(({ end }) => end <= start)?.text ?? "";

/** Where another clause begins, whose words are nobody's but the paper's: «…، بينما ظلت الأسعار مرتفعة». */
const turn = /،\s(?:بينما|فيما|في حين)\s/u;

/** The attribution that words lie under: of those that reach them the nearest, and one within its sentence for all of it. */
function over(text: string, found: readonly Attribution[], words: Reach): Attribution | undefined {
  const sentence = sentenceAt(text, words);
  const isBehind = ({ said, start }: Attribution): boolean => said !== undefined && said.start < start;
  const reaches = ({ said, ...own }: Attribution): boolean =>
    overlaps(own, words) || (said !== undefined && overlaps(said, words));
  const forward = found.findLast(
    (one) => !isBehind(one) && reaches(one) && !turn.test(text.slice(one.said?.start ?? one.start, words.start + 1)),
  );
  const behind = found.find((one) => isBehind(one) && reaches(one) && one.start >= words.end);
  // «أفادت إذاعة بأن …، بينما … بحسب النشرة»: each has its own.
  const isOthers = behind !== undefined && forward !== undefined && turn.test(text.slice(words.end, behind.start));
  const covering = (isOthers ? undefined : behind) ?? forward ?? found.findLast((one) => isBehind(one) && reaches(one));
  if (covering !== undefined || sentence === undefined) return covering;
  // «لكن الصندوق، وفق عضو في الوفد، يعدّ الهامش …»: between commas it is said of what stands on both sides.
  return found.find(
    (one) => overlaps(one, sentence) && one.end <= words.start && one.said !== undefined && one.said.end <= one.start,
  );
}

/** The level of somebody by the office and the house that the dossiers know: «العبيدي» is the governor of the bank. */
function levelOfEntity({ name, role = "" }: Entity, house: Entity | undefined): AttributionLevel {
  const [office = ""] = role.split(" ");
  const ways = role === "" ? [name] : [`${role} ${name}`, `${office} ${house?.name ?? ""} ${name}`];
  const levels = ways.map((speaker) => readAttributions(`قال ${speaker} إن الأمر واضح.`)[0]?.level ?? "named");
  return levels.find((level) => level === "official") ?? levels[0] ?? "named";
}

/** The level of whoever acts in a sentence, with the title that stands before the name. */
function levelOfActor(text: string, actor: Actor, dossiers: Dossiers): AttributionLevel {
  const { entity, isNew, start, end } = actor;
  if (!isNew) return levelOfEntity(entity, houseOf(entity, dossiers));
  const words = tokens(text.slice(0, start));
  let from = words.length;
  while (
    from > 0 &&
    words.length - from < 6 &&
    !/[،.؛:]/u.test(text.slice(words[from - 1]?.end, words[from]?.start ?? start))
  )
    from -= 1;
  const title = words.slice(from).findIndex(({ text: word }) => isTitle(foldForSearch(word)));
  const printed = title === -1 ? text.slice(start, end) : text.slice(words[from + title]?.start, end);
  return readAttributions(`قال ${printed.replace(/^و(?=ال)/u, "")} إن الأمر واضح.`)[0]?.level ?? "named";
}

const houseOf = ({ of }: Entity, dossiers: Dossiers): Entity | undefined => {
  const house = of === undefined ? undefined : dossiers.items.get(of);
  return house?.kind === "entity" ? house : undefined;
};

/** Who a verb of saying without a name means: whoever its sentence began with, or the one before. */
function speakerBefore({ text, actors }: Scene, at: number): Actor | undefined {
  const parts = sentences(text).filter(({ start }) => start <= at);
  for (const part of parts.toReversed()) {
    const own = actors.filter(
      ({ start, end, entity }) =>
        start >= part.start &&
        end <= Math.min(part.end, at) &&
        speaks(entity) &&
        !governed.test(text.slice(part.start, start)),
    );
    const first =
      part.start <= at && at < part.end ? own[0] : (own.find(({ entity }) => entity.entityKind === "person") ?? own[0]);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Whoever stands behind a preposition, or is somewhere's, says nothing. */
const governed = /(?:^|\s)(?:في|من|على|إلى|عن|مع|بين|لدى|أمام|باب|مقر|مكتب|قرب|عند)\s(?:ال)?$/u;

const speaks = ({ entityKind }: Entity): boolean =>
  entityKind === "person" || entityKind === "org" || entityKind === "country";

/**
 * m:att: who stands behind the words from `start` to `end` of a paragraph, read with what the story has said before and
 * with what the dossiers know of those who speak. What nobody is named for is the paper's own.
 */
export function attributed(
  words: Reach,
  {
    scene,
    scenes,
    dossiers,
  }: { readonly scene: Scene; readonly scenes: readonly Scene[]; readonly dossiers: Dossiers },
): Attributed {
  const { text, actors } = scene;
  const found = over(text, attributionsIn(scenes, scene), words);
  const cue = found === undefined ? cueFor(scene, words) : undefined;
  if ((found !== undefined || cue?.level === "said") && hidesName.test(sentenceAt(text, words)?.text ?? ""))
    return { attribution: "unnamed", phrase: found?.text ?? cue?.phrase ?? "" };
  if (cue !== undefined && cue.level !== "said") return { attribution: cue.level, phrase: cue.phrase };
  if (found === undefined && cue === undefined) return { attribution: "plain" };
  const phrase = found?.text ?? cue?.phrase ?? "";
  if (found !== undefined && seenCue.test(found.text)) return { attribution: "witness", phrase };
  if (found !== undefined && found.level !== "media" && isOnPaper(text, found, words))
    return { attribution: "document", phrase };
  const own = actors.filter((one) => found !== undefined && overlaps(one, found));
  // «… إلى أخطاء في الأرقام، وقالت»: «و» goes on with whoever the sentence began with.
  const isTold = found?.who !== undefined && found.text.includes(found.who.split(" ")[0] ?? "");
  const isNamed = isTold && found.level !== "plain" && !/،\s+و\p{L}+$/u.test(found.text);
  if (found !== undefined && /\s(?:تدعى|يدعى|اسمه|اسمها)\s/u.test(found.who ?? ""))
    return { attribution: "named", phrase };
  if (!isNamed && found !== undefined && hidesName.test(sentenceBefore(text, found)))
    return { attribution: "unnamed", phrase };
  if (found?.level === "unnamed" && reportedCue.test(found.text)) return { attribution: "media", phrase };
  const speaker =
    own.find(({ isNew }) => !isNew) ?? (isNamed ? undefined : speakerBefore(scene, found?.start ?? words.start));
  if (found !== undefined && isNamed && found.level !== "named")
    return { attribution: found.level, phrase, ...idOf(speaker) };
  if (speaker === undefined) return { attribution: found?.level ?? "plain", phrase };
  const near = isNamed ? speaker : holderOf(text, speaker, actors);
  const level = levelOfActor(text, near, dossiers);
  return { attribution: isNamed && level !== "official" ? found.level : level, phrase, ...idOf(speaker) };
}

/** «كتب المدير في مذكرة إلى الوزارة إن …»: what is written stands there for everybody to see. */
const isOnPaper = (text: string, { start, end }: Reach, words: Reach): boolean =>
  onPaper.test(text.slice(start, Math.max(end, words.start)));

/** «خبير المالية العامة زاهر عيتاني»: the person behind the name of a body. */
function holderOf(text: string, actor: Actor, actors: readonly Actor[]): Actor {
  if (actor.entity.entityKind === "person") return actor;
  const next = actors.find(({ start, entity }) => start >= actor.end && entity.entityKind === "person");
  const between = next === undefined ? "." : text.slice(actor.end, next.start);
  return next !== undefined && /^\s*(?:\p{L}+\s+){0,2}$/u.test(between) ? next : actor;
}

const idOf = (speaker: Actor | undefined) =>
  speaker === undefined || speaker.isNew ? {} : { speaker: speaker.entity.id };

/** What a sentence without an attribution still tells of its source: our reporter saw it, a paper holds it, somebody denies or reckons. */
function cueFor({ text }: Scene, words: Reach) {
  const sentence = sentenceAt(text, words);
  if (sentence === undefined) return undefined;
  const before = text.slice(sentence.start, words.start);
  const seen = seenCue.exec(sentence.text);
  if (seen !== null) return { level: "witness" as const, phrase: seen[0].trim() };
  const paper = paperCue.exec(before) ?? paperSource.exec(sentence.text);
  if (paper !== null) return { level: "document" as const, phrase: paper[0].trim() };
  const leak = leakCue.exec(sentence.text);
  if (leak !== null) return { level: "unnamed" as const, phrase: leak[0].trim() };
  const shown = shownCue.exec(sentence.text);
  if (shown !== null) return { level: "media" as const, phrase: shown[0].trim() };
  const behind = saidSo.exec(text.slice(words.end, sentence.end));
  const verb = behind?.[0] ?? statementVerb.exec(before)?.[0] ?? quoteBegins.exec(before)?.groups?.["phrase"];
  return verb === undefined ? undefined : { level: "said" as const, phrase: verb.trim() };
}
