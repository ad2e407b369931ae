import type { Listed, Section, SectionId, StoryLine, StoryStateKind } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";

/** The states in which a newsroom looks for its stories, in the order of a story's life. */
export const listedStates = [
  "draft",
  "review",
  "ready",
  "scheduled",
  "live",
  "corrected",
  "withdrawn",
] as const satisfies readonly StoryStateKind[];

const pathOf = (state: StoryStateKind | undefined, after?: string): string => {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(after === undefined ? {} : { after }),
  }).toString();
  return query === "" ? "/desk/" : `/desk/?${query}`;
};

/** Where somebody arrives who signs in: who they are here, and the newsroom's stories by their state. */
export function homePage(
  visit: MemberVisit,
  {
    state,
    stories,
    sections,
  }: {
    readonly state: StoryStateKind | undefined;
    readonly stories: Listed<StoryLine>;
    readonly sections: readonly Section[];
  },
): string {
  const { words, member } = visit;
  const { home } = words;
  const names = (ids: readonly SectionId[]): string => words.listed(sectionNames(sections, ids));
  return deskPage({
    visit,
    member: visit,
    title: home.stories,
    current: "home",
    children: (
      <>
        <h1>
          <bdi>{home.greeting(member.name)}</bdi>
        </h1>
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
        <section class="part" aria-labelledby="stories">
          <h2 id="stories">{home.stories}</h2>
          <nav class="states" aria-label={home.states}>
            <ul>
              {[undefined, ...listedStates].map((one) => (
                <li key={one}>
                  <a href={pathOf(one)} aria-current={one === state ? "true" : undefined}>
                    {one === undefined ? home.all : words.states[one]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {stories.items.length === 0 ? <p class="quiet">{home.none}</p> : null}
          <ul class="rows stories">
            {stories.items.map((story) => (
              <li key={story.id}>
                <b class="first">
                  <bdi>{story.headline}</bdi>
                </b>
                <span>{words.states[story.state]}</span>
                <span class="quiet">{names([story.section])}</span>
                <span class="quiet">
                  <Moment visit={visit} at={story.changed} />
                </span>
              </li>
            ))}
          </ul>
          {stories.next === undefined ? null : (
            <p>
              <a href={pathOf(state, stories.next)}>{home.older}</a>
            </p>
          )}
        </section>
      </>
    ),
  });
}
