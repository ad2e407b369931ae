import { countWords } from "@mihwar/arabic/words";
import {
  type Block,
  type CacheKey,
  type Person,
  type PublicStory,
  type ReadonlyArchive,
  type Section,
  type StoryCard,
  type StoryId,
  bodyText,
  dossierKey,
  latestKey,
  mediaKey,
  mostReadKey,
  personKey,
  picturesOf,
  sectionKey,
  storyKey,
  tagKey,
} from "@mihwar/newsroom";
import { storyHref } from "./addresses.ts";
import { loadMostRead } from "./most-read.ts";
import { loadRelated } from "./related-view.ts";
import { loadStoryDossiers } from "./story-dossiers.ts";
import { type Loaded, findSection, finish, loadSurroundings } from "./frame.ts";
import type { RelatedStory, StoryView } from "./views.ts";

const inlineSize = 3;
const relatedSize = 6;
const latestSize = 6;
const mostReadSize = 4;

/** The stories that an editor's related boxes point to, where they are in this archive. */
export const boxedStories = (body: readonly Block[]): readonly StoryId[] =>
  body.flatMap((block) =>
    block.kind === "related" ? block.items.flatMap((item) => (item.story === undefined ? [] : [item.story])) : [],
  );

/** The people of the byline whom the newsroom knows, by id. */
export async function loadPeople(
  archive: ReadonlyArchive,
  stories: readonly PublicStory[],
): Promise<ReadonlyMap<string, Person>> {
  const ids = new Set(
    stories.flatMap((story) =>
      story.content.byline.flatMap((name) => (name.person === undefined ? [] : [name.person])),
    ),
  );
  const people = await Promise.all([...ids].map((id) => archive.findPerson(id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person] as const])));
}

/** What a story's own content hangs on. */
export const keysOfContent = (story: PublicStory): readonly CacheKey[] => [
  storyKey(story.id),
  sectionKey(story.content.section),
  ...story.content.byline.flatMap((name) => (name.person === undefined ? [] : [personKey(name.person)])),
  ...picturesOf(story.content).flatMap((picture) => (picture.media === undefined ? [] : [mediaKey(picture.media)])),
];

/** A section that a story names and the newsroom no longer has: the story is shown all the same. */
const goneSection = (story: PublicStory): Section => ({
  id: story.content.section,
  name: story.content.section,
  order: Number.MAX_SAFE_INTEGER,
  tone: "slate",
});

/** A story's page: the story, and what a reader may go on to, no story twice. */
export async function loadStory(archive: ReadonlyArchive, story: PublicStory): Promise<Loaded<StoryView>> {
  const { content } = story;
  const boxed = boxedStories(content.body);
  const [surroundings, people, inSection, newest, boxedCards, dossiers] = await Promise.all([
    loadSurroundings(archive),
    loadPeople(archive, [story]),
    archive.listCards({ section: content.section, limit: 1 + inlineSize + 2 * relatedSize + boxed.length }),
    archive.listCards({ limit: 1 + inlineSize + relatedSize + latestSize + boxed.length }),
    boxed.length === 0 ? [] : archive.findCards(boxed),
    archive.loadDossiers(),
  ]);
  const section = findSection(surroundings, content.section) ?? goneSection(story);

  // boxes that an editor gave a place, and left to the archive to fill
  const open = content.body.filter((block) => block.kind === "related" && block.items.length === 0);
  const enough = inlineSize * Math.max(1, open.length) + relatedSize + relatedSize / 2 + boxed.length;
  const [remembered, near, read] = await Promise.all([
    loadStoryDossiers(archive, dossiers, story),
    loadRelated(archive, { dossiers, story, enough }),
    loadMostRead(archive),
  ]);

  const shown = new Set<StoryId>([story.id, ...boxed]);
  /** Takes stories that the page does not show yet, and remembers them as shown. */
  const take = <Item>(items: readonly Item[], cardOf: (item: Item) => StoryCard, size: number): readonly Item[] => {
    const taken = items.filter((item) => !shown.has(cardOf(item).id)).slice(0, size);
    for (const item of taken) shown.add(cardOf(item).id);
    return taken;
  };
  const neighbours = inSection.items.map((card): RelatedStory => ({ card, reason: { kind: "section", section } }));

  const inlineRelated = content.body.some((block) => block.kind === "related")
    ? []
    : take(near, ({ card }) => card, inlineSize);
  const filledBoxes = new Map(open.map(({ id }) => [id, take(near, ({ card }) => card, inlineSize)]));
  const isAfter = ({ card }: RelatedStory): boolean => card.published > story.published;
  // what has come since and what was before both have their place: one side fills what the other leaves
  const sides = [near.filter(isAfter), near.filter((one) => !isAfter(one))].flatMap((side) =>
    take(side, ({ card }) => card, relatedSize / 2),
  );
  const related = [...sides, ...take([...near, ...neighbours], ({ card }) => card, relatedSize - sides.length)];
  const mostRead = take(read, (card) => card, mostReadSize);
  const latest = take(newest.items, (card) => card, latestSize);
  const others = [
    ...boxedCards,
    ...[inlineRelated, ...filledBoxes.values()].flat().map(({ card }) => card),
    ...related.map(({ card }) => card),
    ...mostRead,
    ...latest,
  ];

  return finish(archive, surroundings, {
    href: storyHref(story),
    view: {
      story,
      wordCount: countWords(bodyText(content.body)),
      section,
      people,
      cards: new Map(boxedCards.map((card) => [card.id, card])),
      inlineRelated,
      filledBoxes,
      related,
      mostRead,
      latest,
      remembered,
    },
    pictures: [...picturesOf(story.content), ...others.map((card) => card.hero)],
    keys: [
      ...keysOfContent(story),
      latestKey,
      mostReadKey,
      ...remembered.dossiers.map(({ id }) => dossierKey(id)),
      ...content.tags.map(tagKey),
      ...others.map((card) => storyKey(card.id)),
    ],
  });
}
