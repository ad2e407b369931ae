import { type StoryId, type StoryLine, attributionLevels } from "@mihwar/newsroom";
import { directionOfCopy } from "../copy-direction.ts";
import type { OpenStory, Picking } from "../dossiers/evidence-picker.ts";
import type { CitedFields } from "../dossiers/line-form.ts";
import { citedText } from "../dossiers/sent-line.ts";
import type { MemberVisit } from "../visit.ts";
import { Plain, WrittenText } from "./written-copy.tsx";

/** Words around one of several places where a paragraph says the same. */
export interface QuotePlace {
  readonly before: string;
  readonly after: string;
}

/** What stands open for picking. */
export interface PickerShown {
  readonly picking: Picking;
  /** Stories that were found, or are at hand. */
  readonly found: readonly StoryLine[];
  readonly open?: OpenStory | undefined;
  /** Where the same words stand, when it must be said which are meant. */
  readonly places: readonly QuotePlace[];
}

const headlineOf = (visit: MemberVisit, headline: string): string =>
  headline.trim() === "" ? visit.words.stories.list.noHeadline : headline;

/** Where the words of a piece of evidence stand, at the desk. */
export const paragraphHref = ({ story, revision, paragraph }: CitedFields["cited"]): string =>
  `/desk/stories/${story}?revision=${revision}#b-${paragraph}`;

/** A piece of evidence that was taken: its words, and what is said of whoever stands behind them. */
function Piece({
  visit,
  piece,
  place,
  stories,
}: {
  readonly visit: MemberVisit;
  readonly piece: CitedFields;
  readonly place: number;
  readonly stories: ReadonlyMap<StoryId, StoryLine>;
}) {
  const { cite, form } = visit.words.dossiers;
  const at = `ev.${place}`;
  const { cited, attribution, speaker, phrase, url, disputes } = piece;
  const story = stories.get(cited.story);
  return (
    <li class="piece">
      <fieldset>
        <legend>{cite.piece(place + 1)}</legend>
        <input type="hidden" name={`${at}.cited`} value={citedText(cited)} />
        <blockquote dir="auto">
          <WrittenText text={cited.quote} />
        </blockquote>
        {story === undefined ? null : (
          <p class="quiet">
            <a href={paragraphHref(cited)}>
              <bdi>
                <Plain text={headlineOf(visit, story.headline)} />
              </bdi>
            </a>
          </p>
        )}
        <div class="said">
          <p>
            <label for={`${at}.att`}>{cite.attribution}</label>
            <select id={`${at}.att`} name={`${at}.att`}>
              {attributionLevels.map((level) => (
                <option key={level} value={level} selected={level === attribution}>
                  {form.choices.attribution[level]}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for={`${at}.who`}>{cite.speaker}</label>
            <input id={`${at}.who`} name={`${at}.who`} value={speaker} list="names" dir="auto" autocomplete="off" />
          </p>
          <p>
            <label for={`${at}.as`}>{cite.phrase}</label>
            <input id={`${at}.as`} name={`${at}.as`} value={phrase} dir="auto" autocomplete="off" />
          </p>
          <p>
            <label for={`${at}.url`}>{cite.url}</label>
            <input id={`${at}.url`} name={`${at}.url`} value={url} dir="ltr" autocomplete="off" inputMode="url" />
          </p>
        </div>
        <p class="choices">
          <label>
            <input type="checkbox" name={`${at}.pol`} value="1" checked={disputes} />
            {cite.disputes}
          </label>
          <button class="deed" name="do" value={`uncite:${place}`} data-swap>
            {cite.remove(place + 1)}
          </button>
        </p>
      </fieldset>
    </li>
  );
}

/** The paragraphs of a story: words are selected in them, or a paragraph is chosen and the words are written. */
export function Paragraphs({
  visit,
  open,
  picking,
  places,
}: {
  readonly visit: MemberVisit;
  readonly open: OpenStory;
  readonly picking: Picking;
  readonly places: readonly QuotePlace[];
}) {
  const { cite } = visit.words.dossiers;
  const { language } = open.content;
  if (open.paragraphs.size === 0) return <p class="quiet">{cite.noParagraphs}</p>;
  return (
    <>
      <input type="hidden" name="cite.story" value={open.id} />
      <input type="hidden" name="cite.rev" value={open.revision} />
      <input type="hidden" name="cite.start" value={picking.start ?? ""} data-start />
      <p class="quiet">
        {cite.hint}{" "}
        <span data-keys hidden>
          {cite.keysHint}
        </span>
      </p>
      <fieldset class="citable">
        <legend>{cite.paragraphs}</legend>
        {[...open.paragraphs].map(([id, text], at) => (
          <div key={id}>
            <input
              type="radio"
              name="cite.p"
              value={id}
              id={`cite-${id}`}
              checked={id === picking.paragraph}
              aria-label={cite.paragraph(at + 1)}
            />
            <p lang={language} dir={directionOfCopy(language)} data-paragraph={id} id={`words-${id}`}>
              <WrittenText text={text} />
            </p>
          </div>
        ))}
      </fieldset>
      <p>
        <label for="cite.q">{cite.quote}</label>
        <textarea id="cite.q" name="cite.q" rows={2} dir="auto" data-quote>
          {picking.quote}
        </textarea>
      </p>
      {places.length === 0 ? null : (
        <fieldset class="kinds">
          <legend>{cite.which}</legend>
          {places.map(({ before, after }, at) => (
            <label key={at} dir="auto">
              <input type="radio" name="cite.nth" value={at + 1} checked={picking.occurrence === at + 1} />
              <WrittenText text={before} />
              <mark>
                <WrittenText text={picking.quote.trim()} />
              </mark>
              <WrittenText text={after} />
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The evidence of a line, and the stories that more can be taken from. */
export function LineEvidence({
  visit,
  evidence,
  stories,
  picker,
  refused,
}: {
  readonly visit: MemberVisit;
  readonly evidence: readonly CitedFields[];
  readonly stories: ReadonlyMap<StoryId, StoryLine>;
  readonly picker: PickerShown;
  /** Why words were not taken, where they are picked. */
  readonly refused: readonly string[];
}) {
  const { cite } = visit.words.dossiers;
  const { picking, found, open, places } = picker;
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence">{cite.title}</h2>
      {evidence.length === 0 ? (
        <p class="quiet">{cite.none}</p>
      ) : (
        <ol class="pieces">
          {evidence.map((piece, place) => (
            <Piece key={place} visit={visit} piece={piece} place={place} stories={stories} />
          ))}
        </ol>
      )}
      <div class="evidence-picker">
        <h3>{cite.pick}</h3>
        <div class="ask">
          <p>
            <label for="find">{cite.find}</label>
            <input id="find" name="find" type="search" dir="auto" value={picking.find} autocomplete="off" />
          </p>
          <button class="second" name="do" value="find" data-swap>
            {cite.search}
          </button>
        </div>
        {open === undefined ? (
          found.length === 0 ? (
            <p class="quiet">{cite.noStory}</p>
          ) : (
            <ul class="rows picks">
              {found.map(({ id, headline, state }) => (
                <li key={id}>
                  <button
                    class="deed"
                    name="do"
                    value={`open:${id}`}
                    data-swap
                    aria-label={cite.open(headlineOf(visit, headline))}
                  >
                    <bdi>
                      <Plain text={headlineOf(visit, headline)} />
                    </bdi>
                  </button>
                  <span class="quiet">{visit.words.states[state]}</span>
                </li>
              ))}
            </ul>
          )
        ) : (
          <div class="open-story" data-picker>
            <h4 dir="auto" id="picked-story" tabIndex={-1}>
              <WrittenText text={headlineOf(visit, open.content.headline)} />{" "}
              <small class="quiet">
                {visit.words.states[open.state]} · {cite.revision(open.revision)}
              </small>
            </h4>
            {refused.map((sentence) => (
              <p key={sentence} class="told" role="alert">
                {sentence}
              </p>
            ))}
            <Paragraphs visit={visit} open={open} picking={picking} places={places} />
            <p class="choices">
              {open.paragraphs.size === 0 ? null : (
                <button name="do" value="cite" data-swap data-take>
                  {cite.take}
                </button>
              )}
              <button class="second" name="do" value="close" data-swap>
                {cite.close}
              </button>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
