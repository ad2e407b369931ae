import { matchesIn } from "@mihwar/search";
import { dossierHref, entityHref, sectionHref, storyHref } from "../addresses.ts";
import { Text } from "../parts/copy.tsx";
import { Marked } from "../parts/marked.tsx";
import { NearMoment } from "../parts/moment.tsx";
import { page } from "../parts/page.tsx";
import { Paging } from "../parts/paging.tsx";
import { searchScriptHref } from "../search-client.ts";
import { searchHref } from "../search-address.ts";
import type { FoundStory, SearchView } from "../search-view.ts";
import { searchSheet } from "../styles/sheets.ts";
import type { Frame } from "../views.ts";
import { searchWords } from "../words-search-ar.ts";

function Form({ frame, asking }: { readonly frame: Frame; readonly asking: SearchView["asking"] }) {
  const { question, given } = asking;
  const isNarrowed = Object.keys(given).length > 0;
  return (
    <form class="search" action="/search" role="search">
      <p class="question">
        <label for="q" class="unseen">
          {searchWords.label}
        </label>
        <span class="asked">
          <input
            id="q"
            name="q"
            type="search"
            value={question}
            autocomplete="off"
            enterkeyhint="search"
            data-proposals="/api/v1/search/words?q="
            data-dossier={searchWords.dossier}
            data-entity={searchWords.entity}
            data-counts={JSON.stringify(searchWords.proposals)}
          />
        </span>
        <button class="label">{searchWords.submit}</button>
      </p>
      <details open={isNarrowed}>
        <summary class="label">{searchWords.narrow}</summary>
        <div class="boxes label">
          <p>
            <label for="section">{searchWords.section}</label>
            <select id="section" name="section">
              <option value="">{searchWords.allSections}</option>
              {frame.sections.map(({ id, name }) => (
                <option key={id} value={id} selected={id === given.section}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="from">{searchWords.from}</label>
            <input id="from" name="from" value={given.from ?? ""} placeholder={searchWords.fromExample} />
          </p>
          <p>
            <label for="until">{searchWords.until}</label>
            <input id="until" name="until" value={given.until ?? ""} placeholder={searchWords.untilExample} />
          </p>
          <p>
            <label for="order">{searchWords.order}</label>
            <select id="order" name="order">
              <option value="relevance">{searchWords.relevance}</option>
              <option value="words" selected={given.order === "words"}>
                {searchWords.byWords}
              </option>
              <option value="newest" selected={given.order === "newest"}>
                {searchWords.newest}
              </option>
            </select>
          </p>
        </div>
      </details>
    </form>
  );
}

function Found({
  frame,
  view,
  found,
}: {
  readonly frame: Frame;
  readonly view: SearchView;
  readonly found: FoundStory;
}) {
  const { card, snippet } = found;
  const section = frame.sections.find(({ id }) => id === card.section);
  return (
    <li>
      <article class="card" data-tone={section?.tone}>
        {section === undefined ? null : (
          <p class="kicker">
            <a href={sectionHref(section)}>
              <Text>{section.name}</Text>
            </a>
          </p>
        )}
        <h2 class="headline">
          <a href={storyHref(card)}>
            <Marked text={card.headline} matches={matchesIn(card.headline, view.query)} />
          </a>
        </h2>
        {snippet === undefined ? (
          card.standfirst === undefined ? null : (
            <p class="gist">
              <Text>{card.standfirst}</Text>
            </p>
          )
        ) : (
          <p class="gist">
            <Marked text={snippet.text} matches={snippet.matches} />
          </p>
        )}
        <p class="foot">
          <NearMoment at={card.published} today={frame.today} style={frame.edition.dates} />
        </p>
      </article>
    </li>
  );
}

/** Dossiers and entities whom the question names: they stand before the stories. */
function Named({ named: { dossiers, entities } }: Pick<SearchView, "named">) {
  if (dossiers.length + entities.length === 0) return null;
  return (
    <ul class="named">
      {dossiers.map((dossier) => (
        <li key={dossier.id}>
          <span class="kicker">{searchWords.dossier}</span>{" "}
          <a href={dossierHref(dossier)}>
            <Text>{dossier.title}</Text>
          </a>
        </li>
      ))}
      {entities.map((entity) => (
        <li key={entity.id}>
          <span class="kicker">{searchWords.entity}</span>{" "}
          <a href={entityHref(entity)}>
            <Text>{entity.name}</Text>
          </a>
          {entity.role === undefined ? null : (
            <span class="label">
              {" "}
              <Text>{entity.role}</Text>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Meant({ meant }: { readonly meant: SearchView["meant"] }) {
  if (meant === undefined) return null;
  return (
    <p class="meant">
      {searchWords.meant}{" "}
      <a href={meant.href}>
        <Text>{meant.question}</Text>
      </a>
    </p>
  );
}

function Sections({ view }: { readonly view: SearchView }) {
  const sections = view.answer?.sections ?? [];
  const { asking } = view;
  if (sections.length < 2 && asking.given.section === undefined) return null;
  const { section: _only, ...others } = asking.given;
  return (
    <nav aria-label={searchWords.inSections}>
      <ul class="run label facets">
        {asking.given.section === undefined ? null : (
          <li>
            <a href={searchHref({ question: asking.question, given: others })}>{searchWords.allSections}</a>
          </li>
        )}
        {sections.map(({ section, count, href }) => (
          <li key={section.id}>
            <a href={href} aria-current={section.id === asking.given.section ? "true" : undefined}>
              <Text>{section.name}</Text> <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the archive answers to a question. */
export function searchPage(frame: Frame, view: SearchView): string {
  const { asking, answer } = view;
  const { question } = asking;
  return page({
    frame,
    sheet: searchSheet,
    head: {
      title: question === "" ? searchWords.title : searchWords.resultsOf(question),
      kind: "website",
      indexed: false,
      script: searchScriptHref,
      next: answer?.nextHref,
    },
    children: (
      <div class="listing">
        <header class="listing-head">
          <h1 class="listing-name">{searchWords.title}</h1>
        </header>
        <Form frame={frame} asking={asking} />
        {answer === undefined ? (
          <p class="label hint">{searchWords.hint}</p>
        ) : (
          <>
            <p class="label count" role="status">
              {searchWords.found(answer.total.count, answer.total.isExact)}
            </p>
            {view.isRelaxed && answer.stories.length > 0 ? <p class="label hint">{searchWords.relaxed}</p> : null}
            <Meant meant={view.meant} />
            <Named named={view.named} />
            <Sections view={view} />
            {answer.stories.length === 0 ? (
              <p class="label hint">{searchWords.nothing}</p>
            ) : (
              <ol class="cards found">
                {answer.stories.map((found) => (
                  <Found key={found.card.id} frame={frame} view={view} found={found} />
                ))}
              </ol>
            )}
            <Paging
              on={answer.nextHref === undefined ? undefined : { href: answer.nextHref, label: searchWords.more }}
            />
          </>
        )}
      </div>
    ),
  });
}
