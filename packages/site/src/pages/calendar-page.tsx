import { formatWeekday } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { dayHref, monthHref } from "../addresses.ts";
import { Day } from "../parts/moment.tsx";
import { page } from "../parts/page.tsx";
import { Paging, step } from "../parts/paging.tsx";
import { listSheet } from "../styles/sheets.ts";
import type { CalendarView, Frame } from "../views.ts";
import { words } from "../words-ar.ts";

function Years({ frame, view }: { readonly frame: Frame; readonly view: Extract<CalendarView, { kind: "archive" }> }) {
  return (
    <>
      {view.years.map(({ year, months }) => (
        <section key={year} aria-labelledby={`y${year}`}>
          <h2 class="section-name" id={`y${year}`}>
            {year}
          </h2>
          <ul class="run">
            {months.map((month) => (
              <li key={month}>
                <a href={monthHref(month)}>
                  <time datetime={month}>{formatEdtf(month, frame.edition.dates)}</time>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Days({ frame, view }: { readonly frame: Frame; readonly view: Extract<CalendarView, { kind: "month" }> }) {
  return (
    <ul class="days">
      {view.days.map((day) => (
        <li key={day}>
          <a href={dayHref(day)}>
            {formatWeekday(day)} <Day day={day} style={frame.edition.dates} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The months of the archive, or the days of one of them. */
export function calendarPage(frame: Frame, view: CalendarView): string {
  const name = view.kind === "archive" ? words.archive : formatEdtf(view.month, frame.edition.dates);
  const isEmpty = view.kind === "archive" ? view.years.length === 0 : view.days.length === 0;
  return page({
    frame,
    sheet: listSheet,
    head: {
      title: view.kind === "archive" ? words.archive : words.monthPage(name),
      description: view.kind === "archive" ? words.archivePage : words.monthPage(name),
      kind: "website",
    },
    children: (
      <div class="listing">
        <header class="listing-head">
          <p class="kicker">{view.kind === "archive" ? words.archiveLabel : <a href="/archive">{words.archive}</a>}</p>
          <h1 class="listing-name">{name}</h1>
        </header>
        {isEmpty ? <p class="nothing label">{words.monthEmpty}</p> : null}
        {view.kind === "archive" ? <Years frame={frame} view={view} /> : <Days frame={frame} view={view} />}
        {view.kind === "archive" ? null : (
          <Paging back={step(view.previousHref, words.previousMonth)} on={step(view.nextHref, words.nextMonth)} />
        )}
      </div>
    ),
  });
}
