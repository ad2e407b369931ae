import { nameKey } from "@mihwar/arabic/authority/name-key";
import { foldForSearch } from "@mihwar/arabic/fold";
import type { Token } from "@mihwar/arabic/tokens";
import { type Dossiers, type Entity, type ItemId, listItems } from "@mihwar/newsroom";
import type { Actor } from "./actor.ts";

/** What may be joined before a word: «والوزارة», «للوزارة», «بالوزارة». */
export const withoutJoined = (key: string): string =>
  key.replace(/^[وف](?=ال|لل|.{4})/u, "").replace(/^(?:لل|بال|كال)(?=.{2})/u, "ال");

/** First words of bodies' names, by which a text goes on to call them. */
const houseHeads = new Set(
  `وزارة نقابة اتحاد رابطة نادي لجنة شركة بنك مصرف صندوق مجلس حكومة هيئة بلدية جمعية منظمة وكالة وفد حزب كتلة مؤسسة حركة
  تيار غرفة محكمة بعثة ائتلاف تحالف شبكة مبادرة محافظة جامعة مستشفى تعاونية متحف مجموعة ديوان مديرية سلطة فريق منتخب`
    .split(/\s+/u)
    .map(foldForSearch),
);

/** The first word of a name, without its article. */
export const headOf = ({ name }: Entity): string => {
  const [first = ""] = nameKey(name).split(" ");
  return first.startsWith("ال") ? first.slice(2) : first;
};

/** Titles by which a text goes on to call whoever it has named. */
const titles = new Set("وزير وزيرة نقيب نقيبة محافظ مبعوث مبعوثة مدرب مفوض مفوضة".split(" ").map(foldForSearch));

/** Whether words call a body by its first word alone: «الاتحاد». */
export const isShortName = (printed: string): boolean => {
  const key = withoutJoined(foldForSearch(printed));
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

/** Whom a word means by now. */
export type Meant = Omit<Actor, "start" | "end">;

/** «الوزارة» after «وزارة المالية», «الوزير» after «وزير المالية»: whoever was last called by that word. */
export function shortly(
  { text, start, end }: Token,
  next: Token | undefined,
  latest: ReadonlyMap<string, Meant>,
): Actor | undefined {
  const key = withoutJoined(foldForSearch(text));
  // «الاتحاد العام للعمال» is another name.
  if (!key.startsWith("ال") || (next !== undefined && longer.test(foldForSearch(next.text)))) return undefined;
  const meant = latest.get(key.slice(2));
  return meant === undefined ? undefined : { ...meant, start, end };
}

/** The words by which a text may go on to call somebody: the first of a body's name, the title before a person's. */
export function callNames({ entity, start }: Actor, words: readonly Token[]): readonly string[] {
  const head = headOf(entity);
  if (entity.entityKind === "org") return houseHeads.has(head) ? [head, ...(alsoCalled.get(head) ?? [])] : [];
  const at = words.findIndex((word) => word.start === start);
  const before = words
    .slice(Math.max(0, at - 3), at + 1)
    .map(({ text }) => withoutJoined(foldForSearch(text)).replace(/^ال/u, ""));
  return [...before, nameKey(entity.role ?? "").split(" ")[0] ?? ""].filter((word) => titles.has(word));
}

/** Bodies of a story's dossiers that alone begin with a word: what «اللجنة» means before the story has named one. */
export function onlyBodies(named: ReadonlySet<ItemId>, dossiers: Dossiers): Map<string, Meant> {
  const only = new Map<string, Meant | undefined>();
  for (const entity of listItems(dossiers, "entity")) {
    const head = headOf(entity);
    if (entity.entityKind !== "org" || !named.has(entity.id) || !houseHeads.has(head)) continue;
    only.set(head, only.has(head) ? undefined : { entity, isNew: false });
  }
  return new Map([...only].flatMap(([head, meant]) => (meant === undefined ? [] : [[head, meant]])));
}
