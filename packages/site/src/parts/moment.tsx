import { type DateStyle, dayOf, formatDate, formatDateTime, formatDay, formatTime } from "@mihwar/arabic/date-format";
import type { Instant } from "@mihwar/newsroom";

/** A moment in the house's form: day and time. */
export function Moment({ at, style }: { readonly at: Instant; readonly style: DateStyle }) {
  return <time datetime={at}>{formatDateTime(at, style)}</time>;
}

/** As near as a list needs it: the time for a story of today, the day for an older one. */
export function NearMoment({
  at,
  now,
  style,
}: {
  readonly at: Instant;
  readonly now: Instant;
  readonly style: DateStyle;
}) {
  const today = dayOf(at, style.timeZone) === dayOf(now, style.timeZone);
  return <time datetime={at}>{today ? formatTime(at, style) : formatDate(at, style)}</time>;
}

/** A whole day. */
export function Day({ day, style }: { readonly day: string; readonly style: DateStyle }) {
  return <time datetime={day}>{formatDay(day, style)}</time>;
}
