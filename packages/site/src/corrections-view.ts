import { type ReadonlyArchive, latestKey, storyKey } from "@mihwar/newsroom";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { pageHref } from "./section-view.ts";
import type { CorrectionsView } from "./views.ts";

const pageSize = 20;

/** What the newsroom has put right, the newest first. */
export async function loadCorrections(
  archive: ReadonlyArchive,
  after: string | undefined,
): Promise<Loaded<CorrectionsView>> {
  const [surroundings, listed] = await Promise.all([
    loadSurroundings(archive),
    archive.listStories({ corrected: true, limit: pageSize, ...(after === undefined ? {} : { after }) }),
  ]);
  return finish(archive, surroundings, {
    href: pageHref("/corrections", after),
    view: {
      stories: listed.items,
      ...(listed.next === undefined ? {} : { olderHref: pageHref("/corrections", listed.next) }),
    },
    pictures: [],
    keys: [latestKey, ...listed.items.map((story) => storyKey(story.id))],
  });
}
