import type { StoryCard } from "@mihwar/newsroom";
import { sectionHref } from "../addresses.ts";
import { frontGraph } from "../linked-data.ts";
import { Card, CardList } from "../parts/card.tsx";
import { Text } from "../parts/copy.tsx";
import { page } from "../parts/page.tsx";
import { assetOf } from "../parts/picture.tsx";
import { frontSheet } from "../styles/sheets.ts";
import type { Frame, FrontView } from "../views.ts";
import { words } from "../words-ar.ts";

/** How many stories stand in the second rank, beside and under the first. */
const secondRank = 5;

/** A section's stories, its first with its picture, in the rhythm that is the section's own by its place. */
function SectionBand({
  frame,
  section,
  cards,
  place,
}: {
  readonly frame: Frame;
  readonly section: FrontView["bySection"][number]["section"];
  readonly cards: readonly StoryCard[];
  readonly place: number;
}) {
  const [first, ...rest] = cards;
  if (first === undefined) return null;
  const rhythm = (["feature", "row", "columns"] as const)[place % 3] ?? "feature";
  const heading = `section-${section.id}`;
  return (
    <section class="band" data-tone={section.tone} data-rhythm={rhythm} aria-labelledby={heading}>
      <h2 class="section-name" id={heading}>
        <a href={sectionHref(section)}>
          <Text>{section.name}</Text>
        </a>
      </h2>
      {rhythm === "row" ? (
        <CardList frame={frame} cards={cards.slice(0, 4)} rhythm="row" parts={{ picture: "card", moment: true }} />
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
              cards={rest}
              rhythm={rhythm === "feature" ? "lines" : "pairs"}
              parts={{ moment: true }}
            />
          )}
        </>
      )}
    </section>
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
        <p class="nothing">{words.frontEmpty}</p>
      ) : (
        <>
          {lead === undefined ? null : (
            <section class="top" aria-labelledby="top">
              <h2 class="unseen" id="top">
                {words.topStories}
              </h2>
              <div class="lead" data-layout={leadAsset === undefined ? "plain" : "pictured"}>
                <Card
                  frame={frame}
                  card={lead}
                  parts={{ picture: "lead", section: true, standfirst: true, byline: true, moment: true }}
                />
              </div>
              {second.length === 0 ? null : (
                <ul class="second">
                  {second.map((card, place) => (
                    <li key={card.id}>
                      <Card
                        frame={frame}
                        card={card}
                        parts={{
                          ...(place < 2 ? { picture: "card" as const } : {}),
                          section: true,
                          standfirst: place < 2,
                          moment: true,
                        }}
                      />
                    </li>
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
              <CardList frame={frame} cards={newest} rhythm="wire" parts={{ section: true, moment: true }} />
            </section>
          )}
          {view.bySection
            .filter(({ cards }) => cards.length > 0)
            .map(({ section, cards }, place) => (
              <SectionBand key={section.id} frame={frame} section={section} cards={cards} place={place} />
            ))}
        </>
      ),
  });
}
