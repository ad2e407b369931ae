/** What became of a story, as the page says after a form led to it. */
export const storyNotices = [
  "submitted",
  "returned",
  "approved",
  "scheduled",
  "unscheduled",
  "embargoed",
  "published",
  "waiting",
  "corrected",
  "withdrawn",
  "deadline",
  "deadline-lifted",
  "restored",
] as const;
export type StoryNotice = (typeof storyNotices)[number];

/** @example storyNoticeIn(new Map([["told", "published"]])) // "published" */
export const storyNoticeIn = (query: { get(name: string): string | null | undefined }): StoryNotice | undefined =>
  storyNotices.find((one) => one === query.get("told"));
