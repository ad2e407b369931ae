import type { Draft } from "./draft.ts";
import type { Story } from "./story.ts";

/**
 * A story of the newsroom as a draft again: what leaves it in the `stories` format.
 * @param sectionName the printed name of its section; left out where it is not given
 */
export function draftOfStory(story: Story, sectionName?: string): Draft {
  const { content, provenance } = story;
  const { section: _section, ...copy } = content;
  const source = {
    ...(provenance?.name === undefined ? {} : { name: provenance.name }),
    ...(provenance?.url === undefined ? {} : { url: provenance.url }),
  };
  return {
    ...copy,
    id: story.id,
    ...(sectionName === undefined ? {} : { section: sectionName }),
    ticker: provenance?.ticker ?? [],
    ...(story.published === undefined ? {} : { published: story.published }),
    ...(story.updated === undefined ? {} : { updated: story.updated }),
    ...(story.corrections.length === 0 ? {} : { corrections: story.corrections }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
    furniture: provenance?.furniture ?? [],
  };
}
