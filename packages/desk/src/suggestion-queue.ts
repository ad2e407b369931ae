import {
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type Outcome,
  type PermissionRefusal,
  type Proposal,
  type StoryId,
  type StoryLine,
  accept,
  actorOf,
  listItems,
  may,
  ofNoSection,
  storiesOfProposal,
  toInstant,
  withSubDossiers,
} from "@mihwar/newsroom";
import { type SuggestionCard, cardsOf, dossiersOf, linesOfProposals, operationLine } from "./suggestion-card.ts";
import type { SuggestionFilter } from "./suggestion-filter.ts";
import type { MemberVisit } from "./visit.ts";

/** What one member may see of what waits for a decision, and what they decided last. */
export interface SuggestionQueue {
  readonly cards: readonly SuggestionCard[];
  /** All that wait and fit the filter, those on the cards included. */
  readonly waiting: number;
  /** What waits in all. */
  readonly all: number;
  readonly machines: readonly (readonly [`m:${string}`, number])[];
  readonly ofDossiers: readonly (readonly [Dossier, number])[];
  readonly mayDecide: boolean;
  readonly recent: readonly RecentDecision[];
}

/** What the member decided a moment ago, and may take back. */
export interface RecentDecision {
  readonly proposal: Proposal;
  readonly line: string;
}

/** So long what somebody decided is offered to be taken back: milliseconds. */
const recentFor = 30 * 60_000;
const mostRecent = 10;

/** Proposals that nobody has decided on. */
export const waitingIn = ({ proposals }: Pick<Dossiers, "proposals">): readonly Proposal[] =>
  [...proposals.values()].filter(({ decision }) => decision === undefined);

/** How many proposals wait about each story. */
export function waitingByStory(dossiers: Pick<Dossiers, "proposals">): ReadonlyMap<StoryId, number> {
  const found = new Map<StoryId, number>();
  for (const { change } of waitingIn(dossiers))
    for (const story of storiesOfProposal(change)) found.set(story, (found.get(story) ?? 0) + 1);
  return found;
}

function countedBy<Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] {
  const found = new Map<Key, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].toSorted(([, a], [, b]) => b - a);
}

/** The story that was changed last first; of one story as the machines proposed. */
function inOrder(proposals: readonly Proposal[], lines: ReadonlyMap<StoryId, StoryLine>): readonly Proposal[] {
  const moment = ({ change }: Proposal): string => {
    const [story] = storiesOfProposal(change);
    const line = story === undefined ? undefined : lines.get(story);
    return line === undefined ? change.at : `${line.changed} ${line.id}`;
  };
  return proposals.toSorted((a, b) => {
    const [one, other] = [moment(a), moment(b)];
    return one === other ? a.change.n - b.change.n : one < other ? 1 : -1;
  });
}

/** What waits, as a member may see it. @param story only what is about it */
export async function loadQueue(
  visit: MemberVisit,
  desk: DeskArchive,
  filter: SuggestionFilter,
  story?: StoryId,
): Promise<Outcome<SuggestionQueue, PermissionRefusal>> {
  const loaded = await desk.dossiers.loadDossiers();
  if (!loaded.ok) return loaded;
  const dossiers = loaded.value;
  const all = waitingIn(dossiers);
  const inside = filter.dossier === undefined ? undefined : withSubDossiers(dossiers, filter.dossier);
  const own = story === undefined ? all : all.filter(({ change }) => storiesOfProposal(change).includes(story));
  const wanted = own.filter(
    ({ change }) =>
      (filter.machine === undefined || change.by === filter.machine) &&
      (inside === undefined || dossiersOf(dossiers, change.operation).some(({ id }) => inside.has(id))),
  );
  const lines = await linesOfProposals(desk, wanted);
  const shown = inOrder(wanted, lines).slice(0, filter.show);
  const { edition } = visit;
  const since = toInstant(Date.parse(await desk.now()) - recentFor);
  const by = actorOf(visit.member);
  const recent = [...dossiers.proposals.values()]
    .filter(({ decision }) => decision?.by === by && decision.at >= since)
    .filter(({ change }) => story === undefined || storiesOfProposal(change).includes(story))
    .toSorted((a, b) => (b.decision?.n ?? 0) - (a.decision?.n ?? 0))
    .slice(0, mostRecent);
  const titles = new Map(listItems(dossiers, "dossier").map((dossier) => [dossier.id, dossier]));
  return accept({
    cards: await cardsOf(desk, shown, { dossiers, edition, lines }),
    waiting: wanted.length,
    all: all.length,
    machines: countedBy(all.map(({ change }) => change.by as `m:${string}`)),
    ofDossiers: countedBy(
      all.flatMap(({ change }) => dossiersOf(dossiers, change.operation).map(({ id }) => id)),
    ).flatMap(([id, count]) => {
      const dossier = titles.get(id);
      return dossier === undefined ? [] : [[dossier, count] as const];
    }),
    mayDecide: may(visit.member, "decide-suggestion", ofNoSection).ok,
    recent: recent.map((proposal) => ({
      proposal,
      line: operationLine(dossiers, proposal.decision?.instead ?? proposal.change.operation, edition),
    })),
  });
}
