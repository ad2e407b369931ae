import type { KeptCoverage, Section } from "@mihwar/newsroom";
import { CoverageTimes } from "../parts/coverage-times.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";
import type { CalendarBrought } from "../words/plan-ar.ts";

/** The form that brings a calendar in, and what became of the one that was sent. */
export function bringCalendarPage(
  visit: MemberVisit,
  {
    sections,
    problems = [],
    brought,
    differing = [],
  }: {
    readonly sections: readonly Section[];
    readonly problems?: readonly string[];
    readonly brought?: CalendarBrought;
    readonly differing?: readonly KeptCoverage[];
  },
): string {
  const said = visit.words.plan;
  const words = said.bring;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "plan",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        {problems.length === 0 ? null : (
          <div class="told" role="alert">
            <p>
              <b>{words.refused}</b>
            </p>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>
                  <bdi>
                    <Plain text={problem} />
                  </bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
        {brought === undefined ? null : (
          <p class="told well" role="status">
            {words.done(brought)}
          </p>
        )}
        {differing.length === 0 ? null : (
          <div>
            <p>{words.differing}</p>
            <ul class="brought">
              {differing.map((note) => (
                <li key={note.id}>
                  <a href={`/desk/plan/${note.id}`}>
                    <bdi>
                      <Plain text={note.title} />
                    </bdi>
                  </a>{" "}
                  · <CoverageTimes visit={visit} note={note} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {sections.length === 0 ? (
          <p>{said.note.nowhere}</p>
        ) : (
          <form class="fields" method="post" action="/desk/plan/import" enctype="multipart/form-data">
            <p>
              <label for="section">{words.section}</label>
              <select id="section" name="section" required>
                {sections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <label for="file">{words.file}</label>
              <input
                id="file"
                name="file"
                type="file"
                accept=".ics,.csv,text/calendar,text/csv"
                required
                aria-describedby="file-hint"
              />
              <small id="file-hint">{words.fileHint}</small>
            </p>
            <button>{words.button}</button>
          </form>
        )}
        <p>
          <a href="/desk/plan">{said.back}</a>
        </p>
      </>
    ),
  });
}
