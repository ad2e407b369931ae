import type { CalendarDay } from "@mihwar/newsroom/draft";
import type { Instant } from "@mihwar/newsroom/instant";

import { type PrintedDay, addressDay, markupDay, printedDays } from "./printed-day.ts";
import { type Reading, type Role, withRoles } from "./reading.ts";

type When = Instant | CalendarDay;

const aboveHeadline = 6;
const belowBody = 4;

const dayOf = (when: When): string => when.slice(0, 10);

/**
 * Finds when the story was published and updated: the page's metadata, checked against the date printed beside the
 * headline and the day in the address. A date far from the headline (today's date above a menu) counts for nothing.
 */
export function findDates(reading: Reading): Reading {
  const { lines, body, headlineAt, evidence } = reading;
  const roles: [number, Role][] = [];
  const printed: PrintedDay[] = [];
  const near = [
    ...lines.slice(headlineAt + 1, body.start),
    ...lines.slice(Math.max(0, headlineAt - aboveHeadline), Math.max(0, headlineAt)).toReversed(),
  ];
  for (const line of near) {
    if (reading.roles[line.at] !== undefined && reading.roles[line.at] !== "furniture") continue;
    const stamp = line.place?.time === undefined ? undefined : markupDay(line.place.time);
    const days = printedDays(line.text);
    if (days.length === 0) continue;
    // What follows the headline wins over what stands above it.
    if (line.at < headlineAt && printed.length > 0) continue;
    roles.push([line.at, "date"]);
    const [only] = days;
    if (stamp !== undefined && days.length === 1 && only !== undefined && dayOf(stamp) === dayOf(only.on))
      printed.push({ on: stamp, says: only.says });
    else printed.push(...days);
  }
  if (printed.length === 0)
    for (const line of lines.slice(body.end, body.end + belowBody)) {
      const days = printedDays(line.text).filter((day) => day.says !== "nothing");
      if (days.length === 0 || (line.place?.linked ?? 0) > 0.5) continue;
      printed.push(...days);
      roles.push([line.at, "date"]);
    }
  const address = evidence.url === undefined ? undefined : addressDay(evidence.url);
  const { published, updated } = decide(printed, evidence.published, evidence.updated, address);
  return {
    ...withRoles(reading, roles),
    found: {
      ...reading.found,
      ...(published === undefined ? {} : { published }),
      ...(updated === undefined || updated === published ? {} : { updated }),
    },
  };
}

function decide(
  printed: readonly PrintedDay[],
  markup: When | undefined,
  markupUpdated: When | undefined,
  address: CalendarDay | undefined,
): { published?: When; updated?: When } {
  const says = (what: PrintedDay["says"]): When[] => printed.filter((day) => day.says === what).map((day) => day.on);
  const [labelled] = says("published");
  const [plain, second] = says("nothing");
  const [changed] = says("updated");
  let published = labelled ?? plain;
  let updated = changed ?? (labelled === undefined ? second : plain);
  if (markup !== undefined) {
    // Some pages stamp "published" anew with every change; then the printed day, or the address, is the older truth.
    const stamped = markupUpdated !== undefined && markup === markupUpdated;
    const older = published !== undefined && dayOf(published) < dayOf(markup);
    published =
      stamped && older && (address === undefined || address === dayOf(published ?? markup)) ? published : markup;
  } else if (address !== undefined) {
    if (published !== undefined && dayOf(published) > address) updated ??= published;
    if (published === undefined || dayOf(published) !== address) published = address;
  }
  updated = markupUpdated ?? updated;
  published ??= changed ?? markupUpdated;
  if (updated !== undefined && published !== undefined && updated < published && dayOf(updated) !== dayOf(published))
    updated = undefined;
  return {
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined || published === undefined || sameMoment(updated, published) ? {} : { updated }),
  };
}

function sameMoment(one: When, other: When): boolean {
  return one === other || (dayOf(one) === dayOf(other) && (one.length === 10 || other.length === 10));
}
