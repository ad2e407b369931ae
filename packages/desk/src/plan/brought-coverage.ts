import { createHash } from "node:crypto";
import {
  type AgendaEvent,
  type Coverage,
  type CoverageId,
  type Dossiers,
  type Outcome,
  type SectionId,
  accept,
  coverageLimits,
  findItem,
  refuse,
} from "@mihwar/newsroom";
import { planTimeOf } from "./plan-time.ts";

/** An entry of somebody's calendar as coverage, or that it is none. */
export type BroughtCoverage =
  | { readonly kind: "note"; readonly note: Coverage; readonly isCancelled: boolean }
  /** It came out of this plan, where it still stands. */
  | { readonly kind: "ours"; readonly id?: CoverageId };

/** The id under which an entry comes in: the same each time. */
const idOf = ({ id }: AgendaEvent): CoverageId =>
  `cal-${createHash("sha256").update(id).digest("hex").slice(0, 20)}` as string as CoverageId;

type Times = Pick<Coverage, "from" | "until">;

function timesOf({ when, timeZone }: AgendaEvent, edition: string): Times | undefined {
  const time = planTimeOf(when, { own: timeZone, edition });
  if (time.kind === "moment") {
    const { at, until } = time;
    return until === undefined || until <= at ? { from: at } : { from: at, until };
  }
  const { first, last } = time;
  if (first === undefined || last === undefined) return undefined;
  return first === last ? { from: first } : { from: first, until: last };
}

/**
 * What an entry of a calendar is in the plan.
 * @returns refused where nobody can tell on which day it is
 */
export function bringCoverage(
  event: AgendaEvent,
  {
    section,
    timeZone,
    dossiers,
    place,
  }: {
    readonly section: SectionId;
    readonly timeZone: string;
    readonly dossiers: Pick<Dossiers, "items">;
    /** What a place is called in the note. */
    readonly place: string;
  },
): Outcome<BroughtCoverage, { readonly code: "undated" }> {
  const known = event.isOwn ? findItem(dossiers, "event", event.id) : undefined;
  if (event.isOwn && known === undefined) {
    const id = /^coverage-(.+)$/.exec(event.id)?.[1];
    return accept({ kind: "ours", ...(id === undefined ? {} : { id: id as CoverageId }) });
  }
  const times = timesOf(event, timeZone);
  if (times === undefined) return refuse({ code: "undated" });
  const where = event.places.map(({ name }) => name).join("، ");
  const note = [where === "" ? "" : `${place}: ${where}`, event.url ?? ""]
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, coverageLimits.note);
  return accept({
    kind: "note",
    isCancelled: event.states?.[0] === "cancelled",
    note: {
      id: idOf(event),
      title: event.title,
      ...times,
      section,
      ...(note === "" ? {} : { note }),
      assigned: [],
      ...(known === undefined ? {} : { event: known.id }),
      state: "planned",
    },
  });
}
