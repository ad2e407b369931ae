import { foldForSearch } from "@mihwar/arabic/fold";
import {
  type Agenda,
  type AgendaEvent,
  type Outcome,
  dossierWordsAr,
  draftLimits,
  parseItemId,
  refuse,
} from "@mihwar/newsroom";
import { CsvError, parse } from "csv-parse/sync";
import { limits } from "../limits.ts";
import { decodePage } from "../page-encoding.ts";
import { type AgendaDoor, readAddress, readText, readTitle, report } from "./agenda-door.ts";
import { outsideId, placeNamed } from "./agenda-id.ts";
import { type AgendaFile, settleAgenda, tooLarge } from "./agenda-outcome.ts";
import type { AgendaProblem } from "./agenda-problem.ts";
import { type TableColumn, columnsOf } from "./table-columns.ts";
import { tableStates } from "./table-state.ts";
import { tableWhen, tableZone } from "./table-when.ts";

interface Row {
  /** The line of the file on which it ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What stands between cells: whichever of the three the head of the table has most. */
function separatorOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const [first = ","] = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length);
  return first;
}

function rowsOf(text: string): Outcome<readonly Row[], AgendaProblem> {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.agendaLine,
    }) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    return { ok: true, value: records.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault["lines"] === "number" ? { line: fault["lines"] } : {};
    return fault.code === "CSV_MAX_RECORD_SIZE"
      ? refuse({ code: "line-too-long", limit: limits.agendaLine, ...line })
      : refuse({ code: "quotes-broken", ...line });
  }
}

/** A cell without the mark that keeps a spreadsheet from running it as a formula. */
const unmarked = (cell: string): string =>
  // oxlint-disable-next-line no-control-regex -- what a spreadsheet skips before a formula
  /^'+[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell) ? cell.slice(1) : cell;

type Table = ReadonlyMap<TableColumn, number>;

/** The newsroom's own table tells of each row what it is, its id and its evidence; only there are ids our own. */
const isOwnTable = (table: Table): boolean =>
  (["kind", "id", "evidence"] as const).every((column) => table.has(column));

function readRow(door: AgendaDoor, { line, cells }: Row, table: Table, file: AgendaFile): AgendaEvent | undefined {
  const cell = (column: TableColumn): string => unmarked(cells[table.get(column) ?? -1] ?? "");
  const spot = { line, ...(cell("title") === "" ? {} : { name: cell("title").slice(0, 100) }) };
  const before = door.problems.length;
  const title = readTitle(door, spot, cell("title"));
  const when = tableWhen(door, spot, {
    start: cell("start"),
    startTime: cell("startTime"),
    end: cell("end"),
    endTime: cell("endTime"),
  });
  const timeZone = tableZone(door, spot, cell("zone"));
  const place = readText(door, spot, cell("place"), draftLimits.name) ?? "";
  const said = cell("state").trim();
  const states = said === "" ? undefined : tableStates(said);
  if (said !== "" && states === undefined) report(door, { code: "state-unknown", text: said.slice(0, 100), ...spot });
  if (title === undefined || when === undefined || door.problems.length > before) return undefined;
  const id = cell("id").trim();
  const own = isOwnTable(table) ? parseItemId(id) : undefined;
  const url = readAddress(cell("url"));
  return {
    id: own ?? (id === "" ? outsideId("", foldForSearch(title), when) : outsideId(file.name, id)),
    isOwn: own !== undefined,
    line,
    title,
    when,
    isExact: true,
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(states === undefined ? {} : { states }),
    places: (own === undefined ? [place] : place.split("، ")).filter((one) => one !== "").map(placeNamed),
    ...(url === undefined ? {} : { url }),
  };
}

/**
 * Reads a table of events (CSV, RFC 4180, or with `;` or tabs): all of them, or why it cannot come in. Rows of our own
 * table that are no events are passed over.
 */
export function readTable(bytes: Uint8Array, file: AgendaFile): Outcome<Agenda, AgendaProblem> {
  const large = tooLarge(bytes);
  if (large !== undefined) return refuse(large);
  const text = decodePage(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return refuse({ code: "not-text" });
  const rows = rowsOf(text);
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  const table = columnsOf(header?.cells ?? []);
  for (const column of ["title", "start"] as const)
    if (!table.has(column)) return refuse({ code: "column-missing", column, line: 1 });
  const event = dossierWordsAr.kinds.event;
  const kind = table.get("kind");
  const events = isOwnTable(table) ? body.filter(({ cells }) => cells[kind ?? -1]?.trim() === event) : body;
  if (events.length > limits.agendaEvents) return refuse({ code: "too-many", limit: limits.agendaEvents });
  const door: AgendaDoor = { problems: [] };
  return settleAgenda(
    door,
    file.name,
    events.flatMap((row) => readRow(door, row, table, file) ?? []),
  );
}
