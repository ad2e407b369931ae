import { type Revision, compareContents, deskArchive } from "@mihwar/newsroom";
import { type Answer, page } from "./answer.ts";
import { comparePage } from "./pages/compare-page.tsx";
import { historyPage } from "./pages/history-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import type { Route } from "./route.ts";
import { storyIn } from "./story-routes.ts";
import { loadSheet } from "./story-sheet.ts";
import type { MemberVisit } from "./visit.ts";

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

async function history(visit: MemberVisit): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const sheet = id === undefined ? undefined : await loadSheet(visit, desk, id);
  return sheet?.ok === true ? page(historyPage(visit, sheet.value)) : missing(visit);
}

/**
 * Two revisions by their numbers. Where the address names none: what readers see beside the newest, or the newest beside
 * the one before it.
 */
async function compare(visit: MemberVisit): Promise<Answer> {
  const id = storyIn(visit);
  const desk = deskArchive(visit.base.archive, visit.member);
  const sheet = id === undefined ? undefined : await loadSheet(visit, desk, id);
  const revisions = id === undefined ? undefined : await desk.listRevisionLines(id);
  if (id === undefined || sheet?.ok !== true || revisions?.ok !== true) return missing(visit);
  const { story, written, sections, nameOf } = sheet.value;
  // what is written and not yet saved is what the next revision would be
  const next: Revision | undefined = written === undefined ? undefined : { ...written, number: story.revision };
  const all = [...revisions.value, ...(next === undefined ? [] : [next])];
  const newest = story.revision;
  const shown = story.publicRevision !== newest ? story.publicRevision : undefined;
  const numbered = async (name: string, otherwise: number): Promise<Revision | undefined> => {
    const given = visit.url.searchParams.get(name) ?? String(otherwise);
    if (String(next?.number) === given) return next;
    const found = /^\d{1,9}$/.test(given) ? await desk.findRevision(id, Number(given)) : undefined;
    return found?.ok === true ? found.value : undefined;
  };
  const [from, to] = await Promise.all([numbered("from", shown ?? Math.max(1, newest - 1)), numbered("to", newest)]);
  if (from === undefined || to === undefined) return missing(visit);
  return page(
    comparePage(visit, {
      story,
      revisions: all,
      from,
      to,
      comparison: compareContents(from.content, to.content),
      sections,
      nameOf,
    }),
  );
}

export const historyRoutes: readonly Route[] = [
  { method: "GET", path: "/desk/stories/:id/history", who: "read-story", take: history },
  { method: "GET", path: "/desk/stories/:id/compare", who: "read-story", take: compare },
];
