/** A label with its dot, in the units of a picture: where its middle is, and how far it reaches from there. */
export interface LabelBox {
  x: number;
  y: number;
  readonly halfWidth: number;
  /** Above the middle, and below it. */
  readonly above: number;
  readonly below: number;
}

interface Bounds {
  readonly width: number;
  readonly height: number;
}

const mostRounds = 400;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * Moves labels apart until none lies on another and all are in the picture; a pair is parted the shorter way.
 * @returns whether there was room for all
 */
export function partLabels(boxes: readonly LabelBox[], { width, height }: Bounds): boolean {
  const keepIn = (box: LabelBox): void => {
    box.x = clamp(box.x, box.halfWidth, width - box.halfWidth);
    box.y = clamp(box.y, box.above, height - box.below);
  };
  for (const box of boxes) keepIn(box);
  for (let round = 0; round < mostRounds; round++) {
    let isParted = true;
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = one.halfWidth + other.halfWidth - Math.abs(one.x - other.x);
        const isAbove = one.y <= other.y;
        const down = isAbove
          ? one.y + one.below - (other.y - other.above)
          : other.y + other.below - (one.y - one.above);
        if (across <= 0 || down <= 0) continue;
        isParted = false;
        const [first, second] = isAbove ? [one, other] : [other, one];
        if (down <= across) {
          first.y -= down / 2 + 0.5;
          second.y += down / 2 + 0.5;
        } else {
          const way = one.x <= other.x ? 1 : -1;
          one.x -= way * (across / 2 + 0.5);
          other.x += way * (across / 2 + 0.5);
        }
        keepIn(one);
        keepIn(other);
      }
    }
    if (isParted) return true;
  }
  return false;
}
