// Foreign copy in
export { type CaptureOptions, readCapture } from "./capture.ts";
export { type Format, detectFormat } from "./format.ts";
export { limits } from "./limits.ts";
export { type PageOptions, readPage } from "./page.ts";
export { type PageReader, type ReadOptions, createPageReader } from "./page-reader.ts";
export { type StoryLine, readStories } from "./stories.ts";

// Why not
export type { IngestProblem } from "./problem.ts";
export { ingestProblemWordsAr } from "./words-ar.ts";
export { ingestProblemWordsEn } from "./words-en.ts";
