import type { StoryId } from "../story-id.ts";
import type { Change } from "./change.ts";
import { citedIn } from "./citations.ts";

const known = new WeakMap<object, readonly StoryId[]>();

/**
 * The stories whose words a machine's proposal holds, or that it is about; none for what a person changed, and for what the
 * clock asks.
 */
export function storiesOfProposal({ by, operation, causes = [] }: Change): readonly StoryId[] {
  if (!by.startsWith("m:")) return [];
  const found = known.get(operation);
  if (found !== undefined) return found;
  const filed = operation.op === "file" ? [operation.story] : [];
  const cited = citedIn(operation).map(({ story }) => story);
  const stories = [...new Set([...filed, ...cited, ...causes.map(({ story }) => story)])];
  known.set(operation, stories);
  return stories;
}
