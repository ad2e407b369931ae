import {
  type Actor,
  type Archive,
  type BlockId,
  type DeskArchive,
  type Hand,
  type Instant,
  type Member,
  type MemberId,
  type Outcome,
  type PermissionRefusal,
  type PersonId,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryStateKind,
  type StoryStep,
  approveStory,
  correctStory,
  deskArchive,
  draftStory,
  publishStory,
  scheduleStory,
  submitStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage/memory-archive";

// A newsroom for tests of who may do what: its clock stands still until a test moves it.

export const world = "world" as SectionId;
export const economy = "economy" as SectionId;

export const member = (id: string, given: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name: id,
  role: "editor",
  sections: [world],
  ...given,
});

export const copy = (given: Partial<StoryContent> = {}): StoryContent => ({
  headline: "أهالي وادي الرمّانة يعودون إلى بيوتهم بعد انحسار السيل",
  section: world,
  byline: [{ name: "هند الصبّاغ", person: "p-hind1" as PersonId }],
  body: [{ id: "p1" as BlockId, kind: "paragraph", text: "عاد مئات الأهالي إلى القرى الأربع على ضفّتي الوادي." }],
  tags: ["السيول"],
  language: "ar",
  sources: [],
  ...given,
});

export const granted = (outcome: Outcome<StoryStep, StoryRefusal>): StoryStep => {
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join());
  return outcome.value;
};

export const refusalsOf = (outcome: Outcome<unknown, PermissionRefusal>): readonly PermissionRefusal[] =>
  outcome.ok ? [] : outcome.refusals;
export const codesOf = (outcome: Outcome<unknown, PermissionRefusal>): readonly string[] =>
  refusalsOf(outcome).map(({ code }) => code);

export interface DeskNewsroom {
  readonly archive: Archive;
  now(): Instant;
  pass(milliseconds: number): void;
  as(who: Member): DeskArchive;
  /** A story that lies in the archive in that state, brought there by somebody. */
  lay(
    id: string,
    state: StoryStateKind,
    given: { readonly by: Actor; readonly content?: StoryContent },
  ): Promise<Story>;
  find(id: StoryId): Promise<Story>;
}

const minute = 60_000;

/** The steps by which a story comes into a state; a scheduled one goes out an hour from now. */
function stepsTo(state: StoryStateKind, draft: StoryStep, hand: Hand): readonly [StoryStep, ...StoryStep[]] {
  const { story } = draft;
  const hourLater = toInstant(Date.parse(hand.now) + 60 * minute);
  const live = () => granted(publishStory(story, hand));
  switch (state) {
    case "draft":
      return [draft];
    case "review":
      return [draft, granted(submitStory(story, hand))];
    case "ready":
      return [draft, granted(approveStory(story, hand))];
    case "scheduled":
      return [draft, granted(scheduleStory(story, hourLater, hand))];
    case "live":
      return [draft, live()];
    case "corrected":
      return [draft, live(), granted(correctStory(live().story, { text: "الصواب أن القرى أربع." }, hand))];
    case "withdrawn":
      return [draft, live(), granted(withdrawStory(live().story, "سُحبت لخطأ في المصدر.", hand))];
  }
}

export function deskNewsroom(): DeskNewsroom {
  let time = Date.parse("2026-03-14T09:30:00.000Z");
  const now = (): Instant => toInstant(time);
  const archive = memoryArchive({ clock: { now } });
  const find = async (id: StoryId): Promise<Story> => {
    const story = await archive.findStory(id);
    if (story === undefined) throw new Error(`لا مادة ${id}`);
    return story;
  };
  return {
    archive,
    now,
    find,
    pass: (milliseconds) => void (time += milliseconds),
    as: (who) => deskArchive(archive, who),
    lay: async (name, state, { by, content = copy() }) => {
      const id = name as StoryId;
      const hand: Hand = { by, now: now() };
      await archive.saveStory(stepsTo(state, draftStory({ id, content, ...hand }), hand), undefined);
      return find(id);
    },
  };
}
