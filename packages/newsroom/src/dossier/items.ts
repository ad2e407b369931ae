import type { NameGender } from "@mihwar/arabic/name-gender";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { When } from "./when.ts";

export const entityKinds = ["person", "org", "country", "place", "pact", "resource"] as const;

/** Where a place is: degrees, longitude before latitude (GeoJSON, RFC 7946). */
export type Geometry =
  | { readonly point: readonly [number, number] }
  | { readonly line: readonly (readonly [number, number])[] };

/** Somebody or something that news is about (كيان). A law is a `pact`, tungsten a `resource`, a corridor a `place` with a line. */
export interface Entity {
  readonly kind: "entity";
  readonly id: ItemId;
  readonly entityKind: (typeof entityKinds)[number];
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly role?: string;
  /** How verbs agree with its name, where the name does not tell: «بركة» may be a man. */
  readonly gender?: NameGender;
  /** The entity that it belongs to. */
  readonly of?: ItemId;
  /** What a group is made of. What the group asks is not what each of them asks. */
  readonly members?: readonly ItemId[];
  /** ISO 3166-1 alpha-2 and the Wikidata item. */
  readonly same?: { readonly iso?: string; readonly wikidata?: string };
  readonly geometry?: Geometry;
}

export const eventStates = ["expected", "scheduled", "underway", "held", "postponed", "cancelled", "unclear"] as const;
export type EventState = (typeof eventStates)[number];

/** What happened, or is to happen (حدث). */
export interface NewsEvent {
  readonly kind: "event";
  readonly id: ItemId;
  readonly title: string;
  readonly when: When;
  /** IANA name, where the hour matters. */
  readonly timeZone?: string;
  readonly state: EventState;
  readonly places?: readonly ItemId[];
  readonly actors: readonly { readonly entity: ItemId; readonly as?: string }[];
  /** The event that it is part of. */
  readonly part?: ItemId;
  readonly dossiers: readonly ItemId[];
  readonly evidence: readonly Evidence[];
}

export const acts = ["ask", "offer", "commit", "stance"] as const;
export type Act = (typeof acts)[number];

export const fates = ["open", "moving", "stalled", "partly", "done", "failed", "lapsed"] as const;
export type Fate = (typeof fates)[number];

/** What became of an ask, an offer or a commitment at a date. Fates may go backwards. */
export interface FateStep {
  readonly fate: Fate;
  readonly at: When;
  readonly why: string;
  /** The event that moved it. */
  readonly by?: ItemId;
  readonly evidence: readonly Evidence[];
}

/** Who wants, offers or promises what to whom (موقف). A stance has no fate. */
export interface Position {
  readonly kind: "position";
  readonly id: ItemId;
  readonly act: Act;
  readonly by: readonly ItemId[];
  readonly to: readonly ItemId[];
  readonly text: string;
  readonly about: readonly ItemId[];
  readonly due?: When;
  /** The event at which it was said. */
  readonly event?: ItemId;
  /** The position that it answers. */
  readonly answers?: ItemId;
  readonly fate?: readonly FateStep[];
  readonly dossiers: readonly ItemId[];
  readonly evidence: readonly Evidence[];
}

/** Any other statement with a source (معطى). */
export interface Fact {
  readonly kind: "fact";
  readonly id: ItemId;
  readonly text: string;
  readonly about: readonly ItemId[];
  readonly relation?: readonly [ItemId, string, ItemId];
  readonly measure?: {
    readonly value: number;
    readonly unit: string;
    readonly approximate?: boolean;
    readonly at: When;
  };
  readonly from?: When;
  readonly until?: When;
  readonly dossiers: readonly ItemId[];
  readonly evidence: readonly Evidence[];
}

export const linkRelations = ["affects", "continues", "rivals", "see"] as const;

/** A tie between two dossiers. Nothing is tied without a reason. */
export interface DossierLink {
  readonly to: ItemId;
  readonly relation: (typeof linkRelations)[number];
  readonly why: string;
  readonly evidence?: readonly Evidence[];
}

/** One sentence of what a dossier says in short, with what it stands on. */
export interface GistLine {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export const dossierStates = ["open", "quiet", "closed"] as const;

/** A running story as the newsroom remembers it (ملف). It may lie in several others; never, however far around, in itself. */
export interface Dossier {
  readonly kind: "dossier";
  readonly id: ItemId;
  readonly title: string;
  readonly state: (typeof dossierStates)[number];
  readonly parents?: readonly ItemId[];
  readonly links?: readonly DossierLink[];
  readonly gist?: readonly GistLine[];
  readonly topics?: readonly string[];
}

export type Item = Dossier | Entity | NewsEvent | Position | Fact;
export type ItemKind = Item["kind"];
