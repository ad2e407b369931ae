import { dayOf } from "@mihwar/arabic/date-format";
import { type ReadonlyArchive, dayKey, latestKey, storyKey } from "@mihwar/newsroom";
import { monthHref } from "./addresses.ts";
import { isDay, startOfDay } from "./calendar-day.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import type { CalendarView } from "./views.ts";

const monthOf = (day: string): string => day.slice(0, 7);

/** «2025-12» is followed by «2026-01». */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** Every month in which something was published, by years, the newest first. */
export async function loadArchive(archive: ReadonlyArchive): Promise<Loaded<CalendarView>> {
  const surroundings = await loadSurroundings(archive);
  const days = await archive.listDays({ timeZone: surroundings.edition.dates.timeZone });
  const months = [...new Set(days.map(monthOf))];
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => ({
    year,
    months: months.filter((month) => month.startsWith(year)).toReversed(),
  }));
  return finish(archive, surroundings, {
    href: "/archive",
    view: { kind: "archive", years },
    pictures: [],
    keys: [latestKey],
  });
}

/**
 * The days of a month on which something was published.
 * @param month ISO 8601: `2025-11`
 * @returns `undefined` for what is no month, or has not come
 */
export async function loadMonth(archive: ReadonlyArchive, month: string): Promise<Loaded<CalendarView> | undefined> {
  const surroundings = await loadSurroundings(archive);
  const { timeZone } = surroundings.edition.dates;
  const thisMonth = monthOf(dayOf(surroundings.now, timeZone));
  if (!isDay(`${month}-01`) || month > thisMonth) return undefined;
  const from = startOfDay(`${month}-01`, timeZone);
  const following = monthAfter(month);
  const [days, earlier] = await Promise.all([
    archive.listDays({ timeZone, from, until: startOfDay(`${following}-01`, timeZone) }),
    archive.listCards({ until: from, limit: 1 }),
  ]);
  const [last] = earlier.items;
  return finish(archive, surroundings, {
    href: monthHref(month),
    view: {
      kind: "month",
      month,
      days: days.toReversed(),
      ...(last === undefined ? {} : { previousHref: monthHref(monthOf(dayOf(last.published, timeZone))) }),
      ...(following > thisMonth ? {} : { nextHref: monthHref(following) }),
    },
    pictures: [],
    keys: [
      ...Array.from({ length: 31 }, (_, n) => dayKey(`${month}-${String(n + 1).padStart(2, "0")}`)),
      ...(month === thisMonth ? [latestKey] : []),
      ...earlier.items.map(({ id }) => storyKey(id)),
    ],
  });
}
