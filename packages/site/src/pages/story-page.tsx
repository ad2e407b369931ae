import { excerpt } from "@mihwar/arabic/excerpt";
import { bodyText, stateOfLiveblog } from "@mihwar/newsroom";
import { cardHref, dossierHref, sectionHref, textHref } from "../addresses.ts";
import { storyGraph } from "../linked-data.ts";
import { liveblogScriptHref } from "../liveblog-client.ts";
import { CardItem } from "../parts/card-item.tsx";
import { CardList } from "../parts/card-list.tsx";
import { Text } from "../parts/copy.tsx";
import { Figure } from "../parts/figure.tsx";
import { descriptionLength, directionOf, page } from "../parts/page.tsx";
import { MostRead } from "../parts/most-read.tsx";
import { assetOf } from "../parts/picture.tsx";
import { StoryBody } from "../parts/story-body.tsx";
import { StoryCredits } from "../parts/story-credits.tsx";
import { Corrections, Sources, Tags, TakenFrom } from "../parts/story-notes.tsx";
import { liveblogSheet, storySheet } from "../styles/sheets.ts";
import type { Frame, RelatedStory, StoryView } from "../views.ts";
import { words } from "../words-ar.ts";
import { dossierWords } from "../words-dossier-ar.ts";

/** What has come of the matter since, and what was before; where nothing has come, there is nothing to tell apart. */
function Related({ frame, view: { story, related } }: { readonly frame: Frame; readonly view: StoryView }) {
  if (related.length === 0) return null;
  const after = related.filter(({ card }) => card.published > story.published);
  const before = related.filter(({ card }) => card.published <= story.published);
  const sides = [
    { name: words.relatedAfter, stories: after },
    { name: words.relatedBefore, stories: before },
  ];
  return (
    <section class="related" aria-labelledby="related">
      <h2 class="section-name" id="related">
        {words.related}
      </h2>
      {after.length === 0 || before.length === 0 ? (
        <>
          {after.length === 0 ? null : <p class="label">{words.relatedAfter}</p>}
          <RelatedList frame={frame} related={related} />
        </>
      ) : (
        <ul class="cards abreast sides">
          {sides.map(({ name, stories }) => (
            <li key={name}>
              <p class="label">{name}</p>
              <ul class="cards">
                {stories.map(({ card, reason }) => (
                  <CardItem key={card.id} frame={frame} card={card} parts={{ moment: true, reason }} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function RelatedList({ frame, related }: { readonly frame: Frame; readonly related: readonly RelatedStory[] }) {
  return (
    <ul class="cards abreast" data-abreast="4">
      {related.map(({ card, reason }, place) => (
        <CardItem
          key={card.id}
          frame={frame}
          card={card}
          parts={{ picture: place === 0 ? "card" : "tile", standfirst: "unpictured", moment: true, reason }}
        />
      ))}
    </ul>
  );
}

/** A story's page: the story whole, then what else there is to read. */
export function storyPage(frame: Frame, view: StoryView): string {
  const { story, section } = view;
  const { content } = story;
  const asset = assetOf(content.hero, frame.media);
  const { language, liveblog } = content;
  const isRunning = liveblog !== undefined && stateOfLiveblog(liveblog) === "running";
  const foreign = language === frame.edition.language ? {} : { lang: language, dir: directionOf(language) };
  return page({
    frame,
    sheet: content.liveblog === undefined ? storySheet : liveblogSheet,
    current: section.id,
    textOnly: textHref(story),
    head: {
      title: content.headline,
      description: excerpt(content.standfirst || bodyText(content.body), descriptionLength),
      kind: "article",
      read: story.id,
      ...(isRunning ? { script: liveblogScriptHref } : {}),
      published: story.published,
      updated: story.updated,
      card: cardHref(story.id),
      feed: { name: section.name, path: `${sectionHref(section)}/feed` },
      linkedData: storyGraph(frame, view),
    },
    children: (
      <>
        <article class={asset === undefined ? "story unpictured" : "story"} data-tone={section.tone} {...foreign}>
          <header class="head">
            <p class="kicker">
              <a href={sectionHref(section)}>
                <Text>{section.name}</Text>
              </a>
              {view.remembered.dossiers.map((dossier) => (
                <span key={dossier.id}>
                  {" · "}
                  {dossierWords.dossier}:{" "}
                  <a href={dossierHref(dossier)}>
                    <Text>{dossier.title}</Text>
                  </a>
                </span>
              ))}
            </p>
            <h1>
              <Text>{content.headline}</Text>
            </h1>
            {content.standfirst ? (
              <p class="standfirst">
                <Text>{content.standfirst}</Text>
              </p>
            ) : null}
          </header>
          <StoryCredits frame={frame} view={view} />
          {content.hero === undefined ? null : <Figure picture={content.hero} asset={asset} place="hero" />}
          <StoryBody frame={frame} view={view} />
          <div class="notes">
            <Corrections frame={frame} story={story} />
            <Sources story={story} />
            <TakenFrom story={story} />
            <Tags story={story} />
          </div>
        </article>
        <Related frame={frame} view={view} />
        <MostRead frame={frame} cards={view.mostRead} />
        {view.latest.length === 0 ? null : (
          <section class="latest" aria-labelledby="latest">
            <h2 class="section-name" id="latest">
              {words.latest}
            </h2>
            <CardList frame={frame} cards={view.latest} abreast={4} parts={{ section: true, moment: true }} />
          </section>
        )}
      </>
    ),
  });
}
