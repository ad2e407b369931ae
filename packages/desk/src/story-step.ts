import {
  type DeskArchive,
  EditConflict,
  type Hand,
  type Outcome,
  type PermissionRefusal,
  type Story,
  type StoryId,
  type StoryRefusal,
  type StoryStep,
  actorOf,
  refuse,
  storyAt,
} from "@mihwar/newsroom";
import { type SeenStory, afterKeeping, unsavedIn } from "./story-sheet.ts";
import type { FormRefusal } from "./words/stories-ar.ts";

const countIn = (form: URLSearchParams, name: string): number =>
  /^\d{1,9}$/.test(form.get(name) ?? "") ? Number(form.get(name)) : 0;

/** Reads which story a form was about. */
export const seenIn = (form: URLSearchParams): SeenStory => ({
  revision: countIn(form, "revision"),
  version: countIn(form, "version"),
  state: (form.get("state") ?? "") as SeenStory["state"],
});

export type StepRefusal = StoryRefusal | PermissionRefusal | FormRefusal;

/** Steps that say nothing of the copy: what is written and not saved stays as it is, whoever goes on writing it. */
const besideTheCopy: ReadonlySet<string> = new Set(["return", "embargo", "withdraw"]);

/**
 * Takes a step of a story's life, if the story still is what whoever takes it has seen. A step about the copy first makes a
 * revision of what is written and not yet saved, in the name of who wrote it.
 * @returns the step that was kept; `undefined` where there is no such story
 */
export async function takeStep(
  desk: DeskArchive,
  id: StoryId,
  seen: SeenStory,
  take: (story: Story, hand: Hand) => Outcome<StoryStep, StepRefusal>,
): Promise<Outcome<StoryStep, StepRefusal> | undefined> {
  const texts = await desk.findTexts(id);
  if (!texts.ok) return texts;
  if (texts.value === undefined) return undefined;
  const { story, workingCopy } = texts.value;
  const now = await desk.now();
  const seenNow = storyAt(story, now).state.kind;
  if (story.revision !== seen.revision || seenNow !== seen.state) return refuse({ code: "changed" });
  const hand: Hand = { by: actorOf(desk.member), now };
  const written = unsavedIn(texts.value);
  const asked = take(written === undefined ? story : afterKeeping(story, written), hand);
  if (!asked.ok) return asked;
  try {
    let before = story;
    if (!besideTheCopy.has(asked.value.event.kind)) {
      if ((written?.version ?? 0) !== seen.version) return refuse({ code: "changed" });
      const kept = workingCopy === undefined ? undefined : await desk.keepWorkingCopy(id);
      if (kept?.ok === false) return kept;
      before = kept?.value ?? before;
    }
    const step = take(before, { ...hand, now: await desk.now() });
    if (!step.ok) return step;
    const saved = await desk.saveStory([step.value], before);
    return saved.ok ? step : saved;
  } catch (fault) {
    if (fault instanceof EditConflict) return refuse({ code: "changed" });
    throw fault;
  }
}
