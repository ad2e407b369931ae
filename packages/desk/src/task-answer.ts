import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type BlockId,
  type Dossiers,
  type EventState,
  type Evidence,
  type Fate,
  type Item,
  type NewEntry,
  type Operation,
  type Outcome,
  type Task,
  type TaskKind,
  type When,
  accept,
  attributionLevels,
  daysOfWhen,
  dossierWordsAr,
  isFinalEvent,
  isFinalPosition,
  itemJson,
  parseItem,
  parseWhen,
  placeOfQuote,
  refuse,
  tasksOf,
} from "@mihwar/newsroom";
import { eventStates, fates } from "@mihwar/newsroom/dossier/items";
import { whoSays } from "@mihwar/suggest";
import type { ChangeRefusal } from "./suggestion-change.ts";
import type { DecisionRefusal } from "./suggestion-decision.ts";
import type { CitableStory, LostEvidence } from "./task-evidence.ts";

/** Why an answer was not taken. */
export type TaskRefusal =
  | DecisionRefusal
  | ChangeRefusal
  | { readonly code: "task-gone" }
  | { readonly code: "story-unknown" }
  | { readonly code: "paragraph-unknown" }
  | { readonly code: "until-missing" }
  | { readonly code: "until-past" }
  | { readonly code: "why-empty" };

/** The fields of an answer as they were sent. */
export interface AnswerForm {
  readonly state: string;
  readonly when: string;
  readonly why: string;
  readonly until: string;
  readonly story: string;
  readonly paragraph: string;
  readonly quote: string;
  readonly attribution: string;
}

/** Letters of one field. */
const mostLetters = 5_000;

export function readAnswer(form: URLSearchParams, today: string): AnswerForm {
  const text = (name: string): string => (form.get(name) ?? "").slice(0, mostLetters);
  return {
    state: text("state"),
    when: text("when").trim() === "" ? today : text("when").trim(),
    why: text("why"),
    until: text("until").trim(),
    story: text("other").trim() === "" ? text("story").trim() : text("other").trim(),
    paragraph: text("paragraph"),
    quote: text("quote"),
    attribution: text("attribution"),
  };
}

const lineOf = (written: string): string => {
  const cleaned = cleanLine(written);
  return cleaned.ok ? cleaned.text.trim() : "";
};

/**
 * What a form cites: words of a paragraph, or the whole of it where no words are given. Where the form does not say who
 * stands behind them, the text does. None where no story is named.
 */
export function citedBy(
  form: AnswerForm,
  story: CitableStory | undefined,
  dossiers: Dossiers,
): Outcome<readonly Evidence[], TaskRefusal> {
  if (form.story === "") return accept([]);
  if (story === undefined) return refuse({ code: "story-unknown" });
  const paragraph = form.paragraph as BlockId;
  const text = story.paragraphs.get(paragraph);
  if (text === undefined) return refuse({ code: "paragraph-unknown" });
  const quote = form.quote.trim() === "" ? text : form.quote.trim();
  const start = placeOfQuote(text, quote);
  const said = attributionLevels.find((level) => level === form.attribution);
  const read = { id: story.line.id, revision: story.revision, content: story.content, at: story.at.slice(0, 10) };
  const behind =
    said === undefined
      ? whoSays(read, { paragraph, start: Math.max(0, start), end: Math.max(0, start) + quote.length }, dossiers)
      : { attribution: said };
  const evidence: Evidence = { story: story.line.id, revision: story.revision, paragraph, quote, ...behind };
  // the door of the log says the same, with the paragraph by its id; here the person sees the words
  if (start === -1) return refuse({ code: "quote-absent", id: story.line.id as never, evidence });
  return accept([evidence]);
}

/** A day to come. */
function dayToCome(written: string, today: string): Outcome<When, TaskRefusal> {
  const when = parseWhen(written);
  const { first } = when === undefined ? {} : (daysOfWhen(when) ?? {});
  if (when === undefined || first === undefined) return refuse({ code: "until-missing" });
  return first > today ? accept(when) : refuse({ code: "until-past" });
}

type By = `u:${string}`;

const change = (by: By, operation: Operation, more: { note: string; why?: string; news?: 0 | 2 }): NewEntry => ({
  kind: "change",
  by,
  operation,
  news: 0,
  ...more,
});

/** Closes what machines have asked: the question is answered. */
const closing = (by: By, task: Pick<Task, "proposals"> | undefined): readonly NewEntry[] =>
  (task?.proposals ?? []).map(({ change: { n } }) => ({ kind: "decision", by, of: n, verdict: "accepted" }) as const);

/** A task as it stands when somebody's turn to write has come. */
export const taskNow = (dossiers: Dossiers, item: Item, kind: TaskKind, today: string): Task | undefined =>
  tasksOf(dossiers, today).find((task) => task.kind === kind && task.item.id === item.id);

/** What became of an event or a promise: a state or a step of its fate, with why, and with what says so. */
export function answerEntries(
  task: Task,
  form: AnswerForm,
  { by, today, evidence }: { readonly by: By; readonly today: string; readonly evidence: readonly Evidence[] },
): Outcome<readonly NewEntry[], TaskRefusal> {
  const { item } = task;
  const why = lineOf(form.why);
  const when = parseWhen(form.when);
  if (when === undefined) return refuse({ code: "when-unreadable", field: "when", written: form.when });
  if (why === "") return refuse({ code: "why-empty" });
  const until = form.until === "" ? undefined : dayToCome(form.until, today);
  if (until?.ok === false) return until;
  const later = (isFinal: boolean): Outcome<readonly NewEntry[], TaskRefusal> => {
    if (isFinal) return accept([]);
    // what is still expected is asked about again: when, its answer says
    return until === undefined ? refuse({ code: "until-missing" }) : accept([deferring(by, task, until.value)]);
  };
  if (item.kind === "event") {
    const state = eventStates.find((one: EventState) => one === form.state);
    if (state === undefined) return refuse({ code: "choice-unknown", field: "state" });
    const again = later(isFinalEvent({ state }));
    if (!again.ok) return again;
    const note = `${dossierWordsAr.eventStates[state]}: ${item.title}`;
    const isNew = state !== item.state;
    return accept([
      ...(isNew
        ? [
            change(
              by,
              { op: "set", ref: item.id, before: { state: item.state }, after: { state } },
              { note, why, news: 2 },
            ),
          ]
        : []),
      ...(evidence.length === 0 ? [] : [change(by, { op: "evidence", ref: item.id, evidence }, { note, why })]),
      ...again.value,
      ...closing(by, task),
    ]);
  }
  if (item.kind !== "position") return refuse({ code: "task-gone" });
  const fate = fates.find((one: Fate) => one === form.state);
  if (fate === undefined) return refuse({ code: "choice-unknown", field: "fate" });
  const step = { fate, at: when, why, evidence };
  const read = parseItem("position", itemJson({ ...item, fate: [...(item.fate ?? []), step] }));
  if (!read.ok) return refuse({ code: "unreadable", id: item.id, problem: read.refusals[0] });
  const again = later(isFinalPosition({ act: item.act, fate: [step] }));
  if (!again.ok) return again;
  const note = `${dossierWordsAr.fates[fate](item.act)}: ${item.text}`;
  return accept([
    change(by, { op: "fate", ref: item.id, step }, { note, news: 2 }),
    ...again.value,
    ...closing(by, task),
  ]);
}

const deferring = (by: By, { item, kind }: Pick<Task, "item" | "kind">, until: When): NewEntry =>
  change(by, { op: "ask", ref: item.id, question: kind === "held" ? "held" : "kept", until }, { note: "لم يتبيّن بعد" });

/** Nobody can say yet: the question comes again on a day. */
export function laterEntries(
  task: Task,
  form: AnswerForm,
  { by, today }: { readonly by: By; readonly today: string },
): Outcome<readonly NewEntry[], TaskRefusal> {
  const until = dayToCome(form.until, today);
  if (!until.ok) return until;
  const why = lineOf(form.why);
  const asked = deferring(by, task, until.value);
  return accept([why === "" ? asked : ({ ...asked, why } as NewEntry), ...closing(by, task)]);
}

/** What is asked is closed and nothing is changed. */
export const foldEntries = (tasks: readonly Task[], by: By): readonly NewEntry[] =>
  tasks.flatMap(({ kind, proposals }) =>
    proposals.map(
      ({ change: { n } }) =>
        ({ kind: "decision", by, of: n, verdict: kind === "moved" ? "rejected" : "accepted" }) as const,
    ),
  );

/** More to stand on, for an item whose only story is gone. */
export const supportEntries = (task: Task, by: By, evidence: readonly Evidence[]): readonly NewEntry[] => [
  change(by, { op: "evidence", ref: task.item.id, evidence }, { note: "سند آخر مكان ما سُحب" }),
  ...closing(by, task),
];

/** The item goes, with all that was asked about it. */
export const dropEntries = (dossiers: Dossiers, item: Item, by: By, today: string): readonly NewEntry[] => [
  ...foldEntries(
    tasksOf(dossiers, today).filter((task) => task.item.id === item.id),
    by,
  ),
  change(by, { op: "drop", ref: item.id }, { note: "لم يعد له سند" }),
];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Evidence is carried to the words that a person has chosen, or given up. Of what machines proposed for it one is accepted
 * and the rest are rejected; the question is closed where nothing else of the item is lost.
 */
export function reciteEntries(
  dossiers: Dossiers,
  lost: LostEvidence,
  {
    item,
    to,
    by,
    isLast,
    today,
  }: {
    readonly item: Item;
    readonly to: Evidence | undefined;
    readonly by: By;
    /** Whether nothing else of the item is lost. */
    readonly isLast: boolean;
    readonly today: string;
  },
): readonly NewEntry[] {
  const { evidence: from } = lost;
  const moves = (taskNow(dossiers, item, "moved", today)?.proposals ?? []).filter(
    ({ change: { operation } }) => operation.op === "recite" && isSame(operation.from, from),
  );
  const chosen = moves.find(({ change: { operation } }) => operation.op === "recite" && isSame(operation.to, to));
  return [
    ...(chosen === undefined
      ? [
          change(
            by,
            { op: "recite", ref: item.id, from, ...(to === undefined ? {} : { to }) },
            { note: to === undefined ? "تُرك سند لم تعد كلماته في المادة" : "أُعيد السند إلى كلماته" },
          ),
        ]
      : [{ kind: "decision", by, of: chosen.change.n, verdict: "accepted" } as const]),
    ...moves
      .filter((one) => one !== chosen)
      .map(({ change: { n } }) => ({ kind: "decision", by, of: n, verdict: "rejected" }) as const),
    ...(isLast ? closing(by, taskNow(dossiers, item, "orphaned", today)) : []),
  ];
}
