import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { BackupFault, type BackupTrouble } from "./backup-fault.ts";
import {
  type BackupEnd,
  type BackupHead,
  type BackupRow,
  type MissingMedium,
  type PartName,
  parseEnd,
  parseHead,
  parseMissing,
  parsePartPath,
  parseRows,
} from "./backup-parts.ts";
import { hashOf } from "./media-folder.ts";
import { readTarHeader, tarBlock, tarPadding } from "./tar-block.ts";

/** A part of a backup whose hash has been verified. */
export type BackupPart =
  | { readonly kind: "head"; readonly head: BackupHead }
  | { readonly kind: "rows"; readonly table: string; readonly rows: readonly BackupRow[] }
  | { readonly kind: "medium"; readonly sha256: string; readonly bytes: Buffer }
  | { readonly kind: "missing"; readonly media: readonly MissingMedium[] }
  | { readonly kind: "end"; readonly end: BackupEnd };

/** A backup's file that was read to its end and is good; what restoring asks for. */
export interface VerifiedBackup {
  readonly file: string;
  readonly head: BackupHead;
  readonly end: BackupEnd;
  readonly missing: readonly MissingMedium[];
  /** Bytes of the file. */
  readonly bytes: number;
}

/** No picture and no row is larger than this; a header that says so was not written by Mihwar. */
const mostPart = 1_073_741_824;

/**
 * Reads a backup part by part, each verified before it is given; the last one given is the end record, and whoever gets
 * it knows that every bit of the file is as it was written.
 * @throws BackupFault naming the first part that is not good
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart, void, void> {
  const handle = await openFile(file);
  try {
    yield* partsOf(handle, file);
  } finally {
    await handle.close();
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, "r");
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new BackupFault({ code: "unreadable", file, reason }, error);
  }
  throw new BackupFault({ code: "not-a-backup", file });
}

async function* partsOf(handle: FileHandle, file: string): AsyncGenerator<BackupPart, void, void> {
  const { size } = await handle.stat();
  const whole = createHash("sha256");
  let at = 0;

  const trouble = (given: BackupTrouble): BackupFault => new BackupFault(given);
  const damaged = (part: string, begins: number) => trouble({ code: "part-damaged", file, part, at: begins });

  async function take(length: number): Promise<Buffer> {
    if (length > size - at) throw trouble({ code: "truncated", file, bytes: size });
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
      if (bytesRead === 0) throw trouble({ code: "truncated", file, bytes: at + done });
      done += bytesRead;
    }
    at += length;
    return bytes;
  }

  const follows = partOrder();
  let head: BackupHead | undefined;
  for (;;) {
    const begins = at;
    if (head === undefined && size < tarBlock) throw trouble({ code: "not-a-backup", file });
    const header = await take(tarBlock);
    const entry = readTarHeader(header);
    const name = entry === undefined ? undefined : parsePartPath(entry.path);
    if (head === undefined && name?.kind !== "head")
      throw header.toString("latin1").startsWith("mihwar-backup-")
        ? damaged("mihwar-backup", begins)
        : trouble({ code: "not-a-backup", file });
    if (entry === undefined || name === undefined || entry.bytes > mostPart) throw damaged(`byte-${begins}`, begins);
    const before = name.kind === "end" ? whole.copy().digest("hex") : "";
    const content = await take(entry.bytes);
    const padding = await take(tarPadding(entry.bytes));
    if (hashOf(content) !== name.sha256 || !isZero(padding)) throw damaged(entry.path, begins);
    for (const bytes of [header, content, padding]) whole.update(bytes);

    const part = partOf(name, content, head, file);
    if (part === undefined) throw damaged(entry.path, begins);
    if (!follows(name, part)) throw trouble({ code: "parts-differ", file, part: entry.path });
    if (part.kind === "head") head = part.head;
    if (part.kind === "end") {
      if (part.end.sha256 !== before) throw trouble({ code: "parts-differ", file, part: entry.path });
      const tail = at;
      if (!isZero(await take(2 * tarBlock)) || at !== size) throw damaged("tail", tail);
      yield part;
      return;
    }
    yield part;
  }
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

function partOf(name: PartName, content: Buffer, head: BackupHead | undefined, file: string): BackupPart | undefined {
  switch (name.kind) {
    case "head": {
      const parsed = parseHead(content, file);
      return parsed === undefined ? undefined : { kind: "head", head: parsed };
    }
    case "rows": {
      const table = head?.tables.find((one) => one.name === name.table);
      const rows = table === undefined ? undefined : parseRows(content, table.columns.length);
      return rows === undefined ? undefined : { kind: "rows", table: name.table, rows };
    }
    case "medium":
      return { kind: "medium", sha256: name.sha256, bytes: content };
    case "missing": {
      const media = parseMissing(content);
      return media === undefined ? undefined : { kind: "missing", media };
    }
    case "end": {
      const end = parseEnd(content);
      return end === undefined ? undefined : { kind: "end", end };
    }
  }
}

/** Judges whether each part follows the one before: head, tables in the head's order, media, an end that counted them. */
function partOrder(): (name: PartName, part: BackupPart) => boolean {
  let tables: readonly string[] = [];
  const rows = new Map<string, number>();
  let [table, number] = [0, 0];
  let [media, bytes, missing, missingParts] = [0, 0, 0, 0];
  let mediaBegan = false;
  return (name, part) => {
    switch (part.kind) {
      case "head": {
        if (tables.length > 0) return false;
        tables = part.head.tables.map((one) => one.name);
        for (const one of tables) rows.set(one, 0);
        return tables.length > 0 && rows.size === tables.length;
      }
      case "rows": {
        if (mediaBegan || name.kind !== "rows") return false;
        const place = tables.indexOf(part.table);
        number = place === table ? number + 1 : 1;
        const inOrder = place >= table && name.number === number;
        table = place;
        rows.set(part.table, (rows.get(part.table) ?? 0) + part.rows.length);
        return inOrder;
      }
      case "medium":
        mediaBegan = true;
        media += 1;
        bytes += part.bytes.length;
        return true;
      case "missing":
        mediaBegan = true;
        missing += part.media.length;
        missingParts += 1;
        return name.kind === "missing" && name.number === missingParts;
      case "end": {
        const { end } = part;
        return (
          Object.keys(end.rows).length === rows.size &&
          [...rows].every(([one, count]) => end.rows[one] === count) &&
          end.mediaFiles === media &&
          end.mediaBytes === bytes &&
          end.missing === missing
        );
      }
    }
  };
}

/** How far reading or writing has come. */
export interface BackupProgress {
  readonly rows: number;
  readonly media: number;
}

/**
 * Reads a backup to its end without restoring it.
 * @throws BackupFault naming what is not good
 */
export async function verifyBackup(
  file: string,
  onProgress: (progress: BackupProgress) => void = () => {},
): Promise<VerifiedBackup> {
  let head: BackupHead | undefined;
  let [rows, media] = [0, 0];
  const missing: MissingMedium[] = [];
  for await (const part of readBackup(file)) {
    if (part.kind === "head") head = part.head;
    else if (part.kind === "rows") rows += part.rows.length;
    else if (part.kind === "medium") media += 1;
    else if (part.kind === "missing") missing.push(...part.media);
    else if (head !== undefined) return { file, head, end: part.end, missing, bytes: (await stat(file)).size };
    onProgress({ rows, media });
  }
  throw new BackupFault({ code: "not-a-backup", file });
}
