import {
  type BlockId,
  type Dossier,
  type Item,
  type ItemId,
  type StoryId,
  actorOf,
  isSameValue,
  listItems,
  parseItemId,
  parseStoryId,
} from "@mihwar/newsroom";
import { type Answer, onward, page } from "../answer.ts";
import { type LineFormShown, lineFormPage } from "../pages/line-form-page.tsx";
import type { PickerShown } from "../parts/line-evidence.tsx";
import type { LineChoices } from "../parts/line-fields.tsx";
import { readableStories } from "../readable-stories.ts";
import type { Route } from "../route.ts";
import { itemLine } from "../suggestion-card.ts";
import type { MemberVisit } from "../visit.ts";
import {
  type AtDossiers,
  atDossiers,
  dossierAt,
  dossierPath,
  forbidden,
  missing,
  refusedWords,
  statusOf,
  wasSeen,
} from "./at-dossier.ts";
import { citedStories, isWithheld } from "./cited-stories.ts";
import { familyItems, familyOf, storiesCited } from "./dossier-sheet.ts";
import {
  type OpenStory,
  type Picking,
  evidenceOfPick,
  findForPicking,
  nothingPicked,
  openForPicking,
  pickedFrom,
  sentPicking,
} from "./evidence-picker.ts";
import { type LinePlace, entriesOf, partList } from "./line-entries.ts";
import { type CitedFields, type LineForm, jsonOf, lineFormOf, newLine } from "./line-form.ts";
import { type LineKind, evidenceIn, isPart, lineKindOf } from "./line-kind.ts";
import type { LineRefusal, PickRefusal } from "./line-refusal.ts";
import { nameBook } from "./name-book.ts";
import { partBecame } from "./part-became.ts";
import { partOf, partSaid } from "./line-part.ts";
import { quotePlaces } from "./quote-places.ts";
import { askingOf } from "./read-line.ts";
import { sentLine } from "./sent-line.ts";
import { writeEntries } from "./write-entries.ts";

/** Bytes of a form: quotes and what is written, many times. */
const mostSent = 1024 * 1024;
const mostFields = 2000;

/** A form of the dossier desk: in which dossier, of which line. */
interface FormAt extends AtDossiers {
  readonly kind: LineKind;
  /** Absent for a new dossier. */
  readonly dossier?: Dossier;
  readonly place: LinePlace;
  /** The item that is changed, or that the part is of; absent for a new item. */
  readonly owner?: Item;
  /** The place of a part in its list. */
  readonly at?: number;
  readonly action: string;
}

/** What the address of a form asks for; undefined where there is no such line. */
function formAt(at: AtDossiers): FormAt | undefined {
  const { visit, dossiers } = at;
  const query = visit.url.searchParams;
  const kind = lineKindOf(query.get("what"));
  const dossier = dossierAt(at);
  if (kind === undefined || dossier === undefined) return undefined;
  const given = parseItemId(query.get("of"));
  const isDossiers = kind === "gist" || kind === "link" || kind === "dossier";
  const of = given ?? (isDossiers ? dossier.id : undefined);
  if (isDossiers && of !== dossier.id) return undefined;
  const owner = of === undefined ? undefined : dossiers.items.get(of);
  const wanted = isPart(kind) ? partOf(kind).owner : kind;
  if (of !== undefined && owner?.kind !== wanted) return undefined;
  if (kind === "fate" && owner === undefined) return undefined;
  // an entity that is there has a page of its own
  if (kind === "entity" && owner !== undefined) return undefined;
  const number = /^\d{1,4}$/.exec(query.get("at") ?? "")?.[0];
  return {
    ...at,
    kind,
    dossier,
    place: { kind, ...(of === undefined ? {} : { of }) },
    action: `${visit.url.pathname}?${new URLSearchParams([...query].filter(([name]) => ["what", "of", "at"].includes(name)))}`,
    ...(owner === undefined ? {} : { owner }),
    ...(number === undefined || !isPart(kind) ? {} : { at: Number(number) }),
  };
}

/** The line as it stands now: its JSON, and what it stands on. */
function standing({ kind, owner, at }: FormAt): { readonly json: unknown; readonly item: Item } | undefined {
  if (owner === undefined) return undefined;
  if (!isPart(kind)) return { json: jsonOf(owner), item: owner };
  const json = at === undefined ? undefined : partList(owner, kind)[at];
  return json === undefined ? undefined : { json, item: partOf(kind).only(owner, at ?? 0) };
}

/** Whether readers may have seen the line as it stands. The title of a dossier stands before them whatever is in it. */
async function isSeen(at: FormAt): Promise<boolean> {
  const now = standing(at);
  return now !== undefined && (at.kind === "dossier" || (await wasSeen(at, now.item)));
}

/** Whether the line stands on words that the member may not read: they would be in its form. */
async function isKept(at: FormAt): Promise<boolean> {
  const now = standing(at);
  const evidence = now === undefined ? [] : partOf(at.kind).evidence(now.item);
  const cited = await citedStories(at.desk, evidence);
  return evidence.some((one) => isWithheld(cited, one));
}

/** What a form begins with. */
function begun(at: FormAt, evidence: readonly CitedFields[]): LineForm | undefined {
  const { kind, dossier, dossiers, visit } = at;
  const now = standing(at);
  if (now !== undefined)
    return {
      ...lineFormOf(kind, { json: now.json, evidence: partOf(kind).evidence(now.item) }, nameBook(dossiers)),
      n: dossiers.n,
    };
  if (at.at !== undefined) return undefined;
  const parents = parseItemId(visit.url.searchParams.get("in"));
  return newLine(
    kind,
    {
      ...(dossier === undefined ? {} : { in: [dossier.id] }),
      ...(kind === "dossier" && parents !== undefined ? { parents: [parents] } : {}),
      ...(kind === "event" ? { state: ["scheduled"] } : {}),
      ...(kind === "dossier" ? { dossierState: ["open"] } : {}),
    },
    evidence,
  );
}

interface Drawn {
  readonly form: LineForm;
  readonly picking?: Picking;
  readonly refusals?: readonly LineRefusal[];
  readonly pickRefusals?: readonly PickRefusal[];
  readonly now?: string;
  readonly more?: string;
}

const actOf = (owner: Item | undefined): LineChoices["act"] =>
  owner?.kind === "position" && owner.act !== "stance" ? owner.act : "ask";

async function pickerOf(at: FormAt, picking: Picking, refused: readonly PickRefusal[]): Promise<PickerShown> {
  const { visit, desk, dossier, dossiers, kind } = at;
  if (evidenceIn[kind] === "none") return { picking, found: [], places: [] };
  const open = picking.story === undefined ? undefined : await openForPicking(desk, picking.story, picking.revision);
  const atHand = dossier === undefined ? [] : storiesCited(dossiers, dossier.id);
  const found =
    open === undefined ? await findForPicking(desk, visit.base.fronts, { words: picking.find, atHand }) : [];
  const isTwice = refused.some(({ code }) => code === "quote-twice");
  const places = open !== undefined && isTwice ? quotePlaces(open, picking) : [];
  return { picking, found, places, ...(open === undefined ? {} : { open }) };
}

async function draw(at: FormAt, drawn: Drawn, status = 200): Promise<Answer> {
  const { visit, desk, dossiers, dossier, kind, owner } = at;
  const { form, picking = nothingPicked, refusals = [], pickRefusals = [], now, more } = drawn;
  const book = nameBook(dossiers);
  const near = dossier === undefined ? [] : familyItems(dossiers, dossier.id);
  const family = dossier === undefined ? new Set<ItemId>() : familyOf(dossiers, dossier.id);
  const self = kind === "dossier" || kind === "link" ? dossier?.id : undefined;
  const isOther = (item: Item): boolean => item.id !== owner?.id || isPart(kind);
  const shown: LineFormShown = {
    kind,
    form,
    action: at.action,
    back: dossier === undefined ? "/desk/dossiers" : `/desk/dossiers/${dossier.id}`,
    within: dossier?.title,
    about: owner?.kind === "position" && kind === "fate" ? itemLine(dossiers, owner, visit.edition) : undefined,
    choices: {
      dossiers: listItems(dossiers, "dossier"),
      family:
        kind === "dossier" && dossier === undefined
          ? new Set(listItems(dossiers, "dossier").map(({ id }) => id))
          : family,
      events: near.filter((item) => item.kind === "event" && isOther(item)),
      positions: near.filter((item) => item.kind === "position" && isOther(item)),
      act: actOf(owner),
      self,
      labelOf: book.titleOf,
      more,
    },
    names: book.names,
    stories: await readableStories(
      desk,
      form.evidence.map(({ cited }) => cited.story),
    ),
    picker: await pickerOf(at, picking, pickRefusals),
    wasSeen: await isSeen(at),
    refusals: refusedWords(at, refusals),
    pickRefusals: refusedWords(at, pickRefusals),
    now,
    asksAddress: kind === "dossier" && dossier === undefined,
  };
  return page(lineFormPage(visit, shown), { status });
}

/** Evidence that was chosen in a story before the form was opened. */
async function chosenBefore(at: FormAt): Promise<readonly CitedFields[]> {
  const { visit, desk, dossiers } = at;
  const query = visit.url.searchParams;
  const story = parseStoryId(query.get("story"));
  const [revision, start, end] = ["rev", "start", "end"].map((name) => Number(query.get(name) ?? NaN));
  if (story === undefined || !Number.isSafeInteger(revision)) return [];
  const open = await openForPicking(desk, story, revision);
  const paragraph = (query.get("p") ?? "") as BlockId;
  const text = open?.paragraphs.get(paragraph);
  if (open === undefined || text === undefined) return [];
  const picked = pickedFrom(open, { find: "", paragraph, quote: text.slice(start, end), start: start ?? 0 });
  return picked.ok ? [evidenceOfPick(picked.value, open, dossiers, nameBook(dossiers))] : [];
}

async function showForm(at: FormAt): Promise<Answer> {
  const evidence = await chosenBefore(at);
  const form = begun(at, evidence);
  if (form === undefined) return missing(at.visit);
  const [first] = evidence;
  const picking =
    first === undefined
      ? nothingPicked
      : { ...nothingPicked, story: first.cited.story, revision: first.cited.revision };
  return draw(at, { form, picking });
}

/** The words that are picked come to the form as evidence. */
async function cite(at: FormAt, form: LineForm, picking: Picking): Promise<Answer> {
  const { desk, dossiers } = at;
  const open: OpenStory | undefined =
    picking.story === undefined ? undefined : await openForPicking(desk, picking.story, picking.revision);
  if (open === undefined) return draw(at, { form, picking: { ...nothingPicked, find: picking.find } });
  const picked = pickedFrom(open, picking);
  const refuse = (...refusals: readonly PickRefusal[]): Promise<Answer> =>
    draw(at, { form, picking, pickRefusals: refusals }, 400);
  if (!picked.ok) return refuse(...picked.refusals);
  const cited = picked.value;
  const isKnown = form.evidence.some((one) => JSON.stringify(one.cited) === JSON.stringify(cited));
  if (isKnown) return refuse({ code: "cited-already" });
  const piece = evidenceOfPick(cited, open, dossiers, nameBook(dossiers));
  const { story, revision, find } = picking;
  return draw(at, {
    form: { ...form, evidence: [...form.evidence, piece] },
    picking: {
      ...nothingPicked,
      find,
      ...(story === undefined ? {} : { story }),
      ...(revision === undefined ? {} : { revision }),
    },
  });
}

const opened = (picking: Picking, story: StoryId): Picking => ({ ...nothingPicked, find: picking.find, story });

async function takeForm(at: FormAt): Promise<Answer> {
  const { visit, kind } = at;
  const form = sentLine(visit.form, kind);
  const picking = sentPicking(visit.form);
  const [pressed = "", word = ""] = (visit.form.get("do") ?? "").split(/:(.*)/s);
  switch (pressed) {
    case "find":
      return draw(at, { form, picking: { ...nothingPicked, find: picking.find } });
    case "open": {
      const story = parseStoryId(word);
      return draw(at, { form, picking: story === undefined ? picking : opened(picking, story) });
    }
    case "close":
      return draw(at, { form, picking: { ...nothingPicked, find: picking.find } });
    case "cite":
      return cite(at, form, picking);
    case "uncite":
      return draw(at, {
        form: { ...form, evidence: form.evidence.filter((_, place) => String(place) !== word) },
        picking,
      });
    case "more":
      return draw(at, { form, picking, more: word });
    case "save":
      return save(at, form, picking);
    default: {
      // Enter in the field of a search that was not made yet
      const isAsked = pressed === "enter" && picking.find.trim() !== "" && picking.story === undefined;
      return draw(at, { form, picking: isAsked ? { ...nothingPicked, find: picking.find } : picking });
    }
  }
}

async function save(at: FormAt, form: LineForm, picking: Picking): Promise<Answer> {
  const { visit, dossier, kind, place } = at;
  const by = actorOf(visit.member) as `u:${string}`;
  const seen = await isSeen(at);
  const written = await writeEntries(at, (dossiers) =>
    entriesOf(place, form, dossiers, { by, edition: visit.edition, wasSeen: seen }),
  );
  if (written.ok) {
    const { ref } = written.value;
    if (kind === "entity") return onward(`/desk/entities/${ref}?told=saved#main`);
    const notice =
      kind === "dossier" && dossier === undefined ? "opened" : form.before === undefined ? "added" : "changed";
    return onward(dossierPath(dossier?.id ?? ref, notice));
  }
  const { refusals } = written;
  const asking = askingOf(form, refusals);
  const overtaken = refusals.some(({ code }) => code === "changed-meanwhile" || code === "field-changed");
  if (!overtaken) return draw(at, { form: asking, picking, refusals }, statusOf(refusals));
  // what it has become stands beside what was written, and whoever saves again has seen it
  const again = await atDossiers(visit);
  const there = again === undefined || dossier === undefined ? undefined : formAt(again);
  if (there === undefined) return draw(at, { form: asking, picking, refusals }, 409);
  const fresh = await followed(there, form);
  const { before: _before, ...rest } = asking;
  const current = fresh === undefined ? undefined : begun(fresh, []);
  const now = fresh === undefined ? undefined : standing(fresh);
  if (fresh === undefined || now === undefined || current === undefined)
    return draw(
      { ...there, action: withoutPlace(there.action) },
      { form: rest, picking, refusals: [{ code: "line-gone" }] },
      409,
    );
  const said = partSaid(fresh.dossiers, kind, now, visit.edition);
  const renewed: LineForm = { ...asking, before: current.before, ...(current.n === undefined ? {} : { n: current.n }) };
  return draw(fresh, { form: renewed, picking, refusals, now: said }, 409);
}

/** The address of the form for a line that is there no more: what was written would come in as a new one. */
const withoutPlace = (action: string): string => action.replace(/&at=\d+/, "");

/** The form of what a line has become; undefined where it went away. */
async function followed(there: FormAt, { before, n }: LineForm): Promise<FormAt | undefined> {
  const { kind, owner, desk } = there;
  if (!isPart(kind)) return there;
  const log = n === undefined ? undefined : await desk.dossiers.listLog({ after: n, limit: 1000 });
  if (owner === undefined || log?.ok !== true) return undefined;
  const became = partBecame(before, log.value, { owner, kind });
  const at = partList(owner, kind).findIndex((one) => isSameValue(one, became));
  return at === -1 ? undefined : { ...there, at, action: `${withoutPlace(there.action)}&at=${at}` };
}

/** An item that somebody has removed since its form was opened: what was written stays, and would come in as a new one. */
async function goneForm(at: AtDossiers): Promise<Answer> {
  const { visit, dossiers } = at;
  const query = visit.url.searchParams;
  const kind = lineKindOf(query.get("what"));
  const dossier = dossierAt(at);
  const of = parseItemId(query.get("of"));
  const isGone = of !== undefined && kind !== undefined && dossiers.gone.get(of)?.kind === kind;
  if (!isGone || dossier === undefined || isPart(kind)) return missing(visit);
  const { before: _before, ...form } = sentLine(visit.form, kind);
  const action = `/desk/dossiers/${dossier.id}/form?${new URLSearchParams({ what: kind })}`;
  return draw({ ...at, kind, dossier, place: { kind }, action }, { form, refusals: [{ code: "line-gone" }] }, 409);
}

const withForm =
  (take: (at: FormAt) => Promise<Answer>) =>
  async (visit: MemberVisit): Promise<Answer> => {
    const at = await atDossiers(visit);
    if (at === undefined) return forbidden(visit);
    const form = formAt(at);
    if (form === undefined) return visit.request.method === "POST" ? goneForm(at) : missing(visit);
    return (await isKept(form)) ? forbidden(visit) : take(form);
  };

const withNew =
  (take: (at: FormAt) => Promise<Answer>) =>
  async (visit: MemberVisit): Promise<Answer> => {
    const at = await atDossiers(visit);
    if (at === undefined) return forbidden(visit);
    return take({ ...at, kind: "dossier", place: { kind: "dossier" }, action: "/desk/dossiers/new" });
  };

const who = "write-dossiers";

export const lineRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/dossiers/new", who, take: withNew(showForm) },
  { method: "POST", path: "/desk/dossiers/new", who, mostSent, mostFields, take: withNew(takeForm) },
  { method: "GET", path: "/desk/dossiers/:id/form", who, take: withForm(showForm) },
  { method: "POST", path: "/desk/dossiers/:id/form", who, mostSent, mostFields, take: withForm(takeForm) },
];
