import type { Instant } from "../instant.ts";
import { toInstant } from "../instant.ts";
import { parseStoryId } from "../story-id.ts";
import type { NewsLevel, Operation } from "./change.ts";
import type { DocumentChange, DossierDocument } from "./document.ts";
import type { NewEntry } from "./enter-all.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";
import { evidenceOf } from "./map-evidence.ts";
import { refsOf } from "./map-ids.ts";
import { type Deed, type Moment, Unwinding, inTime } from "./unwinding.ts";

/** The machine that brings documents in; whoever runs it stands for what it brings. */
export const importer = "m:import";

/** At one moment: the line first, then what came in behind it, then what became of that. */
const place = ({ told, operation }: Deed): number => (told !== undefined ? 0 : operation.op === "add" ? 1 : 2);

/** What a line that was not accepted had proposed; undefined where the line does not say it whole. */
function proposalOf(
  { op, ref, to, why, note }: DocumentChange,
  items: ReadonlyMap<string, Item>,
): Operation | undefined {
  if (op !== "link" || to === undefined) return undefined;
  const story = parseStoryId(ref);
  const item = items.get(ref);
  if (item === undefined) return story === undefined ? undefined : { op: "file", story, ref: to };
  return { op: "link", ref: item.id, link: { to, relation: "see", why: why ?? note } };
}

const isPerson = (by: string): by is `u:${string}` => /^u:./.test(by);

/**
 * What must be entered so that the log tells what a document tells: its items as they were born, each line of its log in
 * its place, and what became of items without a line, at the moment of the story that says so.
 * @param person who brings the document in, and stands for what it brings
 * @param after the number of the log's last entry
 */
export function historyOfDocument(
  { items, stories, log }: DossierDocument,
  { person, after }: { readonly person: `u:${string}`; readonly after: number },
): readonly NewEntry[] {
  const byId = new Map(items.map((item) => [item.id as string, item]));
  const published = new Map(stories.map((story) => [story.id, story.published]));
  const earliest = [...published.values(), ...log.map((line) => line.at)].toSorted()[0] ?? toInstant(0);
  const momentOf = (evidence: readonly Evidence[], pick: "first" | "last"): Instant => {
    const moments = evidence.flatMap((one) => published.get(one.story) ?? []).toSorted();
    return (pick === "first" ? moments[0] : moments.at(-1)) ?? earliest;
  };

  const unwound = new Map(items.map((item) => [item.id as string, new Unwinding(item)]));
  const deeds: Deed[] = [];
  const proposals: DocumentChange[] = [];
  for (const line of log.toReversed()) {
    const item = unwound.get(line.ref);
    if (line.state !== "accepted") proposals.unshift(line);
    else if (item === undefined) {
      const operation = proposalOf(line, byId);
      if (operation !== undefined) deeds.push({ at: line.at, order: line.n, operation, told: line });
    } else if (line.op === "add") item.born = line;
    else item.back(line);
  }

  // An item is born with its line, or with the first story that speaks of it, and never before what it names.
  const births = new Map<ItemId, Moment>();
  for (const { id } of items) {
    const one = unwound.get(id);
    const at = one?.born?.at ?? momentOf(evidenceOf(one?.item ?? (byId.get(id) as Item)), "first");
    births.set(id, { at, order: one?.born?.n ?? 0 });
  }
  for (const [id, one] of unwound) {
    const { at } = births.get(id as ItemId) ?? { at: earliest };
    one.forget(at, (evidence) => momentOf(evidence, "last"));
  }
  for (let moved = true; moved;) {
    moved = false;
    for (const { item } of unwound.values()) {
      const own = births.get(item.id) ?? { at: earliest, order: 0 };
      const latest =
        [...refsOf(item)]
          .map((ref) => births.get(ref) ?? own)
          .toSorted(inTime)
          .at(-1) ?? own;
      if (inTime(latest, own) <= 0) continue;
      births.set(item.id, latest);
      moved = true;
    }
  }
  // They were found on the way back. What an item got before it could be born, because it names one that came later, it
  // gets at its birth.
  for (const [id, one] of unwound) {
    const birth = births.get(id as ItemId);
    for (const deed of one.deeds.toReversed()) {
      const isEarly = birth !== undefined && deed.told === undefined && inTime(deed, birth) < 0;
      deeds.push(isEarly ? { ...deed, ...birth } : deed);
    }
  }

  // What has no line of its own comes in together with all that came at the same moment.
  const together = new Map<string, { readonly moment: Moment; readonly items: Item[] }>();
  for (const { item, born } of unwound.values()) {
    const moment = births.get(item.id) ?? { at: earliest, order: 0 };
    if (born !== undefined) {
      deeds.push({ ...moment, operation: { op: "add", items: [item] }, told: born });
      continue;
    }
    const name = `${moment.at} ${moment.order}`;
    const group = together.get(name) ?? { moment, items: [] };
    group.items.push(item);
    together.set(name, group);
  }
  for (const { moment, items: born } of together.values()) {
    const [first, ...rest] = born;
    if (first !== undefined) deeds.push({ ...moment, operation: { op: "add", items: [first, ...rest] } });
  }
  for (const line of proposals) {
    const operation = proposalOf(line, byId);
    if (operation !== undefined) deeds.push({ at: line.at, order: line.n, operation, told: line });
  }

  return entriesOf(
    deeds.toSorted((a, b) => inTime(a, b) || place(a) - place(b)),
    { person, after },
  );
}

function entriesOf(
  deeds: readonly Deed[],
  { person, after }: { readonly person: `u:${string}`; readonly after: number },
): readonly NewEntry[] {
  const entries: NewEntry[] = [];
  for (const { at, operation, told } of deeds) {
    const by = told === undefined ? importer : isPerson(told.by) ? told.by : (told.by as `m:${string}`);
    entries.push({
      kind: "change",
      by,
      at: told?.at ?? at,
      operation,
      note: told?.note ?? "من ملف مستورد",
      news: told?.news ?? (0 as NewsLevel),
      ...(told?.why === undefined ? {} : { why: told.why }),
      ...(told?.confidence === undefined ? {} : { confidence: told.confidence }),
      ...(told?.op === "add" && told.after !== undefined ? { excerpt: told.after } : {}),
    });
    if (by.startsWith("u:") || told?.state === "suggested") continue;
    entries.push({
      kind: "decision",
      by: told?.decidedBy !== undefined && isPerson(told.decidedBy) ? told.decidedBy : person,
      at: told?.at ?? at,
      of: after + entries.length,
      verdict: told?.state === "rejected" ? "rejected" : "accepted",
    });
  }
  return entries;
}
