import { createHash } from "node:crypto";

/**
 * Tells that a story is being read, once, after it has been before a reader's eyes for so long. Optional, and without
 * anything of the reader: an empty message with the story's id in its address. `<script data-story="ID">` says which.
 */
export const readingScript = `(() => {
  const { story } = document.currentScript.dataset;
  if (!story || navigator.webdriver || !navigator.sendBeacon) return;
  let timer;
  const tell = () => {
    document.removeEventListener("visibilitychange", watch);
    navigator.sendBeacon("/reads/" + story);
  };
  const watch = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(tell, 5000);
  };
  document.addEventListener("visibilitychange", watch);
  watch();
})();
`;

/** Where the script stands: its name changes with its content, so it may be kept for ever. */
export const readingScriptHref = `/assets/reading-${createHash("sha256").update(readingScript).digest("hex").slice(0, 12)}.js`;
