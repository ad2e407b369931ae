import type { DraftProblem, DraftShape } from "./draft-problem.ts";
import type { Instant } from "./instant.ts";
import type { PicturePlace } from "./picture-place.ts";
import type { StoryRefusal } from "./story-life.ts";
import { type NewsroomWords, say } from "./words.ts";

const shapes: Readonly<Record<DraftShape, string>> = {
  object: "an object { }",
  list: "a list [ ]",
  text: "a text in quotation marks",
  number: "a number",
  truth: "true or false",
};

const minute = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
const place = (path: string): string => (path === "" ? "the story" : path);

const states: NewsroomWords["states"] = {
  draft: "a draft",
  review: "in review",
  ready: "ready",
  scheduled: "scheduled",
  live: "live",
  corrected: "live and corrected",
  withdrawn: "withdrawn",
};

const actions: NewsroomWords["actions"] = {
  revise: "revise",
  submit: "submit for review",
  approve: "approve",
  return: "return to the writer",
  schedule: "schedule",
  publish: "publish",
  correct: "correct",
  withdraw: "withdraw",
  embargo: "embargo",
};

/** @example pictureWordsEn({ media: "m1", place: 2 }) // "picture 2 of the body" */
export const pictureWordsEn = ({ place: number }: PicturePlace): string =>
  number === 0 ? "the main picture" : `picture ${number} of the body`;

/** English words of the domain: the command line speaks its user's language. */
export const newsroomWordsEn: NewsroomWords = {
  refusals: {
    "headline-empty": () => "the story has no headline; write one and try again",
    "body-empty": () => "the story has no body; write at least one paragraph",
    "hero-without-credit": () => "the main picture has no credit; name its source or take it out",
    "picture-without-credit": ({ at }) => `${pictureWordsEn(at)} has no credit; name its source or take it out`,
    "picture-without-alt": ({ at }) =>
      `${pictureWordsEn(at)} says nothing to those who do not see it; write what it shows or take it out`,
    state: ({ state, wanted }) => `the story is ${states[state]}; it cannot be taken on: ${actions[wanted]}`,
    "time-past": ({ at, now }) => `${minute(at)} will not do here, it is ${minute(now)} now; look at the time`,
    "correction-empty": () => "the correction has no text; say what was wrong and what is right",
    "notice-empty": () => "nothing is withdrawn without a notice; tell readers why",
    "nothing-new": () => "there is nothing new in the story",
  },
  problems: {
    shape: ({ path, wanted }) => `${place(path)}: ${shapes[wanted]} is needed here`,
    "headline-missing": ({ path }) => `${path}: the story has no headline; write one`,
    "text-too-long": ({ path, length, most }) => `${path}: ${length} letters, at most ${most}; shorten it`,
    "too-many": ({ path, count, most }) => `${path}: ${count} entries, at most ${most}; shorten the list`,
    "too-large": ({ path, most }) =>
      `${place(path)}: its texts are larger than ${Math.round(most / 1_048_576)} MiB; make more than one story of it`,
    "kind-unknown": ({ path, kind }) =>
      kind === ""
        ? `${path}: the block has no kind; name it`
        : `${path}: there is no kind "${kind}"; see the kinds of blocks`,
    "text-nul": ({ path, at }) => `${path}: a NUL (U+0000) at ${at}; take it out`,
    "text-lone-surrogate": ({ path, at }) => `${path}: half a character (a lone surrogate) at ${at}; take it out`,
    "date-unreadable": ({ path }) => `${path}: not a date; write 2026-01-31 or 2026-01-31T18:00:00+03:00`,
    "href-unsafe": ({ path }) => `${path}: not an address that may be linked to; write one that begins with https://`,
    "language-unreadable": ({ path }) => `${path}: not a language; write ar or en-GB`,
    "id-unusable": ({ path }) => `${path}: an id that cannot be used; write Latin letters and digits without spaces`,
    "duplicate-id": ({ path, id }) => `${path}: the id ${id} stands twice; every block has its own`,
  },
  states,
  actions,
  levels: { breaking: "Breaking", developing: "Developing", notice: "Notice" },
};

/** @example storyRefusalWordsEn({ code: "nothing-new" }) // "there is nothing new in the story" */
export const storyRefusalWordsEn = (refusal: StoryRefusal): string => say(newsroomWordsEn.refusals, refusal);

/** @example draftProblemWordsEn({ code: "headline-missing", path: "headline" }) // "headline: the story has no headline; write one" */
export const draftProblemWordsEn = (problem: DraftProblem): string => say(newsroomWordsEn.problems, problem);

export const storyStateWordsEn = states;
export const storyActionWordsEn = actions;
export const tickerLevelWordsEn = newsroomWordsEn.levels;
