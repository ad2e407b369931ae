import { type BackupSentences, backupWords, rowsOf } from "./words-backup.ts";

const another = "Nothing was restored from it. Use another backup.";
const mebibytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;
const rows = (count: number): string => (count === 1 ? "1 row" : `${count} rows`);
const pictures = (count: number): string => (count === 1 ? "1 picture" : `${count} pictures`);
const stories = (count: number): string => (count === 1 ? "1 story" : `${count} stories`);

const sentences: BackupSentences = {
  faults: {
    "no-archive": ({ place }) =>
      `There is no archive in ${place}. Name the data folder with --data, or the database with --database-url.`,
    "not-replaced": ({ file }) => `${file} is there and is no backup; it was not touched. Choose another name.`,
    "folder-missing": ({ folder }) => `There is no folder ${folder}. Make it or choose another one.`,
    "folder-read-only": ({ folder }) =>
      `Mihwar may not write in ${folder}. Change its permissions or choose another one.`,
    "folder-not-empty": ({ folder }) => `The folder ${folder} is not empty; it was not touched. Name a new one.`,
    "disk-full": ({ folder }) => `The disk of ${folder} is full and nothing was written. Make room and try again.`,
    unreadable: ({ file, reason }) => `${file} cannot be read (${reason}). Look at its path and permissions.`,
    "not-a-backup": ({ file }) => `${file} is not a backup of Mihwar's.`,
    "form-newer": ({ file, program }) =>
      `${file} has a form that is newer than this Mihwar. Restore it with version ${program} or a later one.`,
    truncated: ({ file, bytes }) => `${file} is cut off: it ends at byte ${bytes}, before its end record. ${another}`,
    "part-damaged": ({ file, part, at }) =>
      `${file} is damaged: the part ${part} (at byte ${at}) does not match its hash. ${another}`,
    "parts-differ": ({ file, part }) =>
      `${file} is not as it was written: its parts are not those that it counts (at ${part}). ${another}`,
    "changed-meanwhile": ({ file }) =>
      `${file} was changed after it had been verified; it was not used. Let no other program write to it and try again.`,
    "backup-newer": ({ file, migrations }) =>
      `${file} was made by a newer Mihwar (${migrations.join(", ")}). Restore it with that version or a later one.`,
    "backup-altered": ({ file, migrations }) =>
      `The schema in ${file} is not the one that this Mihwar knows (${migrations.join(", ")}). Restore it with the version that made it.`,
    "target-not-empty": ({ found }) =>
      `That archive is not empty (${found.join(", ")}); it was not touched. Restore into an empty one: name a new data folder or a new database.`,
    "target-forbidden": ({ said }) =>
      `The database's user may not make the archive's schema. Make it the owner of the database and try again. PostgreSQL said: ${said}`,
  },
  progress: (done) => `backing up: ${rows(done.rows)}, ${pictures(done.media)}`,
  verifying: (done) => `verifying: ${rows(done.rows)}, ${pictures(done.media)}`,
  restoring: (done) => `restoring: ${rows(done.rows)}, ${pictures(done.media)}`,
  made: (backup) =>
    `The backup is written and was read back whole: ${backup.file} (${mebibytes(backup.bytes)}; ${stories(backup.end.rows["story"] ?? 0)}, ${pictures(backup.end.mediaFiles)}).`,
  verified: ({ file, bytes, head, end }) => [
    `${file}: ${mebibytes(bytes)}, taken ${head.taken} by version ${head.program} from PostgreSQL ${head.server}`,
    `migrations: ${head.migrations.map((one) => one.name).join(", ")}`,
    ...head.tables.map(({ name }) => `${name}: ${rows(end.rows[name] ?? 0)}`),
    `media: ${pictures(end.mediaFiles)} (${mebibytes(end.mediaBytes)})`,
    `every part matches its hash, and all before the end record: ${end.sha256}`,
  ],
  missing: ({ sha256, code, media }) =>
    `picture ${media.join(", ")}: its file is ${code} (${sha256}); bring it back from an older backup or take the picture in again`,
  incomplete: (missing) => `The backup is incomplete: it lacks ${pictures(missing)} and holds everything else.`,
  restored: (backup) =>
    `The archive is back as it was at ${backup.head.taken}: ${stories(backup.end.rows["story"] ?? 0)}, ${rows(rowsOf(backup))}, ${pictures(backup.end.mediaFiles)}.`,
  exported: (summary) =>
    `The archive is exported to ${summary.folder}: ${stories(summary.lines["stories"] ?? 0)}, ${pictures(summary.mediaFiles)}.`,
};

/** Words about backups in English. */
export const backupWordsEn = backupWords(sentences);
