import { equal } from "node:assert/strict";
import { test } from "node:test";
import {
  type CacheKey,
  type CalendarDay,
  type Draft,
  type Hand,
  type Instant,
  type NewsroomWords,
  type Outcome,
  type SectionId,
  type Story,
  type StoryId,
  type StoryState,
  parseDraft,
  parseStoryId,
  publishStory,
  storyPath,
} from "@mihwar/newsroom";

/** Never called: what stands here is for the compiler, which fails the build when one of these begins to compile. */
export function doesNotCompile(story: Story, hand: Hand, day: CalendarDay, words: NewsroomWords): void {
  // @ts-expect-error -- an id is read by parseStoryId, not spelled
  storyPath("7k2m9q", "هدنة");
  // @ts-expect-error -- a section stands at no story's address
  storyPath("world1" as SectionId, "هدنة");
  // @ts-expect-error -- parseStoryId may find none
  const id: StoryId = parseStoryId("7k2m9q");
  // @ts-expect-error -- a day is not a moment
  const moment: Instant = day;
  // @ts-expect-error -- a moment is parsed, not spelled
  publishStory(story, { by: "u:hind", now: "2026-01-08T09:30:00.000Z" });
  // @ts-expect-error -- somebody is a person, a machine or the command line
  publishStory(story, { ...hand, by: "hind" });
  // @ts-expect-error -- a step may be refused: ask before reading its value
  void publishStory(story, hand).value;
  // @ts-expect-error -- a scheduled story says when
  const state: StoryState = { kind: "scheduled" };
  // @ts-expect-error -- content never changes in place
  story.content.headline = "عنوان آخر";
  // @ts-expect-error -- a body never changes in place
  story.content.body.push({ kind: "paragraph", text: "فقرة" });
  // @ts-expect-error -- unknown JSON becomes a draft at the door only
  const draft: Draft = JSON.parse("{}") as unknown;
  // @ts-expect-error -- a cache key is made by its function
  const key: CacheKey = "story:7k2m9q";
  const { "nothing-new": _left, ...fewer } = words.refusals;
  // @ts-expect-error -- a catalogue that lacks an entry
  const catalogue: NewsroomWords = { ...words, refusals: fewer };
  // @ts-expect-error -- a refusal has its reasons
  const outcome: Outcome<Draft, string> = { ok: false, refusals: [] };
  void [id, moment, state, draft, key, catalogue, outcome];
}

test("ما لا يصح لا يُترجم", () => {
  equal(parseDraft({ headline: "هدنة" }).ok, true);
});
