import { type Instant, draftLimits } from "@mihwar/newsroom";
import type { ComponentChildren } from "preact";
import { directionOfCopy } from "../copy-direction.ts";
import { fieldsOfMoment } from "../edition-moment.ts";
import { saidMoment, saidTimeZone } from "../said-moment.ts";
import type { RefusedForm, StoryForm } from "../story-form.ts";
import type { SeenStory, StorySheet } from "../story-sheet.ts";
import type { MemberVisit } from "../visit.ts";
import { Refusals } from "./refusals.tsx";

interface Around {
  readonly visit: MemberVisit;
  readonly sheet: StorySheet;
  readonly refused: RefusedForm | undefined;
}

/** What every form of a story sends along: the story as this page shows it. */
export const Seen = ({ seen }: { readonly seen: SeenStory }) => (
  <>
    <input type="hidden" name="revision" value={seen.revision} />
    <input type="hidden" name="version" value={seen.version} />
    <input type="hidden" name="state" value={seen.state} />
  </>
);

function Step({
  around: { visit, sheet, refused },
  form,
  name,
  grave = false,
  children,
}: {
  readonly around: Around;
  readonly form: StoryForm;
  readonly name: string;
  readonly grave?: boolean;
  readonly children: ComponentChildren;
}) {
  const isRefused = refused?.form === form;
  return (
    <details class={grave ? "step grave" : "step"} id={`step-${form}`} open={isRefused}>
      <summary>{name}</summary>
      {isRefused ? <Refusals visit={visit} refusals={refused.refusals} /> : null}
      <form class="fields" method="post" action={`/desk/stories/${sheet.story.id}/${form}#step-${form}`}>
        <Seen seen={sheet.seen} />
        {children}
      </form>
    </details>
  );
}

/** A day and an hour, by the edition's clocks. */
function MomentFields({
  around,
  form,
  at,
}: {
  readonly around: Around;
  readonly form: StoryForm;
  readonly at: Instant | undefined;
}) {
  const { visit, sheet, refused } = around;
  const { steps } = visit.words.stories;
  const { timeZone } = visit.edition.dates;
  const kept = fieldsOfMoment(at, timeZone);
  const written = refused?.form === form ? refused.written : undefined;
  return (
    <>
      <div class="moment">
        <p>
          <label for={`${form}-date`}>{steps.date}</label>
          <input id={`${form}-date`} name="date" type="date" required value={written?.get("date") ?? kept.date} />
        </p>
        <p>
          <label for={`${form}-time`}>{steps.time}</label>
          <input
            id={`${form}-time`}
            name="time"
            type="time"
            required
            aria-describedby={`${form}-zone`}
            value={written?.get("time") ?? kept.time}
          />
        </p>
      </div>
      <small id={`${form}-zone`}>
        {steps.zone(saidTimeZone(visit, at ?? sheet.now))} <bdi dir="ltr">({timeZone})</bdi>
      </small>
    </>
  );
}

function NoteField({
  around,
  form,
  label,
}: {
  readonly around: Around;
  readonly form: StoryForm;
  readonly label: string;
}) {
  const { sheet, refused } = around;
  return (
    <p>
      <label for={`${form}-note`}>{label}</label>
      <textarea
        id={`${form}-note`}
        name="note"
        rows={4}
        required
        maxLength={draftLimits.caption}
        dir={directionOfCopy(sheet.story.content.language)}
        value={refused?.form === form ? (refused.written.get("note") ?? "") : ""}
      />
    </p>
  );
}

/** What whoever looks at a story may do with it now, each in a form of its own. */
export function StorySteps(around: Around) {
  const { visit, sheet, refused } = around;
  const { story, calls, now, line } = sheet;
  const { steps, page } = visit.words.stories;
  const at = `/desk/stories/${story.id}`;
  const { state, publicRevision, revision, embargo } = story;
  const isOut = state.kind === "live" || state.kind === "corrected";
  const isBehind = isOut && publicRevision !== revision;
  const held = embargo !== undefined && embargo > now ? embargo : undefined;
  const seeChanges =
    publicRevision === undefined || publicRevision === revision ? null : (
      <p>
        <a href={`${at}/compare?from=${publicRevision}&to=${revision}`}>{page.seeChanges}</a>
      </p>
    );
  const shown = [
    calls.has("submit") ? (
      <Step around={around} form="submit" name={steps.submit}>
        <p class="hint">{steps.submitGist}</p>
        <button>{steps.submit}</button>
      </Step>
    ) : null,
    calls.has("approve") ? (
      <Step around={around} form="approve" name={steps.approve}>
        <p class="hint">{steps.approveGist}</p>
        <button>{steps.approve}</button>
      </Step>
    ) : null,
    calls.has("return") ? (
      <Step around={around} form="return" name={steps.return}>
        <NoteField around={around} form="return" label={steps.returnNote} />
        <button>{steps.return}</button>
      </Step>
    ) : null,
    calls.has("publish") && (!isOut || isBehind) ? (
      <Step around={around} form="publish" name={isBehind ? steps.publishChanges : steps.publish}>
        <p class="hint">
          {isBehind
            ? `${page.behind(publicRevision ?? revision, revision)} ${steps.publishChangesGist}`
            : held === undefined
              ? steps.publishGist
              : steps.publishUnderEmbargo(saidMoment(visit, held))}
        </p>
        {isBehind ? seeChanges : null}
        <button>{isBehind ? steps.publishChanges : steps.publish}</button>
      </Step>
    ) : null,
    calls.has("schedule") ? (
      <Step around={around} form="schedule" name={state.kind === "scheduled" ? steps.reschedule : steps.schedule}>
        <MomentFields around={around} form="schedule" at={state.kind === "scheduled" ? state.at : undefined} />
        <button>{steps.scheduleButton}</button>
      </Step>
    ) : null,
    calls.has("unschedule") ? (
      <Step around={around} form="unschedule" name={steps.unschedule}>
        <p class="hint">{steps.unscheduleGist}</p>
        <button>{steps.unschedule}</button>
      </Step>
    ) : null,
    calls.has("embargo") ? (
      <Step around={around} form="embargo" name={steps.embargo}>
        <p class="hint">{steps.embargoGist}</p>
        <MomentFields around={around} form="embargo" at={held} />
        <button>{steps.embargoButton}</button>
      </Step>
    ) : null,
    calls.has("set-deadline") ? (
      <Step around={around} form="deadline" name={steps.deadline}>
        <MomentFields around={around} form="deadline" at={line.deadline} />
        <p class="choices">
          <button>{steps.deadlineButton}</button>
          {line.deadline === undefined ? null : (
            <button class="second" name="lift" value="1" formNoValidate>
              {steps.deadlineLift}
            </button>
          )}
        </p>
      </Step>
    ) : null,
    calls.has("correct") ? (
      <Step around={around} form="correct" name={steps.correct}>
        <p class="hint">
          {steps.correctGist} {isBehind ? steps.correctBehind(revision) : ""}
        </p>
        {isBehind ? seeChanges : null}
        <NoteField around={around} form="correct" label={steps.correctNote} />
        <button>{steps.correctButton}</button>
      </Step>
    ) : null,
    calls.has("withdraw") ? (
      <Step around={around} form="withdraw" name={steps.withdraw} grave>
        <p class="hint">{steps.withdrawGist}</p>
        <NoteField around={around} form="withdraw" label={steps.withdrawNote} />
        <label>
          <input
            type="checkbox"
            name="legal"
            value="1"
            checked={refused?.form === "withdraw" && refused.written.get("legal") === "1"}
          />
          {steps.withdrawLegal}
        </label>
        <button class="grave">{steps.withdrawButton}</button>
      </Step>
    ) : null,
  ].filter((one) => one !== null);
  // a step that is not there any more says so here, with what was written for it
  const isGone =
    refused !== undefined && !shown.some(({ props }) => (props as { form?: string }).form === refused.form);
  return (
    <section class="steps" aria-labelledby="steps">
      <h2 id="steps">{steps.title}</h2>
      {isGone ? (
        <>
          <Refusals visit={visit} refusals={refused.refusals} />
          {refused.written.get("note") ? (
            <p class="written" dir="auto">
              {refused.written.get("note")}
            </p>
          ) : null}
        </>
      ) : null}
      {shown.length === 0 ? <p class="quiet">{steps.none}</p> : shown}
    </section>
  );
}
