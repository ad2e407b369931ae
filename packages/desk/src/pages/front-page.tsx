import type { Instant, Section } from "@mihwar/newsroom";
import { clientScript } from "../client-script.ts";
import { zoneName } from "../edition-time.ts";
import type { BoardPlace, FrontBoard } from "../front-board.ts";
import { fieldsOfSlot, mostPlaces } from "../front-order.ts";
import { deskPage } from "../parts/desk-page.tsx";
import { Moment, momentText } from "../parts/moment.tsx";
import { Told } from "../parts/told.tsx";
import type { PinCandidate } from "../pin-candidates.ts";
import type { PinState } from "../pin-state.ts";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit } from "../visit.ts";
import type { Notice } from "../words-ar.ts";

/** What was asked for to be pinned, and what may be meant. */
export interface FrontFinding {
  readonly question: string;
  readonly candidates: readonly PinCandidate[];
}

const headlineOf = (state: PinState | undefined): string | undefined =>
  state === undefined || state.kind === "unknown" ? undefined : state.headline;

/** Whether a place shows the story that is pinned there. */
const holds = ({ slot, shown }: BoardPlace): boolean => slot.kind === "pinned" && shown?.id === slot.story;

/** Why a place does not show what is pinned there, in words. */
function pinTold(visit: MemberVisit, { slot, pin, lapse }: BoardPlace): string | undefined {
  const words = visit.words.fronts;
  if (slot.kind !== "pinned") return undefined;
  if (lapse === "expired" && slot.until !== undefined) return words.expired(momentText(visit, slot.until));
  switch (pin?.kind) {
    case "coming":
      return words.coming(momentText(visit, pin.at));
    case "unpublished":
      return words.unpublished(pin.state);
    case "withdrawn":
      return words.withdrawn;
    case "unknown":
    case undefined:
      return words.unknown;
    case "public":
      return lapse === "twice" ? words.twice : lapse === "beyond" ? words.beyond : undefined;
  }
}

/** The buttons of a place. They say whole sentences to who hears them, and a word to who sees where they stand. */
function PlaceButtons({
  visit,
  place,
  at,
  what,
  last,
}: {
  readonly visit: MemberVisit;
  readonly place: BoardPlace;
  readonly at: number;
  readonly what: string;
  readonly last: number;
}) {
  const words = visit.words.fronts;
  const isPinned = place.slot.kind === "pinned";
  const mayPin = place.shown !== undefined && !holds(place);
  const buttons = [
    ["up", `move:${at}:${at - 1}`, words.up(what), at > 0],
    ["down", `move:${at}:${at + 1}`, words.down(what), at < last],
    ["pin", `pin:${at}`, words.pin(place.shown?.headline ?? ""), mayPin && !isPinned],
    ["unpin", `unpin:${at}`, words.unpin(what), isPinned],
    ["remove", `remove:${at}`, words.remove(what), isPinned],
  ] as const;
  return (
    <span class="deeds">
      {buttons
        .filter(([, , , can]) => can)
        .map(([name, asks, label]) => (
          <button key={name} class="deed" name="do" value={asks} data-deed={name}>
            <span aria-hidden="true">{words.short[name]}</span>
            <span class="unseen">{label}</span>
          </button>
        ))}
    </span>
  );
}

function Place({
  visit,
  place,
  at,
  last,
  sections,
}: {
  readonly visit: MemberVisit;
  readonly place: BoardPlace;
  readonly at: number;
  readonly last: number;
  readonly sections: readonly Section[];
}) {
  const words = visit.words.fronts;
  const { slot, shown, pin } = place;
  const { timeZone } = visit.edition.dates;
  const fields = fieldsOfSlot(slot, timeZone);
  const told = pinTold(visit, place);
  const pinned = headlineOf(pin);
  const what = pinned ?? shown?.headline ?? words.empty;
  return (
    <li class="place" data-place={at} data-kind={slot.kind}>
      <input type="hidden" name="slot" value={fields.slot} />
      <input type="hidden" name="was" value={fields.was} />
      <button
        type="button"
        class="handle"
        aria-label={words.moving.handle.replace("{what}", what)}
        aria-describedby="how-to-move"
        data-what={what}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12v1.5H2zm0 3.25h12v1.5H2zm0 3.25h12V12H2z" fill="currentColor" />
        </svg>
      </button>
      <div class="matter">
        <p class="headline">
          <bdi>{shown?.headline ?? words.empty}</bdi>
        </p>
        <p class="quiet facts">
          <span class={holds(place) ? "pinned" : undefined}>{holds(place) ? words.pinned : words.automatic}</span>
          {shown === undefined ? null : (
            <>
              <span>{sectionNames(sections, [shown.section])}</span>
              <span>
                {words.since} <Moment visit={visit} at={shown.published} />
              </span>
            </>
          )}
        </p>
        {told === undefined ? null : (
          <p class="told">
            {pinned === undefined ? null : <b>{words.pinnedHere(pinned)} </b>}
            {told}
          </p>
        )}
        {slot.kind === "pinned" ? (
          <p class="until">
            <label for={`until-${at}`}>
              <span aria-hidden="true">{words.short.until}</span>
              <span class="unseen">{words.until(what)}</span>
            </label>
            <input id={`until-${at}`} name="until" type="datetime-local" dir="ltr" value={fields.until} />
            <small>{words.untilHint}</small>
          </p>
        ) : (
          <input type="hidden" name="until" value="" />
        )}
        <PlaceButtons visit={visit} place={place} at={at} what={what} last={last} />
      </div>
    </li>
  );
}

function Candidate({
  visit,
  candidate: { id, state, section, published },
  sections,
}: {
  readonly visit: MemberVisit;
  readonly candidate: PinCandidate;
  readonly sections: readonly Section[];
}) {
  const words = visit.words.fronts;
  const headline = headlineOf(state);
  const why =
    state.kind === "coming"
      ? words.coming(momentText(visit, state.at))
      : state.kind === "unpublished"
        ? words.cannotPut.unpublished(state.headline, state.state)
        : state.kind === "withdrawn"
          ? words.cannotPut.withdrawn(state.headline)
          : state.kind === "unknown"
            ? words.cannotPut.unknown
            : undefined;
  return (
    <li>
      {headline === undefined ? null : (
        <b class="first">
          <bdi>{headline}</bdi>
        </b>
      )}
      {section === undefined ? null : <span class="quiet">{sectionNames(sections, [section])}</span>}
      {published === undefined ? null : (
        <span class="quiet">
          <Moment visit={visit} at={published} />
        </span>
      )}
      {why === undefined ? null : <span class="quiet why">{why}</span>}
      {headline !== undefined && (state.kind === "public" || state.kind === "coming") ? (
        <button class="second" name="do" value={`put:${id}`}>
          <span aria-hidden="true">{words.putShort}</span>
          <span class="unseen">{words.put(headline)}</span>
        </button>
      ) : null}
    </li>
  );
}

function Finder({
  visit,
  finding,
  places,
  sections,
}: {
  readonly visit: MemberVisit;
  readonly finding: FrontFinding | undefined;
  readonly places: number;
  readonly sections: readonly Section[];
}) {
  const words = visit.words.fronts;
  const chosen = visit.form.get("place") ?? "1";
  const count = Math.min(mostPlaces, Math.max(1, places));
  return (
    <section class="finder" aria-labelledby="find">
      <h2 id="find">{words.find}</h2>
      <div class="ask">
        <p>
          <label for="q">{words.findLabel}</label>
          <input id="q" name="q" maxLength={200} value={finding?.question ?? ""} aria-describedby="find-hint" />
        </p>
        <button class="second" name="do" value="find">
          {words.findButton}
        </button>
      </div>
      <small id="find-hint">{words.findHint}</small>
      {finding === undefined ? null : (
        <>
          <h3>{finding.question.trim() === "" ? words.newest : words.found(finding.candidates.length)}</h3>
          {finding.candidates.length === 0 ? null : (
            <p class="in-place">
              <label for="place">{words.inPlace}</label>
              <select id="place" name="place">
                {Array.from({ length: count }, (_, place) => String(place + 1)).map((place) => (
                  <option key={place} value={place} selected={place === chosen}>
                    {place}
                  </option>
                ))}
              </select>
            </p>
          )}
          <ul class="rows found">
            {finding.candidates.map((candidate) => (
              <Candidate key={candidate.id} visit={visit} candidate={candidate} sections={sections} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** An order in short, beside another. */
function Order({
  visit,
  title,
  board,
}: {
  readonly visit: MemberVisit;
  readonly title: string;
  readonly board: FrontBoard;
}) {
  const words = visit.words.fronts;
  return (
    <div>
      <h3>{title}</h3>
      <ol class="order">
        {board.places.map((place, at) => (
          <li key={at}>
            {place.slot.kind === "pinned" ? (
              <>
                <bdi>{headlineOf(place.pin) ?? words.unknown}</bdi>{" "}
                <span class="quiet">{pinTold(visit, place) ?? pinnedTold(visit, place.slot.until)}</span>
              </>
            ) : (
              <span class="quiet">
                {words.placeEmpty}: <bdi>{place.shown?.headline ?? words.empty}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const pinnedTold = (visit: MemberVisit, until: Instant | undefined): string => {
  const words = visit.words.fronts;
  return until === undefined ? words.pinned : `${words.pinnedUntil} ${momentText(visit, until)}`;
};

/** A front in somebody's hands: its places as readers would have them, what can be pinned, and what became of a save. */
export function frontPage(
  visit: MemberVisit,
  {
    name,
    sections,
    board,
    basis,
    isUnsaved,
    refusals,
    notice,
    theirs,
    finding,
  }: {
    readonly name: string;
    readonly sections: readonly Section[];
    readonly board: FrontBoard;
    /** Of the order that this one was made from. */
    readonly basis: string;
    readonly isUnsaved: boolean;
    readonly refusals: readonly string[];
    readonly notice: Notice | undefined;
    /** What somebody else has saved in the meantime. */
    readonly theirs?: FrontBoard;
    readonly finding?: FrontFinding;
  },
): string {
  const { words: all, edition, language } = visit;
  const words = all.fronts;
  const { moving } = words;
  const at = `/desk/fronts/${board.front.id}`;
  return deskPage({
    visit,
    member: visit,
    title: name,
    current: "fronts",
    scripts: [clientScript("fronts").path],
    children: (
      <>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p class="gist">
          {words.editingGist} {words.zone(zoneName(edition.dates.timeZone, language, board.now))}
        </p>
        <Told words={all} notice={notice} well />
        <form
          class="front"
          method="post"
          autocomplete="off"
          action={at}
          data-front={board.front.id}
          data-unsaved={isUnsaved ? "1" : undefined}
          data-lifted={moving.lifted}
          data-at={moving.at}
          data-dropped={moving.dropped}
          data-cancelled={moving.cancelled}
          data-changed={moving.changed}
          data-undone={moving.undone}
          data-lost={moving.lost}
        >
          {/* Enter in a field presses the first button */}
          <button class="unseen" name="do" value="show" tabIndex={-1} aria-hidden="true">
            {words.findButton}
          </button>
          <input type="hidden" name="basis" value={basis} />
          {refusals.map((refusal) => (
            <p key={refusal} class="told refusal" role="alert">
              {refusal}
            </p>
          ))}
          {theirs === undefined ? null : (
            <section class="conflict" aria-labelledby="conflict">
              <div role="alert">
                <h2 id="conflict">{words.conflict}</h2>
                <p>{words.conflictGist}</p>
              </div>
              <div class="orders">
                <Order visit={visit} title={words.theirs} board={theirs} />
                <Order visit={visit} title={words.mine} board={board} />
              </div>
              <p class="choices">
                <a class="button" href={at}>
                  {words.takeTheirs}
                </a>
                <button class="second" name="do" value="save">
                  {words.saveMine}
                </button>
              </p>
            </section>
          )}
          <Finder visit={visit} finding={finding} places={board.places.length} sections={sections} />
          <section class="board" aria-labelledby="order">
            <h2 id="order">{words.places}</h2>
            <p id="how-to-move" class="quiet how">
              {moving.how}
            </p>
            <ol class="places">
              {board.places.map((place, number) => (
                <Place
                  key={number}
                  visit={visit}
                  place={place}
                  at={number}
                  last={board.places.length - 1}
                  sections={sections}
                />
              ))}
            </ol>
          </section>
          <div class="bar">
            <button name="do" value="save">
              {words.save}
            </button>
            <button class="second" name="do" value="preview" formaction={`${at}/preview`} formtarget="_blank">
              {words.preview}
            </button>
            <button class="second" type="button" data-undo hidden>
              {words.undo}
            </button>
            <span class={isUnsaved ? "state unsaved" : "state quiet"} data-state data-unsaved-words={words.unsaved}>
              {isUnsaved ? words.unsaved : words.asSaved}
            </span>
          </div>
        </form>
        <p class="unseen" role="status" data-said />
      </>
    ),
  });
}
