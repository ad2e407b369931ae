import { formatDay } from "@mihwar/arabic/date-format";
import type { Dossier } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { dossierWordsAr } from "@mihwar/newsroom";
import { dossierHref } from "../addresses.ts";
import { portionOf } from "../dossier-part.ts";
import type { DossierView } from "../dossier-view.ts";
import { dossierGraph } from "../linked-data.ts";
import { Text } from "../parts/copy.tsx";
import { Actors, Facts, Outcomes, Part, Rest, Timeline, Wants, inReadingOrder } from "../parts/dossier-lines.tsx";
import { DossierMap } from "../parts/dossier-map.tsx";
import { NearMoment } from "../parts/moment.tsx";
import { Network } from "../parts/network.tsx";
import { page } from "../parts/page.tsx";
import { Sources } from "../parts/sources.tsx";
import { StoryLines } from "../parts/story-lines.tsx";
import { TimeAxis } from "../parts/time-axis.tsx";
import { dossierSheet } from "../styles/sheets.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";

function DossierLinkTo({ dossier }: { readonly dossier: Dossier }) {
  return (
    <a href={dossierHref(dossier)}>
      <Text>{dossier.title}</Text>
    </a>
  );
}

const freshShown = 12;

/** What has come in since the reader was here last. */
function News({ frame, view }: { readonly frame: Frame; readonly view: DossierView }) {
  const { since } = view;
  const fresh = since === undefined ? [] : view.news.filter(({ n }) => n > since).slice(0, freshShown);
  if (fresh.length === 0) return null;
  return (
    <Part id="new" name={dossierWords.sinceVisit}>
      <ul class="stories">
        {fresh.map(({ n, at, note }) => (
          <li key={n}>
            <Text>{note}</Text>{" "}
            <span class="label">
              <NearMoment at={at} today={frame.today} style={frame.edition.dates} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A dossier's page: what it comes to, what happened and is to come, who wants what, and what became of it. */
export function dossierPage(frame: Frame, view: DossierView): string {
  const { dossier, gist, events, positions, facts, actors, places, children, tied, stories, parents } = view;
  const { open, asOf } = view;
  const { href } = frame;
  /** What was to come then comes, though it may have been by now. */
  const then: Frame = asOf === undefined ? frame : { ...frame, today: asOf.day };
  const living = asOf?.living ?? dossier;
  const dayWords = asOf === undefined ? "" : formatDay(asOf.day, frame.edition.dates);
  const timeline = portionOf("timeline", inReadingOrder(events, then.today), open);
  const wants = portionOf("wants", positions, open);
  const outcome = portionOf(
    "outcome",
    positions.filter(({ steps }) => steps.length > 0),
    open,
  );
  const people = portionOf("actors", actors, open);
  const known = portionOf("facts", facts, open);
  const told = portionOf("stories", stories, open);
  const isWhole = open === undefined;
  const parts = [
    { id: "timeline", name: dossierWords.timeline, shown: timeline.lines.length > 0 },
    { id: "wants", name: dossierWords.wants, shown: wants.lines.length > 0 },
    { id: "outcome", name: dossierWords.outcome, shown: outcome.lines.length > 0 },
    { id: "actors", name: dossierWords.actors, shown: people.lines.length > 0 },
    { id: "facts", name: dossierWords.facts, shown: known.lines.length > 0 },
    { id: "map", name: dossierWords.map, shown: isWhole && places.length > 0 },
    { id: "inside", name: dossierWords.inside, shown: isWhole && children.length > 0 },
    { id: "tied", name: dossierWords.tied, shown: isWhole && tied.length > 0 },
    { id: "stories", name: dossierWords.stories, shown: told.lines.length > 0 },
  ];
  const part = (id: string, content: ComponentChildren) => {
    const found = parts.find((one) => one.id === id && one.shown);
    return found === undefined ? null : (
      <Part id={id} name={found.name}>
        {content}
      </Part>
    );
  };
  return page({
    frame,
    sheet: dossierSheet,
    head: {
      title: asOf === undefined ? dossier.title : dossierWords.titleAsOf(dossier.title, dayWords),
      description: gist[0]?.text ?? dossierWords.description(dossier.title),
      kind: "website",
      canonical: dossierHref(living),
      indexed: isWhole && asOf === undefined,
      ...(asOf === undefined ? { linkedData: dossierGraph(frame, view) } : {}),
      feed: { name: living.title, path: `${dossierHref(living)}/feed` },
    },
    children: (
      <article class="dossier">
        <header>
          <p class="kicker">
            {dossierWords.dossier} · {dossierWordsAr.states[dossier.state]}
            {parents.map((parent) => (
              <span key={parent.id}>
                {" · "}
                {dossierWords.inDossier}: <DossierLinkTo dossier={parent} />
              </span>
            ))}
          </p>
          <h1>
            <Text>{dossier.title}</Text>
          </h1>
          {asOf === undefined ? null : (
            <p class="then label">
              <b>
                {dossierWords.asOf} <time datetime={asOf.day}>{dayWords}</time>
                {dossierWords.notToday}
              </b>{" "}
              <a href={dossierHref(living)}>{dossierWords.backToToday}</a>
            </p>
          )}
          {!isWhole || gist.length === 0 ? null : (
            <ul class="gists" aria-label={dossierWords.gist}>
              {gist.map((line, at) => (
                <li key={at}>
                  <Text>{line.text}</Text>
                  <Sources frame={frame} sources={line.sources} strength={line.strength} />
                </li>
              ))}
            </ul>
          )}
          <nav aria-label={dossierWords.contents}>
            <ul class="run label">
              {parts
                .filter((one) => one.shown)
                .map(({ id, name }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{name}</a>
                  </li>
                ))}
            </ul>
          </nav>
        </header>
        <News frame={frame} view={view} />
        {part(
          "timeline",
          <>
            {isWhole ? (
              <TimeAxis
                frame={then}
                events={events}
                now={asOf === undefined ? dossierWords.today : dossierWords.thatDay}
              />
            ) : null}
            <Timeline frame={then} events={timeline.lines} />
            <Rest portion={timeline} href={href} />
          </>,
        )}
        {part(
          "wants",
          <>
            <Wants frame={frame} lines={wants.lines} />
            <Rest portion={wants} href={href} />
          </>,
        )}
        {part(
          "outcome",
          <>
            <Outcomes frame={frame} lines={outcome.lines} />
            <Rest portion={outcome} href={href} />
          </>,
        )}
        {part(
          "actors",
          <>
            {isWhole ? <Network lines={view} /> : null}
            <Actors actors={people.lines} />
            <Rest portion={people} href={href} />
          </>,
        )}
        {part(
          "facts",
          <>
            <Facts frame={frame} lines={known.lines} />
            <Rest portion={known} href={href} />
          </>,
        )}
        {part("map", <DossierMap places={places} note={frame.edition.borders.note} />)}
        {part(
          "inside",
          <ul class="ties">
            {children.map((child) => (
              <li key={child.id}>
                <DossierLinkTo dossier={child} /> <span class="label">{dossierWordsAr.states[child.state]}</span>
              </li>
            ))}
          </ul>,
        )}
        {part(
          "tied",
          <ul class="ties">
            {tied.map((tie, at) => (
              <li key={at}>
                <span class="label">
                  {tie.back ? dossierWords.backRelations[tie.relation] : dossierWords.relations[tie.relation]}
                </span>{" "}
                <DossierLinkTo dossier={tie.dossier} />: <Text>{tie.why}</Text>
              </li>
            ))}
          </ul>,
        )}
        {part(
          "stories",
          <>
            <StoryLines frame={frame} stories={told.lines} />
            <Rest portion={told} href={href} />
          </>,
        )}
        {view.opened === undefined || view.opened === frame.today ? null : (
          <form action={`/d/${dossier.id}/as-of`} class="label">
            <label>
              {dossierWords.asOf}{" "}
              <input type="date" name="day" min={view.opened} max={frame.today} value={asOf?.day} required />
            </label>{" "}
            <button>{dossierWords.showAsOf}</button>
          </form>
        )}
        {asOf === undefined ? (
          <ul class="run label take">
            {dossierWords.take.map(({ name, file }) => (
              <li key={file}>
                <a href={`/d/${dossier.id}/${file}`}>{name}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </article>
    ),
  });
}
