import type { ItemId } from "@mihwar/newsroom";
import { wordsOfDossiers } from "./dossier-words.ts";
import { dossiersFor } from "./dossiers-for.ts";
import { onceFor } from "./once-for.ts";
import type { Scene } from "./actor.ts";
import { scenesOf } from "./story-actors.ts";

/** A story beside what is remembered: what all machines ask of it, found out once. */
export interface Reading {
  /** The dossiers into which what it says would go. */
  readonly into: readonly ItemId[];
  readonly scenes: readonly Scene[];
}

export const readingOf = onceFor((story, dossiers): Reading => {
  const into = dossiersFor(story, dossiers);
  const all = new Set(into);
  const near = wordsOfDossiers(dossiers).flatMap(({ id, entities }) => (all.has(id) ? [...entities] : []));
  return { into, scenes: scenesOf(story, dossiers, new Set(near)) };
});
