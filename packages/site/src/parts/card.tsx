import type { Instant, StoryCard } from "@mihwar/newsroom";
import { sectionHref, storyHref } from "../addresses.ts";
import type { Frame, RelatedStory } from "../views.ts";
import { words } from "../words-ar.ts";
import { liveblogWords } from "../words-liveblog-ar.ts";
import { Text } from "./copy.tsx";
import { NearMoment, dayOfMoment } from "./moment.tsx";
import { type PicturePlace, StoryPicture, assetOf } from "./picture.tsx";

/** What a card shows beyond its headline; a list chooses by how much room its stories have. */
export interface CardParts {
  readonly picture?: PicturePlace;
  readonly section?: boolean;
  /** `unpictured`: only for a story that has no picture to fill its place. */
  readonly standfirst?: boolean | "unpictured";
  readonly byline?: boolean;
  readonly moment?: boolean;
  readonly reason?: RelatedStory["reason"] | undefined;
}

function Reason({ reason }: { readonly reason: NonNullable<RelatedStory["reason"]> }) {
  switch (reason.kind) {
    case "dossier":
      return (
        <p class="kicker">
          {words.fromDossierLabel} <Text>{reason.dossier.title}</Text>
        </p>
      );
    case "about":
      return (
        <p class="kicker">
          {words.aboutLabel} <Text>{reason.names.slice(0, 2).join("، ")}</Text>
        </p>
      );
    case "section":
      return (
        <p class="kicker">
          {words.fromSectionLabel} <Text>{reason.section.name}</Text>
        </p>
      );
  }
}

/** Cards whose picture stands beside the headline: on a phone, or everywhere. */
const shapes: Partial<Record<PicturePlace, string>> = { tile: "tile", thumbnail: "beside" };

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
  const shape = asset === undefined || parts.picture === undefined ? undefined : shapes[parts.picture];
  const standfirst = parts.standfirst === "unpictured" ? asset === undefined : parts.standfirst;
  return (
    <article class={shape === undefined ? "card" : `card ${shape}`} data-tone={section?.tone}>
      {parts.picture !== undefined && asset !== undefined && card.hero !== undefined ? (
        <div class="picture">
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
        {card.liveblog !== undefined && card.liveblog.until === undefined ? (
          <p class="kicker changed">{liveblogWords.live}</p>
        ) : null}
        {parts.reason === undefined ? null : <Reason reason={parts.reason} />}
        <Heading class="headline">
          <a href={storyHref(card)}>
            <Text>{card.headline}</Text>
          </a>
        </Heading>
        {standfirst && card.standfirst ? (
          <p class="gist">
            <Text>{card.standfirst}</Text>
          </p>
        ) : null}
        {parts.byline || parts.moment ? <CardFoot frame={frame} card={card} parts={parts} /> : null}
      </div>
    </article>
  );
}

/** When a story changed, if that is news: today, after it was published. A list marks no older change. */
function changedToday({ edition, today }: Frame, { published, updated }: StoryCard): Instant | undefined {
  if (updated === undefined || updated <= published) return undefined;
  return dayOfMoment(updated, edition.dates) === today ? updated : undefined;
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
  const changed = changedToday(frame, card);
  return (
    <p class="foot run">
      {names.length === 0 ? null : (
        <span class="names">
          <Text>{names.join("، ")}</Text>
        </span>
      )}
      {parts.moment ? (
        <span>
          {changed === undefined ? null : <span class="changed">{words.updated} </span>}
          <NearMoment at={changed ?? card.published} today={frame.today} style={frame.edition.dates} />
        </span>
      ) : null}
    </p>
  );
}
