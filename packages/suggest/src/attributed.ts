import { type Attribution, readAttributions } from "@mihwar/arabic/attributions/attribution";
import type { Dossiers, Evidence } from "@mihwar/newsroom";
import { mentionsOf } from "./known-entities.ts";

/** Who stands behind words, as evidence has it. */
export type Attributed = Pick<Evidence, "attribution" | "phrase" | "speaker">;

/**
 * m:att: who stands behind the words from `start` to `end` of a paragraph. What nobody is named for is the paper's own.
 */
export function attributed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  dossiers: Dossiers,
): Attributed {
  const covers = ({ said, ...own }: Attribution): boolean =>
    (said !== undefined && said.start < end && start < said.end) || (own.start < end && start < own.end);
  const found = readAttributions(text).findLast(covers);
  if (found === undefined) return { attribution: "plain" };
  const speaker = found.who === undefined ? undefined : mentionsOf(found.who, dossiers)[0]?.entity.id;
  return { attribution: found.level, phrase: found.text, ...(speaker === undefined ? {} : { speaker }) };
}
