import { type Block, toldBody } from "@mihwar/newsroom";
import { toldPosts } from "../told-posts.ts";
import type { Frame, StoryView } from "../views.ts";
import { BodyBlock } from "./body-block.tsx";
import { Margin } from "./margin-card.tsx";
import { Posts } from "./posts.tsx";
import { RelatedBox, asRelatedItem } from "./related-box.tsx";

/** The fewest paragraphs that must stand before and after a box that no editor placed. */
const roomBefore = 3;
const roomAfter = 2;

/**
 * Where a story without a box of its own has room for one: after its third paragraph, or the next after which no
 * subhead, picture or quote begins or has just begun.
 * @returns the index of the block that the box stands before; `undefined` where the story is too short
 */
export function roomForRelated(body: readonly Block[]): number | undefined {
  const isParagraph = (block: Block | undefined): boolean => block?.kind === "paragraph";
  for (let place = roomBefore; place + roomAfter <= body.length; place++) {
    const before = body.slice(0, place).filter(isParagraph).length;
    const after = body.slice(place).filter(isParagraph).length;
    if (before >= roomBefore && after >= roomAfter && isParagraph(body[place - 1]) && isParagraph(body[place]))
      return place;
  }
  return undefined;
}

/** A story's body, with a related box where the editor put one or where the story has room for it. */
export function StoryBody({ frame, view }: { readonly frame: Frame; readonly view: StoryView }) {
  const told = toldPosts(view.story);
  const isTold = told.posts.length > 0 || view.story.content.liveblog !== undefined;
  // what stands before the posts of a live coverage; the body of any other story
  const body = toldBody(view.story.content.body).lead;
  const hasBox = body.some(({ kind }) => kind === "related");
  const room = hasBox || view.inlineRelated.length === 0 ? undefined : roomForRelated(body);
  const filled = [view.inlineRelated, ...view.filledBoxes.values()].flat();
  const cards = new Map([...view.cards, ...filled.map(({ card }) => [card.id, card] as const)]);
  const shown = { ...view, cards };
  const lead = (
    <div class="copy">
      {body.map((block, index) => (
        <>
          {index === room ? (
            <RelatedBox frame={frame} view={shown} items={view.inlineRelated.map(asRelatedItem)} />
          ) : null}
          {view.remembered.margins.get(block.id)?.map((card) => (
            <Margin key={card.position.id} card={card} />
          ))}
          <BodyBlock key={block.id} frame={frame} view={shown} block={block} />
        </>
      ))}
    </div>
  );
  return isTold ? (
    <>
      {body.length === 0 ? null : lead}
      <Posts frame={frame} view={shown} told={told} />
    </>
  ) : (
    lead
  );
}
