import type { ReadonlyArchive } from "@mihwar/newsroom";
import type { SearchIndex } from "@mihwar/search";
import { mountApi } from "./api-routes.ts";
import { mountDossierData } from "./dossier-routes.ts";
import { mountFeeds } from "./feed-routes.ts";
import { mountFiles } from "./file-routes.ts";
import { mountPages } from "./page-routes.ts";
import type { PictureRefusal } from "./picture-refusal.ts";
import { mountPictures } from "./picture-routes.ts";
import type { Pictures } from "./pictures.ts";
import type { Problems } from "./problems.ts";
import { mountSearch } from "./search-routes.ts";
import type { Routes, Visit } from "./visit.ts";

/** Names every address of the reader's site, but for the streams. */
export function mountSite(
  routes: Routes,
  parts: {
    readonly archive: ReadonlyArchive;
    readonly search: SearchIndex | undefined;
    readonly pictures: Pictures;
    readonly problems: Problems;
    readonly onRefusal: (refusal: PictureRefusal, visit: Visit) => void;
  },
): void {
  const { archive, search, problems } = parts;
  mountFiles(routes, archive, problems);
  mountDossierData(routes, archive, problems);
  if (search !== undefined) mountSearch(routes, archive, search);
  mountApi(routes, archive);
  mountFeeds(routes, archive, problems);
  mountPictures(routes, parts);
  mountPages(routes, archive, problems);
}
