import { dayOf } from "@mihwar/arabic/date-format";
import type { Archive, Story } from "@mihwar/newsroom";
import type { ReadStory } from "@mihwar/suggest";

/**
 * A story as the machines read it.
 * @param today the day on which it counts as published when it is not yet, ISO 8601
 */
export async function readStory(archive: Archive, story: Story, today: string): Promise<ReadStory> {
  const { id, revision, content, published } = story;
  const { dates } = await archive.reading.getEdition();
  return { id, revision, content, at: published === undefined ? today : dayOf(published, dates.timeZone) };
}
