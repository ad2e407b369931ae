import { type Section, type StoryLine, draftLimits } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { Plain } from "../parts/written-copy.tsx";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";

interface Listing {
  readonly running: readonly StoryLine[];
  readonly ended: readonly StoryLine[];
  readonly sections: readonly Section[];
  readonly mayBeginIn: readonly Section[];
  /** A form that was not taken, and why. */
  readonly written?: { readonly form: URLSearchParams; readonly refusals: readonly string[] };
}

/** Live coverages in a list: each leads to where it is posted in. */
export function LiveblogLines({
  visit,
  lines,
  sections,
}: {
  readonly visit: MemberVisit;
  readonly lines: readonly StoryLine[];
  readonly sections: readonly Section[];
}) {
  return (
    <ul class="rows">
      {lines.map((line) => (
        <li key={line.id}>
          <a class="first" href={`/desk/live/${line.id}`}>
            <b>
              <bdi>
                <Plain text={line.headline} />
              </bdi>
            </b>
          </a>
          <span class="quiet">{sectionNames(sections, [line.section]).join("")}</span>
          <span class="quiet">
            <Moment visit={visit} at={line.changed} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The live coverages of the newsroom, and the form that begins one. */
export function liveblogsPage(visit: MemberVisit, { running, ended, sections, mayBeginIn, written }: Listing): string {
  const words = visit.words.liveblog;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "live",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        <section class="part" aria-labelledby="running">
          <h2 id="running">{words.running}</h2>
          {running.length === 0 ? <p class="quiet">{words.none}</p> : null}
          <LiveblogLines visit={visit} lines={running} sections={sections} />
        </section>
        {mayBeginIn.length === 0 ? null : (
          <section class="part" aria-labelledby="begin">
            <h2 id="begin">{words.begin}</h2>
            {written?.refusals.map((sentence) => (
              <p key={sentence} class="told" role="alert">
                {sentence}
              </p>
            ))}
            <form class="fields" method="post" action="/desk/live">
              <p>
                <label for="headline">{words.headline}</label>
                <input
                  id="headline"
                  name="headline"
                  dir="auto"
                  required
                  maxLength={draftLimits.headline}
                  value={written?.form.get("headline") ?? ""}
                />
              </p>
              <p>
                <label for="section">{words.section}</label>
                <select id="section" name="section" required>
                  {mayBeginIn.map(({ id, name }) => (
                    <option key={id} value={id} selected={id === written?.form.get("section")}>
                      {name}
                    </option>
                  ))}
                </select>
              </p>
              <button>{words.beginButton}</button>
            </form>
          </section>
        )}
        {ended.length === 0 ? null : (
          <section class="part" aria-labelledby="ended">
            <h2 id="ended">{words.ended}</h2>
            <LiveblogLines visit={visit} lines={ended} sections={sections} />
          </section>
        )}
      </>
    ),
  });
}
