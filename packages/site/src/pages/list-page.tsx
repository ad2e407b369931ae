import { formatDay } from "@mihwar/arabic/date-format";
import { authorHref, dayHref, monthHref, tagHref } from "../addresses.ts";
import { personGraph } from "../linked-data.ts";
import { CardList } from "../parts/card-list.tsx";
import { Text } from "../parts/copy.tsx";
import { type PageHead, page } from "../parts/page.tsx";
import { Paging, step } from "../parts/paging.tsx";
import { listSheet } from "../styles/sheets.ts";
import type { Frame, ListView } from "../views.ts";
import { words } from "../words-ar.ts";

/** What stands above the list. */
interface ListHeading {
  readonly label: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly about?: string | undefined;
  readonly empty: string;
  readonly head: PageHead;
}

function headingOf(frame: Frame, view: ListView): ListHeading {
  switch (view.kind) {
    case "author": {
      const { person } = view;
      return {
        label: words.authorLabel,
        name: person.name,
        role: person.role,
        about: person.about,
        empty: words.listEmpty,
        head: {
          title: person.name,
          description: person.about ?? words.authorStories(person.name),
          kind: "profile",
          canonical: authorHref(person),
          feed: { name: person.name, path: `${authorHref(person)}/feed` },
          linkedData: personGraph(frame, person),
          next: view.olderHref,
        },
      };
    }
    case "tag":
      return {
        label: words.tagLabel,
        name: view.tag,
        empty: words.listEmpty,
        head: {
          title: view.tag,
          description: words.tagPage(view.tag),
          kind: "website",
          canonical: tagHref(view.tag),
          next: view.olderHref,
        },
      };
    case "day": {
      const day = formatDay(view.day, frame.edition.dates);
      return {
        label: words.dayLabel,
        name: day,
        empty: words.dayEmpty,
        head: {
          title: words.dayPage(day),
          description: words.dayPage(day),
          kind: "website",
          canonical: dayHref(view.day),
        },
      };
    }
  }
}

/** A list of stories under a heading: somebody's, a subject's, a day's. */
export function listPage(frame: Frame, view: ListView): string {
  const { label, name, role, about, empty, head } = headingOf(frame, view);
  return page({
    frame,
    sheet: listSheet,
    head,
    children: (
      <div class="listing">
        <header class="listing-head">
          <p class="kicker">{view.kind === "day" ? <a href={monthHref(view.day.slice(0, 7))}>{label}</a> : label}</p>
          <h1 class="listing-name">
            {view.kind === "day" ? <time datetime={view.day}>{name}</time> : <Text>{name}</Text>}
          </h1>
          {role ? (
            <p class="label">
              <Text>{role}</Text>
            </p>
          ) : null}
          {about ? (
            <p class="about">
              <Text>{about}</Text>
            </p>
          ) : null}
        </header>
        {view.cards.length === 0 ? (
          <p class="nothing label">{empty}</p>
        ) : (
          <CardList
            frame={frame}
            cards={view.cards}
            level={2}
            parts={{
              picture: "thumbnail",
              section: true,
              standfirst: true,
              byline: view.kind !== "author",
              moment: true,
            }}
          />
        )}
        <Paging on={step(view.olderHref, view.kind === "day" ? words.restOfDay : words.older)} />
        {view.kind === "day" ? (
          <Paging back={step(view.previousHref, words.previousDay)} on={step(view.nextHref, words.nextDay)} />
        ) : null}
      </div>
    ),
  });
}
