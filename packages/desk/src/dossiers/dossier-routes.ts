import {
  type Dossier,
  type Item,
  type NewEntry,
  type NewsLevel,
  type Operation,
  type Outcome,
  type StoryId,
  actorOf,
  deskArchive,
  evidenceOf,
  findItem,
  isSameValue,
  itemJson,
  parseItemId,
  parseStoryId,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "../answer.ts";
import { type AddedKind, addToDossierPage, addedKinds } from "../pages/add-to-dossier-page.tsx";
import { dossierPage } from "../pages/dossier-page.tsx";
import { dossiersPage } from "../pages/dossiers-page.tsx";
import { removeLinePage } from "../pages/remove-line-page.tsx";
import type { Route } from "../route.ts";
import { itemLine } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";
import { dossierNotesAr } from "../words/dossier-notes-ar.ts";
import {
  type AtDossiers,
  atDossiers,
  dossierAt,
  dossierPath,
  forbidden,
  missing,
  refusedWords,
  statusOf,
  toldIn,
} from "./at-dossier.ts";
import { citedStories, isWithheld } from "./cited-stories.ts";
import { isSought, readDossierFilter } from "./dossier-filter.ts";
import { dossierLines, loadDossierSheet, storiesCited } from "./dossier-sheet.ts";
import {
  type OpenStory,
  type Picking,
  nothingPicked,
  openForPicking,
  pickedFrom,
  sentPicking,
} from "./evidence-picker.ts";
import { orderedGist } from "./gist-order.ts";
import { listOperation, partList } from "./line-entries.ts";
import { type LineKind, isPart, lineKindOf } from "./line-kind.ts";
import { partOf, partSaid } from "./line-part.ts";
import type { LineRefusal } from "./line-refusal.ts";
import { quotePlaces } from "./quote-places.ts";
import { lineRoutes } from "./line-routes.ts";
import { writeEntries } from "./write-entries.ts";

async function list(visit: MemberVisit): Promise<Answer> {
  const at = await atDossiers(visit);
  if (at === undefined) return forbidden(visit);
  const { dossiers, mayWrite } = at;
  const filter = readDossierFilter(visit.url.searchParams);
  const all = dossierLines(dossiers);
  return page(
    dossiersPage(visit, {
      lines: all.filter(({ dossier }) => isSought(dossier, filter)),
      filter,
      isEmpty: all.length === 0,
      mayWrite,
      titleOf: ({ dossier }) => (dossier.parents ?? []).flatMap((id) => findItem(dossiers, "dossier", id)?.title ?? []),
      told: toldIn(visit),
    }),
  );
}

async function showDossier(
  at: AtDossiers,
  dossier: Dossier,
  { refusals = [], status = 200 }: { readonly refusals?: readonly LineRefusal[]; readonly status?: number } = {},
): Promise<Answer> {
  const { visit, desk, dossiers, mayWrite } = at;
  const sheet = await loadDossierSheet(desk, dossiers, dossier.id);
  if (sheet === undefined) return missing(visit);
  const refused = refusedWords(at, refusals);
  return page(dossierPage(visit, sheet, { mayWrite, told: toldIn(visit), refused }), { status });
}

/** Has a route answer about the dossier of its address. */
const withDossier =
  (take: (at: AtDossiers, dossier: Dossier) => Promise<Answer>) =>
  async (visit: MemberVisit): Promise<Answer> => {
    const at = await atDossiers(visit);
    if (at === undefined) return forbidden(visit);
    const dossier = dossierAt(at);
    return dossier === undefined ? missing(visit) : take(at, dossier);
  };

const writerOf = ({ visit }: AtDossiers): `u:${string}` => actorOf(visit.member) as `u:${string}`;

/** Puts the sentences of a summary into another order. */
async function order(at: AtDossiers, { id }: Dossier): Promise<Answer> {
  const { visit } = at;
  const seen = visit.form.getAll("sentence");
  const pressed = visit.form.get("do") ?? "";
  const written = await writeEntries(at, (dossiers): Outcome<{ entries: readonly NewEntry[] }, LineRefusal> => {
    const dossier = findItem(dossiers, "dossier", id);
    if (dossier === undefined) return refuse({ code: "line-gone" });
    const gist = orderedGist(dossier, seen, pressed);
    if (!gist.ok) return gist;
    const operation: Operation = {
      op: "set",
      ref: id,
      before: { gist: dossier.gist ?? null },
      after: { gist: gist.value },
    };
    const note = dossierNotesAr({ did: "moved", line: dossier }, () => "");
    return settle({ entries: [{ kind: "change", by: writerOf(at), operation, note, news: 0 }] }, []);
  });
  // whoever moves a sentence by keys goes on from where it stands now
  const [step = "", sign = ""] = pressed.split(":");
  const place = /^[\w-]{16}$/.test(sign) && step !== "" ? `s-${sign}` : "gist";
  if (written.ok) return onward(dossierPath(id, "ordered", place));
  const isStill = written.refusals.every(({ code }) => code === "nothing-changed");
  if (isStill) return onward(dossierPath(id, undefined, "gist"));
  const again = (await atDossiers(visit)) ?? at;
  const dossier = findItem(again.dossiers, "dossier", id);
  if (dossier === undefined) return missing(visit);
  return showDossier(again, dossier, { refusals: written.refusals, status: statusOf(written.refusals) });
}

/** A line that is about to be removed. */
interface Removing {
  readonly kind: LineKind;
  readonly owner: Item;
  readonly at: number;
  readonly json: unknown;
  /** The item, or the item with this part alone. */
  readonly item: Item;
}

function removing({ visit, dossiers }: AtDossiers, dossier: Dossier): Removing | undefined {
  const query = visit.url.searchParams;
  const kind = lineKindOf(query.get("what"));
  const of = parseItemId(query.get("of"));
  const owner = of === undefined ? undefined : dossiers.items.get(of);
  // only a dossier's own lines: an entity is nobody's own, and goes where entities are worked on
  if (kind === undefined || kind === "entity" || owner === undefined || owner.kind !== partOf(kind).owner)
    return undefined;
  if (owner.kind === "dossier" && owner.id !== dossier.id) return undefined;
  const at = Number(query.get("at") ?? 0);
  const json = isPart(kind) ? partList(owner, kind)[at] : itemJson(owner);
  if (json === undefined) return undefined;
  return { kind, owner, at, json, item: isPart(kind) ? partOf(kind).only(owner, at) : owner };
}

/** Whether it stands on words that the member may not read: they would be on the page. */
async function isKept({ desk }: AtDossiers, { item }: Removing): Promise<boolean> {
  const evidence = evidenceOf(item);
  const cited = await citedStories(desk, evidence);
  return evidence.some((one) => isWithheld(cited, one));
}

const isElsewhere = ({ kind, owner }: Removing): boolean =>
  !isPart(kind) && "dossiers" in owner && owner.dossiers.length > 1;

function showRemoving(
  at: AtDossiers,
  dossier: Dossier,
  line: Removing,
  more: { readonly refusals?: readonly LineRefusal[]; readonly status?: number } = {},
): Answer {
  const { visit, dossiers } = at;
  const { refusals = [], status = 200 } = more;
  const { form } = visit;
  return page(
    removeLinePage(visit, {
      action: `${visit.url.pathname}${visit.url.search}`,
      back: `/desk/dossiers/${dossier.id}`,
      line: partSaid(dossiers, line.kind, line, visit.edition),
      evidence: evidenceOf(line.item),
      before: line.json,
      isElsewhere: isElsewhere(line),
      from: form.get("from") === "whole" ? "whole" : "here",
      news: form.get("news") ?? "0",
      note: form.get("note") ?? "",
      refusals: refusedWords(at, refusals),
    }),
    { status },
  );
}

function sentBefore(form: URLSearchParams): unknown {
  try {
    return JSON.parse(form.get("before") ?? "null");
  } catch {
    return null;
  }
}

async function remove(at: AtDossiers, dossier: Dossier): Promise<Answer> {
  const { visit } = at;
  const line = removing(at, dossier);
  if (line === undefined) return missing(visit);
  if (await isKept(at, line)) return forbidden(visit);
  const { kind, owner } = line;
  const before = sentBefore(visit.form);
  const isHere = visit.form.get("from") === "here" && isElsewhere(line);
  const news =
    ([0, 1, 2, 3] as const).find((level): level is NewsLevel => String(level) === visit.form.get("news")) ?? 0;
  const own = (visit.form.get("note") ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 900);
  const written = await writeEntries(at, (dossiers): Outcome<{ entries: readonly NewEntry[] }, LineRefusal> => {
    const current = dossiers.items.get(owner.id);
    if (current === undefined) return refuse({ code: "line-gone" });
    const operation = removal(current, { kind, before, dossier, isHere });
    if (!operation.ok) return operation;
    const json = before as Readonly<Record<string, unknown>>;
    const note = dossierNotesAr(
      isPart(kind) ? { did: "removed", part: kind, owner: current, json } : { did: "removed", line: current },
      (item) => itemLine(dossiers, item, visit.edition),
    );
    const entry = {
      kind: "change",
      by: writerOf(at),
      operation: operation.value,
      note: own === "" ? note : own,
      news,
    } as const;
    return settle({ entries: [entry] }, []);
  });
  if (written.ok) {
    if (kind === "dossier") return onward("/desk/dossiers?told=removed#main");
    return onward(dossierPath(dossier.id, isHere ? "left" : "removed"));
  }
  const again = (await atDossiers(visit)) ?? at;
  const now = removing(again, dossier);
  if (now === undefined)
    return showDossier(again, dossier, { refusals: written.refusals, status: statusOf(written.refusals) });
  return showRemoving(again, dossier, now, { refusals: written.refusals, status: statusOf(written.refusals) });
}

/** What removes a line as it was seen: whoever removes what has become something else is told. */
function removal(
  current: Item,
  {
    kind,
    before,
    dossier,
    isHere,
  }: { readonly kind: LineKind; readonly before: unknown; readonly dossier: Dossier; readonly isHere: boolean },
): Outcome<Operation, LineRefusal> {
  if (isPart(kind)) {
    const parts = partList(current, kind);
    const place = parts.findIndex((one) => isSameValue(one, before));
    if (place === -1) return refuse({ code: "changed-meanwhile", fields: [kind] });
    return listOperation(
      current,
      kind,
      parts.filter((_, at) => at !== place),
      "set",
    );
  }
  if (!isSameValue(itemJson(current), before)) return refuse({ code: "changed-meanwhile", fields: [kind] });
  if (!isHere || !("dossiers" in current)) return settle({ op: "drop", ref: current.id }, []);
  const dossiers = current.dossiers.filter((id) => id !== dossier.id);
  return settle({ op: "set", ref: current.id, before: { dossiers: current.dossiers }, after: { dossiers } }, []);
}

/** Words of a story on their way into a dossier. */
async function adding(
  visit: MemberVisit,
  wanted: {
    readonly story: StoryId | undefined;
    readonly picking: Picking;
    readonly kind: AddedKind;
    readonly refusals?: readonly LineRefusal[];
  },
): Promise<Answer> {
  const at = await atDossiers(visit);
  if (at === undefined) return forbidden(visit);
  const { story, picking, kind, refusals = [] } = wanted;
  const open = story === undefined ? undefined : await openForPicking(at.desk, story, picking.revision);
  if (open === undefined) return missing(visit);
  const all = dossierLines(at.dossiers).map(({ dossier }) => dossier);
  const isCiting = (dossier: Dossier): boolean => storiesCited(at.dossiers, dossier.id).includes(open.id);
  const dossiers = [...all.filter(isCiting), ...all.filter((one) => !isCiting(one))];
  const isTwice = refusals.some(({ code }) => code === "quote-twice");
  return page(
    addToDossierPage(visit, {
      open,
      picking,
      places: isTwice ? quotePlaces(open, picking) : [],
      dossiers,
      dossier: visit.form.get("dossier") ?? "",
      kind,
      refusals: refusedWords(at, refusals),
    }),
    { status: refusals.length === 0 ? 200 : 400 },
  );
}

/** The words that the address of a story's page brings along. */
function pickedInStory(open: OpenStory, query: URLSearchParams): Picking {
  const [start, end] = ["start", "end"].map((name) => Number(query.get(name) ?? NaN));
  const paragraph = query.get("p") ?? "";
  const text = [...open.paragraphs].find(([id]) => id === paragraph)?.[1];
  if (text === undefined || !Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return nothingPicked;
  return { find: "", paragraph, quote: text.slice(start, end), start: start ?? 0 };
}

async function showAdding(visit: MemberVisit): Promise<Answer> {
  const query = visit.url.searchParams;
  const story = parseStoryId(visit.named["id"]);
  const number = Number(query.get("rev") ?? NaN);
  const desk = deskArchive(visit.base.archive, visit.member);
  const revision = Number.isSafeInteger(number) ? number : undefined;
  const open = story === undefined ? undefined : await openForPicking(desk, story, revision);
  if (open === undefined) return missing(visit);
  const picking = { ...pickedInStory(open, query), revision: open.revision };
  return adding(visit, { story: open.id, picking, kind: "event" });
}

async function takeAdding(visit: MemberVisit): Promise<Answer> {
  const picking = sentPicking(visit.form);
  const kind = addedKinds.find((one) => one === visit.form.get("what")) ?? "event";
  const id = parseItemId(visit.form.get("dossier"));
  const desk = deskArchive(visit.base.archive, visit.member);
  const story = parseStoryId(visit.named["id"]);
  const open = story === undefined ? undefined : await openForPicking(desk, story, picking.revision);
  if (open === undefined || id === undefined) return missing(visit);
  const picked = pickedFrom(open, picking);
  if (!picked.ok) return adding(visit, { story: open.id, picking, kind, refusals: picked.refusals });
  const { revision, paragraph, quote, occurrence = 1 } = picked.value;
  const text = open.paragraphs.get(paragraph) ?? "";
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = text.indexOf(quote, start + 1);
  const query = new URLSearchParams({
    what: kind,
    story: open.id,
    rev: String(revision),
    p: paragraph,
    start: String(start),
    end: String(start + quote.length),
  });
  return onward(`/desk/dossiers/${id}/form?${query}`);
}

const who = "write-dossiers";

export const dossierRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/dossiers", who: "read-dossiers", take: list },
  { method: "GET", path: "/desk/stories/:id/to-dossier", who, take: showAdding },
  { method: "POST", path: "/desk/stories/:id/to-dossier", who, take: takeAdding },
  ...lineRoutes,
  { method: "GET", path: "/desk/dossiers/:id", who: "read-dossiers", take: withDossier(showDossier) },
  { method: "POST", path: "/desk/dossiers/:id/order", who, mostFields: 1100, take: withDossier(order) },
  {
    method: "GET",
    path: "/desk/dossiers/:id/remove",
    who,
    take: withDossier(async (at, dossier) => {
      const line = removing(at, dossier);
      if (line === undefined) return missing(at.visit);
      return (await isKept(at, line)) ? forbidden(at.visit) : showRemoving(at, dossier, line);
    }),
  },
  { method: "POST", path: "/desk/dossiers/:id/remove", who, mostSent: 256 * 1024, take: withDossier(remove) },
];
