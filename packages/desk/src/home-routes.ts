import { deskArchive } from "@mihwar/newsroom";
import { page } from "./answer.ts";
import { homePage, listedStates } from "./pages/home-page.tsx";
import type { Route } from "./route.ts";

/** Stories on one page of the list. */
const onePage = 40;

export const homeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/",
    who: "member",
    async take(visit) {
      const { archive } = visit.base;
      const state = listedStates.find((one) => one === visit.url.searchParams.get("state"));
      const after = visit.url.searchParams.get("after");
      const [asked, sections] = await Promise.all([
        deskArchive(archive, visit.member).listStoryLines({
          limit: onePage,
          ...(state === undefined ? {} : { state }),
          ...(after === null ? {} : { after }),
        }),
        archive.reading.listSections(),
      ]);
      // whoever has no section has no story
      const stories = asked.ok ? asked.value : { items: [] };
      return page(homePage(visit, { state, stories, sections }));
    },
  },
];
