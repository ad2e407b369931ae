import type { BlockId } from "../block.ts";
import type { StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";

/** A revision of a story that evidence points into. */
export interface CitedRevision {
  readonly story: StoryId;
  readonly revision: number;
}

const isEvidence = (value: object): value is CitedRevision & { readonly quote: string } =>
  "quote" in value && "story" in value && "revision" in value && "paragraph" in value;

/**
 * Every revision that is cited anywhere in a value of the log, each once.
 * @example citedIn({ evidence: [{ story: "s1", revision: 2, paragraph: "p1", quote: "هدنة" }] }) // [{ story: "s1", revision: 2 }]
 */
export function citedIn(value: unknown): readonly CitedRevision[] {
  const found = new Map<string, CitedRevision>();
  const look = (one: unknown): void => {
    if (typeof one !== "object" || one === null) return;
    if (isEvidence(one)) {
      const { story, revision } = one;
      found.set(`${story} ${revision}`, { story, revision });
    }
    for (const inner of Object.values(one)) look(inner);
  };
  look(value);
  return [...found.values()];
}

/** The paragraphs of copy that can be cited: every block that is one run of text. */
export const citable = (content: Pick<StoryContent, "body">): ReadonlyMap<BlockId, string> =>
  new Map(content.body.flatMap((block) => ("text" in block ? [[block.id, block.text] as const] : [])));
