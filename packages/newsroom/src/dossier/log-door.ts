import type { BlockId } from "../block.ts";
import { type Outcome, settle } from "../outcome.ts";
import type { StoryId } from "../story-id.ts";
import { type Change, type Decision, type Operation, refOf } from "./change.ts";
import { type Dossiers, type Proposal, findItem } from "./dossiers.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import { itemJson, parseItem } from "./dossier-json.ts";
import { type Evidence, placeOfQuote } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Dossier, FateStep, Item, ItemKind } from "./items.ts";
import { evidenceOf, mapEvidence } from "./map-evidence.ts";
import { refsOf } from "./map-ids.ts";
import { isAbsorption, mergedItems } from "./merging.ts";
import { patched } from "./patched.ts";
import { takeBack } from "./taking-back.ts";
import { unmerge } from "./unmerging.ts";

/** The text of a paragraph of a revision, where there is one. */
export type Paragraphs = (story: StoryId, revision: number, paragraph: BlockId) => string | undefined;

/** A change before it has its place in the log. */
export type NewChange = Omit<Change, "kind" | "n">;
/** A decision before it has its place in the log. */
export type NewDecision = Omit<Decision, "kind" | "n">;

interface Looking {
  readonly dossiers: Dossiers;
  readonly paragraphs: Paragraphs;
  readonly refusals: DossierRefusal[];
}

/** The items that there will be once `added` have come in or taken the place of what they were. */
const withItems = ({ items }: Dossiers, added: readonly Item[]): Pick<Dossiers, "items"> => ({
  items: new Map([...items, ...added.map((item) => [item.id, item] as const)]),
});

function lookAtEvidence({ paragraphs, refusals }: Looking, id: ItemId, evidence: readonly Evidence[]): void {
  for (const one of evidence) {
    const paragraph = paragraphs(one.story, one.revision, one.paragraph);
    if (paragraph === undefined || placeOfQuote(paragraph, one.quote, one.occurrence) === -1)
      refusals.push({ code: "quote-absent", id, evidence: one });
  }
}

function lookAtStep({ refusals }: Looking, id: ItemId, step: FateStep): void {
  if (step.why.trim() === "") refusals.push({ code: "why-missing", id });
  if (step.evidence.length === 0) refusals.push({ code: "evidence-missing", id, place: "fate" });
}

/** What no item may lack: its sources, its reasons. */
function lookWithin(looking: Looking, item: Item): void {
  const { refusals } = looking;
  const { id } = item;
  if ("evidence" in item && item.evidence.length === 0) refusals.push({ code: "evidence-missing", id, place: "item" });
  if (item.kind === "dossier") {
    if (item.gist?.some((line) => line.evidence.length === 0) === true)
      refusals.push({ code: "evidence-missing", id, place: "gist" });
    if (item.links?.some((link) => link.why.trim() === "") === true) refusals.push({ code: "why-missing", id });
  }
  if (item.kind === "position") {
    if (item.act === "stance" && item.fate !== undefined && item.fate.length > 0)
      refusals.push({ code: "stance-has-no-fate", id });
    for (const step of item.fate ?? []) lookAtStep(looking, id, step);
  }
}

/** The kinds that an item's places want; a place that is not named here takes any. */
function wantedKinds(item: Item): ReadonlyMap<ItemId, ItemKind> {
  const dossiers = item.kind === "dossier" ? [...(item.parents ?? []), ...(item.links ?? []).map(({ to }) => to)] : [];
  const own = "dossiers" in item ? item.dossiers : [];
  const actors = item.kind === "event" ? item.actors.map(({ entity }) => entity) : [];
  const wanters = item.kind === "position" ? [...item.by, ...item.to] : [];
  return new Map([
    ...[...dossiers, ...own].map((id) => [id, "dossier"] as const),
    ...[...actors, ...wanters].map((id) => [id, "entity"] as const),
  ]);
}

/** Whatever an item names must be there, and be what it is named as. */
function lookAround({ refusals }: Looking, item: Item, there: Pick<Dossiers, "items">): void {
  const wanted = wantedKinds(item);
  for (const ref of refsOf(item)) {
    if (ref === item.id) refusals.push({ code: "cycle", id: ref, through: [ref] });
    const kind = wanted.get(ref);
    const found = there.items.get(ref);
    if (found === undefined || (kind !== undefined && found.kind !== kind))
      refusals.push({
        code: "item-missing",
        id: ref,
        by: item.id,
        ...(kind === undefined ? {} : { wanted: kind }),
      });
  }
}

/** The way from a dossier through its parents back to itself; undefined where there is none. */
function cycleOf(dossier: Dossier, there: Pick<Dossiers, "items">): readonly ItemId[] | undefined {
  const seen = new Set<ItemId>();
  const walk = (ids: readonly ItemId[], path: readonly ItemId[]): readonly ItemId[] | undefined => {
    for (const id of ids) {
      if (id === dossier.id) return [...path, id];
      if (seen.has(id)) continue;
      seen.add(id);
      const found = walk(findItem(there, "dossier", id)?.parents ?? [], [...path, id]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(dossier.parents ?? [], []);
}

/** Items as they would be: whether they may be. */
function lookAtItems(looking: Looking, items: readonly Item[], fresh: (item: Item) => readonly Evidence[]): void {
  const there = withItems(looking.dossiers, items);
  for (const item of items) {
    lookWithin(looking, item);
    lookAround(looking, item, there);
    lookAtEvidence(looking, item.id, fresh(item));
    if (item.kind !== "dossier") continue;
    const through = item.parents?.includes(item.id) === true ? undefined : cycleOf(item, there);
    if (through !== undefined) looking.refusals.push({ code: "cycle", id: item.id, through });
  }
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const fixedFields: ReadonlySet<string> = new Set(["kind", "id"]);

function lookAtPatch(looking: Looking, item: Item, operation: Extract<Operation, { op: "set" | "fix" }>): void {
  const { refusals } = looking;
  const { id } = item;
  const { before, after } = operation;
  const fields = item as unknown as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(after)) {
    if (fixedFields.has(field)) refusals.push({ code: "field-fixed", id, field });
    else if (!isEqual(fields[field] ?? null, before[field] ?? null))
      refusals.push({ code: "field-changed", id, field });
  }
  const made = patched(item, after);
  if (isEqual(made, item)) refusals.push({ code: "nothing-changed", id });
  if (refusals.length > 0) return;
  const read = parseItem(item.kind, itemJson(made));
  if (!read.ok) {
    for (const problem of read.refusals) refusals.push({ code: "unreadable", id, problem });
    return;
  }
  const known = new Set(evidenceOf(item).map((one) => JSON.stringify(one)));
  lookAtItems(looking, [made], (one) => evidenceOf(one).filter((piece) => !known.has(JSON.stringify(piece))));
}

/** Two that become one must not end up belonging to themselves by way of others. */
function lookAtMerged(looking: Looking, ref: ItemId, made: ReadonlyMap<ItemId, Item>): void {
  const there = withItems(looking.dossiers, [...made.values()]);
  const through: ItemId[] = [];
  const above = (id: ItemId): ItemId | undefined => findItem(there, "entity", id)?.of;
  for (let at = above(ref); at !== undefined && !through.includes(at); at = above(at)) through.push(at);
  if (through.includes(ref)) looking.refusals.push({ code: "cycle", id: ref, through });
}

function lookAtUnmerging(looking: Looking, { ref, absorbed }: Extract<Operation, { op: "unmerge" }>): void {
  const undone = unmerge(looking.dossiers, absorbed);
  if (!undone.ok) looking.refusals.push(...undone.refusals);
  else if (undone.value.merge.ref !== ref) looking.refusals.push({ code: "not-merged", id: absorbed });
  else lookAtItems(looking, [...undone.value.items.values()], () => []);
}

function lookAtOperation(looking: Looking, operation: Operation): void {
  const { dossiers, refusals } = looking;
  if (operation.op === "add") {
    const ids = operation.items.map((item) => item.id);
    for (const [place, id] of ids.entries()) {
      if (dossiers.items.has(id) || dossiers.gone.has(id) || ids.indexOf(id) !== place)
        refusals.push({ code: "id-taken", id });
    }
    lookAtItems(looking, operation.items, evidenceOf);
    return;
  }
  if (operation.op === "unmerge") {
    lookAtUnmerging(looking, operation);
    return;
  }
  const id = refOf(operation);
  const item = dossiers.items.get(id);
  if (item === undefined) {
    refusals.push({ code: "item-missing", id });
    return;
  }
  const want = (kind: ItemKind): boolean => {
    if (item.kind === kind) return true;
    refusals.push({ code: "item-missing", id, wanted: kind });
    return false;
  };
  switch (operation.op) {
    case "set":
    case "fix":
      lookAtPatch(looking, item, operation);
      return;
    case "fate":
      if (!want("position") || item.kind !== "position") return;
      if (item.act === "stance") refusals.push({ code: "stance-has-no-fate", id });
      lookAtItems(looking, [{ ...item, fate: [...(item.fate ?? []), operation.step] }], () => operation.step.evidence);
      return;
    case "evidence":
      if (!("evidence" in item)) refusals.push({ code: "item-missing", id, wanted: "fact" });
      else
        lookAtItems(
          looking,
          [{ ...item, evidence: [...item.evidence, ...operation.evidence] }],
          () => operation.evidence,
        );
      return;
    case "recite": {
      const { from, to } = operation;
      if (!evidenceOf(item).some((one) => isEqual(one, from))) {
        refusals.push({ code: "quote-absent", id, evidence: from });
        return;
      }
      // Nothing that readers see may be left without a source.
      const recited = mapEvidence(item, (list) => list.flatMap((one) => (isEqual(one, from) ? (to ?? []) : one)));
      lookAtItems(looking, [recited], () => (to === undefined ? [] : [to]));
      return;
    }
    case "link":
      if (want("dossier") && item.kind === "dossier")
        lookAtItems(
          looking,
          [{ ...item, links: [...(item.links ?? []), operation.link] }],
          () => operation.link.evidence ?? [],
        );
      return;
    case "file":
      want("dossier");
      return;
    case "merge": {
      if (!want("entity")) return;
      const { absorbs, aliases } = operation;
      const known = item.kind === "entity" ? [item.name, ...(item.aliases ?? [])] : [];
      if (absorbs === undefined && aliases.every((alias) => known.includes(alias)))
        refusals.push({ code: "nothing-changed", id });
      if (absorbs === undefined) return;
      const other = absorbs === id ? undefined : findItem(dossiers, "entity", absorbs);
      if (other === undefined) refusals.push({ code: "item-missing", id: absorbs, by: id, wanted: "entity" });
      else if (item.kind === "entity" && item.entityKind !== other.entityKind)
        refusals.push({ code: "other-kind", id, other: absorbs });
      else if (isAbsorption(operation)) lookAtMerged(looking, operation.ref, mergedItems(dossiers, operation));
      return;
    }

    case "ask":
      return;
    case "drop": {
      const naming = [...dossiers.items.values()].filter((other) => other.id !== id && refsOf(other).has(id));
      if (naming.length > 0) refusals.push({ code: "still-named", id, by: naming.map((other) => other.id) });
      return;
    }
  }
}

/** What a machine proposes, without what differs each time that it proposes the same. */
const gistOf = (operation: Operation): string =>
  JSON.stringify(operation, (key, value: unknown) => (key === "revision" ? undefined : value));

/** Proposals of a machine that say what it would say now, whatever became of them. */
const sameProposals = (dossiers: Dossiers, by: string, operation: Operation) => {
  const gist = gistOf(operation);
  return [...dossiers.proposals.values()].filter(({ change }) => change.by === by && gistOf(change.operation) === gist);
};

/** Whether a machine has proposed the same before, and a person has rejected it or has not come to it yet. */
export const isProposed = (dossiers: Dossiers, by: `m:${string}`, operation: Operation): boolean =>
  sameProposals(dossiers, by, operation).some(({ decision }) => decision?.verdict !== "accepted");

/**
 * Lets a change into the log, or says why not.
 * @param paragraphs the copy that its evidence is looked up in
 */
export function enterChange(
  dossiers: Dossiers,
  wanted: NewChange,
  paragraphs: Paragraphs,
): Outcome<Change, DossierRefusal> {
  const looking: Looking = { dossiers, paragraphs, refusals: [] };
  lookAtOperation(looking, wanted.operation);
  if (wanted.by.startsWith("m:")) {
    for (const { change, decision } of sameProposals(dossiers, wanted.by, wanted.operation)) {
      if (decision === undefined) looking.refusals.push({ code: "proposed-before", n: change.n });
      if (decision?.verdict === "rejected") looking.refusals.push({ code: "rejected-before", n: change.n });
    }
  }
  return settle({ kind: "change", n: dossiers.n + 1, ...wanted }, looking.refusals);
}

/** Whether a decision may be taken back: what it changed is as it left it, and nothing that came since leans on it. */
function lookAtTakingBack(looking: Looking, proposal: Proposal): void {
  const { dossiers, refusals } = looking;
  const taken = takeBack(dossiers, proposal);
  if (!taken.ok) {
    refusals.push(...taken.refusals);
    return;
  }
  const goes = new Set([...taken.value.items].flatMap(([id, item]) => (item === undefined ? [id] : [])));
  for (const id of goes) {
    const naming = [...dossiers.items.values()].filter((other) => !goes.has(other.id) && refsOf(other).has(id));
    if (naming.length > 0) refusals.push({ code: "still-named", id, by: naming.map((other) => other.id) });
    if ([...dossiers.filed.values()].some((into) => into.has(id)))
      refusals.push({ code: "changed-since", n: proposal.change.n, id });
  }
  const left = [...taken.value.items.values()].flatMap((item) => item ?? []);
  lookAtItems(looking, left, () => []);
}

/**
 * Lets a person's decision on a machine's proposal into the log, or says why not. What is accepted is looked at as it
 * would be now: the proposal may have grown old.
 */
export function enterDecision(
  dossiers: Dossiers,
  wanted: NewDecision,
  paragraphs: Paragraphs,
): Outcome<Decision, DossierRefusal> {
  const looking: Looking = { dossiers, paragraphs, refusals: [] };
  const { refusals } = looking;
  const proposal = dossiers.proposals.get(wanted.of);
  if (!wanted.by.startsWith("u:")) refusals.push({ code: "machine-decides" });
  if (proposal === undefined) refusals.push({ code: "no-such-proposal", n: wanted.of });
  else if (wanted.verdict === "reopened") lookAtTakingBack(looking, proposal);
  else if (proposal.decision !== undefined)
    refusals.push({ code: "already-decided", n: wanted.of, by: proposal.decision.by });
  else if (wanted.verdict === "accepted") lookAtOperation(looking, wanted.instead ?? proposal.change.operation);
  return settle({ kind: "decision", n: dossiers.n + 1, ...wanted }, refusals);
}
