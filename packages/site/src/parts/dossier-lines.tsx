import type { DateStyle } from "@mihwar/arabic/date-format";
import {
  type Entity,
  type Fact,
  type Position,
  actPrepositions,
  actVerb,
  daysOfWhen,
  dossierWordsAr,
  whomName,
} from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { entityHref } from "../addresses.ts";
import type { Portion } from "../dossier-part.ts";
import type { DossierLines, EventLine, FactLine, PositionLine } from "../dossier-view.ts";
import type { Frame } from "../views.ts";
import { dossierWords } from "../words-dossier-ar.ts";
import { Text } from "./copy.tsx";
import { Sources } from "./sources.tsx";
import { When } from "./when.tsx";

/** A part of a page under its heading. */
export function Part({
  id,
  name,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 class="section-name" id={id}>
        {name}
      </h2>
      {children}
    </section>
  );
}

/** Names of entities, each leading to its own page. @param between them: a comma in a list, «و» in a sentence */
function Names({
  entities,
  between = "، ",
  say = ({ name }) => name,
}: {
  readonly entities: readonly Entity[];
  readonly between?: string;
  readonly say?: (entity: Entity) => string;
}) {
  return (
    <>
      {entities.map((entity, at) => (
        <span key={entity.id}>
          {at === 0 ? null : between}
          <a href={entityHref(entity)}>
            <Text>{say(entity)}</Text>
          </a>
        </span>
      ))}
    </>
  );
}

/** Those before a verb that agrees with them: «الوزارة والنقابة تطلبان». */
const Doers = ({ entities }: { readonly entities: readonly Entity[] }) => <Names entities={entities} between=" و" />;

function Event({ frame, line }: { readonly frame: Frame; readonly line: EventLine }) {
  const { event, actors, places } = line;
  return (
    <li class="event" data-state={event.state}>
      <p class="label date">
        <When when={event.when} style={frame.edition.dates} timeZone={event.timeZone} /> ·{" "}
        {dossierWordsAr.eventStates[event.state]}
      </p>
      <h3>
        <Text>{event.title}</Text>
      </h3>
      {actors.length + places.length === 0 ? null : (
        <p class="label">
          <Names entities={[...actors, ...places]} />
        </p>
      )}
      <Sources frame={frame} sources={line.sources} strength={line.strength} />
    </li>
  );
}

function Events({
  frame,
  name,
  lines,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly lines: readonly EventLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="when-name label">{name}</h3>
      <ol class="events">
        {lines.map((line) => (
          <Event key={line.event.id} frame={frame} line={line} />
        ))}
      </ol>
    </>
  );
}

/** Whether an event lies ahead of a day. */
const isComing = ({ event }: EventLine, today: string): boolean => {
  const { first, last } = daysOfWhen(event.when) ?? {};
  return (last ?? first ?? "") >= today && event.state !== "held" && event.state !== "cancelled";
};
const isUndated = ({ event }: EventLine): boolean => {
  const { first, last } = daysOfWhen(event.when) ?? {};
  return first === undefined && last === undefined;
};

/** Events in the order of a reader's questions: what is to come, what nobody has dated, what was, the newest first. */
export function inReadingOrder(events: readonly EventLine[], today: string): readonly EventLine[] {
  const dated = events.filter((line) => !isUndated(line));
  return [
    ...dated.filter((line) => isComing(line, today)),
    ...events.filter(isUndated),
    ...dated.filter((line) => !isComing(line, today)).toReversed(),
  ];
}

/** Events under their headings. @param events in reading order */
export function Timeline({ frame, events }: { readonly frame: Frame; readonly events: readonly EventLine[] }) {
  const dated = events.filter((line) => !isUndated(line));
  return (
    <>
      <Events frame={frame} name={dossierWords.coming} lines={dated.filter((line) => isComing(line, frame.today))} />
      <Events frame={frame} name={dossierWords.undatedHeading} lines={events.filter(isUndated)} />
      <Events frame={frame} name={dossierWords.past} lines={dated.filter((line) => !isComing(line, frame.today))} />
    </>
  );
}

/** Leads to the lines of a part that have no room here. */
export function Rest({ portion, href }: { readonly portion: Portion<unknown>; readonly href: string }) {
  return portion.rest <= 0 ? null : (
    <p class="label rest">
      <a href={`${href}${portion.next}`}>{dossierWords.rest(portion.rest)}</a>
    </p>
  );
}

const fateOf = (position: Position): string => position.fate?.at(-1)?.fate ?? "";

/** A fate in a word, with a shape of its own. */
export function Fate({ position, fate }: { readonly position: Position; readonly fate: string }) {
  const word = Object.entries(dossierWordsAr.fates).find(([code]) => code === fate)?.[1];
  return word === undefined ? null : (
    <b class="fate" data-fate={fate}>
      {word(position.act)}
    </b>
  );
}

/** Who wants what from whom: a table, and on a phone a list. */
export function Wants({ frame, lines }: { readonly frame: Frame; readonly lines: readonly PositionLine[] }) {
  const style = frame.edition.dates;
  const cells = [dossierWords.who, dossierWords.act, dossierWords.whom, dossierWords.what, dossierWords.fate];
  return (
    <table class="wants">
      <thead>
        <tr>
          {cells.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.position.id} id={line.position.id}>
            <th scope="row">
              <Doers entities={line.by} />
            </th>
            <td>{actVerb(line.position.act, line.by)}</td>
            <td>
              {line.to.length === 0 ? null : `${actPrepositions[line.position.act]} `}
              <Names entities={line.to} between=" و" say={whomName} />
            </td>
            <td>
              <Text>{line.position.text}</Text>
              {line.position.due === undefined ? null : (
                <span class="label">
                  {" "}
                  · {dossierWords.due}: <When when={line.position.due} style={style} />
                </span>
              )}
              <Sources frame={frame} sources={line.sources} strength={line.strength} />
            </td>
            <td>
              <Fate position={line.position} fate={fateOf(line.position)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Steps of one fate; the log has the others. */
const stepsShown = 6;

/** What became of each ask, offer and promise, step by step. @param lines that have a fate */
export function Outcomes({ frame, lines }: { readonly frame: Frame; readonly lines: readonly PositionLine[] }) {
  return (
    <ul class="outcomes">
      {lines.map(({ position, by, steps }) => (
        <li key={position.id}>
          <h3>
            <Doers entities={by} /> {actVerb(position.act, by)}: <Text>{position.text}</Text>
          </h3>
          <ol>
            {steps.length <= stepsShown ? null : (
              <li class="label">{dossierWords.earlierSteps(steps.length - stepsShown)}</li>
            )}
            {steps.slice(-stepsShown).map(({ step, sources, strength }, at) => (
              <li key={at}>
                <Fate position={position} fate={step.fate} />{" "}
                <span class="label">
                  <When when={step.at} style={frame.edition.dates} />
                </span>{" "}
                <Text>{step.why}</Text>
                <Sources frame={frame} sources={sources} strength={strength} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}

/** A number with its unit, isolated: «نحو 1.1 مليار دولار». */
function Measure({ measure, style }: { readonly measure: NonNullable<Fact["measure"]>; readonly style: DateStyle }) {
  const { value, unit, approximate, at } = measure;
  const number = value.toLocaleString("en-US", { maximumFractionDigits: 3 });
  return (
    <b>
      {approximate === true ? dossierWords.about("") : null}
      <bdi>{number}</bdi> <Text>{unit}</Text>{" "}
      <span class="label">
        (<When when={at} style={style} />)
      </span>
    </b>
  );
}

export function Facts({ frame, lines }: { readonly frame: Frame; readonly lines: readonly FactLine[] }) {
  return (
    <ul class="facts">
      {lines.map(({ fact, sources, strength }) => (
        <li key={fact.id}>
          <Text>{fact.text}</Text>
          {fact.measure === undefined ? null : (
            <>
              : <Measure style={frame.edition.dates} measure={fact.measure} />
            </>
          )}
          <Sources frame={frame} sources={sources} strength={strength} />
        </li>
      ))}
    </ul>
  );
}

/** Everybody in it, by what they are. */
export function Actors({ actors }: { readonly actors: DossierLines["actors"] }) {
  const sorts = Object.entries(dossierWords.kinds).flatMap(([sort, name]) => {
    const some = actors.filter(({ entity }) => entity.entityKind === sort);
    return some.length === 0 ? [] : [{ sort, name, some }];
  });
  return (
    <dl class="actors">
      {sorts.map(({ sort, name, some }) => (
        <div key={sort}>
          <dt class="label">{name}</dt>
          {some.map(({ entity, of }) => (
            <dd key={entity.id}>
              <a href={entityHref(entity)}>
                <Text>{entity.name}</Text>
              </a>
              {entity.role === undefined && of === undefined ? null : (
                <span class="label">
                  {" "}
                  <Text>{entity.role ?? dossierWords.of(of?.name ?? "")}</Text>
                </span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
