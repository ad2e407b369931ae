import {
  type Actor,
  type KeptCoverage,
  type MemberAccount,
  type NewsEvent,
  type Section,
  type StoryStateKind,
  coverageLimits,
} from "@mihwar/newsroom";
import { CoverageTimes } from "../parts/coverage-times.tsx";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain, unturned } from "../parts/written-copy.tsx";
import type { CoverageFields } from "../plan/coverage-form.ts";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";
import type { PlanNotice } from "../words/plan-ar.ts";

/** What the form of a note is made from. */
export interface CoverageFormShown {
  readonly fields: CoverageFields;
  /** Those in which the member may write it. */
  readonly sections: readonly Section[];
  /** Who may be assigned, by the member who looks. */
  readonly people: readonly Pick<MemberAccount, "id" | "name">[];
  /** Who is assigned and stays so, whatever is sent. */
  readonly others: readonly string[];
  readonly event: NewsEvent | undefined;
}

function Form({
  visit,
  form,
  children,
}: {
  visit: MemberVisit;
  form: CoverageFormShown;
  children?: preact.JSX.Element;
}) {
  const { words, member } = visit;
  const said = words.plan.note;
  const { fields, sections, people, others, event } = form;
  return (
    <>
      {fields.event === "" ? null : (
        <>
          <input type="hidden" name="event" value={fields.event} />
          <p>
            <span>
              {said.event}: <bdi>{event === undefined ? said.eventGone : <Plain text={event.title} />}</bdi>
            </span>
          </p>
        </>
      )}
      <p>
        <label for="title">{said.title}</label>
        <textarea
          id="title"
          name="title"
          class="headline"
          rows={2}
          required
          maxLength={coverageLimits.title}
          dir="auto"
          value={fields.title}
        />
      </p>
      <div class="times">
        <p>
          <label for="date">{said.date}</label>
          <input id="date" name="date" type="date" dir="ltr" required value={fields.date} />
        </p>
        <p>
          <label for="time">{said.time}</label>
          <input id="time" name="time" type="time" dir="ltr" value={fields.time} aria-describedby="time-hint" />
        </p>
      </div>
      <small id="time-hint">{said.timeHint}</small>
      <div class="times">
        <p>
          <label for="untilDate">{said.untilDate}</label>
          <input id="untilDate" name="untilDate" type="date" dir="ltr" value={fields.untilDate} />
        </p>
        <p>
          <label for="untilTime">{said.untilTime}</label>
          <input id="untilTime" name="untilTime" type="time" dir="ltr" value={fields.untilTime} />
        </p>
      </div>
      <p>
        <label for="section">{said.section}</label>
        <select id="section" name="section" required>
          {sections.map(({ id, name }) => (
            <option key={id} value={id} selected={id === fields.section}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>{said.assigned}</legend>
        {/* a list that scrolls is reached by keys through what it holds */}
        <div class="people">
          {people.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" name="assigned" value={id} checked={fields.assigned.includes(id)} />
              <bdi>{id === member.id && people.length === 1 ? said.me : name}</bdi>
            </label>
          ))}
        </div>
        {others.length === 0 ? null : (
          <small>
            {said.assignedToo}: <bdi>{words.listed(others)}</bdi>
          </small>
        )}
      </fieldset>
      <p>
        <label for="note">{said.note}</label>
        <textarea
          id="note"
          name="note"
          rows={4}
          maxLength={coverageLimits.note}
          dir="auto"
          value={fields.note}
          aria-describedby="note-hint"
        />
        <small id="note-hint">{said.noteHint}</small>
      </p>
      {children}
    </>
  );
}

const Refusals = ({ refusals }: { readonly refusals: readonly string[] }) =>
  [...new Set(refusals)].map((refusal) => (
    <p key={refusal} class="told" role="alert">
      {refusal}
    </p>
  ));

/** The form of a new note. */
export function newCoveragePage(
  visit: MemberVisit,
  { form, refusals }: { readonly form: CoverageFormShown; readonly refusals: readonly string[] },
): string {
  const said = visit.words.plan;
  return deskPage({
    visit,
    member: visit,
    title: said.adding,
    current: "plan",
    children: (
      <>
        <h1>{said.adding}</h1>
        <Refusals refusals={refusals} />
        {form.sections.length === 0 ? (
          <p>{said.note.nowhere}</p>
        ) : (
          <form class="fields broad" method="post" action="/desk/plan/new">
            <Form visit={visit} form={form}>
              <button>{said.note.saveNew}</button>
            </Form>
          </form>
        )}
        <p>
          <a href="/desk/plan">{said.back}</a>
        </p>
      </>
    ),
  });
}

/** All that the page of a note is made from. */
export interface CoverageShown {
  readonly note: KeptCoverage;
  /** Of the note that the forms were made from. */
  readonly basis: string;
  readonly event: NewsEvent | undefined;
  /** How its story stands, where the member may read it. */
  readonly story: { readonly headline: string; readonly state: StoryStateKind } | undefined;
  readonly sections: readonly Section[];
  readonly nameOf: (by: Actor) => string;
  /** Absent where the member may not change the note. */
  readonly form: CoverageFormShown | undefined;
  /** Why, where they may not. */
  readonly lacks: readonly string[];
  readonly mayBegin: boolean;
  readonly refusals: readonly string[];
  /** Whether somebody else has changed it since: while it was being written, or before a button was pressed. */
  readonly conflict?: "form" | "deed" | undefined;
  readonly told: PlanNotice | undefined;
}

function Facts({ visit, shown }: { readonly visit: MemberVisit; readonly shown: CoverageShown }) {
  const { words } = visit;
  const said = words.plan.note;
  const { note, event, story, sections, nameOf } = shown;
  return (
    <dl class="facts about">
      <div>
        <dt>{said.state}</dt>
        <dd>
          <b>{words.plan.states[note.state]}</b>
        </dd>
      </div>
      <div>
        <dt>{said.when}</dt>
        <dd>
          <CoverageTimes visit={visit} note={note} />
        </dd>
      </div>
      <div>
        <dt>{said.assigned}</dt>
        <dd>
          {note.assigned.length === 0 ? (
            words.plan.nobody
          ) : (
            <bdi>{words.listed(note.assigned.map((id) => nameOf(`u:${id}`)))}</bdi>
          )}
        </dd>
      </div>
      <div>
        <dt>{said.section}</dt>
        <dd>{sectionNames(sections, [note.section]).join("")}</dd>
      </div>
      <div>
        <dt>{said.story}</dt>
        <dd>
          {note.story === undefined ? (
            said.noStory
          ) : story === undefined ? (
            words.plan.storyElsewhere
          ) : (
            <>
              <a href={`/desk/stories/${note.story}`}>
                <bdi>
                  <Plain text={story.headline} />
                </bdi>
              </a>{" "}
              · <b>{words.states[story.state]}</b>
            </>
          )}
        </dd>
      </div>
      {note.event === undefined ? null : (
        <div>
          <dt>{said.event}</dt>
          <dd>
            {event === undefined ? (
              said.eventGone
            ) : (
              <>
                <bdi>
                  <Plain text={event.title} />
                </bdi>{" "}
                · {words.plan.eventStates[event.state]}
              </>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{said.begunBy}</dt>
        <dd>
          <bdi>{nameOf(note.begunBy)}</bdi>
        </dd>
      </div>
    </dl>
  );
}

/** A coverage note: how it stands, what became of it, and its form. */
export function coveragePage(visit: MemberVisit, shown: CoverageShown): string {
  const said = visit.words.plan;
  const { note, basis, form, conflict, told } = shown;
  const at = `/desk/plan/${note.id}`;
  const deed = (to: "covered" | "dropped" | "planned", label: string, look: string) =>
    note.state === to ? null : (
      <form method="post" action={`${at}/state`}>
        <input type="hidden" name="basis" value={basis} />
        <button class={look} name="state" value={to}>
          {label}
        </button>
      </form>
    );
  return deskPage({
    visit,
    member: visit,
    title: unturned(note.title),
    current: "plan",
    children: (
      <>
        <h1 dir="auto">
          <Plain text={note.title} />
        </h1>
        {told === undefined ? null : (
          <p class="told well" role="status">
            {said.told[told]}
          </p>
        )}
        {conflict === undefined ? null : (
          <div class="told" role="alert">
            <h2>{said.conflict}</h2>
            <p>{conflict === "form" ? said.conflictGist : said.conflictShort}</p>
          </div>
        )}
        <Facts visit={visit} shown={shown} />
        {note.note === undefined ? null : (
          <p class="written" dir="auto">
            <Plain text={note.note} />
          </p>
        )}
        {form === undefined ? (
          shown.lacks.map((lack) => (
            <p key={lack} class="quiet">
              {lack}
            </p>
          ))
        ) : (
          <>
            {note.story === undefined && note.state === "planned" && shown.mayBegin ? (
              <form class="choices" method="post" action={`${at}/story`}>
                <input type="hidden" name="basis" value={basis} />
                <button>{said.note.begin}</button>
                <span class="hint">{said.note.beginGist}</span>
              </form>
            ) : null}
            <section class="part" aria-labelledby="deeds">
              <h2 id="deeds">{said.note.deeds}</h2>
              <div class="choices">
                {deed("covered", said.note.cover, "second")}
                {deed("planned", said.note.reopen, "second")}
                {deed("dropped", said.note.drop, "grave")}
              </div>
            </section>
            <section class="part" aria-labelledby="edit">
              <h2 id="edit">{said.note.edit}</h2>
              <Refusals refusals={shown.refusals} />
              <form class="fields broad" method="post" action={at}>
                <input type="hidden" name="basis" value={basis} />
                <Form visit={visit} form={form}>
                  <button>{said.note.save}</button>
                </Form>
              </form>
            </section>
          </>
        )}
        <p>
          <a href="/desk/plan">{said.back}</a>
        </p>
      </>
    ),
  });
}
