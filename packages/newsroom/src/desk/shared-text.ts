import type { Actor } from "../actor.ts";
import type { StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import type { Texts, TextBase } from "./working-copy.ts";

/** Somebody who wrote in a text, and in which of its blocks: ids, `headline`, `standfirst`; none where they only took away. */
export interface TextWriter {
  readonly by: Actor;
  readonly blocks: readonly string[];
}

/** A change of a shared text, as the log keeps it: bytes that only whoever reads such documents understands. */
export interface SharedUpdate {
  /** From 1, without a gap in a generation. */
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** Whose hand it was; absent where it was nobody's. */
  readonly by?: Actor;
}

/** Up to where somebody has a shared text. */
export interface SharedPlace {
  /** A text that is begun anew has another generation: updates of two never meet. */
  readonly generation: number;
  readonly seq: number;
}

/**
 * The shared text of a story as an archive holds it under its lock. It is made once, from the text that the archive had
 * then, and is the same for every process.
 */
export interface HeldShared extends SharedPlace {
  readonly story: StoryId;
  /** The whole text before `updates`; absent for whoever has that already. */
  readonly snapshot?: Uint8Array;
  /** The update up to which the archive keeps one whole text instead of the updates. */
  readonly snapshotSeq: number;
  /** What has come since the place that was asked from, in its order. */
  readonly updates: readonly SharedUpdate[];
  /** Whose hand each client id of the document is. */
  readonly clients: Readonly<Record<string, Actor>>;
  /** The update up to which the archive's own text says the same, and what the document knew then (a state vector). */
  readonly followed: number;
  readonly vector: Uint8Array;
  /** The archive's text with which the document was last brought together, and its name. */
  readonly base: TextBase;
  readonly content: StoryContent;
  /** Who wrote in it since the newest revision. */
  readonly writers: readonly TextWriter[];
  /** The archive's texts now, held too where that was asked for. */
  readonly texts?: Texts;
}

/** What becomes of a shared text that is held. */
export interface SharedChange {
  readonly append?: readonly Omit<SharedUpdate, "seq">[];
  /** Client ids that are somebody's from now on. */
  readonly clients?: Readonly<Record<string, Actor>>;
  /** The document and the archive's text are one: written as the working copy, where the archive has another. */
  readonly follow?: {
    readonly content: StoryContent;
    /** Whose hand wrote last. */
    readonly by: Actor;
    readonly vector: Uint8Array;
    readonly writers: readonly TextWriter[];
  };
  /** The whole document with all updates: what of the log is older than the archive's text goes. */
  readonly snapshot?: Uint8Array;
}

/** A shared text as it is made: bytes of the whole, and its state vector. */
export interface SharedSeed {
  readonly snapshot: Uint8Array;
  readonly vector: Uint8Array;
}

/** How a shared text stands. */
export interface SharedStanding extends SharedPlace {
  readonly story: StoryId;
  readonly followed: number;
  readonly base: TextBase;
  /** The name of the archive's text now: where it is another than `base`, somebody changed it elsewhere. */
  readonly now: TextBase;
}

/** What processes tell each other at once. It may be lost: whoever listens looks at the standing too. */
export type SharedNote =
  | ({ readonly kind: "updates"; readonly story: StoryId } & SharedPlace)
  /** Where carets are: bytes in Base64, of no more than 5,000 letters. */
  | { readonly kind: "carets"; readonly story: StoryId; readonly carets: string };

/** How a shared text is asked for. */
export interface SharedWanted {
  readonly story: StoryId;
  /** What the caller has already. */
  readonly has?: SharedPlace;
  /** Whether the story and its working copy are held too. */
  readonly withTexts?: boolean;
  /** Makes the document of a story that has none yet. */
  readonly seed: (content: StoryContent) => SharedSeed;
}

/**
 * The texts that several windows write at once. What is appended is on disk when the promise resolves, in one order for all
 * processes: only then may anybody be told that it is kept.
 */
export interface SharedTexts {
  /**
   * Holds a story's shared text, and does with it what `change` says of it: at once, or not at all. `change` asks nobody.
   * @returns what `change` gave; `undefined` where there is no such story
   */
  changeShared<Value>(
    wanted: SharedWanted,
    change: (held: HeldShared) => { readonly change: SharedChange; readonly value: Value },
  ): Promise<Value | undefined>;
  listShared(stories: readonly StoryId[]): Promise<readonly SharedStanding[]>;
  /** Stories whose shared text says more than the archive's for longer than so many seconds; a hundred at most. */
  listUnfollowed(seconds: number): Promise<readonly StoryId[]>;
  tellCarets(story: StoryId, carets: string): Promise<void>;
  /** Calls back with what other handles on the archive tell. Returns the way to stop. */
  onShared(listener: (note: SharedNote) => void): () => void;
  /** Who wrote in the revisions of a story, by their numbers, where that is known. */
  listWriters(story: StoryId): Promise<ReadonlyMap<number, readonly TextWriter[]>>;
}
