import { sectionHref } from "../addresses.ts";
import { sectionGraph } from "../linked-data.ts";
import { CardList } from "../parts/card-list.tsx";
import { Card } from "../parts/card.tsx";
import { Text } from "../parts/copy.tsx";
import { LiveDossiers } from "../parts/live-dossiers.tsx";
import { page } from "../parts/page.tsx";
import { Paging } from "../parts/paging.tsx";
import { assetOf } from "../parts/picture.tsx";
import { listSheet } from "../styles/sheets.ts";
import type { Frame, SectionView } from "../views.ts";
import { words } from "../words-ar.ts";

/** A section's front: its first story large, a row, then a list. Its older pages are lists. */
export function sectionPage(frame: Frame, view: SectionView): string {
  const { section, cards } = view;
  const [lead, ...others] = view.isFirstPage ? cards : [];
  const row = others.slice(0, 3);
  const list = view.isFirstPage ? others.slice(3) : cards;
  return page({
    frame,
    sheet: listSheet,
    current: section.id,
    head: {
      title: section.name,
      description: words.sectionDescription(section.name, frame.edition.name),
      kind: "website",
      feed: { name: section.name, path: `${sectionHref(section)}/feed` },
      linkedData: sectionGraph(frame, section),
      next: view.olderHref,
    },
    children: (
      <div class="listing" data-tone={section.tone}>
        <header class="listing-head">
          <h1 class="listing-name">
            <Text>{section.name}</Text>
          </h1>
        </header>
        {cards.length === 0 ? <p class="nothing label">{words.sectionEmpty}</p> : null}
        {lead === undefined ? null : (
          <div class={assetOf(lead.hero, frame.media) === undefined ? "lead unpictured" : "lead pictured"}>
            <Card
              frame={frame}
              card={lead}
              level={2}
              parts={{ picture: "lead", standfirst: true, byline: true, moment: true }}
            />
          </div>
        )}
        {row.length === 0 ? null : (
          <CardList
            frame={frame}
            cards={row}
            level={2}
            abreast={3}
            parts={{ picture: "tile", standfirst: true, moment: true }}
          />
        )}
        <LiveDossiers frame={frame} dossiers={view.dossiers} />
        {list.length === 0 ? null : (
          <CardList
            frame={frame}
            cards={list}
            level={2}
            parts={{ picture: "thumbnail", standfirst: true, byline: true, moment: true }}
          />
        )}
        <Paging on={view.olderHref === undefined ? undefined : { href: view.olderHref, label: words.older }} />
      </div>
    ),
  });
}
