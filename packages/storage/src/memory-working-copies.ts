import {
  type Clock,
  EditConflict,
  type HeldTexts,
  type KeptTab,
  type LiveblogRefusal,
  type Liveblogs,
  type NamedText,
  type Outcome,
  type Presence,
  type Presences,
  type SharedTexts,
  type Revision,
  type Story,
  type StoryId,
  type StoryStep,
  type WorkingCopies,
  type WorkingCopy,
  type WorkingCopyRefusal,
  UnsavedCopy,
  accept,
  afterSeen,
  changeLiveblog,
  dropText,
  isSameValue,
  isJudgedAlike,
  isTab,
  isTurnOf,
  keepText,
  presenceOf,
  presenceSeconds,
  rebaseText,
  refuse,
  saveText,
  textPassedOver,
} from "@mihwar/newsroom";
import { type MemorySharedTexts, memorySharedTexts } from "./memory-shared-texts.ts";
import { verifyTab, verifyText } from "./storable.ts";
import { lifeOf } from "./story-row.ts";

interface Around {
  readonly clock: Clock;
  readonly findStory: (id: StoryId) => Story | undefined;
  readonly findRevision: (id: StoryId, number: number) => Revision | undefined;
  readonly saveSteps: (steps: readonly [StoryStep, ...StoryStep[]], before: Story) => void;
}

interface Kept {
  readonly lastVersion: number;
  readonly workingCopy?: WorkingCopy;
}

/** The working copies and the windows of an archive in memory, and what a save of steps does to them. */
export interface MemoryWorkingCopies {
  readonly writing: WorkingCopies & Presences & Liveblogs;
  readonly shared: SharedTexts;
  readonly verifyFollowed: MemorySharedTexts["verifyFollowed"];
  /** What steps do to the working copy of a story: a new revision takes its place. Throws UnsavedCopy. */
  readonly giveWay: (story: Story, steps: readonly StoryStep[]) => void;
}

const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Working copies and presence as the archive in PostgreSQL keeps them. */
export function memoryWorkingCopies({ clock, findStory, findRevision, saveSteps }: Around): MemoryWorkingCopies {
  const kept = new Map<StoryId, Kept>();
  const windows = new Map<StoryId, readonly KeptTab[]>();
  /** When a window was last seen; milliseconds. */
  const seen = new Map<string, number>();
  const windowName = (story: StoryId, member: string, tab: string): string => `${story} ${member} ${tab}`;

  function hold(id: StoryId): HeldTexts | undefined {
    const story = findStory(id);
    if (story === undefined) return undefined;
    const { lastVersion = 0, workingCopy } = kept.get(id) ?? {};
    const isShared = hasWriters(id);
    return copyOf({
      story,
      lastVersion,
      ...(isShared ? { isShared } : {}),
      ...(workingCopy === undefined ? {} : { workingCopy }),
    });
  }

  /** Looks at the texts of a story and does something with them. */
  function holding<Value>(
    { story, judged }: NamedText,
    change: (held: HeldTexts) => Outcome<Value, WorkingCopyRefusal>,
  ): Outcome<Value, WorkingCopyRefusal> {
    const held = hold(story);
    if (held === undefined) return refuse({ code: "no-story" });
    if (judged !== undefined && lifeOf(judged) !== lifeOf(held.story)) throw new EditConflict(story);
    return change(held);
  }

  function see(tab: Parameters<typeof afterSeen>[1]): Presence {
    verifyTab(tab);
    const now = clock.now();
    const gone = Date.parse(now) - presenceSeconds.gone * 1000;
    const there = (windows.get(tab.story) ?? []).filter(
      (one) => (seen.get(windowName(one.story, one.member, one.tab)) ?? gone) >= gone,
    );
    const tabs = afterSeen(there, tab, now);
    windows.set(tab.story, tabs);
    seen.set(windowName(tab.story, tab.member.id, tab.tab), Date.parse(now));
    return presenceOf(tabs, tab);
  }

  const put = (workingCopy: WorkingCopy): void => {
    kept.set(workingCopy.story, { lastVersion: workingCopy.version, workingCopy });
  };

  const answer = async <Value>(value: () => Value): Promise<Value> => value();

  const writing: WorkingCopies & Presences & Liveblogs = {
    findWorkingCopy: (story) =>
      answer(() => {
        const workingCopy = kept.get(story)?.workingCopy;
        return workingCopy === undefined ? undefined : copyOf(workingCopy);
      }),
    saveWorkingCopy: (given) =>
      answer(() => {
        verifyText(given.content, "content");
        return holding(given, (held): Outcome<WorkingCopy, WorkingCopyRefusal> => {
          const presence = see({ ...given.tab, story: given.story, wants: "write", takes: "nothing" });
          if (presence.writer !== undefined && !isTurnOf(presence, given.tab))
            return refuse({ code: "not-writer", writer: presence.writer });
          const saved = saveText(held, { ...given, now: clock.now() });
          if (!saved.ok) return saved;
          const [first, ...rest] = saved.value.steps;
          if (first !== undefined) saveSteps([first, ...rest], held.story);
          put(copyOf(saved.value.workingCopy));
          return accept(copyOf(saved.value.workingCopy));
        });
      }),
    keepWorkingCopy: (given) =>
      answer(() =>
        holding(given, (held): Outcome<Story, WorkingCopyRefusal> => {
          const step = keepText(held, given.base);
          if (!step.ok) return step;
          if (step.value !== undefined) saveSteps([step.value], held.story);
          else drop(held);
          return accept(copyOf(step.value?.story ?? held.story));
        }),
      ),
    dropWorkingCopy: (given) =>
      answer(() =>
        holding(given, (held) => {
          const dropped = dropText(held, given.base);
          if (dropped.ok) drop(held);
          return dropped;
        }),
      ),

    changeLiveblog: ({ story: id, change, by, judged }) =>
      answer((): Outcome<Story, LiveblogRefusal> => {
        verifyText(change, "change");
        const held = hold(id);
        if (held === undefined) return refuse({ code: "no-story" });
        const { story, workingCopy } = held;
        if (judged !== undefined && !isJudgedAlike(judged, story)) throw new EditConflict(id);
        const { publicRevision, revision } = story;
        const isBehind = publicRevision !== undefined && publicRevision !== revision;
        const shown = isBehind ? findRevision(id, publicRevision)?.content : undefined;
        const writtenBy = (isBehind ? findRevision(id, revision)?.by : undefined) ?? by;
        const liveblog = { story, writtenBy, ...(shown === undefined ? {} : { shown: copyOf(shown) }) };
        const steps = changeLiveblog(liveblog, change, { by, now: clock.now() });
        if (!steps.ok) return steps;
        const [first, ...rest] = steps.value;
        if (first === undefined) return accept(story);
        kept.delete(id);
        saveSteps([first, ...rest], story);
        const last = (rest.at(-1) ?? first).story;
        const rebased = workingCopy === undefined ? undefined : rebaseText(workingCopy, story.content, last);
        if (rebased !== undefined) put(copyOf(rebased));
        return accept(copyOf(last));
      }),

    seeStory: (tab) => answer(() => see({ ...tab, takes: "nothing" })),
    takeOverStory: ({ from, ...tab }) =>
      answer(() => see({ ...tab, wants: "write", takes: from === "own" ? "own" : "anything" })),
    leaveStory: (tab) =>
      answer(() => {
        windows.set(
          tab.story,
          (windows.get(tab.story) ?? []).filter((one) => !isTab(one, tab)),
        );
      }),
  };

  const { shared, verifyFollowed, giveWriters, hasWriters } = memorySharedTexts({
    clock,
    holdTexts: hold,
    put: (one) => put(copyOf(one)),
  });

  return {
    writing,
    shared,
    verifyFollowed,
    giveWay(story, steps) {
      const workingCopy = kept.get(story.id)?.workingCopy;
      const over = textPassedOver({ story, ...(workingCopy === undefined ? {} : { workingCopy }) }, steps);
      if (over !== undefined) throw new UnsavedCopy(over);
      if ((steps.at(-1)?.story.revision ?? 0) <= story.revision) return;
      kept.delete(story.id);
      if (workingCopy === undefined) return;
      const next = steps.find((step) => step.story.revision > story.revision)?.story;
      const isTheirs = next !== undefined && isSameValue(next.content, workingCopy.content);
      giveWriters(story.id, isTheirs ? next.revision : undefined);
    },
  };

  function drop({ story, lastVersion }: HeldTexts): void {
    if (lastVersion > 0) kept.set(story.id, { lastVersion });
  }
}
