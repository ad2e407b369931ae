import { citedIn } from "./citations.ts";
import type { Change, LogEntry, Operation, Patch } from "./change.ts";
import { refOf } from "./change.ts";
import { itemJson } from "./dossier-json.ts";
import type { DocumentChange, DocumentStory, DossierDocument } from "./document.ts";
import { type Dossiers, withSubDossiers } from "./dossiers.ts";
import { importer } from "./history-of-document.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";
import { mapEvidence } from "./map-evidence.ts";
import { refsOf } from "./map-ids.ts";
import { patched } from "./patched.ts";

/** A dossier, all that lies in it, and whatever those name, in the order in which it came in. */
export function itemsOfDossier(dossiers: Dossiers, root: ItemId): readonly Item[] {
  const inside = withSubDossiers(dossiers, root);
  const wanted = new Set<ItemId>(inside);
  for (const item of dossiers.items.values()) {
    if ("dossiers" in item && item.dossiers.some((one) => inside.has(one))) wanted.add(item.id);
  }
  for (const id of wanted) {
    const item = dossiers.items.get(id);
    if (item === undefined) continue;
    // A dossier beside this one is named, and not brought along with all that is in it.
    for (const ref of refsOf(item)) if (dossiers.items.get(ref)?.kind !== "dossier") wanted.add(ref);
  }
  return [...dossiers.items.values()].filter((item) => wanted.has(item.id));
}

/** Fields of an item as its JSON spells them; what a patch takes away is not there. */
function patchJson(item: Item, patch: Patch): Readonly<Record<string, unknown>> {
  const whole = itemJson(patched(item, patch)) as Readonly<Record<string, unknown>>;
  const bare = itemJson(patched(item, Object.fromEntries(Object.keys(patch).map((field) => [field, null])))) as object;
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !(key in bare)));
}

type Told = Pick<DocumentChange, "op" | "ref" | "to" | "before" | "after">;

function tell(change: Change, dossiers: Dossiers): Told {
  const { operation } = change;
  const ref = refOf(operation);
  switch (operation.op) {
    case "add":
      return { op: "add", ref, ...(change.excerpt === undefined ? {} : { after: change.excerpt }) };
    case "set":
    case "fix": {
      const item = dossiers.items.get(ref) ?? dossiers.gone.get(ref);
      if (item === undefined) return { op: operation.op, ref };
      const { before, after } = operation;
      return { op: operation.op, ref, before: patchJson(item, before), after: patchJson(item, after) };
    }
    case "evidence":
    case "recite":
      return { op: "ev", ref };
    case "link":
      return { op: "link", ref, to: operation.link.to };
    case "file":
      return { op: "link", ref: operation.story, to: operation.ref };
    case "merge":
      return { op: "merge", ref, after: { aka: operation.aliases } };
    // What it put back, the items themselves say.
    case "unmerge":
      return { op: "set", ref };
    case "fate":
    case "ask":
    case "drop":
      return { op: operation.op, ref };
  }
}

/** Whether a change is about something of the document. */
function concerns(operation: Operation, items: ReadonlySet<string>): boolean {
  if (operation.op === "add") return operation.items.some((item) => items.has(item.id));
  return items.has(operation.ref);
}

/** An item without evidence that cannot be told; nothing where it then stands on none. */
function toldWith(item: Item, isTold: (evidence: Evidence) => boolean): readonly Item[] {
  const told = mapEvidence(item, (list) => list.filter(isTold));
  if ("evidence" in told && told.evidence.length === 0) return [];
  if (told.kind === "dossier" && told.gist !== undefined)
    return [{ ...told, gist: told.gist.filter(({ evidence }) => evidence.length > 0) }];
  if (told.kind === "position" && told.fate !== undefined)
    return [{ ...told, fate: told.fate.filter(({ evidence }) => evidence.length > 0) }];
  return [told];
}

/**
 * A dossier with all that lies in it as a document, and its log in short. What stands on stories that cannot be told,
 * drafts for example, is left out: no archive would take it in.
 * @param log of all dossiers, whole
 * @param storyOf the stories that it cites, as far as they can be told
 */
export function documentOfDossiers(
  dossiers: Dossiers,
  log: readonly LogEntry[],
  { root, storyOf }: { readonly root: ItemId; readonly storyOf: (id: string) => DocumentStory | undefined },
): DossierDocument {
  const ids = new Set<string>(itemsOfDossier(dossiers, root).map((item) => item.id));
  // An entity that nothing names yet belongs to what it came in with.
  for (const entry of log) {
    if (entry.kind !== "change" || entry.operation.op !== "add" || !concerns(entry.operation, ids)) continue;
    for (const item of entry.operation.items) if (item.kind === "entity") ids.add(item.id);
  }
  const items = [...dossiers.items.values()]
    .filter((item) => ids.has(item.id))
    .flatMap((item) => toldWith(item, ({ story }) => storyOf(story) !== undefined));
  ids.clear();
  for (const { id } of items) ids.add(id);
  // What a line of the log says that something stood on is brought along too.
  const told = log.filter((entry) => entry.kind === "change" && concerns(entry.operation, ids));
  const cited = new Set(citedIn([items, told]).map(({ story }) => story));
  const lines = log.flatMap((entry): readonly Omit<DocumentChange, "n">[] => {
    if (entry.kind !== "change" || entry.by === importer || !concerns(entry.operation, ids)) return [];
    const decision = dossiers.proposals.get(entry.n)?.decision;
    const { at, by, note, why, confidence, news } = entry;
    return [
      {
        at,
        by,
        ...tell(decision?.instead === undefined ? entry : { ...entry, operation: decision.instead }, dossiers),
        note,
        ...(why === undefined ? {} : { why }),
        ...(confidence === undefined ? {} : { confidence }),
        news,
        state: by.startsWith("u:") ? "accepted" : (decision?.verdict ?? "suggested"),
        ...(decision === undefined ? {} : { decidedBy: decision.by }),
      },
    ];
  });
  return {
    root,
    stories: [...cited].flatMap((story) => storyOf(story) ?? []),
    items,
    log: lines.map((line, at) => ({ n: at + 1, ...line })),
  };
}
