import { type Archive, type BlockId, type Story, type StoryId, toldBody } from "@mihwar/newsroom";
import { keepEvidence } from "./keep-evidence.ts";
import { keepSuggestions } from "./keep-suggestions.ts";

/**
 * Has the machines read a story as it stands now: what it might add to dossiers, and what its new words do to what dossiers
 * cite of it.
 * @param posts of a live coverage, those that are new: of the hundreds that were there before nothing new comes
 */
export async function askMachines(archive: Archive, id: StoryId, posts?: readonly BlockId[]): Promise<void> {
  const story = await archive.findStory(id);
  if (story === undefined) return;
  await keepEvidence(archive, story);
  const kept = await keepSuggestions(archive, posts === undefined ? story : withPosts(story, posts));
  // somebody saved it again meanwhile: then the machines are asked again as well
  if (!kept.ok && kept.refusals.some(({ code }) => code !== "proposed-before"))
    throw new Error(`suggestions for ${id}: ${kept.refusals.map(({ code }) => code).join(", ")}`);
}

/** A story with the copy of some of its posts alone. */
function withPosts(story: Story, ids: readonly BlockId[]): Story {
  const posts = toldBody(story.content.body).posts.filter(({ head }) => ids.includes(head.id));
  return { ...story, content: { ...story.content, body: posts.flatMap(({ head, blocks }) => [head, ...blocks]) } };
}
