import type { StoryCard } from "@mihwar/newsroom";
import { isEmptyQuery, parseQuery } from "@mihwar/search";
import type { SearchableArchive } from "@mihwar/storage";

/** The public stories that answer a question, as readers would be answered: the best first. */
export async function findStories(
  { reading, search }: Pick<SearchableArchive, "reading" | "search">,
  question: string,
  limit: number,
): Promise<readonly StoryCard[]> {
  const query = parseQuery(question, { today: (await reading.now()).slice(0, 10) });
  if (isEmptyQuery(query)) return [];
  return (await search.search(query, { limit })).hits.map(({ card }) => card);
}
