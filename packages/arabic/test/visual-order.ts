/**
 * The Unicode Bidirectional Algorithm (UAX #9, revision 49) for one right-to-left paragraph, written from the standard
 * for these tests alone: isolates, weak types, paired brackets, neutrals, levels, reordering. Embeddings and overrides
 * are not needed here and stand as boundary neutrals.
 */
type Kind = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "NSM" | "BN" | "WS" | "ON" | "LRI" | "RLI" | "PDI";

function kindOf(sign: string): Kind {
  if (sign === "\u2066") return "LRI";
  if (sign === "\u2067") return "RLI";
  if (sign === "\u2069") return "PDI";
  if (sign === "\u200e") return "L";
  if (sign === "\u200f") return "R";
  if (sign === "\u061c") return "AL";
  if (/[\u0660-\u0669٫٬]/u.test(sign)) return "AN";
  if (/[0-9\u06f0-\u06f9²³¹]/u.test(sign)) return "EN";
  if (/[+\-−]/u.test(sign)) return "ES";
  if (/[#$%¢£¤¥°±٪€₿″′]/u.test(sign)) return "ET";
  if (/[,./:\u00a0،]/u.test(sign)) return "CS";
  if (/\p{M}/u.test(sign)) return "NSM";
  if (/\p{Cf}/u.test(sign)) return "BN";
  if (/\s/u.test(sign)) return "WS";
  if (/\p{Script=Hebrew}/u.test(sign)) return "R";
  if (/[\p{Script=Arabic}ـ]/u.test(sign)) return "AL";
  return /[\p{L}\p{N}]/u.test(sign) ? "L" : "ON";
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const isIsolate = (kind: Kind | undefined): boolean => kind === "LRI" || kind === "RLI";
const isNeutral = (kind: Kind | undefined): boolean =>
  kind !== undefined && ["WS", "ON", "LRI", "RLI", "PDI", "BN"].includes(kind);

/** The PDI of each isolate initiator, or the end of the text. */
function matching(kinds: readonly Kind[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const [at, kind] of kinds.entries()) {
    if (isIsolate(kind)) open.push(at);
    else if (kind === "PDI") {
      const opened = open.pop();
      if (opened !== undefined) pairs.set(opened, at);
    }
  }
  return pairs;
}

/** Levels of one isolating run sequence, given as the places of its signs. */
function resolve(signs: readonly string[], kinds: readonly Kind[], places: readonly number[], level: number): number[] {
  const own: "L" | "R" = level % 2 === 1 ? "R" : "L";
  const at = places.map((place): Kind => kinds[place] as Kind);
  // W1 to W7
  for (let i = 0; i < at.length; i++)
    if (at[i] === "NSM") at[i] = i === 0 ? own : isNeutral(at[i - 1]) ? "ON" : (at[i - 1] as Kind);
  let strong: Kind = own;
  for (let i = 0; i < at.length; i++) {
    if (["L", "R", "AL"].includes(at[i] as Kind)) strong = at[i] as Kind;
    else if (at[i] === "EN" && strong === "AL") at[i] = "AN";
  }
  for (let i = 0; i < at.length; i++) if (at[i] === "AL") at[i] = "R";
  for (let i = 1; i + 1 < at.length; i++) {
    if (at[i] === "ES" && at[i - 1] === "EN" && at[i + 1] === "EN") at[i] = "EN";
    if (at[i] === "CS" && at[i - 1] === at[i + 1] && (at[i - 1] === "EN" || at[i - 1] === "AN"))
      at[i] = at[i - 1] as Kind;
  }
  for (let i = 0; i < at.length; i++) {
    if (at[i] !== "ET") continue;
    let end = i;
    while (at[end] === "ET") end++;
    const to: Kind = at[i - 1] === "EN" || at[end] === "EN" ? "EN" : "ON";
    for (; i < end; i++) at[i] = to;
  }
  for (let i = 0; i < at.length; i++) if (at[i] === "ES" || at[i] === "CS") at[i] = "ON";
  strong = own;
  for (let i = 0; i < at.length; i++) {
    if (at[i] === "L" || at[i] === "R") strong = at[i] as Kind;
    else if (at[i] === "EN" && strong === "L") at[i] = "L";
  }
  const side = (kind: Kind | undefined): "L" | "R" | undefined =>
    kind === "L" ? "L" : kind === "R" || kind === "EN" || kind === "AN" ? "R" : undefined;
  // N0
  const pairs: (readonly [number, number])[] = [];
  const open: number[] = [];
  for (let i = 0; i < at.length; i++) {
    const sign = signs[places[i] as number] as string;
    if (at[i] !== "ON") continue;
    if (closing[sign] !== undefined) open.push(i);
    const opener = open.findLastIndex((place) => closing[signs[places[place] as number] as string] === sign);
    if (opener < 0) continue;
    pairs.push([open[opener] as number, i]);
    open.length = opener;
  }
  for (const [from, to] of pairs.toSorted((a, b) => a[0] - b[0])) {
    const inside = at.slice(from + 1, to).map(side);
    const before = side(at.slice(0, from).findLast((kind) => side(kind) !== undefined)) ?? own;
    const other = own === "R" ? "L" : "R";
    const taken = inside.includes(own) ? own : inside.includes(other) ? (before === other ? other : own) : undefined;
    if (taken !== undefined) at[from] = at[to] = taken;
  }
  // N1, N2
  for (let i = 0; i < at.length; i++) {
    if (!isNeutral(at[i])) continue;
    let end = i;
    while (isNeutral(at[end])) end++;
    const before = i === 0 ? own : side(at[i - 1]);
    const after = end === at.length ? own : side(at[end]);
    const to = before === after ? (before as Kind) : own;
    for (; i < end; i++) at[i] = to;
  }
  // I1, I2
  return at.map((kind) => level + (level % 2 === 0 ? (kind === "R" ? 1 : kind === "L" ? 0 : 2) : kind === "R" ? 0 : 1));
}

function levelsOf(signs: readonly string[]): readonly number[] {
  const kinds = signs.map(kindOf);
  const pairs = matching(kinds);
  const levels = signs.map(() => 1);
  const work = (from: number, until: number, level: number): void => {
    const places: number[] = [];
    const isolates: (readonly [number, number, number])[] = [];
    for (let at = from; at < until; at++) {
      places.push(at);
      if (!isIsolate(kinds[at])) continue;
      const end = pairs.get(at) ?? until;
      const inner = kinds[at] === "LRI" ? (level + 2) & ~1 : (level + 1) | 1;
      isolates.push([at + 1, end, inner]);
      at = end - 1;
    }
    for (const [place, one] of resolve(signs, kinds, places, level).entries()) levels[places[place] as number] = one;
    for (const [start, end, inner] of isolates) work(start, end, inner);
  };
  work(0, signs.length, 1);
  // L1: white space at the end of the line goes with the paragraph.
  for (let at = signs.length - 1; at >= 0 && ["WS", "LRI", "RLI", "PDI"].includes(kinds[at] as Kind); at--)
    levels[at] = 1;
  return levels;
}

/**
 * The signs of a right-to-left line as they stand on the screen, from the left to the right; controls are left out.
 * @example visualOrder("ب 10-20") // "20-10 ب"
 */
export function visualOrder(text: string): string {
  const signs = Array.from(text);
  const levels = levelsOf(signs);
  let order = signs.map((_, place) => place);
  for (let level = Math.max(...levels); level > 0; level--) {
    const turned: number[] = [];
    for (let at = 0; at < order.length;) {
      let end = at;
      while (end < order.length && (levels[order[end] as number] as number) >= level) end++;
      turned.push(...(end > at ? order.slice(at, end).toReversed() : [order[at] as number]));
      at = Math.max(end, at + 1);
    }
    order = turned;
  }
  return order
    .map((place) => signs[place] as string)
    .filter((sign) => !/[\u061c\u200e\u200f\u2066-\u2069]/u.test(sign))
    .join("");
}
