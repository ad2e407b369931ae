import {
  type ReadonlyArchive,
  type SectionId,
  dossiersKey,
  fillFront,
  frontSizes,
  frontKey,
  sectionKey,
  storyKey,
} from "@mihwar/newsroom";
import { sectionHref } from "./addresses.ts";
import { type Loaded, findSection, finish, loadSurroundings } from "./frame.ts";
import { newestFirst } from "./front-view.ts";
import { loadLiveDossiers } from "./live-dossiers.ts";
import type { SectionView } from "./views.ts";

/** Address of the page that follows in a list. */
export const pageHref = (href: string, after: string | undefined): string =>
  after === undefined ? href : `${href}?after=${encodeURIComponent(after)}`;

/**
 * A section's front, or an older page of its list.
 * @param after cursor of the page, absent for the front
 * @returns `undefined` where there is no such section
 */
export async function loadSection(
  archive: ReadonlyArchive,
  id: SectionId,
  after: string | undefined,
): Promise<Loaded<SectionView> | undefined> {
  const surroundings = await loadSurroundings(archive);
  const section = findSection(surroundings, id);
  if (section === undefined) return undefined;
  const isFirstPage = after === undefined;
  const [front, listed] = await Promise.all([
    isFirstPage ? archive.getFront(id) : undefined,
    archive.listCards({ section: id, limit: frontSizes.section, ...(isFirstPage ? {} : { after }) }),
  ]);
  const near = new Set(listed.items.map((card) => card.id));
  const pins = (front?.slots ?? []).flatMap((slot) =>
    slot.kind === "pinned" && !near.has(slot.story) ? [slot.story] : [],
  );
  const far = pins.length === 0 ? [] : await archive.findCards(pins);
  const readable = [...listed.items, ...far].toSorted(newestFirst);
  // A pin from further back takes a place of its own: no story of this page may fall between it and the next.
  const cards = front === undefined ? listed.items : fillFront(front, readable, readable.length, surroundings.now);
  const dossiers = isFirstPage
    ? await loadLiveDossiers(
        archive,
        cards.map((card) => card.id),
      )
    : [];
  const href = sectionHref(section);
  return finish(archive, surroundings, {
    href: pageHref(href, after),
    view: {
      section,
      cards,
      dossiers,
      isFirstPage,
      ...(listed.next === undefined ? {} : { olderHref: pageHref(href, listed.next) }),
    },
    pictures: cards.map((card) => card.hero),
    keys: [
      sectionKey(id),
      frontKey(id),
      ...(isFirstPage ? [dossiersKey] : []),
      ...cards.map((card) => storyKey(card.id)),
      ...pins.map((story) => storyKey(story)),
    ],
  });
}
