import { eventHeads } from "./event-words.ts";
import { knownNameAt } from "./known-name.ts";
import type { NamePage, NameRun } from "./name-page.ts";

/** «مونديال 2006»: the year is part of the name. */
const withYear = (page: NamePage, to: number): number =>
  page.follows(to) && page.units[to]?.kind === "number" && page.key(to).length === 4 ? to + 1 : to;

/** An event's name that begins at a unit: one of the authority with its year, or a word for it and a place or a person. */
export function eventNameAt(page: NamePage, at: number): NameRun | undefined {
  const known = knownNameAt(page, at);
  if (known?.kind === "event" && known.from === at) {
    const to = withYear(page, known.to);
    return to > known.to ? { ...known, to } : undefined;
  }
  for (const { key, cut } of page.readings(at)) {
    if (!eventHeads.has(key) || !page.follows(at + 1)) continue;
    const inner = knownNameAt(page, at + 1);
    if (inner !== undefined && inner.cut === 0 && inner.kind !== "people" && inner.kind !== "org") {
      return { from: at, to: withYear(page, inner.to), kind: "event", cut };
    }
  }
  return undefined;
}
