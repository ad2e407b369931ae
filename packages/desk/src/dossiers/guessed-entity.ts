import { findEntities } from "@mihwar/arabic/authority/authority";
import { entityKinds } from "@mihwar/newsroom/dossier/items";
import type { Written } from "./line-form.ts";

/**
 * What the names that everybody knows say of a newcomer: a country with its code, a body, a place. Whoever writes sees it
 * and says otherwise where it is somebody else; of a name that several bear nothing is guessed.
 * @example guessedEntity("الأردن") // { entityKind: ["country"], "same.iso": ["JO"] }
 */
export function guessedEntity(name: string): Written {
  const found = findEntities(name).filter(({ doubtful }) => !doubtful.has(name));
  const [one] = found;
  const kind = entityKinds.find((known) => known === one?.kind);
  if (one === undefined || kind === undefined || found.length > 1) return {};
  return {
    entityKind: [kind],
    ...(kind === "country" && one.country !== undefined ? { "same.iso": [one.country] } : {}),
  };
}
