import { dayOf } from "@mihwar/arabic/date-format";
import {
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type Edition,
  type Instant,
  type ItemId,
  type KeptCoverage,
  type MemberAccount,
  type NewsEvent,
  type Position,
  type SectionId,
  actLine,
  actorOf,
  fallenDue,
  findItem,
  isFinalEvent,
  isFinalPosition,
  listItems,
} from "@mihwar/newsroom";
import { type Days, dayPlus, meets, startOfDay } from "./calendar-days.ts";
import type { PlanLine } from "./plan-line.ts";
import { type PlanTime, planTimeOf, timeOfCoverage } from "./plan-time.ts";

/** Notes, and stories, of one plan. */
const most = 1000;

export interface PlanWanted {
  readonly days: Days;
  readonly section?: SectionId | undefined;
  readonly mine?: true | undefined;
}

/** The lines of a plan, as a member may read them at this moment. */
export interface LoadedPlan {
  readonly lines: readonly PlanLine[];
  /** What should have happened by now, the latest first. */
  readonly questions: readonly PlanLine[];
}

const dossiersOf = (dossiers: Dossiers, ids: readonly ItemId[]): readonly Dossier[] =>
  ids.flatMap((id) => findItem(dossiers, "dossier", id) ?? []);

/** A position in one line: who wants what from whom. */
export function saidPosition(dossiers: Pick<Dossiers, "items">, { act, by, to, text }: Position): string {
  const named = (ids: readonly ItemId[]) => ids.flatMap((id) => findItem(dossiers, "entity", id) ?? []);
  const whose = named(by);
  return whose.length === 0 ? text : `${actLine(act, whose, named(to))}: ${text}`;
}

/** Whether it falls into the days. What has begun, has no end and is over, falls into none. */
function isWithin(time: PlanTime, days: Days, timeZone: string, isOver: boolean): boolean {
  switch (time.kind) {
    case "moment":
      return meets(days, { first: dayOf(time.at, timeZone), last: dayOf(time.until ?? time.at, timeZone) });
    case "days":
      return meets(days, time);
    case "within":
      return (time.last !== undefined || !isOver) && meets(days, time);
  }
}

/** What machines asked and people did not want to be asked. */
const notAsked = ({ proposals }: Dossiers): ReadonlySet<ItemId> =>
  new Set(
    [...proposals.values()].flatMap(({ change: { operation }, decision }) =>
      operation.op === "ask" && decision?.verdict === "rejected" ? [operation.ref] : [],
    ),
  );

function questionsOf(dossiers: Dossiers, today: string, timeZone: string): readonly PlanLine[] {
  const { events, positions } = fallenDue(dossiers, today);
  const silent = notAsked(dossiers);
  const asked = (about: NewsEvent | Position, said: string, when: string): PlanLine => ({
    kind: "question",
    about,
    said,
    dossiers: dossiersOf(dossiers, about.dossiers),
    time: planTimeOf(when, { edition: timeZone }),
  });
  const lastDay = ({ time }: PlanLine): string =>
    time.kind === "moment" ? dayOf(time.until ?? time.at, timeZone) : (time.last ?? "");
  return [
    ...events.map((event) => asked(event, event.title, event.when)),
    ...positions.map((position) => asked(position, saidPosition(dossiers, position), position.due ?? "XXXX")),
  ]
    .filter((line) => line.kind === "question" && !silent.has(line.about.id))
    .toSorted((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1));
}

async function storyLines(
  desk: DeskArchive,
  { days, section, mine }: PlanWanted,
  timeZone: string,
  member: Pick<MemberAccount, "id" | "person">,
): Promise<readonly PlanLine[]> {
  const [from, until] = [startOfDay(days.first, timeZone), startOfDay(dayPlus(days.last, 1), timeZone)];
  const { person } = member;
  const listed = await desk.listStoryTimes({
    from,
    until,
    limit: most,
    ...(section === undefined ? {} : { sections: [section] }),
    ...(mine === true ? { whose: { by: actorOf(member), ...(person === undefined ? {} : { person }) } } : {}),
  });
  const isWithinDays = (at: Instant | undefined): at is Instant => at !== undefined && at >= from && at < until;
  return (listed.ok ? listed.value : []).flatMap((story) =>
    (["scheduled", "embargo", "deadline"] as const).flatMap((kind): readonly PlanLine[] => {
      const at = story[kind];
      return isWithinDays(at) ? [{ kind, story, time: { kind: "moment", at } }] : [];
    }),
  );
}

/**
 * All that is to come in some days, as far as a member may read it. What belongs to no section and to nobody, the events and
 * terms of dossiers, is left out where one section, or what is somebody's own, is asked for.
 */
export async function loadPlan(
  desk: DeskArchive,
  {
    edition: {
      dates: { timeZone },
    },
    member,
    now,
  }: {
    readonly edition: Pick<Edition, "dates">;
    readonly member: Pick<MemberAccount, "id" | "person">;
    readonly now: Instant;
  },
  wanted: PlanWanted,
): Promise<LoadedPlan> {
  const { days, section, mine } = wanted;
  const isWhole = section === undefined && mine !== true;
  const [notes, stories, remembered] = await Promise.all([
    desk.listCoverage({ days: { ...days, timeZone }, limit: most }),
    storyLines(desk, wanted, timeZone, member),
    isWhole ? desk.dossiers.loadDossiers() : undefined,
  ]);
  const isTheirs = ({ assigned, begunBy }: KeptCoverage): boolean =>
    assigned.includes(member.id) || begunBy === actorOf(member);
  const coverage = (notes.ok ? notes.value : [])
    .filter((note) => (section === undefined || note.section === section) && (mine !== true || isTheirs(note)))
    .map((note): PlanLine => ({ kind: "coverage", coverage: note, time: timeOfCoverage(note) }));
  if (remembered?.ok !== true) return { lines: [...coverage, ...stories], questions: [] };

  const dossiers = remembered.value;
  const events = listItems(dossiers, "event")
    .map((event) => ({ event, time: planTimeOf(event.when, { own: event.timeZone, edition: timeZone }) }))
    .filter(({ event, time }) => isWithin(time, days, timeZone, isFinalEvent(event)));
  const covering = await desk.listCoverage({ events: events.map(({ event }) => event.id), limit: most });
  const covered = covering.ok ? covering.value : [];
  const dues = listItems(dossiers, "position").flatMap((position) => {
    if (position.due === undefined || isFinalPosition(position)) return [];
    const time = planTimeOf(position.due, { edition: timeZone });
    return isWithin(time, days, timeZone, false) ? [{ position, time }] : [];
  });
  return {
    lines: [
      ...coverage,
      ...events.map(({ event, time }): PlanLine => ({
        kind: "event",
        event,
        time,
        dossiers: dossiersOf(dossiers, event.dossiers),
        covered: covered.filter((note) => note.event === event.id),
        touched: dossiers.touched.get(event.id),
      })),
      ...dues.map(({ position, time }): PlanLine => ({
        kind: "due",
        position,
        time,
        said: saidPosition(dossiers, position),
        dossiers: dossiersOf(dossiers, position.dossiers),
        touched: dossiers.touched.get(position.id),
      })),
      ...stories,
    ],
    questions: questionsOf(dossiers, dayOf(now, timeZone), timeZone),
  };
}
