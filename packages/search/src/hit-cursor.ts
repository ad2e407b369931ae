import { queryLimits } from "./query-limits.ts";

/**
 * Where an answer goes on: behind so many hits. What is published meanwhile may move a hit across the edge of a page.
 * @example writeHitCursor(20) // "h20"
 */
export const writeHitCursor = (shown: number): string => `h${shown}`;

/** @returns 0 for anything that is no cursor: the answer then starts at the best */
export function readHitCursor(text: string | undefined): number {
  const shown = Number(/^h(\d{1,4})$/.exec(text ?? "")?.[1] ?? 0);
  return Math.min(shown, queryLimits.hits);
}

/** How many hits a page may hold: 1 to 100. */
export const clampHits = (limit: number): number =>
  Number.isFinite(limit) ? Math.min(queryLimits.page, Math.max(1, Math.trunc(limit))) : 1;
