import { dossierStates } from "@mihwar/newsroom/dossier/items";
import type { DossierFilter } from "../dossiers/dossier-filter.ts";
import type { DossierLine } from "../dossiers/dossier-sheet.ts";
import { mostAskedLetters } from "../list-filter.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

interface Listing {
  readonly lines: readonly DossierLine[];
  readonly filter: DossierFilter;
  /** Whether there is any dossier at all. */
  readonly isEmpty: boolean;
  readonly mayWrite: boolean;
  readonly titleOf: (line: DossierLine) => readonly string[];
  readonly told?: string | undefined;
}

function Row({
  visit,
  line,
  within,
}: {
  readonly visit: MemberVisit;
  readonly line: DossierLine;
  readonly within: readonly string[];
}) {
  const { list, states } = visit.words.dossiers;
  const { dossier, news, open, waiting } = line;
  return (
    <li>
      <span class="first">
        <a href={`/desk/dossiers/${dossier.id}`}>
          <b>
            <bdi>
              <Plain text={dossier.title} />
            </bdi>
          </b>
        </a>
        <span class="under">
          {news === undefined ? (
            list.noNews
          ) : (
            <>
              <bdi lang="ar">
                <WrittenText text={news.note} />
              </bdi>{" "}
              · <Moment visit={visit} at={news.at} />
            </>
          )}
        </span>
        {within.length === 0 ? null : (
          <span class="under">
            {list.within} <bdi>{visit.words.listed(within)}</bdi>
          </span>
        )}
      </span>
      <span>{states[dossier.state]}</span>
      <span class="quiet">{list.open(open)}</span>
      <span class="quiet">
        {waiting === 0 ? null : (
          <a href={`/desk/suggestions?dossier=${dossier.id}`}>{visit.words.suggestions.countBeside(waiting)}</a>
        )}
      </span>
    </li>
  );
}

/** All dossiers of the newsroom. */
export function dossiersPage(visit: MemberVisit, { lines, filter, isEmpty, mayWrite, titleOf, told }: Listing): string {
  const { list, states } = visit.words.dossiers;
  return deskPage({
    visit,
    member: visit,
    title: list.title,
    current: "dossiers",
    children: (
      <>
        <h1>{list.title}</h1>
        <p class="gist">{list.gist}</p>
        {told === undefined ? null : (
          <p class="told well" role="status">
            {told}
          </p>
        )}
        {mayWrite ? (
          <p>
            <a class="button" href="/desk/dossiers/new">
              {list.begin}
            </a>
          </p>
        ) : null}
        {isEmpty ? null : (
          <form
            class="narrowing dossier-search"
            method="get"
            action="/desk/dossiers"
            role="search"
            aria-label={list.title}
          >
            <p class="words">
              <label for="q">{list.words}</label>
              <input id="q" name="q" type="search" dir="auto" maxLength={mostAskedLetters} value={filter.words ?? ""} />
            </p>
            <p>
              <label for="state">{list.state}</label>
              <select id="state" name="state">
                <option value="">{list.anyState}</option>
                {dossierStates.map((state) => (
                  <option key={state} value={state} selected={state === filter.state}>
                    {states[state]}
                  </option>
                ))}
              </select>
            </p>
            <p class="choices">
              <button class="second">{list.show}</button>
              {filter.words === undefined && filter.state === undefined ? null : (
                <a href="/desk/dossiers">{list.all}</a>
              )}
            </p>
          </form>
        )}
        {lines.length === 0 ? (
          <p class="quiet">{isEmpty ? list.none : list.noneFitting}</p>
        ) : (
          <ul class="rows dossiers">
            {lines.map((line) => (
              <Row key={line.dossier.id} visit={visit} line={line} within={titleOf(line)} />
            ))}
          </ul>
        )}
      </>
    ),
  });
}
