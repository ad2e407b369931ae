import { foldForSearch } from "@mihwar/arabic/fold";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import { type BlockId, type Dossiers, type Entity, type ItemId, citable, findItem, listItems } from "@mihwar/newsroom";
import { actorsIn } from "./actors.ts";
import { bodyNameAt } from "./body-name.ts";
import { type EntityMention, mentionsOf } from "./known-entities.ts";
import type { ReadStory } from "./machine.ts";
import { entityOf } from "./newcomer.ts";
import { unknownNames } from "./unknown-names.ts";

/** Somebody who acts in a story, where it names them. */
export interface Actor extends EntityMention {
  /** Whether the dossiers do not know them: the entity is what they would be entered as. */
  readonly isNew: boolean;
}

/** A paragraph with its words and those who act in it, in their order. */
export interface Scene {
  readonly paragraph: BlockId;
  readonly text: string;
  readonly actors: readonly Actor[];
}

/** Whoever holds one of these offices speaks for the house behind the second word. */
const offices: ReadonlyMap<string, string> = new Map(
  [
    ["وزير", "وزارة"],
    ["وزيرة", "وزارة"],
    ["نقيب", "نقابة"],
    ["نقيبة", "نقابة"],
  ].map(([office = "", house = ""]) => [foldForSearch(office), foldForSearch(house)]),
);

/** What may be joined before a word: «والوزارة», «للوزارة», «بالوزارة». */
const bare = (key: string): string => key.replace(/^[وف](?=ال|لل|.{4})/u, "").replace(/^(?:لل|بال|كال)(?=.{2})/u, "ال");

/** Words of the longest name of a house. */
const longestHouse = 6;

const houseHeads = new Set(
  `وزارة نقابة اتحاد رابطة نادي لجنة شركة بنك مصرف صندوق مجلس حكومة هيئة بلدية جمعية منظمة وكالة وفد حزب كتلة مؤسسة حركة
  تيار غرفة محكمة بعثة ائتلاف تحالف شبكة مبادرة محافظة جامعة مستشفى تعاونية ديوان مديرية سلطة فريق منتخب`
    .split(/\s+/u)
    .map(foldForSearch),
);

const headOf = ({ name }: Entity): string => {
  const [first = ""] = nameKey(name).split(" ");
  return first.startsWith("ال") ? first.slice(2) : first;
};

/** Titles by which a text goes on to call whoever it has named. */
const titles = new Set("وزير وزيرة نقيب نقيبة محافظ مبعوث مبعوثة مدرب مفوض مفوضة".split(" ").map(foldForSearch));

const isShortName = (printed: string): boolean => {
  const key = bare(foldForSearch(printed));
  return key.startsWith("ال") && houseHeads.has(key.slice(2));
};

/** A second word that makes another name of «الاتحاد» or «الوزارة». */
const longer =
  /^(?:لل.{2,}|العام|العامه|الوطني|الوطنيه|العالي|العليا|الدولي|الدوليه|الاعلي|المركزي|المركزيه|المستقله?)$/u;

/** Other words for some bodies: «الفريق» of a club. */
const alsoCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ["نادي", ["فريق"]],
  ["منتخب", ["فريق"]],
]);

type Meant = Omit<Actor, "start" | "end">;

/** «الوزارة» after «وزارة المالية», «الوزير» after «وزير المالية»: whoever was last called by that word. */
function shortly(
  { text, start, end }: Token,
  next: Token | undefined,
  latest: ReadonlyMap<string, Meant>,
): Actor | undefined {
  const key = bare(foldForSearch(text));
  // «الاتحاد العام للعمال» is another name.
  if (!key.startsWith("ال") || (next !== undefined && longer.test(foldForSearch(next.text)))) return undefined;
  const meant = latest.get(key.slice(2));
  return meant === undefined ? undefined : { ...meant, start, end };
}

/** Bodies that are a country's where its adjective stands behind them: «الوفد الكلداري», «الجانبان الدرفاني والكلداري». */
const ofCountry =
  /^(?:ال|لل|بال)(?:وفد|جانب|طرف|سلطات|حكوم[هة]|خارجيه|رئاسه|رياسه|دوله|قياده|جانبان|جانبين|طرفان|طرفين)$/u;

/** The country of the dossiers whose adjective a word is: «الكلداري» of «كلدارا». */
function countryOf(word: Token | undefined, countries: readonly Entity[]): Entity | undefined {
  const key = foldForSearch(word?.text ?? "");
  const stem = /^(?:و?ال)(?<stem>.{3,})(?:ي|يه|يين|يون|يان)$/u.exec(key)?.groups?.["stem"];
  if (stem === undefined) return undefined;
  return countries.find(({ name }) => nameKey(name).replace(/^ال/u, "").startsWith(stem));
}

function ofAdjective(words: readonly Token[], at: number, countries: readonly Entity[]): Actor | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined) return undefined;
  const key = foldForSearch(word.text).replace(/^[وف](?=ال|لل|بال)/u, "");
  const entity = ofCountry.test(key) ? countryOf(next, countries) : undefined;
  if (entity !== undefined && next !== undefined) return { entity, isNew: false, start: word.start, end: next.end };
  // «الجانبان الدرفاني والكلداري»: the second of two.
  const second = at > 1 && /ان$|ين$/u.test(foldForSearch(words[at - 2]?.text ?? "")) && word.text.startsWith("و");
  const other =
    second && ofCountry.test(foldForSearch(words[at - 2]?.text ?? "")) ? countryOf(word, countries) : undefined;
  return other === undefined ? undefined : { entity: other, isNew: false, start: word.start, end: word.end };
}

const ownHouse =
  /^(?:و|ف|ل|ب)?(?:وزارت|حكومت|نقابت|اتحاد|نادي|شركت|هيءت|هييت|بلديت|جمعيت|رابطت|لجنت|منظمت|وكالت|كتلت|حزب)(?:ه|ها)$/u;

/** «قال إن بلاده تأمل», «أبدى استعداد وزارته»: the country or the house of whoever was named last. */
function ownOf({ text, start, end }: Token, actors: readonly Actor[], dossiers: Dossiers): Actor | undefined {
  const key = foldForSearch(text);
  const isCountry = /^(?:و|ف|ل|ب)?بلاد(?:ه|ها)$/u.test(key);
  if (!isCountry && !ownHouse.test(key)) return undefined;
  const last = actors.findLast(({ entity }) => entity.entityKind === "person" && entity.of !== undefined)?.entity;
  for (let entity = last?.of === undefined ? undefined : findItem(dossiers, "entity", last.of); entity !== undefined;) {
    if (!isCountry || entity.entityKind === "country") return { entity, isNew: false, start, end };
    entity = entity.of === undefined ? undefined : findItem(dossiers, "entity", entity.of);
  }
  const head = key.replace(
    /^(?:و|ف|ل|ب)?(?=وزارت|حكومت|نقابت|اتحاد|نادي|شركت|ه|بلديت|جمعيت|رابطت|لجنت|منظمت|وكالت|كتلت|حزب)/u,
    "",
  );
  const own = actors.findLast(
    ({ entity }) => entity.entityKind === "org" && head.startsWith(headOf(entity).replace(/ه$/u, "")),
  );
  if (!isCountry) return own === undefined ? undefined : { ...own, start, end };
  const country = isCountry ? actors.findLast(({ entity }) => entity.entityKind === "country")?.entity : undefined;
  return country === undefined ? undefined : { entity: country, isNew: false, start, end };
}

/** The words by which a text may go on to call somebody: the first of a body's name, the title before a person's. */
function callNames({ entity, start }: Actor, words: readonly Token[]): readonly string[] {
  const head = headOf(entity);
  if (entity.entityKind === "org") return houseHeads.has(head) ? [head, ...(alsoCalled.get(head) ?? [])] : [];
  const at = words.findIndex((word) => word.start === start);
  const before = words
    .slice(Math.max(0, at - 3), at + 1)
    .map(({ text }) => bare(foldForSearch(text)).replace(/^ال/u, ""));
  return [...before, nameKey(entity.role ?? "").split(" ")[0] ?? ""].filter((word) => titles.has(word));
}

/** «وزير المالية» where the dossiers know «وزارة المالية». */
function byOffice(words: readonly Token[], at: number, find: (text: string) => EntityMention | undefined) {
  const word = words[at];
  if (word === undefined) return undefined;
  const key = foldForSearch(word.text);
  const house = offices.get(key) ?? offices.get(bare(key).replace(/^[بلك]/u, ""));
  if (house === undefined) return undefined;
  const phrase = [house, ...words.slice(at + 1, at + longestHouse).map(({ text }) => text)].join(" ");
  const found = find(phrase);
  if (found?.start !== 0) return undefined;
  const last = words[at + tokens(phrase.slice(0, found.end)).length - 1];
  return last === undefined ? undefined : { entity: found.entity, isNew: false, start: word.start, end: last.end };
}

/** Bodies of a story's dossiers that alone begin with a word: what «اللجنة» means before the story has named one. */
function onlyBodies(named: ReadonlySet<ItemId>, dossiers: Dossiers): Map<string, Meant> {
  const only = new Map<string, Meant | undefined>();
  for (const entity of listItems(dossiers, "entity")) {
    const head = headOf(entity);
    if (entity.entityKind !== "org" || !named.has(entity.id) || !houseHeads.has(head)) continue;
    only.set(head, only.has(head) ? undefined : { entity, isNew: false });
  }
  return new Map([...only].flatMap(([head, meant]) => (meant === undefined ? [] : [[head, meant]])));
}

/**
 * Who acts where in a story: those whom the dossiers know under their names and offices, those whom only the story
 * names, and whomever it goes on to call by one word.
 * @param near of two of one name, those who are meant
 */
export function scenesOf(story: ReadStory, dossiers: Dossiers, near: ReadonlySet<ItemId>): readonly Scene[] {
  const newcomers = newcomersOf(story, dossiers);
  const latest = onlyBodies(near, dossiers);
  const countries = listItems(dossiers, "entity").filter(
    ({ id, entityKind }) => entityKind === "country" && near.has(id),
  );
  const earlier: Actor[] = [];
  const bodies = new Map<string, Entity | undefined>();
  const bodyAt = (text: string, words: readonly Token[], at: number): Actor | undefined => {
    const found = bodyNameAt(text, words, at);
    if (found === undefined) return undefined;
    const key = nameKey(found.name);
    if (!bodies.has(key)) bodies.set(key, entityOf({ name: found.name, kind: "org" }, dossiers));
    const entity = bodies.get(key);
    return entity === undefined ? undefined : { entity, isNew: true, start: words[at]?.start ?? 0, end: found.end };
  };
  return [...citable(story.content)].map(([paragraph, text]): Scene => {
    // «الاتحاد» alone is whichever the story has named, not another dossier's.
    const isOurs = ({ entity, start, end }: EntityMention): boolean =>
      near.size === 0 || near.has(entity.id) || !isShortName(text.slice(start, end));
    const named = [
      ...actorsIn(text, dossiers, near)
        .filter(isOurs)
        .map((one): Actor => ({ ...one, isNew: false })),
      ...newcomers.filter((one) => one.paragraph === paragraph).map(({ actor }) => actor),
    ];
    const words = tokens(text);
    // «وزير المالية الريداني جاسم العوفي» is no minister of ours.
    const isOthers = ({ entity, start, end }: Actor): boolean =>
      entity.entityKind === "person" &&
      named.some(
        (other) =>
          other.isNew &&
          other.entity.entityKind === "person" &&
          other.start > end &&
          words.filter((word) => word.start >= end && word.end <= other.start).length <= 1 &&
          !/[،.؛:]/u.test(text.slice(start, other.start)),
      );
    const actors: Actor[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as Token;
      const actor =
        named.find((one) => one.start === word.start && !isOthers(one)) ??
        ofAdjective(words, at, countries) ??
        ownOf(word, [...earlier, ...actors], dossiers) ??
        byOffice(words, at, (phrase) => mentionsOf(phrase, dossiers, near)[0]) ??
        (named.some(({ start, end }) => start < word.end && word.start < end)
          ? undefined
          : (shortly(word, words[at + 1], latest) ?? bodyAt(text, words, at)));
      if (actor === undefined) continue;
      actors.push(actor);
      for (const name of callNames(actor, words)) latest.set(name, { entity: actor.entity, isNew: actor.isNew });
      while ((words[at + 1]?.start ?? Infinity) < actor.end) at += 1;
    }
    earlier.push(...actors);
    return { paragraph, text, actors };
  });
}

function newcomersOf(story: ReadStory, dossiers: Dossiers) {
  const made: Entity[] = [];
  return unknownNames(story, dossiers).flatMap((name) => {
    const { kind } = name;
    if (kind !== "person" && kind !== "org" && kind !== "country") return [];
    const same = made.find((one) => one.entityKind === kind && sameName(one.name, name.name));
    const entity = same ?? entityOf({ ...name, kind }, dossiers);
    if (entity === undefined) return [];
    if (same === undefined) made.push(entity);
    return [{ paragraph: name.paragraph, actor: { entity, isNew: true, start: name.start, end: name.end } as Actor }];
  });
}
