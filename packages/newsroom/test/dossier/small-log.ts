import assert from "node:assert/strict";
import type { BlockId, Instant, StoryId } from "@mihwar/newsroom";
import type { Change, Decision, LogEntry, Operation } from "@mihwar/newsroom/dossier/change";
import { type Dossiers, noDossiers } from "@mihwar/newsroom/dossier/dossiers";
import type { Evidence } from "@mihwar/newsroom/dossier/evidence";
import { fold } from "@mihwar/newsroom/dossier/fold";
import type { ItemId } from "@mihwar/newsroom/dossier/item-id";
import type { Dossier, Entity, Fact, FateStep, NewsEvent, Position } from "@mihwar/newsroom/dossier/items";
import { type Paragraphs, enterChange, enterDecision } from "@mihwar/newsroom/dossier/log-door";
import type { When } from "@mihwar/newsroom/dossier/when";

/** Two stories about a dam, in two revisions. */
const copy: Readonly<Record<string, readonly string[]>> = {
  "s1 1": [
    "تطلب بلدية وادي الرمّانة من وزارة الموارد فتح بوّابات السدّ قبل نهاية آذار.",
    "وقال مهندس السدّ إن المنسوب بلغ حدّ الإنذار، وقال مهندس السدّ إن الفتح ممكن.",
    "ويجتمع الطرفان في الخامس من آذار.",
  ],
  "s1 2": [
    "تطلب بلدية وادي الرمّانة من وزارة الموارد فتح بوّابات السدّ قبل نهاية نيسان.",
    "ويجتمع الطرفان في الخامس من آذار.",
    "وقال مهندس السدّ إن المنسوب بلغ حدّ الإنذار.",
  ],
  "s2 1": ["التزمت الوزارة فتح بوّابتين من خمس، بحسب محضر الاجتماع."],
};

export const paragraphs: Paragraphs = (story, revision, paragraph) =>
  copy[`${story} ${revision}`]?.[Number(paragraph.slice(1)) - 1];

export const paragraphsOf = (story: string, revision: number): ReadonlyMap<BlockId, string> =>
  new Map((copy[`${story} ${revision}`] ?? []).map((text, at) => [`p${at + 1}` as BlockId, text]));

export const id = (word: string): ItemId => word as ItemId;
export const when = (word: string): When => word as When;

export const cite = (story: string, paragraph: string, quote: string, more: Partial<Evidence> = {}): Evidence => ({
  story: story as StoryId,
  revision: 1,
  paragraph: paragraph as BlockId,
  quote,
  attribution: "plain",
  ...more,
});

export const demand = cite("s1", "p1", "فتح بوّابات السدّ");
export const level = cite("s1", "p2", "المنسوب بلغ حدّ الإنذار", { attribution: "named", phrase: "قال مهندس السدّ" });
export const meeting = cite("s1", "p3", "ويجتمع الطرفان في الخامس من آذار");
export const promise = cite("s2", "p1", "فتح بوّابتين من خمس", { attribution: "document", phrase: "بحسب محضر الاجتماع" });

export const dossier = (name: string, more: Partial<Dossier> = {}): Dossier => ({
  kind: "dossier",
  id: id(name),
  title: `ملف ${name}`,
  state: "open",
  ...more,
});
export const entity = (name: string, more: Partial<Entity> = {}): Entity => ({
  kind: "entity",
  id: id(name),
  entityKind: "org",
  name: `جهة ${name}`,
  ...more,
});
export const event = (name: string, more: Partial<NewsEvent> = {}): NewsEvent => ({
  kind: "event",
  id: id(name),
  title: "اجتماع البلدية والوزارة",
  when: when("2026-03-05"),
  state: "scheduled",
  actors: [{ entity: id("town") }],
  dossiers: [id("dam")],
  evidence: [meeting],
  ...more,
});
export const position = (name: string, more: Partial<Position> = {}): Position => ({
  kind: "position",
  id: id(name),
  act: "ask",
  by: [id("town")],
  to: [id("ministry")],
  text: "فتح بوّابات السدّ",
  about: [],
  due: when("2026-03"),
  dossiers: [id("dam")],
  evidence: [demand],
  ...more,
});
export const fact = (name: string, more: Partial<Fact> = {}): Fact => ({
  kind: "fact",
  id: id(name),
  text: "بلغ المنسوب حدّ الإنذار",
  about: [id("town")],
  dossiers: [id("dam")],
  evidence: [level],
  ...more,
});
export const step = (fate: FateStep["fate"], more: Partial<FateStep> = {}): FateStep => ({
  fate,
  at: when("2026-03-05"),
  why: "التزام مكتوب ببوّابتين",
  evidence: [promise],
  ...more,
});

const minute = (n: number): Instant => new Date(Date.UTC(2026, 2, 1, 8, n)).toISOString() as Instant;

/** A log in the making: what is entered is let in, or why not. */
export class SmallLog {
  readonly entries: LogEntry[] = [];
  dossiers: Dossiers = noDossiers;

  /** Enters a change a minute after the last. */
  enter(by: Change["by"], operation: Operation, more: Partial<Change> = {}) {
    const at = minute(this.entries.length);
    const outcome = enterChange(this.dossiers, { at, by, operation, note: "ملاحظة", news: 1, ...more }, paragraphs);
    if (outcome.ok) this.#take(outcome.value);
    return outcome;
  }

  decide(by: string, of: number, verdict: Decision["verdict"], instead?: Operation) {
    const wanted = { at: minute(this.entries.length), by: by as Decision["by"], of, verdict };
    const outcome = enterDecision(this.dossiers, instead === undefined ? wanted : { ...wanted, instead }, paragraphs);
    if (outcome.ok) this.#take(outcome.value);
    return outcome;
  }

  /** Enters what must be let in. @returns its number */
  must(by: Change["by"], operation: Operation, more: Partial<Change> = {}): number {
    const outcome = this.enter(by, operation, more);
    assert.ok(outcome.ok, JSON.stringify(outcome.ok ? "" : outcome.refusals));
    return outcome.value.n;
  }

  #take(entry: LogEntry): void {
    this.entries.push(entry);
    this.dossiers = fold([entry], this.dossiers);
  }
}

/** A log with a dossier, its two sides, an event, an ask and a fact. */
export function damLog(): SmallLog {
  const log = new SmallLog();
  log.must("u:hind", { op: "add", items: [dossier("dam"), entity("town"), entity("ministry")] });
  log.must("u:hind", { op: "add", items: [event("meeting"), position("open-gates"), fact("level")] });
  return log;
}

/** The codes of what stood in the way. */
export const codes = (outcome: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}): readonly string[] => (outcome.refusals ?? []).map(({ code }) => code);
