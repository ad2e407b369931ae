import { type Item, type StoryId, citedIn, deskArchive, parseItemId } from "@mihwar/newsroom";
import { actorNames } from "./actor-names.ts";
import { type Answer, page } from "./answer.ts";
import { itemHistoryPage } from "./pages/item-history-page.tsx";
import { problemPage } from "./pages/problem-page.tsx";
import { readableStories } from "./readable-stories.ts";
import type { Route } from "./route.ts";
import type { MemberVisit } from "./visit.ts";

/** Rows on one page. */
const onePage = 50;

const missing = (visit: MemberVisit): Answer => page(problemPage(visit, "missing", visit), { status: 404 });

/** What happened to an item, or to a dossier and all in it. @param isDossier whether nothing else is meant */
async function history(visit: MemberVisit, isDossier: boolean): Promise<Answer> {
  const id = parseItemId(visit.named["id"]);
  const desk = deskArchive(visit.base.archive, visit.member);
  const loaded = await desk.dossiers.loadDossiers();
  if (!loaded.ok || id === undefined) return missing(visit);
  const dossiers = loaded.value;
  const item: Item | undefined = dossiers.items.get(id) ?? dossiers.gone.get(id);
  if (item === undefined || (isDossier && item.kind !== "dossier")) return missing(visit);
  const asked = visit.url.searchParams.get("before") ?? "";
  const before = /^[1-9]\d{0,8}$/.test(asked) ? { before: Number(asked) } : {};
  const told = await desk.dossiers.readHistory({ of: id, ...before, limit: onePage });
  if (!told.ok) return missing(visit);
  const rows = told.value.rows.flatMap((row) => (row.kind === "told" ? [row] : []));
  const cited = citedIn(rows.map(({ steps, operation }) => [steps, operation])).map(({ story }) => story);
  const filed = rows.flatMap(({ operation }): readonly StoryId[] => (operation.op === "file" ? [operation.story] : []));
  const stories = await readableStories(desk, [...cited, ...filed]);
  const nameOf = actorNames(await visit.base.accounts.listMembers(), visit.words.stories.history);
  return page(itemHistoryPage(visit, { item, dossiers, history: told.value, stories, nameOf }));
}

export const itemHistoryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/desk/items/:id/history",
    who: "read-dossiers",
    take: (visit) => history(visit, false),
  },
  {
    method: "GET",
    path: "/desk/dossiers/:id/history",
    who: "read-dossiers",
    take: (visit) => history(visit, true),
  },
];
