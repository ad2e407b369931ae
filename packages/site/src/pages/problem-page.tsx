import { renderToString } from "preact-render-to-string";
import { CardList } from "../parts/card-list.tsx";
import { Text } from "../parts/copy.tsx";
import { Moment } from "../parts/moment.tsx";
import { document, page } from "../parts/page.tsx";
import { plainSheet } from "../styles/sheets.ts";
import type { Frame, ProblemView } from "../views.ts";
import { words } from "../words-ar.ts";

const explanationOf = (view: ProblemView) => (view.status === 404 ? view.why : undefined) ?? words.problem[view.status];
const home = { href: "/", label: words.home };
const linksOf = (view: ProblemView) => [...((view.status === 404 ? view.why?.links : undefined) ?? []), home];

function Problem({ frame, view }: { readonly frame: Frame | undefined; readonly view: ProblemView }) {
  const { heading, text } = explanationOf(view);
  return (
    <div class="plain problem">
      <p class="kicker">{view.status}</p>
      <h1>{heading}</h1>
      <p>
        <Text>{text}</Text>
      </p>
      {"notice" in view ? (
        <>
          <blockquote class="notice">
            <p>
              <Text>{view.notice}</Text>
            </p>
          </blockquote>
          {frame === undefined ? null : (
            <p class="moment">
              {words.withdrawnAt} <Moment at={view.at} style={frame.edition.dates} />
            </p>
          )}
        </>
      ) : null}
      {linksOf(view).map(({ href, label }) => (
        <p key={href}>
          <a href={href}>{label}</a>
        </p>
      ))}
      {view.status === 404 && frame !== undefined && view.suggestions.length > 0 ? (
        <section class="perhaps" aria-labelledby="perhaps">
          <h2 class="section-name" id="perhaps">
            {words.perhaps}
          </h2>
          <CardList frame={frame} cards={view.suggestions} parts={{ section: true, moment: true }} />
        </section>
      ) : null}
    </div>
  );
}

/**
 * What a reader gets where no page can be shown.
 * @param frame `undefined` where the archive does not answer: the page then stands without masthead and footer
 */
export function problemPage(frame: Frame | undefined, view: ProblemView): string {
  const title = explanationOf(view).heading;
  if (frame !== undefined)
    return page({
      frame,
      sheet: plainSheet,
      head: { title, kind: "website", indexed: false },
      children: <Problem frame={frame} view={view} />,
    });
  return document(
    "ar",
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: plainSheet.css }} />
    </head>,
    renderToString(
      <main id="main">
        <Problem frame={undefined} view={view} />
      </main>,
    ),
  );
}
