import type { Instant } from "./instant.ts";
import type { SectionId } from "./section.ts";
import type { StoryId } from "./story-id.ts";

/** `home`, or the section whose front it is. */
export type FrontId = "home" | SectionId;

/** A place on a front: held for a story by an editor (until a moment, or for good), or filled with the newest. */
export type FrontSlot =
  | { readonly kind: "pinned"; readonly story: StoryId; readonly until?: Instant }
  | { readonly kind: "automatic" };

/** A front page as the editor ordered it. After the last slot it goes on with the newest stories. */
export interface Front {
  readonly id: FrontId;
  readonly slots: readonly FrontSlot[];
}

/** How many stories a front shows at most: the home front, and the first page of a section. */
export const frontSizes = { home: 14, section: 24 } as const;

/**
 * Fills a front: pinned stories in their slots while their pin holds and they can be read, the newest everywhere else,
 * each story once. Where there are too few stories for the slots before it, a pinned one moves up.
 * @param readable the stories that readers may read now, newest first; pinned ones must be among them to appear
 * @param size how many stories the front shows at most
 * @example fillFront({ id: "home", slots: [{ kind: "automatic" }, { kind: "pinned", story: "a1" }] }, [{ id: "a1" }, { id: "b2" }], 5, "2026-01-08T09:30:00.000Z") // [{ id: "b2" }, { id: "a1" }]
 */
export function fillFront<Card extends { readonly id: StoryId }>(
  front: Front,
  readable: readonly Card[],
  size: number,
  now: Instant,
): readonly Card[] {
  return placesOfFront(front, readable, size, now).filter((card) => card !== undefined);
}

/**
 * What each place of a front shows, by the rule of `fillFront`: `undefined` for a place within the order for which no story
 * is left.
 * @example placesOfFront({ id: "home", slots: [{ kind: "automatic" }, { kind: "pinned", story: "a1" }] }, [{ id: "a1" }], 5, "2026-01-08T09:30:00.000Z") // [undefined, { id: "a1" }]
 */
export function placesOfFront<Card extends { readonly id: StoryId }>(
  front: Front,
  readable: readonly Card[],
  size: number,
  now: Instant,
): readonly (Card | undefined)[] {
  const byId = new Map(readable.map((card) => [card.id, card]));
  // A pin beyond the last place that is shown holds nothing back.
  const pins = front.slots
    .slice(0, size)
    .map((slot) =>
      slot.kind === "pinned" && (slot.until === undefined || now < slot.until) ? byId.get(slot.story) : undefined,
    );
  const pinned = new Set(pins.flatMap((card) => (card === undefined ? [] : [card.id])));
  const automatic = [...byId.values()].filter((card) => !pinned.has(card.id))[Symbol.iterator]();
  const filled: (Card | undefined)[] = [];
  const shown = new Set<StoryId>();
  for (let place = 0; shown.size < size; place++) {
    const pin = pins[place];
    const card = pin !== undefined && !shown.has(pin.id) ? pin : automatic.next().value;
    if (card === undefined) {
      if (place >= pins.length) break;
      filled.push(undefined);
      continue;
    }
    shown.add(card.id);
    filled.push(card);
  }
  return filled;
}
