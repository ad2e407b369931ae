import type { Evidence } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { WrittenText } from "../parts/written-copy.tsx";
import type { MemberVisit } from "../visit.ts";

/** What is about to be removed. */
export interface RemovedShown {
  readonly action: string;
  readonly back: string;
  /** As readers read it. */
  readonly line: string;
  readonly evidence: readonly Evidence[];
  /** The line as it was when this was asked. */
  readonly before: unknown;
  /** Whether it lies in other dossiers too. */
  readonly isElsewhere: boolean;
  readonly from: "here" | "whole";
  readonly news: string;
  readonly note: string;
  readonly refusals: readonly string[];
}

/** Asks before something is removed: how far, and whether readers are told. */
export function removeLinePage(visit: MemberVisit, shown: RemovedShown): string {
  const { remove: words, form, sheet } = visit.words.dossiers;
  const { action, back, line, evidence, before, isElsewhere, from, news, note, refusals } = shown;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "dossiers",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        {refusals.map((sentence) => (
          <p key={sentence} class="told" role="alert">
            {sentence}
          </p>
        ))}
        <h2>{words.goes}</h2>
        <p class="card-line" lang="ar" dir="rtl">
          <WrittenText text={line} />
        </p>
        {evidence.length === 0 ? null : (
          <ul class="sanad" aria-label={sheet.evidence}>
            {evidence.map(({ quote }, at) => (
              <li key={at}>
                <q dir="auto">
                  <WrittenText text={quote} />
                </q>
              </li>
            ))}
          </ul>
        )}
        <form class="fields broad" method="post" action={action}>
          <input type="hidden" name="before" value={JSON.stringify(before)} />
          {isElsewhere ? (
            <fieldset class="kinds">
              <legend>{words.how}</legend>
              {(["here", "whole"] as const).map((one) => (
                <label key={one}>
                  <input type="radio" name="from" value={one} checked={one === from} />
                  {words[one]}
                </label>
              ))}
            </fieldset>
          ) : (
            <input type="hidden" name="from" value="whole" />
          )}
          <p>
            <label for="news">{form.news}</label>
            <select id="news" name="news">
              {form.levels.map((level, at) => (
                <option key={level} value={at} selected={String(at) === news}>
                  {level}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="note">{form.note}</label>
            <input
              id="note"
              name="note"
              type="text"
              dir="auto"
              autocomplete="off"
              value={note}
              aria-describedby="note-hint"
            />
            <small id="note-hint">{form.noteHint}</small>
          </p>
          <p class="choices">
            <button class="grave" name="do" value="remove">
              {words.confirm}
            </button>
            <a href={back}>{form.back}</a>
          </p>
        </form>
      </>
    ),
  });
}
