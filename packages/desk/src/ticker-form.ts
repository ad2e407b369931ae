import { type Edition, type Instant, type TickerEntry, type TickerLine, toInstant } from "@mihwar/newsroom";
import { fieldOfInstant, instantOfField } from "./edition-time.ts";

/** How long a line stays, as it can be chosen; `until` a time that is written. */
export const lineSpans = ["30m", "1h", "3h", "6h", "12h", "24h", "until"] as const;
export type LineSpan = (typeof lineSpans)[number];

/** How long a line stays where nobody says anything else. */
const usualSpan: LineSpan = "6h";

const minutesOf: Readonly<Record<Exclude<LineSpan, "until">, number>> = {
  "30m": 30,
  "1h": 60,
  "3h": 180,
  "6h": 360,
  "12h": 720,
  "24h": 1440,
};

/** When a line appears: at once, at a time that is written, or as it stands already. */
export type LineStart = "now" | "later" | "keep";

/** The fields of a line's form, as they were written. */
export interface TickerFields {
  readonly text: string;
  readonly level: string;
  readonly href: string;
  readonly start: LineStart;
  /** By the edition's clock. */
  readonly from: string;
  readonly lasts: LineSpan;
  /** By the edition's clock. */
  readonly until: string;
}

export const emptyFields: TickerFields = {
  text: "",
  level: "breaking",
  href: "",
  start: "now",
  from: "",
  lasts: usualSpan,
  until: "",
};

/** The fields of a line that is there. */
export const fieldsOfLine = (line: TickerLine, { dates }: Pick<Edition, "dates">): TickerFields => ({
  text: line.text,
  level: line.level,
  href: line.href ?? "",
  start: "keep",
  from: fieldOfInstant(line.from, dates.timeZone),
  lasts: "until",
  until: fieldOfInstant(line.expires, dates.timeZone),
});

/** Longer than anything that could be meant. */
const longest = 4000;

export function readFields(form: URLSearchParams): TickerFields {
  const field = (name: string): string => (form.get(name) ?? "").slice(0, longest);
  const start = field("start");
  return {
    text: field("text"),
    level: field("level"),
    href: field("href"),
    start: start === "later" || start === "keep" ? start : "now",
    from: field("from"),
    lasts: lineSpans.find((one) => one === field("lasts")) ?? "until",
    until: field("until"),
  };
}

/**
 * What the fields say of a line, with its times read.
 * @param line the line that they were made from, where there is one
 */
export function entryOfFields(
  fields: TickerFields,
  { now, timeZone, line }: { readonly now: Instant; readonly timeZone: string; readonly line?: TickerLine | undefined },
): TickerEntry {
  const { text, level, href, start, lasts } = fields;
  const from =
    start === "now"
      ? now
      : start === "keep" && line !== undefined
        ? line.from
        : instantOfField(fields.from, timeZone, line?.from);
  // a span begins when readers begin to see the line
  const begins = from === undefined || from < now ? now : from;
  const expires =
    lasts === "until"
      ? instantOfField(fields.until, timeZone, line?.expires)
      : toInstant(Date.parse(begins) + minutesOf[lasts] * 60_000);
  return { text, level, href, from, expires };
}
