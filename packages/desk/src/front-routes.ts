import {
  type DeskArchive,
  type Front,
  FrontConflict,
  type FrontId,
  type FrontSlot,
  type Section,
  aboutFront,
  deskArchive,
  may,
  say,
} from "@mihwar/newsroom";
import { isSameValue } from "@mihwar/newsroom/desk/same-value";
import { type Answer, onward, page } from "./answer.ts";
import { fingerprint } from "./fingerprint.ts";
import { loadBoard, shownAt } from "./front-board.ts";
import {
  type OrderRefusal,
  editOrder,
  fieldsOfSlot,
  placeOfField,
  readEdit,
  readOrder,
  trimmed,
} from "./front-order.ts";
import { type FrontFinding, frontPage } from "./pages/front-page.tsx";
import { framesPage } from "./pages/front-frames-page.tsx";
import { frontsPage } from "./pages/fronts-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { findCandidates } from "./pin-candidates.ts";
import { pinStateOf } from "./pin-state.ts";
import type { Route } from "./route.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";

const all = "/desk/fronts";
/** Letters of a question. */
const longestQuestion = 200;

/** A front that the member may order, and what the desk calls it. */
interface OwnFront {
  readonly desk: DeskArchive;
  readonly id: FrontId;
  readonly name: string;
  readonly sections: readonly Section[];
  /** As the archive holds it. */
  readonly saved: Front;
}

const nameOf = (visit: MemberVisit, section: Section | undefined): string =>
  section === undefined ? visit.words.fronts.home : visit.words.fronts.ofSection(section.name);

const mayOrder = (visit: MemberVisit, id: FrontId): boolean => may(visit.member, "save-front", aboutFront(id)).ok;

/** Does something with the front that the address names, where it is one and the member may order it. */
async function withFront(visit: MemberVisit, work: (own: OwnFront) => Promise<Answer>): Promise<Answer> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const sections = await desk.reading.listSections();
  const named = visit.named["id"] ?? "";
  const section = sections.find(({ id }) => id === named);
  if (named !== "home" && section === undefined) return page(problemPage(visit, "missing", visit), { status: 404 });
  const id: FrontId = section?.id ?? "home";
  if (!mayOrder(visit, id)) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  const saved = await desk.reading.getFront(id);
  return work({ desk, id, name: nameOf(visit, section), sections, saved });
}

async function list(visit: MemberVisit): Promise<Answer> {
  const { reading } = deskArchive(visit.base.archive, visit.member);
  const sections = await reading.listSections();
  const own = [undefined, ...sections].filter((section) => mayOrder(visit, section?.id ?? "home"));
  const fronts = await Promise.all(
    own.map(async (section) => {
      const { id, slots } = await reading.getFront(section?.id ?? "home");
      return { id, name: nameOf(visit, section), pins: slots.filter(({ kind }) => kind === "pinned").length };
    }),
  );
  return page(frontsPage(visit, fronts));
}

interface Shown {
  readonly slots: readonly FrontSlot[];
  /** Of the order that this one was made from. */
  readonly basis: string;
  readonly refusals?: readonly string[];
  readonly theirs?: Front;
  readonly finding?: FrontFinding;
  readonly status?: number;
}

async function show(
  visit: MemberVisit,
  { desk, id, name, sections, saved }: OwnFront,
  { slots, basis, refusals = [], theirs, finding, status = 200 }: Shown,
): Promise<Answer> {
  const board = await loadBoard(desk, { id, slots });
  const html = frontPage(visit, {
    name,
    sections,
    board,
    basis,
    isUnsaved: !isSameValue(slots, trimmed(saved.slots)),
    refusals,
    notice: visit.request.method === "POST" ? undefined : toldBy(visit.url).notice,
    ...(theirs === undefined ? {} : { theirs: await loadBoard(desk, theirs) }),
    ...(finding === undefined ? {} : { finding }),
  });
  return page(html, { status });
}

const basisOf = (saved: Front): string => fingerprint(saved.slots);

/** What the form's question finds, where it asks one. */
async function findingIn(
  visit: MemberVisit,
  { desk }: OwnFront,
  pressed: string,
): Promise<{ readonly finding?: FrontFinding }> {
  const question = (visit.form.get("q") ?? "").slice(0, longestQuestion);
  if (question.trim() === "" && pressed !== "find") return {};
  const candidates = await findCandidates(desk, visit.base.fronts, question, await desk.now());
  return { finding: { question, candidates } };
}

const sayAll = (visit: MemberVisit, refusals: readonly OrderRefusal[]): readonly string[] => [
  ...new Set(refusals.map((refusal) => say(visit.words.fronts.refusals, refusal))),
];

/** Why a story cannot be put on a front, in words; `undefined` where it can. */
async function cannotPut(visit: MemberVisit, desk: DeskArchive, story: Parameters<typeof pinStateOf>[1]) {
  const { fronts } = visit.words;
  const state = await pinStateOf(desk, story, await desk.now());
  // what readers read may stand on any front, whoever's section it lies in
  if (state.kind === "unknown" && (await desk.reading.findCards([story])).length > 0) return undefined;
  switch (state.kind) {
    case "public":
    case "coming":
      return undefined;
    case "unpublished":
      return fronts.cannotPut.unpublished(state.headline, state.state);
    case "withdrawn":
      return fronts.cannotPut.withdrawn(state.headline);
    case "unknown":
      return fronts.cannotPut.unknown;
  }
}

/** A button of the form was pressed: the order changes in the form, or is saved. */
const work = (visit: MemberVisit): Promise<Answer> =>
  withFront(visit, async (own) => {
    const { form, edition } = visit;
    const { desk, id } = own;
    const pressed = form.get("do") ?? "show";
    const basis = form.get("basis") ?? "";
    const read = readOrder(form, edition.dates.timeZone);
    const { slots } = read;
    if (read.refusals.length > 0)
      return show(visit, own, { slots, basis, refusals: sayAll(visit, read.refusals), status: 400 });
    if (pressed === "save") return save(visit, own, { slots, basis });
    const place = placeOfField(form.get("place"));
    const edit = readEdit(pressed, place);
    const finding = await findingIn(visit, own, pressed);
    if (edit === undefined) return show(visit, own, { slots, basis, ...finding });
    if (edit.kind === "put") {
      const why = await cannotPut(visit, desk, edit.story);
      if (why !== undefined) return show(visit, own, { slots, basis, refusals: [why], ...finding, status: 400 });
    }
    const edited = editOrder(slots, edit, shownAt(await loadBoard(desk, { id, slots })));
    return edited.ok
      ? show(visit, own, { slots: edited.value, basis, ...finding })
      : show(visit, own, { slots, basis, refusals: sayAll(visit, edited.refusals), ...finding, status: 400 });
  });

async function save(
  visit: MemberVisit,
  own: OwnFront,
  { slots, basis }: { readonly slots: readonly FrontSlot[]; readonly basis: string },
): Promise<Answer> {
  const { desk, id, saved } = own;
  const conflict = (theirs: Front): Promise<Answer> =>
    show(visit, { ...own, saved: theirs }, { slots, basis: basisOf(theirs), theirs, status: 409 });
  if (basis !== basisOf(saved)) return conflict(saved);
  try {
    const done = await desk.saveFront({ id, slots }, saved);
    if (!done.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  } catch (fault) {
    if (!(fault instanceof FrontConflict)) throw fault;
    return conflict(await desk.reading.getFront(id));
  }
  return onward(`${all}/${id}?told=front-saved`);
}

/** The unsaved order on a phone's width and on a computer's: two frames, whose addresses tell the order. */
const preview = (visit: MemberVisit): Promise<Answer> =>
  withFront(visit, async (own) => {
    const { timeZone } = visit.edition.dates;
    const read = readOrder(visit.form, timeZone);
    if (read.refusals.length > 0) {
      const basis = visit.form.get("basis") ?? "";
      return show(visit, own, { slots: read.slots, basis, refusals: sayAll(visit, read.refusals), status: 400 });
    }
    const query = new URLSearchParams();
    for (const slot of read.slots)
      for (const [name, value] of Object.entries(fieldsOfSlot(slot, timeZone))) query.append(name, value);
    return page(framesPage(visit, { name: own.name, src: `${all}/${own.id}/preview?${query}` }), { frames: true });
  });

const framed = (visit: MemberVisit): Promise<Answer> =>
  withFront(visit, async ({ id }) => {
    const read = readOrder(visit.url.searchParams, visit.edition.dates.timeZone);
    const rendered = read.refusals.length === 0 ? await visit.base.fronts.render({ id, slots: read.slots }) : undefined;
    return rendered === undefined
      ? page(problemPage(visit, "missing", visit), { status: 404 })
      : { kind: "framed", ...rendered };
  });

export const frontRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "save-front", take: list },
  {
    method: "GET",
    path: `${all}/:id`,
    who: "save-front",
    take: (visit) =>
      withFront(visit, (own) => show(visit, own, { slots: trimmed(own.saved.slots), basis: basisOf(own.saved) })),
  },
  { method: "POST", path: `${all}/:id`, who: "save-front", take: work },
  { method: "POST", path: `${all}/:id/preview`, who: "save-front", take: preview },
  { method: "GET", path: `${all}/:id/preview`, who: "save-front", take: framed },
];
