import type { Archive, StoryId } from "@mihwar/newsroom";
import { keepEvidence } from "./keep-evidence.ts";
import { keepSuggestions } from "./keep-suggestions.ts";

/**
 * Has the machines read a story as it stands now: what it might add to dossiers, and what its new words do to what dossiers
 * cite of it.
 */
export async function askMachines(archive: Archive, id: StoryId): Promise<void> {
  const story = await archive.findStory(id);
  if (story === undefined) return;
  await keepEvidence(archive, story);
  const kept = await keepSuggestions(archive, story);
  // somebody saved it again meanwhile: then the machines are asked again as well
  if (!kept.ok && kept.refusals.some(({ code }) => code !== "proposed-before"))
    throw new Error(`suggestions for ${id}: ${kept.refusals.map(({ code }) => code).join(", ")}`);
}
