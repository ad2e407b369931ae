import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type Hand,
  type Instant,
  type Outcome,
  type Story,
  type StoryCall,
  type StoryId,
  type StoryStateKind,
  type StoryStep,
  accept,
  approveStory,
  correctStory,
  deskArchive,
  draftLimits,
  embargoStory,
  parseStoryId,
  publishStory,
  refuse,
  returnStory,
  reviseStory,
  scheduleStory,
  storyAt,
  submitStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "./answer.ts";
import { readEditionMoment } from "./edition-moment.ts";
import { loadNotes } from "./notes/load-notes.ts";
import { problemPage } from "./pages/problem-page.tsx";
import { storyPage } from "./pages/story-page.tsx";
import { withdrawalPage } from "./pages/withdrawal-page.tsx";
import type { RefusedNote } from "./parts/story-notes.tsx";
import type { Route } from "./route.ts";
import type { RefusedForm, StoryForm } from "./story-form.ts";
import { type StoryNotice, storyNoticeIn } from "./story-notice.ts";
import { loadSheet } from "./story-sheet.ts";
import { type StepRefusal, seenIn, takeStep } from "./story-step.ts";
import { loadQueue } from "./suggestion-queue.ts";
import { toldOfDeed } from "./suggestion-routes.ts";
import type { MemberVisit } from "./visit.ts";

/** Cards shown beside a story. */
const mostBeside = 20;

type Taken = Outcome<StoryStep, StepRefusal>;

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

/** The story that an address names; `undefined` for what is no story's id. */
export const storyIn = (visit: MemberVisit): StoryId | undefined => parseStoryId(visit.named["id"]);

const isPermission = ({ code }: StepRefusal): boolean =>
  ["role", "section", "not-yours", "story-state", "signed-out", "another-actor"].includes(code);

const statusOf = (refusals: readonly StepRefusal[]): number => {
  if (refusals.length === 0) return 200;
  if (refusals.some(({ code }) => code === "changed")) return 409;
  return refusals.some(isPermission) ? 403 : 400;
};

interface Shown {
  readonly refused?: RefusedForm;
  readonly told?: StoryNotice | undefined;
  readonly revision?: number;
  readonly noteRefused?: RefusedNote;
}

/** The page of the story that an address names. @param status of a refusal that is none of the story's steps */
export async function showStory(visit: MemberVisit, more: Shown = {}, status?: number): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const sheet = id === undefined ? undefined : await loadSheet(visit, desk, id, more.revision);
  // what lies in a section of others is to them as if it were not
  if (sheet === undefined || !sheet.ok) return missing(visit);
  const suggestions = await loadQueue(visit, desk, { show: mostBeside }, sheet.value.story.id);
  const notes = await loadNotes(visit, desk, sheet.value.story.id);
  const html = storyPage(visit, sheet.value, {
    ...more,
    ...(notes.ok ? { notes: notes.value } : {}),
    ...(suggestions.ok ? { suggestions: suggestions.value, decided: toldOfDeed(visit) } : {}),
  });
  const answered = more.refused === undefined ? status : statusOf(more.refused.refusals);
  return answered === undefined ? page(html) : page(html, { status: answered });
}

/** What was written for people to read, as the newsroom's text policy lets it in. */
function readNote(form: URLSearchParams): Outcome<string, StepRefusal> {
  const cleaned = cleanLine(form.get("note") ?? "");
  const text = cleaned.ok ? cleaned.text : "";
  return text.length > draftLimits.caption ? refuse({ code: "text-long", most: draftLimits.caption }) : accept(text);
}

const readMoment = (visit: MemberVisit): Outcome<Instant, StepRefusal> =>
  readEditionMoment(
    { date: visit.form.get("date") ?? "", time: visit.form.get("time") ?? "" },
    visit.edition.dates.timeZone,
  );

const told =
  (notice: StoryNotice) =>
  (_step: StoryStep): StoryNotice =>
    notice;

interface StepOfForm {
  readonly call: StoryCall;
  readonly take: (story: Story, hand: Hand, visit: MemberVisit) => Taken;
  readonly told: (step: StoryStep) => StoryNotice;
}

const stateNow = (story: Story, { now }: Hand): StoryStateKind => storyAt(story, now).state.kind;
const isScheduled = (story: Story, hand: Hand): boolean => stateNow(story, hand) === "scheduled";

/** The step «return» is two things: copy goes back to its writer, or off the schedule. */
const notHere = (story: Story, hand: Hand): Taken =>
  refuse({ code: "state", state: stateNow(story, hand), wanted: "return" });

/** What each form of a story's page does to the story. */
const stepOf: Readonly<Record<Exclude<StoryForm, "deadline">, StepOfForm>> = {
  submit: { call: "submit", take: (story, hand) => submitStory(story, hand), told: told("submitted") },
  approve: { call: "approve", take: (story, hand) => approveStory(story, hand), told: told("approved") },
  return: {
    call: "return",
    take(story, hand, { form }) {
      const note = readNote(form);
      if (!note.ok) return note;
      if (note.value === "") return refuse({ code: "note-missing" });
      return isScheduled(story, hand) ? notHere(story, hand) : returnStory(story, hand, note.value);
    },
    told: told("returned"),
  },
  publish: {
    call: "publish",
    take: (story, hand) => publishStory(story, hand),
    told: ({ story }) => (story.state.kind === "scheduled" ? "waiting" : "published"),
  },
  schedule: {
    call: "schedule",
    take(story, hand, visit) {
      const at = readMoment(visit);
      return at.ok ? scheduleStory(story, at.value, hand) : at;
    },
    told: told("scheduled"),
  },
  unschedule: {
    call: "unschedule",
    take: (story, hand) => (isScheduled(story, hand) ? returnStory(story, hand, "") : notHere(story, hand)),
    told: told("unscheduled"),
  },
  embargo: {
    call: "embargo",
    take(story, hand, visit) {
      const until = readMoment(visit);
      return until.ok ? embargoStory(story, until.value, hand) : until;
    },
    told: told("embargoed"),
  },
  correct: {
    call: "correct",
    take(story, hand, { form }) {
      const note = readNote(form);
      return note.ok ? correctStory(story, { text: note.value }, hand) : note;
    },
    told: told("corrected"),
  },
  withdraw: {
    call: "withdraw",
    take(story, hand, { form }) {
      const note = readNote(form);
      return note.ok ? withdrawStory(story, note.value, hand, form.get("legal") === "1") : note;
    },
    told: told("withdrawn"),
  },
};

async function takeForm(
  visit: MemberVisit,
  form: RefusedForm["form"],
  take: (story: Story, hand: Hand) => Taken,
  notice: (step: StoryStep) => StoryNotice,
): Promise<Answer> {
  const id = storyIn(visit);
  if (id === undefined) return missing(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  // what windows have sent is part of the story that the step is about
  await visit.base.together.follow(id);
  const step = await takeStep(desk, id, seenIn(visit.form), take);
  if (step === undefined) return missing(visit);
  if (!step.ok) return showStory(visit, { refused: { form, refusals: step.refusals, written: visit.form } });
  visit.base.askMachines(id);
  return onward(`/desk/stories/${id}?${new URLSearchParams({ told: notice(step.value) })}#main`);
}

const takeStepOf = (visit: MemberVisit, form: keyof typeof stepOf): Promise<Answer> =>
  takeForm(visit, form, (story, hand) => stepOf[form].take(story, hand, visit), stepOf[form].told);

const post = (form: keyof typeof stepOf): Route => ({
  method: "POST",
  path: `/desk/stories/:id/${form}`,
  who: stepOf[form].call,
  take: (visit: MemberVisit) => takeStepOf(visit, form),
});

/** Asks whether it is meant, with the words that readers will read, before anything is taken away. */
async function withdraw(visit: MemberVisit): Promise<Answer> {
  const sure = visit.form.get("sure");
  if (sure === "yes") return takeStepOf(visit, "withdraw");
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const found = id === undefined ? undefined : await desk.findStory(id);
  if (found?.ok !== true || found.value === undefined) return missing(visit);
  const story = found.value;
  const again = (refusals: readonly StepRefusal[]): Promise<Answer> =>
    showStory(visit, { refused: { form: "withdraw", refusals, written: visit.form } });
  if (sure === "no") return again([]);
  const note = readNote(visit.form);
  if (!note.ok) return again(note.refusals);
  const may = await desk.findStoryFor("withdraw", story.id);
  if (!may.ok) return again(may.refusals);
  if (note.value === "") return again([{ code: "notice-empty" }]);
  const legal = visit.form.get("legal") === "1";
  return page(withdrawalPage(visit, { story, seen: seenIn(visit.form), notice: note.value, legal }));
}

/** A deadline is no step of a story's life: it is set whatever anybody else does to the copy at that moment. */
async function setDeadline(visit: MemberVisit): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const found = id === undefined ? undefined : await desk.findStory(id);
  if (id === undefined || found?.ok !== true || found.value === undefined) return missing(visit);
  const refused = (refusals: readonly StepRefusal[]): Promise<Answer> =>
    showStory(visit, { refused: { form: "deadline", refusals, written: visit.form } });
  const lifts = visit.form.get("lift") === "1";
  const at = lifts ? accept(undefined) : readMoment(visit);
  if (!at.ok) return refused(at.refusals);
  const now = await desk.now();
  if (at.value !== undefined && at.value <= now) return refused([{ code: "time-past", at: at.value, now }]);
  const done = await desk.setDeadline(id, at.value);
  if (!done.ok) return refused(done.refusals);
  return onward(`/desk/stories/${id}?told=${lifts ? "deadline-lifted" : "deadline"}#main`);
}

/** The copy of an earlier revision becomes the newest one: nothing is taken away. */
async function restore(visit: MemberVisit): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const wanted = Number(visit.form.get("number") ?? "");
  const found = id === undefined ? undefined : await desk.findStory(id);
  if (id === undefined || found?.ok !== true || found.value === undefined) return missing(visit);
  const may = await desk.findStoryFor("restore-revision", id);
  const asked = await desk.findRevision(id, wanted);
  const revision = asked.ok ? asked.value : undefined;
  return takeForm(
    visit,
    "restore",
    (story, hand) => {
      if (!may.ok) return may;
      return revision === undefined ? refuse({ code: "revision-unknown" }) : reviseStory(story, revision.content, hand);
    },
    told("restored"),
  );
}

const numberIn = (visit: MemberVisit, name: string): number | undefined => {
  const text = visit.url.searchParams.get(name) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
};

export const storyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/stories/:id",
    who: "read-story",
    take(visit) {
      const revision = numberIn(visit, "revision");
      return showStory(visit, {
        told: storyNoticeIn(visit.url.searchParams),
        ...(revision === undefined ? {} : { revision }),
      });
    },
  },
  post("submit"),
  post("return"),
  post("approve"),
  post("publish"),
  post("schedule"),
  post("unschedule"),
  post("embargo"),
  post("correct"),
  { method: "POST", path: "/desk/stories/:id/withdraw", who: "withdraw", take: withdraw },
  { method: "POST", path: "/desk/stories/:id/deadline", who: "set-deadline", take: setDeadline },
  { method: "POST", path: "/desk/stories/:id/restore", who: "restore-revision", take: restore },
];
