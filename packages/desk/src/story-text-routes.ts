import { formatDate } from "@mihwar/arabic/date-format";
import {
  type DeskArchive,
  type Outcome,
  type PermissionRefusal,
  type Presence,
  type Present,
  type StoryContent,
  type StoryId,
  type TabId,
  type TextBase,
  type Texts,
  type WorkingCopyRefusal,
  accept,
  baseOf,
  callOfStep,
  contentOfDraft,
  deskArchive,
  draftLimits,
  parseCopy,
  parseStoryId,
  parseTabId,
  presenceSeconds,
  refuse,
  storyAt,
} from "@mihwar/newsroom";
import { type Answer, json, page } from "./answer.ts";
import type { EditorBoot, PresenceTold, PresentTold, TextTold } from "./editor-boot.ts";
import { helpsFor } from "./story-helps.ts";
import { editorPage } from "./pages/editor-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import type { Route } from "./route.ts";
import { toldRefusal } from "./told-refusal.ts";
import type { MemberVisit } from "./visit.ts";

const tellText = (opened: Texts): TextTold => ({
  base: baseOf(opened),
  content: opened.workingCopy?.content ?? opened.story.content,
});

const tellPresent = ({ member, name, tab }: Present): PresentTold => ({ member, name, tab });

const tellPresence = ({ writer, others }: Presence, opened: Texts, notes: number): PresenceTold => ({
  ...(writer === undefined ? {} : { writer: tellPresent(writer) }),
  others: others.map(tellPresent),
  base: baseOf(opened),
  notes,
});

/** By what a window knows that colleagues have written notes. */
async function newestNote(desk: DeskArchive, id: StoryId): Promise<number> {
  const newest = await desk.newestNote(id);
  return newest.ok ? newest.value : 0;
}

const missing = (visit: MemberVisit): Answer =>
  json({ code: "missing", message: visit.words.problems.missing[0] }, { status: 404 });

const forbidden = (visit: MemberVisit, refusal: PermissionRefusal): Answer =>
  json({ code: refusal.code, message: toldRefusal[visit.language].permission(refusal) }, { status: 403 });

function refusedText(visit: MemberVisit, refusal: PermissionRefusal | WorkingCopyRefusal): Answer {
  if (refusal.code === "clash") return json({ code: "clash", ...tellText(refusal) }, { status: 409 });
  if (refusal.code === "not-writer")
    return json({ code: "not-writer", writer: tellPresent(refusal.writer) }, { status: 409 });
  if (refusal.code === "no-story") return missing(visit);
  if (refusal.code === "state")
    return json({ code: "state", message: toldRefusal[visit.language].text(refusal) }, { status: 409 });
  return forbidden(visit, refusal);
}

/** Opens a story's text for a member, or says why not. */
async function open(
  { base: { together } }: MemberVisit,
  desk: DeskArchive,
  id: StoryId,
): Promise<Outcome<Texts, PermissionRefusal | { readonly code: "missing" }>> {
  await together.follow(id);
  const found = await desk.findTexts(id);
  if (!found.ok) return found;
  return found.value === undefined ? refuse({ code: "missing" }) : accept(found.value);
}

/** A route about the text of one story, for scripts. */
function onText(
  method: Route["method"],
  what: string,
  mostSent: number | undefined,
  take: (given: {
    readonly visit: MemberVisit;
    readonly desk: DeskArchive;
    readonly id: StoryId;
    readonly opened: Texts;
  }) => Promise<Answer>,
): Route {
  return {
    method,
    path: `/desk/api/stories/:id/${what}`,
    who: "read-story",
    ...(mostSent === undefined ? {} : { mostSent }),
    async take(visit) {
      const id = parseStoryId(visit.named["id"]);
      if (id === undefined) return missing(visit);
      const desk = deskArchive(visit.base.archive, visit.member);
      const opened = await open(visit, desk, id);
      if (opened.ok) return take({ visit, desk, id, opened: opened.value });
      const [refusal] = opened.refusals;
      return refusal.code === "missing" ? missing(visit) : forbidden(visit, refusal);
    },
  };
}

/** The same, sent by a window of the browser. */
const fromTab = (
  what: string,
  take: (given: {
    readonly visit: MemberVisit;
    readonly desk: DeskArchive;
    readonly id: StoryId;
    readonly opened: Texts;
    readonly tab: TabId;
  }) => Promise<Answer>,
  mostSent?: number,
): Route =>
  onText("POST", what, mostSent, (given) => {
    const tab = parseTabId(given.visit.sent["tab"]);
    return tab === undefined ? Promise.resolve(unusable(given.visit)) : take({ ...given, tab });
  });

/** Bytes of a text as it is sent: twice what the archive's door lets in, since JSON escapes. */
const mostText = 2 * draftLimits.wholeText;

const unusable = (visit: MemberVisit): Answer =>
  json({ code: "unusable", message: visit.words.problems.unusable[0] }, { status: 400 });

function readBase(value: unknown): TextBase | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { revision, version }: Readonly<Record<string, unknown>> = { ...value };
  const isCount = (one: unknown): one is number => Number.isSafeInteger(one) && (one as number) >= 0;
  return isCount(revision) && isCount(version) ? { revision, version } : undefined;
}

/** The copy that a window sends, cleaned; names of those who sign are tied to whom the newsroom knows. */
async function readContent(visit: MemberVisit, desk: DeskArchive): Promise<StoryContent | Answer> {
  const given = visit.sent["content"];
  const { section: wanted, ...copy }: Readonly<Record<string, unknown>> =
    typeof given === "object" && given !== null ? { ...given } : {};
  const sections = await desk.reading.listSections();
  const section = sections.find(({ id }) => id === wanted)?.id;
  if (section === undefined) return unusable(visit);
  const draft = parseCopy(copy);
  if (!draft.ok) {
    const { copy: say } = toldRefusal[visit.language];
    return json({ code: "copy", message: draft.refusals.map(say).join("؛ ") }, { status: 422 });
  }
  const names = [...new Set(draft.value.byline.filter(({ person }) => person === undefined).map(({ name }) => name))];
  const people = await Promise.all(names.map((name) => desk.findPersonByName(name)));
  const known = new Map(
    names.flatMap((name, index) => {
      const person = people[index];
      return person?.ok === true && person.value !== undefined ? [[name, person.value.id] as const] : [];
    }),
  );
  return contentOfDraft(draft.value, { section, person: (name) => known.get(name) });
}

/** Letters of a question to the archive, and stories in its answer. */
const mostLetters = 200;
const mostFound = 10;

export const storyTextRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/stories/:id/edit",
    who: "read-story",
    async take(visit) {
      const id = parseStoryId(visit.named["id"]);
      if (id === undefined) return page(problemPage(visit, "missing", visit), { status: 404 });
      const desk = deskArchive(visit.base.archive, visit.member);
      const opened = await open(visit, desk, id);
      if (!opened.ok) {
        const what = opened.refusals[0].code === "missing" ? "missing" : "forbidden";
        return page(problemPage(visit, what, visit), { status: what === "missing" ? 404 : 403 });
      }
      // a scheduled story whose time has come is out
      const story = storyAt(opened.value.story, await desk.now());
      const [mayWrite, mayTakeOver, sections] = await Promise.all([
        desk.findStoryFor(callOfStep.revise(story.state.kind), id),
        desk.findStoryFor("take-over-lock", id),
        desk.reading.listSections(),
      ]);
      const { member } = visit;
      const own = (section: string): boolean =>
        member.sections === "all" ||
        member.sections.some((one) => one === section) ||
        section === story.content.section;
      const boot: EditorBoot = {
        story: id,
        ...tellText(opened.value),
        corrections: story.corrections.map(({ at, text }) => ({ day: formatDate(at, visit.edition.dates), text })),
        isOut: story.state.kind === "live" || story.state.kind === "corrected",
        member: { id: member.id, name: member.name },
        may: { write: mayWrite.ok, takeOver: mayTakeOver.ok },
        sections: sections
          .filter(({ id: section }) => own(section))
          .map(({ id: section, name }) => ({ id: section, name })),
        language: visit.language,
        beat: presenceSeconds.beat,
      };
      return page(editorPage(visit, boot));
    },
  },
  {
    method: "GET",
    path: "/desk/api/stories",
    who: "list-stories",
    /** Stories that a box may lead to: those that readers have, as they would find them. */
    async take({ base, url }) {
      const question = (url.searchParams.get("q") ?? "").slice(0, mostLetters);
      const cards = question.trim() === "" ? [] : await base.fronts.find(question, mostFound);
      return json({ items: cards.map(({ id, headline }) => ({ id, headline })) });
    },
  },
  onText("GET", "text", undefined, async ({ opened }) => json(tellText(opened))),
  fromTab(
    "text",
    async ({ visit, desk, id, tab }) => {
      const base = readBase(visit.sent["base"]);
      if (base === undefined) return unusable(visit);
      const content = await readContent(visit, desk);
      if ("kind" in content) return content;
      const saved = await desk.saveWorkingCopy({ story: id, tab, content, base });
      if (!saved.ok) return refusedText(visit, saved.refusals[0]);
      const { revision, version } = saved.value;
      return json({ base: { revision, version } });
    },
    mostText,
  ),
  onText("POST", "helps", mostText, async ({ visit, desk, id }) => {
    const content = await readContent(visit, desk);
    if ("kind" in content) return content;
    const { reading } = desk;
    const helps = await helpsFor({
      story: { id, content },
      dossiers: await reading.loadDossiers(),
      edition: visit.edition,
      language: visit.language,
      now: await desk.now(),
      ports: visit.base.helps,
    });
    return json(helps);
  }),
  {
    method: "GET",
    path: "/desk/stories/:id/card",
    who: "read-story",
    /** The card that the story would be shared with as it is written now. */
    async take(visit) {
      const id = parseStoryId(visit.named["id"]);
      const opened =
        id === undefined ? undefined : await open(visit, deskArchive(visit.base.archive, visit.member), id);
      if (opened?.ok !== true) return page(problemPage(visit, "missing", visit), { status: 404 });
      const { headline, section } = tellText(opened.value).content;
      const bytes = await visit.base.helps.shareCard({ headline, section });
      return bytes === undefined
        ? page(problemPage(visit, "fault", visit), { status: 503 })
        : { kind: "picture", type: "image/png", bytes };
    },
  },
  fromTab("presence", async ({ visit, desk, id, tab, opened }) => {
    const wants = visit.sent["wants"] === "write" ? "write" : "look";
    const seen = await desk.seeStory({ story: id, tab, wants });
    if (!seen.ok) return forbidden(visit, seen.refusals[0]);
    return seen.value === undefined
      ? missing(visit)
      : json(tellPresence(seen.value, opened, await newestNote(desk, id)));
  }),
  fromTab("turn", async ({ visit, desk, id, tab, opened }) => {
    const taken = await desk.takeOverStory({ story: id, tab });
    if (!taken.ok) return forbidden(visit, taken.refusals[0]);
    return taken.value === undefined
      ? missing(visit)
      : json(tellPresence(taken.value, opened, await newestNote(desk, id)));
  }),
  fromTab("leave", async ({ desk, id, tab }) => {
    await desk.leaveStory({ story: id, tab });
    return json({});
  }),
  fromTab("keep", async ({ visit, desk, id }) => {
    const kept = await desk.keepWorkingCopy(id);
    if (!kept.ok) return forbidden(visit, kept.refusals[0]);
    if (kept.value !== undefined) visit.base.askMachines(id);
    return kept.value === undefined ? missing(visit) : json({ base: baseOf({ story: kept.value }) });
  }),
];
