import { foldForSearch } from "@mihwar/arabic/fold";
import { isTitle } from "@mihwar/arabic/names/person-title";
import { type Span, type Token, tokens } from "@mihwar/arabic/tokens";
import type { Actor, Scene } from "./actor.ts";

/** A sentence as a row of words, some of which name those who act. */
export interface Row {
  readonly text: string;
  readonly words: readonly Token[];
  /** The words folded for search. */
  readonly keys: readonly string[];
  /** By the place of its first word. */
  readonly parties: ReadonlyMap<number, Party>;
  /** Who acted last before this sentence. */
  readonly before: Party | undefined;
}

/** One who acts, under one or more names side by side: «رئيس نقابة المعلمين سامر الحلبي»; or two: «الطرفان». */
export interface Party {
  readonly actors: readonly Actor[];
  readonly from: number;
  /** The place behind the last word. */
  readonly to: number;
  /** All of its actors do what it does. */
  readonly isBoth?: true;
}

/** Whether two names side by side are one party: a house and whoever speaks for it, an office and its holder. */
const areOne = (one: Actor | undefined, { entity }: Actor): boolean =>
  entity.entityKind === "person" && (one?.entity.entityKind !== "person" || entity.of === undefined);

/** Who acts, party by party. */
function partiesIn(
  words: readonly Token[],
  keys: readonly string[],
  actors: readonly Actor[],
): ReadonlyMap<number, Party> {
  const parties = new Map<number, Party>();
  let last: Party | undefined;
  for (const actor of actors) {
    const from = words.findIndex(({ start }) => start === actor.start);
    const to = words.findLastIndex(({ end }) => end <= actor.end) + 1;
    if (from === -1) continue;
    const isAnd = words[from]?.text.startsWith("و") === true && !actor.entity.name.startsWith("و");
    const isHeld = last !== undefined && (isTitle(keys[last.from] ?? "") || isTitle(keys[last.from - 1] ?? ""));
    const one = last?.actors.at(-1);
    if (
      last !== undefined &&
      last.to === from &&
      !isAnd &&
      (one?.entity.id === actor.entity.id || (isHeld && areOne(one, actor)))
    ) {
      last = { ...last, actors: [...last.actors, actor], to };
      parties.set(last.from, last);
    } else {
      last = { actors: [actor], from, to };
      parties.set(from, last);
    }
  }
  return parties;
}

const both = new Set(
  "الطرفان الطرفين الجانبان الجانبين الفريقان الفريقين البلدان البلدين الدولتان الدولتين الحكومتان الحكومتين".split(
    " ",
  ),
);

/** «اتفق الطرفان»: the last two of whom a story has spoken. */
function withBoth(row: Row, earlier: readonly Actor[]): Row {
  const at = row.keys.findIndex((key) => both.has(key));
  if (at === -1 || row.parties.has(at)) return row;
  const areCountries = /^ال(?:بلد|دولت|حكومت)/u.test(row.keys[at] ?? "");
  const houses = earlier.filter(
    ({ entity }) => entity.entityKind === "country" || (entity.entityKind === "org" && !areCountries),
  );
  const last = houses.at(-1);
  const other = houses.findLast(
    ({ entity }) =>
      last !== undefined &&
      entity.id !== last.entity.id &&
      entity.of !== last.entity.id &&
      last.entity.of !== entity.id,
  );
  if (last === undefined || other === undefined) return row;
  const parties: (readonly [number, Party])[] = [
    ...row.parties,
    [at, { actors: [other, last], from: at, to: at + 1, isBoth: true }],
  ];
  return { ...row, parties: new Map(parties.toSorted(([a], [b]) => a - b)) };
}

/**
 * A sentence of a scene with its parties.
 * @param before who acted last before it
 * @param earlier all of whom the story has spoken before it
 */
export function rowOf(
  { actors }: Scene,
  sentence: Span,
  { before, earlier }: { readonly before: Party | undefined; readonly earlier: readonly Actor[] },
): Row {
  const words = tokens(sentence.text);
  const keys = words.map((word) => foldForSearch(word.text));
  const own = actors
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map((actor) => ({ ...actor, start: actor.start - sentence.start, end: actor.end - sentence.start }));
  return withBoth({ text: sentence.text, words, keys, parties: partiesIn(words, keys, own), before }, earlier);
}
