import type { Draft } from "@mihwar/newsroom/draft";
import { type Outcome, refuse } from "@mihwar/newsroom/outcome";

import { limits } from "./limits.ts";
import { throughTheDoor } from "./make-draft.ts";
import type { IngestProblem } from "./problem.ts";

/** One line of a file of stories, counted from 1, and the draft that it holds or why it holds none. */
export interface StoryLine {
  readonly line: number;
  readonly outcome: Outcome<Draft, IngestProblem>;
}

/**
 * Reads a file of stories: one draft as JSON a line; empty lines are passed over. A broken line is told and does not
 * stop the others. Lazy: a line is read when it is asked for.
 */
export function* readStories(text: string): Iterable<StoryLine> {
  if (text.length > limits.storiesLength) {
    yield {
      line: 1,
      outcome: refuse({ code: "too-large", unit: "letters", size: text.length, limit: limits.storiesLength }),
    };
    return;
  }
  let line = 0;
  let start = text.startsWith("\ufeff") ? 1 : 0;
  while (start < text.length) {
    line++;
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const size = end - start;
    const from = start;
    start = end + 1;
    if (size > limits.storyLine) {
      yield { line, outcome: refuse({ code: "too-large", unit: "letters", size, limit: limits.storyLine }) };
      continue;
    }
    const raw = text.slice(from, end).trim();
    if (raw !== "") yield { line, outcome: readStory(raw, line) };
  }
}

function readStory(raw: string, line: number): Outcome<Draft, IngestProblem> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return refuse({ code: "json-broken", line, column: columnOf(error, raw) });
  }
  return throughTheDoor(value);
}

/** Where the parser stopped, from 1; the end of the line where it does not say. */
function columnOf(error: unknown, raw: string): number {
  const said = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
  return said === undefined ? raw.length : Number(said) + 1;
}
