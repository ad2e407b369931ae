import { dayOf } from "@mihwar/arabic/date-format";
import {
  type BlockId,
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type Evidence,
  type Item,
  type ItemId,
  type NewEntry,
  type Outcome,
  type PermissionRefusal,
  type Task,
  type TaskKind,
  actorOf,
  deskArchive,
  findItem,
  may,
  ofNoSection,
  parseItemId,
  storiesFeeding,
  taskKinds,
  tasksOf,
  withSubDossiers,
} from "@mihwar/newsroom";
import { actorNames } from "./actor-names.ts";
import { type Answer, onward, page } from "./answer.ts";
import { problemPage } from "./pages/problem-page.tsx";
import { taskPage } from "./pages/task-page.tsx";
import { tasksPage } from "./pages/tasks-page.tsx";
import { readableStories } from "./readable-stories.ts";
import type { Route } from "./route.ts";
import {
  type AnswerForm,
  type TaskRefusal,
  answerEntries,
  citedBy,
  dropEntries,
  foldEntries,
  laterEntries,
  readAnswer,
  reciteEntries,
  supportEntries,
  taskNow,
} from "./task-answer.ts";
import { type LostEvidence, findNamed, lostEvidence } from "./task-evidence.ts";
import { onePage, readTaskFilter, tasksPath } from "./task-filter.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

/** Stories offered for whoever looks for what says so. */
const mostOffered = 30;

/** Moments are read in the edition's time zone. */
const todayOf = async (visit: MemberVisit, desk: DeskArchive): Promise<string> =>
  dayOf(await desk.now(), visit.edition.dates.timeZone);

const dossiersOfItem = (dossiers: Dossiers, item: Item): readonly Dossier[] => {
  const ids = item.kind === "dossier" ? [item.id] : "dossiers" in item ? item.dossiers : [];
  return ids.flatMap((id) => findItem(dossiers, "dossier", id) ?? []);
};

async function list(visit: MemberVisit): Promise<Answer> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (!loaded.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  const dossiers = loaded.value;
  const filter = readTaskFilter(visit.url.searchParams);
  const today = await todayOf(visit, desk);
  const all = tasksOf(dossiers, today).map((task) => ({ task, dossiers: dossiersOfItem(dossiers, task.item) }));
  const inside = filter.dossier === undefined ? undefined : withSubDossiers(dossiers, filter.dossier);
  const wanted = all.filter(
    ({ task, dossiers: own }) =>
      (filter.kind === undefined || task.kind === filter.kind) &&
      (inside === undefined || own.some(({ id }) => inside.has(id))),
  );
  const counted = new Map<ItemId, { readonly dossier: Dossier; readonly count: number }>();
  for (const dossier of all.flatMap((one) => one.dossiers))
    counted.set(dossier.id, { dossier, count: (counted.get(dossier.id)?.count ?? 0) + 1 });
  return page(
    tasksPage(visit, {
      tasks: wanted.slice(0, filter.show),
      waiting: wanted.length,
      all: all.length,
      kinds: taskKinds.flatMap((kind) => {
        const count = all.filter(({ task }) => task.kind === kind).length;
        return count === 0 ? [] : [[kind, count] as const];
      }),
      ofDossiers: [...counted.values()].toSorted((a, b) => b.count - a.count),
      dossiers,
      filter,
      today,
      more: tasksPath({ ...filter, show: filter.show + onePage }),
      told: toldBy(visit.url),
    }),
  );
}

/** An item and all that is owed about it. */
interface Owed {
  readonly desk: DeskArchive;
  readonly dossiers: Dossiers;
  readonly item: Item;
  readonly tasks: readonly Task[];
  readonly lost: readonly LostEvidence[];
  readonly today: string;
}

async function findOwed(visit: MemberVisit): Promise<Owed | undefined> {
  const id = parseItemId(visit.named["id"]);
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (id === undefined || !loaded.ok) return undefined;
  const item = loaded.value.items.get(id);
  if (item === undefined) return undefined;
  const today = await todayOf(visit, desk);
  const tasks = tasksOf(loaded.value, today).filter((task) => task.item.id === id);
  const isLost = tasks.some(({ kind }) => kind === "orphaned" || kind === "moved");
  const lost = isLost ? await lostEvidence(desk, item) : [];
  return { desk, dossiers: loaded.value, item, tasks, lost, today };
}

/** The list that somebody came from, narrowed as it was. */
const backOf = (text: string | null): string => {
  if (text === null || !URL.canParse(text, "https://desk.invalid")) return "/desk/tasks";
  const { origin, pathname, searchParams } = new URL(text, "https://desk.invalid");
  const isList = origin === "https://desk.invalid" && pathname === "/desk/tasks";
  return isList ? tasksPath(readTaskFilter(searchParams)) : "/desk/tasks";
};

async function showTask(
  visit: MemberVisit,
  owed: Owed,
  more: { readonly form?: AnswerForm; readonly refusals?: readonly TaskRefusal[]; readonly status?: number } = {},
): Promise<Answer> {
  const { desk, dossiers, item, today } = owed;
  const { form = readAnswer(new URLSearchParams(), today), refusals = [], status = 200 } = more;
  const nameOf = actorNames(await visit.base.accounts.listMembers(), visit.words.stories.history);
  const own = dossiersOfItem(dossiers, item);
  const feeding = [...new Set(own.flatMap(({ id }) => [...storiesFeeding(dossiers, id)]))];
  const offered = [...(await readableStories(desk, feeding)).values()]
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
    .slice(0, mostOffered);
  const chosen = form.story === "" ? undefined : await findNamed(desk, form.story);
  const html = taskPage(visit, {
    ...owed,
    own,
    offered,
    chosen,
    form,
    mayWrite: may(visit.member, "write-dossiers", ofNoSection).ok,
    refusals: [...new Set(refusals.map((refusal) => visit.words.tasks.refusal(refusal, nameOf)))],
    back: backOf(visit.form.get("back") ?? visit.url.searchParams.get("back")),
  });
  return page(html, { status });
}

const statusOf = (refusals: readonly TaskRefusal[]): number => {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => ["role", "section", "signed-out", "another-actor"].includes(code))) return 403;
  return codes.some((code) => ["already-decided", "field-changed", "task-gone"].includes(code)) ? 409 : 400;
};

/** What a button of the page asks for: entries, made when the turn to write has come. */
type Made = (dossiers: Dossiers) => Outcome<readonly NewEntry[], TaskRefusal>;

const taskKindOf = (word: string | undefined): TaskKind | undefined => taskKinds.find((kind) => kind === word);

/** Where a person carries lost evidence: to one of the places where its words stand, or to words that they give themselves. */
function targetOf(
  lost: LostEvidence,
  chosen: { readonly paragraph?: string | undefined; readonly occurrence?: string | undefined },
  form: URLSearchParams,
): Evidence | undefined {
  // by the paragraph's own name: the story may have changed since the page was read
  if (chosen.paragraph !== undefined)
    return lost.candidates.find(
      (one) => one.paragraph === chosen.paragraph && String(one.occurrence ?? 1) === chosen.occurrence,
    );
  const { evidence, story, sign } = lost;
  const paragraph = (form.get(`paragraph-${sign}`) ?? "") as BlockId;
  const quote = (form.get(`quote-${sign}`) ?? "").trim().slice(0, 5_000);
  const { occurrence: _, ...rest } = evidence;
  return quote === "" || !story.paragraphs.has(paragraph)
    ? undefined
    : { ...rest, revision: story.revision, paragraph, quote };
}

async function readDeed(visit: MemberVisit, owed: Owed, form: AnswerForm): Promise<Outcome<Made, TaskRefusal>> {
  const { desk, item, lost, today } = owed;
  const by = actorOf(visit.member) as `u:${string}`;
  const [deed = "", what, paragraph, occurrence] = (visit.form.get("do") ?? "").split(":");
  const gone = { ok: false, refusals: [{ code: "task-gone" }] } as const;
  const made = (make: Made): Outcome<Made, TaskRefusal> => ({ ok: true, value: make });
  const ofTask =
    (kind: TaskKind, make: (task: Task) => Outcome<readonly NewEntry[], TaskRefusal>): Made =>
    (now) => {
      const task = taskNow(now, item, kind, today);
      return task === undefined ? gone : make(task);
    };
  const kind = taskKindOf(what);
  const found = lost.find(({ sign }) => sign === what);
  switch (deed) {
    case "answer":
    case "support": {
      if (kind === undefined) return gone;
      const cited = citedBy(form, form.story === "" ? undefined : await findNamed(desk, form.story), owed.dossiers);
      if (!cited.ok) return cited;
      const evidence = cited.value;
      if (deed === "answer") return made(ofTask(kind, (task) => answerEntries(task, form, { by, today, evidence })));
      if (evidence.length === 0) return { ok: false, refusals: [{ code: "story-unknown" }] };
      return made(ofTask(kind, (task) => ({ ok: true, value: supportEntries(task, by, evidence) })));
    }
    case "later":
      return kind === undefined ? gone : made(ofTask(kind, (task) => laterEntries(task, form, { by, today })));
    case "fold":
      return made((now) => {
        const own = tasksOf(now, today).filter((task) => task.item.id === item.id);
        const folded = own.filter((task) => task.kind === kind || (kind === "orphaned" && task.kind === "moved"));
        return folded.length === 0 ? gone : { ok: true, value: foldEntries(folded, by) };
      });
    case "drop":
      return made((now) => ({ ok: true, value: dropEntries(now, item, by, today) }));
    case "move":
    case "cut": {
      if (found === undefined) return gone;
      const to = deed === "cut" ? undefined : targetOf(found, { paragraph, occurrence }, visit.form);
      if (deed === "move" && to === undefined) return { ok: false, refusals: [{ code: "paragraph-unknown" }] };
      const isLast = lost.every(({ sign }) => sign === found.sign);
      return made((now) => ({ ok: true, value: reciteEntries(now, found, { item, to, by, isLast, today }) }));
    }
    default:
      return gone;
  }
}

async function take(visit: MemberVisit): Promise<Answer> {
  const owed = await findOwed(visit);
  if (owed === undefined) return missing(visit);
  const form = readAnswer(visit.form, owed.today);
  if (visit.form.get("do") === "read") return showTask(visit, owed, { form });
  const deed = await readDeed(visit, owed, form);
  const refused = async (refusals: readonly TaskRefusal[]): Promise<Answer> =>
    showTask(visit, (await findOwed(visit)) ?? owed, { form, refusals, status: statusOf(refusals) });
  if (!deed.ok) return refused(deed.refusals);
  let own: readonly TaskRefusal[] = [];
  const written: Outcome<
    Outcome<unknown, { readonly refusal: TaskRefusal }>,
    PermissionRefusal
  > = await owed.desk.dossiers.writeLog((now) => {
    const made = deed.value(now);
    own = made.ok ? [] : made.refusals;
    return made.ok ? made.value : [];
  });
  if (!written.ok) return refused(written.refusals);
  if (own.length > 0) return refused(own);
  if (!written.value.ok) return refused(written.value.refusals.map(({ refusal }) => refusal));
  const back = new URL(backOf(visit.form.get("back")), "https://desk.invalid");
  back.searchParams.set("told", "task-done");
  return onward(`${back.pathname}${back.search}#main`);
}

export const taskRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/tasks", who: "read-dossiers", take: list },
  {
    method: "GET",
    path: "/desk/tasks/:id",
    who: "read-dossiers",
    async take(visit) {
      const owed = await findOwed(visit);
      return owed === undefined ? missing(visit) : showTask(visit, owed);
    },
  },
  { method: "POST", path: "/desk/tasks/:id", who: "write-dossiers", take },
];
