import type { MediaAsset, StoryCard } from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import type { Frame } from "../views.ts";
import { Card, type CardParts } from "./card.tsx";
import { assetOf } from "./picture.tsx";

/** All that decides how a card without a reason is written, by identity: what the archive remembers is the same object. */
type Ground = readonly [
  Frame["edition"],
  Frame["sections"],
  Frame["today"],
  MediaAsset | undefined,
  2 | 3,
  ...(string | boolean | undefined)[],
];

interface Written {
  readonly ground: Ground;
  readonly html: string;
}

/** The newest stories stand on page after page, and are written once. */
const written = new WeakMap<StoryCard, Written[]>();
/** In how many ways one card is remembered. */
const most = 8;

interface Item {
  readonly frame: Frame;
  readonly card: StoryCard;
  readonly parts: CardParts;
  readonly level?: 2 | 3;
}

function htmlOf({ frame, card, parts, level = 3 }: Item): string {
  const write = (): string => renderToString(<Card frame={frame} card={card} parts={parts} level={level} />);
  const { picture, section, standfirst, byline, moment, reason } = parts;
  // A reason belongs to one story's page.
  if (reason !== undefined) return write();
  const asset = picture === undefined ? undefined : assetOf(card.hero, frame.media);
  const ground: Ground = [
    frame.edition,
    frame.sections,
    frame.today,
    asset,
    level,
    picture,
    section,
    standfirst,
    byline,
    moment,
  ];
  const ways = written.get(card) ?? [];
  written.set(card, ways);
  const known = ways.find((way) => ground.every((value, at) => way.ground[at] === value));
  if (known !== undefined) return known.html;
  const html = write();
  if (ways.length >= most) ways.shift();
  ways.push({ ground, html });
  return html;
}

/** A card as an item of a list. */
export function CardItem(item: Item) {
  return <li dangerouslySetInnerHTML={{ __html: htmlOf(item) }} />;
}
