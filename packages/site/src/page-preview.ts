import { styleHashes } from "./styles/sheets.ts";

/** A page as readers would have it, outside the site: nothing of it is kept. */
export interface PagePreview {
  readonly html: string;
  /** Of the styles in it, as a content security policy names them. */
  readonly styleHashes: readonly string[];
}

/** A whole page whose links open beside it. */
export const previewOf = (html: string): PagePreview => ({
  html: html.replace("<head>", '<head><base target="_blank">'),
  styleHashes,
});
