import {
  type DeskArchive,
  type Front,
  type FrontSlot,
  type Instant,
  type StoryCard,
  type StoryId,
  frontSizes,
  placesOfFront,
} from "@mihwar/newsroom";
import { type PinState, pinStates } from "./pin-state.ts";

/** A place of a front as an editor sees it. */
export interface BoardPlace {
  readonly slot: FrontSlot;
  /** What readers would see there now. */
  readonly shown?: StoryCard;
  /** How the pinned story stands. */
  readonly pin?: PinState;
  /** Why a pin does not hold that could. */
  readonly lapse?: "expired" | "twice" | "beyond";
}

/** A front in somebody's hands: saved or not, with what each place would show. */
export interface FrontBoard {
  readonly front: Front;
  readonly places: readonly BoardPlace[];
  readonly now: Instant;
}

/** As many places as an editor sees, where no more are ordered. */
const seenPlaces = frontSizes.home;
/** Enough for every place, whatever is pinned. */
const lookBack = 60;

/** What readers may read that can stand on a front, newest first; and how many of it the front shows. */
async function readableFor(desk: DeskArchive, { id, slots }: Front) {
  const { reading } = desk;
  const { items } =
    id === "home"
      ? await reading.listCards({ limit: lookBack })
      : await reading.listCards({ section: id, limit: frontSizes.section });
  const near = new Set(items.map((card) => card.id));
  const pins = slots.flatMap((slot) => (slot.kind === "pinned" && !near.has(slot.story) ? [slot.story] : []));
  const far = pins.length === 0 ? [] : await reading.findCards(pins);
  const readable = [...items, ...far].toSorted((a, b) =>
    a.published === b.published ? (a.id < b.id ? 1 : -1) : a.published < b.published ? 1 : -1,
  );
  return { readable, size: id === "home" ? frontSizes.home : readable.length };
}

/** What a front would show if it were ordered so. */
export async function loadBoard(desk: DeskArchive, front: Front): Promise<FrontBoard> {
  const [now, { readable, size }] = await Promise.all([desk.now(), readableFor(desk, front)]);
  const pinned = front.slots.flatMap((slot) => (slot.kind === "pinned" ? [slot.story] : []));
  const states = await pinStates(desk, pinned, readable, now);
  const shown = placesOfFront(front, readable, size, now);
  const count = Math.max(front.slots.length, Math.min(seenPlaces, shown.length));
  const places = Array.from({ length: count }, (_, place): BoardPlace => {
    const slot: FrontSlot = front.slots[place] ?? { kind: "automatic" };
    const card = shown[place];
    const pin = slot.kind === "pinned" ? states.get(slot.story) : undefined;
    const lapse = lapseOf(front, place, { size, now });
    return {
      slot,
      ...(card === undefined ? {} : { shown: card }),
      ...(pin === undefined ? {} : { pin }),
      ...(lapse === undefined ? {} : { lapse }),
    };
  });
  return { front, places, now };
}

function lapseOf(
  { slots }: Front,
  place: number,
  { size, now }: { readonly size: number; readonly now: Instant },
): BoardPlace["lapse"] {
  const slot = slots[place];
  if (slot?.kind !== "pinned") return undefined;
  if (slot.until !== undefined && slot.until <= now) return "expired";
  if (place >= size) return "beyond";
  const holds = (one: FrontSlot): boolean =>
    one.kind === "pinned" && one.story === slot.story && (one.until === undefined || now < one.until);
  return slots.slice(0, place).some(holds) ? "twice" : undefined;
}

/** The story that a place shows. */
export const shownAt =
  ({ places }: FrontBoard) =>
  (place: number): StoryId | undefined =>
    places[place]?.shown?.id;
