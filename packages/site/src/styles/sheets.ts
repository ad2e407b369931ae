import { fontFaces } from "../fonts.ts";
import { baseSheet, pagingSheet, printSheet } from "./base.ts";
import { cardsSheet, leadSheet } from "./cards.ts";
import { dossierSheetPart } from "./dossier.ts";
import { frontSheetPart } from "./front.ts";
import { listingSheet } from "./listing.ts";
import { liveblogSheetPart } from "./liveblog.ts";
import { mastheadSheet } from "./masthead.ts";
import { inkSheet, toneSheet } from "./palette.ts";
import { plainSheetPart } from "./plain.ts";
import { searchSheetPart } from "./search.ts";
import { type Sheet, sheet } from "./sheet.ts";
import { storySheetPart } from "./story.ts";
import { textSheetPart } from "./text.ts";

const frame = [fontFaces, inkSheet, toneSheet, baseSheet, mastheadSheet];

export const frontSheet: Sheet = sheet([...frame, cardsSheet, leadSheet, frontSheetPart], true);
export const storySheet: Sheet = sheet([...frame, cardsSheet, storySheetPart, printSheet], true);
export const liveblogSheet: Sheet = sheet([...frame, cardsSheet, storySheetPart, liveblogSheetPart, printSheet], true);
export const listSheet: Sheet = sheet([...frame, cardsSheet, leadSheet, listingSheet, pagingSheet], true);
export const dossierSheet: Sheet = sheet([...frame, dossierSheetPart, printSheet], true);
export const searchSheet: Sheet = sheet([...frame, cardsSheet, listingSheet, searchSheetPart, pagingSheet], true);
export const plainSheet: Sheet = sheet([...frame, cardsSheet, plainSheetPart, pagingSheet, printSheet], true);
export const textSheet: Sheet = sheet([inkSheet, textSheetPart], false);

/** Every style sheet of the site by the kind of page that it dresses. */
export const sheets = {
  front: frontSheet,
  story: storySheet,
  liveblog: liveblogSheet,
  list: listSheet,
  plain: plainSheet,
  text: textSheet,
  dossier: dossierSheet,
  search: searchSheet,
};

/** For a content security policy: the styles that pages of this site carry, and no others. */
export const styleHashes: readonly string[] = Object.values(sheets).map(({ hash }) => hash);

/** Bytes of each page's styles as they stand in the page, uncompressed: what a budget measures. */
export const styleBytes: Readonly<Record<keyof typeof sheets, number>> = {
  front: Buffer.byteLength(frontSheet.css),
  story: Buffer.byteLength(storySheet.css),
  liveblog: Buffer.byteLength(liveblogSheet.css),
  list: Buffer.byteLength(listSheet.css),
  plain: Buffer.byteLength(plainSheet.css),
  text: Buffer.byteLength(textSheet.css),
  dossier: Buffer.byteLength(dossierSheet.css),
  search: Buffer.byteLength(searchSheet.css),
};
