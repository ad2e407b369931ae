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
      // Of other sections nobody at the desk is told so much as a headline.
      const { sections: own } = visit.member;
      const state = listedStates.find((one) => one === visit.url.searchParams.get("state"));
      const after = visit.url.searchParams.get("after");
      const [stories, sections] = await Promise.all([
        archive.listStoryLines({
          limit: onePage,
          ...(own === "all" ? {} : { sections: own }),
          ...(state === undefined ? {} : { state }),
          ...(after === null ? {} : { after }),
        }),
        archive.reading.listSections(),
      ]);
      return page(homePage(visit, { state, stories, sections }));
    },
  },
];
