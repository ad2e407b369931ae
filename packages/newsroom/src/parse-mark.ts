import { type Mark, parseHref } from "./inline.ts";

const directions = ["ltr", "rtl", "auto"] as const;

/**
 * Reads a mark on a run of copy. What is no mark, or links to an address that copy may not link to, is none: the words
 * stay, and nothing is said of them.
 * @example parseMark({ kind: "link", start: 0, end: 4, href: "javascript:alert(1)" }) // undefined
 */
export function parseMark(value: unknown): Mark | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, start, end, href, dir }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) return undefined;
  switch (kind) {
    case "strong":
    case "emphasis":
      return { kind, start, end };
    case "link": {
      const safe = parseHref(href);
      return safe === undefined ? undefined : { kind, start, end, href: safe };
    }
    case "isolate": {
      const known = directions.find((one) => one === dir);
      return known === undefined ? undefined : { kind, start, end, dir: known };
    }
    default:
      return undefined;
  }
}
