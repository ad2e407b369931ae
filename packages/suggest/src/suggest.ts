import { type Dossiers, type NewEntry, isProposed } from "@mihwar/newsroom";
import { aliasMachine } from "./alias.ts";
import { fateMachine } from "./fate.ts";
import { linkMachine } from "./link.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";
import { wantsMachine } from "./wants.ts";
import { whenMachine } from "./when.ts";
import { whoMachine } from "./who.ts";

/** The machines that read stories, in the order in which their proposals are shown. */
export const machines: readonly Machine[] = [
  linkMachine,
  fateMachine,
  wantsMachine,
  whenMachine,
  aliasMachine,
  whoMachine,
];

/** Beside its dossiers a story gets so many proposals at most: whoever is asked too often answers nothing. */
const mostCards = 6;

/**
 * What the machines propose for a story: its dossiers first, then the surest; never what was rejected, or still waits for
 * a person.
 */
export function suggestionsFor(story: ReadStory, dossiers: Dossiers): readonly Suggestion[] {
  const all = machines
    .flatMap((machine) => machine.propose(story, dossiers))
    .filter(({ by, operation }) => !isProposed(dossiers, by, operation));
  const links = all.filter(({ by }) => by === linkMachine.name);
  const others = all
    .filter(({ by }) => by !== linkMachine.name)
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostCards);
  return [...links, ...others];
}

/** A suggestion as the log takes it in. @param story that it was made from; a question of the clock was made from none */
export const entryOf = (
  { by, operation, note, confidence, news, causes }: Suggestion,
  story?: Pick<ReadStory, "id" | "revision">,
): NewEntry => ({
  kind: "change",
  by,
  operation,
  note,
  confidence,
  news,
  ...(story === undefined || causes.length === 0
    ? {}
    : { causes: causes.map((cause) => ({ story: story.id, revision: story.revision, ...cause })) }),
});
