import { page } from "./answer.ts";
import { guidePage } from "./pages/guide-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import type { Route } from "./route.ts";
import type { MemberVisit } from "./visit.ts";

async function show(visit: MemberVisit) {
  const { guide } = visit.base;
  const shown = guide.find(({ name }) => name === (visit.named["page"] ?? ""));
  return shown === undefined
    ? page(problemPage(visit, "missing", visit), { status: 404 })
    : page(guidePage(visit, { shown, all: guide }));
}

/** The guide inside the desk: for whoever is signed in. */
export const guideRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/guide", who: "member", take: show },
  { method: "GET", path: "/desk/guide/:page", who: "member", take: show },
];
