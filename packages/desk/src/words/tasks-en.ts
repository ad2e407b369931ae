import { type WordsFor, say } from "@mihwar/newsroom";
import { hasWords } from "./has-words.ts";
import { suggestionWordsEn } from "./suggestions-en.ts";
import type { OwnTaskRefusal, TaskWords } from "./tasks-ar.ts";

const tasks = (count: number): string => (count === 1 ? "1 task" : `${count} tasks`);
const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`);

const ownRefusals: WordsFor<OwnTaskRefusal> = {
  "task-gone": () => "Somebody has settled this before you, or it is owed no more",
  "story-unknown": () => "You have no story of this id; choose one, then read its paragraphs",
  "paragraph-unknown": () => "Choose the paragraph that says so",
  "until-missing": () => "It is not settled: write the day on which to ask again, like this: 2026-11-06",
  "until-past": () => "The day on which to ask again must be to come",
  "why-empty": () => "No answer without a reason; write it",
  "quote-absent": ({ evidence }) =>
    `The paragraph does not say “\u2068${evidence.quote}\u2069”; copy its words to the letter`,
  "evidence-missing": ({ place }) =>
    place === "fate"
      ? "No outcome without evidence; choose a story and a paragraph"
      : "This is all it stands on: add other evidence first, or drop the line",
};

export const taskWordsEn: TaskWords = {
  title: "Tasks of dossiers",
  one: "Task",
  gist: "What the desk owes its dossiers: questions that are due, and evidence whose stories have changed. What is overdue stands first.",
  none: "The desk owes its dossiers nothing.",
  noneFitting: "No task of this kind.",
  count: tasks,
  more: (count) => `Show more: ${tasks(count)}`,
  filter: "Narrow the tasks",
  kind: "Kind",
  anyKind: "All kinds",
  kinds: {
    held: "Did it happen?",
    kept: "Was it kept?",
    orphaned: "Evidence changed",
    moved: "Evidence moved",
    withdrawn: "Story withdrawn",
  },
  dossier: "Dossier",
  anyDossier: "All dossiers",
  show: "Show",
  clear: "All",
  into: "In the dossier",
  wasDue: (day, late) => (late === 0 ? `was due ${day}` : `was due ${day}, ${days(late)} ago`),
  due: (day) => `Was due ${day}`,
  owedFor: (old) => (old === 0 ? "since today" : `for ${days(old)}`),
  inMasthead: tasks,
  nothing: "Nothing is owed about it now.",
  onlyEditors: "Editors settle these; you may read them.",
  goneTitle: "Its words are gone from",
  movedTitle: "Its words have moved in",
  asCited: (revision) => `As it was cited, from revision ${revision}`,
  asNow: (revision) => `The paragraph as it is now, from revision ${revision}`,
  paragraphGone: "The paragraph is gone from the story.",
  candidate: "The same words stand here:",
  moveHere: "Attach it to this paragraph",
  byHand: "Choose the paragraph and the words by hand",
  moveByHand: "Attach it to what I chose",
  cut: "Give this evidence up",
  drop: "Drop the line from the dossier",
  fold: "Close the task and change nothing",
  foundAgain: "All its evidence that you may read stands where it says: there is nothing to mend.",
  withdrawnGist: "This line stands on a withdrawn story alone. Give it other evidence, or drop it.",
  support: "Add this evidence",
  became: { held: "What became of it", kept: "What came of it" },
  when: "When",
  why: "Why",
  until: "Ask again on",
  untilHint: "Where it is not settled: a day like 2026-11-06.",
  answer: "Enter the answer",
  later: "Nobody can say yet",
  evidence: "Evidence: the story that says so",
  story: "Of the dossier's stories",
  noStory: "No story",
  other: "Or the id of another story, or its address on the site",
  readParagraphs: "Read its paragraphs",
  paragraph: "Paragraph",
  paragraphOf: "A paragraph of",
  quote: "Words",
  quoteHint: "To the letter; left empty, the whole paragraph.",
  attribution: "How it is known",
  asSaid: "As the text says",
  back: "To the tasks",
  answerIt: "Answer with evidence",
  refusal: (refusal, nameOf) =>
    hasWords(ownRefusals, refusal)
      ? say(ownRefusals, refusal)
      : suggestionWordsEn.refusal(refusal as Parameters<typeof suggestionWordsEn.refusal>[0], nameOf),
};
