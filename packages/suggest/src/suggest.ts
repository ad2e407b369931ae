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

/** A story gets so many proposals at most: whoever is asked too often answers nothing. */
const mostCards = 3;

/** What the machines propose for a story, the surest first; never what was rejected, or still waits for a person. */
export function suggestionsFor(story: ReadStory, dossiers: Dossiers): readonly Suggestion[] {
  return machines
    .flatMap((machine) => machine.propose(story, dossiers))
    .filter(({ by, operation }) => !isProposed(dossiers, by, operation))
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, mostCards);
}

/** A suggestion as the log takes it in. */
export const entryOf = ({ by, operation, note, confidence, news }: Suggestion): NewEntry => ({
  kind: "change",
  by,
  operation,
  note,
  confidence,
  news,
});
