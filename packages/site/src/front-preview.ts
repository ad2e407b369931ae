import type { Front, ReadonlyArchive } from "@mihwar/newsroom";
import { loadFront } from "./front-view.ts";
import { frontPage } from "./pages/front-page.tsx";
import { sectionPage } from "./pages/section-page.tsx";
import { loadSection } from "./section-view.ts";
import { styleHashes } from "./styles/sheets.ts";

/** A page as readers would have it, outside the site: nothing of it is kept. */
export interface FrontPreview {
  readonly html: string;
  /** Of the styles in it, as a content security policy names them. */
  readonly styleHashes: readonly string[];
}

/**
 * A front in an order that is not saved, made of what readers may read at this moment. Its links open beside it.
 * @returns `undefined` where there is no such section
 */
export async function previewFront(archive: ReadonlyArchive, front: Front): Promise<FrontPreview | undefined> {
  const ordered: ReadonlyArchive = {
    ...archive,
    getFront: (id) => (id === front.id ? Promise.resolve(front) : archive.getFront(id)),
  };
  const page = await pageOf(ordered, front.id);
  return page === undefined ? undefined : { html: page.replace("<head>", '<head><base target="_blank">'), styleHashes };
}

async function pageOf(archive: ReadonlyArchive, id: Front["id"]): Promise<string | undefined> {
  if (id === "home") {
    const { frame, view } = await loadFront(archive);
    return frontPage(frame, view);
  }
  const loaded = await loadSection(archive, id, undefined);
  return loaded === undefined ? undefined : sectionPage(loaded.frame, loaded.view);
}
