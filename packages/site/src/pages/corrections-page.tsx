import { storyHref } from "../addresses.ts";
import { Text } from "../parts/copy.tsx";
import { Moment } from "../parts/moment.tsx";
import { page } from "../parts/page.tsx";
import { Paging } from "../parts/paging.tsx";
import { plainSheet } from "../styles/sheets.ts";
import type { CorrectionsView, Frame } from "../views.ts";
import { words } from "../words-ar.ts";

/** Every mistake that the newsroom put right, under the story it stood in. */
export function correctionsPage(frame: Frame, view: CorrectionsView): string {
  return page({
    frame,
    sheet: plainSheet,
    head: {
      title: words.correctionsPage,
      description: frame.edition.correctionsPolicy,
      kind: "website",
      next: view.olderHref,
    },
    children: (
      <div class="plain">
        <h1>{words.correctionsPage}</h1>
        <p class="policy">
          <Text>{frame.edition.correctionsPolicy}</Text>
        </p>
        {view.stories.length === 0 ? <p class="nothing label">{words.correctionsEmpty}</p> : null}
        {view.stories.map((story) => (
          <article key={story.id} class="corrected">
            <h2>
              <a href={storyHref(story)}>
                <Text>{story.content.headline}</Text>
              </a>
            </h2>
            <ol>
              {story.corrections.toReversed().map((correction) => (
                <li key={correction.at}>
                  <p class="moment">
                    <Moment at={correction.at} style={frame.edition.dates} />
                  </p>
                  <p>
                    <Text>{correction.text}</Text>
                  </p>
                </li>
              ))}
            </ol>
          </article>
        ))}
        <Paging on={view.olderHref === undefined ? undefined : { href: view.olderHref, label: words.olderPage }} />
      </div>
    ),
  });
}
