import { randomBytes } from "node:crypto";
import { dayOf } from "@mihwar/arabic/date-format";
import { type DeskArchive, type StoryId, type StoryStateKind, deskArchive, may, weekStartOf } from "@mihwar/newsroom";
import { actorNames } from "../actor-names.ts";
import { type Answer, onward, page } from "../answer.ts";
import { hashOfToken } from "../one-time-address.ts";
import { planAddressPage } from "../pages/plan-address-page.tsx";
import { planPage } from "../pages/plan-page.tsx";
import type { Route } from "../route.ts";
import { sectionNames } from "../section-names.ts";
import type { MemberVisit, Visit } from "../visit.ts";
import { type PlanNotice, planNotices, planWordsAr } from "../words/plan-ar.ts";
import { planWordsEn } from "../words/plan-en.ts";
import { storyWordsAr } from "../words/stories-ar.ts";
import { storyWordsEn } from "../words/stories-en.ts";
import { dayPlus } from "./calendar-days.ts";
import { loadPlan } from "./load-plan.ts";
import { placePlan } from "./placed-plan.ts";
import { planCalendar } from "./plan-calendar.ts";
import type { PlanLine } from "./plan-line.ts";
import { daysOfView, readPlanView } from "./plan-view.ts";

/** Questions that stand above the days; the rest is a press away. */
const mostQuestions = 8;

/** Days before and after today that a calendar is given. */
const calendarDays = { before: 14, after: 183 } as const;

/** @example planNoticeIn(new Map([["told", "saved"]])) // "saved" */
export const planNoticeIn = (query: { get(name: string): string | null | undefined }): PlanNotice | undefined =>
  planNotices.find((one) => one === query.get("told"));

/** How the stories of notes stand, of those that the member may read. */
async function statesOf(desk: DeskArchive, lines: readonly PlanLine[]): Promise<ReadonlyMap<StoryId, StoryStateKind>> {
  const ids = new Set(lines.flatMap((line) => (line.kind === "coverage" ? (line.coverage.story ?? []) : [])));
  const found = await Promise.all([...ids].map((id) => desk.findStoryLine(id)));
  return new Map(found.flatMap((one) => (one.ok && one.value !== undefined ? [[one.value.id, one.value.state]] : [])));
}

async function show(visit: MemberVisit): Promise<Answer> {
  const { base, member, edition, url, words } = visit;
  const desk = deskArchive(base.archive, member);
  const [now, sections, members] = await Promise.all([
    desk.now(),
    desk.reading.listSections(),
    base.accounts.listMembers(),
  ]);
  const { timeZone } = edition.dates;
  const today = dayOf(now, timeZone);
  const view = readPlanView(url.searchParams, today);
  const days = daysOfView(view, weekStartOf(edition));
  const { lines, questions } = await loadPlan(
    desk,
    { edition, member, now },
    { days, section: view.section, mine: view.mine },
  );
  const isWanted = ({ kind }: PlanLine): boolean => view.kinds.length === 0 || view.kinds.includes(kind);
  const shown = lines.filter(isWanted);
  const isNow = days.first <= today && today <= days.last;
  const asked = isNow ? questions.filter(isWanted) : [];
  // whoever asks for questions alone is shown all of them
  const shownQuestions = view.kinds.length === 1 ? asked : asked.slice(0, mostQuestions);
  const nameOf = actorNames(members, words.stories.history);
  return page(
    planPage(visit, {
      view,
      days,
      today,
      now,
      placed: placePlan(shown, days, timeZone),
      questions: shownQuestions,
      moreQuestions: asked.length - shownQuestions.length,
      sections,
      mayAdd: sections.some(({ id }) => may(member, "save-coverage", { sections: [id], isTheirs: true }).ok),
      told: planNoticeIn(url.searchParams),
      nameOf: (id) => nameOf(`u:${id}`),
      storyStates: await statesOf(desk, shown),
    }),
  );
}

const showAddress = async (visit: MemberVisit): Promise<Answer> =>
  page(
    planAddressPage(visit, {
      since: await visit.base.accounts.findCalendar(visit.member.id),
      told: planNoticeIn(visit.url.searchParams),
    }),
  );

/** The address stands on this page alone, and in no other: only its hash is kept. */
async function openAddress(visit: MemberVisit): Promise<Answer> {
  const { base, member, origin } = visit;
  const token = randomBytes(32).toString("base64url");
  await base.accounts.openCalendar(member.id, hashOfToken(token));
  const since = await base.accounts.findCalendar(member.id);
  return page(planAddressPage(visit, { since, address: `${origin}/desk/plan/ics/${token}` }));
}

async function closeAddress({ base, member }: MemberVisit): Promise<Answer> {
  await base.accounts.closeCalendar(member.id);
  return onward("/desk/plan/calendar?told=closed");
}

/** The plan for the calendar of whoever the address was given to, as they may read it at this moment. */
async function giveCalendar({ base, edition, named, origin }: Visit): Promise<Answer> {
  const token = named["token"] ?? "";
  const member = /^[\w-]{43}$/.test(token) ? await base.accounts.findCalendarReader(hashOfToken(token)) : undefined;
  if (member === undefined) return { kind: "nothing" };
  const desk = deskArchive(base.archive, member);
  const [now, sections, members] = await Promise.all([
    desk.now(),
    desk.reading.listSections(),
    base.accounts.listMembers(),
  ]);
  const today = dayOf(now, edition.dates.timeZone);
  const days = { first: dayPlus(today, -calendarDays.before), last: dayPlus(today, calendarDays.after) };
  const { lines } = await loadPlan(desk, { edition, member, now }, { days });
  const words = member.language === "en" ? planWordsEn : planWordsAr;
  const nameOf = actorNames(members, (member.language === "en" ? storyWordsEn : storyWordsAr).history);
  const said = {
    name: words.address.calendar(edition.name),
    host: new URL(edition.origin).host,
    origin,
    kinds: words.kinds,
    states: words.states,
    eventStates: words.eventStates,
    sectionOf: (id: string) => sectionNames(sections, [id as never]).join(""),
    nameOf: (id: string) => nameOf(`u:${id}`),
    nobody: words.nobody,
    covers: words.covers,
  };
  return { kind: "calendar", text: planCalendar(lines, said, now) };
}

export const planRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/plan", who: "read-plan", take: show },
  { method: "GET", path: "/desk/plan/calendar", who: "read-plan", take: showAddress },
  { method: "POST", path: "/desk/plan/calendar", who: "read-plan", take: openAddress },
  { method: "POST", path: "/desk/plan/calendar/close", who: "read-plan", take: closeAddress },
  { method: "GET", path: "/desk/plan/ics/:token", who: "anyone", take: giveCalendar },
];
