import {
  type Dossier,
  type Dossiers,
  type Item,
  type StoryLine,
  type Task,
  attributionLevels,
  dossierWordsAr,
  placeOfQuote,
} from "@mihwar/newsroom";
import { eventStates, fates } from "@mihwar/newsroom/dossier/items";
import { itemPath } from "../item-path.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Plain, WrittenText, unturned } from "../parts/written-copy.tsx";
import { saidDays } from "../plan/said-when.ts";
import { itemLine, passageAt } from "../suggestion-card.ts";
import type { AnswerForm } from "../task-answer.ts";
import type { CitableStory, LostEvidence } from "../task-evidence.ts";
import type { MemberVisit } from "../visit.ts";

export interface TaskOfItem {
  readonly dossiers: Dossiers;
  readonly item: Item;
  readonly tasks: readonly Task[];
  readonly lost: readonly LostEvidence[];
  /** The dossiers in which it stands. */
  readonly own: readonly Dossier[];
  /** Stories offered for whoever looks for what says so, and the one that is chosen. */
  readonly offered: readonly StoryLine[];
  readonly chosen: CitableStory | undefined;
  readonly form: AnswerForm;
  readonly mayWrite: boolean;
  readonly refusals: readonly string[];
  readonly back: string;
}

interface Given {
  readonly visit: MemberVisit;
  readonly given: TaskOfItem;
}

const Headline = ({ visit, line }: { readonly visit: MemberVisit; readonly line: StoryLine }) => (
  <a href={`/desk/stories/${line.id}`}>
    <bdi>
      <Plain text={line.headline.trim() === "" ? visit.words.stories.list.noHeadline : line.headline} />
    </bdi>
  </a>
);

/** A paragraph with words marked in it, where they stand in it. */
function Paragraph({
  text,
  quote,
  occurrence,
}: {
  readonly text: string;
  readonly quote: string;
  readonly occurrence?: number;
}) {
  const start = placeOfQuote(text, quote, occurrence);
  const passage = start === -1 ? undefined : passageAt(text, start, start + quote.length);
  return (
    <blockquote class="card-passage" dir="auto">
      {passage === undefined ? (
        <WrittenText text={text} />
      ) : (
        <>
          <WrittenText text={passage.before} />
          <mark>
            <WrittenText text={passage.words} />
          </mark>
          <WrittenText text={passage.after} />
        </>
      )}
    </blockquote>
  );
}

/** Words that do not stand where they are cited, beside the paragraph as it is now, and what can be done. */
function Lost({ visit, given, lost }: Given & { readonly lost: LostEvidence }) {
  const words = visit.words.tasks;
  const { evidence, sign, story, was, is, candidates } = lost;
  return (
    <section class="lost" aria-labelledby={`lost-${sign}`}>
      <h3 id={`lost-${sign}`}>
        {candidates.length > 0 ? words.movedTitle : words.goneTitle} <Headline visit={visit} line={story.line} />
      </h3>
      <div class="two-sides">
        <div>
          <p class="quiet">{words.asCited(evidence.revision)}</p>
          <Paragraph text={was ?? evidence.quote} quote={evidence.quote} occurrence={evidence.occurrence ?? 1} />
        </div>
        <div>
          <p class="quiet">{words.asNow(story.revision)}</p>
          {is === undefined ? <p>{words.paragraphGone}</p> : <Paragraph text={is} quote={evidence.quote} />}
        </div>
      </div>
      {given.mayWrite ? (
        <>
          {candidates.map((to, place) => (
            <div key={place} class="candidate">
              <p class="quiet">{words.candidate}</p>
              <Paragraph
                text={story.paragraphs.get(to.paragraph) ?? ""}
                quote={to.quote}
                occurrence={to.occurrence ?? 1}
              />
              <button name="do" value={`move:${sign}:${to.paragraph}:${to.occurrence ?? 1}`}>
                {words.moveHere}
              </button>
            </div>
          ))}
          <details open={candidates.length === 0}>
            <summary>{words.byHand}</summary>
            <fieldset class="paragraphs">
              <legend>{words.paragraph}</legend>
              {[...story.paragraphs].map(([id, text]) => (
                <label key={id}>
                  <input type="radio" name={`paragraph-${sign}`} value={id} />
                  <bdi dir="auto">
                    <Plain text={text} />
                  </bdi>
                </label>
              ))}
            </fieldset>
            <p class="field">
              <label for={`quote-${sign}`}>{words.quote}</label>
              <textarea id={`quote-${sign}`} name={`quote-${sign}`} rows={2} dir="auto">
                {evidence.quote}
              </textarea>
            </p>
            <p>
              <button class="second" name="do" value={`move:${sign}`}>
                {words.moveByHand}
              </button>
            </p>
          </details>
          <p class="choices">
            <button class="second" name="do" value={`cut:${sign}`}>
              {words.cut}
            </button>
          </p>
        </>
      ) : null}
    </section>
  );
}

/** The story that says so: chosen first, then one of its paragraphs, then its words. */
function Picker({ visit, given, of }: Given & { readonly of: string }) {
  const words = visit.words.tasks;
  const { offered, chosen, form } = given;
  const isOther = form.story !== "" && !offered.some(({ id }) => id === form.story);
  return (
    <fieldset class="picker">
      <legend>{words.evidence}</legend>
      <p class="field">
        <label for={`story-${of}`}>{words.story}</label>
        <select id={`story-${of}`} name="story">
          <option value="">{words.noStory}</option>
          {offered.map(({ id, headline }) => (
            <option key={id} value={id} selected={id === form.story}>
              {headline}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for={`other-${of}`}>{words.other}</label>
        <input
          id={`other-${of}`}
          name="other"
          type="text"
          dir="auto"
          autocomplete="off"
          value={isOther ? form.story : ""}
        />
      </p>
      <p>
        <button class="second" name="do" value="read">
          {words.readParagraphs}
        </button>
      </p>
      {chosen === undefined ? null : (
        <>
          <fieldset class="paragraphs">
            <legend>
              {words.paragraphOf} <Headline visit={visit} line={chosen.line} />
            </legend>
            {[...chosen.paragraphs].map(([id, text]) => (
              <label key={id}>
                <input type="radio" name="paragraph" value={id} checked={id === form.paragraph} />
                <bdi dir="auto">
                  <Plain text={text} />
                </bdi>
              </label>
            ))}
          </fieldset>
          <p class="field">
            <label for={`quote-${of}`}>{words.quote}</label>
            <textarea id={`quote-${of}`} name="quote" rows={2} dir="auto" aria-describedby={`quote-hint-${of}`}>
              {form.quote}
            </textarea>
            <small id={`quote-hint-${of}`}>{words.quoteHint}</small>
          </p>
          <p class="field">
            <label for={`attribution-${of}`}>{words.attribution}</label>
            <select id={`attribution-${of}`} name="attribution">
              <option value="">{words.asSaid}</option>
              {attributionLevels.map((level) => (
                <option key={level} value={level} selected={level === form.attribution}>
                  {visit.words.suggestions.change.choices.attribution[level]}
                </option>
              ))}
            </select>
          </p>
        </>
      )}
    </fieldset>
  );
}

/** «هل انعقد؟» and «هل أُوفي؟»: what became of it, why, and what says so; or that nobody can say yet. */
function Question({ visit, given, task }: Given & { readonly task: Task }) {
  const words = visit.words.tasks;
  const { item, form } = given;
  const codes: readonly (readonly [string, string])[] =
    item.kind === "event"
      ? eventStates.map((state) => [state, dossierWordsAr.eventStates[state]])
      : fates.map((fate) => [fate, dossierWordsAr.fates[fate](item.kind === "position" ? item.act : "ask")]);
  const usual = item.kind === "event" ? "held" : "done";
  const chosen = form.state === "" ? usual : form.state;
  return (
    <div class="fields broad">
      <p>
        <label for="state">{words.became[task.kind === "held" ? "held" : "kept"]}</label>
        <select id="state" name="state" lang="ar">
          {codes.map(([code, named]) => (
            <option key={code} value={code} selected={code === chosen}>
              {named}
            </option>
          ))}
        </select>
      </p>
      {item.kind === "position" ? (
        <p>
          <label for="when">{words.when}</label>
          <input id="when" name="when" type="text" dir="ltr" autocomplete="off" value={form.when} />
        </p>
      ) : null}
      <p>
        <label for="why">{words.why}</label>
        <textarea id="why" name="why" rows={2} dir="auto">
          {form.why}
        </textarea>
      </p>
      <Picker visit={visit} given={given} of={task.kind} />
      <p>
        <label for="until">{words.until}</label>
        <input
          id="until"
          name="until"
          type="text"
          dir="ltr"
          autocomplete="off"
          value={form.until}
          aria-describedby="until-hint"
        />
        <small id="until-hint">{words.untilHint}</small>
      </p>
      <p class="choices">
        <button name="do" value={`answer:${task.kind}`}>
          {words.answer}
        </button>
        <button class="second" name="do" value={`later:${task.kind}`}>
          {words.later}
        </button>
      </p>
    </div>
  );
}

/** An item whose only story is withdrawn: other words to stand on, or it goes. */
function Withdrawn({ visit, given }: Given) {
  const words = visit.words.tasks;
  return (
    <div class="fields broad">
      <p class="gist">{words.withdrawnGist}</p>
      <Picker visit={visit} given={given} of="withdrawn" />
      <p class="choices">
        <button name="do" value="support:withdrawn">
          {words.support}
        </button>
        <button class="second" name="do" value="fold:withdrawn">
          {words.fold}
        </button>
      </p>
    </div>
  );
}

/** All that is owed about one item, and the forms that settle it. */
export function taskPage(visit: MemberVisit, given: TaskOfItem): string {
  const words = visit.words.tasks;
  const { dossiers, item, tasks, lost, own, mayWrite, refusals, back } = given;
  const said = itemLine(dossiers, item, visit.edition);
  const isLost = tasks.some(({ kind }) => kind === "orphaned" || kind === "moved");
  const sections = [...new Map(tasks.map((task) => [isLost && task.kind === "moved" ? "orphaned" : task.kind, task]))];
  return deskPage({
    visit,
    member: visit,
    title: `${words.one}: ${unturned(said)}`,
    current: "tasks",
    children: (
      <>
        <h1 class="owed-of" lang="ar" dir="rtl">
          <WrittenText text={said} />
        </h1>
        <p class="card-places">
          {own.map(({ id, title }) => (
            <span key={id}>
              {words.into}{" "}
              <a href={`/desk/dossiers/${id}`}>
                <bdi>
                  <Plain text={title} />
                </bdi>
              </a>
            </span>
          ))}
          <a href={item.kind === "dossier" ? `/desk/dossiers/${item.id}/history` : itemPath(dossiers, item.id)}>
            {visit.words.history.title}
          </a>
        </p>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        {tasks.length === 0 ? <p class="gist">{words.nothing}</p> : null}
        {mayWrite || tasks.length === 0 ? null : <p class="gist">{words.onlyEditors}</p>}
        {sections.map(([kind, task]) => (
          <section key={kind} class="part" aria-labelledby={`task-${kind}`}>
            <h2 id={`task-${kind}`}>{words.kinds[kind as Task["kind"]]}</h2>
            {task.due === undefined ? null : (
              <p class="late">{words.due(saidDays(visit, { first: task.due, last: task.due }))}</p>
            )}
            <form method="post" action={`/desk/tasks/${item.id}`} class="settling">
              <input type="hidden" name="back" value={back} />
              {kind === "orphaned" ? (
                lost.length === 0 ? (
                  <>
                    <p>{words.foundAgain}</p>
                    {mayWrite ? (
                      <button name="do" value="fold:orphaned">
                        {words.fold}
                      </button>
                    ) : null}
                  </>
                ) : (
                  lost.map((one) => <Lost key={one.sign} visit={visit} given={given} lost={one} />)
                )
              ) : null}
              {mayWrite && (kind === "held" || kind === "kept") ? (
                <Question visit={visit} given={given} task={task} />
              ) : null}
              {mayWrite && kind === "withdrawn" ? <Withdrawn visit={visit} given={given} /> : null}
              {mayWrite && kind !== "held" && kind !== "kept" ? (
                <p class="choices">
                  <button class="grave" name="do" value="drop">
                    {words.drop}
                  </button>
                </p>
              ) : null}
            </form>
          </section>
        ))}
        <p>
          <a href={back}>{words.back}</a>
        </p>
      </>
    ),
  });
}
