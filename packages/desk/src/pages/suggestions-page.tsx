import { clientScript } from "../client-script.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { type RefusedDecisions, SuggestionCards } from "../parts/suggestion-cards.tsx";
import { Plain } from "../parts/written-copy.tsx";
import { type SuggestionFilter, onePage, suggestionsPath } from "../suggestion-filter.ts";
import type { SuggestionQueue } from "../suggestion-queue.ts";
import type { MemberVisit } from "../visit.ts";

/** What a page says of decisions that led to it. */
export interface ToldOfDecisions {
  readonly well?: string | undefined;
  /** What was refused of cards that are not on the page any more. */
  readonly refused: RefusedDecisions;
  readonly chosen: ReadonlySet<number>;
}

/** What became of a form: what was done, and what was refused and has no card here. */
export function Decisions({ queue, told }: { readonly queue: SuggestionQueue; readonly told: ToldOfDecisions }) {
  const shown = new Set(queue.cards.map(({ proposal }) => proposal.change.n));
  const lost = [...new Set([...told.refused].flatMap(([n, words]) => (shown.has(n) ? [] : [words])))];
  return (
    <>
      {told.well === undefined ? null : (
        <p class="told well" role="status">
          {told.well}
        </p>
      )}
      {lost.map((words) => (
        <p key={words} class="told" role="alert">
          {words}
        </p>
      ))}
    </>
  );
}

function Narrowing({
  visit,
  queue,
  filter,
}: {
  readonly visit: MemberVisit;
  readonly queue: SuggestionQueue;
  readonly filter: SuggestionFilter;
}) {
  const words = visit.words.suggestions;
  return (
    <form class="narrowing" method="get" action="/desk/suggestions" role="search" aria-label={words.filter}>
      <p>
        <label for="dossier">{words.dossier}</label>
        <select id="dossier" name="dossier">
          <option value="">{words.anyDossier}</option>
          {queue.ofDossiers.map(([{ id, title }, count]) => (
            <option key={id} value={id} selected={id === filter.dossier}>
              {`${title} (${count})`}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="machine">{words.machine}</label>
        <select id="machine" name="machine">
          <option value="">{words.anyMachine}</option>
          {queue.machines.map(([machine, count]) => (
            <option key={machine} value={machine} selected={machine === filter.machine}>
              {`${words.machineName(machine)} (${count})`}
            </option>
          ))}
        </select>
      </p>
      <p class="last">
        <button class="second">{words.show}</button>
        <a href="/desk/suggestions">{words.clear}</a>
      </p>
    </form>
  );
}

/** All that waits for somebody's yes or no. */
export function suggestionsPage(
  visit: MemberVisit,
  queue: SuggestionQueue,
  filter: SuggestionFilter,
  told: ToldOfDecisions,
): string {
  const words = visit.words.suggestions;
  const { cards, waiting, all } = queue;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "suggestions",
    scripts: [clientScript("suggestions").path],
    children: (
      <>
        <div class="opening">
          <h1>{words.title}</h1>
          <a href="/desk/suggestions/machines">{words.machines.title}</a>
        </div>
        <p class="gist">
          <Plain text={words.gist} />
        </p>
        <Decisions queue={queue} told={told} />
        {all === 0 ? null : <Narrowing visit={visit} queue={queue} filter={filter} />}
        <h2 class="count" data-count>
          {all === 0 ? words.none : waiting === 0 ? words.noneFitting : words.waiting(waiting)}
        </h2>
        <SuggestionCards
          visit={visit}
          queue={queue}
          back={suggestionsPath(filter)}
          chosen={told.chosen}
          refused={told.refused}
        />
        {waiting <= cards.length || cards.length >= 100 ? null : (
          <p>
            <a href={suggestionsPath({ ...filter, show: filter.show + onePage })}>
              {words.more(waiting - cards.length)}
            </a>
          </p>
        )}
      </>
    ),
  });
}
