import { type StoryLine, storyPath } from "@mihwar/newsroom";
import type { SuggestionCard } from "../suggestion-card.ts";
import type { Decided } from "../suggestion-decision.ts";
import type { RecentDecision, SuggestionQueue } from "../suggestion-queue.ts";
import type { MemberVisit } from "../visit.ts";
import { Plain, WrittenText, unturned } from "./written-copy.tsx";

/** What was refused, by the number of the proposal. */
export type RefusedDecisions = ReadonlyMap<number, string>;

const isOut = ({ state }: StoryLine): boolean => state === "live" || state === "corrected";

function Card({
  visit,
  card,
  mayDecide,
  back,
  isChosen,
  refused,
}: {
  readonly visit: MemberVisit;
  readonly card: SuggestionCard;
  readonly mayDecide: boolean;
  readonly back: string;
  readonly isChosen: boolean;
  readonly refused: string | undefined;
}) {
  const words = visit.words.suggestions;
  const { proposal, line, beside, passages, dossiers, story } = card;
  const { n, by, confidence, operation } = proposal.change;
  const said = unturned(line);
  const { list } = visit.words.stories;
  return (
    <li class="card" id={`card-${n}`} data-card={n} data-line={said}>
      <p class="card-machine">
        {mayDecide ? (
          <input type="checkbox" name="of" value={n} checked={isChosen} aria-label={words.choose(said)} />
        ) : null}
        <bdi>{words.machineName(by)}</bdi>
        {confidence === undefined || confidence >= 1 ? null : (
          <span class="quiet"> · {words.sure(Math.round(confidence * 100))}</span>
        )}
      </p>
      <h3 class="card-line" lang="ar" dir="rtl">
        <WrittenText text={line} />
      </h3>
      {beside.map((one) => (
        <p key={one} class="card-beside" lang="ar" dir="rtl">
          <WrittenText text={one} />
        </p>
      ))}
      {passages.map(({ before, words: marked, after }, at) => (
        <blockquote key={at} class="card-passage" dir="auto">
          <WrittenText text={before} />
          <mark>
            <WrittenText text={marked} />
          </mark>
          <WrittenText text={after} />
        </blockquote>
      ))}
      <p class="card-places">
        {story === undefined ? null : (
          <span>
            {words.story}:{" "}
            <a href={`/desk/stories/${story.id}`}>
              <bdi>{story.headline.trim() === "" ? list.noHeadline : <Plain text={story.headline} />}</bdi>
            </a>{" "}
            <span class="quiet">{visit.words.states[story.state]}</span>
            {isOut(story) ? (
              <>
                {" · "}
                <a href={storyPath(story.id, "")}>{words.public}</a>
              </>
            ) : null}
          </span>
        )}
        {dossiers.map(({ id, title }) => (
          <span key={id}>
            {words.into}{" "}
            <a href={`/desk/dossiers/${id}`}>
              <bdi>
                <Plain text={title} />
              </bdi>
            </a>
          </span>
        ))}
      </p>
      {operation.op === "ask" ? (
        <p class="quiet card-places">
          <span>{words.questionHint}</span>
          <a href={`/desk/tasks/${operation.ref}`} aria-label={`${visit.words.tasks.answerIt}: ${said}`}>
            {visit.words.tasks.answerIt}
          </a>
        </p>
      ) : null}
      {refused === undefined ? null : (
        <p class="told" role="alert">
          {refused}
        </p>
      )}
      {mayDecide ? (
        <p class="choices">
          <button name="do" value={`accept:${n}`} data-do="accept" aria-label={words.deedOf(words.deeds.accept, said)}>
            {words.deeds.accept}
          </button>
          <a
            class="button second"
            data-do="change"
            href={`/desk/suggestions/${n}?${new URLSearchParams({ back })}`}
            aria-label={words.deedOf(words.deeds.change, said)}
          >
            {words.deeds.change}
          </a>
          <button
            class="second"
            name="do"
            value={`reject:${n}`}
            data-do="reject"
            aria-label={words.deedOf(words.deeds.reject, said)}
          >
            {words.deeds.reject}
          </button>
        </p>
      ) : null}
    </li>
  );
}

function Keys({ visit }: { readonly visit: MemberVisit }) {
  const { keys, keysTitle } = visit.words.suggestions;
  return (
    <p class="keys quiet" data-keys hidden>
      {keysTitle}:{" "}
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}

function Recent({ visit, recent }: { readonly visit: MemberVisit; readonly recent: readonly RecentDecision[] }) {
  const words = visit.words.suggestions;
  if (recent.length === 0) return null;
  return (
    <details class="recent">
      <summary>{words.recent}</summary>
      <p class="quiet">{words.recentGist}</p>
      <ul class="rows">
        {recent.map(({ proposal: { change, decision }, line }) => (
          <li key={change.n}>
            <span class="quiet">
              {
                words.verdicts[
                  decision?.verdict === "rejected"
                    ? "rejected"
                    : decision?.instead === undefined
                      ? "accepted"
                      : "changed"
                ]
              }
            </span>
            <span class="first" lang="ar" dir="rtl">
              <WrittenText text={line} />
            </span>
            <button
              class="second"
              name="do"
              value={`undo:${change.n}`}
              aria-label={words.deedOf(words.deeds.undo, unturned(line))}
            >
              {words.deeds.undo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Cards, each with its three buttons, in one form; and what was decided a moment ago. */
export function SuggestionCards({
  visit,
  queue,
  back,
  chosen = new Set(),
  refused = new Map(),
}: {
  readonly visit: MemberVisit;
  readonly queue: SuggestionQueue;
  /** The page that the form leads back to. */
  readonly back: string;
  readonly chosen?: ReadonlySet<number>;
  readonly refused?: RefusedDecisions;
}) {
  const words = visit.words.suggestions;
  const { cards, mayDecide, recent } = queue;
  return (
    <form
      method="post"
      action="/desk/suggestions"
      class="suggestions"
      data-suggestions
      data-lost={words.lost}
      data-none={words.noneChosen}
      data-waiting={queue.waiting}
    >
      <input type="hidden" name="back" value={back} />
      {mayDecide ? cards.length === 0 ? null : <Keys visit={visit} /> : <p class="quiet">{words.onlyEditors}</p>}
      <ol class="cards">
        {cards.map((card) => {
          const { n } = card.proposal.change;
          return (
            <Card
              key={n}
              visit={visit}
              card={card}
              mayDecide={mayDecide}
              back={back}
              isChosen={chosen.has(n)}
              refused={refused.get(n)}
            />
          );
        })}
      </ol>
      {mayDecide && cards.length > 1 ? (
        <p class="choices batch" role="group" aria-label={words.chosen}>
          <button class="second" name="do" value="accept" data-batch="accept">
            {words.acceptChosen}
          </button>
          <button class="second" name="do" value="reject" data-batch="reject">
            {words.rejectChosen}
          </button>
        </p>
      ) : null}
      {mayDecide ? <Recent visit={visit} recent={recent} /> : null}
      <p class="decisions" data-bar hidden>
        <span role="status" data-said></span>{" "}
        <button type="button" class="link" data-undo hidden>
          {words.deeds.undo}
        </button>
      </p>
    </form>
  );
}

/** Why some were refused, each by its number. */
export const refusedWords = (
  visit: MemberVisit,
  decided: readonly Decided[],
  nameOf: (by: `u:${string}`) => string,
): RefusedDecisions =>
  new Map(
    decided.flatMap((one) =>
      one.done
        ? []
        : [
            [
              one.n,
              one.refusals.map((refusal) => visit.words.suggestions.refusal(refusal, nameOf)).join("؛ "),
            ] as const,
          ],
    ),
  );
