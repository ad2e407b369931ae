import pino from "pino";
import { LogRefused } from "./log-refused.ts";
import { type LineWriter, lineWriter } from "./line-writer.ts";

/** What happens while the site runs, as one JSON object a line. Nothing of a reader is ever in it. */
export interface Log {
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
  /** A log whose lines all carry this as well. */
  with(fields: Readonly<Record<string, unknown>>): Log;
  /** Resolves when all is written, or when it has become clear that it will not be. */
  settle(): Promise<void>;
}

type LogLine = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

const nothing: LogLine = () => {};
export const silentLog: Log = {
  info: nothing,
  warn: nothing,
  error: nothing,
  with: () => silentLog,
  settle: async () => {},
};

/**
 * Opens the log. A full disk and a closed pipe lose lines and stop nothing.
 * @param where `-` is standard error, `off` is nowhere, anything else is a file that is added to
 * @throws LogRefused where the file cannot be opened
 */
export function openLog(where: string): Log {
  if (where === "off") return silentLog;
  const lines = openLines(where);
  const logger = pino(
    {
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      messageKey: "event",
    },
    lines,
  );
  return wrap(logger, () => lines.settle());
}

function openLines(where: string): LineWriter {
  try {
    return lineWriter(where === "-" ? 2 : where);
  } catch (fault) {
    throw new LogRefused(where, fault as NodeJS.ErrnoException);
  }
}

function wrap(logger: pino.Logger, settle: () => Promise<void>): Log {
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
    with: (fields) => wrap(logger.child(fields), settle),
    settle,
  };
}

const kinds = new Set([
  "api",
  "archive",
  "assets",
  "author",
  "card",
  "corrections",
  "desk",
  "media",
  "tag",
  "text",
  "ticker",
]);

/**
 * What kind of address it was, and not which: what somebody reads is nobody's business.
 * @example kindOfPath("/author/p1/نور") // "author"
 * @example kindOfPath("/7k2m9q/سد") // "page"
 */
export function kindOfPath(path: string): string {
  if (path === "/") return "front";
  const [, first = ""] = path.split("/");
  if (kinds.has(first)) return first;
  return /\bfeed\.(xml|atom|json)$/.test(path) ? "feed" : /\.(xml|txt|webmanifest)$/.test(path) ? "file" : "page";
}
