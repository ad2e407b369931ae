import {
  type BlockId,
  type Dossier,
  type Entity,
  type Dossiers,
  type Fate,
  type Position,
  type PublicStory,
  type ReadonlyArchive,
  type StoryContent,
  type StoryId,
  citable,
  citedIn,
  citing,
  dossiersFed,
  findItem,
  placeOfQuote,
} from "@mihwar/newsroom";

import { loadCopies, placeIn } from "./cited-copies.ts";

/** What became, until today, of an ask or a promise that a paragraph of a story raised. */
export interface MarginCard {
  readonly position: Position;
  readonly by: readonly Entity[];
  readonly to: readonly Entity[];
  readonly dossier: Dossier;
  /** The newest step of its fate that a reader can look up. */
  readonly fate: Fate;
}

/** Where a story stands in what the newsroom remembers. */
export interface StoryDossiers {
  /** Those that lean on it most, first. */
  readonly dossiers: readonly Dossier[];
  readonly margins: ReadonlyMap<BlockId, readonly MarginCard[]>;
}

/** Each paragraph carries one card: two would crowd out the text that they stand beside. */
const cardsEach = 1;
const dossiersShown = 2;

/** A card before it is known which steps of its fate a reader can look up. */
interface Candidate {
  readonly paragraph: BlockId;
  readonly position: Position;
  readonly dossier: Dossier;
}

function candidatesOf(dossiers: Dossiers, story: StoryId, content: StoryContent): readonly Candidate[] {
  const items = citing(dossiers, story);
  if (items.length === 0) return [];
  const paragraphs = citable(content);
  return items.flatMap((item): readonly Candidate[] => {
    if (item.kind !== "position" || item.fate === undefined) return [];
    const raised = item.evidence.find(({ story: cited }) => cited === story);
    const dossier = item.dossiers.map((id) => findItem(dossiers, "dossier", id)).find((one) => one !== undefined);
    if (raised === undefined || dossier === undefined) return [];
    const stands = placeOfQuote(paragraphs.get(raised.paragraph) ?? "", raised.quote, raised.occurrence) !== -1;
    return stands ? [{ paragraph: raised.paragraph, position: item, dossier }] : [];
  });
}

/**
 * The dossiers that a story feeds, and the cards at those of its paragraphs that raised an ask, an offer or a promise.
 * @param content as readers read it now: a paragraph that no longer says the words carries no card
 */
export async function loadStoryDossiers(
  archive: ReadonlyArchive,
  dossiers: Dossiers,
  { id, content }: Pick<PublicStory, "id" | "content">,
): Promise<StoryDossiers> {
  const candidates = candidatesOf(dossiers, id, content);
  const copies = await loadCopies(archive, citedIn(candidates));
  const margins = new Map<BlockId, readonly MarginCard[]>();
  for (const { paragraph, position, dossier } of candidates) {
    const cards = margins.get(paragraph) ?? [];
    const fate = position.fate?.findLast(({ evidence }) =>
      evidence.some((one) => placeIn(copies, one) !== undefined),
    )?.fate;
    if (fate === undefined || cards.length >= cardsEach) continue;
    const [by = [], to = []] = [position.by, position.to].map((side) =>
      side.flatMap((one) => findItem(dossiers, "entity", one) ?? []),
    );
    margins.set(paragraph, [...cards, { position, by, to, dossier, fate }]);
  }
  return { dossiers: dossiersFed(dossiers, id).slice(0, dossiersShown), margins };
}
