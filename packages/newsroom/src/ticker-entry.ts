import { cleanLine } from "@mihwar/arabic/clean-text";
import { parseHref } from "./inline.ts";
import type { Instant } from "./instant.ts";
import { type Outcome, refuse, accept } from "./outcome.ts";
import { type TickerLevel, type TickerLine, tickerLevels } from "./ticker.ts";

/** What a line of the strip may be at most: UTF-16 units of its text, days from now to its end. */
export const tickerLimits = { letters: 200, days: 60 } as const;

/** A line as somebody wrote it; its times are read already, `undefined` where they were none. */
export interface TickerEntry {
  readonly text: string;
  readonly level: string;
  /** Empty where the line leads nowhere. */
  readonly href: string;
  readonly from: Instant | undefined;
  readonly expires: Instant | undefined;
}

export type TickerRefusal =
  | { readonly code: "text-empty" }
  | { readonly code: "text-long"; readonly most: number; readonly has: number }
  /** Halves of letters, or NUL. */
  | { readonly code: "text-unreadable" }
  | { readonly code: "level-unknown" }
  | { readonly code: "href-unsafe" }
  | { readonly code: "from-wrong" }
  | { readonly code: "expires-wrong" }
  | { readonly code: "expires-before-start" }
  | { readonly code: "expires-past" }
  | { readonly code: "too-far"; readonly days: number };

const day = 86_400_000;

function textRefusals(cleaned: ReturnType<typeof cleanLine>): readonly TickerRefusal[] {
  if (!cleaned.ok) return [{ code: "text-unreadable" }];
  if (cleaned.text === "") return [{ code: "text-empty" }];
  const { length } = cleaned.text;
  return length > tickerLimits.letters ? [{ code: "text-long", most: tickerLimits.letters, has: length }] : [];
}

function timeRefusals({ from, expires }: TickerEntry, now: Instant): readonly TickerRefusal[] {
  if (from === undefined || expires === undefined) {
    return [
      ...(from === undefined ? [{ code: "from-wrong" } as const] : []),
      ...(expires === undefined ? [{ code: "expires-wrong" } as const] : []),
    ];
  }
  if (expires <= now) return [{ code: "expires-past" }];
  if (expires <= from) return [{ code: "expires-before-start" }];
  const isFar = Date.parse(expires) - Date.parse(now) > tickerLimits.days * day;
  return isFar ? [{ code: "too-far", days: tickerLimits.days }] : [];
}

/**
 * Reads a line of the strip.
 * @returns the line without its id, or all that is wrong with it
 * @example parseTickerEntry({ text: " ", level: "breaking", href: "", from: "2026-01-08T09:30:00.000Z", expires: "2026-01-08T10:30:00.000Z" }, "2026-01-08T09:30:00.000Z") // { ok: false, refusals: [{ code: "text-empty" }] }
 */
export function parseTickerEntry(entry: TickerEntry, now: Instant): Outcome<Omit<TickerLine, "id">, TickerRefusal> {
  const cleaned = cleanLine(entry.text);
  const level: TickerLevel | undefined = tickerLevels.find((one) => one === entry.level);
  const wanted = entry.href.trim();
  const href = wanted === "" ? undefined : hrefOf(wanted);
  const { from, expires } = entry;
  const [first, ...rest]: readonly TickerRefusal[] = [
    ...textRefusals(cleaned),
    ...(level === undefined ? [{ code: "level-unknown" } as const] : []),
    ...(wanted !== "" && href === undefined ? [{ code: "href-unsafe" } as const] : []),
    ...timeRefusals(entry, now),
  ];
  if (first !== undefined) return refuse(first, ...rest);
  if (!cleaned.ok || level === undefined || from === undefined || expires === undefined)
    return refuse({ code: "text-unreadable" });
  return accept({ text: cleaned.text, level, from, expires, ...(href === undefined ? {} : { href }) });
}

/** A path of this site or a web address: a line of the strip leads to no mailbox, and nowhere on the page itself. */
function hrefOf(wanted: string): string | undefined {
  const href = parseHref(wanted);
  return href !== undefined && /^(?:\/|https?:)/i.test(href) ? href : undefined;
}
