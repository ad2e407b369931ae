import type { Dossiers, ItemId } from "@mihwar/newsroom";
import { wordsOfDossiers } from "./dossier-words.ts";
import { dossiersFor } from "./dossiers-for.ts";
import type { ReadStory } from "./machine.ts";
import type { Scene } from "./actor.ts";
import { scenesOf } from "./story-actors.ts";

/** A story beside what is remembered: what all machines ask of it, found out once. */
export interface Reading {
  /** The dossiers into which what it says would go. */
  readonly into: readonly ItemId[];
  readonly scenes: readonly Scene[];
}

const remembered = new WeakMap<ReadStory, { readonly dossiers: Dossiers; readonly reading: Reading }>();

export function readingOf(story: ReadStory, dossiers: Dossiers): Reading {
  const known = remembered.get(story);
  if (known?.dossiers === dossiers) return known.reading;
  const into = dossiersFor(story, dossiers);
  const all = new Set(into);
  const near = wordsOfDossiers(dossiers).flatMap(({ id, entities }) => (all.has(id) ? [...entities] : []));
  const reading = { into, scenes: scenesOf(story, dossiers, new Set(near)) };
  remembered.set(story, { dossiers, reading });
  return reading;
}
