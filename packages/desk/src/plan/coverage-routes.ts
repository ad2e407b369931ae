import { randomBytes } from "node:crypto";
import { dayOf } from "@mihwar/arabic/date-format";
import {
  type Byline,
  type Coverage,
  CoverageConflict,
  type CoverageId,
  type CoverageState,
  type DeskArchive,
  type Dossiers,
  type KeptCoverage,
  type MemberId,
  type NewsEvent,
  type PermissionRefusal,
  type Section,
  StoryExists,
  type StoryContent,
  type StoryStep,
  actorOf,
  coverageStates,
  daysOfCoverage,
  deskArchive,
  draftStory,
  findItem,
  may,
  noDossiers,
  parseItemId,
  randomCoverageIds,
  randomStoryIds,
  say,
} from "@mihwar/newsroom";
import { actorNames } from "../actor-names.ts";
import { type Answer, onward, page } from "../answer.ts";
import { fingerprint } from "../fingerprint.ts";
import { boundaryOf, readMultipart } from "../multipart.ts";
import { firstByline } from "../new-story-routes.ts";
import { bringCalendarPage } from "../pages/bring-calendar-page.tsx";
import { type CoverageFormShown, coveragePage, newCoveragePage } from "../pages/coverage-page.tsx";
import { problemPage } from "../pages/problem-page.tsx";
import { type Route, mayOnSome } from "../route.ts";
import { toldRefusal } from "../told-refusal.ts";
import type { MemberVisit } from "../visit.ts";
import type { PlanNotice } from "../words/plan-ar.ts";
import { bringCoverage } from "./brought-coverage.ts";
import {
  type CoverageEntry,
  type CoverageFields,
  type CoverageRefusal,
  clockFields,
  emptyCoverage,
  enterCoverage,
  fieldsOfCoverage,
  readCoverageFields,
} from "./coverage-form.ts";
import { planNoticeIn } from "./plan-routes.ts";
import { planTimeOf } from "./plan-time.ts";

const coverageIds = randomCoverageIds((bytes) => randomBytes(bytes));
const storyIds = randomStoryIds((bytes) => randomBytes(bytes));

const deskOf = ({ base, member }: MemberVisit): DeskArchive => deskArchive(base.archive, member);
const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

const toldLacks = (visit: MemberVisit, refusals: readonly PermissionRefusal[]): readonly string[] =>
  refusals.map((refusal) => toldRefusal[visit.language].permission(refusal));

const sectionsToPlanIn = (visit: MemberVisit, sections: readonly Section[]): readonly Section[] =>
  sections.filter(({ id }) => may(visit.member, "save-coverage", { sections: [id], isTheirs: true }).ok);

async function dossiersOf(desk: DeskArchive): Promise<Dossiers> {
  const loaded = await desk.dossiers.loadDossiers();
  return loaded.ok ? loaded.value : noDossiers;
}

const eventIn = (dossiers: Dossiers, id: string | undefined): NewsEvent | undefined => {
  const parsed = parseItemId(id);
  return parsed === undefined ? undefined : findItem(dossiers, "event", parsed);
};

/** What a note's form is made from, and how what it sends is read. */
async function formOf(visit: MemberVisit, desk: DeskArchive, fields: CoverageFields, before?: KeptCoverage) {
  const { base, member, edition } = visit;
  const [all, members, dossiers] = await Promise.all([
    desk.reading.listSections(),
    base.accounts.listMembers(),
    dossiersOf(desk),
  ]);
  const sections = sectionsToPlanIn(visit, all);
  const mayAssign = mayOnSome("assign-coverage", member);
  const isAssigned = (id: MemberId): boolean => before?.assigned.includes(id) === true;
  const people = members.filter(({ id, disabled }) =>
    mayAssign ? disabled === undefined || isAssigned(id) : id === member.id,
  );
  // whoever may not assign others leaves them as they are
  const stay = mayAssign ? [] : (before?.assigned ?? []).filter((id) => id !== member.id);
  const nameOf = actorNames(members, visit.words.stories.history);
  const shown: CoverageFormShown = {
    fields,
    sections,
    people,
    others: stay.map((id) => nameOf(`u:${id}`)),
    event: eventIn(dossiers, fields.event),
  };
  const enter = () =>
    enterCoverage(
      { ...fields, assigned: [...stay, ...fields.assigned] },
      {
        timeZone: edition.dates.timeZone,
        was: before,
        sections: new Set(sections.map(({ id }) => id)),
        members: new Set([...people.map(({ id }) => id), ...stay]),
        isEvent: (id) => id === before?.event || eventIn(dossiers, id) !== undefined,
      },
    );
  return { shown, enter, dossiers };
}

const toldRefusals = (visit: MemberVisit, refusals: readonly CoverageRefusal[]): readonly string[] =>
  refusals.map((refusal) => say<CoverageRefusal>(visit.words.plan.refusals, refusal));

/** The fields of a note that is only begun: of an event of a dossier, as exactly as it is dated, or of a day. */
async function beginning(visit: MemberVisit, desk: DeskArchive): Promise<CoverageFields> {
  const { url, edition, member } = visit;
  const { timeZone } = edition.dates;
  const on = url.searchParams.get("on") ?? "";
  const own = { ...emptyCoverage, assigned: mayOnSome("assign-coverage", member) ? [] : [member.id] };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(on) ? { ...own, date: on } : own;
  const asked = url.searchParams.get("event");
  const event = asked === null ? undefined : eventIn(await dossiersOf(desk), asked);
  if (event === undefined) return day;
  const time = planTimeOf(event.when, { own: event.timeZone, edition: timeZone });
  const about = { ...day, title: event.title, event: event.id };
  const times =
    time.kind === "moment"
      ? { from: time.at, ...(time.until === undefined || time.until <= time.at ? {} : { until: time.until }) }
      : time.kind === "days"
        ? { from: time.first, ...(time.last === time.first ? {} : { until: time.last }) }
        : undefined;
  if (times === undefined) return about;
  return { ...about, ...clockFields(times, timeZone) };
}

async function showNew(
  visit: MemberVisit,
  given?: { readonly fields: CoverageFields; readonly refusals: readonly string[]; readonly status: number },
): Promise<Answer> {
  const desk = deskOf(visit);
  const fields = given?.fields ?? (await beginning(visit, desk));
  const { shown } = await formOf(visit, desk, fields);
  return page(newCoveragePage(visit, { form: shown, refusals: given?.refusals ?? [] }), {
    status: given?.status ?? 200,
  });
}

async function add(visit: MemberVisit): Promise<Answer> {
  const desk = deskOf(visit);
  const fields = readCoverageFields(visit.form);
  const { enter } = await formOf(visit, desk, fields);
  const entered = enter();
  if (!entered.ok) return showNew(visit, { fields, refusals: toldRefusals(visit, entered.refusals), status: 400 });
  const note: Coverage = { ...entered.value, id: coverageIds.next(), state: "planned" };
  const kept = await desk.saveCoverage(note, undefined);
  if (!kept.ok) return showNew(visit, { fields, refusals: toldLacks(visit, kept.refusals), status: 403 });
  return onward(`/desk/plan/${note.id}?told=planned`);
}

interface More {
  readonly fields?: CoverageFields;
  readonly refusals?: readonly string[];
  readonly conflict?: "form" | "deed";
  readonly told?: PlanNotice | undefined;
}

async function showNote(visit: MemberVisit, note: KeptCoverage, more: More = {}, status = 200): Promise<Answer> {
  const { base, member, edition, words } = visit;
  const desk = deskOf(visit);
  const lacks = desk.lacksForCoverage(note, note);
  const fields = more.fields ?? fieldsOfCoverage(note, edition.dates.timeZone);
  const [{ shown, dossiers }, sections, members, line] = await Promise.all([
    formOf(visit, desk, fields, note),
    desk.reading.listSections(),
    base.accounts.listMembers(),
    note.story === undefined ? undefined : desk.findStoryLine(note.story),
  ]);
  const story = line?.ok === true && line.value !== undefined ? line.value : undefined;
  return page(
    coveragePage(visit, {
      note,
      basis: fingerprint(note),
      event: eventIn(dossiers, note.event),
      story: story && { headline: story.headline, state: story.state },
      sections,
      nameOf: actorNames(members, words.stories.history),
      form: lacks.length === 0 ? shown : undefined,
      lacks: toldLacks(visit, lacks),
      mayBegin: may(member, "create-story", { sections: [note.section] }).ok,
      refusals: more.refusals ?? [],
      conflict: more.conflict,
      told: more.told,
    }),
    { status },
  );
}

async function findNote(visit: MemberVisit): Promise<KeptCoverage | undefined> {
  const found = await deskOf(visit).findCoverage((visit.named["id"] ?? "") as CoverageId);
  return found.ok ? found.value : undefined;
}

/**
 * Changes a note from what its page has shown. What somebody else has made of it meanwhile is shown, and nothing is saved.
 * @param as whether a form with fields, or a button, was sent
 */
async function change(
  visit: MemberVisit,
  as: "form" | "deed",
  work: (note: KeptCoverage, desk: DeskArchive) => Promise<Answer>,
): Promise<Answer> {
  const note = await findNote(visit);
  if (note === undefined) return missing(visit);
  const conflict = (now: KeptCoverage): Promise<Answer> =>
    showNote(visit, now, { conflict: as, ...(as === "form" ? { fields: readCoverageFields(visit.form) } : {}) }, 409);
  if (visit.form.get("basis") !== fingerprint(note)) return conflict(note);
  try {
    return await work(note, deskOf(visit));
  } catch (fault) {
    if (!(fault instanceof CoverageConflict)) throw fault;
    const now = await findNote(visit);
    return now === undefined ? missing(visit) : conflict(now);
  }
}

const withEntry = ({ id, state, story }: KeptCoverage, entry: CoverageEntry): Coverage => ({
  ...entry,
  id,
  state,
  ...(story === undefined ? {} : { story }),
});

const save = (visit: MemberVisit): Promise<Answer> =>
  change(visit, "form", async (note, desk) => {
    const fields = readCoverageFields(visit.form);
    const { enter } = await formOf(visit, desk, fields, note);
    const entered = enter();
    if (!entered.ok) return showNote(visit, note, { fields, refusals: toldRefusals(visit, entered.refusals) }, 400);
    const kept = await desk.saveCoverage(withEntry(note, entered.value), note);
    if (!kept.ok) return showNote(visit, note, { fields, refusals: toldLacks(visit, kept.refusals) }, 403);
    return onward(`/desk/plan/${note.id}?told=saved`);
  });

const noticeOf: Readonly<Record<CoverageState, PlanNotice>> = {
  planned: "reopened",
  covered: "covered",
  dropped: "dropped",
};

const mark = (visit: MemberVisit): Promise<Answer> =>
  change(visit, "deed", async (note, desk) => {
    const state = coverageStates.find((one) => one === visit.form.get("state"));
    if (state === undefined) return page(problemPage(visit, "unusable", visit), { status: 400 });
    const kept = await desk.saveCoverage({ ...note, state }, note);
    if (!kept.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
    return onward(`/desk/plan/${note.id}?told=${noticeOf[state]}`);
  });

/** Under whose names copy begins: whoever begins it, or those who are assigned where an editor begins it for them. */
async function bylineOf(visit: MemberVisit, note: KeptCoverage): Promise<readonly Byline[]> {
  const { base, member } = visit;
  const own = await firstByline(visit);
  if (own.length > 0 || note.assigned.includes(member.id)) return own;
  const members = await base.accounts.listMembers();
  const assigned = note.assigned.flatMap((id) => members.find((one) => one.id === id) ?? []);
  return Promise.all(
    assigned.map(async ({ name, person }): Promise<Byline> => {
      const known = person === undefined ? undefined : await base.archive.reading.findPerson(person);
      return { name: known?.name ?? name, ...(person === undefined ? {} : { person }) };
    }),
  );
}

const begin = (visit: MemberVisit): Promise<Answer> =>
  change(visit, "deed", async (note, desk) => {
    if (note.story !== undefined) return onward(`/desk/stories/${note.story}`);
    const content: StoryContent = {
      headline: note.title,
      section: note.section,
      byline: await bylineOf(visit, note),
      body: [],
      tags: [],
      language: visit.edition.language,
      sources: [],
    };
    for (;;) {
      const now = await desk.now();
      const step: StoryStep = draftStory({ id: storyIds.next(), content, by: actorOf(visit.member), now });
      try {
        const kept = await desk.saveCoverage({ ...note, story: step.story.id }, note, step);
        if (!kept.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
        return onward(`/desk/stories/${step.story.id}/edit`);
      } catch (fault) {
        if (!(fault instanceof StoryExists)) throw fault;
      }
    }
  });

/** A file that was sent, and the section that was chosen for it. */
interface SentCalendar {
  readonly section: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function readSent(visit: MemberVisit): Promise<SentCalendar | "large" | "broken" | "none" | undefined> {
  const { request, base } = visit;
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === undefined || request.body === null) return undefined;
  const { mostBytes } = base.calendars;
  let section = "";
  let file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  let broken = false;
  let parts = 0;
  for await (const part of readMultipart(request.body, boundary, () => (broken = true))) {
    if ((parts += 1) > 10) return "broken";
    const most = part.name === "file" ? mostBytes : 200;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of part.chunks) {
      length += chunk.byteLength;
      if (length <= most) chunks.push(new Uint8Array(chunk));
    }
    if (!part.isWhole()) return "broken";
    if (part.name === "section" && length <= most) section = new TextDecoder().decode(Buffer.concat(chunks));
    if (part.name !== "file" || part.fileName === undefined || part.fileName === "") continue;
    if (length > most) return "large";
    file = { name: part.fileName, bytes: Buffer.concat(chunks) };
  }
  if (broken) return "broken";
  return file === undefined ? "none" : { section, ...file };
}

async function bring(visit: MemberVisit): Promise<Answer> {
  const { base, edition, words, language } = visit;
  const said = words.plan.bring;
  const desk = deskOf(visit);
  const sections = sectionsToPlanIn(visit, await desk.reading.listSections());
  const refused = (problems: readonly string[], status = 400): Answer =>
    page(bringCalendarPage(visit, { sections, problems }), { status });
  const sent = await readSent(visit);
  if (sent === undefined) return page(problemPage(visit, "unusable", visit), { status: 415 });
  if (typeof sent === "string") return refused([said[sent]], sent === "large" ? 413 : 400);
  const section = sections.find(({ id }) => id === sent.section)?.id;
  if (section === undefined) return refused([words.plan.refusals["section-missing"]({ code: "section-missing" })]);
  const file = {
    name: sent.name.slice(0, 200),
    host: new URL(edition.origin).host,
    isTable: /\.csv$/i.test(sent.name),
  };
  const read = base.calendars.read(sent.bytes, file, language);
  if (!read.ok) return refused(read.problems);

  const { timeZone } = edition.dates;
  const dossiers = await dossiersOf(desk);
  const entries = read.agenda.events.map((event) => ({
    event,
    brought: bringCoverage(event, { section, timeZone, dossiers, place: said.place }),
  }));
  const undated = entries.flatMap(({ event, brought }) =>
    brought.ok ? [] : [said.line(event.line, said.undated(event.title))],
  );
  if (undated.length > 0) return refused(undated);

  const today = dayOf(await desk.now(), timeZone);
  let [added, known, past, cancelled] = [0, 0, 0, 0];
  const differing: KeptCoverage[] = [];
  for (const { brought } of entries) {
    if (!brought.ok) continue;
    if (brought.value.kind === "ours") {
      known += 1;
      continue;
    }
    const { note, isCancelled } = brought.value;
    const found = await desk.findCoverage(note.id);
    const before = found.ok ? found.value : undefined;
    if (before !== undefined) {
      known += 1;
      const says = (one: Coverage): string => JSON.stringify([one.title, one.from, one.until]);
      if (says(before) !== says(note)) differing.push(before);
    } else if (isCancelled) cancelled += 1;
    else if (daysOfCoverage(note, timeZone)[1] < today) past += 1;
    else {
      try {
        const kept = await desk.saveCoverage(note, undefined);
        if (!kept.ok) return refused(toldLacks(visit, kept.refusals), 403);
        added += 1;
      } catch (fault) {
        // the same file came in twice at once
        if (!(fault instanceof CoverageConflict)) throw fault;
        known += 1;
      }
    }
  }
  return page(bringCalendarPage(visit, { sections, brought: { added, known, past, cancelled }, differing }));
}

const at = "/desk/plan";

export const coverageRoutes: readonly Route[] = [
  { method: "GET", path: `${at}/new`, who: "save-coverage", take: (visit) => showNew(visit) },
  { method: "POST", path: `${at}/new`, who: "save-coverage", take: add },
  {
    method: "GET",
    path: `${at}/import`,
    who: "save-coverage",
    take: async (visit) => {
      const sections = sectionsToPlanIn(visit, await deskOf(visit).reading.listSections());
      return page(bringCalendarPage(visit, { sections }));
    },
  },
  {
    method: "POST",
    path: `${at}/import`,
    who: "save-coverage",
    mostSent: 6 * 1024 * 1024,
    readsItself: true,
    take: bring,
  },
  {
    method: "GET",
    path: `${at}/:id`,
    who: "read-plan",
    take: async (visit) => {
      const note = await findNote(visit);
      return note === undefined
        ? missing(visit)
        : showNote(visit, note, { told: planNoticeIn(visit.url.searchParams) });
    },
  },
  { method: "POST", path: `${at}/:id`, who: "save-coverage", take: save },
  { method: "POST", path: `${at}/:id/state`, who: "save-coverage", take: mark },
  { method: "POST", path: `${at}/:id/story`, who: "create-story", take: begin },
];
