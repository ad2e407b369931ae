import {
  EditConflict,
  type HeldShared,
  type HeldTexts,
  type SharedStanding,
  type SharedTexts,
  type SharedUpdate,
  type Story,
  type StoryId,
  type StoryStep,
  type TextWriter,
  type WorkingCopy,
  baseOf,
  followText,
  isBesideTheCopy,
  type Clock,
} from "@mihwar/newsroom";

interface Kept extends Omit<HeldShared, "updates" | "texts" | "snapshot"> {
  readonly snapshot: Uint8Array;
  readonly updates: readonly SharedUpdate[];
  readonly changed: number;
}

interface Around {
  readonly clock: Clock;
  readonly holdTexts: (story: StoryId) => HeldTexts | undefined;
  readonly put: (workingCopy: WorkingCopy) => void;
}

/** The shared texts of an archive in memory, and what becomes of them when a story takes a step. */
export interface MemorySharedTexts {
  readonly shared: SharedTexts;
  /** Throws EditConflict where steps would pass over words that are only in the shared text. */
  readonly verifyFollowed: (story: Story, steps: readonly StoryStep[]) => void;
  /** A story has a new revision; its number where it is the shared text. */
  readonly giveWriters: (story: StoryId, number: number | undefined) => void;
  /** Whether somebody has written in a story's shared text since its newest revision. */
  readonly hasWriters: (story: StoryId) => boolean;
}

/** Shared texts as the archive in PostgreSQL keeps them. There is one process: nobody else is told. */
export function memorySharedTexts({ clock, holdTexts, put }: Around): MemorySharedTexts {
  const kept = new Map<StoryId, Kept>();
  const writers = new Map<StoryId, Map<number, readonly TextWriter[]>>();
  const textOf = ({ story, workingCopy }: HeldTexts) => workingCopy?.content ?? story.content;
  const moment = (): number => Date.parse(clock.now());

  return {
    shared: {
      async changeShared(wanted, change) {
        const { story, has, withTexts = false } = wanted;
        const texts = holdTexts(story);
        if (texts === undefined) return undefined;
        const content = textOf(texts);
        const row: Kept = kept.get(story) ?? {
          story,
          generation: 1,
          seq: 0,
          ...wanted.seed(content),
          snapshotSeq: 0,
          updates: [],
          clients: {},
          followed: 0,
          base: baseOf(texts),
          content,
          writers: [],
          changed: moment(),
        };
        kept.set(story, row);
        const knows = has?.generation === row.generation && has.seq >= row.snapshotSeq && has.seq <= row.seq;
        const { snapshot, changed: _changed, ...rest } = row;
        const { change: made, value } = change({
          ...rest,
          ...(knows ? {} : { snapshot }),
          updates: row.updates.filter(({ seq }) => seq > (knows ? has.seq : row.snapshotSeq)),
          ...(withTexts ? { texts } : {}),
        });
        const { append = [], clients, follow } = made;
        const seq = row.seq + append.length;
        let next: Kept = {
          ...row,
          seq,
          updates: [...row.updates, ...append.map((one, at) => ({ ...one, seq: row.seq + at + 1 }))],
          clients: { ...row.clients, ...clients },
          ...(append.length === 0 ? {} : { changed: moment() }),
        };
        if (follow !== undefined) {
          if (!withTexts) throw new Error("a text that is followed was not held");
          const { by, vector } = follow;
          const found = followText(texts, { content: follow.content, by, now: clock.now() });
          next = { ...next, followed: seq, vector, writers: follow.writers };
          if (found.ok) {
            if (found.value !== undefined) put(found.value);
            const { revision, version } = found.value ?? baseOf(texts);
            next = { ...next, base: { revision, version }, content: follow.content };
          }
        }
        if (made.snapshot !== undefined) next = { ...next, snapshot: made.snapshot, snapshotSeq: seq, updates: [] };
        kept.set(story, next);
        return value;
      },
      listShared: async (stories) =>
        stories.flatMap((story): readonly SharedStanding[] => {
          const row = kept.get(story);
          const texts = holdTexts(story);
          if (row === undefined || texts === undefined) return [];
          const { generation, seq, followed, base } = row;
          return [{ story, generation, seq, followed, base, now: baseOf(texts) }];
        }),
      listUnfollowed: async (seconds) =>
        [...kept.values()]
          .filter(({ seq, followed, changed }) => followed < seq && changed < moment() - seconds * 1000)
          .map(({ story }) => story),
      tellCarets: async () => {},
      onShared: () => () => {},
      listWriters: async (story) => new Map(writers.get(story)),
    },
    verifyFollowed(story, steps) {
      const row = kept.get(story.id);
      if (row !== undefined && row.followed < row.seq && !steps.every(isBesideTheCopy))
        throw new EditConflict(story.id);
    },
    hasWriters: (story) => (kept.get(story)?.writers.length ?? 0) > 0,
    giveWriters(story, number) {
      const row = kept.get(story);
      if (row === undefined || row.writers.length === 0) return;
      if (number !== undefined) {
        const own = writers.get(story) ?? new Map<number, readonly TextWriter[]>();
        own.set(number, row.writers);
        writers.set(story, own);
      }
      kept.set(story, { ...row, writers: [] });
    },
  };
}
