/** What readers may be shown of a story, and since when: version numbers; nothing where none may be seen. */
interface Turn {
  readonly versions: readonly number[];
  /** Nobody can have been shown it before. Milliseconds of `Date.now`. */
  readonly from: number;
  /** From then on nothing before it is current; unknown until the change is acknowledged. */
  acknowledged: number;
}

/** The history of what each story was to readers, to judge by it whatever any of them is shown at any moment. */
export interface Timeline {
  /** Says that a change begins: what it brings may be seen from now on, or from a moment ahead. @returns what to call when it is acknowledged */
  change(id: string, versions: readonly number[], from?: number): (acknowledged?: number) => void;
  /**
   * Judges what was shown in an answer.
   * @param tolerance how long after its end an old state may still be shown. Milliseconds
   * @returns what was wrong with it, or `undefined`
   */
  judge(
    id: string,
    shown: readonly number[],
    between: { readonly begun: number; readonly ended: number },
    tolerance: number,
  ): string | undefined;
  readonly ids: readonly string[];
}

export function createTimeline(): Timeline {
  const turns = new Map<string, Turn[]>();
  return {
    change(id, versions, from = Date.now()) {
      const turn: Turn = { versions, from, acknowledged: Number.POSITIVE_INFINITY };
      const known = turns.get(id) ?? [{ versions: [], from: Number.NEGATIVE_INFINITY, acknowledged: 0 }];
      turns.set(id, [...known, turn]);
      return (acknowledged = Math.max(Date.now(), from)) => void (turn.acknowledged = acknowledged);
    },
    judge(id, shown, { begun, ended }, tolerance) {
      const known = turns.get(id) ?? [];
      const isCurrent = known.some((turn, at) => {
        const next = known[at + 1];
        const over = next === undefined ? Number.POSITIVE_INFINITY : next.acknowledged + tolerance;
        return turn.from <= ended && begun <= over && sameNumbers(turn.versions, shown);
      });
      if (isCurrent) return undefined;
      const last = known.findLast((turn) => turn.acknowledged <= begun);
      const early = known.find((turn) => turn.from > ended && sameNumbers(turn.versions, shown));
      if (early !== undefined && shown.length > 0)
        return `${id}: ${words(shown)} ${Math.round(early.from - ended)} ms early`;
      const since =
        last === undefined ? "" : `, ${Math.round(begun - last.acknowledged)} ms after ${words(last.versions)}`;
      return `${id}: ${words(shown)}${since}`;
    },
    get ids() {
      return [...turns.keys()];
    },
  };
}

const sameNumbers = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));
const words = (versions: readonly number[]): string =>
  versions.length === 0 ? "nothing" : `version ${versions.join(" and ")}`;
