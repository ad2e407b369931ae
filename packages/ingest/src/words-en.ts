import { type WordsFor, say } from "@mihwar/newsroom/words";
import { draftProblemWordsEn } from "@mihwar/newsroom/words-en";

import type { IngestProblem } from "./problem.ts";

const problems: WordsFor<IngestProblem> = {
  "not-text": () => "the file is no text; save the page as HTML or copy its text",
  "too-large": ({ unit, size, limit }) =>
    `too large: ${size} ${unit}, the limit is ${limit}; split it or make it lighter`,
  "no-headline": () => "no headline was recognised; see that it is among what was copied",
  "no-body": () => "no body was recognised; see that its paragraphs are among what was copied",
  "json-broken": ({ line, column }) => `line ${line}, letter ${column}: no valid JSON; write one whole story a line`,
  draft: ({ problem }) => draftProblemWordsEn(problem),
  "timed-out": ({ milliseconds }) =>
    `reading was stopped after ${milliseconds} ms; the page may be damaged: try a copy of its text`,
  "out-of-memory": ({ megabytes }) =>
    `reading took more than ${megabytes} MB; the page may be damaged: try a copy of its text`,
  "reader-failed": () => "the page reader stopped before it was done; try again",
  "format-unknown": () => "the format is not known; name it with --format: page, capture or stories",
};

/** @example ingestProblemWordsEn({ code: "no-headline" }) // "no headline was recognised; see that it is among what was copied" */
export const ingestProblemWordsEn = (problem: IngestProblem): string => say(problems, problem);
