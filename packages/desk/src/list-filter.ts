import type { SectionId, StoryStateKind } from "@mihwar/newsroom";

/** The states in which a newsroom looks for its stories, in the order of a story's life. */
export const listedStates = [
  "draft",
  "review",
  "ready",
  "scheduled",
  "live",
  "corrected",
  "withdrawn",
] as const satisfies readonly StoryStateKind[];

const listedDeadlines = ["late", "today", "week", "set"] as const;
export type ListedDeadline = (typeof listedDeadlines)[number];
const listOrders = ["changed", "deadline"] as const;
export type ListOrder = (typeof listOrders)[number];

/** What somebody wants to see of the list of stories. */
export interface ListFilter {
  readonly state?: StoryStateKind;
  readonly section?: SectionId;
  readonly words?: string;
  readonly author?: string;
  readonly mine?: boolean;
  /** What waits for whoever asks. */
  readonly waiting?: boolean;
  readonly deadline?: ListedDeadline;
  readonly order?: ListOrder;
}

/** No headline and no name is longer. */
export const mostAskedLetters = 200;

/** Reads the list's address. What says nothing asks for nothing. */
export function readListFilter(query: URLSearchParams): ListFilter {
  const oneOf = <One extends string>(all: readonly One[], name: string): One | undefined =>
    all.find((one) => one === query.get(name));
  const text = (name: string): string => (query.get(name) ?? "").trim().slice(0, mostAskedLetters);
  const state = oneOf(listedStates, "state");
  const deadline = oneOf(listedDeadlines, "deadline");
  const order = oneOf(listOrders, "order");
  const section = /^[a-z-]{2,32}$/.exec(query.get("section") ?? "")?.[0];
  return {
    ...(state === undefined ? {} : { state }),
    ...(section === undefined ? {} : { section: section as SectionId }),
    ...(text("q") === "" ? {} : { words: text("q") }),
    ...(text("author") === "" ? {} : { author: text("author") }),
    ...(query.get("mine") === "1" ? { mine: true } : {}),
    ...(query.get("waiting") === "1" ? { waiting: true } : {}),
    ...(deadline === undefined ? {} : { deadline }),
    ...(order === undefined || order === "changed" ? {} : { order }),
  };
}

/**
 * The address of the list.
 * @example listPath({ state: "review", mine: true }) // "/desk/?state=review&mine=1"
 */
export function listPath(filter: ListFilter, after?: string): string {
  const { state, section, words, author, mine, waiting, deadline, order } = filter;
  const all = {
    state,
    section,
    q: words,
    author,
    mine: mine === true ? "1" : undefined,
    waiting: waiting === true ? "1" : undefined,
    deadline,
    order,
    after,
  };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size === 0 ? "/desk/" : `/desk/?${query}`;
}
