import {
  type DeskArchive,
  type Instant,
  type Story,
  type StoryCard,
  type StoryId,
  type StoryStateKind,
  isPublic,
} from "@mihwar/newsroom";

/** How a story stands that is pinned, or could be. */
export type PinState =
  | { readonly kind: "public"; readonly headline: string }
  /** Scheduled, or under embargo: readers have it from `at` on. */
  | { readonly kind: "coming"; readonly headline: string; readonly at: Instant }
  | { readonly kind: "unpublished"; readonly headline: string; readonly state: StoryStateKind }
  | { readonly kind: "withdrawn"; readonly headline: string }
  /** There is none, or it lies in a section that is not the member's. */
  | { readonly kind: "unknown" };

/** The moment from which readers have a story that has its time. */
function comesOut({ state, published, embargo }: Story): Instant | undefined {
  if (state.kind !== "scheduled" && state.kind !== "live" && state.kind !== "corrected") return undefined;
  return embargo !== undefined && published !== undefined && embargo > published ? embargo : published;
}

/** How a story stands that the member asks for. */
export async function pinStateOf(desk: DeskArchive, id: StoryId, now: Instant): Promise<PinState> {
  const asked = await desk.findStory(id);
  if (!asked.ok || asked.value === undefined) return { kind: "unknown" };
  const story = asked.value;
  const { headline } = story.content;
  if (story.state.kind === "withdrawn") return { kind: "withdrawn", headline };
  if (isPublic(story, now)) return { kind: "public", headline };
  const at = comesOut(story);
  return at === undefined
    ? { kind: "unpublished", headline, state: story.state.kind }
    : { kind: "coming", headline, at };
}

/**
 * How each of several stories stands.
 * @param cards public ones among them: what readers read needs no permission
 */
export async function pinStates(
  desk: DeskArchive,
  ids: readonly StoryId[],
  cards: readonly StoryCard[],
  now: Instant,
): Promise<ReadonlyMap<StoryId, PinState>> {
  const known = new Map(cards.map((card) => [card.id, card]));
  const states = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<readonly [StoryId, PinState]> => {
      const card = known.get(id);
      return [id, card === undefined ? await pinStateOf(desk, id, now) : { kind: "public", headline: card.headline }];
    }),
  );
  return new Map(states);
}
