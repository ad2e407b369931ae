import { type Dossier, type Dossiers, type Task, type TaskKind } from "@mihwar/newsroom";
import { deskPage } from "../parts/desk-page.tsx";
import { momentText } from "../parts/moment.tsx";
import { Told } from "../parts/told.tsx";
import { Plain, WrittenText } from "../parts/written-copy.tsx";
import { saidDays } from "../plan/said-when.ts";
import { itemLine } from "../suggestion-card.ts";
import { type TaskFilter, tasksPath } from "../task-filter.ts";
import type { toldBy } from "../told-notice.ts";
import type { MemberVisit } from "../visit.ts";

interface TaskLine {
  readonly task: Task;
  /** Those in which the item stands. */
  readonly dossiers: readonly Dossier[];
}

export interface TaskList {
  readonly tasks: readonly TaskLine[];
  /** All that fit the filter, and all. */
  readonly waiting: number;
  readonly all: number;
  readonly kinds: readonly (readonly [TaskKind, number])[];
  readonly ofDossiers: readonly { readonly dossier: Dossier; readonly count: number }[];
  readonly dossiers: Dossiers;
  readonly filter: TaskFilter;
  readonly today: string;
  /** Address of the list with more of them. */
  readonly more: string;
  readonly told: ReturnType<typeof toldBy>;
}

const dayMs = 86_400_000;

/** Whole days from one day, or moment, to another day. */
const daysBetween = (from: string, until: string): number =>
  Math.max(0, Math.floor((Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs));

function Narrowing({ visit, given }: { readonly visit: MemberVisit; readonly given: TaskList }) {
  const words = visit.words.tasks;
  const { filter } = given;
  return (
    <form class="narrowing" method="get" action="/desk/tasks" role="search" aria-label={words.filter}>
      <p>
        <label for="kind">{words.kind}</label>
        <select id="kind" name="kind">
          <option value="">{words.anyKind}</option>
          {given.kinds.map(([kind, count]) => (
            <option key={kind} value={kind} selected={kind === filter.kind}>
              {`${words.kinds[kind]} (${count})`}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="dossier">{words.dossier}</label>
        <select id="dossier" name="dossier">
          <option value="">{words.anyDossier}</option>
          {given.ofDossiers.map(({ dossier: { id, title }, count }) => (
            <option key={id} value={id} selected={id === filter.dossier}>
              {`${title} (${count})`}
            </option>
          ))}
        </select>
      </p>
      <p class="last">
        <button class="second">{words.show}</button>
        <a href="/desk/tasks">{words.clear}</a>
      </p>
    </form>
  );
}

function Line({
  visit,
  line,
  given,
}: {
  readonly visit: MemberVisit;
  readonly line: TaskLine;
  readonly given: TaskList;
}) {
  const words = visit.words.tasks;
  const { kind, item, due, since } = line.task;
  const { dossiers, today, filter } = given;
  const said = itemLine(dossiers, item, visit.edition);
  const back = new URLSearchParams({ back: tasksPath(filter) });
  return (
    <li class={due === undefined ? "owed" : "owed overdue"}>
      <p class="owed-kind">
        <b>{words.kinds[kind]}</b>
        {due === undefined ? null : (
          <span class="late">{words.wasDue(saidDays(visit, { first: due, last: due }), daysBetween(due, today))}</span>
        )}
      </p>
      <h3 class="owed-line" lang="ar" dir="rtl">
        <a href={`/desk/tasks/${item.id}?${back}`}>
          <span class="unseen" lang={visit.language}>
            {words.kinds[kind]}:{" "}
          </span>
          <WrittenText text={said} />
        </a>
      </h3>
      <p class="card-places quiet">
        {line.dossiers.map(({ id, title }) => (
          <span key={id}>
            {words.into}{" "}
            <a href={`/desk/dossiers/${id}`}>
              <bdi>
                <Plain text={title} />
              </bdi>
            </a>
          </span>
        ))}
        {since === undefined ? null : (
          <span>
            <time datetime={since} title={momentText(visit, since)}>
              {words.owedFor(daysBetween(since, today))}
            </time>
          </span>
        )}
      </p>
    </li>
  );
}

/** All that the newsroom owes its dossiers, what is overdue first. */
export function tasksPage(visit: MemberVisit, given: TaskList): string {
  const words = visit.words.tasks;
  const { tasks, waiting, all, told } = given;
  return deskPage({
    visit,
    member: visit,
    title: words.title,
    current: "tasks",
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="gist">{words.gist}</p>
        <Told words={visit.words} {...told} />
        {all === 0 ? null : <Narrowing visit={visit} given={given} />}
        <h2 class="count">{all === 0 ? words.none : waiting === 0 ? words.noneFitting : words.count(waiting)}</h2>
        <ol class="owed-list">
          {tasks.map((line) => (
            <Line key={`${line.task.kind} ${line.task.item.id}`} visit={visit} line={line} given={given} />
          ))}
        </ol>
        {waiting <= tasks.length ? null : (
          <p>
            <a href={given.more}>{words.more(waiting - tasks.length)}</a>
          </p>
        )}
      </>
    ),
  });
}
