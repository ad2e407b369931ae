import type { Archive } from "../archive.ts";
import { EditConflict } from "../edit-conflict.ts";
import { type Outcome, accept, refuse, settle } from "../outcome.ts";
import type { Story, StoryContent } from "../story.ts";
import { storyAt } from "../story-life.ts";
import type { StoryId } from "../story-id.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import { type Ground, aboutStory, readingGround } from "./lacks-for-steps.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import { type StoryCall, callOfStep } from "./permissions.ts";
import type { Presence, Tab, TabId } from "./presence.ts";
import { isSameValue } from "./same-value.ts";
import type { Presences, WorkingCopies } from "./working-copies.ts";
import {
  type TextBase,
  type Texts,
  type WorkingCopy,
  type WorkingCopyRefusal,
  baseOf,
  isTextOf,
} from "./working-copy.ts";

/** What the archive answers to somebody who writes, or why not. */
export type WrittenAsked<Value> = Promise<Outcome<Value, PermissionRefusal | WorkingCopyRefusal>>;

/** A member's window on a story. */
type OwnTab = Pick<Tab, "story" | "tab">;

/** Stories as one member writes in them: unsaved text, and whose turn it is. */
export interface DeskWriting {
  /** The story with its working copy as they belong together: what an editor opens, named by `baseOf`. */
  findTexts(id: StoryId): Asked<Texts | undefined>;
  findWorkingCopy(id: StoryId): Asked<WorkingCopy | undefined>;
  /**
   * What autosave calls with all that stands in the editor, and with the name of the text that it began from (`baseOf`). The
   * answer is the base of the next save. Refused as
   * `clash` where another text is there by now: the caller merges (`mergeContents`: the text it began from, its own, the one
   * that came with the refusal) and saves again on `baseOf(refusal)`;
   * `not-writer` where it is another window's turn: the caller keeps the text in the window, and saves when it is its turn.
   */
  saveWorkingCopy(given: {
    readonly story: StoryId;
    readonly tab: TabId;
    readonly content: StoryContent;
    readonly base: TextBase;
  }): WrittenAsked<WorkingCopy>;
  /**
   * Makes the working copy a revision, in the name of who wrote it, and answers the story as it then is: the one to take
   * the next step from. One that says nothing new goes. Whoever saves, submits, approves, schedules, publishes, corrects or
   * restores calls this first.
   */
  keepWorkingCopy(id: StoryId): Asked<Story | undefined>;
  /** Throws away what one has written oneself since the newest revision; what another has written can only be kept. */
  dropWorkingCopy(given: { readonly story: StoryId; readonly base: TextBase }): WrittenAsked<void>;
  /** Every few seconds (`presenceSeconds.beat`), while the story is open. */
  seeStory(seen: OwnTab & { readonly wants: "write" | "look" }): Asked<Presence | undefined>;
  /** Takes the turn to write: from one's own windows whoever may edit, from another member who may take it over. */
  takeOverStory(taking: OwnTab): Asked<Presence | undefined>;
  /** One's own window is closed: it touches nothing else, and nobody is asked. */
  leaveStory(left: OwnTab): Promise<void>;
}

type Writing = Pick<Archive, "now" | "findStory"> & WorkingCopies & Presences;

/** So often what was judged may have changed before it could be written. */
const mostTries = 5;

/** What a story is asked for by whoever writes in it, as it stands at this moment. */
const editing = callOfStep.revise;

/** Writing for one member. */
export function deskWriting(
  archive: Writing,
  member: Member,
  groundOf: (story: Story) => Promise<Ground>,
): DeskWriting {
  const by = actorOf(member);
  const ownTab = ({ story, tab }: OwnTab): Tab => ({ story, tab, member });

  const lacksReading = async (story: Story): Promise<readonly PermissionRefusal[]> =>
    lacks(member, "read-story", aboutStory(story, readingGround, await archive.now()));

  /** What the member lacks for writing in a story, as it lies and as this copy of it would. */
  async function lacksEditing(
    story: Story,
    copies: readonly Pick<StoryContent, "section">[],
  ): Promise<readonly PermissionRefusal[]> {
    const now = await archive.now();
    const was = aboutStory(story, await groundOf(story), now);
    const call: StoryCall = editing(storyAt(story, now).state.kind);
    return lacks(member, call, { ...was, sections: [...was.sections, ...copies.map(({ section }) => section)] });
  }

  /** Writes what was judged, and judges again where somebody else wrote meanwhile. */
  async function judging<Value>(story: StoryId, write: () => Promise<Value | undefined>): Promise<Value> {
    for (let tries = 1; tries <= mostTries; tries++) {
      try {
        const value = await write();
        if (value !== undefined) return value;
      } catch (fault) {
        if (!(fault instanceof EditConflict) || tries === mostTries) throw fault;
      }
    }
    throw new EditConflict(story);
  }

  /** A working copy that becomes a revision between the two looks is met again in the story. */
  async function textsOf(id: StoryId): Promise<Texts | undefined> {
    const workingCopy = await archive.findWorkingCopy(id);
    const story = await archive.findStory(id);
    if (story === undefined) return undefined;
    return workingCopy?.revision === story.revision ? { story, workingCopy } : { story };
  }

  return {
    findTexts: async (id) => {
      const texts = await textsOf(id);
      return texts === undefined ? accept(undefined) : settle(texts, await lacksReading(texts.story));
    },
    findWorkingCopy: async (id) => {
      const texts = await textsOf(id);
      return texts === undefined ? accept(undefined) : settle(texts.workingCopy, await lacksReading(texts.story));
    },
    saveWorkingCopy: (given) =>
      judging(given.story, async () => {
        const { story: id, content, base } = given;
        const texts = await textsOf(id);
        if (texts === undefined) return refuse({ code: "no-story" as const });
        const { story: judged, workingCopy } = texts;
        // another's text that becomes a revision on the way lies in a section of its own
        const sections = [content, ...(workingCopy === undefined ? [] : [workingCopy.content])];
        const outcome = settle(undefined, await lacksEditing(judged, sections));
        if (!outcome.ok) return outcome;
        return archive.saveWorkingCopy({ story: id, tab: ownTab(given), content, by, base, judged });
      }),
    keepWorkingCopy: (id) =>
      judging(id, async () => {
        const texts = await textsOf(id);
        if (texts === undefined) return accept(undefined);
        const { story: judged, workingCopy } = texts;
        const saysNew = workingCopy !== undefined && !isSameValue(workingCopy.content, judged.content);
        const lacking = await (saysNew ? lacksEditing(judged, [workingCopy.content]) : lacksReading(judged));
        const outcome = settle(judged, lacking);
        if (!outcome.ok || workingCopy === undefined) return outcome;
        const kept = await archive.keepWorkingCopy({ story: id, base: baseOf(texts), judged });
        return kept.ok ? kept : undefined;
      }),
    dropWorkingCopy: (given) =>
      judging(given.story, async () => {
        const { story: id, base } = given;
        const texts = await textsOf(id);
        if (texts === undefined) return refuse({ code: "no-story" as const });
        const { story: judged, workingCopy } = texts;
        const sections = workingCopy === undefined ? [] : [workingCopy.content];
        const outcome = settle(undefined, await lacksEditing(judged, sections));
        if (!outcome.ok) return outcome;
        if (!isTextOf(texts, base)) return refuse({ code: "clash" as const, ...texts });
        const saysNew = workingCopy !== undefined && !isSameValue(workingCopy.content, judged.content);
        if (saysNew && workingCopy.by !== by) return refuse({ code: "working-copy" as const, by: workingCopy.by });
        return archive.dropWorkingCopy({ story: id, base, judged });
      }),
    seeStory: async (seen) => {
      const story = await archive.findStory(seen.story);
      if (story === undefined) return accept(undefined);
      const lacking = await (seen.wants === "write" ? lacksEditing(story, []) : lacksReading(story));
      const outcome = settle(undefined, lacking);
      return outcome.ok ? accept(await archive.seeStory({ ...ownTab(seen), wants: seen.wants })) : outcome;
    },
    takeOverStory: async (taking) => {
      const story = await archive.findStory(taking.story);
      if (story === undefined) return accept(undefined);
      const outcome = settle(undefined, await lacksEditing(story, []));
      if (!outcome.ok) return outcome;
      const presence = await archive.takeOverStory({ ...ownTab(taking), from: "own" });
      if (presence.writer?.member === member.id) return accept(presence);
      const about = aboutStory(story, await groundOf(story), await archive.now());
      return asked(member, "take-over-lock", about, () =>
        archive.takeOverStory({ ...ownTab(taking), from: "anybody" }),
      );
    },
    leaveStory: (left) => archive.leaveStory(ownTab(left)),
  };
}
