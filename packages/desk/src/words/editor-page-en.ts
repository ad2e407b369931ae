import type { EditorPageWords } from "./editor-page-ar.ts";

export const editorPageWordsEn: EditorPageWords = {
  title: "Writing the story",
  untitled: "A story without a headline",
  needsScript: "Writing needs JavaScript in the browser. Turn it on and load the page again.",
  side: "About the story and the place with the caret",
};
