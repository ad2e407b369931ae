import { renderToString } from "preact-render-to-string";
import type { LiveDossier } from "../live-dossiers.ts";
import { dossierHref } from "../addresses.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { Text } from "./copy.tsx";
import { NearMoment } from "./moment.tsx";
import { writtenOnce } from "./written-once.ts";

/** On fronts, and on those of a few sections. */
const mostWays = 8;
const written = writtenOnce<LiveDossier["dossier"]>(mostWays);

const cardOf = ({ edition, today }: Frame, { dossier, gist, changed }: LiveDossier): string =>
  written(dossier, [edition, today, gist, changed], () =>
    renderToString(
      <article class="card">
        <h3 class="headline">
          <a href={dossierHref(dossier)}>
            <Text>{dossier.title}</Text>
          </a>
        </h3>
        {gist === undefined ? null : (
          <p class="gist">
            <Text>{gist}</Text>
          </p>
        )}
        <p class="foot">
          {dossierWords.changed} <NearMoment at={changed} today={today} style={edition.dates} />
        </p>
      </article>,
    ),
  );

/** Running stories that the newsroom keeps a dossier of, the liveliest first. */
export function LiveDossiers({
  frame,
  dossiers,
}: {
  readonly frame: Frame;
  readonly dossiers: readonly LiveDossier[];
}) {
  if (dossiers.length === 0) return null;
  return (
    <section class="latest" aria-labelledby="dossiers">
      <h2 class="section-name" id="dossiers">
        {dossierWords.live}
      </h2>
      <ul class="cards abreast" data-abreast={4}>
        {dossiers.map((one) => (
          <li key={one.dossier.id} dangerouslySetInnerHTML={{ __html: cardOf(frame, one) }} />
        ))}
      </ul>
    </section>
  );
}
