import type { Actor } from "./actor.ts";
import type { CacheKey } from "./cache-key.ts";
import type { Coverage, CoverageId, CoverageListing, KeptCoverage } from "./desk/coverage.ts";
import type { SharedTexts } from "./desk/shared-text.ts";
import type { StoryNotes } from "./desk/story-notes.ts";
import type { Liveblogs } from "./desk/liveblogs.ts";
import type { StoryTimes, StoryTimesListing } from "./desk/story-times.ts";
import type { Presences, WorkingCopies } from "./desk/working-copies.ts";
import type { DossierArchive, ReadonlyDossiers } from "./dossier/dossier-archive.ts";
import type { Edition } from "./edition.ts";
import type { Front, FrontId } from "./front.ts";
import type { Instant } from "./instant.ts";
import type { LiveblogState } from "./liveblog.ts";
import type { MediaAsset, MediaId } from "./media-asset.ts";
import type { KeptMedia, MediaListing, MediaUse } from "./media-library.ts";
import type { Person, PersonId } from "./person.ts";
import type { Provenance } from "./provenance.ts";
import type { Revision, RevisionLine } from "./revision.ts";
import type { Section, SectionId } from "./section.ts";
import type { Correction, Story, StoryContent, StoryStateKind } from "./story.ts";
import type { StoryCard } from "./story-card.ts";
import type { StoryEvent, StoryStep } from "./story-life.ts";
import type { StoryId } from "./story-id.ts";
import type { TickerId, TickerLine } from "./ticker.ts";

/** A story as readers may read it now. */
export interface PublicStory {
  readonly id: StoryId;
  readonly slug: string;
  /** Number of the revision that readers see. */
  readonly revision: number;
  readonly content: StoryContent;
  readonly published: Instant;
  readonly updated?: Instant;
  readonly corrections: readonly Correction[];
  readonly provenance?: Pick<Provenance, "name" | "url">;
}

/** What stands at a story's address. */
export type Reading =
  | { readonly kind: "public"; readonly story: PublicStory }
  | { readonly kind: "withdrawn"; readonly at: Instant; readonly notice: string; readonly legal: boolean };

/** Which public stories, newest first (by `published`, then id). All given conditions hold together. */
export interface StoryListing {
  readonly section?: SectionId;
  readonly person?: PersonId;
  readonly tag?: string;
  /** Published at or after. */
  readonly from?: Instant;
  /** Published before. */
  readonly until?: Instant;
  /** Only stories with at least one correction, by their newest correction. */
  readonly corrected?: boolean;
  /** `next` of the page before; anything else starts at the newest. */
  readonly after?: string;
  /** 1 to 1,000. */
  readonly limit: number;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Opaque cursor of the following page; absent on the last. */
  readonly next?: string;
}

/** A story that is told of the same matter as another, as it was when either came out or changed last. */
export interface RelatedCard {
  readonly card: StoryCard;
  /** How much of their words the two share, 0 to 1. */
  readonly score: number;
  /** Who and what both name and few other stories do, as this one names them: the rarest first. May be empty. */
  readonly names: readonly string[];
}

/** What time alone has changed since a moment. */
export interface Due {
  /** The keys of what began or ended to be public in between: the edition's own where it is too much to tell. */
  readonly keys: readonly CacheKey[];
  /** By the archive's clock: all up to this moment is told. It is what the next question gives as `since`. */
  readonly until: Instant;
  /** The next moment after `until` at which time alone changes what is public (schedule, embargo, ticker, pin). */
  readonly next?: Instant;
}

/**
 * The archive as the reader's site may see it: what is public now, by the archive's own clock, and nothing else.
 * Nothing handed out here can write.
 */
export interface ReadonlyArchive extends ReadonlyDossiers {
  /** The archive's clock: the database's, where there is one. */
  now(): Promise<Instant>;
  getEdition(): Promise<Edition>;
  /** In the order of the masthead. */
  listSections(): Promise<readonly Section[]>;
  findReading(id: StoryId): Promise<Reading | undefined>;
  /**
   * The copy of a revision up to the one that readers have, of a story that they may read now. Nobody says that they ever
   * had it: it is for telling what has changed since, and nothing of it may be shown.
   */
  findEarlier(id: StoryId, revision: number): Promise<StoryContent | undefined>;
  listCards(listing: StoryListing): Promise<Listed<StoryCard>>;
  listStories(listing: StoryListing): Promise<Listed<PublicStory>>;
  /** The days, ISO 8601, on which public stories were published by the clocks of a time zone, the newest first. */
  listDays(wanted: {
    readonly timeZone: string;
    /** Published at or after. */
    readonly from?: Instant;
    /** Published before. */
    readonly until?: Instant;
  }): Promise<readonly string[]>;
  /** The public ones among these, in the given order. */
  findCards(ids: readonly StoryId[]): Promise<readonly StoryCard[]>;
  /** The public ones among these with their copy, in the given order. */
  findStories(ids: readonly StoryId[]): Promise<readonly PublicStory[]>;
  /**
   * Public stories told of the same matter as a public one, the nearest first; of several with nearly one wording the
   * nearest alone, and none with the wording of the story itself. They are found a little after a story comes out.
   */
  listRelated(id: StoryId, limit: number): Promise<readonly RelatedCard[]>;
  /**
   * Public stories that share tags with the story, most shared first, then newest; never the story itself. Of a tag that
   * hundreds of stories carry, the newest are looked at.
   */
  listSharingTags(
    id: StoryId,
    limit: number,
  ): Promise<readonly { readonly card: StoryCard; readonly sharedTags: readonly string[] }[]>;
  /**
   * Public stories that were read most in the last day, the most first, as they were last ranked. A story that next to
   * nobody reads is not among them.
   */
  listMostRead(limit: number): Promise<readonly StoryId[]>;
  /** A front that nobody has ordered has no slots. */
  getFront(id: FrontId): Promise<Front>;
  /**
   * Live lines only, the loudest first. A line that leads to a withdrawn story is not live; one that leads to a story which
   * is not out yet leads there by its id alone, because the rest of an address tells the headline.
   */
  listTicker(): Promise<readonly TickerLine[]>;
  findPerson(id: PersonId): Promise<Person | undefined>;
  /** A picture for a reader: only while a story that readers may read now shows it. What is the newsroom's own is left out. */
  findMedia(id: MediaId): Promise<MediaAsset | undefined>;
  /** The assets that copy in hand mentions, whoever may read it. */
  findManyMedia(ids: readonly MediaId[]): Promise<readonly MediaAsset[]>;
  /** The story that answers at an address brought in by an import, whatever its state. */
  findOldAddress(path: string): Promise<StoryId | undefined>;
  /**
   * What began or ended to be public after `since` and up to the present moment, of the copy that readers see. Nothing is
   * told before a question that is asked afterwards finds it so; what lies on the edge may be told twice.
   */
  listDue(since: Instant): Promise<Due>;
  /**
   * Calls back with the keys of each change that readers can see, after it is committed, from any process. Where changes
   * may have been missed, with the edition's key, which every page carries. Returns the way to stop.
   */
  onChange(listener: (keys: readonly CacheKey[]) => void): () => void;
  /** Whether changes are heard of at once. While they are not, ask `catchUp` before what was kept is trusted. */
  isHearing(): boolean;
  /**
   * Resolves once every change that was committed before the call has been told to the listeners. Rejects when the archive
   * cannot answer.
   */
  catchUp(): Promise<void>;
  /** Rejects when the archive cannot answer. */
  ping(): Promise<void>;
}

/** What the newsroom's own list shows, whatever the state. */
export interface StoryLine {
  readonly id: StoryId;
  readonly headline: string;
  readonly section: SectionId;
  /** As it stands now: a scheduled story whose time has come is live. */
  readonly state: StoryStateKind;
  readonly revision: number;
  readonly changed: Instant;
  /** The names under its newest revision. */
  readonly byline: readonly string[];
  readonly begunBy: Actor;
  /** When it shall be handed in. Readers never learn it. */
  readonly deadline?: Instant;
  /** Whether it was given back to its writer and has not been handed in again. */
  readonly isReturned: boolean;
  /** Whether it is a live coverage, and whether it still goes on. */
  readonly liveblog?: LiveblogState;
}

/** Which stories of the newsroom's own list, and in what order. All given conditions hold together. */
export interface StoryLineListing {
  readonly state?: StoryStateKind;
  /** Only what readers have not had yet: drafts, in review, ready, scheduled. */
  readonly unpublished?: boolean;
  /** Only stories whose newest revision lies in one of these. */
  readonly sections?: readonly SectionId[];
  /** Only these. */
  readonly ids?: readonly StoryId[];
  /** Words of the headline, or parts of them, in any spelling that a reader takes for the same. */
  readonly words?: string;
  /** Only what somebody began, or is named for by its byline. */
  readonly whose?: { readonly by: Actor; readonly person?: PersonId };
  /** Only what bears such a name under its headline (as `words`), or was begun by one of these. */
  readonly author?: { readonly name: string; readonly begunBy: readonly Actor[] };
  /** Only what was given back to its writer. */
  readonly returned?: boolean;
  /** Only live coverages that go on, or that are over. */
  readonly liveblog?: LiveblogState;
  /** Only what has a deadline: after `from`, up to `until`, where these are given. */
  readonly deadline?: { readonly from?: Instant; readonly until?: Instant };
  /** The newest change first, or the nearest deadline, and then only what has one. */
  readonly order?: "changed" | "deadline";
  readonly after?: string;
  readonly limit: number;
}

/** A row of the log that is about one story. */
export interface StoryLogRow extends AuditRow {
  /** The number of the newest revision after it; absent for what touches no copy. */
  readonly revision?: number;
}

/** How much room there is on the disk of an archive. Bytes. */
export interface Room {
  /** Whether writes are refused for want of room. */
  readonly low: boolean;
  readonly free: number;
  /** So much must be free for writes. */
  readonly limit: number;
}

/** One row of the audit log: append-only. */
export interface AuditRow {
  readonly n: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly action: string;
  readonly subject: string;
  readonly note?: string;
}

/**
 * The archive as those who change it see it. Each method that writes is one transaction: state, revision, audit row and
 * cache notice all happen or none does, and what it has resolved is on disk. Each rejects with StorageLow before it begins
 * where the disk has too little room left.
 */
export interface Archive extends WorkingCopies, Presences, StoryNotes, Liveblogs {
  /** Texts that several windows write at once: for the machinery that lets members in, never in a member's hands. */
  readonly shared: SharedTexts;
  /** What readers' pages are made from. */
  readonly reading: ReadonlyArchive;
  /** The log of dossiers, proposals included. */
  readonly dossiers: DossierArchive;
  now(): Promise<Instant>;
  findStory(id: StoryId): Promise<Story | undefined>;
  listRevisions(id: StoryId): Promise<readonly Revision[]>;
  /** The same without their copy. */
  listRevisionLines(id: StoryId): Promise<readonly RevisionLine[]>;
  findRevision(id: StoryId, number: number): Promise<Revision | undefined>;
  listStoryLines(wanted: StoryLineListing): Promise<Listed<StoryLine>>;
  findStoryLine(id: StoryId): Promise<StoryLine | undefined>;
  /** What the log says of one story, the newest first; at most 1,000 rows. */
  listStoryLog(id: StoryId): Promise<readonly StoryLogRow[]>;
  /** Sets or lifts the moment at which a story shall be handed in. Its copy and its life stay as they are. */
  setDeadline(id: StoryId, deadline: Instant | undefined, by: Actor): Promise<void>;
  /**
   * Stores a step of a story's life. `before` is the story the step was taken from, absent for a new one.
   * A new revision takes the place of the working copy that it was made from.
   * @param also old addresses (paths beginning with `/`) that shall answer 301 to this story from now on
   * @throws EditConflict when the archive no longer holds `before`, StoryExists when a new story's id is taken, UnsavedCopy
   * where the steps would lose or pass over a working copy
   */
  saveStory(
    steps: readonly [StoryStep, ...StoryStep[]],
    before: Story | undefined,
    also?: { readonly oldAddresses?: readonly string[] },
  ): Promise<void>;
  /** Stores a person; the same id again changes that person. */
  savePerson(person: Person, by: Actor): Promise<void>;
  findPersonByName(name: string): Promise<Person | undefined>;
  saveSection(section: Section, by: Actor): Promise<void>;
  saveMedia(asset: MediaAsset, by: Actor): Promise<void>;
  /** By the SHA-256 of what is kept, or of what was sent before it was cleaned. */
  findMediaByHash(sha256: string): Promise<MediaAsset | undefined>;
  /** A picture with all that is known of it, whoever may see it. */
  findMedia(id: MediaId): Promise<KeptMedia | undefined>;
  listMedia(wanted: MediaListing): Promise<Listed<KeptMedia>>;
  /** Other pictures that look like this one, the nearest first; 20 at most. */
  listLikeMedia(id: MediaId): Promise<readonly KeptMedia[]>;
  /** The stories that show a picture, those that readers have first; 200 at most. */
  listMediaUses(id: MediaId): Promise<readonly MediaUse[]>;
  /** What is said of whose pictures are, the most frequent first. */
  listCredits(limit: number): Promise<readonly string[]>;
  /**
   * Stores the order of a front. `before` is the order that it was made from. Without it whatever stands there is replaced:
   * that is for setting an archive up, never for an editor.
   * @throws FrontConflict when the archive holds another order than `before`
   */
  saveFront(front: Front, by: Actor, before?: Front): Promise<void>;
  /** Lines of the strip as they were written, those that expire last first: coming, live and over. */
  listTickerLines(limit: number): Promise<readonly TickerLine[]>;
  findTickerLine(id: TickerId): Promise<TickerLine | undefined>;
  /**
   * Stores a line. `before` is the line that it was made from, absent for a new one.
   * @throws LineConflict when the archive holds another than `before`, or none any more
   */
  saveTickerLine(line: TickerLine, by: Actor, before?: TickerLine): Promise<void>;
  /** Takes a line down, whatever it says by now: what must go, must go at once. */
  removeTickerLine(id: TickerId, by: Actor): Promise<void>;
  findCoverage(id: CoverageId): Promise<KeptCoverage | undefined>;
  listCoverage(wanted: CoverageListing): Promise<readonly KeptCoverage[]>;
  /**
   * Stores a coverage note. `before` is the note that it was made from, absent for a new one.
   * @param begins the first step of the new story that the note is linked to
   * @throws CoverageConflict when the archive holds another than `before`, StoryExists when the new story's id is taken
   */
  saveCoverage(coverage: Coverage, by: Actor, before?: KeptCoverage, begins?: StoryStep): Promise<void>;
  /** Stories by what is to become of them and when, in the order of their ids. */
  listStoryTimes(wanted: StoryTimesListing): Promise<readonly StoryTimes[]>;
  saveEdition(edition: Edition, by: Actor): Promise<void>;
  /** Absent in an archive that nobody has set up yet. */
  findEdition(): Promise<Edition | undefined>;
  /** Counts how often stories were read since they were last counted; what readers may not read is not counted. */
  countReads(reads: ReadonlyMap<StoryId, number>): Promise<void>;
  listAudit(wanted: { readonly after?: number; readonly limit: number }): Promise<readonly AuditRow[]>;
  /** Of its own disk, as it was within the last second; absent where the disk is not ours to look after. */
  room(): Promise<Room | undefined>;
  close(): Promise<void>;
}

/** Kept for implementers: what a step writes into the audit log. */
export type { StoryEvent };
