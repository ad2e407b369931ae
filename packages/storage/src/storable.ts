import { parseInstant, parseStoryId, parseTabId } from "@mihwar/newsroom";
import type { Story, StoryStep, Tab } from "@mihwar/newsroom";
import { Unstorable } from "./unstorable.ts";

// A high surrogate without its low one, or the other way round: UTF-8 has no spelling for it, and the driver would
// store U+FFFD in its place without a word.
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Refuses text that PostgreSQL cannot keep as it is, anywhere in a value: NUL, and halves of surrogate pairs.
 * @throws Unstorable
 */
export function verifyText(value: unknown, place = "$"): void {
  if (typeof value === "string") {
    if (value.includes("\0")) throw new Unstorable("nul", place);
    if (loneSurrogate.test(value)) throw new Unstorable("lone-surrogate", place);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => verifyText(item, `${place}[${index}]`));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      verifyText(key, `${place}.key`);
      verifyText(item, `${place}.${key}`);
    }
  }
}

/** Whether PostgreSQL can be asked for a value: what it could not keep, it does not have. */
export function isStorable(value: unknown): boolean {
  try {
    verifyText(value);
    return true;
  } catch {
    return false;
  }
}

/** Whether there can be a revision of that number: the column is a 32-bit integer. */
export const isRevisionNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= 0x7fffffff;

/** The short permanent ids of people, pictures and ticker lines. */
export function verifyId(id: string, place: string): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(id)) throw new Unstorable("id", place);
}

/** A member's window on a story. */
export function verifyTab({ story, tab, member }: Tab): void {
  if (parseStoryId(story) === undefined) throw new Unstorable("id", "story");
  if (parseTabId(tab) === undefined) throw new Unstorable("id", "tab");
  verifyId(member.id, "member");
  verifyText(member.name, "name");
}

/** The ids of sections and of their fronts. */
export function verifyWord(id: string, place: string): void {
  if (!/^[a-z][a-z-]{1,31}$/.test(id)) throw new Unstorable("id", place);
}

/** A moment of the years 1 to 9999, spelled as instants are. */
export function verifyMoment(at: string | undefined, place: string): void {
  if (at !== undefined && (parseInstant(at) !== at || at.startsWith("0000"))) throw new Unstorable("time", place);
}

/** Paths of old addresses: absolute, of at most 8 KiB. */
export function verifyPath(path: string): void {
  verifyText(path, "oldAddresses");
  if (!path.startsWith("/") || Buffer.byteLength(path) > 8192) throw new Unstorable("path", "oldAddresses");
}

/**
 * Looks whether steps of a story's life can be stored after `before`: one story, revisions numbered without a gap, and
 * a state that is whole.
 * @throws Unstorable
 */
export function verifySteps(steps: readonly StoryStep[], before: Story | undefined): void {
  let revision = before?.revision ?? 0;
  const id = before?.id ?? steps[0]?.story.id;
  for (const { story, event } of steps) {
    if (parseStoryId(story.id) === undefined || story.id !== id || event.story !== id) throw new Unstorable("id", "id");
    if (story.revision !== revision && story.revision !== revision + 1) throw new Unstorable("revision", "revision");
    revision = story.revision;
    verifyState(story);
    verifyMoment(event.at, "event.at");
    verifyText(event, "event");
    verifyText(story, "story");
  }
  if (revision < 1) throw new Unstorable("revision", "revision");
}

function verifyState(story: Story): void {
  const { state, publicRevision, published } = story;
  const shown = state.kind === "scheduled" || state.kind === "live" || state.kind === "corrected";
  if (shown && (publicRevision === undefined || published === undefined)) throw new Unstorable("state", "state");
  if (publicRevision !== undefined && (publicRevision < 1 || publicRevision > story.revision))
    throw new Unstorable("revision", "publicRevision");
  for (const [place, at] of Object.entries({ published, updated: story.updated, embargo: story.embargo }))
    verifyMoment(at, place);
  if ("at" in state) verifyMoment(state.at, "state.at");
  if ("since" in state) verifyMoment(state.since, "state.since");
  for (const correction of story.corrections) verifyMoment(correction.at, "corrections");
}
