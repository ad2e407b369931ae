import {
  type Archive,
  type BlockId,
  type Story,
  type StoryId,
  bodyOfTold,
  newestFirst,
  toldBody,
} from "@mihwar/newsroom";
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

/** So many posts before a new one are read with it: there stands who «الوزارة» is in it. */
const mostBefore = 3;

/** A story with the copy of some of its posts alone, each after the few before it, as they came. */
function withPosts(story: Story, ids: readonly BlockId[]): Story {
  const { lead, posts } = toldBody(story.content.body);
  const asTheyCame = newestFirst(posts).toReversed();
  const isRead = (place: number): boolean =>
    asTheyCame.slice(place, place + 1 + mostBefore).some(({ head }) => ids.includes(head.id));
  const read = asTheyCame.filter((_, place) => isRead(place));
  return { ...story, content: { ...story.content, body: bodyOfTold({ lead, posts: read }) } };
}
