import { findEntity } from "@mihwar/arabic/authority/authority";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { sameName } from "@mihwar/arabic/authority/same-name";
import { type Entity, listItems } from "@mihwar/newsroom";
import type { Machine, Suggestion } from "./machine.ts";
import { type UnknownName, unknownNames } from "./unknown-names.ts";

/** Why two names are thought to be one bearer's: both stand in the authority, or they are spelled by two schools. */
type Ground = "authority" | "spelling";

const confidences: Readonly<Record<Ground, number>> = { authority: 0.9, spelling: 0.7 };

/** The names of one bearer in the authority. «أستانا» that acts for its country is not among them: it is a city. */
function namesBeside(name: UnknownName): ReadonlySet<string> {
  const bearer = name.entity === undefined || name.kind === "people" ? undefined : findEntity(name.entity);
  const keys = new Set((bearer?.names ?? []).map(nameKey));
  return keys.has(nameKey(name.name)) ? keys : new Set();
}

function groundFor(name: UnknownName, { entityKind, name: usual, aliases = [] }: Entity): Ground | undefined {
  if (name.kind !== entityKind) return undefined;
  const borne = [usual, ...aliases];
  const beside = namesBeside(name);
  if (borne.some((one) => beside.has(nameKey(one)))) return "authority";
  return borne.some((one) => sameName(one, name.name)) ? "spelling" : undefined;
}

/**
 * m:alias proposes that an entity goes by another name as well: «غوتيريش» and «جوتيريش», «أميركا» and «الولايات
 * المتحدة». It asks only where one entity alone may be meant.
 */
export const aliasMachine: Machine = {
  name: "m:alias",
  propose(story, dossiers) {
    const entities = listItems(dossiers, "entity");
    const proposed = new Map<string, Suggestion>();
    for (const name of unknownNames(story, dossiers)) {
      const key = nameKey(name.name);
      const meant = entities.flatMap((entity) => {
        const ground = groundFor(name, entity);
        return ground === undefined ? [] : [{ entity, ground }];
      });
      const [only] = meant;
      if (proposed.has(key) || only === undefined || meant.length > 1) continue;
      proposed.set(key, {
        by: "m:alias",
        operation: { op: "merge", ref: only.entity.id, aliases: [name.name] },
        note: `«${name.name}» اسم آخر لـ«${only.entity.name}»`,
        confidence: confidences[only.ground],
        news: 0,
        causes: [{ paragraph: name.paragraph, start: name.start, end: name.end }],
      });
    }
    return [...proposed.values()];
  },
};
