import type { Archive, Listed, StoryLine, StoryLineListing, StoryLogRow } from "../archive.ts";
import { EditConflict } from "../edit-conflict.ts";
import type { Instant } from "../instant.ts";
import type { MediaId } from "../media-asset.ts";
import type { KeptMedia } from "../media-library.ts";
import { accept, refuse, settle } from "../outcome.ts";
import { placedPictures } from "../picture-place.ts";
import type { Revision, RevisionLine } from "../revision.ts";
import type { Story } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import type { StoryStep } from "../story-life.ts";
import { UnsavedCopy } from "../unsaved-copy.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import { type DeskNotes, deskNotes } from "./desk-notes.ts";
import { type DeskLiveblogs, deskLiveblogs } from "./desk-liveblogs.ts";
import { type DeskWriting, deskWriting } from "./desk-writing.ts";
import { endedRights, outcomingOf } from "./ended-rights.ts";
import { type Ground, aboutStory, lacksForSteps, newGround, readingGround } from "./lacks-for-steps.ts";
import type { Liveblogs } from "./liveblogs.ts";
import { type Member, actorOf } from "./member.ts";
import { type StoryCall, callStates, permissions } from "./permissions.ts";
import { isSameValue } from "./same-value.ts";
import type { TextWriter } from "./shared-text.ts";
import type { StoryNotes } from "./story-notes.ts";
import type { Presences, WorkingCopies } from "./working-copies.ts";

/** Stories as one member may read and change them. */
export interface DeskStories extends DeskWriting, DeskNotes, DeskLiveblogs {
  findStory(id: StoryId): Asked<Story | undefined>;
  /**
   * The story for a call that is more than reading it: taking its lock over, restoring a revision. Whether the step that
   * comes of it may be kept is asked again.
   */
  findStoryFor(call: StoryCall, id: StoryId): Asked<Story | undefined>;
  listRevisions(id: StoryId): Asked<readonly Revision[]>;
  /** Who wrote in the revisions that several may have written together, by their numbers. */
  listWriters(id: StoryId): Asked<ReadonlyMap<number, readonly TextWriter[]>>;
  listRevisionLines(id: StoryId): Asked<readonly RevisionLine[]>;
  findRevision(id: StoryId, number: number): Asked<Revision | undefined>;
  /** Where no sections are asked for, those of the member. */
  listStoryLines(wanted: StoryLineListing): Asked<Listed<StoryLine>>;
  findStoryLine(id: StoryId): Asked<StoryLine | undefined>;
  /** What the log says of a story, the newest first. */
  listStoryLog(id: StoryId): Asked<readonly StoryLogRow[]>;
  /** What the member may do with a story that they may read, as it stands now. What comes of it is asked again. */
  listCalls(id: StoryId): Asked<readonly StoryCall[]>;
  setDeadline(id: StoryId, deadline: Instant | undefined): Asked<void>;
  /**
   * Keeps steps that the member has taken within the last minute, each as the domain makes it. Refused as `working-copy`
   * where somebody's unsaved text would be lost or passed over: call `keepWorkingCopy` first, and take the step from the
   * story that it answers. What says nothing of the copy (return, embargo, withdraw) leaves that text where it is.
   * @throws EditConflict when the archive no longer holds `before`, StoryExists when a new story's id is taken
   */
  saveStory(steps: readonly [StoryStep, ...StoryStep[]], before: Story | undefined): Asked<void>;
}

type Copies = Pick<
  Archive,
  | "now"
  | "findStory"
  | "listRevisions"
  | "shared"
  | "listRevisionLines"
  | "findRevision"
  | "listStoryLines"
  | "findStoryLine"
  | "listStoryLog"
  | "setDeadline"
  | "saveStory"
  | "findMedia"
  | "findEdition"
> &
  StoryNotes &
  WorkingCopies &
  Presences &
  Liveblogs;

/** The archive's stories for one member. */
export function deskStories(archive: Copies, member: Member): DeskStories {
  const mindsOwner = Object.values(permissions).some((row) => ["own", "part"].includes(row[member.role]));

  /** Reads the revisions of a story only where permission turns on them: a live coverage has hundreds of its whole copy. */
  async function groundOf({ id, revision, publicRevision, content }: Story): Promise<Ground> {
    const isNamed = member.person !== undefined && content.byline.some(({ person }) => person === member.person);
    const mindsShown = member.sections !== "all" && publicRevision !== undefined && publicRevision !== revision;
    const [first, shown] = await Promise.all([
      mindsOwner && !isNamed ? archive.findRevision(id, 1) : undefined,
      mindsShown ? archive.findRevision(id, publicRevision) : undefined,
    ]);
    return {
      isTheirs: isNamed || first?.by === actorOf(member),
      shownIn: shown === undefined ? [] : [shown.content.section],
    };
  }

  /** What the archive has of a story for whoever may read it. */
  async function ofStory<Value>(id: StoryId, find: () => Promise<Value>, none: Value): Asked<Value> {
    const found = await find();
    const story = await archive.findStory(id);
    if (story === undefined) return accept(none);
    const about = aboutStory(story, readingGround, await archive.now());
    return asked(member, "read-story", about, async () => found);
  }

  /** What of the pictures that steps bring before readers may not be used any more. */
  async function lacksOfPictures(kept: Story | undefined, steps: readonly StoryStep[]) {
    const timeZone = (await archive.findEdition())?.dates.timeZone ?? "UTC";
    const outcoming = steps.flatMap((step) => outcomingOf(step, timeZone) ?? []);
    const ids = new Set(outcoming.flatMap(({ content }) => placedPictures(content).map(({ at }) => at.media)));
    const media = new Map<MediaId, KeptMedia>();
    for (const id of ids) {
      const asset = await archive.findMedia(id);
      if (asset?.rightsUntil !== undefined) media.set(id, asset);
    }
    if (media.size === 0) return [];
    const number = kept?.publicRevision;
    const shown = kept === undefined || number === undefined ? undefined : await archive.findRevision(kept.id, number);
    return outcoming.flatMap((one) => endedRights(one, { media, shown: shown?.content }));
  }

  const writing = deskWriting(archive, member, groundOf);
  return {
    ...writing,
    ...deskNotes(archive, member, { groundOf, writing }),
    ...deskLiveblogs(archive, member, groundOf),
    findStory: async (id) => {
      const story = await archive.findStory(id);
      if (story === undefined) return accept(undefined);
      const about = aboutStory(story, readingGround, await archive.now());
      return asked(member, "read-story", about, async () => story);
    },
    findStoryFor: async (call, id) => {
      const story = await archive.findStory(id);
      if (story === undefined) return accept(undefined);
      return asked(member, call, aboutStory(story, await groundOf(story), await archive.now()), async () => story);
    },
    listRevisions: (id) => ofStory(id, () => archive.listRevisions(id), []),
    listWriters: (id) => ofStory(id, () => archive.shared.listWriters(id), new Map()),
    listRevisionLines: (id) => ofStory(id, () => archive.listRevisionLines(id), []),
    findRevision: (id, number) => ofStory(id, () => archive.findRevision(id, number), undefined),
    findStoryLine: (id) => ofStory(id, () => archive.findStoryLine(id), undefined),
    listStoryLog: (id) => ofStory(id, () => archive.listStoryLog(id), []),
    listCalls: async (id) => {
      const story = await archive.findStory(id);
      if (story === undefined) return accept([]);
      const now = await archive.now();
      const about = aboutStory(story, await groundOf(story), now);
      const calls = (Object.keys(callStates) as StoryCall[]).filter((call) => lacks(member, call, about).length === 0);
      return asked(member, "read-story", aboutStory(story, readingGround, now), async () => calls);
    },
    setDeadline: async (id, deadline) => {
      const story = await archive.findStory(id);
      if (story === undefined) return accept(undefined);
      const about = aboutStory(story, await groundOf(story), await archive.now());
      return asked(member, "set-deadline", about, () => archive.setDeadline(id, deadline, actorOf(member)));
    },
    listStoryLines: async (wanted) => {
      const sections = wanted.sections ?? (member.sections === "all" ? undefined : member.sections);
      return asked(member, "list-stories", { sections: sections ?? [] }, () =>
        archive.listStoryLines({ ...wanted, ...(sections === undefined ? {} : { sections }) }),
      );
    },
    saveStory: async (steps, before) => {
      const kept = before === undefined ? undefined : await archive.findStory(before.id);
      if (before !== undefined && !isSameValue(kept, before)) throw new EditConflict(before.id);
      const ground = kept === undefined ? newGround : await groundOf(kept);
      // What the archive holds, not what the caller says, is what it is compared with once more as it is saved.
      const lacking = lacksForSteps(kept, steps, { member, ground, now: await archive.now() });
      const outcome = settle(undefined, lacking.length > 0 ? lacking : await lacksOfPictures(kept, steps));
      if (!outcome.ok) return outcome;
      try {
        return accept(await archive.saveStory(steps, kept));
      } catch (fault) {
        if (fault instanceof UnsavedCopy) return refuse({ code: "working-copy", by: fault.by });
        throw fault;
      }
    },
  };
}
