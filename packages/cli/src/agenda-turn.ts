import { type DateStyle, dayOf } from "@mihwar/arabic/date-format";
import { agendaStory } from "@mihwar/ingest";
import {
  type ComparedEvent,
  type Dossier,
  type Dossiers,
  type Evidence,
  type Instant,
  type ItemId,
  type LogTurn,
  type Section,
  type StoryContent,
  type StoryId,
  type StoryStep,
  draftStory,
  entriesOfAgenda,
  needsEvidence,
  publishStory,
} from "@mihwar/newsroom";
import type { ReadAgenda } from "./read-agenda.ts";

/** How an agenda is brought in, and what into. */
export interface AgendaDesk {
  readonly dossier: Dossier;
  readonly section: Section;
  readonly dates: DateStyle;
  /** Its story goes out at once instead of staying a draft. */
  readonly isLive: boolean;
  readonly person: `u:${string}`;
  readonly now: Instant;
  /** The id of its story. */
  readonly id: StoryId;
  /** Whether readers can read a story now. */
  readonly isReadable: (story: StoryId) => boolean;
}

/** The agenda's story, from its first draft to where it is to stand. */
function storySteps(desk: AgendaDesk, content: StoryContent, { agenda, sha256 }: ReadAgenda) {
  const hand = { by: desk.person, now: desk.now };
  const draft = draftStory({
    id: desk.id,
    content,
    provenance: { format: "agenda", name: agenda.name, sha256, furniture: [] },
    ...hand,
  });
  const steps: [StoryStep, ...StoryStep[]] = [draft];
  if (!desk.isLive) return steps;
  const published = publishStory(draft.story, hand);
  if (!published.ok) throw new Error(JSON.stringify(published.refusals));
  return [...steps, published.value] satisfies [StoryStep, ...StoryStep[]];
}

/**
 * What is to be written so that dossiers say what an agenda says: the story of what is new in it, and the entries that
 * cite it.
 */
export function agendaTurn(
  desk: AgendaDesk,
  read: ReadAgenda,
  dossiers: Dossiers,
  compared: readonly ComparedEvent[],
): LogTurn {
  const { dossier, section, dates, isLive, person, isReadable } = desk;
  const { name } = read.agenda;
  const untold = compared.filter(needsEvidence).map(({ event }) => event);
  const today = dayOf(desk.now, dates.timeZone);
  const { content, told } = agendaStory(untold, { name, dossier: dossier.title, dates, today });
  const evidence = new Map(
    untold.flatMap(({ id, url }): readonly (readonly [ItemId, Evidence])[] => {
      const place = told.get(id);
      if (place === undefined) return [];
      const link = url === undefined ? {} : { url };
      return [[id, { story: desk.id, revision: 1, ...place, attribution: "document", phrase: name, ...link }]];
    }),
  );
  const entries = entriesOfAgenda(dossiers, compared, {
    name,
    person,
    into: dossier.id,
    isLive,
    isReadable,
    evidence,
  });
  return {
    entries,
    ...(untold.length === 0 ? {} : { story: storySteps(desk, { ...content, section: section.id }, read) }),
  };
}
