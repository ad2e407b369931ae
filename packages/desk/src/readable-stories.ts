import type { DeskArchive, StoryId, StoryLine } from "@mihwar/newsroom";

/** So many stories are looked up in one question. */
const atOnce = 1000;

/** The stories among some that a member may read, as their list has them. */
export async function readableStories(
  desk: Pick<DeskArchive, "listStoryLines">,
  wanted: Iterable<StoryId>,
): Promise<ReadonlyMap<StoryId, StoryLine>> {
  const ids = [...new Set(wanted)];
  const lines = new Map<StoryId, StoryLine>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const found = await desk.listStoryLines({ ids: ids.slice(at, at + atOnce), limit: atOnce });
    if (found.ok) for (const line of found.value.items) lines.set(line.id, line);
  }
  return lines;
}
