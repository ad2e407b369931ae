import { type Name, readNames } from "@mihwar/arabic/names/read-names";
import { type BlockId, type Dossiers, citable } from "@mihwar/newsroom";
import { mentionsOf } from "./known-entities.ts";
import type { ReadStory } from "./machine.ts";

/** A name in a paragraph of a story that the dossiers do not know in this spelling: offsets in that paragraph. */
export interface UnknownName extends Name {
  readonly paragraph: BlockId;
}

const between = "\n\n";

/**
 * The names of a story that no entity of the dossiers bears, in their order. The story is read in one: a name that a
 * paragraph gives in full is known again in those after it.
 */
export function unknownNames(story: ReadStory, dossiers: Dossiers): readonly UnknownName[] {
  const paragraphs = [...citable(story.content)];
  const names = readNames(paragraphs.map(([, text]) => text).join(between));
  let from = 0;
  return paragraphs.flatMap(([paragraph, text]) => {
    const start = from;
    const end = start + text.length;
    from = end + between.length;
    const known = mentionsOf(text, dossiers);
    return names
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, paragraph, start: name.start - start, end: name.end - start }))
      .filter((name) => known.every((one) => name.end <= one.start || one.end <= name.start));
  });
}
