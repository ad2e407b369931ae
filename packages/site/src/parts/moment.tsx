import { type DateStyle, dayOf, formatDateTime, formatDay, formatTime } from "@mihwar/arabic/date-format";
import type { Instant } from "@mihwar/newsroom";

/** A moment in the house's form: day and time. */
export function Moment({ at, style }: { readonly at: Instant; readonly style: DateStyle }) {
  return <time datetime={at}>{formatDateTime(at, style)}</time>;
}

interface Near {
  readonly day: string;
  readonly date: string;
  readonly time: string;
}

/** The newest stories stand on page after page; their moments are put in words once. */
const near = new WeakMap<DateStyle, Map<Instant, Near>>();
const mostNear = 5_000;

function nearOf(at: Instant, style: DateStyle): Near {
  const known = near.get(style) ?? new Map<Instant, Near>();
  near.set(style, known);
  const found = known.get(at);
  if (found !== undefined) return found;
  const day = dayOf(at, style.timeZone);
  const made = { day, date: formatDay(day, style), time: formatTime(at, style) };
  if (known.size >= mostNear) known.clear();
  known.set(at, made);
  return made;
}

/** The day on which something was, where the edition is at home. ISO 8601. */
export const dayOfMoment = (at: Instant, style: DateStyle): string => nearOf(at, style).day;

/** As near as a list needs it: the time for a story of today, the day for an older one. */
export function NearMoment({
  at,
  today,
  style,
}: {
  readonly at: Instant;
  /** ISO 8601, in the style's time zone. */
  readonly today: string;
  readonly style: DateStyle;
}) {
  const { day, date, time } = nearOf(at, style);
  return <time datetime={at}>{day === today ? time : date}</time>;
}

/** A whole day. */
export function Day({ day, style }: { readonly day: string; readonly style: DateStyle }) {
  return <time datetime={day}>{formatDay(day, style)}</time>;
}
