import type { Section, StoryCard } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { sectionHref } from "../addresses.ts";
import { frontGraph } from "../linked-data.ts";
import { CardItem } from "../parts/card-item.tsx";
import { CardList } from "../parts/card-list.tsx";
import { Card } from "../parts/card.tsx";
import { Text } from "../parts/copy.tsx";
import { LiveDossiers } from "../parts/live-dossiers.tsx";
import { page } from "../parts/page.tsx";
import { MostRead } from "../parts/most-read.tsx";
import { assetOf } from "../parts/picture.tsx";
import { writtenOnce } from "../parts/written-once.ts";
import { frontSheet } from "../styles/sheets.ts";
import type { Frame, FrontView } from "../views.ts";
import { words } from "../words-ar.ts";

/** How many stories stand in the second rank, beside and under the first. */
const secondRank = 5;

type BandRhythm = "feature" | "row" | "columns";

/**
 * How a section's band runs: a feature with its picture and lines beside it, a row of pictures, or columns of words. The
 * pictures that there are decide what can be, and no two bands on end run alike where that can be helped.
 */
function rhythmOf(frame: Frame, cards: readonly StoryCard[], before: BandRhythm | undefined): BandRhythm {
  const pictured = cards.slice(0, 4).map((card) => assetOf(card.hero, frame.media) !== undefined);
  const possible: BandRhythm[] = ["columns"];
  if (pictured.length === 4 && pictured.filter(Boolean).length >= 3) possible.unshift("row");
  if (pictured[0]) possible.unshift("feature");
  return possible.find((rhythm) => rhythm !== before) ?? "columns";
}

type Band = FrontView["bySection"][number] & { readonly rhythm: BandRhythm };

function bandsOf(frame: Frame, bySection: FrontView["bySection"]): readonly Band[] {
  const bands: Band[] = [];
  for (const { section, cards } of bySection) {
    if (cards.length === 0) continue;
    bands.push({ section, cards, rhythm: rhythmOf(frame, cards, bands.at(-1)?.rhythm) });
  }
  return bands;
}

/** While its stories stay, a section's band is written once: another section's news leaves it as it is. */
const mostWays = 4;
const written = writtenOnce<Section>(mostWays);

/** A section's stories under its name, in its rhythm and its quiet colour. */
function SectionBand({ frame, band }: { readonly frame: Frame; readonly band: Band }) {
  const { section, cards, rhythm } = band;
  const heading = `section-${section.id}`;
  const { edition, sections, today, media } = frame;
  const assets = cards.map((card) => assetOf(card.hero, media));
  const html = written(section, [edition, sections, today, rhythm, ...cards, ...assets], () =>
    renderToString(<BandMatter frame={frame} band={band} heading={heading} />),
  );
  return (
    <section
      class="band"
      data-tone={section.tone}
      data-rhythm={rhythm}
      aria-labelledby={heading}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function BandMatter({
  frame,
  band: { section, cards, rhythm },
  heading,
}: {
  readonly frame: Frame;
  readonly band: Band;
  readonly heading: string;
}) {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  return (
    <>
      <h2 class="section-name" id={heading}>
        <a href={sectionHref(section)}>
          <Text>{section.name}</Text>
        </a>
      </h2>
      {rhythm === "row" ? (
        <CardList
          frame={frame}
          cards={cards.slice(0, 4)}
          abreast={4}
          parts={{ picture: "tile", standfirst: "unpictured", moment: true }}
        />
      ) : (
        <>
          <Card
            frame={frame}
            card={first}
            parts={{
              ...(rhythm === "feature" ? { picture: "card" as const } : {}),
              standfirst: true,
              byline: true,
              moment: true,
            }}
          />
          {rest.length === 0 ? null : (
            <CardList
              frame={frame}
              cards={rest.slice(0, 4)}
              {...(rhythm === "columns" ? { abreast: 2 as const } : {})}
              parts={{ moment: true }}
            />
          )}
        </>
      )}
    </>
  );
}

/** The front page: a first story, a second rank, the newest, and the sections. */
export function frontPage(frame: Frame, view: FrontView): string {
  const [lead, ...others] = view.cards;
  const second = others.slice(0, secondRank);
  const newest = others.slice(secondRank);
  const leadAsset = assetOf(lead?.hero, frame.media);
  return page({
    frame,
    sheet: frontSheet,
    current: "home",
    head: { kind: "website", linkedData: frontGraph(frame) },
    children:
      lead === undefined && view.bySection.every(({ cards }) => cards.length === 0) ? (
        <p class="nothing label">{words.frontEmpty}</p>
      ) : (
        <>
          {lead === undefined ? null : (
            <section class="top" aria-labelledby="top">
              <h2 class="unseen" id="top">
                {words.topStories}
              </h2>
              <div class={leadAsset === undefined ? "lead unpictured" : "lead pictured"}>
                <Card
                  frame={frame}
                  card={lead}
                  parts={{ picture: "lead", section: true, standfirst: true, byline: true, moment: true }}
                />
              </div>
              {second.length === 0 ? null : (
                <ul class="cards second abreast" data-abreast={3}>
                  {second.map((card, place) => (
                    <CardItem
                      key={card.id}
                      frame={frame}
                      card={card}
                      parts={{
                        ...(place < 2 ? { picture: place === 0 ? ("card" as const) : ("tile" as const) } : {}),
                        section: true,
                        standfirst: place < 2,
                        moment: true,
                      }}
                    />
                  ))}
                </ul>
              )}
            </section>
          )}
          {newest.length === 0 ? null : (
            <section class="latest" aria-labelledby="latest">
              <h2 class="section-name" id="latest">
                {words.latest}
              </h2>
              <CardList frame={frame} cards={newest} abreast={4} parts={{ section: true, moment: true }} />
            </section>
          )}
          <MostRead frame={frame} cards={view.mostRead} />
          <LiveDossiers frame={frame} dossiers={view.dossiers} />
          {bandsOf(frame, view.bySection).map((band) => (
            <SectionBand key={band.section.id} frame={frame} band={band} />
          ))}
        </>
      ),
  });
}
