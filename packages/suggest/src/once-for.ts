import type { Dossiers } from "@mihwar/newsroom";
import type { ReadStory } from "./machine.ts";

/** Has what is read of a story beside the dossiers be read once for all machines that ask for it. */
export function onceFor<Read>(
  read: (story: ReadStory, dossiers: Dossiers) => Read,
): (story: ReadStory, dossiers: Dossiers) => Read {
  const remembered = new WeakMap<ReadStory, { readonly dossiers: Dossiers; readonly read: Read }>();
  return (story, dossiers) => {
    const known = remembered.get(story);
    if (known?.dossiers === dossiers) return known.read;
    const own = read(story, dossiers);
    remembered.set(story, { dossiers, read: own });
    return own;
  };
}
