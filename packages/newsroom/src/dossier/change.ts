import type { BlockId } from "../block.ts";
import type { Instant } from "../instant.ts";
import type { StoryId } from "../story-id.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { DossierLink, FateStep, Item } from "./items.ts";
import type { TakenField } from "./taken-field.ts";
import type { When } from "./when.ts";

/** Fields of an item with what they are to be; `null` takes a field away. */
export type Patch = Readonly<Record<string, unknown>>;

/** What a change does to what the newsroom remembers. */
export type Operation =
  /** New items come in, together where they name each other. */
  | { readonly op: "add"; readonly items: readonly [Item, ...Item[]] }
  /** Fields take new values; `before` is what they were, so that nobody overwrites what they have not seen. */
  | { readonly op: "set"; readonly ref: ItemId; readonly before: Patch; readonly after: Patch }
  /** The same, because it was wrong: readers are told. */
  | { readonly op: "fix"; readonly ref: ItemId; readonly before: Patch; readonly after: Patch }
  /** The fate of a position takes a step. */
  | { readonly op: "fate"; readonly ref: ItemId; readonly step: FateStep }
  /** More evidence for an event, a position or a fact. */
  | { readonly op: "evidence"; readonly ref: ItemId; readonly evidence: readonly Evidence[] }
  /** Evidence whose words a new revision has moved or lost: it is carried to where they stand now, or given up. */
  | { readonly op: "recite"; readonly ref: ItemId; readonly from: Evidence; readonly to?: Evidence }
  /** Two dossiers are tied. */
  | { readonly op: "link"; readonly ref: ItemId; readonly link: DossierLink }
  /** A story is laid into a dossier. */
  | { readonly op: "file"; readonly story: StoryId; readonly ref: ItemId }
  /** An entity has another spelling, or is one with another entity, which then goes and leaves what the first one takes. */
  | {
      readonly op: "merge";
      readonly ref: ItemId;
      readonly aliases: readonly string[];
      readonly absorbs?: ItemId;
      readonly takes?: readonly TakenField[];
    }
  /** An entity that another has absorbed comes out again, and what the merge moved is where it was. */
  | { readonly op: "unmerge"; readonly ref: ItemId; readonly absorbed: ItemId }
  /**
   * A question to the newsroom: «هل انعقد؟». It changes nothing that readers see. Where a person says that it cannot be
   * answered yet, it is not asked again before `until`.
   */
  | { readonly op: "ask"; readonly ref: ItemId; readonly question: Question; readonly until?: When }
  /** An item goes out of sight. Its past stays in the log. */
  | { readonly op: "drop"; readonly ref: ItemId };

/** What a machine may ask: whether it happened, whether it was kept, whether it still stands without the story it leant on. */
export type Question = "held" | "kept" | "withdrawn" | "orphaned";

/** How much a change is news to a reader: 0 the house's own affair, 1 a detail, 2 notable, 3 a headline. */
export type NewsLevel = 0 | 1 | 2 | 3;

/** What was proposed: by a person, whose word it is; or by a machine, and then it is nothing until a person says so. */
export interface Change {
  readonly kind: "change";
  /** Its place in the log, from 1, without gaps. */
  readonly n: number;
  readonly at: Instant;
  readonly by: `u:${string}` | `m:${string}`;
  readonly operation: Operation;
  /** In words, as the log shows it. */
  readonly note: string;
  readonly why?: string;
  /** How sure a machine is, 0 to 1. */
  readonly confidence?: number;
  readonly news: NewsLevel;
  /** Fields of a new item that the log shows with it. */
  readonly excerpt?: Patch;
  /** The words of stories that made a machine speak, where its operation does not cite them itself. */
  readonly causes?: readonly ChangeCause[];
}

/** Words of a revision: UTF-16 offsets in the paragraph's text. */
export interface ChangeCause {
  readonly story: StoryId;
  readonly revision: number;
  readonly paragraph: BlockId;
  readonly start: number;
  readonly end: number;
}

/** What a person said to a machine's proposal: once, until it is taken back. */
export interface Decision {
  readonly kind: "decision";
  readonly n: number;
  readonly at: Instant;
  readonly by: `u:${string}`;
  /** The change that it is about. */
  readonly of: number;
  /** `reopened` takes back what was decided before it: the proposal waits again, and what it had changed is as it was. */
  readonly verdict: "accepted" | "rejected" | "reopened";
  /** What was accepted in place of what was proposed, where the person put it right first. */
  readonly instead?: Operation;
}

/** The log of all dossiers: nothing in it is ever changed. */
export type LogEntry = Change | Decision;

/** The item that an operation is about; of several new ones the first. */
export const refOf = (operation: Operation): ItemId => (operation.op === "add" ? operation.items[0].id : operation.ref);
