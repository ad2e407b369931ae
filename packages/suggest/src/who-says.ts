import type { Dossiers } from "@mihwar/newsroom";
import { type Attributed, attributed } from "./attributed.ts";
import type { Cause, ReadStory } from "./machine.ts";
import { readingOf } from "./reading.ts";

/**
 * Who stands behind words that somebody has chosen in a story, as m:att reads it: their level, and the speaker and the
 * printed phrase where it finds them. Words of a paragraph that is not there are nobody's.
 */
export function whoSays(story: ReadStory, { paragraph, start, end }: Cause, dossiers: Dossiers): Attributed {
  const { scenes } = readingOf(story, dossiers);
  const scene = scenes.find((one) => one.paragraph === paragraph);
  if (scene === undefined) return { attribution: "plain" };
  const { phrase = "", ...found } = attributed({ start, end }, { scene, scenes, dossiers });
  return phrase.trim() === "" ? found : { ...found, phrase };
}
