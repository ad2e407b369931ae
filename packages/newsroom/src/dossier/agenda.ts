import type { ItemId } from "./item-id.ts";
import type { EventState } from "./items.ts";
import type { When } from "./when.ts";

/** A place that an agenda names, with the id that it gets where no entity of the newsroom bears its name. */
export interface AgendaPlace {
  readonly id: ItemId;
  readonly name: string;
}

/** An event as a calendar or a table tells it. */
export interface AgendaEvent {
  /** The same each time that it comes in: our own id where the agenda is ours, else one made of what names it there. */
  readonly id: ItemId;
  /** It came out of the newsroom before: what differs is a person's own correction, and needs no new evidence. */
  readonly isOwn: boolean;
  /** The line of the agenda on which it begins, from 1. */
  readonly line: number;
  readonly title: string;
  readonly when: When;
  /** Whether `when` is as exact as the newsroom's own dates; a calendar knows days and hours only. */
  readonly isExact: boolean;
  readonly timeZone?: string;
  /** The states that its agenda may mean, the likeliest first; absent where it says nothing of it. */
  readonly states?: readonly EventState[];
  readonly places: readonly AgendaPlace[];
  /** Where the agenda itself speaks of it. */
  readonly url?: string;
}

/** Events that came together (مفكّرة). */
export interface Agenda {
  /** As it is printed: what the calendar calls itself, or the name of its file. */
  readonly name: string;
  readonly events: readonly AgendaEvent[];
}
