import {
  type NoteId,
  type NotePin,
  type NotedBlock,
  type Outcome,
  type PermissionRefusal,
  type StoryId,
  accept,
  deskArchive,
  noteLimits,
  parseStoryId,
} from "@mihwar/newsroom";
import { type Answer, json, onward, page } from "../answer.ts";
import { problemPage } from "../pages/problem-page.tsx";
import type { Route } from "../route.ts";
import { showStory } from "../story-routes.ts";
import { toldRefusal } from "../told-refusal.ts";
import type { MemberVisit } from "../visit.ts";
import { loadNotes } from "./load-notes.ts";
import { type NoteDeedRefusal, type NoteFields, doNote, sayNoteRefusal } from "./note-deed.ts";
import type { NotesTold } from "./note-told.ts";

const statusOf = ({ code }: NoteDeedRefusal): number => {
  if (["role", "section", "not-yours", "note-not-yours", "story-state"].includes(code)) return 403;
  if (code === "no-note" || code === "no-story") return 404;
  return ["note-closed", "note-open", "note-taken", "words-gone", "clash", "not-writer", "state"].includes(code)
    ? 409
    : 400;
};

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });
const storyIn = (visit: MemberVisit): StoryId | undefined => parseStoryId(visit.named["id"]);

/** Where notes are sent by a form: back to the story's page, at the note. */
async function takeForm(visit: MemberVisit): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const found = id === undefined ? undefined : await desk.findStory(id);
  if (id === undefined || found?.ok !== true || found.value === undefined) return missing(visit);
  const field: NoteFields = (name) => visit.form.get(name) ?? undefined;
  await visit.base.together.follow(id);
  const done = await doNote(visit, desk, id, field);
  if (!done.ok) {
    const [refusal] = done.refusals;
    const refused = { message: sayNoteRefusal(visit, refusal), written: visit.form };
    return showStory(visit, { noteRefused: refused }, statusOf(refusal));
  }
  return onward(`/desk/stories/${id}?${new URLSearchParams({ noted: done.value.told })}#notes`);
}

type Pins = readonly NotePin[];

/** Where a window says that the words of notes stand by now. */
function readPins(value: unknown): Pins {
  if (!Array.isArray(value)) return [];
  return value.slice(0, noteLimits.notes).flatMap((one: unknown): Pins => {
    const { id, block, start, gone }: Readonly<Record<string, unknown>> =
      typeof one === "object" && one !== null ? { ...one } : {};
    if (typeof id !== "string") return [];
    if (gone === true) return [{ id: id as NoteId, gone }];
    return typeof block === "string" && Number.isSafeInteger(start) && (start as number) >= 0
      ? [{ id: id as NoteId, block: block as NotedBlock, start: start as number }]
      : [];
  });
}

const refusedJson = (visit: MemberVisit, refusal: NoteDeedRefusal): Answer =>
  json({ code: refusal.code, message: sayNoteRefusal(visit, refusal) }, { status: statusOf(refusal) });

const told = (visit: MemberVisit, outcome: Outcome<NotesTold, PermissionRefusal>): Answer =>
  outcome.ok ? json(outcome.value) : refusedJson(visit, outcome.refusals[0]);

/** A route about one story's notes, for scripts: it answers all of them as they are by then. */
const forScripts = (
  method: Route["method"],
  take: (visit: MemberVisit, id: StoryId) => Promise<Outcome<unknown, NoteDeedRefusal>>,
): Route => ({
  method,
  path: "/desk/api/stories/:id/notes",
  who: "read-notes",
  async take(visit) {
    const id = storyIn(visit);
    const desk = deskArchive(visit.base.archive, visit.member);
    const found = id === undefined ? undefined : await desk.findStory(id);
    if (id === undefined || found?.ok !== true || found.value === undefined) {
      const [refusal] = found?.ok === false ? found.refusals : [];
      return refusal === undefined
        ? json({ code: "missing", message: visit.words.problems.missing[0] }, { status: 404 })
        : json({ code: refusal.code, message: toldRefusal[visit.language].permission(refusal) }, { status: 403 });
    }
    // notes are written on words as they stand, those typed a moment ago among them
    if (method === "POST") await visit.base.together.follow(id);
    const done = await take(visit, id);
    return done.ok ? told(visit, await loadNotes(visit, desk, id)) : refusedJson(visit, done.refusals[0]);
  },
});

export const noteRoutes: readonly Route[] = [
  { method: "POST", path: "/desk/stories/:id/notes", who: "read-notes", take: takeForm },
  forScripts("GET", async () => accept(undefined)),
  forScripts("POST", async (visit, id) => {
    const { sent } = visit;
    const desk = deskArchive(visit.base.archive, visit.member);
    if (sent["do"] === "pin") return desk.pinNotes(id, readPins(sent["pins"]));
    const field: NoteFields = (name) => {
      const value = sent[name];
      return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
    };
    return doNote(visit, desk, id, field);
  }),
];
