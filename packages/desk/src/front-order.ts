import { type FrontSlot, type Outcome, type StoryId, accept, frontSizes, parseStoryId, refuse } from "@mihwar/newsroom";
import { fieldOfInstant, instantOfField } from "./edition-time.ts";

/** So many places can be ordered on a front. */
export const mostPlaces = frontSizes.section;

export type OrderRefusal =
  /** Counted from 1. */
  | { readonly code: "until-wrong"; readonly place: number }
  | { readonly code: "order-full"; readonly most: number }
  | { readonly code: "order-unread" };

/** One change of an order that somebody works on. Places are counted from 0. */
export type OrderEdit =
  | { readonly kind: "move"; readonly from: number; readonly to: number }
  | { readonly kind: "pin" | "unpin" | "remove"; readonly place: number }
  | { readonly kind: "put"; readonly story: StoryId; readonly place: number };

const automatic: FrontSlot = { kind: "automatic" };

/** The order without automatic places at its end: there it is automatic anyway. */
export const trimmed = (slots: readonly FrontSlot[]): readonly FrontSlot[] =>
  slots.slice(0, slots.findLastIndex(({ kind }) => kind === "pinned") + 1);

/** An order as far as it can be read, and what of it cannot. */
export interface ReadOrder {
  readonly slots: readonly FrontSlot[];
  readonly refusals: readonly OrderRefusal[];
}

/**
 * Reads an order from the fields of its form: for each place a `slot` (a story, or `automatic`), `until` when by the
 * edition's clock, and what `was` there.
 */
export function readOrder(form: URLSearchParams, timeZone: string): ReadOrder {
  const [untils, moments] = [form.getAll("until"), form.getAll("was")];
  const refusals: OrderRefusal[] = [];
  const slots = form.getAll("slot").map((written, place): FrontSlot => {
    if (written === "automatic") return automatic;
    const story = parseStoryId(written);
    if (story === undefined) {
      refusals.push({ code: "order-unread" });
      return automatic;
    }
    const field = untils[place] ?? "";
    if (field === "") return { kind: "pinned", story };
    const until = instantOfField(field, timeZone, moments[place]);
    if (until === undefined) {
      refusals.push({ code: "until-wrong", place: place + 1 });
      return { kind: "pinned", story };
    }
    return { kind: "pinned", story, until };
  });
  const order = trimmed(slots);
  if (order.length <= mostPlaces) return { slots: order, refusals };
  return { slots: order.slice(0, mostPlaces), refusals: [...refusals, { code: "order-full", most: mostPlaces }] };
}

/** The fields of a place, as `readOrder` reads them. */
export function fieldsOfSlot(slot: FrontSlot, timeZone: string) {
  const until = slot.kind === "pinned" ? slot.until : undefined;
  return {
    slot: slot.kind === "pinned" ? slot.story : "automatic",
    until: until === undefined ? "" : fieldOfInstant(until, timeZone),
    was: until ?? "",
  };
}

const number = (text: string | undefined): number | undefined => {
  const value = /^\d{1,2}$/.test(text ?? "") ? Number(text) : undefined;
  return value === undefined || value > mostPlaces ? undefined : value;
};

/**
 * Reads what a button asks for.
 * @param place where a story is put that is found
 * @example readEdit("move:3:0", 0) // { kind: "move", from: 3, to: 0 }
 */
export function readEdit(asked: string, place: number | undefined): OrderEdit | undefined {
  const [kind = "", first, second] = asked.split(":");
  const at = number(first);
  switch (kind) {
    case "move": {
      const to = number(second);
      return at === undefined || to === undefined ? undefined : { kind, from: at, to };
    }
    case "pin":
    case "unpin":
    case "remove":
      return at === undefined ? undefined : { kind, place: at };
    case "put": {
      const story = parseStoryId(first);
      return story === undefined || place === undefined ? undefined : { kind, story, place };
    }
    default:
      return undefined;
  }
}

/** The place that a form's field names, counted from 1 there. */
export const placeOfField = (field: string | null): number | undefined => {
  const place = number(field ?? "1");
  return place === undefined || place === 0 ? undefined : place - 1;
};

function inserted(slots: readonly FrontSlot[], slot: FrontSlot, place: number): readonly FrontSlot[] {
  const padded = [...slots, ...Array.from({ length: Math.max(0, place - slots.length) }, () => automatic)];
  return padded.toSpliced(place, 0, slot);
}

/**
 * Makes a change. A story that stands in an automatic place and is moved is pinned where it comes to: it is that story
 * which somebody moves, not the newest one that would stand there next. A story that is put and is there already moves.
 * @param shown the story that each place shows now
 */
export function editOrder(
  slots: readonly FrontSlot[],
  edit: OrderEdit,
  shown: (place: number) => StoryId | undefined,
): Outcome<readonly FrontSlot[], OrderRefusal> {
  const done = trimmed(edited(slots, edit, shown));
  return done.length > mostPlaces ? refuse({ code: "order-full", most: mostPlaces }) : accept(done);
}

function edited(
  slots: readonly FrontSlot[],
  edit: OrderEdit,
  shown: (place: number) => StoryId | undefined,
): readonly FrontSlot[] {
  switch (edit.kind) {
    case "move": {
      const story = shown(edit.from);
      const pin: FrontSlot | undefined = story === undefined ? undefined : { kind: "pinned", story };
      const there = slots[edit.from];
      const slot = there?.kind === "pinned" ? there : pin;
      return slot === undefined ? slots : inserted(slots.toSpliced(edit.from, 1), slot, edit.to);
    }
    case "pin": {
      const story = shown(edit.place);
      return story === undefined
        ? slots
        : inserted(slots.toSpliced(edit.place, 1), { kind: "pinned", story }, edit.place);
    }
    case "unpin":
      return slots.map((slot, place) => (place === edit.place ? automatic : slot));
    case "remove":
      return slots.toSpliced(edit.place, 1);
    case "put": {
      const there = slots.findIndex((slot) => slot.kind === "pinned" && slot.story === edit.story);
      const slot: FrontSlot = slots[there] ?? { kind: "pinned", story: edit.story };
      return inserted(there === -1 ? slots : slots.toSpliced(there, 1), slot, edit.place);
    }
  }
}
