import { cleanLine } from "@mihwar/arabic/clean-text";
import {
  type DeskArchive,
  type Dossiers,
  type Entity,
  type Item,
  type ItemId,
  type NewEntry,
  type StoryId,
  actorOf,
  citedIn,
  deskArchive,
  findItem,
  listItems,
  may,
  mergedItems,
  ofNoSection,
  parseItemId,
  refsOf,
  standingId,
  unmerge,
} from "@mihwar/newsroom";
import { entityKinds } from "@mihwar/newsroom/dossier/items";
import { actorNames } from "./actor-names.ts";
import { type Answer, onward, page } from "./answer.ts";
import {
  type EntityForm,
  type EntityRefusal,
  entityChange,
  entityFormOf,
  entityFromForm,
  entityNamed,
  readEntityForm,
} from "./entity-form.ts";
import { entityFinder, likeEntities } from "./entity-search.ts";
import { fingerprint } from "./fingerprint.ts";
import { mergeOperation, readMerge } from "./merge-form.ts";
import { entitiesPage } from "./pages/entities-page.tsx";
import { entityPage } from "./pages/entity-page.tsx";
import { mergePage } from "./pages/merge-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { unmergePage } from "./pages/unmerge-page.tsx";
import { readableStories } from "./readable-stories.ts";
import type { Route } from "./route.ts";
import type { DecisionRefusal } from "./suggestion-decision.ts";
import { toldBy } from "./told-notice.ts";
import type { MemberVisit } from "./visit.ts";
import { itemWordsAr } from "./words/item-ar.ts";

const all = "/desk/entities";
/** Entities on one page, and the most that can be asked for. */
const onePage = 50;
const mostShown = 1_000;
const longestQuestion = 200;
/** Items shown of those that name an entity, or that a merge would change. */
const mostNamed = 100;

type Refusal = EntityRefusal | DecisionRefusal;

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });
const mayWrite = (visit: MemberVisit): boolean => may(visit.member, "write-dossiers", ofNoSection).ok;

const known = new WeakMap<Dossiers["items"], ReadonlyMap<ItemId, number>>();

/** How many items name each entity: counted once for as long as the same is remembered. */
function timesNamed(dossiers: Dossiers): ReadonlyMap<ItemId, number> {
  const before = known.get(dossiers.items);
  if (before !== undefined) return before;
  const times = new Map<ItemId, number>();
  for (const item of dossiers.items.values()) for (const id of refsOf(item)) times.set(id, (times.get(id) ?? 0) + 1);
  known.set(dossiers.items, times);
  return times;
}

async function list(visit: MemberVisit): Promise<Answer> {
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (!loaded.ok) return page(problemPage(visit, "forbidden", visit), { status: 403 });
  const { searchParams } = visit.url;
  const question = (searchParams.get("q") ?? "").slice(0, longestQuestion);
  const kind = entityKinds.find((one) => one === searchParams.get("kind"));
  const asked = /^\d{1,4}$/.test(searchParams.get("show") ?? "") ? Number(searchParams.get("show")) : onePage;
  const show = Math.min(mostShown, Math.max(onePage, asked));
  const entities = listItems(loaded.value, "entity");
  const times = timesNamed(loaded.value);
  const isMeant = entityFinder(question);
  const found = entities
    .filter((entity) => (kind === undefined || entity.entityKind === kind) && isMeant(entity))
    .toSorted((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || a.name.localeCompare(b.name, "ar"));
  return page(
    entitiesPage(visit, {
      entities: found.slice(0, show),
      found: found.length,
      all: entities.length,
      times,
      question,
      kind,
      kinds: entityKinds.map((one) => [one, entities.filter(({ entityKind }) => entityKind === one).length] as const),
      show,
    }),
  );
}

/** An entity, as everybody at the desk may see it. */
interface Own {
  readonly desk: DeskArchive;
  readonly dossiers: Dossiers;
  readonly entity: Entity;
}

/** Does something with the entity that the address names; one that was absorbed leads to the one that stays. */
async function withEntity(visit: MemberVisit, work: (own: Own) => Promise<Answer>): Promise<Answer> {
  const id = parseItemId(visit.named["id"]);
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (id === undefined || !loaded.ok) return missing(visit);
  const dossiers = loaded.value;
  const standing = standingId(dossiers, id);
  const entity = standing === undefined ? undefined : findItem(dossiers, "entity", standing);
  if (entity === undefined) return missing(visit);
  if (entity.id !== id) return onward(`${all}/${entity.id}`);
  return work({ desk, dossiers, entity });
}

const itemsNaming = ({ items }: Dossiers, id: ItemId): readonly Item[] =>
  [...items.values()].filter((item) => item.id !== id && refsOf(item).has(id));

/** Whether the member may read the stories that some values cite. */
async function readerOf(desk: DeskArchive, values: unknown): Promise<(story: StoryId) => boolean> {
  const lines = await readableStories(
    desk,
    citedIn(values).map(({ story }) => story),
  );
  return (story) => lines.has(story);
}

async function sayAll(visit: MemberVisit, refusals: readonly Refusal[]): Promise<readonly string[]> {
  const nameOf = actorNames(await visit.base.accounts.listMembers(), visit.words.stories.history);
  return [...new Set(refusals.map((refusal) => visit.words.entities.refusal(refusal, nameOf)))];
}

const statusOf = (refusals: readonly Refusal[]): number => {
  const codes = refusals.map(({ code }) => code);
  if (codes.some((code) => ["role", "section", "signed-out", "another-actor"].includes(code))) return 403;
  return codes.some((code) => ["entity-changed", "field-changed"].includes(code)) ? 409 : 400;
};

/** Enters one change in the member's name. @returns why not */
async function enter(
  desk: DeskArchive,
  make: (dossiers: Dossiers) => readonly NewEntry[] | EntityRefusal,
): Promise<readonly Refusal[]> {
  let own: EntityRefusal | undefined;
  const written = await desk.dossiers.writeLog((dossiers) => {
    const made = make(dossiers);
    own = "code" in made ? made : undefined;
    return "code" in made ? [] : made;
  });
  if (!written.ok) return written.refusals;
  if (own !== undefined) return [own];
  return written.value.ok ? [] : written.value.refusals.map(({ refusal }) => refusal);
}

interface ShownEntity {
  readonly form?: EntityForm;
  readonly basis?: string;
  /** As the form would have it, where it can be read. */
  readonly wanted?: Entity;
  readonly isFix?: boolean;
  readonly why?: string;
  readonly refusals?: readonly Refusal[];
}

async function show(visit: MemberVisit, { desk, dossiers, entity }: Own, shown: ShownEntity = {}): Promise<Answer> {
  const { refusals = [], wanted } = shown;
  const entities = listItems(dossiers, "entity");
  const naming = itemsNaming(dossiers, entity.id);
  const html = entityPage(visit, {
    entity,
    dossiers,
    naming: naming.slice(0, mostNamed),
    timesNamed: naming.length,
    absorbed: [...dossiers.merges.values()].filter(({ ref }) => ref === entity.id),
    like: likeEntities(entity, entities).slice(0, 5),
    names: entities.map(({ name }) => name),
    form: shown.form ?? entityFormOf(dossiers, entity),
    basis: shown.basis ?? fingerprint(entity),
    wanted,
    isFix: shown.isFix ?? false,
    why: shown.why ?? "",
    mayWrite: mayWrite(visit),
    mayRead: await readerOf(desk, naming.slice(0, mostNamed)),
    refusals: await sayAll(visit, refusals),
    told: visit.request.method === "POST" ? { notice: undefined, well: false } : toldBy(visit.url),
  });
  return page(html, { frames: true, ...(refusals.length === 0 ? {} : { status: statusOf(refusals) }) });
}

const lineIn = (form: URLSearchParams, name: string): string => {
  const cleaned = cleanLine((form.get(name) ?? "").slice(0, 1_000));
  return cleaned.ok ? cleaned.text.trim() : "";
};

const change = (visit: MemberVisit): Promise<Answer> =>
  withEntity(visit, async (own) => {
    const { desk, dossiers, entity } = own;
    const form = readEntityForm(visit.form);
    const basis = visit.form.get("basis") ?? "";
    const isFix = visit.form.get("fix") === "yes";
    const why = lineIn(visit.form, "why");
    const made = entityFromForm(dossiers, entity, form);
    const shown = { form, basis, isFix, why };
    if (!made.ok) return show(visit, own, { ...shown, refusals: made.refusals });
    if (visit.form.get("do") !== "save") return show(visit, own, { ...shown, wanted: made.value });
    const refusals = await enter(desk, (now) => {
      const there = findItem(now, "entity", entity.id);
      if (there === undefined || fingerprint(there) !== basis) return { code: "entity-changed" };
      const operation = entityChange(there, made.value, isFix ? "fix" : "set");
      if (operation === undefined) return { code: "nothing-changed", id: entity.id };
      const note = itemWordsAr.changeNote(made.value.name);
      return [
        {
          kind: "change",
          by: actorOf(visit.member) as `u:${string}`,
          operation,
          note,
          news: 0,
          ...(why === "" ? {} : { why }),
        },
      ];
    });
    if (refusals.length === 0) return onward(`${all}/${entity.id}?told=saved#main`);
    return withEntity(visit, (again) => show(visit, again, { ...shown, wanted: made.value, refusals }));
  });

const map = (visit: MemberVisit): Promise<Answer> =>
  withEntity(visit, async ({ dossiers, entity }) => {
    const drawn = visit.url.searchParams.get("geometry");
    const wanted =
      drawn === null
        ? entity
        : entityFromForm(dossiers, entity, { ...entityFormOf(dossiers, entity), geometry: drawn.slice(0, 4_000) });
    const place = "ok" in wanted ? (wanted.ok ? wanted.value : undefined) : wanted;
    const rendered = place === undefined ? undefined : await visit.base.previews.place(place);
    return rendered === undefined ? missing(visit) : { kind: "framed", ...rendered };
  });

/** A sign of all that a merge of two would touch: whoever merges has seen it as it is. */
const groundOf = (dossiers: Dossiers, pair: readonly Entity[]): string =>
  fingerprint(pair.map(({ id }) => [dossiers.items.get(id) ?? null, itemsNaming(dossiers, id)]));

/** Two that are to become one: what stays, what is kept, and every item that changes. */
const showMerge = (visit: MemberVisit, form: URLSearchParams, refused: readonly Refusal[] = []): Promise<Answer> =>
  withEntity(visit, async (own) => {
    const { desk, dossiers, entity } = own;
    const written = (form.get("with") ?? "").trim().slice(0, longestQuestion);
    const other = written === "" ? undefined : entityNamed(dossiers, written);
    const refusals: readonly Refusal[] = [
      ...refused,
      ...(written !== "" && other === undefined ? [{ code: "name-unknown", name: written } as const] : []),
      ...(other?.id === entity.id ? [{ code: "merge-self" } as const] : []),
    ];
    const pair = other === undefined || other.id === entity.id ? undefined : ([entity, other] as const);
    const merge = pair === undefined ? undefined : readMerge(form, pair);
    const changes = merge === undefined ? [] : [...mergedItems(dossiers, mergeOperation(merge)).values()];
    const html = mergePage(visit, {
      entity,
      dossiers,
      merge,
      basis: pair === undefined ? "" : groundOf(dossiers, pair),
      changes: changes.slice(0, mostNamed),
      timesChanged: changes.length,
      like: likeEntities(entity, listItems(dossiers, "entity")).slice(0, 10),
      names: listItems(dossiers, "entity").map(({ name }) => name),
      written,
      why: lineIn(form, "why"),
      mayRead: await readerOf(desk, changes.slice(0, mostNamed)),
      refusals: await sayAll(visit, refusals),
    });
    return page(html, refusals.length === 0 ? {} : { status: statusOf(refusals) });
  });

const takeMerge = (visit: MemberVisit): Promise<Answer> =>
  withEntity(visit, async ({ desk, dossiers, entity }) => {
    const { form } = visit;
    const other = entityNamed(dossiers, (form.get("with") ?? "").trim().slice(0, longestQuestion));
    if (form.get("do") !== "merge" || other === undefined || other.id === entity.id) return showMerge(visit, form);
    const merge = readMerge(form, [entity, other]);
    // nobody merges what they have not seen: the other way round is another merge
    if (form.get("goes") !== merge.goes.id) return showMerge(visit, form);
    const why = lineIn(form, "why");
    const refusals = await enter(desk, (now) => {
      if (groundOf(now, [entity, other]) !== form.get("basis")) return { code: "entity-changed" };
      return [
        {
          kind: "change",
          by: actorOf(visit.member) as `u:${string}`,
          operation: mergeOperation(merge),
          note: itemWordsAr.mergeNote(merge.goes.name, merge.stays.name),
          news: 0,
          ...(why === "" ? {} : { why }),
        },
      ];
    });
    return refusals.length === 0
      ? onward(`${all}/${merge.stays.id}?told=merged#main`)
      : showMerge(visit, form, refusals);
  });

/** A merge that is to be undone, by the entity that was absorbed. */
async function withMerge(
  visit: MemberVisit,
  work: (given: { readonly desk: DeskArchive; readonly dossiers: Dossiers; readonly id: ItemId }) => Promise<Answer>,
): Promise<Answer> {
  const id = parseItemId(visit.named["id"]);
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (id === undefined || !loaded.ok || !loaded.value.merges.has(id)) return missing(visit);
  return work({ desk, dossiers: loaded.value, id });
}

const showUnmerge = (visit: MemberVisit, refused: readonly Refusal[] = []): Promise<Answer> =>
  withMerge(visit, async ({ desk, dossiers, id }) => {
    const undone = unmerge(dossiers, id);
    const refusals: readonly Refusal[] = undone.ok ? refused : [...refused, ...undone.refusals];
    const merge = dossiers.merges.get(id);
    if (merge === undefined) return missing(visit);
    const made = undone.ok ? [...undone.value.items.values()] : [];
    // what came after the merge, or was changed since, and names the one that stays: it is not told for whom
    const since = itemsNaming(dossiers, merge.ref).filter(
      (item) => !merge.before.has(item.id) && (dossiers.touched.get(item.id)?.first ?? "") > merge.at,
    );
    const first = undone.ok ? undefined : undone.refusals.flatMap((one) => ("first" in one ? [one.first] : [])).at(0);
    const html = unmergePage(visit, {
      dossiers,
      merge,
      made: made.slice(0, mostNamed),
      timesMade: made.length,
      kept: undone.ok ? undone.value.kept : new Map(),
      since: since.slice(0, mostNamed),
      first,
      basis: undone.ok ? fingerprint([made, [...undone.value.kept]]) : "",
      mayRead: await readerOf(desk, made.slice(0, mostNamed)),
      refusals: await sayAll(visit, refusals),
    });
    return page(html, refused.length === 0 ? {} : { status: statusOf(refused) });
  });

const takeUnmerge = (visit: MemberVisit): Promise<Answer> =>
  withMerge(visit, async ({ desk, dossiers, id }) => {
    const merge = dossiers.merges.get(id);
    const other = dossiers.gone.get(id);
    if (merge === undefined || other?.kind !== "entity") return missing(visit);
    const why = lineIn(visit.form, "why");
    const refusals = await enter(desk, (now) => {
      const undone = unmerge(now, id);
      // what the page said goes back is what goes back
      const said = undone.ok ? fingerprint([[...undone.value.items.values()], [...undone.value.kept]]) : "";
      if (undone.ok && said !== visit.form.get("basis")) return { code: "entity-changed" };
      const stays = findItem(now, "entity", merge.ref)?.name ?? merge.ref;
      return [
        {
          kind: "change",
          by: actorOf(visit.member) as `u:${string}`,
          operation: { op: "unmerge", ref: merge.ref, absorbed: id },
          note: itemWordsAr.unmergeNote(other.name, stays),
          news: 0,
          ...(why === "" ? {} : { why }),
        },
      ];
    });
    return refusals.length === 0 ? onward(`${all}/${id}?told=unmerged#main`) : showUnmerge(visit, refusals);
  });

export const entityRoutes: readonly Route[] = [
  { method: "GET", path: all, who: "read-dossiers", take: list },
  {
    method: "GET",
    path: `${all}/:id`,
    who: "read-dossiers",
    take: (visit) => withEntity(visit, (own) => show(visit, own)),
  },
  { method: "POST", path: `${all}/:id`, who: "write-dossiers", take: change },
  { method: "GET", path: `${all}/:id/map`, who: "read-dossiers", take: map },
  {
    method: "GET",
    path: `${all}/:id/merge`,
    who: "write-dossiers",
    take: (visit) => showMerge(visit, visit.url.searchParams),
  },
  { method: "POST", path: `${all}/:id/merge`, who: "write-dossiers", take: takeMerge },
  { method: "GET", path: `${all}/:id/unmerge`, who: "write-dossiers", take: (visit) => showUnmerge(visit) },
  { method: "POST", path: `${all}/:id/unmerge`, who: "write-dossiers", take: takeUnmerge },
];
