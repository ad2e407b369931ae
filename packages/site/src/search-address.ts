import { type AskedFor, type SearchOrder, queryLimits } from "@mihwar/search";
import { parseCursor } from "./read-api.ts";

/** What an address of the search asks. */
export interface Asking {
  readonly question: string;
  readonly given: AskedFor;
  readonly after?: string | undefined;
}

/** The boxes of the form, by the names that they have in the address. */
export const searchBoxes = ["section", "dossier", "entity", "author", "on", "from", "until"] as const;

const orders: readonly SearchOrder[] = ["relevance", "words", "newest"];
const longestBox = 100;

/** Reads the query of `/search` and of `/api/v1/search`. What is too long is cut, and never refused. */
export function parseAsking(query: URLSearchParams): Asking {
  const boxes = searchBoxes.flatMap((name) => {
    const value = (query.get(name) ?? "").trim().slice(0, longestBox);
    return value === "" ? [] : [[name, value] as const];
  });
  const order = orders.find((one) => one === query.get("order"));
  const given: AskedFor = { ...Object.fromEntries(boxes), ...(order === undefined ? {} : { order }) };
  return {
    question: (query.get("q") ?? "").slice(0, queryLimits.length).trim(),
    given,
    after: parseCursor(query.get("after")),
  };
}

/**
 * The address of a question.
 * @example searchHref({ question: "سد", given: { section: "world" } }) // "/search?q=%D8%B3%D8%AF&section=world"
 */
export function searchHref({ question, given, after }: Asking, path = "/search"): string {
  const query = new URLSearchParams();
  if (question !== "") query.set("q", question);
  for (const name of searchBoxes) {
    const value = given[name];
    if (value !== undefined) query.set(name, value);
  }
  if (given.order !== undefined && given.order !== "relevance") query.set("order", given.order);
  if (after !== undefined) query.set("after", after);
  return query.size === 0 ? path : `${path}?${query}`;
}
