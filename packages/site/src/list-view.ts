import { dayOf } from "@mihwar/arabic/date-format";
import {
  type CacheKey,
  type Instant,
  type Person,
  type ReadonlyArchive,
  type StoryCard,
  dayKey,
  latestKey,
  personKey,
  storyKey,
  tagKey,
  toInstant,
} from "@mihwar/newsroom";
import { authorHref, dayHref, tagHref } from "./addresses.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { pageHref } from "./section-view.ts";
import type { ListView } from "./views.ts";

const pageSize = 24;
/** No day of one newsroom has more. */
const daySize = 500;

const storyKeys = (cards: readonly StoryCard[]): readonly CacheKey[] => cards.map((card) => storyKey(card.id));

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

const hour = 3_600_000;
const minute = 60_000;

/**
 * The first moment of a calendar day in a time zone: midnight, or the end of the gap where clocks jump over it.
 * @param day ISO 8601
 * @param timeZone IANA name
 * @example startOfDay("2026-08-22", "Asia/Riyadh") // "2026-08-21T21:00:00.000Z"
 */
export function startOfDay(day: string, timeZone: string): Instant {
  const middle = Date.parse(`${day}T00:00:00Z`);
  // Every zone lies within 15 hours of UTC, and its days begin on whole minutes.
  let before = middle - 15 * hour;
  let after = middle + 15 * hour;
  while (after - before > minute) {
    const between = before + Math.floor((after - before) / 2 / minute) * minute;
    if (dayOf(toInstant(between), timeZone) < day) before = between;
    else after = between;
  }
  return toInstant(after);
}

/** @example dayAfter("2028-02-28") // "2028-02-29" */
export function dayAfter(day: string): string {
  return toInstant(Date.parse(`${day}T00:00:00Z`) + 24 * hour).slice(0, 10);
}

/**
 * What was published on a day of the edition's calendar.
 * @param day ISO 8601
 * @returns `undefined` for days that are no days, or have not come
 */
export async function loadDay(archive: ReadonlyArchive, day: string): Promise<Loaded<ListView> | undefined> {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || toInstant(midnight).slice(0, 10) !== day || day < "1900-01-01") return undefined;
  const surroundings = await loadSurroundings(archive);
  const { timeZone } = surroundings.edition.dates;
  const today = dayOf(surroundings.now, timeZone);
  if (day > today) return undefined;
  const from = startOfDay(day, timeZone);
  const tomorrow = dayAfter(day);
  const [listed, earlier] = await Promise.all([
    archive.listCards({ from, until: startOfDay(tomorrow, timeZone), limit: daySize }),
    archive.listCards({ until: from, limit: 1 }),
  ]);
  const [last] = earlier.items;
  return finish(archive, surroundings, {
    href: dayHref(day),
    view: {
      kind: "day",
      day,
      cards: listed.items,
      ...(last === undefined ? {} : { previousHref: dayHref(dayOf(last.published, timeZone)) }),
      ...(tomorrow > today ? {} : { nextHref: dayHref(tomorrow) }),
    },
    pictures: listed.items.map((card) => card.hero),
    // The day's own key changes with each of its stories: a hundred names more would say nothing more.
    keys: [dayKey(day), ...(day === today ? [latestKey] : []), ...storyKeys(earlier.items)],
  });
}
