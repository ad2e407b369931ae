/** A part of a body: both ends belong to it. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The one range that a reader asks for (RFC 9110, 14.2). Several at once, other units and nonsense are no reason to
 * refuse: the whole is answered then.
 * @param header the header `range`
 * @param length of the whole body, bytes
 * @returns the range, `"beyond"` where it begins after the end, `undefined` where the whole is to be sent
 * @example readRange("bytes=10-", 100) // { first: 10, last: 99 }
 * @example readRange("bytes=-10", 100) // { first: 90, last: 99 }
 * @example readRange("bytes=100-", 100) // "beyond"
 */
export function readRange(header: string, length: number): ByteRange | "beyond" | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (found === null) return undefined;
  const [, from = "", to = ""] = found;
  if (from === "" && to === "") return undefined;
  if (from === "") {
    const tail = Number(to);
    return tail === 0 || length === 0 ? "beyond" : { first: Math.max(0, length - tail), last: length - 1 };
  }
  const first = Number(from);
  if (to !== "" && Number(to) < first) return undefined;
  if (first >= length) return "beyond";
  return { first, last: to === "" ? length - 1 : Math.min(Number(to), length - 1) };
}
