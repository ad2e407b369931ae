import type { PreviewWords } from "./preview-ar.ts";

export const previewWordsEn: PreviewWords = {
  title: "The dossier as readers see it",
  views: "How it is shown",
  now: "Now",
  nowGist: "What somebody finds who opens the dossier now.",
  accepted: (waiting) => `With what waits accepted (${waiting})`,
  acceptedGist:
    "No reader sees this: what the dossier becomes if all that waits is accepted. What stands on a story that is not out is not shown before it is.",
  day: "As of a day",
  dayGist: "What somebody found who opened the dossier at the end of that day.",
  show: "Show",
  refusals: {
    "day-unreadable": () => "This is no day; write it like this: 2026-11-06",
    "day-is-today": () => "That is today; look at the dossier as it is now",
    "day-to-come": () => "That day has not come yet",
    "day-before": ({ opened }) => `The dossier was not open then; its first day is ${opened}`,
  },
};
