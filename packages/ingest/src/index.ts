// Foreign copy in
export { type CaptureOptions, readCapture } from "./capture.ts";
export { type Format, detectFormat } from "./format.ts";
export { limits } from "./limits.ts";
export { type PageOptions, readPage } from "./page.ts";
export { type PageReader, type ReadOptions, createPageReader } from "./page-reader.ts";
export { type StoryLine, readStories } from "./stories.ts";

// Events in
export type { AgendaFile } from "./agenda/agenda-outcome.ts";
export type { AgendaProblem } from "./agenda/agenda-problem.ts";
export { type AgendaStory, type AgendaTelling, agendaSentence, agendaStory } from "./agenda/agenda-story.ts";
export { readCalendar } from "./agenda/read-calendar.ts";
export { readTable } from "./agenda/read-table.ts";
export { agendaProblemWordsAr } from "./agenda/words-ar.ts";
export { agendaProblemWordsEn } from "./agenda/words-en.ts";

// Why not
export type { IngestProblem } from "./problem.ts";
export { ingestProblemWordsAr } from "./words-ar.ts";
export { ingestProblemWordsEn } from "./words-en.ts";
