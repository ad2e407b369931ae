import { foldForSearch } from "@mihwar/arabic/fold";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import type { Actor } from "./actor.ts";
import type { EntityMention } from "./known-entities.ts";
import { withoutJoined } from "./short-names.ts";

/** Whoever holds one of these offices speaks for the house behind the second word. */
const offices: ReadonlyMap<string, string> = new Map(
  [
    ["وزير", "وزارة"],
    ["وزيرة", "وزارة"],
    ["نقيب", "نقابة"],
    ["نقيبة", "نقابة"],
  ].map(([office = "", house = ""]) => [foldForSearch(office), foldForSearch(house)]),
);

/** Words of the longest name of a house. */
const longestHouse = 6;

/** «وزير المالية» where the dossiers know «وزارة المالية». @param find the entity that a text names first */
export function byOffice(
  words: readonly Token[],
  at: number,
  find: (text: string) => EntityMention | undefined,
): Actor | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const key = foldForSearch(word.text);
  const house = offices.get(key) ?? offices.get(withoutJoined(key).replace(/^[بلك]/u, ""));
  if (house === undefined) return undefined;
  const phrase = [house, ...words.slice(at + 1, at + longestHouse).map(({ text }) => text)].join(" ");
  const found = find(phrase);
  if (found?.start !== 0) return undefined;
  const last = words[at + tokens(phrase.slice(0, found.end)).length - 1];
  return last === undefined ? undefined : { entity: found.entity, isNew: false, start: word.start, end: last.end };
}
