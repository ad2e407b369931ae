import {
  type Actor,
  type Instant,
  type Listed,
  type Section,
  type SectionId,
  type StoryId,
  type StoryLine,
  type StoryNote,
  actorOf,
  may,
} from "@mihwar/newsroom";
import { type ListFilter, listPath, listedStates, mostAskedLetters } from "../list-filter.ts";
import { DeadlineMark } from "../parts/deadline-mark.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { Plain } from "../parts/written-copy.tsx";
import { LiveblogLines } from "./liveblogs-page.tsx";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";

/** A note, and the headline of the story that it is on. */
export interface MentionLine {
  readonly note: StoryNote;
  readonly headline: string;
}

interface Listing {
  readonly filter: ListFilter;
  /** Whether the page goes on from another. */
  readonly isContinued: boolean;
  readonly stories: Listed<StoryLine>;
  readonly sections: readonly Section[];
  readonly now: Instant;
  /** What waits for whoever looks, above the whole list. */
  readonly waiting: Listed<StoryLine>;
  /** Live coverages that go on. */
  readonly running: readonly StoryLine[];
  /** How many suggestions of machines wait about each story. */
  readonly suggested: ReadonlyMap<StoryId, number>;
  /** Colleagues' notes that name whoever looks. */
  readonly mentions: readonly MentionLine[];
  readonly mayBegin: boolean;
  readonly nameOf: (by: Actor) => string;
}

function Lines({
  visit,
  lines,
  listing: { sections, now, nameOf, suggested },
}: {
  readonly visit: MemberVisit;
  readonly lines: readonly StoryLine[];
  readonly listing: Listing;
}) {
  const { words } = visit;
  const { list } = words.stories;
  return (
    <ul class="rows stories">
      {lines.map((story) => (
        <li key={story.id}>
          <span class="first">
            <a href={`/desk/stories/${story.id}`}>
              <b>
                <bdi>{story.headline.trim() === "" ? list.noHeadline : <Plain text={story.headline} />}</bdi>
              </b>
            </a>
            <span class="under">
              {story.isReturned && story.state === "draft" ? (
                <b class="late">
                  {story.begunBy === actorOf(visit.member) ? list.returned : words.stories.page.returnedNote}
                </b>
              ) : null}{" "}
              <DeadlineMark visit={visit} line={story} now={now} />{" "}
              {suggested.has(story.id) ? (
                <a href={`/desk/stories/${story.id}#suggestions`}>
                  {words.suggestions.countBeside(suggested.get(story.id) ?? 0)}
                </a>
              ) : null}
            </span>
          </span>
          <span>{words.states[story.state]}</span>
          <span class="quiet">{sectionNames(sections, [story.section]).join("")}</span>
          <span class="quiet">
            <bdi>
              <Plain text={story.byline.length > 0 ? words.listed(story.byline) : nameOf(story.begunBy)} />
            </bdi>
          </span>
          <span class="quiet">
            <Moment visit={visit} at={story.changed} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mentions({
  visit,
  listing: { mentions, nameOf },
}: {
  readonly visit: MemberVisit;
  readonly listing: Listing;
}) {
  const { notes: words, stories } = visit.words;
  if (mentions.length === 0) return null;
  return (
    <section class="part waiting" aria-labelledby="mentions">
      <h2 id="mentions">{words.mentions}</h2>
      <ul class="rows stories">
        {mentions.map(({ note, headline }) => (
          <li key={note.id}>
            <span class="first">
              <a href={`/desk/stories/${note.story}#note-${note.id}`}>
                <bdi>
                  <Plain text={note.text === "" ? words.kinds[note.kind] : note.text} />
                </bdi>
              </a>
              <span class="under quiet">
                <bdi>{headline.trim() === "" ? stories.list.noHeadline : <Plain text={headline} />}</bdi>
              </span>
            </span>
            <span>{words.kinds[note.kind]}</span>
            <span class="quiet">
              <bdi>{nameOf(note.by)}</bdi>
            </span>
            <span class="quiet">
              <Moment visit={visit} at={note.at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Narrowing({
  visit,
  listing: { filter, sections },
}: {
  readonly visit: MemberVisit;
  readonly listing: Listing;
}) {
  const { list } = visit.words.stories;
  const { state: _state, waiting: _waiting, ...narrowed } = filter;
  const isNarrowed = Object.keys(narrowed).length > 0;
  const own = sections.filter(({ id }) => may(visit.member, "list-stories", { sections: [id] }).ok);
  return (
    <details class="narrowing-box" open={isNarrowed}>
      <summary>{list.filter}</summary>
      <form class="narrowing" method="get" action="/desk/" role="search" aria-label={list.filter}>
        {filter.state === undefined ? null : <input type="hidden" name="state" value={filter.state} />}
        {filter.waiting === true ? <input type="hidden" name="waiting" value="1" /> : null}
        <p class="words">
          <label for="q">{list.words}</label>
          <input id="q" name="q" type="search" dir="auto" maxLength={mostAskedLetters} value={filter.words ?? ""} />
        </p>
        <p>
          <label for="author">{list.author}</label>
          <input id="author" name="author" dir="auto" maxLength={mostAskedLetters} value={filter.author ?? ""} />
        </p>
        <p>
          <label for="section">{list.section}</label>
          <select id="section" name="section">
            <option value="">{list.anySection}</option>
            {own.map(({ id, name }) => (
              <option key={id} value={id} selected={id === filter.section}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="deadline">{list.deadline}</label>
          <select id="deadline" name="deadline">
            {(["any", "late", "today", "week", "set"] as const).map((one) => (
              <option key={one} value={one === "any" ? "" : one} selected={one === filter.deadline}>
                {list.deadlines[one]}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="order">{list.order}</label>
          <select id="order" name="order">
            {(["changed", "deadline"] as const).map((one) => (
              <option key={one} value={one} selected={one === (filter.order ?? "changed")}>
                {list.orders[one]}
              </option>
            ))}
          </select>
        </p>
        <p class="last">
          <label>
            <input type="checkbox" name="mine" value="1" checked={filter.mine === true} />
            {list.mine}
          </label>
          <button class="second">{list.show}</button>
          <a href="/desk/">{list.clear}</a>
        </p>
      </form>
    </details>
  );
}

/** Where somebody arrives who signs in: who they are here, what waits for them, and the newsroom's stories. */
export function homePage(visit: MemberVisit, listing: Listing): string {
  const { words, member } = visit;
  const { home, stories: said } = words;
  const { filter, stories, sections, waiting, running, mayBegin, isContinued } = listing;
  const names = (ids: readonly SectionId[]): string => words.listed(sectionNames(sections, ids));
  return deskPage({
    visit,
    member: visit,
    title: home.stories,
    current: "home",
    children: (
      <>
        <div class="opening">
          <h1>
            <bdi>{home.greeting(member.name)}</bdi>
          </h1>
          {mayBegin ? (
            <a class="button" href="/desk/stories/new">
              {said.list.begin}
            </a>
          ) : null}
        </div>
        <dl class="facts">
          <div>
            <dt>{home.role}</dt>
            <dd>{words.roles[member.role]}</dd>
          </div>
          <div>
            <dt>{home.sections}</dt>
            <dd>{member.sections === "all" ? home.allSections : names(member.sections)}</dd>
          </div>
        </dl>
        {running.length === 0 ? null : (
          <section class="part" aria-labelledby="running">
            <h2 id="running">{words.liveblog.onHome}</h2>
            <LiveblogLines visit={visit} lines={running} sections={sections} />
          </section>
        )}
        {waiting.items.length === 0 ? null : (
          <section class="part waiting" aria-labelledby="waiting">
            <h2 id="waiting">{said.list.waiting}</h2>
            <Lines visit={visit} lines={waiting.items} listing={listing} />
            {waiting.next === undefined ? null : (
              <p>
                <a href={listPath({ waiting: true })}>{said.list.waitingMore}</a>
              </p>
            )}
          </section>
        )}
        <Mentions visit={visit} listing={listing} />
        <section class="part" aria-labelledby="stories">
          <h2 id="stories">{filter.waiting === true ? said.list.waiting : home.stories}</h2>
          <nav class="states" aria-label={home.states}>
            <ul>
              {[undefined, ...listedStates].map((one) => {
                const { state, waiting: _waiting, ...rest } = filter;
                return (
                  <li key={one}>
                    <a
                      href={listPath(one === undefined ? rest : { ...rest, state: one })}
                      aria-current={one === state && filter.waiting !== true ? "true" : undefined}
                    >
                      {one === undefined ? home.all : words.states[one]}
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
          <Narrowing visit={visit} listing={listing} />
          {filter.order === "deadline" && filter.state === undefined ? (
            <p class="quiet">{said.list.byDeadlineGist}</p>
          ) : null}
          {stories.items.length === 0 ? <p class="quiet">{home.none}</p> : null}
          <Lines visit={visit} lines={stories.items} listing={listing} />
          {stories.next === undefined && !isContinued ? null : (
            <p class="choices">
              {stories.next === undefined ? null : <a href={listPath(filter, stories.next)}>{home.older}</a>}
              {isContinued ? <a href={listPath(filter)}>{said.list.newest}</a> : null}
            </p>
          )}
        </section>
      </>
    ),
  });
}
