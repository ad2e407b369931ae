import type { Dossier, KeptCoverage, Section, StoryStateKind } from "@mihwar/newsroom";
import { zoneName } from "../edition-time.ts";
import { CoverageTimes } from "../parts/coverage-times.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain, unturned } from "../parts/written-copy.tsx";
import type { Days } from "../plan/calendar-days.ts";
import type { PlacedLine, PlacedPlan } from "../plan/placed-plan.ts";
import { type PlanLine, keyOf, kindSaid, planKinds, titleOf } from "../plan/plan-line.ts";
import { type PlanView, planPath, planSpans, stepped } from "../plan/plan-view.ts";
import { saidDay, saidDays, saidHour, saidMonth, saidWhen } from "../plan/said-when.ts";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";
import type { PlanNotice } from "../words/plan-ar.ts";

/** All that the page of the plan is made from. */
export interface ShownPlan {
  readonly view: PlanView;
  readonly days: Days;
  readonly today: string;
  readonly now: string;
  readonly placed: PlacedPlan;
  /** What fell due and is not decided, where today is among the days. */
  readonly questions: readonly PlanLine[];
  /** How many more there are. */
  readonly moreQuestions: number;
  readonly sections: readonly Section[];
  readonly mayAdd: boolean;
  readonly told: PlanNotice | undefined;
  readonly nameOf: (member: string) => string;
  /** How the stories of notes stand, as far as the member may read them. */
  readonly storyStates: ReadonlyMap<string, StoryStateKind>;
}

type Shown = { readonly visit: MemberVisit; readonly plan: ShownPlan };

const Text = ({ text }: { readonly text: string }) => (
  <bdi>
    <Plain text={text} />
  </bdi>
);

function Dossiers({ visit, dossiers }: { readonly visit: MemberVisit; readonly dossiers: readonly Dossier[] }) {
  if (dossiers.length === 0) return null;
  return (
    <span>
      {visit.words.plan.dossier}:{" "}
      {dossiers.map(({ id, title }, place) => (
        <>
          {place === 0 ? null : " · "}
          <a href={`/d/${id}`}>
            <Text text={title} />
          </a>
        </>
      ))}
    </span>
  );
}

function Assigned({ visit, plan, note }: Shown & { readonly note: KeptCoverage }) {
  const words = visit.words.plan;
  return note.assigned.length === 0 ? (
    <b class={note.state === "planned" ? "late" : undefined}>{words.nobody}</b>
  ) : (
    <bdi>{visit.words.listed(note.assigned.map(plan.nameOf))}</bdi>
  );
}

function Covered({ visit, plan, notes }: Shown & { readonly notes: readonly KeptCoverage[] }) {
  const words = visit.words.plan;
  return notes
    .filter(({ state }) => state !== "dropped")
    .map((note) => (
      <span key={note.id}>
        <a href={`/desk/plan/${note.id}`}>{words.covers}</a>: <Assigned visit={visit} plan={plan} note={note} />
      </span>
    ));
}

/** What a line says under its title. @param dated whether it stands under its day, so that only its hour is to be said */
function About({ visit, plan, line, dated }: Shown & { readonly line: PlanLine; readonly dated: boolean }) {
  const { words } = visit;
  const said = words.plan;
  switch (line.kind) {
    case "coverage": {
      const { coverage: note } = line;
      const story = note.story === undefined ? undefined : plan.storyStates.get(note.story);
      return (
        <>
          {dated ? null : (
            <span>
              <CoverageTimes visit={visit} note={note} />
            </span>
          )}
          <span>
            <Assigned visit={visit} plan={plan} note={note} />
          </span>
          <span>{sectionNames(plan.sections, [note.section]).join("")}</span>
          {note.story === undefined ? null : story === undefined ? (
            <span>{said.storyElsewhere}</span>
          ) : (
            <span>
              <a href={`/desk/stories/${note.story}`}>{said.storyState}</a>: {words.states[story]}
            </span>
          )}
        </>
      );
    }
    case "event": {
      const isCovered = line.covered.some(({ state }) => state !== "dropped");
      const isOver = line.event.state === "held" || line.event.state === "cancelled";
      return (
        <>
          <b>{said.eventStates[line.event.state]}</b>
          {dated ? null : <span>{saidWhen(visit, line.event.when, line.time, said.noDate)}</span>}
          <Dossiers visit={visit} dossiers={line.dossiers} />
          <Covered visit={visit} plan={plan} notes={line.covered} />
          {plan.mayAdd && !isCovered && !isOver ? (
            <a href={`/desk/plan/new?event=${line.event.id}`}>
              <span aria-hidden="true">{said.coverThis}</span>
              <span class="unseen">{said.coverThisEvent(unturned(line.event.title))}</span>
            </a>
          ) : null}
        </>
      );
    }
    case "due":
      return (
        <>
          {dated ? null : <span>{saidWhen(visit, line.position.due ?? "XXXX", line.time, said.noDate)}</span>}
          <Dossiers visit={visit} dossiers={line.dossiers} />
        </>
      );
    case "question": {
      const when = line.about.kind === "event" ? line.about.when : (line.about.due ?? "XXXX");
      return (
        <>
          <span>
            {said.wasDue} {saidWhen(visit, when, line.time, said.noDate)}
          </span>
          <Dossiers visit={visit} dossiers={line.dossiers} />
        </>
      );
    }
    case "scheduled":
    case "embargo":
    case "deadline": {
      const { story } = line;
      const isHeld = line.kind === "scheduled" && (story.embargo ?? "") > (story.scheduled ?? "");
      return (
        <>
          {line.kind === "scheduled" ? null : <b>{words.states[story.state]}</b>}
          <span>{sectionNames(plan.sections, [story.section]).join("")}</span>
          {isHeld ? <b class="late">{said.held}</b> : null}
        </>
      );
    }
  }
}

function Title({ visit, line }: { readonly visit: MemberVisit; readonly line: PlanLine }) {
  const title = titleOf(line).trim();
  const text = <Text text={title === "" ? visit.words.stories.list.noHeadline : title} />;
  if (line.kind === "coverage") return <a href={`/desk/plan/${line.coverage.id}`}>{text}</a>;
  if ("story" in line) return <a href={`/desk/stories/${line.story.id}`}>{text}</a>;
  if (line.kind === "question") return <a href={`/desk/tasks/${line.about.id}`}>{text}</a>;
  const [dossier] = line.dossiers;
  return dossier === undefined ? text : <a href={`/d/${dossier.id}`}>{text}</a>;
}

/** The hour at which a line begins, on the day under which it stands. */
function At({ visit, placed: { line, nth, of } }: { readonly visit: MemberVisit; readonly placed: PlacedLine }) {
  const words = visit.words.plan;
  const { time } = line;
  const several = nth === undefined || of === undefined ? null : <small>{words.nth(nth, of)}</small>;
  if (time.kind !== "moment")
    return (
      <span class="at">
        {words.allDay} {several}
      </span>
    );
  const isLast = nth === of;
  return (
    <span class="at">
      {nth === undefined || nth === 1 ? (
        <time datetime={time.at}>{saidHour(visit, time.at)}</time>
      ) : isLast ? null : (
        words.allDay
      )}
      {time.until !== undefined && time.until > time.at && isLast ? (
        <>
          {nth === undefined ? "–" : `${words.until} `}
          <time datetime={time.until}>{saidHour(visit, time.until)}</time>
        </>
      ) : null}{" "}
      {several}
    </span>
  );
}

function Entry({ visit, plan, placed, dated }: Shown & { readonly placed: PlacedLine; readonly dated: boolean }) {
  const { line } = placed;
  const state = line.kind === "coverage" ? ` ${line.coverage.state}` : "";
  return (
    <li class={`entry ${line.kind}${state}`}>
      {dated ? <At visit={visit} placed={placed} /> : null}
      <div class="what">
        <p class="named">
          <span class="kind">{kindSaid(line, visit.words.plan)}</span> <Title visit={visit} line={line} />
        </p>
        <p class="about-it">
          <About visit={visit} plan={plan} line={line} dated={dated} />
        </p>
      </div>
    </li>
  );
}

function Lines({ visit, plan, lines }: Shown & { readonly lines: readonly PlanLine[] }) {
  return (
    <ul class="entries">
      {lines.map((line) => (
        <Entry key={keyOf(line)} visit={visit} plan={plan} placed={{ line }} dated={false} />
      ))}
    </ul>
  );
}

function Narrowing({ visit, plan }: Shown) {
  const words = visit.words.plan;
  const { view, sections, today } = plan;
  const isNarrow = view.section !== undefined || view.kinds.length > 0 || view.mine === true;
  return (
    <details class="narrowing-box" open={isNarrow}>
      <summary>{words.narrow}</summary>
      <form class="plan-narrowing" method="get" action="/desk/plan">
        {view.span === "week" ? null : <input type="hidden" name="span" value={view.span} />}
        {view.on === today ? null : <input type="hidden" name="on" value={view.on} />}
        <p>
          <label for="section">{words.section}</label>
          <select id="section" name="section">
            <option value="">{words.allSections}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id} selected={id === view.section}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <fieldset class="choices">
          <legend>{words.kind}</legend>
          {planKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name="kind" value={kind} checked={view.kinds.includes(kind)} />
              {words.kinds[kind]}
            </label>
          ))}
          <label>
            <input type="checkbox" name="mine" value="1" checked={view.mine === true} />
            {words.mine}
          </label>
        </fieldset>
        <button class="second">{words.show}</button>
      </form>
      {view.section !== undefined || view.mine === true ? <p class="quiet">{words.onlyOwn}</p> : null}
    </details>
  );
}

function Steps({ visit, plan: { view, days, today } }: Shown) {
  const words = visit.words.plan;
  const heading =
    view.span === "day"
      ? saidDay(visit, days.first)
      : view.span === "month"
        ? saidMonth(visit, days.first)
        : saidDays(visit, days);
  const isNow = days.first <= today && today <= days.last;
  return (
    <nav class="plan-steps" aria-label={words.spansLabel}>
      <ul>
        {planSpans.map((span) => (
          <li key={span}>
            <a href={planPath({ ...view, span }, today)} aria-current={span === view.span ? "page" : undefined}>
              {words.spans[span]}
            </a>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a rel="prev" href={planPath(stepped(view, -1), today)}>
            {words.earlier[view.span]}
          </a>
        </li>
        {isNow ? null : (
          <li>
            <a href={planPath({ ...view, on: today }, today)}>{words.today}</a>
          </li>
        )}
        <li>
          <a rel="next" href={planPath(stepped(view, 1), today)}>
            {words.later[view.span]}
          </a>
        </li>
      </ul>
      <h2>{heading}</h2>
    </nav>
  );
}

/** What is coming and who covers it: a day, a week, a month, in the order of time. */
export function planPage(visit: MemberVisit, plan: ShownPlan): string {
  const { words, edition, language } = visit;
  const said = words.plan;
  const { view, placed, questions, today, told } = plan;
  const days = placed.days.filter(
    ({ day, lines }) => view.span !== "month" || lines.length > 0 || (day === today && lines.length > 0),
  );
  const isEmpty =
    placed.within.length === 0 && placed.undated.length === 0 && days.every((one) => one.lines.length === 0);
  return deskPage({
    visit,
    member: visit,
    title: said.title,
    current: "plan",
    children: (
      <>
        <div class="opening">
          <h1>{said.title}</h1>
          {plan.mayAdd ? (
            <a class="button" href={`/desk/plan/new${view.span === "day" ? `?on=${view.on}` : ""}`}>
              {said.add}
            </a>
          ) : null}
        </div>
        {told === undefined ? null : (
          <p class="told well" role="status">
            {said.told[told]}
          </p>
        )}
        <p class="gist">
          {said.gist} {said.zone(zoneName(edition.dates.timeZone, language, plan.now as never))}
        </p>
        <Steps visit={visit} plan={plan} />
        <Narrowing visit={visit} plan={plan} />
        {questions.length === 0 ? null : (
          <details class="plan-questions" open={view.kinds.includes("question")}>
            <summary>
              {said.questions} ({questions.length + plan.moreQuestions})
            </summary>
            <p class="quiet">{said.questionsGist}</p>
            <Lines visit={visit} plan={plan} lines={questions} />
            {plan.moreQuestions === 0 ? null : (
              <p>
                <a href={planPath({ ...view, kinds: ["question"] }, today)}>{said.more(plan.moreQuestions)}</a>
              </p>
            )}
          </details>
        )}
        {placed.within.length === 0 ? null : (
          <section class="part" aria-labelledby="within">
            <h2 id="within">{said.within}</h2>
            <Lines visit={visit} plan={plan} lines={placed.within} />
          </section>
        )}
        {view.span === "month" && isEmpty ? <p>{said.nothingAtAll}</p> : null}
        <div class="plan-days">
          {days.map(({ day, lines }) => (
            <section
              key={day}
              class={`plan-day${lines.length === 0 ? " bare" : ""}${day === today ? " now" : ""}`}
              aria-labelledby={`d${day}`}
            >
              <h2 id={`d${day}`}>
                <time datetime={day}>{saidDay(visit, day)}</time>
                {day === today ? <b> {said.isToday}</b> : null}
              </h2>
              {lines.length === 0 ? (
                <p class="quiet">{said.nothing}</p>
              ) : (
                <ul class="entries">
                  {lines.map((one) => (
                    <Entry key={keyOf(one.line)} visit={visit} plan={plan} placed={one} dated />
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
        {view.span !== "month" || placed.undated.length === 0 ? null : (
          <section class="part" aria-labelledby="undated">
            <h2 id="undated">{said.undated}</h2>
            <Lines visit={visit} plan={plan} lines={placed.undated} />
          </section>
        )}
        <p class="choices plan-tools">
          {plan.mayAdd ? <a href="/desk/plan/import">{said.bring.title}</a> : null}
          <a href="/desk/plan/calendar">{said.address.title}</a>
        </p>
      </>
    ),
  });
}
