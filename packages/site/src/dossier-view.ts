import {
  type CacheKey,
  type Dossier,
  type Dossiers,
  type Entity,
  type Evidence,
  type Fact,
  type FateStep,
  type Instant,
  type Item,
  type ItemId,
  type NewsEvent,
  type NewsLine,
  type Position,
  type ReadonlyArchive,
  type SourceStrength,
  type StoryCard,
  type StoryId,
  citedIn,
  daysOfWhen,
  dossierKey,
  findItem,
  inUtc,
  listItems,
  storyKey,
  strengthOf,
  toInstant,
  withSubDossiers,
} from "@mihwar/newsroom";
import { asOfHref, dossierHref } from "./addresses.ts";
import { type CitedPlace, type Copies, keysOfUnseen, loadCopies, placeIn } from "./cited-copies.ts";
import type { OpenPart } from "./dossier-part.ts";
import { type Loaded, finish, loadSurroundings } from "./frame.ts";
import { dayAfter, startOfDay } from "./calendar-day.ts";
import { openedOn } from "./past-day.ts";
import { isToldOf, readableDossier, readableItem } from "./readable-item.ts";

/** Evidence with the paragraph that it points into, as a reader may read it. */
export interface Source extends CitedPlace {
  readonly speaker?: Entity;
}

/** A line of a dossier with all that it stands on. */
interface Sourced {
  readonly sources: readonly Source[];
  readonly strength: SourceStrength;
}

export interface EventLine extends Sourced {
  readonly event: NewsEvent;
  readonly actors: readonly Entity[];
  readonly places: readonly Entity[];
}

export interface StepLine extends Sourced {
  readonly step: FateStep;
}

export interface PositionLine extends Sourced {
  readonly position: Position;
  readonly by: readonly Entity[];
  readonly to: readonly Entity[];
  readonly steps: readonly StepLine[];
}

export interface FactLine extends Sourced {
  readonly fact: Fact;
}

/** A dossier that this one is tied to, and why. */
export interface TiedDossier {
  readonly dossier: Dossier;
  readonly relation: "affects" | "continues" | "rivals" | "see";
  readonly why: string;
  /** Whether the tie is the other dossier's. */
  readonly back: boolean;
}

/** All that a page says of some items. */
export interface DossierLines {
  /** The oldest first; what nobody has dated, last. */
  readonly events: readonly EventLine[];
  readonly positions: readonly PositionLine[];
  readonly facts: readonly FactLine[];
  /** Everybody who does or wants something in it, who does most first. */
  readonly actors: readonly { readonly entity: Entity; readonly of?: Entity; readonly times: number }[];
  readonly places: readonly Entity[];
}

export interface DossierView extends DossierLines {
  readonly dossier: Dossier;
  readonly parents: readonly Dossier[];
  readonly children: readonly Dossier[];
  readonly tied: readonly TiedDossier[];
  readonly gist: readonly (Sourced & { readonly text: string })[];
  /** The newest first. */
  readonly stories: readonly StoryCard[];
  /** What was news in it, the newest first: of items that still have their evidence. */
  readonly news: readonly NewsLine[];
  /** The entry of the log that a reader of this page has seen last. */
  readonly latest: number;
  /** The entry that this reader had seen last, where it is one who comes back. */
  readonly since?: number;
  /** The part that is asked for alone. */
  readonly open?: OpenPart;
  /** The first day that the dossier can be shown as of, ISO 8601. */
  readonly opened: string | undefined;
  readonly asOf?: AsOf;
}

/** A dossier as it was. */
export interface AsOf {
  /** At its end; ISO 8601, in the edition's time zone. */
  readonly day: string;
  /** The same dossier as it is now. */
  readonly living: Dossier;
}

/** What lines are made from. */
interface Ground {
  readonly dossiers: Dossiers;
  readonly copies: Copies;
}

function sourcesOf({ dossiers, copies }: Ground, list: readonly Evidence[]): readonly Source[] {
  return list.flatMap((evidence): readonly Source[] => {
    const place = placeIn(copies, evidence);
    if (place === undefined) return [];
    const speaker = evidence.speaker === undefined ? undefined : findItem(dossiers, "entity", evidence.speaker);
    return [{ ...place, ...(speaker === undefined ? {} : { speaker }) }];
  });
}

const sourced = (ground: Ground, list: readonly Evidence[]): Sourced => {
  const sources = sourcesOf(ground, list);
  return { sources, strength: strengthOf(sources.map(({ evidence }) => evidence)) };
};

const entitiesOf = ({ dossiers }: Ground, ids: readonly ItemId[]): readonly Entity[] =>
  ids.flatMap((id) => findItem(dossiers, "entity", id) ?? []);

/**
 * Sorts dates from the first to the last, the hours of a day behind the day itself; open and unknown ones stand where they
 * are known to end, or last.
 */
export const inTime = ({ when, timeZone }: Pick<NewsEvent, "when" | "timeZone">): string => {
  const { first, last } = daysOfWhen(when) ?? {};
  const said = inUtc(when, timeZone);
  return /^\d{4}-\d{2}-\d{2}T/.test(said) ? said : (first ?? last ?? "9999");
};

/** The lines of items, without those that no reader can look up: nothing without evidence reaches a reader. */
export function linesOf(ground: Ground, items: readonly Item[]): DossierLines {
  const { dossiers } = ground;
  const events: EventLine[] = [];
  const positions: PositionLine[] = [];
  const facts: FactLine[] = [];
  const times = new Map<ItemId, number>();
  const count = (entities: readonly Entity[]): void => {
    for (const { id } of entities) times.set(id, (times.get(id) ?? 0) + 1);
  };
  for (const known of items) {
    const item = "evidence" in known ? readableItem(ground.copies, known) : undefined;
    if (item === undefined) continue;
    const base = sourced(ground, item.evidence);
    if (item.kind === "event") {
      const actors = entitiesOf(
        ground,
        item.actors.map(({ entity }) => entity),
      );
      count(actors);
      events.push({ ...base, event: item, actors, places: entitiesOf(ground, item.places ?? []) });
    } else if (item.kind === "position") {
      const [by, to] = [entitiesOf(ground, item.by), entitiesOf(ground, item.to)];
      count([...by, ...to]);
      const steps = (item.fate ?? []).map((step) => ({ ...sourced(ground, step.evidence), step }));
      positions.push({ ...base, position: item, by, to, steps });
    } else facts.push({ ...base, fact: item });
  }
  const actors = [...times]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([id, many]) => {
      const entity = findItem(dossiers, "entity", id);
      if (entity === undefined) return [];
      const of = entity.of === undefined ? undefined : findItem(dossiers, "entity", entity.of);
      return [{ entity, times: many, ...(of === undefined ? {} : { of }) }];
    });
  const placed = new Set([
    ...events.flatMap(({ places }) => places),
    ...entitiesOf(
      ground,
      facts.flatMap(({ fact }) => fact.about),
    ),
  ]);
  return {
    events: events.toSorted((a, b) => (inTime(a.event) < inTime(b.event) ? -1 : 1)),
    positions,
    facts,
    actors,
    places: [...placed].filter(({ geometry }) => geometry !== undefined),
  };
}

/** @param all as readers may have them */
function tiesOf({ dossiers }: Ground, dossier: Dossier, all: readonly Dossier[]): readonly TiedDossier[] {
  const out = (dossier.links ?? []).flatMap(({ to, relation, why }) => {
    const other = findItem(dossiers, "dossier", to);
    return other === undefined ? [] : [{ dossier: other, relation, why, back: false }];
  });
  const back = all.flatMap((other) =>
    (other.links ?? [])
      .filter(({ to }) => to === dossier.id)
      .map(({ relation, why }) => ({ dossier: other, relation, why, back: true })),
  );
  return [...out, ...back];
}

const endOfDay = (day: string, timeZone: string): Instant =>
  toInstant(Date.parse(startOfDay(dayAfter(day), timeZone)) - 1);

const newestFirst = (a: StoryCard, b: StoryCard): number => (a.published < b.published ? 1 : -1);

/**
 * A dossier's page.
 * @param asked `since`: the entry of the log that its reader had seen last; `open`: the part that is asked for alone;
 * `asOf`: the past day at whose end it is to be shown
 * @returns `undefined` where there is no such dossier, or was none then
 */
export async function loadDossier(
  archive: ReadonlyArchive,
  id: ItemId,
  {
    since,
    open,
    asOf,
  }: {
    readonly since?: number | undefined;
    readonly open?: OpenPart | undefined;
    readonly asOf?: AsOf | undefined;
  } = {},
): Promise<Loaded<DossierView> | undefined> {
  const surroundings = await loadSurroundings(archive);
  const { timeZone } = surroundings.edition.dates;
  const end = asOf === undefined ? undefined : endOfDay(asOf.day, timeZone);
  const dossiers = await archive.loadDossiers(end);
  const whole = findItem(dossiers, "dossier", id);
  if (whole === undefined) return undefined;
  const inside = withSubDossiers(dossiers, id);
  const items = [...dossiers.items.values()].filter(
    (item) => "dossiers" in item && item.dossiers.some((one) => inside.has(one)),
  );
  const own = new Set(items.map((one) => one.id));
  const told = dossiers.news.filter(({ refs }) => refs.some((ref) => inside.has(ref) || own.has(ref)));
  // Those in it, and those that are tied to it: their own pages say what else they lean on.
  const kin = listItems(dossiers, "dossier").filter(
    ({ parents, links }) => parents?.includes(id) === true || links?.some(({ to }) => to === id) === true,
  );
  const cited = citedIn([whole, ...items]);
  const leantOn = new Set(cited.map(({ story }) => story));
  const allCited = citedIn([whole, ...items, ...told, ...kin]);
  const found = await loadCopies(archive, allCited);
  // Of a day that is past, what came out later was no source yet.
  const copies = new Map([...found].filter(([, { card }]) => end === undefined || card.published <= end));
  const ground: Ground = { dossiers, copies };
  const filed = [...dossiers.filed]
    .filter(([, into]) => [...into].some((one) => inside.has(one)))
    .map(([story]) => story);
  const dossier = readableDossier(copies, whole);
  const known = new Map<StoryId, StoryCard>(
    [...copies.values()].filter(({ card }) => leantOn.has(card.id)).map(({ card }) => [card.id, card]),
  );
  const filedOnly = filed.filter((story) => !known.has(story));
  const others = await archive.findCards(filedOnly);
  const stories = [...known.values(), ...others]
    .filter(({ published }) => end === undefined || published <= end)
    .toSorted(newestFirst);
  const lines = linesOf(ground, items);
  const lastOf = ({ id: one }: { readonly id: ItemId }): string => dossiers.touched.get(one)?.last ?? "";
  const shown = new Set<ItemId>([
    ...inside,
    ...lines.events.map(({ event }) => event.id),
    ...lines.positions.map(({ position }) => position.id),
    ...lines.facts.map(({ fact }) => fact.id),
  ]);
  const out = new Set<StoryId>(stories.map((card) => card.id));
  const news = told
    .filter(({ refs }) => refs.some((ref) => shown.has(ref)))
    .filter((line) => isToldOf(line, copies, out))
    .toReversed();
  const readableKin = kin.map((one) => readableDossier(copies, one));
  return finish(archive, surroundings, {
    href: asOf === undefined ? dossierHref(dossier) : asOfHref(asOf.living, asOf.day),
    view: {
      dossier,
      ...(asOf === undefined ? {} : { asOf }),
      parents: (dossier.parents ?? []).flatMap((parent) => findItem(dossiers, "dossier", parent) ?? []),
      children: readableKin.filter(({ parents }) => parents?.includes(id) === true),
      tied: tiesOf(ground, dossier, readableKin),
      gist: (dossier.gist ?? []).map(({ text, evidence }) => ({ text, ...sourced(ground, evidence) })),
      ...lines,
      // What moved last is what a reader asks for first.
      positions: lines.positions.toSorted((a, b) => {
        const [first, second] = [lastOf(a.position), lastOf(b.position)];
        return first === second ? 0 : first < second ? 1 : -1;
      }),
      stories,
      news,
      latest: news[0]?.n ?? 0,
      opened: openedOn(dossiers, id, timeZone),
      ...(since === undefined ? {} : { since }),
      ...(open === undefined ? {} : { open }),
    },
    pictures: [],
    keys: [
      dossierKey(id),
      ...[...inside].map(dossierKey),
      ...new Set([...stories, ...[...copies.values()].map(({ card }) => card)].map((card) => storyKey(card.id))),
      ...(found.size < allCited.length || others.length < filedOnly.length ? keysOfUnseen : []),
    ] satisfies CacheKey[],
  });
}
