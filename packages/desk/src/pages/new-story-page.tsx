import { type Section, draftLimits } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { Refusals } from "../parts/refusals.tsx";
import type { StepRefusal } from "../story-step.ts";
import type { MemberVisit } from "../visit.ts";

/** The form that begins a story. */
export function newStoryPage(
  visit: MemberVisit,
  {
    sections,
    refusals = [],
    written = new URLSearchParams(),
  }: {
    /** Those in which the member may begin one. */
    readonly sections: readonly Section[];
    readonly refusals?: readonly StepRefusal[];
    readonly written?: URLSearchParams;
  },
): string {
  const { begin } = visit.words.stories;
  return deskPage({
    visit,
    member: visit,
    title: begin.title,
    current: "home",
    children: (
      <>
        <h1>{begin.title}</h1>
        <Refusals visit={visit} refusals={refusals} />
        {sections.length === 0 ? (
          <p>{begin.nowhere}</p>
        ) : (
          <form class="fields broad" method="post" action="/desk/stories/new">
            <p>
              <label for="headline">{begin.headline}</label>
              <textarea
                id="headline"
                name="headline"
                class="headline"
                rows={2}
                required
                maxLength={draftLimits.headline}
                dir={visit.edition.language === "en" ? "auto" : "rtl"}
                lang={visit.edition.language}
                value={written.get("headline") ?? ""}
              />
            </p>
            <p>
              <label for="section">{begin.section}</label>
              <select id="section" name="section" required>
                {sections.map(({ id, name }) => (
                  <option key={id} value={id} selected={id === written.get("section")}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
            <button>{begin.button}</button>
          </form>
        )}
      </>
    ),
  });
}
