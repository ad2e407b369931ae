import type { StoryCard } from "@mihwar/newsroom";
import type { Frame } from "../views.ts";
import { CardItem } from "./card-item.tsx";
import type { CardParts } from "./card.tsx";

/** Stories as a list, each with the same parts: one under the other, or some abreast where the screen is wide enough. */
export function CardList({
  frame,
  cards,
  parts = {},
  abreast,
  level = 3,
}: {
  readonly frame: Frame;
  readonly cards: readonly StoryCard[];
  readonly parts?: CardParts;
  readonly abreast?: 2 | 3 | 4;
  readonly level?: 2 | 3;
}) {
  return (
    <ul class={abreast === undefined ? "cards" : "cards abreast"} data-abreast={abreast}>
      {cards.map((card) => (
        <CardItem key={card.id} frame={frame} card={card} level={level} parts={parts} />
      ))}
    </ul>
  );
}
