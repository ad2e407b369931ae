import type { Change, Decision, LogEntry } from "@mihwar/newsroom";
import type { Insertable, Selectable } from "kysely";
import type { DossierEntryTable } from "./database.ts";

/** An entry of the log of dossiers as the database holds it. */
export type EntryRow = Selectable<DossierEntryTable>;

export function entryOf(row: EntryRow): LogEntry {
  const { n, at } = row;
  if (row.decides !== null && row.verdict !== null) {
    return {
      kind: "decision",
      n,
      at,
      by: row.actor as Decision["by"],
      of: row.decides,
      verdict: row.verdict,
      ...(row.operation === null ? {} : { instead: row.operation }),
    };
  }
  const { operation, note, news } = row;
  if (operation === null || note === null || news === null) throw new Error(`entry ${n} of the log is not whole`);
  return {
    kind: "change",
    n,
    at,
    by: row.actor as Change["by"],
    operation,
    note,
    news,
    ...(row.why === null ? {} : { why: row.why }),
    ...(row.confidence === null ? {} : { confidence: row.confidence }),
    ...(row.excerpt === null ? {} : { excerpt: row.excerpt }),
    ...(row.causes === null ? {} : { causes: row.causes }),
  };
}

export function rowOf(entry: LogEntry, audit: number): Insertable<DossierEntryTable> {
  const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));
  const nothing = {
    decides: null,
    verdict: null,
    note: null,
    why: null,
    confidence: null,
    news: null,
    excerpt: null,
    causes: null,
  };
  const common = { ...nothing, n: entry.n, at: entry.at, actor: entry.by, audit };
  return entry.kind === "decision"
    ? { ...common, decides: entry.of, verdict: entry.verdict, operation: json(entry.instead) }
    : {
        ...common,
        operation: json(entry.operation),
        note: entry.note,
        news: entry.news,
        why: entry.why ?? null,
        confidence: entry.confidence ?? null,
        excerpt: json(entry.excerpt),
        causes: json(entry.causes),
      };
}
