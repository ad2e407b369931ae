import {
  type Dossiers,
  type Edition,
  type Item,
  type ItemId,
  type NewEntry,
  type NewsLevel,
  type Operation,
  type Outcome,
  type Patch,
  isSameValue,
  itemJson,
  parseItem,
  parseItemId,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { itemLine } from "../suggestion-card.ts";
import { type DossierNote, dossierNotesAr } from "../words/dossier-notes-ar.ts";
import { freeId } from "./free-id.ts";
import type { ChangeKind, LineForm } from "./line-form.ts";
import { type LineKind, type PartKind, isPart, partsOf } from "./line-kind.ts";
import type { LineRefusal } from "./line-refusal.ts";
import { readLine } from "./read-line.ts";

/** Which line a form is about. */
export interface LinePlace {
  readonly kind: LineKind;
  /** The item itself, or the item that the part is of; absent for an item that is not there yet. */
  readonly of?: ItemId;
}

/** What is asked of whoever writes, beside the form. */
export interface Writer {
  readonly by: `u:${string}`;
  readonly edition: Pick<Edition, "dates">;
  /** Whether readers may have seen the line as it was. */
  readonly wasSeen: boolean;
}

/** What a form becomes in the log, and the item that it is about then. */
export interface LineEntries {
  readonly entries: readonly NewEntry[];
  readonly ref: ItemId;
}

type Json = Readonly<Record<string, unknown>>;

const longestNote = 900;

const levelOf = (news: string): NewsLevel => ([0, 1, 2, 3] as const).find((level) => String(level) === news) ?? 0;

/** A change as the form says it is told: what was wrong is put right before readers, wording is the house's own affair. */
function toldAs(
  form: LineForm,
  { wasSeen }: Writer,
): Outcome<{ readonly op: "set" | "fix"; readonly news: NewsLevel }, LineRefusal> {
  const kind: ChangeKind | undefined = form.change ?? (wasSeen ? undefined : "wording");
  switch (kind) {
    case undefined:
      return refuse({ code: "change-unsaid" });
    case "fix":
      return settle({ op: "fix", news: levelOf(form.news) === 0 ? 1 : levelOf(form.news) } as const, []);
    case "news":
      return settle({ op: "set", news: levelOf(form.news) } as const, []);
    case "wording":
      return settle({ op: "set", news: 0 } as const, []);
  }
}

const fieldsIn = (item: Item): Json => item as unknown as Json;

const unreadable = (id: ItemId, read: Extract<ReturnType<typeof parseItem>, { readonly ok: false }>) =>
  read.refusals.map((problem): LineRefusal => ({ code: "unreadable", id, problem }));

/** Fields that an item takes, where it was read from what the form began with. */
function patchOf(
  current: Item,
  begun: Item,
  made: Item,
): Outcome<{ readonly before: Patch; readonly after: Patch }, LineRefusal> {
  const [now, was, is] = [fieldsIn(current), fieldsIn(begun), fieldsIn(made)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => name !== "id" && name !== "kind" && !isSameValue(was[name], is[name]),
  );
  const overtaken = changed.filter((name) => !isSameValue(now[name], was[name]) && !isSameValue(now[name], is[name]));
  if (overtaken.length > 0) return refuse({ code: "changed-meanwhile", fields: overtaken });
  const wanted = changed.filter((name) => !isSameValue(now[name], is[name]));
  if (wanted.length === 0) return refuse({ code: "nothing-changed", id: current.id });
  const patch = (fields: Json): Patch => Object.fromEntries(wanted.map((name) => [name, fields[name] ?? null]));
  return settle({ before: patch(now), after: patch(is) }, []);
}

/** The operation that makes an item what a form says. */
function changeOf(
  current: Item,
  form: LineForm,
  { json, keys, writer }: { readonly json: Json; readonly keys: readonly string[]; readonly writer: Writer },
): Outcome<{ readonly operation: Operation; readonly news: NewsLevel; readonly note: DossierNote }, LineRefusal> {
  const before = form.before as Json;
  const begun = parseItem(current.kind, { ...before, id: current.id });
  if (!begun.ok) return refuse({ code: "line-gone" });
  const rest = Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key)));
  const made = parseItem(current.kind, { ...rest, ...json, id: current.id });
  if (!made.ok) {
    const [first, ...others] = unreadable(current.id, made);
    return refuse(first ?? { code: "line-gone" }, ...others);
  }
  const patch = patchOf(current, begun.value, made.value);
  if (!patch.ok) return patch;
  const fields = Object.keys(patch.value.after);
  const more = onlyMore(current, made.value, fields);
  if (more !== undefined) {
    const operation: Operation = { op: "evidence", ref: current.id, evidence: more };
    const level = form.change === "wording" ? 0 : levelOf(form.news);
    return settle({ operation, news: writer.wasSeen ? level : 0, note: { did: "evidence", line: made.value } }, []);
  }
  const told = toldAs(form, writer);
  if (!told.ok) return told;
  const { op, news } = told.value;
  const operation: Operation = { op, ref: current.id, ...patch.value };
  return settle({ operation, news, note: { did: op === "fix" ? "fixed" : "changed", line: made.value } }, []);
}

/** The evidence that comes to what is there, where nothing else is changed. */
function onlyMore(current: Item, made: Item, fields: readonly string[]) {
  if (fields.length !== 1 || fields[0] !== "evidence" || !("evidence" in current) || !("evidence" in made))
    return undefined;
  const known = current.evidence.length;
  const isKept = isSameValue(current.evidence, made.evidence.slice(0, known));
  return isKept && made.evidence.length > known ? made.evidence.slice(known) : undefined;
}

/** The JSON of the item that a part is of, with its list made anew. */
function withList(owner: Item, kind: PartKind, list: readonly unknown[]) {
  return parseItem(owner.kind, { ...(itemJson(owner) as Json), [partsOf[kind].list]: list });
}

export const partList = (owner: Item, kind: PartKind): readonly unknown[] => {
  const list = (itemJson(owner) as Json)[partsOf[kind].list];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

/** The list of a part, by its name in the item. */
export const domainList = { gist: "gist", link: "links", fate: "fate" } as const;

/** The operation that makes a list of parts another: a new sentence, a step that was put right, a tie that goes. */
export function listOperation(
  owner: Item,
  kind: PartKind,
  list: readonly unknown[],
  op: "set" | "fix",
): Outcome<Operation, LineRefusal> {
  const made = withList(owner, kind, list);
  if (!made.ok) {
    const [first, ...rest] = unreadable(owner.id, made);
    return refuse(first ?? { code: "line-gone" }, ...rest);
  }
  const name = domainList[kind];
  const value = list.length === 0 ? null : fieldsIn(made.value)[name];
  return settle({ op, ref: owner.id, before: { [name]: fieldsIn(owner)[name] ?? null }, after: { [name]: value } }, []);
}

type Made = { readonly operation: Operation; readonly news: NewsLevel; readonly note: DossierNote };

function partEntries(
  owner: Item,
  kind: PartKind,
  form: LineForm,
  { json, writer }: { readonly json: Json; readonly writer: Writer },
): Outcome<Made, LineRefusal> {
  const list = partList(owner, kind);
  const noteOf = (did: "added" | "changed" | "fixed"): DossierNote => ({ did, part: kind, owner, json });
  if (form.before === undefined) {
    const made = withList(owner, kind, [...list, json]);
    if (!made.ok) {
      const [first, ...rest] = unreadable(owner.id, made);
      return refuse(first ?? { code: "line-gone" }, ...rest);
    }
    const news = levelOf(form.news);
    const item = made.value;
    if (item.kind === "position" && kind === "fate") {
      const step = item.fate?.at(-1);
      if (step !== undefined)
        return settle({ operation: { op: "fate", ref: owner.id, step }, news, note: noteOf("added") }, []);
    }
    if (item.kind === "dossier" && kind === "link") {
      const link = item.links?.at(-1);
      if (link !== undefined)
        return settle({ operation: { op: "link", ref: owner.id, link }, news, note: noteOf("added") }, []);
    }
    const set = listOperation(owner, kind, [...list, json], "set");
    return set.ok ? settle({ operation: set.value, news, note: noteOf("added") }, []) : set;
  }
  const at = list.findIndex((one) => isSameValue(one, form.before));
  if (at === -1) return refuse({ code: "changed-meanwhile", fields: [kind] });
  if (isSameValue(list[at], json)) return refuse({ code: "nothing-changed", id: owner.id });
  const told = toldAs(form, writer);
  if (!told.ok) return told;
  const { op, news } = told.value;
  const set = listOperation(
    owner,
    kind,
    list.map((one, place) => (place === at ? json : one)),
    op,
  );
  return set.ok ? settle({ operation: set.value, news, note: noteOf(op === "fix" ? "fixed" : "changed") }, []) : set;
}

/** What an item goes by, for its id. */
const titleIn = (json: Json): string => {
  const title = json["title"] ?? json["text"] ?? json["name"];
  return typeof title === "string" ? title : "";
};

/**
 * What a form becomes in the log: whoever comes in with it first, and then the line itself.
 * @param dossiers as they are in the writer's turn
 */
export function entriesOf(
  { kind, of }: LinePlace,
  form: LineForm,
  dossiers: Dossiers,
  writer: Writer,
): Outcome<LineEntries, LineRefusal> {
  const read = readLine(kind, form, dossiers);
  if (!read.ok) return read;
  const { json, keys, newcomers } = read.value;
  const entry = (operation: Operation, news: NewsLevel, note: string): NewEntry => ({
    kind: "change",
    by: writer.by,
    operation,
    note: (form.note.trim() === "" ? note : form.note.trim()).replaceAll(/\s+/g, " ").slice(0, longestNote),
    news,
  });
  const lineOf = (item: Item): string => itemLine(dossiers, item, writer.edition, newcomers);

  if (of === undefined && !isPart(kind)) {
    const taken = new Set(newcomers.map(({ id }) => id));
    const asked = kind === "dossier" ? parseItemId(form.written["address"]?.[0]) : undefined;
    const id = asked ?? freeId(kind, titleIn(json), dossiers, taken);
    const made = parseItem(kind, { ...json, id });
    if (!made.ok) {
      const [first, ...rest] = unreadable(id, made);
      return refuse(first ?? { code: "line-gone" }, ...rest);
    }
    const note = dossierNotesAr({ did: "added", line: made.value }, lineOf);
    const operation: Operation = { op: "add", items: [made.value, ...newcomers] };
    return settle({ entries: [entry(operation, levelOf(form.news), note)], ref: id }, []);
  }

  const current = of === undefined ? undefined : dossiers.items.get(of);
  if (current === undefined) return refuse({ code: "line-gone" });
  const made = isPart(kind)
    ? partEntries(current, kind, form, { json, writer })
    : changeOf(current, form, { json, keys, writer });
  if (!made.ok) return made;
  const { operation, news, note } = made.value;
  const [first, ...more] = newcomers;
  const arrival: readonly NewEntry[] =
    first === undefined
      ? []
      : [
          {
            kind: "change",
            by: writer.by,
            operation: { op: "add", items: [first, ...more] },
            note: dossierNotesAr({ did: "added", line: first }, lineOf),
            news: 0,
          },
        ];
  return settle({ entries: [...arrival, entry(operation, news, dossierNotesAr(note, lineOf))], ref: current.id }, []);
}
