import {
  type DeskArchive,
  EditConflict,
  type Hand,
  type Outcome,
  type PermissionRefusal,
  type Story,
  type StoryId,
  type StoryRefusal,
  type StoryStateKind,
  type StoryStep,
  actorOf,
  refuse,
  storyAt,
} from "@mihwar/newsroom";
import type { FormRefusal } from "./words/stories-ar.ts";

/** The story as a page has shown it: what its forms send back. */
export interface SeenStory {
  readonly revision: number;
  readonly state: StoryStateKind | "";
}

/** Reads which story a form was about. */
export const seenIn = (form: URLSearchParams): SeenStory => ({
  revision: /^\d{1,9}$/.test(form.get("revision") ?? "") ? Number(form.get("revision")) : 0,
  state: (form.get("state") ?? "") as SeenStory["state"],
});

export type StepRefusal = StoryRefusal | PermissionRefusal | FormRefusal;

/**
 * What a member has written of a story and not yet saved becomes a revision before a step is taken, so that the step is
 * about what they have before them. @returns the story as it then stands
 */
const keepWhatIsWritten = async (_desk: DeskArchive, story: Story): Promise<Story> => story;

/**
 * Takes a step of a story's life, if the story still is what whoever takes it has seen.
 * @returns the step that was kept; `undefined` where there is no such story
 */
export async function takeStep(
  desk: DeskArchive,
  id: StoryId,
  seen: SeenStory,
  take: (story: Story, hand: Hand) => Outcome<StoryStep, StepRefusal>,
): Promise<Outcome<StoryStep, StepRefusal> | undefined> {
  const found = await desk.findStory(id);
  if (!found.ok) return found;
  if (found.value === undefined) return undefined;
  const seenNow = storyAt(found.value, await desk.now()).state.kind;
  if (found.value.revision !== seen.revision || seenNow !== seen.state) return refuse({ code: "changed" });
  const story = await keepWhatIsWritten(desk, found.value);
  const step = take(story, { by: actorOf(desk.member), now: await desk.now() });
  if (!step.ok) return step;
  try {
    const kept = await desk.saveStory([step.value], story);
    return kept.ok ? step : kept;
  } catch (fault) {
    if (fault instanceof EditConflict) return refuse({ code: "changed" });
    throw fault;
  }
}
