import { foldForSearch } from "@mihwar/arabic/fold";
import type { Token } from "@mihwar/arabic/tokens";
import { type Dossiers, findItem } from "@mihwar/newsroom";
import type { Actor } from "./actor.ts";
import { headOf } from "./short-names.ts";

/** What somebody's house is called with «ه» or «ها» on its end. */
const houses = "وزارت|حكومت|نقابت|اتحاد|نادي|شركت|هيءت|هييت|بلديت|جمعيت|رابطت|لجنت|منظمت|وكالت|كتلت|حزب";
const ownHouse = new RegExp(`^(?:و|ف|ل|ب)?(?<house>${houses})(?:ه|ها)$`, "u");
const ownCountry = /^(?:و|ف|ل|ب)?بلاد(?:ه|ها)$/u;

/**
 * «قال إن بلاده تأمل», «أبدى استعداد وزارته»: the country or the house of whoever was named last.
 * @param actors all that were named before the word, in their order
 */
export function ownOf({ text, start, end }: Token, actors: readonly Actor[], dossiers: Dossiers): Actor | undefined {
  const key = foldForSearch(text);
  const isCountry = ownCountry.test(key);
  const house = ownHouse.exec(key)?.groups?.["house"];
  if (!isCountry && house === undefined) return undefined;
  const last = actors.findLast(({ entity }) => entity.entityKind === "person" && entity.of !== undefined)?.entity;
  for (let { of } = last ?? {}; of !== undefined;) {
    const entity = findItem(dossiers, "entity", of);
    if (entity !== undefined && (!isCountry || entity.entityKind === "country"))
      return { entity, isNew: false, start, end };
    of = entity?.of;
  }
  const isMeant = ({ entity }: Actor): boolean =>
    house === undefined
      ? entity.entityKind === "country"
      : entity.entityKind === "org" && house.startsWith(headOf(entity).replace(/ه$/u, ""));
  const named = actors.findLast(isMeant);
  return named === undefined ? undefined : { ...named, start, end };
}
