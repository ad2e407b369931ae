import { type Instant, type StoryCard, type TickerLine, storyPath, tickerLevels, tickerLimits } from "@mihwar/newsroom";
import { zoneName } from "../edition-time.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment, momentText } from "../parts/moment.tsx";
import { Told } from "../parts/told.tsx";
import type { PinState } from "../pin-state.ts";
import { type LineStart, type TickerFields, lineSpans } from "../ticker-form.ts";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** A line, and how the story stands to which it leads. */
export interface ShownLine {
  readonly line: TickerLine;
  readonly leadsTo?: PinState["kind"];
}

function Line({
  visit,
  shown: { line, leadsTo },
  over,
}: {
  readonly visit: MemberVisit;
  readonly shown: ShownLine;
  readonly over: boolean;
}) {
  const words = visit.words.ticker;
  const at = `/desk/ticker/${line.id}`;
  const told =
    leadsTo === "withdrawn"
      ? words.hiddenByWithdrawal
      : leadsTo === "coming" || leadsTo === "unpublished"
        ? words.leadsToUnpublished
        : undefined;
  return (
    <li>
      <p class="line">
        <span class={`level ${line.level}`}>{words.levels[line.level]}</span>
        <bdi>{line.text}</bdi>
      </p>
      <p class="when">
        <span>
          {words.from} <Moment visit={visit} at={line.from} />
        </span>
        <span>
          {words.until} <Moment visit={visit} at={line.expires} />
        </span>
        {line.href === undefined ? null : (
          <a href={line.href} rel="noopener">
            <bdi>{line.href}</bdi>
          </a>
        )}
      </p>
      {told === undefined || over ? null : <p class="told">{told}</p>}
      <div class="deeds">
        <a class="deed" href={at}>
          <span aria-hidden="true">{words.editShort}</span>
          <span class="unseen">{words.edit(line.text)}</span>
        </a>
        {over ? null : (
          <form method="post" action={`${at}/remove`}>
            <button class="deed grave">
              <span aria-hidden="true">{words.takeDownShort}</span>
              <span class="unseen">{words.takeDown(line.text)}</span>
            </button>
          </form>
        )}
      </div>
    </li>
  );
}

function Lines({
  visit,
  id,
  title,
  lines,
  none,
  over = false,
}: {
  readonly visit: MemberVisit;
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ShownLine[];
  readonly none?: string;
  readonly over?: boolean;
}) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? <p class="quiet">{none}</p> : null}
      <ul class="lines">
        {lines.map((shown) => (
          <Line key={shown.line.id} visit={visit} shown={shown} over={over} />
        ))}
      </ul>
    </section>
  );
}

/** The fields of a line: the same for a new one and for one that is there. */
function LineFields({
  visit,
  fields,
  starts,
  line,
  offered,
}: {
  readonly visit: MemberVisit;
  readonly fields: TickerFields;
  readonly starts: readonly LineStart[];
  readonly line?: TickerLine;
  readonly offered: readonly StoryCard[];
}) {
  const words = visit.words.ticker;
  const startWords: Readonly<Record<LineStart, string>> = {
    keep: line === undefined ? "" : words.keep(momentText(visit, line.from)),
    now: words.now,
    later: words.later,
  };
  return (
    <>
      <p>
        <label for="text">{words.text}</label>
        <textarea id="text" name="text" required rows={2} dir="auto" aria-describedby="text-hint">
          {fields.text}
        </textarea>
        <small id="text-hint">{words.textHint(tickerLimits.letters)}</small>
      </p>
      <fieldset class="choices">
        <legend>{words.level}</legend>
        {tickerLevels.map((level) => (
          <label key={level}>
            <input type="radio" name="level" value={level} checked={level === fields.level} />
            {words.levels[level]} <small>{words.levelHints[level]}</small>
          </label>
        ))}
      </fieldset>
      <p>
        <label for="href">{words.href}</label>
        <input id="href" name="href" dir="auto" list="offered" value={fields.href} aria-describedby="href-hint" />
        <small id="href-hint">{words.hrefHint}</small>
      </p>
      <datalist id="offered">
        {offered.map(({ id, slug, headline }) => (
          <option key={id} value={storyPath(id, slug)}>
            {headline}
          </option>
        ))}
      </datalist>
      <fieldset class="choices">
        <legend>{words.start}</legend>
        {starts.map((start) => (
          <label key={start}>
            <input type="radio" name="start" value={start} checked={start === fields.start} />
            {startWords[start]}
          </label>
        ))}
      </fieldset>
      <p class="appears">
        <label for="from">{words.startAt}</label>
        <input id="from" name="from" type="datetime-local" dir="ltr" value={fields.from} />
      </p>
      <div class="when-row">
        <p>
          <label for="lasts">{words.lasts}</label>
          <select id="lasts" name="lasts">
            {lineSpans.map((span) => (
              <option key={span} value={span} selected={span === fields.lasts}>
                {words.spans[span]}
              </option>
            ))}
          </select>
        </p>
        <p class="goes">
          <label for="until">{words.endAt}</label>
          <input id="until" name="until" type="datetime-local" dir="ltr" value={fields.until} />
        </p>
      </div>
    </>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly string[] }) {
  return refusals.map((refusal) => (
    <p key={refusal} class="told" role="alert">
      {refusal}
    </p>
  ));
}

/** The breaking strip: what is on it in the readers' order, what is to come, what was, and the form of a new line. */
export function tickerPage(
  visit: MemberVisit,
  {
    live,
    coming,
    over,
    now,
    offered,
    notice,
    fields,
    refusals,
  }: {
    readonly live: readonly ShownLine[];
    readonly coming: readonly ShownLine[];
    readonly over: readonly ShownLine[];
    readonly now: Instant;
    readonly offered: readonly StoryCard[];
    readonly notice: Notice | undefined;
    readonly fields: TickerFields;
    readonly refusals: readonly string[];
  },
): string {
  const { words: all, edition, language } = visit;
  const words = all.ticker;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "ticker",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">
          {words.gist} {words.zone(zoneName(edition.dates.timeZone, language, now))}
        </p>
        <Told words={all} notice={notice} well />
        <Lines visit={visit} id="live" title={words.live} lines={live} none={words.liveNone} />
        <section class="part" aria-labelledby="new-line">
          <h2 id="new-line">{words.add}</h2>
          <Refusals refusals={refusals} />
          <form class="fields line-form" method="post" action="/desk/ticker">
            <LineFields visit={visit} fields={fields} starts={["now", "later"]} offered={offered} />
            <button>{words.addButton}</button>
          </form>
        </section>
        <Lines visit={visit} id="coming" title={words.coming} lines={coming} />
        <Lines visit={visit} id="over" title={words.over} lines={over} over />
      </>
    ),
  });
}

/** One line, to be changed. */
export function linePage(
  visit: MemberVisit,
  {
    line,
    basis,
    fields,
    refusals,
    offered,
    isConflict = false,
  }: {
    readonly line: TickerLine;
    /** Of the line that the fields were made from. */
    readonly basis: string;
    readonly fields: TickerFields;
    readonly refusals: readonly string[];
    readonly offered: readonly StoryCard[];
    /** Whether somebody else has changed it since. */
    readonly isConflict?: boolean;
  },
): string {
  const words = visit.words.ticker;
  const at = `/desk/ticker/${line.id}`;
  return deskPage({
    visit,
    member: visit,
    title: words.editing,
    current: "ticker",
    children: (
      <>
        <h1>{words.editing}</h1>
        {isConflict ? (
          <section class="conflict" aria-labelledby="conflict">
            <div role="alert">
              <h2 id="conflict">{words.conflict}</h2>
              <p>{words.conflictGist}</p>
            </div>
            <div>
              <h3>{words.theirs}</h3>
              <ul class="lines">
                <li>
                  <p class="line">
                    <span class={`level ${line.level}`}>{words.levels[line.level]}</span>
                    <bdi>{line.text}</bdi>
                  </p>
                  <p class="when">
                    <span>
                      {words.from} <Moment visit={visit} at={line.from} />
                    </span>
                    <span>
                      {words.until} <Moment visit={visit} at={line.expires} />
                    </span>
                  </p>
                </li>
              </ul>
            </div>
          </section>
        ) : null}
        <Refusals refusals={refusals} />
        <form class="fields line-form" method="post" action={at}>
          <input type="hidden" name="basis" value={basis} />
          <LineFields visit={visit} fields={fields} starts={["keep", "now", "later"]} line={line} offered={offered} />
          <button>{words.save}</button>
        </form>
        <p>
          <a href="/desk/ticker">{words.back}</a>
        </p>
      </>
    ),
  });
}
