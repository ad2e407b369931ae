import type {
  Actor,
  CoverageState,
  Edition,
  FrontSlot,
  Instant,
  LiveblogState,
  MediaAsset,
  NoteState,
  Section,
  StoryNote,
  TextWriter,
  TickerLevel,
} from "@mihwar/newsroom";
import type { ChangeCause, Decision, NewsLevel, Operation } from "@mihwar/newsroom";
import type { Correction, Provenance, StoryContent, StoryStateKind } from "@mihwar/newsroom";
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { CardContent } from "./public-view.ts";

/** Copy as it was written, read as a value: never searched inside by the database. */
type Json<Value> = JSONColumnType<Value & object, string, string>;
type JsonOrNull<Value> = ColumnType<Value | null, string | null, string | null>;

export interface StoryTable {
  readonly id: string;
  readonly revision: number;
  readonly headline: string;
  readonly section: string;
  readonly state: StoryStateKind;
  readonly state_at: Instant | null;
  readonly corrected_at: Instant | null;
  readonly notice: string | null;
  readonly legal: boolean | null;
  readonly public_revision: number | null;
  readonly embargo: Instant | null;
  readonly published: Instant | null;
  readonly updated: Instant | null;
  readonly corrections: Json<readonly Correction[]>;
  readonly last_correction: Instant | null;
  readonly provenance: JsonOrNull<Provenance>;
  readonly public_card: JsonOrNull<CardContent>;
  readonly public_section: string | null;
  readonly public_tags: readonly string[] | null;
  readonly public_persons: readonly string[] | null;
  /** From when readers may read it; kept by the database. */
  readonly visible: Generated<Instant | null>;
  readonly changed: Instant;
  readonly audit: number;
  readonly deadline: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  readonly begun_by: ColumnType<string | null, string | null | undefined, string | null>;
  readonly byline: readonly string[];
  readonly persons: readonly string[];
  readonly returned: Generated<boolean>;
  /** Of the newest revision. */
  readonly liveblog: LiveblogState | null;
  readonly headline_folded: Generated<string>;
  readonly byline_folded: Generated<string>;
}

export interface RevisionTable {
  readonly story: string;
  readonly number: number;
  readonly content: Json<StoryContent>;
  readonly at: Instant;
  readonly actor: string;
  readonly audit: number;
}

export interface WorkingCopyTable {
  readonly story: string;
  readonly revision: number;
  readonly version: number;
  /** None where it was dropped: the row then only remembers which versions there were. */
  readonly content: JsonOrNull<StoryContent>;
  readonly actor: string;
  readonly at: Instant;
}

export interface PresenceTable {
  readonly story: string;
  readonly member: string;
  readonly tab: string;
  readonly name: string;
  readonly opened: Instant;
  readonly writes: Instant | null;
  readonly seen: Instant;
}

export interface SharedTable {
  readonly story: string;
  readonly generation: number;
  readonly seq: number;
  readonly snapshot: Buffer;
  readonly snapshot_seq: number;
  readonly clients: Json<Readonly<Record<string, Actor>>>;
  readonly followed: number;
  readonly vector: Buffer;
  readonly revision: number;
  readonly version: number;
  readonly content: Json<StoryContent>;
  readonly writers: Json<readonly TextWriter[]>;
  readonly changed: Instant;
}

export interface SharedUpdateTable {
  readonly story: string;
  readonly generation: number;
  readonly seq: number;
  readonly bytes: Buffer;
  /** None where the archive itself brought a text in. */
  readonly actor: string | null;
  readonly at: Generated<Instant>;
}

export interface AuditTable {
  readonly n: Generated<number>;
  readonly at: Generated<Instant>;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly note: string | null;
  readonly state: string | null;
  readonly revision: number | null;
  readonly public_revision: number | null;
  readonly hash: Generated<Buffer>;
}

export interface CoverageTable {
  readonly id: string;
  readonly title: string;
  readonly starts: string;
  readonly ends: string | null;
  readonly section: string;
  readonly note: string | null;
  readonly assigned: readonly string[];
  readonly event: string | null;
  readonly story: string | null;
  readonly state: CoverageState;
  readonly begun_by: string;
  readonly begun: Instant;
  readonly changed: Instant;
  readonly version: number;
  readonly first_day: Generated<string>;
  readonly last_day: Generated<string>;
}

export interface StoryNoteTable {
  readonly id: string;
  readonly story: string;
  readonly place: number;
  readonly n: number;
  readonly kind: StoryNote["kind"];
  readonly block: string;
  readonly start: number;
  readonly quote: string;
  readonly block_text: string;
  readonly gone: boolean;
  readonly words: string;
  readonly replacement: string | null;
  readonly mentions: readonly string[];
  readonly replies: Json<StoryNote["replies"]>;
  readonly actor: string;
  readonly at: Instant;
  readonly state: NoteState["kind"];
  readonly state_by: string | null;
  readonly state_at: Instant | null;
  readonly why: string | null;
}

export interface DossierEntryTable {
  readonly n: number;
  readonly at: Instant;
  readonly actor: string;
  readonly decides: number | null;
  readonly verdict: Decision["verdict"] | null;
  readonly operation: JsonOrNull<Operation>;
  readonly note: string | null;
  readonly why: string | null;
  readonly confidence: number | null;
  readonly news: NewsLevel | null;
  readonly excerpt: JsonOrNull<Readonly<Record<string, unknown>>>;
  readonly causes: JsonOrNull<readonly ChangeCause[]>;
  readonly audit: number;
}

/** The tables of the schema `mihwar`, as the queries see them. */
export interface Database {
  readonly "mihwar.story": StoryTable;
  readonly "mihwar.revision": RevisionTable;
  readonly "mihwar.working_copy": WorkingCopyTable;
  readonly "mihwar.story_presence": PresenceTable;
  readonly "mihwar.story_shared": SharedTable;
  readonly "mihwar.story_shared_update": SharedUpdateTable;
  readonly "mihwar.revision_writer": {
    readonly story: string;
    readonly number: number;
    readonly place: number;
    readonly actor: string;
    readonly blocks: readonly string[];
  };
  readonly "mihwar.audit": AuditTable;
  readonly "mihwar.audit_head": { readonly n: number; readonly hash: Buffer };
  readonly "mihwar.old_address": { readonly sha256: Buffer; readonly path: string; readonly story: string };
  readonly "mihwar.person": {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly role: string | null;
    readonly about: string | null;
  };
  readonly "mihwar.section": {
    readonly id: string;
    readonly name: string;
    readonly place: number;
    readonly tone: Section["tone"];
  };
  readonly "mihwar.media": {
    readonly id: string;
    readonly sha256: string;
    readonly mime: MediaAsset["mime"];
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
    readonly alt: string;
    readonly caption: string | null;
    readonly credit: string | null;
    readonly focal_x: number;
    readonly focal_y: number;
    readonly rights_note: string | null;
    readonly rights_until: string | null;
    readonly file_name: string | null;
    readonly received: string | null;
    readonly likeness: string | null;
    readonly added: Instant;
    readonly added_by: string;
    readonly words: string | null;
    readonly words_edition: number | null;
  };
  readonly "mihwar.front": { readonly id: string; readonly slots: Json<readonly FrontSlot[]> };
  readonly "mihwar.ticker_line": {
    readonly id: string;
    readonly line: string;
    readonly level: TickerLevel;
    readonly href: string | null;
    readonly starts: Instant;
    readonly expires: Instant;
  };
  readonly "mihwar.coverage": CoverageTable;
  readonly "mihwar.story_note": StoryNoteTable;
  readonly "mihwar.dossier_entry": DossierEntryTable;
  readonly "mihwar.search_fresh": {
    readonly n: Generated<number>;
    readonly story: string;
    readonly revision: number;
    readonly published: Instant;
    readonly section: string;
    readonly record: Buffer;
    readonly words: readonly string[];
  };
  readonly "mihwar.related_due": { readonly story: string; readonly n: Generated<number>; readonly due: Instant };
  readonly "mihwar.related_story": { readonly story: string; readonly wording: string };
  readonly "mihwar.related": {
    readonly story: string;
    readonly other: string;
    readonly score: number;
    readonly names: readonly string[];
  };
  readonly "mihwar.most_read": { readonly ranked: Instant; readonly stories: readonly string[] };
  readonly "mihwar.dossier_parent": { readonly dossier: string; readonly parent: string };
  readonly "mihwar.edition": { readonly single: Generated<boolean>; readonly content: Json<Edition> };
}
