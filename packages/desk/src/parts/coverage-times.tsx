import { type Coverage, isWholeDay } from "@mihwar/newsroom";
import { dayOf } from "@mihwar/arabic/date-format";
import { saidDay, saidDays, saidHour } from "../plan/said-when.ts";
import { saidMoment } from "../said-moment.ts";
import type { Visit } from "../visit.ts";

/** When something is covered: a day, days, an hour, by the edition's clocks. */
export function CoverageTimes({
  visit,
  note: { from, until },
}: {
  readonly visit: Visit;
  readonly note: Pick<Coverage, "from" | "until">;
}) {
  if (isWholeDay(from))
    return (
      <time datetime={from}>
        {until === undefined || until === from ? saidDay(visit, from) : saidDays(visit, { first: from, last: until })}
      </time>
    );
  const { timeZone } = visit.edition.dates;
  const isOneDay = until !== undefined && dayOf(from, timeZone) === dayOf(until, timeZone);
  return (
    <>
      <time datetime={from}>{saidMoment(visit, from)}</time>
      {until === undefined ? null : (
        <>
          {" "}
          {visit.words.plan.until}{" "}
          <time datetime={until}>{isOneDay ? saidHour(visit, until) : saidMoment(visit, until)}</time>
        </>
      )}
    </>
  );
}
