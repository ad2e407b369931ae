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
  accept,
  actorOf,
  isSameValue,
  refuse,
  storyAt,
} from "@mihwar/newsroom";
import type { SeenStory } from "./story-sheet.ts";
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
  const found = await desk.findStory(id);
  if (!found.ok) return found;
  if (found.value === undefined) return undefined;
  const now = await desk.now();
  const seenNow = storyAt(found.value, now).state.kind;
  if (found.value.revision !== seen.revision || seenNow !== seen.state) return refuse({ code: "changed" });
  const hand: Hand = { by: actorOf(desk.member), now };
  const copy = await desk.findWorkingCopy(id);
  if (!copy.ok) return copy;
  const written =
    copy.value !== undefined && !isSameValue(copy.value.content, found.value.content) ? copy.value : undefined;
  const asked = take(
    written === undefined
      ? found.value
      : { ...found.value, content: written.content, revision: found.value.revision + 1 },
    hand,
  );
  if (!asked.ok) return asked;
  try {
    let step = asked.value;
    let before = found.value;
    if (!besideTheCopy.has(step.event.kind)) {
      if ((written?.version ?? 0) !== seen.version) return refuse({ code: "changed" });
      const kept = await desk.keepWorkingCopy(id);
      if (!kept.ok) return kept;
      before = kept.value ?? before;
    }
    const again = take(before, { ...hand, now: await desk.now() });
    if (!again.ok) return again;
    step = again.value;
    const saved = await desk.saveStory([step], before);
    return saved.ok ? accept(step) : saved;
  } catch (fault) {
    if (fault instanceof EditConflict) return refuse({ code: "changed" });
    throw fault;
  }
}
