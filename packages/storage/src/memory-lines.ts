import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type Actor,
  type Instant,
  type Listed,
  type Revision,
  type Story,
  type StoryLine,
  type StoryLineListing,
  stateOfLiveblog,
  storyAt,
} from "@mihwar/newsroom";
import { clampLimit, readCursor, writeCursor } from "./cursor.ts";
import { personsOf } from "./public-view.ts";
import { isStorable } from "./storable.ts";

/** A story as the archive in memory has it for the newsroom's list. */
export interface LinedStory {
  readonly story: Story;
  readonly changed: Instant;
  readonly revisions: readonly Revision[];
  readonly deadline?: Instant | undefined;
  readonly returned: boolean;
}

export function memoryLine({ story, changed, revisions, deadline, returned }: LinedStory, now: Instant): StoryLine {
  const { id, revision, content } = story;
  return {
    id,
    headline: content.headline,
    section: content.section,
    state: storyAt(story, now).state.kind,
    revision,
    changed,
    byline: content.byline.map(({ name }) => name),
    begunBy: revisions[0]?.by ?? ("m:nobody" satisfies Actor),
    ...(deadline === undefined ? {} : { deadline }),
    isReturned: returned,
    ...(content.liveblog === undefined ? {} : { liveblog: stateOfLiveblog(content.liveblog) }),
  };
}

const folded = (text: string): string => foldForSearch(text).replaceAll("ء", "");

const contains = (text: string, words: string): boolean => {
  const where = folded(text);
  return words
    .trim()
    .split(/\s+/u)
    .every((word) => where.includes(folded(word)));
};

const unpublished: ReadonlySet<string> = new Set(["draft", "review", "ready", "scheduled"]);

/** The newsroom's list, as `Archive.listStoryLines` promises it. */
export function memoryLines(all: readonly LinedStory[], wanted: StoryLineListing, now: Instant): Listed<StoryLine> {
  if (!isStorable(wanted)) return { items: [] };
  const { whose, author, deadline } = wanted;
  const byDeadline = wanted.order === "deadline";
  const limit = clampLimit(wanted.limit);
  const after = readCursor(byDeadline ? "d" : "c", wanted.after);
  const isWanted = (kept: LinedStory): boolean => {
    const line = memoryLine(kept, now);
    const signs = whose?.person !== undefined && personsOf(kept.story.content).includes(whose.person);
    return [
      wanted.state === undefined || line.state === wanted.state,
      wanted.unpublished !== true || unpublished.has(line.state),
      wanted.sections?.includes(line.section) !== false,
      wanted.ids?.includes(line.id) !== false,
      wanted.words === undefined || contains(line.headline, wanted.words),
      whose === undefined || signs || line.begunBy === whose.by,
      author === undefined || contains(line.byline.join(" "), author.name) || author.begunBy.includes(line.begunBy),
      wanted.returned !== true || (line.isReturned && line.state === "draft"),
      wanted.liveblog === undefined || line.liveblog === wanted.liveblog,
      (deadline === undefined && !byDeadline) || line.deadline !== undefined,
      deadline?.from === undefined || (line.deadline ?? "") > deadline.from,
      deadline?.until === undefined || (line.deadline ?? "9") <= deadline.until,
    ].every(Boolean);
  };
  const moment = (line: StoryLine): Instant => (byDeadline ? (line.deadline ?? line.changed) : line.changed);
  const key = (line: Pick<StoryLine, "id">, at: Instant): string => `${at}|${line.id}`;
  const direction = byDeadline ? 1 : -1;
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0) * direction;
  const lines = all
    .filter(isWanted)
    .map((kept) => memoryLine(kept, now))
    .filter((line) => after === undefined || compare(key(line, moment(line)), `${after.at}|${after.id}`) > 0)
    .toSorted((one, other) => compare(key(one, moment(one)), key(other, moment(other))));
  const items = lines.slice(0, limit);
  const last = lines.length > limit ? items.at(-1) : undefined;
  if (last === undefined) return { items };
  return { items, next: writeCursor(byDeadline ? "d" : "c", { at: moment(last), id: last.id }) };
}
