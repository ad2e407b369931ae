import { type ItemId, parseItemId } from "@mihwar/newsroom";

/** What somebody wants to see of what the machines propose. */
export interface SuggestionFilter {
  readonly dossier?: ItemId;
  readonly machine?: `m:${string}`;
  /** Cards on the page. */
  readonly show: number;
}

/** Cards on one page; and the most that can be asked for. */
export const onePage = 20;
const mostShown = 100;

export const readMachine = (value: string | null): `m:${string}` | undefined =>
  value !== null && /^m:[a-z-]{1,32}$/.test(value) ? (value as `m:${string}`) : undefined;

/** Reads the queue's address. What says nothing asks for nothing. */
export function readSuggestionFilter(query: URLSearchParams): SuggestionFilter {
  const dossier = parseItemId(query.get("dossier"));
  const machine = readMachine(query.get("machine"));
  const show = /^\d{1,3}$/.test(query.get("show") ?? "") ? Number(query.get("show")) : onePage;
  return {
    ...(dossier === undefined ? {} : { dossier }),
    ...(machine === undefined ? {} : { machine }),
    show: Math.min(mostShown, Math.max(onePage, show)),
  };
}

/**
 * The address of the queue.
 * @example suggestionsPath({ machine: "m:when", show: 20 }) // "/desk/suggestions?machine=m%3Awhen"
 */
export function suggestionsPath({ dossier, machine, show }: SuggestionFilter): string {
  const query = new URLSearchParams({
    ...(dossier === undefined ? {} : { dossier }),
    ...(machine === undefined ? {} : { machine }),
    ...(show === onePage ? {} : { show: String(show) }),
  });
  return query.size === 0 ? "/desk/suggestions" : `/desk/suggestions?${query}`;
}
