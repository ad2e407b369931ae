import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type DeskArchive,
  type Instant,
  type SectionId,
  type StoryCard,
  type StoryId,
  parseStoryId,
} from "@mihwar/newsroom";
import type { FrontPorts } from "./front-ports.ts";
import { type PinState, pinStateOf } from "./pin-state.ts";

/** A story that could be pinned. */
export interface PinCandidate {
  readonly id: StoryId;
  readonly state: PinState;
  readonly section?: SectionId;
  /** Since when readers have it. */
  readonly published?: Instant;
}

const mostFound = 10;
const mostComing = 6;
/** Scheduled stories that are looked through. */
const lookThrough = 50;

/** The story that somebody names by its id or its address, on this site or as it is pasted. */
export function storyNamed(text: string): StoryId | undefined {
  const given = text.trim();
  const [, inPath] = /^(?:https?:\/\/[^/\s]+)?\/([^/?#\s]+)/.exec(given) ?? [];
  return parseStoryId(inPath ?? given);
}

const candidateOf = ({ id, headline, section, published }: StoryCard): PinCandidate => ({
  id,
  section,
  published,
  state: { kind: "public", headline },
});

/** Scheduled stories of the member's sections with all these words in their headline. */
async function comingWith(desk: DeskArchive, question: string, now: Instant): Promise<readonly PinCandidate[]> {
  const asked = await desk.listStoryLines({ state: "scheduled", limit: lookThrough });
  if (!asked.ok) return [];
  const words = foldForSearch(question)
    .split(/\s+/)
    .filter((word) => word !== "");
  const lines = asked.value.items.filter(({ headline }) => {
    const folded = foldForSearch(headline);
    return words.every((word) => folded.includes(word));
  });
  const found = await Promise.all(
    lines
      .slice(0, mostComing)
      .map(async ({ id, section }) => ({ id, section, state: await pinStateOf(desk, id, now) })),
  );
  // one whose time has come is public, and is found there
  return found.filter(({ state }) => state.kind === "coming");
}

/** What may be meant by a question: the story that it names, what is to come, what readers have. Without one, the newest. */
export async function findCandidates(
  desk: DeskArchive,
  ports: Pick<FrontPorts, "find">,
  question: string,
  now: Instant,
): Promise<readonly PinCandidate[]> {
  const named = storyNamed(question);
  if (named !== undefined) {
    const [card] = await desk.reading.findCards([named]);
    if (card !== undefined) return [candidateOf(card)];
    const state = await pinStateOf(desk, named, now);
    // «2026» may be an id, and is more often a word
    if (state.kind !== "unknown") return [{ id: named, state }];
  }
  const [coming, cards] = await Promise.all([
    comingWith(desk, question, now),
    question.trim() === ""
      ? desk.reading.listCards({ limit: mostFound }).then(({ items }) => items)
      : ports.find(question, mostFound),
  ]);
  return [...coming, ...cards.map(candidateOf)];
}
