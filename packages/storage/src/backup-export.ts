import { createHash } from "node:crypto";
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { BackupFault, asFolderFault } from "./backup-fault.ts";
import type { MissingMedium } from "./backup-parts.ts";
import type { BackupProgress } from "./backup-reader.ts";
import { type Snapshot, inSnapshot } from "./backup-snapshot.ts";
import { type BackingUp, findMedium, programVersion } from "./backup.ts";
import { freshPlace, sweepFresh } from "./fresh-place.ts";
import { hashOf } from "./media-folder.ts";
import { migrations as ours } from "./migrations/index.ts";
import { syncFolder } from "./sync-folder.ts";

/** What was exported. */
export interface ExportSummary {
  readonly folder: string;
  /** Lines of each file, by its name without an ending. */
  readonly lines: Readonly<Record<string, number>>;
  readonly mediaFiles: number;
  readonly missing: readonly MissingMedium[];
}

const ending: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/avif": "avif",
};

/** Each file's lines: one JSON object each; what there is none of is null, copy is as it was written. */
const files: Readonly<Record<string, string>> = {
  edition: `select content from mihwar.edition`,
  sections: `select json_build_object('id', id, 'name', name, 'order', place, 'tone', tone) from mihwar.section order by place, id`,
  people: `select json_build_object('id', id, 'name', name, 'slug', slug, 'role', role, 'about', about) from mihwar.person order by id`,
  stories: `select json_build_object('id', story.id, 'state', state, 'stateAt', state_at, 'correctedAt', corrected_at,
      'notice', notice, 'legal', legal, 'published', published, 'updated', updated, 'embargo', embargo,
      'revision', story.revision, 'publicRevision', public_revision, 'corrections', corrections, 'provenance', provenance,
      'deadline', deadline, 'oldAddresses', (select json_agg(path order by path) from mihwar.old_address where story = story.id), 'content', content)
    from mihwar.story join mihwar.revision on revision.story = story.id and revision.number = story.revision order by story.id`,
  revisions: `select json_build_object('story', story, 'revision', number, 'at', at, 'by', actor, 'content', content)
    from mihwar.revision order by story, number`,
  "working-copies": `select json_build_object('story', story, 'revision', revision, 'version', version, 'at', at, 'by', actor,
      'content', content) from mihwar.working_copy where content is not null order by story`,
  "revision-writers": `select json_build_object('story', story, 'revision', number, 'by', actor, 'blocks', blocks)
    from mihwar.revision_writer order by story, number, place`,
  "story-notes": `select json_build_object('id', id, 'story', story, 'kind', kind, 'block', block, 'start', start, 'quote', quote,
      'blockText', block_text, 'gone', gone, 'text', words, 'replacement', replacement, 'mentions', mentions, 'replies', replies,
      'by', actor, 'at', at, 'state', state, 'stateBy', state_by, 'stateAt', state_at, 'why', why)
    from mihwar.story_note order by story, place`,
  fronts: `select json_build_object('id', id, 'slots', slots) from mihwar.front order by id`,
  ticker: `select json_build_object('id', id, 'text', line, 'level', level, 'href', href, 'from', starts, 'expires', expires)
    from mihwar.ticker_line order by starts, id`,
  coverage: `select json_build_object('id', id, 'title', title, 'from', starts, 'until', ends, 'section', section, 'note', note,
      'assigned', assigned, 'event', event, 'story', story, 'state', state, 'begunBy', begun_by, 'begun', begun,
      'changed', changed, 'version', version) from mihwar.coverage order by starts, id`,
  audit: `select json_build_object('n', n, 'at', at, 'by', actor, 'action', action, 'subject', subject, 'note', note,
      'state', state, 'revision', revision, 'publicRevision', public_revision, 'hash', encode(hash, 'hex'))
    from mihwar.audit order by n`,
  media: `select json_build_object('id', id, 'file', 'media/' || sha256 || '.' ||
      case mime ${Object.entries(ending)
        .map(([mime, end]) => `when '${mime}' then '${end}'`)
        .join(" ")} else 'bin' end,
      'sha256', sha256, 'mime', mime, 'width', width, 'height', height, 'bytes', bytes, 'alt', alt, 'caption', caption,
      'credit', credit, 'focal', json_build_object('x', focal_x, 'y', focal_y), 'rightsNote', rights_note, 'rightsUntil', rights_until,
      'fileName', file_name, 'received', received, 'likeness', likeness, 'added', added, 'addedBy', added_by)
    from mihwar.media order by id`,
};

/** Files of tables that an archive may not have yet whose schema is older. */
const ofLaterTables: ReadonlyMap<string, string> = new Map([
  ["working-copies", "working_copy"],
  ["coverage", "coverage"],
  ["revision-writers", "revision_writer"],
  ["story-notes", "story_note"],
]);

const contents = `select sha256, min(mime), json_agg(id order by id)::text from mihwar.media group by sha256 order by sha256`;

/**
 * Writes the archive, as it is at one moment, as a folder of plain files: NDJSON, the pictures, `manifest.json`, and the
 * hashes of all of them in `SHA256SUMS`. The folder has its name only when everything in it is on disk.
 * @throws BackupFault where the folder holds something already, DatabaseFault, ArchiveDown
 */
export async function exportArchive(
  given: Omit<BackingUp, "file"> & { readonly folder: string },
): Promise<ExportSummary> {
  const folder = path.resolve(given.folder);
  const above = path.dirname(folder);
  await refuseFull(folder);
  const fresh = freshPlace(folder);
  try {
    await sweepFresh(folder);
    await mkdir(path.join(fresh, "media"), { recursive: true, mode: 0o700 });
    const summary = await inSnapshot(
      { url: given.url, place: given.place, migrations: given.migrations ?? ours },
      (snapshot) => writeFiles(snapshot, fresh, given),
    );
    await syncFolder(path.join(fresh, "media"));
    await syncFolder(fresh);
    // an empty folder of that name gives way; one that has been filled in the meantime does not
    await rename(fresh, folder);
    await syncFolder(above);
    return { ...summary, folder };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTEMPTY" || code === "EEXIST") throw new BackupFault({ code: "folder-not-empty", folder }, error);
    throw asFolderFault(error, above);
  }
}

async function refuseFull(folder: string): Promise<void> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw asFolderFault(error, folder);
  });
  if (found === undefined) return;
  if (!found.isDirectory() || (await readdir(folder)).length > 0)
    throw new BackupFault({ code: "folder-not-empty", folder });
}

async function writeFiles(
  snapshot: Snapshot,
  folder: string,
  { media, onProgress = () => {} }: Pick<BackingUp, "media" | "onProgress">,
): Promise<Omit<ExportSummary, "folder">> {
  const sums = await openPlain(path.join(folder, "SHA256SUMS"));
  const done = { rows: 0, media: 0 };
  const tell = (progress: BackupProgress): void => onProgress({ ...progress });
  const lines: Record<string, number> = {};
  const missing: MissingMedium[] = [];
  try {
    const tables = new Set(snapshot.head.tables.map((table) => table.name));
    for (const [name, query] of Object.entries(files)) {
      const table = ofLaterTables.get(name);
      if (table !== undefined && !tables.has(table)) continue;
      const file = await openPlain(path.join(folder, `${name}.ndjson`));
      lines[name] = 0;
      try {
        for await (const rows of snapshot.rows(`select line::text from (${query}) as asked (line)`)) {
          // inside JSON a line break can only stand between words, where a space is as good
          await file.write(rows.map(([line]) => `${(line ?? "").replaceAll(/\r?\n|\r/g, " ")}\n`).join(""));
          lines[name] += rows.length;
          done.rows += rows.length;
          tell(done);
        }
      } finally {
        await file.close();
      }
      await sums.write(`${file.sha256()}  ${name}.ndjson\n`);
    }
    let mediaFiles = 0;
    for await (const rows of snapshot.rows(contents)) {
      for (const [sha256, mime, ids] of rows) {
        const found = await findMedium(media, sha256 ?? "");
        if (typeof found === "string") {
          missing.push({ sha256: sha256 ?? "", code: found, media: JSON.parse(ids ?? "[]") as readonly string[] });
          continue;
        }
        const name = `media/${sha256}.${ending[mime ?? ""] ?? "bin"}`;
        await writePlain(path.join(folder, name), found);
        await sums.write(`${sha256}  ${name}\n`);
        mediaFiles += 1;
        done.media += 1;
        tell(done);
      }
    }
    const { taken, migrations } = snapshot.head;
    const facts = { format: "mihwar-export", version: 1, program: programVersion(), taken };
    const told = { ...facts, migrations: migrations.map(({ name }) => name), lines, mediaFiles, missing };
    const manifest = Buffer.from(`${JSON.stringify(told, undefined, 1)}\n`, "utf8");
    await writePlain(path.join(folder, "manifest.json"), manifest);
    await sums.write(`${hashOf(manifest)}  manifest.json\n`);
    return { lines, mediaFiles, missing };
  } finally {
    await sums.close();
  }
}

/** A file that is hashed while it is written, and on disk when it is closed. */
async function openPlain(file: string) {
  const handle: FileHandle = await open(file, "wx", 0o600);
  const hash = createHash("sha256");
  return {
    async write(content: string | Uint8Array): Promise<void> {
      const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
      hash.update(bytes);
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
    },
    async close(): Promise<void> {
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    sha256: () => hash.copy().digest("hex"),
  };
}

async function writePlain(file: string, bytes: Uint8Array): Promise<void> {
  const plain = await openPlain(file);
  try {
    await plain.write(bytes);
  } finally {
    await plain.close();
  }
}
