import {
  type Actor,
  type Clock,
  type Coverage,
  CoverageConflict,
  type CoverageListing,
  type KeptCoverage,
  daysOfCoverage,
} from "@mihwar/newsroom";
import { isSameValue } from "@mihwar/newsroom/desk/same-value";
import { verifyCoverage } from "./coverage.ts";
import { clampLimit } from "./cursor.ts";
import { isStorable } from "./storable.ts";

/** The coverage notes of an archive in memory. */
export function memoryCoverage(clock: Clock) {
  const notes = new Map<string, KeptCoverage>();
  const order = (one: KeptCoverage): string => `${one.from} ${one.id}`;
  return {
    find: (id: string): KeptCoverage | undefined => notes.get(id),
    list(wanted: CoverageListing): readonly KeptCoverage[] {
      if (!isStorable(wanted)) return [];
      const { days, story, events } = wanted;
      const isWithin = (note: KeptCoverage): boolean => {
        if (days === undefined) return true;
        const [first, last] = daysOfCoverage(note, days.timeZone);
        return first <= days.last && last >= days.first;
      };
      return [...notes.values()]
        .filter((note) => isWithin(note) && (story === undefined || note.story === story))
        .filter((note) => events === undefined || (note.event !== undefined && events.includes(note.event)))
        .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
        .slice(0, clampLimit(wanted.limit));
    },
    /** @throws CoverageConflict, Unstorable */
    verify(coverage: Coverage, before: KeptCoverage | undefined): void {
      verifyCoverage(coverage);
      if (!isSameValue(notes.get(coverage.id), before)) throw new CoverageConflict(coverage.id);
    },
    keep(coverage: Coverage, by: Actor, before: KeptCoverage | undefined): void {
      const { begunBy = by, begun = clock.now(), version = 0 } = before ?? {};
      const { id, title, from, until, section, note, assigned, event, story, state } = coverage;
      const optional = Object.fromEntries(
        Object.entries({ until, note, event, story }).filter(([, value]) => value !== undefined),
      ) as Pick<Coverage, "until" | "note" | "event" | "story">;
      const own = { id, title, from, section, assigned: [...assigned], state };
      notes.set(id, { ...own, ...optional, begunBy, begun, changed: clock.now(), version: version + 1 });
    },
  };
}
