import type { Drawing } from "./sheet.ts";

/** The pictures of one theme: the name of the file, and what draws it. */
export type Gallery = Readonly<Record<string, () => Drawing>>;
