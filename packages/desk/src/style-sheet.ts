import { assetPath } from "./answer.ts";
import { deskSheet } from "./styles/desk.ts";
import { dossierUpkeepSheet } from "./styles/dossier-upkeep.ts";
import { editorSheet } from "./styles/editor.ts";
import { storiesSheet } from "./styles/stories.ts";
import { frontsSheet } from "./styles/fronts.ts";
import { notesSheet } from "./styles/notes.ts";
import { planSheet } from "./styles/plan.ts";
import { liveblogSheet } from "./styles/liveblog.ts";
import { tickerSheet } from "./styles/ticker.ts";
import { suggestionsSheet } from "./styles/suggestions.ts";
import { dossiersSheet } from "./styles/dossiers.ts";
import { guideSheet } from "./styles/guide.ts";
import { mediaSheet } from "./styles/media.ts";

/** What the desk shares with the reader's site: its inks, its fonts. */
export interface Look {
  /** Custom properties: `--paper`, `--ink`, `--soft`, `--line`, `--wash`, `--live`. */
  readonly inks: string;
  /** `@font-face` rules. */
  readonly fontFaces: string;
  /** Addresses of fonts to be asked for before the styles are read. */
  readonly preloads: readonly string[];
}

/** The desk's styles, and where they stand. */
export interface StyleSheet {
  readonly path: string;
  readonly css: string;
  readonly preloads: readonly string[];
}

export function styleSheet({ inks, fontFaces, preloads }: Look): StyleSheet {
  const sheets = [
    fontFaces,
    inks,
    deskSheet,
    storiesSheet,
    editorSheet,
    frontsSheet,
    notesSheet,
    planSheet,
    liveblogSheet,
    tickerSheet,
    mediaSheet,
    guideSheet,
    suggestionsSheet,
    dossiersSheet,
    dossierUpkeepSheet,
  ];
  const css = sheets.join("\n");
  return { css, path: assetPath("desk", "css", css), preloads };
}
