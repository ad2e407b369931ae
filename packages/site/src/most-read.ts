import type { ReadonlyArchive, StoryCard } from "@mihwar/newsroom";

/** So many are looked at: a page leaves out what it shows already. */
const asked = 12;
/** Fewer are no list. */
const fewest = 3;

/** The stories that are read most, the most first; none where too few are. */
export async function loadMostRead(archive: ReadonlyArchive): Promise<readonly StoryCard[]> {
  const ids = await archive.listMostRead(asked);
  return ids.length < fewest ? [] : archive.findCards(ids);
}
