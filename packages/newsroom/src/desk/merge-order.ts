/** Three orders of the same things, where some were added, moved or taken away. */
export interface Orders<Id> {
  readonly base: readonly Id[];
  readonly mine: readonly Id[];
  readonly theirs: readonly Id[];
}

/** The fewest that have to be moved to come from one order to another: all but a longest run that kept its order. */
export function movedBetween<Id>(base: readonly Id[], side: readonly Id[]): ReadonlySet<Id> {
  const places = new Map(base.map((id, place) => [id, place]));
  const kept = side.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  /** The end of the best run of each length, and what comes before each in its run. */
  const ends: number[] = [];
  const before: number[] = [];
  kept.forEach(({ place }, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  });
  const moved = new Set(kept.map(({ id }) => id));
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const one = kept[at];
    if (one !== undefined) moved.delete(one.id);
  }
  return moved;
}

/**
 * The order of what stands after a merge. Theirs is the ground; what I have added or moved, and they have not moved, stands
 * behind what it stands behind with me, and behind what they have added there.
 * @param opens what others belong to that follow it, as the head of a post: what I have added to the last of one post does
 * not fall behind a head that they have added
 * @example mergeOrder({ base: ["a", "b"], mine: ["a", "x", "b"], theirs: ["b", "a"] }, () => true) // ["b", "a", "x"]
 */
export function mergeOrder<Id>(
  { base, mine, theirs }: Orders<Id>,
  stands: (id: Id) => boolean,
  opens: (id: Id) => boolean = () => false,
): readonly Id[] {
  const [inBase, inMine, inTheirs] = [new Set(base), new Set(mine), new Set(theirs)];
  const [movedByMe, movedByThem] = [movedBetween(base, mine), movedBetween(base, theirs)];
  const isPlacedByMe = (id: Id): boolean =>
    inMine.has(id) && (!inTheirs.has(id) || (movedByMe.has(id) && !movedByThem.has(id)));
  const isAddedByThem = (id: Id | undefined): boolean => id !== undefined && !inBase.has(id) && !inMine.has(id);
  const isOpening = (id: Id | undefined): boolean => id !== undefined && opens(id);
  const order = theirs.filter((id) => stands(id) && !isPlacedByMe(id));
  let behind = 0;
  for (const id of mine) {
    if (!stands(id)) continue;
    if (isPlacedByMe(id)) {
      while (isAddedByThem(order[behind]) && (opens(id) || !isOpening(order[behind]))) behind++;
      order.splice(behind, 0, id);
    }
    behind = order.indexOf(id) + 1;
  }
  return order;
}
