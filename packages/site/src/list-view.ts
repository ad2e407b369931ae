import { dayOf } from "@mihwar/arabic/date-format";
import {
  type CacheKey,
  type Person,
  type PersonId,
  type ReadonlyArchive,
  type StoryCard,
  dayKey,
  latestKey,
  personKey,
  storyKey,
  tagKey,
} from "@mihwar/newsroom";
import { authorHref, dayHref, tagHref } from "./addresses.ts";
import { boundsOfDay, dayAfter } from "./calendar-day.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { pageHref } from "./section-view.ts";
import type { ListView } from "./views.ts";

const pageSize = 24;
/** A day is looked through from end to end: most have no second page. */
const daySize = 200;

const storyKeys = (cards: readonly StoryCard[]): readonly CacheKey[] => cards.map((card) => storyKey(card.id));

/**
 * Somebody who signs stories.
 * @returns `undefined` where readers can read nothing of theirs: the newsroom also knows who signs what is not out yet
 */
export async function findAuthor(archive: ReadonlyArchive, id: PersonId): Promise<Person | undefined> {
  const [person, { items }] = await Promise.all([archive.findPerson(id), archive.listCards({ person: id, limit: 1 })]);
  return items.length === 0 ? undefined : person;
}

/** The stories that somebody signed. */
export async function loadAuthor(
  archive: ReadonlyArchive,
  person: Person,
  after: string | undefined,
): Promise<Loaded<ListView>> {
  const [surroundings, listed] = await Promise.all([
    loadSurroundings(archive),
    archive.listCards({ person: person.id, limit: pageSize, ...(after === undefined ? {} : { after }) }),
  ]);
  const href = authorHref(person);
  return finish(archive, surroundings, {
    href: pageHref(href, after),
    view: {
      kind: "author",
      person,
      cards: listed.items,
      ...(listed.next === undefined ? {} : { olderHref: pageHref(href, listed.next) }),
    },
    pictures: listed.items.map((card) => card.hero),
    keys: [personKey(person.id), ...storyKeys(listed.items)],
  });
}

/**
 * The stories about a tag.
 * @returns `undefined` where no public story carries it
 */
export async function loadTag(
  archive: ReadonlyArchive,
  tag: string,
  after: string | undefined,
): Promise<Loaded<ListView> | undefined> {
  const listed = await archive.listCards({ tag, limit: pageSize, ...(after === undefined ? {} : { after }) });
  if (listed.items.length === 0) return undefined;
  const surroundings = await loadSurroundings(archive);
  const href = tagHref(tag);
  return finish(archive, surroundings, {
    href: pageHref(href, after),
    view: {
      kind: "tag",
      tag,
      cards: listed.items,
      ...(listed.next === undefined ? {} : { olderHref: pageHref(href, listed.next) }),
    },
    pictures: listed.items.map((card) => card.hero),
    keys: [tagKey(tag), ...storyKeys(listed.items)],
  });
}

/**
 * What was published on a day of the edition's calendar.
 * @param day ISO 8601
 * @returns `undefined` for days that are no days, or have not come
 */
export async function loadDay(
  archive: ReadonlyArchive,
  day: string,
  after: string | undefined,
): Promise<Loaded<ListView> | undefined> {
  const surroundings = await loadSurroundings(archive);
  const { timeZone } = surroundings.edition.dates;
  const bounds = boundsOfDay(day, timeZone);
  const today = dayOf(surroundings.now, timeZone);
  if (bounds === undefined || day > today) return undefined;
  const tomorrow = dayAfter(day);
  const [listed, earlier] = await Promise.all([
    archive.listCards({ ...bounds, limit: daySize, ...(after === undefined ? {} : { after }) }),
    archive.listCards({ until: bounds.from, limit: 1 }),
  ]);
  const [last] = earlier.items;
  const href = dayHref(day);
  return finish(archive, surroundings, {
    href: pageHref(href, after),
    view: {
      kind: "day",
      day,
      cards: listed.items,
      ...(listed.next === undefined ? {} : { olderHref: pageHref(href, listed.next) }),
      ...(last === undefined ? {} : { previousHref: dayHref(dayOf(last.published, timeZone)) }),
      ...(tomorrow > today ? {} : { nextHref: dayHref(tomorrow) }),
    },
    pictures: listed.items.map((card) => card.hero),
    // The day's own key changes with each of its stories: a hundred names more would say nothing more.
    keys: [dayKey(day), ...(day === today ? [latestKey] : []), ...storyKeys(earlier.items)],
  });
}
