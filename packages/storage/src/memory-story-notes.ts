import {
  type Actor,
  type Clock,
  type NoteId,
  type StoryId,
  type StoryNote,
  type StoryNotes,
  changeNote,
  refuse,
  storyKey,
} from "@mihwar/newsroom";
import { clampLimit } from "./cursor.ts";
import { isStorable } from "./storable.ts";
import { loggedStep, verifyNoteStep } from "./story-notes.ts";

/** How the archive does what notes need. */
interface Around {
  readonly clock: Clock;
  readonly hasStory: (id: StoryId) => boolean;
  readonly log: (by: Actor, action: string, subject: ReturnType<typeof storyKey>, note: string) => void;
  readonly answer: <Value>(make: () => Value) => Promise<Value>;
}

const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** The notes of stories as the archive in PostgreSQL keeps them. */
export function memoryStoryNotes({ clock, hasStory, log, answer }: Around): StoryNotes {
  const kept = new Map<NoteId, StoryNote>();
  const ofStory = (story: StoryId): readonly StoryNote[] => [...kept.values()].filter((note) => note.story === story);
  const newest = (story: StoryId): number => Math.max(0, ...ofStory(story).map(({ n }) => n));
  return {
    // a map keeps the order in which its keys came in
    listNotes: (story) => answer(() => copyOf(ofStory(story))),
    newestNote: (story) => answer(() => newest(story)),
    listMentions: (member, limit) =>
      answer(() =>
        copyOf(
          [...kept.values()]
            .filter(({ state, mentions }) => state.kind === "open" && mentions.includes(member))
            .toSorted((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? 1 : -1))
            .slice(0, clampLimit(limit)),
        ),
      ),
    takeNoteStep: ({ story, note: id, step, by }) =>
      answer(() => {
        verifyNoteStep(id, step);
        if (!isStorable(story) || !hasStory(story)) return refuse({ code: "no-note" });
        const note = kept.get(id);
        if (note !== undefined && note.story !== story)
          return refuse(step.kind === "write" ? { code: "note-taken" } : { code: "no-note" });
        const held = { note, count: ofStory(story).length, newest: newest(story) };
        const changed = changeNote(held, copyOf(step), { story, id, by, now: clock.now() });
        if (!changed.ok) return changed;
        kept.set(id, changed.value);
        const logged = loggedStep(step, changed.value);
        if (logged !== undefined) log(by, logged.action, storyKey(story), logged.note);
        return copyOf(changed);
      }),
  };
}
