import type { BlockId } from "../block.ts";
import type { StoryId } from "../story-id.ts";
import type { Operation } from "./change.ts";
import type { Dossiers } from "./dossiers.ts";
import type { NewEntry } from "./enter-all.ts";
import { leaningOn } from "./leaning.ts";
import { isProposed } from "./log-door.ts";
import { evidenceOf } from "./map-evidence.ts";
import { recheckEvidence } from "./recheck-evidence.ts";

/** The machine that looks after evidence when a story changes. */
const watcher = "m:evidence";

const proposal = (operation: Operation, note: string): NewEntry => ({
  kind: "change",
  by: watcher,
  operation,
  note,
  news: 0,
});

const fresh = (dossiers: Dossiers, wanted: readonly NewEntry[]): readonly NewEntry[] =>
  wanted.filter((entry) => entry.kind === "change" && !isProposed(dossiers, watcher, entry.operation));

/**
 * What a new revision of a story means for what leans on it. Words that stand where they stood need nothing; words that
 * moved are proposed where they stand now, as often as they do; for words that are gone the newsroom is asked. Readers keep
 * the revision that was cited until a person decides.
 * @param paragraphs of the new revision, in their order
 */
export function proposalsForRevision(
  dossiers: Dossiers,
  story: StoryId,
  revision: number,
  paragraphs: ReadonlyMap<BlockId, string>,
): readonly NewEntry[] {
  const wanted = leaningOn(dossiers, story, () => true).flatMap(({ item }): readonly NewEntry[] =>
    evidenceOf(item)
      .filter((one) => one.story === story && one.revision < revision)
      .flatMap((from) => {
        const found = recheckEvidence(from, revision, paragraphs);
        const ref = item.id;
        switch (found.kind) {
          case "carried":
            return [];
          case "moved":
            return found.candidates.map((to) =>
              proposal({ op: "recite", ref, from, to }, "انتقلت كلمات السند إلى فقرة أخرى"),
            );
          case "orphaned":
            return [proposal({ op: "ask", ref, question: "orphaned" }, `السند تغيّر: «${from.quote}»`)];
        }
      }),
  );
  return fresh(dossiers, wanted);
}

/**
 * What the withdrawal of a story means: the newsroom is asked about each item that leans on it alone.
 * @param isReadable whether readers can read another story
 */
export function proposalsForWithdrawal(
  dossiers: Dossiers,
  story: StoryId,
  isReadable: (story: StoryId) => boolean,
): readonly NewEntry[] {
  const wanted = leaningOn(dossiers, story, isReadable)
    .filter(({ alone }) => alone)
    .map(({ item }) => proposal({ op: "ask", ref: item.id, question: "withdrawn" }, "سُحب الخبر الذي يقوم عليه وحده"));
  return fresh(dossiers, wanted);
}
