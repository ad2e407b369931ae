import type { StoryCard } from "@mihwar/newsroom";
import { sectionHref, storyHref } from "../addresses.ts";
import type { Frame, RelatedStory } from "../views.ts";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";
import { NearMoment } from "./moment.tsx";
import { type PicturePlace, StoryPicture, assetOf } from "./picture.tsx";

/** What a card shows beyond its headline; a list chooses by how much room its stories have. */
export interface CardParts {
  readonly picture?: PicturePlace;
  readonly section?: boolean;
  readonly standfirst?: boolean;
  readonly byline?: boolean;
  readonly moment?: boolean;
  readonly reason?: RelatedStory["reason"];
}

function Reason({ reason }: { readonly reason: RelatedStory["reason"] }) {
  switch (reason.kind) {
    case "tags":
      return (
        <p class="reason">
          {words.aboutLabel} <Text>{reason.tags.slice(0, 2).join("، ")}</Text>
        </p>
      );
    case "section":
      return (
        <p class="reason">
          {words.fromSectionLabel} <Text>{reason.section.name}</Text>
        </p>
      );
  }
}

/** A story in a list. The headline is its link, and the link's target is the whole card. */
export function Card({
  frame,
  card,
  parts = {},
  level = 3,
}: {
  readonly frame: Frame;
  readonly card: StoryCard;
  readonly parts?: CardParts;
  readonly level?: 2 | 3;
}) {
  const asset = parts.picture === undefined ? undefined : assetOf(card.hero, frame.media);
  const section = parts.section ? frame.sections.find(({ id }) => id === card.section) : undefined;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article class="card" data-tone={section?.tone}>
      {parts.picture !== undefined && asset !== undefined && card.hero !== undefined ? (
        <div class="card-picture">
          <StoryPicture picture={card.hero} asset={asset} place={parts.picture} />
        </div>
      ) : null}
      <div class="card-text">
        {section === undefined ? null : (
          <p class="kicker">
            <a href={sectionHref(section)}>
              <Text>{section.name}</Text>
            </a>
          </p>
        )}
        {parts.reason === undefined ? null : <Reason reason={parts.reason} />}
        <Heading class="headline">
          <a href={storyHref(card)}>
            <Text>{card.headline}</Text>
          </a>
        </Heading>
        {parts.standfirst && card.standfirst ? (
          <p class="gist">
            <Text>{card.standfirst}</Text>
          </p>
        ) : null}
        {parts.byline || parts.moment ? <CardFoot frame={frame} card={card} parts={parts} /> : null}
      </div>
    </article>
  );
}

function CardFoot({
  frame,
  card,
  parts,
}: {
  readonly frame: Frame;
  readonly card: StoryCard;
  readonly parts: CardParts;
}) {
  const names = parts.byline ? card.byline.map(({ name }) => name) : [];
  const changed = card.updated !== undefined && card.updated > card.published ? card.updated : undefined;
  return (
    <p class="card-foot">
      {names.length === 0 ? null : (
        <span class="names">
          <Text>{names.join("، ")}</Text>
        </span>
      )}
      {parts.moment ? (
        <span>
          {changed === undefined ? null : <span class="changed">{words.updated} </span>}
          <NearMoment at={changed ?? card.published} now={frame.now} style={frame.edition.dates} />
        </span>
      ) : null}
    </p>
  );
}

/**
 * How a list of stories runs: a row of pictures, a wire of short lines with their times, lines one under the other, pairs
 * side by side, or a list with a small picture each.
 */
export type Rhythm = "row" | "wire" | "lines" | "pairs" | "list";

/** Stories as a list, each with the same parts. */
export function CardList({
  frame,
  cards,
  parts,
  rhythm,
  level = 3,
}: {
  readonly frame: Frame;
  readonly cards: readonly StoryCard[];
  readonly parts?: CardParts;
  readonly rhythm: Rhythm;
  readonly level?: 2 | 3;
}) {
  return (
    <ul class="cards" data-rhythm={rhythm}>
      {cards.map((card) => (
        <li key={card.id}>
          <Card frame={frame} card={card} level={level} {...(parts === undefined ? {} : { parts })} />
        </li>
      ))}
    </ul>
  );
}
