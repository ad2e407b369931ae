import { type RelatedItem, parseHref } from "@mihwar/newsroom";
import { storyHref } from "../addresses.ts";
import type { Frame, RelatedStory, StoryView } from "../views.ts";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";
import { StoryPicture, assetOf } from "./picture.tsx";

function Item({
  frame,
  view,
  item,
}: {
  readonly frame: Frame;
  readonly view: Pick<StoryView, "cards">;
  readonly item: RelatedItem;
}) {
  const card = item.story === undefined ? undefined : view.cards.get(item.story);
  const asset = assetOf(card?.hero, frame.media);
  const href = card === undefined ? parseHref(item.url) : storyHref(card);
  const headline = <Text>{item.headline}</Text>;
  return (
    <li>
      {asset !== undefined && card?.hero !== undefined ? (
        <StoryPicture picture={card.hero} asset={asset} place="thumbnail" />
      ) : null}
      {href === undefined ? (
        <span>{headline}</span>
      ) : (
        <a href={href} {...(card === undefined && /^https?:/iu.test(href) ? { rel: "noopener external" } : {})}>
          {headline}
        </a>
      )}
      {asset === undefined && item.alt ? (
        <span class="label">
          <Text>{item.alt}</Text>
        </span>
      ) : null}
    </li>
  );
}

/** The box «أخبار ذات علاقة» where the editor put it. */
export function RelatedBox({
  frame,
  view,
  items,
  id,
}: {
  readonly frame: Frame;
  readonly view: Pick<StoryView, "cards">;
  readonly items: readonly RelatedItem[];
  readonly id?: string;
}) {
  if (items.length === 0) return null;
  return (
    <aside class="box" id={id} aria-label={words.relatedBox}>
      <p class="label">{words.relatedBox}</p>
      <ul>
        {items.map((item) => (
          <Item key={item.headline} frame={frame} view={view} item={item} />
        ))}
      </ul>
    </aside>
  );
}

/** What a related story of the archive would be, had an editor put it in a box. */
export const asRelatedItem = ({ card }: RelatedStory): RelatedItem => ({ headline: card.headline, story: card.id });
