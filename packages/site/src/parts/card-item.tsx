import type { StoryCard } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import type { Frame } from "../views.ts";
import { Card, type CardParts } from "./card.tsx";
import { assetOf } from "./picture.tsx";
import { writtenOnce } from "./written-once.ts";

/** In how many ways one card is remembered. */
const mostWays = 8;
const written = writtenOnce<StoryCard>(mostWays);

interface Item {
  readonly frame: Frame;
  readonly card: StoryCard;
  readonly parts: CardParts;
  readonly level?: 2 | 3;
}

function htmlOf({ frame, card, parts, level = 3 }: Item): string {
  const write = (): string => renderToString(<Card frame={frame} card={card} parts={parts} level={level} />);
  const { picture, section, standfirst, byline, moment } = parts;
  const asset = picture === undefined ? undefined : assetOf(card.hero, frame.media);
  const { edition, sections, today } = frame;
  return written(card, [edition, sections, today, asset, level, picture, section, standfirst, byline, moment], write);
}

/** A card as an item of a list. */
export function CardItem(item: Item) {
  // A reason belongs to one story's page: nothing is remembered of it.
  if (item.parts.reason !== undefined)
    return (
      <li>
        <Card {...item} />
      </li>
    );
  return <li dangerouslySetInnerHTML={{ __html: htmlOf(item) }} />;
}
