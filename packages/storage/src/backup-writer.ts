import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { hashOf } from "./media-folder.ts";
import { type BackupEnd, type BackupHead, type MissingMedium, type BackupRow, pathOfPart } from "./backup-parts.ts";
import { tarBlock, tarHeader, tarPadding } from "./tar-block.ts";

/** A part of rows is closed when it has so many bytes; a longer row is a part of its own. */
const partBytes = 262_144;

/** Writes a backup's parts one after another; holds no more than one of them. */
export interface BackupWriter {
  row(table: string, row: BackupRow): Promise<void>;
  medium(sha256: string, bytes: Uint8Array): Promise<void>;
  missing(medium: MissingMedium): Promise<void>;
  /** The end record; @returns what it says */
  end(): Promise<BackupEnd>;
}

/** @param handle an empty file that nobody else writes */
export async function writeBackup(handle: FileHandle, head: BackupHead): Promise<BackupWriter> {
  const time = Math.floor(Date.parse(head.taken) / 1000);
  const whole = createHash("sha256");
  const rows: Record<string, number> = Object.fromEntries(head.tables.map(({ name }) => [name, 0]));
  const counts = { mediaFiles: 0, mediaBytes: 0, missing: 0 };
  // the lines of the one part that is being filled
  let open: { readonly of: string; number: number; lines: string[]; bytes: number } | undefined;

  async function put(bytes: Uint8Array): Promise<void> {
    whole.update(bytes);
    for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done)).bytesWritten;
  }

  async function part(path: string, bytes: Uint8Array): Promise<void> {
    await put(tarHeader({ path, bytes: bytes.length, time }));
    await put(bytes);
    const padding = tarPadding(bytes.length);
    if (padding > 0) await put(Buffer.alloc(padding));
  }

  async function closeLines(): Promise<void> {
    if (open === undefined || open.lines.length === 0) return;
    const bytes = Buffer.from(`${open.lines.join("\n")}\n`, "utf8");
    const { of, number } = open;
    const sha256 = hashOf(bytes);
    await part(
      pathOfPart(of === "" ? { kind: "missing", number, sha256 } : { kind: "rows", table: of, number, sha256 }),
      bytes,
    );
    open = { of, number: number + 1, lines: [], bytes: 0 };
  }

  /** @param of the table, or nothing for the media that are missing */
  async function line(of: string, text: string): Promise<void> {
    if (open?.of !== of) {
      await closeLines();
      open = { of, number: 1, lines: [], bytes: 0 };
    }
    const bytes = Buffer.byteLength(text) + 1;
    if (open.bytes > 0 && open.bytes + bytes > partBytes) await closeLines();
    open.lines.push(text);
    open.bytes += bytes;
  }

  const first = Buffer.from(`${JSON.stringify(head, undefined, 1)}\n`, "utf8");
  await part(pathOfPart({ kind: "head", sha256: hashOf(first) }), first);
  return {
    async row(table, row) {
      rows[table] = (rows[table] ?? 0) + 1;
      await line(table, JSON.stringify(row));
    },
    async medium(sha256, bytes) {
      await closeLines();
      counts.mediaFiles += 1;
      counts.mediaBytes += bytes.length;
      await part(pathOfPart({ kind: "medium", sha256 }), bytes);
    },
    async missing(medium) {
      counts.missing += 1;
      await line("", JSON.stringify(medium));
    },
    async end() {
      await closeLines();
      const end: BackupEnd = { rows, ...counts, sha256: whole.copy().digest("hex") };
      const bytes = Buffer.from(`${JSON.stringify(end, undefined, 1)}\n`, "utf8");
      await part(pathOfPart({ kind: "end", sha256: hashOf(bytes) }), bytes);
      await put(Buffer.alloc(2 * tarBlock));
      return end;
    },
  };
}
