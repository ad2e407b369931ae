import {
  type ReadonlyArchive,
  type Section,
  type StoryCard,
  dossiersKey,
  fillFront,
  frontSizes,
  frontKey,
  latestKey,
  mostReadKey,
  storyKey,
} from "@mihwar/newsroom";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { loadMostRead } from "./most-read.ts";
import { loadLiveDossiers } from "./live-dossiers.ts";
import type { FrontView } from "./views.ts";

/** Stories under each section's heading below. */
const sectionSize = 4;
const mostReadSize = 4;
/** What is asked for at once: enough, on most days, for the front and for every section. */
const lookBack = 120;

/** Newest first, as the archive orders them. */
export const newestFirst = (a: StoryCard, b: StoryCard): number =>
  a.published === b.published ? (a.id < b.id ? 1 : -1) : a.published < b.published ? 1 : -1;

/** The front page's view. */
export async function loadFront(archive: ReadonlyArchive): Promise<Loaded<FrontView>> {
  const [surroundings, front, newest, dossiers, read] = await Promise.all([
    loadSurroundings(archive),
    archive.getFront("home"),
    archive.listCards({ limit: lookBack }),
    loadLiveDossiers(archive),
    loadMostRead(archive),
  ]);
  const near = new Set(newest.items.map((card) => card.id));
  const pins = front.slots.flatMap((slot) => (slot.kind === "pinned" && !near.has(slot.story) ? [slot.story] : []));
  const far = pins.length === 0 ? [] : await archive.findCards(pins);
  const readable = [...newest.items, ...far].toSorted(newestFirst);
  const cards = fillFront(front, readable, frontSizes.home, surroundings.now);
  const shown = new Set(cards.map((card) => card.id));
  const rest = newest.items.filter((card) => !shown.has(card.id));

  const fill = async (section: Section): Promise<readonly StoryCard[]> => {
    const found = rest.filter((card) => card.section === section.id);
    if (found.length >= sectionSize || newest.next === undefined) return found.slice(0, sectionSize);
    // A quiet section, whose last stories lie further back than the look above.
    const { items } = await archive.listCards({ section: section.id, limit: sectionSize + frontSizes.home });
    return items.filter((card) => !shown.has(card.id)).slice(0, sectionSize);
  };
  const bySection = (
    await Promise.all(surroundings.sections.map(async (section) => ({ section, cards: await fill(section) })))
  ).filter((part) => part.cards.length > 0);

  const mostRead = read.slice(0, mostReadSize);
  const all = [...cards, ...bySection.flatMap((part) => part.cards), ...mostRead];
  return finish(archive, surroundings, {
    href: "/",
    view: { cards, bySection, dossiers, mostRead },
    pictures: all.map((card) => card.hero),
    keys: [frontKey("home"), latestKey, dossiersKey, mostReadKey, ...all.map((card) => storyKey(card.id))],
  });
}
