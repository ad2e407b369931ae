import { type WordsFor, say } from "@mihwar/newsroom";
import type { MediaEntryRefusal, MediaRefusal } from "../media-refusal.ts";
import type { MediaWords } from "./media-ar.ts";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

const fields: MediaWords["fields"] = {
  alt: "Description for those who do not see it",
  caption: "Caption",
  credit: "Credit",
  rightsNote: "Rights",
  rightsUntil: "Last day of use",
};

export const mediaRefusalsEn: WordsFor<MediaRefusal> = {
  "picture-unknown-format": ({ found }) =>
    found === undefined
      ? "Not a picture that we read; send JPEG, PNG, WebP or AVIF"
      : `This is ${found}, which we do not take; save it as JPEG, PNG, WebP or AVIF and send that`,
  "picture-too-large": ({ width, height }) =>
    `${width}×${height} pixels are more than we open (100 million); make it smaller and send it again`,
  "picture-broken": () => "The file is cut off or damaged; save it again from its source and send that",
  "picture-too-costly": () => "Opening it takes more time or memory than we give; make it smaller and send it again",
  "picture-missing": () => "The picture's file is lost from the archive; tell whoever runs the site",
  "pictures-busy": () => "Many pictures are arriving just now; try again in a moment",
  "picture-too-heavy": ({ most }) => `Heavier than ${megabytes(most)}; make it smaller and send it again`,
  "file-empty": () => "The file is empty; choose another one",
  "too-many-files": ({ most }) => `More than ${most} files at once; send this one next time`,
  "upload-broken": () => "The upload broke off before its end; send again what did not arrive",
  "nothing-sent": () => "No file was chosen; choose one picture or more",
};

const entryRefusals: WordsFor<MediaEntryRefusal> = {
  "text-too-long": ({ field, most }) => `${fields[field]}: longer than ${most} letters; shorten it`,
  "text-unusable": ({ field }) => `${fields[field]}: it holds a sign that cannot be kept; write it again`,
  "focal-unusable": () => "Focal point: write two numbers from 0 to 100",
  "day-unusable": () => "Last day of use: write a date that exists, like 2026-12-31",
  "changed-meanwhile": () =>
    "Somebody changed this picture after you opened it; what you wrote is still here: look at it and save again",
};

export const mediaWordsEn: MediaWords = {
  title: "Pictures",
  upload: {
    heading: "Upload pictures",
    files: "Files",
    hint: ({ files, bytes }) =>
      `JPEG, PNG, WebP or AVIF, up to ${files} files at once and ${megabytes(bytes)} each. Where a picture was taken is removed from its file.`,
    credit: "Credit for all of them",
    creditHint: "Optional; for those whose files name nobody.",
    button: "Upload",
    drop: "Or drag pictures here, or paste them.",
    waiting: "waiting",
    arrived: "uploaded",
    known: "already here",
    lost: "The connection broke; try again",
    sent: "What became of the files",
    describe: "Describe it",
  },
  search: { label: "Search pictures", button: "Search" },
  filters: { all: "All", mine: "Mine", "no-credit": "Without credit", expiring: "Rights ending" },
  filtersLabel: "Pictures by what they lack",
  none: "No pictures yet.",
  noneFound: "No pictures with these words.",
  older: "Older",
  fresh: "Just uploaded",
  noAlt: "no description",
  noCredit: "no credit",
  unnamed: "picture without a name",
  rightsUntil: "may be used until",
  rightsEnded: "rights ended",
  refusal: (refusal) => say(mediaRefusalsEn, refusal),
  entryRefusal: (refusal) => say(entryRefusals, refusal),
  back: "To the pictures",
  about: "What is said of it",
  fields,
  hints: {
    alt: "One sentence that stands in for the picture: who is in it, doing what, where. Without “picture of”, and not the caption again.",
    caption: "Readers see it below the picture: what we see, and when it was.",
    credit: "Photographer and agency, as readers shall read them.",
    rightsNote: "What was agreed, for the newsroom alone.",
    rightsUntil: "After it no new story comes out with this picture. Leave it empty where there is no end.",
  },
  focal: {
    heading: "Focal point",
    gist: "What stays in sight when the picture is cropped. Crops move by quarters, as readers see them.",
    across: "From the left (%)",
    down: "From the top (%)",
    pad: "Focal point in the picture",
    padHint: "Click the picture to set the point, or move it with the arrow keys; with Shift in larger steps.",
    at: "{x}% from the left, {y}% from the top",
  },
  crops: { heading: "As readers see it", whole: "Top of a story: whole", card: "On cards: 3:2", square: "Square: 1:1" },
  save: "Save",
  uses: "Where it is used",
  usesNone: "In no story.",
  usesElsewhere: (stories) =>
    stories === 1 ? "And in 1 story outside your sections." : `And in ${stories} stories outside your sections.`,
  seenByReaders: "readers see it",
  notSeen: "readers do not see it",
  endedInUse:
    "The rights to this picture have ended and readers still see it; replace it in the stories below, or renew the rights.",
  ended: "The rights to this picture have ended: no new story comes out with it.",
  alike: "Pictures that look like it",
  alikeGist: "Perhaps the same shot in another size.",
  facts: "The file",
  size: "Size",
  pixels: (width, height) => `${width}×${height}`,
  file: "File name",
  weight: (bytes) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : megabytes(bytes)),
  addedBy: "Uploaded by",
  byCommand: "the command line",
  added: "Uploaded",
};
