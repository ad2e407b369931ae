import { BackupFault } from "./backup-fault.ts";

/** The form in which this program writes, and the newest that it reads. */
export const backupForm = 1;

/** What stands first in a backup: what it is of. */
export interface BackupHead {
  readonly form: typeof backupForm;
  /** Version of the Mihwar that made it. */
  readonly program: string;
  /** The moment of the database at which every row was read, ISO 8601, UTC. */
  readonly taken: string;
  /** Version of the PostgreSQL it was read from. */
  readonly server: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** In the order in which they stand in the file, which is one in which they can be filled. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Last numbers that were given out, as text; null where none was. */
  readonly sequences: Readonly<Record<string, string | null>>;
}

/** A medium that the archive names and that could not be read: its file is gone, or is no longer what its hash says. */
export interface MissingMedium {
  readonly sha256: string;
  readonly code: "missing" | "damaged";
  /** Ids of the pictures that are shown from this file. */
  readonly media: readonly string[];
}

/** What stands last: what must have come before. */
export interface BackupEnd {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly mediaFiles: number;
  readonly mediaBytes: number;
  /** How many media the backup lacks; 0 where it is complete. */
  readonly missing: number;
  /** SHA-256 of every byte before the end record. */
  readonly sha256: string;
}

/** A row: each column as PostgreSQL itself spells it, null for none. */
export type BackupRow = readonly (string | null)[];

/** What a part's name says of it. Every name carries the SHA-256 of the part's content. */
export type PartName = { readonly sha256: string } & (
  | { readonly kind: "head" | "end" | "medium" }
  | { readonly kind: "rows"; readonly table: string; readonly number: number }
  | { readonly kind: "missing"; readonly number: number }
);

const digits = (number: number): string => String(number).padStart(6, "0");

/** Where a part lies inside the file. */
export function pathOfPart(part: PartName): string {
  switch (part.kind) {
    case "head":
      return `mihwar-backup-${part.sha256}.json`;
    case "end":
      return `end-${part.sha256}.json`;
    case "medium":
      return `media/${part.sha256.slice(0, 2)}/${part.sha256}`;
    case "rows":
      return `tables/${part.table}/${digits(part.number)}-${part.sha256}.ndjson`;
    case "missing":
      return `missing-media/${digits(part.number)}-${part.sha256}.ndjson`;
  }
}

const hash = "(?<sha256>[0-9a-f]{64})";
const shapes: readonly (readonly [PartName["kind"], RegExp])[] = [
  ["head", new RegExp(`^mihwar-backup-${hash}\\.json$`)],
  ["end", new RegExp(`^end-${hash}\\.json$`)],
  ["medium", new RegExp(`^media/[0-9a-f]{2}/${hash}$`)],
  ["rows", new RegExp(`^tables/(?<table>[a-z][a-z0-9_]{0,62})/(?<number>\\d{6,})-${hash}\\.ndjson$`)],
  ["missing", new RegExp(`^missing-media/(?<number>\\d{6,})-${hash}\\.ndjson$`)],
];

/** Reads a part's name; `undefined` where it is none. */
export function parsePartPath(path: string): PartName | undefined {
  for (const [kind, shape] of shapes) {
    const { sha256 = "", table = "", number = "" } = shape.exec(path)?.groups ?? {};
    if (sha256 === "") continue;
    const part = { kind, sha256, table, number: Number(number) } as PartName;
    return pathOfPart(part) === path ? part : undefined;
  }
  return undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws BackupFault where the form is newer; @returns `undefined` for what is no head */
export function parseHead(bytes: Buffer, file: string): BackupHead | undefined {
  const head = jsonOf(bytes.toString("utf8"));
  if (!isRecord(head) || !isCount(head["form"])) return undefined;
  if (head["form"] > backupForm)
    throw new BackupFault({ code: "form-newer", file, program: String(head["program"]).slice(0, 100) });
  const { program, taken, server, migrations, tables, sequences } = head;
  const whole =
    [program, taken, server].every((one) => typeof one === "string") &&
    Array.isArray(migrations) &&
    migrations.every((one) => isRecord(one) && isTexts([one["name"], one["checksum"]])) &&
    Array.isArray(tables) &&
    tables.every((one) => isRecord(one) && typeof one["name"] === "string" && isTexts(one["columns"])) &&
    isRecord(sequences) &&
    Object.values(sequences).every((one) => one === null || typeof one === "string");
  return whole ? (head as unknown as BackupHead) : undefined;
}

/** @returns `undefined` for what is no end record */
export function parseEnd(bytes: Buffer): BackupEnd | undefined {
  const end = jsonOf(bytes.toString("utf8"));
  if (!isRecord(end) || !isRecord(end["rows"]) || typeof end["sha256"] !== "string") return undefined;
  const counts = [end["mediaFiles"], end["mediaBytes"], end["missing"], ...Object.values(end["rows"])];
  return counts.every(isCount) ? (end as unknown as BackupEnd) : undefined;
}

const lines = (bytes: Buffer): readonly string[] => bytes.toString("utf8").split("\n").slice(0, -1);

/** Rows of so many columns, a line each; `undefined` where a line is not one. */
export function parseRows(bytes: Buffer, columns: number): readonly BackupRow[] | undefined {
  const rows: BackupRow[] = [];
  for (const line of lines(bytes)) {
    const row = jsonOf(line);
    if (!Array.isArray(row) || row.length !== columns) return undefined;
    if (!row.every((value) => value === null || typeof value === "string")) return undefined;
    rows.push(row as BackupRow);
  }
  return rows;
}

/** Media that the backup lacks, a line each; `undefined` where a line is not one. */
export function parseMissing(bytes: Buffer): readonly MissingMedium[] | undefined {
  const found = lines(bytes).map((line) => jsonOf(line));
  const whole = found.every((one) => isRecord(one) && typeof one["sha256"] === "string" && isTexts(one["media"]));
  return whole ? (found as readonly MissingMedium[]) : undefined;
}
