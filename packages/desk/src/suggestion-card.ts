import { sentences } from "@mihwar/arabic/sentences";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import {
  type Change,
  type ChangeCause,
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type Edition,
  type Entity,
  type Evidence,
  type Item,
  type ItemId,
  type Operation,
  type Position,
  type Proposal,
  type StoryId,
  type StoryLine,
  type When,
  actLine,
  citable,
  dossierWordsAr,
  evidenceOf,
  findItem,
  inUtc,
  placeOfQuote,
  refOf,
  storiesOfProposal,
} from "@mihwar/newsroom";
import { readableStories } from "./readable-stories.ts";
import { cardWordsAr } from "./words/suggestion-card-ar.ts";

/** A sentence of a story with the words that made a machine speak, in three runs. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A proposal as it stands before whoever decides on it. */
export interface SuggestionCard {
  readonly proposal: Proposal;
  /** What readers would read, in plain Arabic. */
  readonly line: string;
  /** What comes in with it, or what it is about. */
  readonly beside: readonly string[];
  readonly passages: readonly Passage[];
  /** The dossiers in which it would stand. */
  readonly dossiers: readonly Dossier[];
  readonly story?: StoryLine;
}

type Remembered = Pick<Dossiers, "items" | "gone">;

const dateWords = (when: When, { dates }: Pick<Edition, "dates">, timeZone?: string): string =>
  when === "XXXX" ? cardWordsAr.undated : formatEdtf(inUtc(when, timeZone), dates);

/** What a date of the newsroom reads as: «6 تشرين الثاني/نوفمبر 2025». */
export const whenWords = dateWords;

const entitiesIn = ({ items }: Remembered, more: readonly Item[], ids: readonly ItemId[]): readonly Entity[] =>
  ids.flatMap((id) => {
    const found = more.find((one) => one.id === id) ?? items.get(id);
    return found?.kind === "entity" ? [found] : [];
  });

/** What an item is called. */
export const itemName = ({ items, gone }: Remembered, id: ItemId): string => {
  const item = items.get(id) ?? gone.get(id);
  if (item === undefined) return id;
  if (item.kind === "entity") return item.name;
  return "title" in item ? item.title : item.text;
};

const positionLine = (dossiers: Remembered, position: Position, more: readonly Item[]): string =>
  `${actLine(position.act, entitiesIn(dossiers, more, position.by), entitiesIn(dossiers, more, position.to))}: ${position.text}`;

/** One item in a line, as readers would read it. @param more items that come in with it */
export function itemLine(
  dossiers: Remembered,
  item: Item,
  edition: Pick<Edition, "dates">,
  more: readonly Item[] = [],
): string {
  switch (item.kind) {
    case "position": {
      const due = item.due === undefined ? "" : ` (${cardWordsAr.due} ${dateWords(item.due, edition)})`;
      return `${positionLine(dossiers, item, more)}${due}`;
    }
    case "event":
      return `${item.title} · ${dateWords(item.when, edition, item.timeZone)} · ${dossierWordsAr.eventStates[item.state]}`;
    case "entity":
      return `${item.name} (${cardWordsAr.entityKinds[item.entityKind]})${item.role === undefined ? "" : ` · ${item.role}`}`;
    case "fact":
      return item.text;
    case "dossier":
      return `${dossierWordsAr.kinds.dossier} «${item.title}»`;
  }
}

const itemAt = ({ items, gone }: Remembered, id: ItemId): Item | undefined => items.get(id) ?? gone.get(id);

/** What an operation would do, in plain Arabic. */
export function operationLine(dossiers: Remembered, operation: Operation, edition: Pick<Edition, "dates">): string {
  const ref = refOf(operation);
  const item = itemAt(dossiers, ref);
  const itself = item === undefined ? ref : itemLine(dossiers, item, edition);
  switch (operation.op) {
    case "add": {
      const [first, ...more] = operation.items;
      const line = itemLine(dossiers, first, edition, more);
      return first.kind === "entity" ? cardWordsAr.newcomer(line) : line;
    }
    case "fate": {
      const { fate, at, why } = operation.step;
      const act = item?.kind === "position" ? item.act : "ask";
      return cardWordsAr.became(dossierWordsAr.fates[fate](act), dateWords(at, edition), why);
    }
    case "evidence":
      return cardWordsAr.evidence;
    case "recite":
      return operation.to === undefined ? cardWordsAr.given : cardWordsAr.moved;
    case "file":
      return cardWordsAr.filed(itemName(dossiers, ref));
    case "merge":
      return operation.absorbs === undefined
        ? cardWordsAr.alias(operation.aliases, itemName(dossiers, ref))
        : cardWordsAr.same(itemName(dossiers, operation.absorbs), itemName(dossiers, ref));
    case "unmerge":
      return cardWordsAr.apart(itemName(dossiers, operation.absorbed), itemName(dossiers, ref));
    case "link":
      return cardWordsAr.linked(itemName(dossiers, ref), itemName(dossiers, operation.link.to), operation.link.why);
    case "ask":
      return cardWordsAr.questions[operation.question](itself);
    case "set":
    case "fix": {
      const patched = item === undefined ? undefined : ({ ...item, ...operation.after } as Item);
      return patched === undefined ? ref : cardWordsAr.becomes(itemLine(dossiers, patched, edition));
    }
    case "drop":
      return cardWordsAr.dropped(itself);
  }
}

/** What an operation is about, or brings with it, where its own line does not say. */
function besideOf(dossiers: Remembered, operation: Operation, edition: Pick<Edition, "dates">): readonly string[] {
  if (operation.op === "add") {
    const [, ...more] = operation.items;
    return more.map((one) => cardWordsAr.alsoNew(itemLine(dossiers, one, edition)));
  }
  const item = itemAt(dossiers, refOf(operation));
  if (item === undefined || !["fate", "evidence", "recite", "set", "fix"].includes(operation.op)) return [];
  return [itemLine(dossiers, item, edition)];
}

/** The dossiers in which an operation would be seen. */
export function dossiersOf(dossiers: Pick<Dossiers, "items">, operation: Operation): readonly Dossier[] {
  const seen = (item: Item | undefined): readonly ItemId[] =>
    item === undefined ? [] : item.kind === "dossier" ? [item.id] : "dossiers" in item ? item.dossiers : [];
  const ids = operation.op === "add" ? operation.items.flatMap(seen) : seen(dossiers.items.get(refOf(operation)));
  return [...new Set(ids)].flatMap((id) => findItem(dossiers, "dossier", id) ?? []);
}

/** The evidence that an operation brings, each piece once. */
export function evidenceIn(operation: Operation): readonly Evidence[] {
  const all = ((): readonly Evidence[] => {
    switch (operation.op) {
      case "add":
        return operation.items.flatMap(evidenceOf);
      case "fate":
        return operation.step.evidence;
      case "evidence":
        return operation.evidence;
      case "recite":
        return [operation.to ?? operation.from];
      case "link":
        return operation.link.evidence ?? [];
      case "set":
      case "fix":
      case "file":
      case "merge":
      case "unmerge":
      case "ask":
      case "drop":
        return [];
    }
  })();
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

interface Place {
  readonly story: StoryId;
  readonly revision: number;
  readonly paragraph: string;
  readonly at: (text: string) => readonly [number, number];
}

const placesOf = ({ operation, causes = [] }: Change): readonly Place[] => {
  const cited = evidenceIn(operation).map(({ story, revision, paragraph, quote, occurrence }): Place => ({
    story,
    revision,
    paragraph,
    at: (text) => {
      const start = placeOfQuote(text, quote, occurrence);
      return [start, start + quote.length];
    },
  }));
  const caused = causes.map(({ story, revision, paragraph, start, end }: ChangeCause): Place => ({
    story,
    revision,
    paragraph,
    at: () => [start, end],
  }));
  return cited.length > 0 ? cited : caused;
};

/** The sentences in which words stand, with the words marked. */
export function passageAt(text: string, start: number, end: number): Passage | undefined {
  if (start < 0 || end > text.length || start >= end) return undefined;
  const around = sentences(text).filter((one) => one.end > start && one.start < end);
  const from = Math.min(start, around[0]?.start ?? start);
  const until = Math.max(end, around.at(-1)?.end ?? end);
  return { before: text.slice(from, start), words: text.slice(start, end), after: text.slice(end, until) };
}

/** Sentences shown on one card. */
const mostPassages = 2;

async function passagesOf(
  change: Change,
  paragraph: (place: Place) => Promise<string | undefined>,
): Promise<readonly Passage[]> {
  const found: Passage[] = [];
  for (const place of placesOf(change)) {
    if (found.length === mostPassages) break;
    const text = await paragraph(place);
    const passage = text === undefined ? undefined : passageAt(text, ...place.at(text));
    const isKnown = found.some((one) => JSON.stringify(one) === JSON.stringify(passage));
    if (passage !== undefined && !isKnown) found.push(passage);
  }
  return found;
}

/** Reads paragraphs of revisions as the member may, each revision once. */
function paragraphs(desk: DeskArchive): (place: Place) => Promise<string | undefined> {
  const known = new Map<string, ReturnType<DeskArchive["findRevision"]>>();
  return async ({ story, revision, paragraph }) => {
    const name = `${story} ${revision}`;
    const asked = known.get(name) ?? desk.findRevision(story, revision);
    known.set(name, asked);
    const found = await asked;
    const copy = found.ok ? found.value?.content : undefined;
    return copy === undefined ? undefined : new Map<string, string>(citable(copy)).get(paragraph);
  };
}

/** The lines of the stories that proposals are about, as the member may see them. */
export const linesOfProposals = (
  desk: DeskArchive,
  proposals: readonly Proposal[],
): Promise<ReadonlyMap<StoryId, StoryLine>> =>
  readableStories(
    desk,
    proposals.flatMap(({ change }) => storiesOfProposal(change)),
  );

/** Makes cards of proposals. */
export async function cardsOf(
  desk: DeskArchive,
  proposals: readonly Proposal[],
  {
    dossiers,
    edition,
    lines,
  }: {
    readonly dossiers: Dossiers;
    readonly edition: Pick<Edition, "dates">;
    readonly lines: ReadonlyMap<StoryId, StoryLine>;
  },
): Promise<readonly SuggestionCard[]> {
  const paragraph = paragraphs(desk);
  const cards: SuggestionCard[] = [];
  for (const proposal of proposals) {
    const { change } = proposal;
    const [id] = storiesOfProposal(change);
    const story = id === undefined ? undefined : lines.get(id);
    cards.push({
      proposal,
      line: operationLine(dossiers, change.operation, edition),
      beside: besideOf(dossiers, change.operation, edition),
      passages: await passagesOf(change, paragraph),
      dossiers: dossiersOf(dossiers, change.operation),
      ...(story === undefined ? {} : { story }),
    });
  }
  return cards;
}
