import type { Front, ReadonlyArchive } from "@mihwar/newsroom";
import { loadFront } from "./front-view.ts";
import { type PagePreview, previewOf } from "./page-preview.ts";
import { frontPage } from "./pages/front-page.tsx";
import { sectionPage } from "./pages/section-page.tsx";
import { loadSection } from "./section-view.ts";

/**
 * A front in an order that is not saved, made of what readers may read at this moment. Its links open beside it.
 * @returns `undefined` where there is no such section
 */
export async function previewFront(archive: ReadonlyArchive, front: Front): Promise<PagePreview | undefined> {
  const ordered: ReadonlyArchive = {
    ...archive,
    getFront: (id) => (id === front.id ? Promise.resolve(front) : archive.getFront(id)),
  };
  const page = await pageOf(ordered, front.id);
  return page === undefined ? undefined : previewOf(page);
}

async function pageOf(archive: ReadonlyArchive, id: Front["id"]): Promise<string | undefined> {
  if (id === "home") {
    const { frame, view } = await loadFront(archive);
    return frontPage(frame, view);
  }
  const loaded = await loadSection(archive, id, undefined);
  return loaded === undefined ? undefined : sectionPage(loaded.frame, loaded.view);
}
