import { type ItemId, type TaskKind, parseItemId, taskKinds } from "@mihwar/newsroom";

/** What somebody wants to see of what the newsroom owes. */
export interface TaskFilter {
  readonly dossier?: ItemId;
  readonly kind?: TaskKind;
  /** Tasks on the page. */
  readonly show: number;
}

/** Tasks on one page; and the most that can be asked for. */
export const onePage = 30;
const mostShown = 300;

/** Reads the list's address. What says nothing asks for nothing. */
export function readTaskFilter(query: URLSearchParams): TaskFilter {
  const dossier = parseItemId(query.get("dossier"));
  const kind = taskKinds.find((one) => one === query.get("kind"));
  const show = /^\d{1,3}$/.test(query.get("show") ?? "") ? Number(query.get("show")) : onePage;
  return {
    ...(dossier === undefined ? {} : { dossier }),
    ...(kind === undefined ? {} : { kind }),
    show: Math.min(mostShown, Math.max(onePage, show)),
  };
}

/** @example tasksPath({ kind: "held", show: 30 }) // "/desk/tasks?kind=held" */
export function tasksPath({ dossier, kind, show }: TaskFilter): string {
  const query = new URLSearchParams({
    ...(dossier === undefined ? {} : { dossier }),
    ...(kind === undefined ? {} : { kind }),
    ...(show === onePage ? {} : { show: String(show) }),
  });
  return query.size === 0 ? "/desk/tasks" : `/desk/tasks?${query}`;
}
